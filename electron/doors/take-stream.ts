/** Files that may be too large for memory: their bytes come as a stream, and only bytes come. */
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** Within `scope` a body is a stream of bytes; one declared as anything else, which would be read into memory, is refused. */
export function takeStreams(scope: FastifyInstance): void {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser('application/octet-stream', (_request, payload, done) => done(null, payload));
}

/** The bytes of a request to such a route; none when it came without a body. */
export const streamOf = (request: FastifyRequest): AsyncIterable<Buffer> => (request.body as AsyncIterable<Buffer> | undefined) ?? Readable.from([]);
