/** The built pages of one door: index.html at "/", hashed assets for a year, precompressed files where the build made them. */
import { existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** The plain files under `folder`; no link is one of them, and none to a folder is followed. */
const filesUnder = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(path) : entry.isFile() ? [path] : [];
  });

/** Addresses of the plain files under `root`: no folders, nothing that a link leads to, nothing that comes later. */
const addressesIn = (root: string): ReadonlySet<string> => new Set(filesUnder(root).map((file) => `/${relative(root, file).split(sep).join('/')}`));

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
