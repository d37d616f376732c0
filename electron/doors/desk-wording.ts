/** The words of the office papers at the desk: read and saved, out and in as a file, and a whole paper with changes that aren't saved yet. */
import type { FastifyInstance } from 'fastify';
import { DESK_FILES } from '../../shared/contract/desk-files.ts';
import { type DeskWordingCommand, type DeskWordingOutputs, MOST_SHOWN_ROWS, zWordingPreview } from '../../shared/contract/desk-wording.ts';
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import { sessionFacts } from '../../shared/paper/wording/session-facts.ts';
import { readWordingFile, writeWordingFile } from '../../shared/paper/wording/wording-file.ts';
import { problem } from '../../shared/problems/index.ts';
import { resultsOf } from '../../shared/result.ts';
import type { DrawPool } from '../paper/draw-pool.ts';
import { readShownRecord } from '../result/read-results.ts';
import { saveWording } from '../result/save-wording.ts';
import type { OpenSession } from '../store/open-session.ts';
import { readWording, readWordingVersions } from '../store/wording-table.ts';
import { parseInput, send } from './answer.ts';
import type { DeskHandlers } from './desk-commands.ts';
import { drawReworded } from './desk-papers.ts';
import type { Venue } from './venue.ts';

const LIMIT = 1024 * 1024;

/** What is being scored is left out, as of every paper. */
function wordingOf(session: OpenSession): DeskWordingOutputs['read-wording'] {
  const { db, book } = session;
  const record = readShownRecord(session);
  const facts = sessionFacts({ book, record, results: resultsOf(book, record) });
  const lists = Object.fromEntries(Object.entries(facts.lists).map(([name, rows]) => [name, rows.slice(0, MOST_SHOWN_ROWS)]));
  return { versions: readWordingVersions(db), facts: { ...facts, lists } };
}

export function deskWordingHandlers(venue: Venue): Pick<DeskHandlers, DeskWordingCommand> {
  const within = <T>(run: (session: OpenSession) => Outcome<T>): Outcome<T> => {
    const session = venue.session();
    return session ? run(session) : err(problem('OC-1001'));
  };
  return {
    'read-wording': () => within((session) => ok(wordingOf(session))),
    'save-wording': ({ changes }) => within((session) => saveWording(session, changes)),
  };
}

export function addWordingFiles(door: FastifyInstance, { venue, pool }: { readonly venue: Venue; readonly pool: DrawPool }): void {
  door.get(DESK_FILES.wording, (_request, reply) => {
    const session = venue.session();
    if (!session) return send(reply, err(problem('OC-1001')));
    const name = session.file.replace(/\.sqlite$/, '');
    return reply
      .type('application/json; charset=utf-8')
      .header('content-disposition', `attachment; filename="cau-chu-${name}.json"`)
      .send(writeWordingFile(readWording(session.db)));
  });
  door.post(DESK_FILES.wording, { bodyLimit: LIMIT }, (request, reply) => {
    if (!Buffer.isBuffer(request.body)) return send(reply, err(problem('OC-6073')));
    return send(reply, readWordingFile(request.body.toString('utf8')));
  });
  door.post(DESK_FILES.wordingPreview, { bodyLimit: LIMIT }, async (request, reply) => {
    const session = venue.session();
    if (!session) return send(reply, err(problem('OC-1001')));
    const wanted = parseInput(zWordingPreview, request.body);
    if (!wanted.ok) return send(reply, wanted);
    const paper = await drawReworded(session, pool, wanted.value.kind, wanted.value.changes);
    if (!paper.ok) return send(reply, paper);
    return reply.type('application/pdf').header('content-disposition', 'inline').send(Buffer.from(paper.value));
  });
}
