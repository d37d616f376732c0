/** The guide at the desk's door: finished pages, pictures and PDF from resources/guide, each by the name it has there and nothing else. */
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { GUIDE_PATH } from '../../shared/guide.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.webp': 'image/webp',
  '.pdf': 'application/pdf',
};

/** The guide's pages hold no script: the door says so, whatever the rest of the desk may do. */
const GUIDE_POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Name in the address → file, for what is served: read once, so that no address reaches beyond the folder. */
function guideFiles(folder: string): ReadonlyMap<string, string> {
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && extname(entry.name) in TYPES)
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [relative(folder, file).split(sep).join('/'), file]),
  );
}

export function addGuide(door: FastifyInstance, { program }: { readonly program: string }): void {
  const files = guideFiles(join(program, 'resources', 'guide'));
  door.get<{ Params: { '*': string } }>(`${GUIDE_PATH}*`, (request, reply) => {
    const file = files.get(request.params['*']);
    const type = file && TYPES[extname(file)];
    if (!file || !type) return reply.callNotFound();
    if (extname(file) === '.html') reply.header('content-security-policy', GUIDE_POLICY);
    return reply.type(type).header('cache-control', 'no-cache').send(readFileSync(file));
  });
}
