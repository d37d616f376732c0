/** The built pages of one door: index.html at "/", hashed assets for a year, precompressed files where the build made them. */
import { existsSync } from 'node:fs';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

export async function servePages(door: FastifyInstance, root: string): Promise<void> {
  if (!existsSync(root)) return;
  await door.register(fastifyStatic, {
    root,
    preCompressed: true,
    // A list: given as a text, the plugin finds no precompressed index and answers 404 at "/".
    index: ['index.html'],
    cacheControl: false,
    list: false,
    setHeaders: (reply, path) => void reply.header('cache-control', path.includes('assets') ? 'public, max-age=31536000, immutable' : 'no-cache'),
  });
}
