/** The built pages of one door: index.html at "/", hashed assets for a year, precompressed files where the build made them. */
import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** Addresses of the plain files under `root`: no folders, nothing that a link leads to, nothing that comes later. */
function addressesIn(root: string): ReadonlySet<string> {
  const real = realpathSync(root);
  return new Set(
    readdirSync(real, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((file) => realpathSync(file) === file)
      .map((file) => `/${relative(real, file).split(sep).join('/')}`),
  );
}

export async function servePages(door: FastifyInstance, root: string): Promise<void> {
  if (!existsSync(root)) return;
  const known = addressesIn(root);
  await door.register(fastifyStatic, {
    root,
    allowedPath: (path) => path === '/' || known.has(path),
    preCompressed: true,
    // A list: given as a text, the plugin finds no precompressed index and answers 404 at "/".
    index: ['index.html'],
    cacheControl: false,
    list: false,
    setHeaders: (reply, path) => void reply.header('cache-control', path.includes('assets') ? 'public, max-age=31536000, immutable' : 'no-cache'),
  });
}
