/** The regulation profile as a file, out and in. Reading one changes nothing: the form shows it and `save-profile` keeps it. */
import type { FastifyInstance } from 'fastify';
import { DESK_FILES } from '../../shared/contract/desk-files.ts';
import { err } from '../../shared/lib/outcome.ts';
import { problem } from '../../shared/problems/index.ts';
import { readProfileFile, writeProfileFile } from '../../shared/profile-file.ts';
import { readSessionRow } from '../store/session-table.ts';
import { send } from './answer.ts';
import type { Venue } from './venue.ts';

const LIMIT = 64 * 1024;

export function addProfileFiles(door: FastifyInstance, venue: Venue): void {
  door.get(DESK_FILES.profile, (_request, reply) => {
    const session = venue.session();
    if (!session) return send(reply, err(problem('OC-1001')));
    const name = session.file.replace(/\.sqlite$/, '');
    return reply
      .type('application/json; charset=utf-8')
      .header('content-disposition', `attachment; filename="quy-che-${name}.json"`)
      .send(writeProfileFile(readSessionRow(session.db).profile));
  });
  door.post(DESK_FILES.profile, { bodyLimit: LIMIT }, (request, reply) => {
    if (!Buffer.isBuffer(request.body)) return send(reply, err(problem('OC-1031')));
    return send(reply, readProfileFile(request.body.toString('utf8')));
  });
}
