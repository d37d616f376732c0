/** Several papers at once: the commands of a job into a folder, and one PDF of all for the printer. */
import type { FastifyInstance } from 'fastify';
import { DESK_FILES } from '../../shared/contract/desk-files.ts';
import { type DeskPaperJobCommand, MOST_IN_ONE_PRINT, zPaperSet } from '../../shared/contract/desk-paper-job.ts';
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import { problem } from '../../shared/problems/index.ts';
import type { DrawPool, Papers } from '../paper/draw-pool.ts';
import { listPlaces } from '../paper/list-places.ts';
import type { OpenSession } from '../store/open-session.ts';
import { parseInput, send } from './answer.ts';
import type { DeskHandlers, DeskSurroundings } from './desk-commands.ts';
import { groundOf } from './desk-papers.ts';
import { keepDrawn, type ReadyPaper, readyPaper } from './ready-paper.ts';
import type { Venue } from './venue.ts';

type Surroundings = Pick<DeskSurroundings, 'venue' | 'paperJobs' | 'openFolder'>;

export function deskPaperJobHandlers({ venue, paperJobs: jobs, openFolder }: Surroundings): Pick<DeskHandlers, DeskPaperJobCommand> {
  return {
    'list-paper-places': async () => ok(await listPlaces()),
    'start-paper-job': ({ papers, place }) => {
      const session = venue.session();
      return session ? jobs.start(session, papers, place.trim()) : err(problem('OC-1001'));
    },
    'cancel-paper-job': () => {
      jobs.cancel();
      return ok(null);
    },
    'open-paper-folder': async () => {
      const folder = jobs.state()?.folder;
      if (!folder || !openFolder) return err(problem('OC-6103'));
      const why = await openFolder(folder);
      return why === '' ? ok(null) : err(problem('OC-6104', { folder, why }));
    },
    'dismiss-paper-job': () => {
      jobs.dismiss();
      return ok(null);
    },
  };
}

/** How often a set is drawn anew because a result changes meanwhile. */
const TRIES = 4;

/**
 * Papers as one PDF, in the order asked for. It is drawn first; then, in one transaction, every final one is kept, or none: when one says something
 * else by then, all are drawn anew. OC-6087 none or too many, OC-6001, OC-6002 one that can't be drawn, OC-6080, OC-6086.
 */
export async function printPaperSet(session: OpenSession, pool: DrawPool, ids: readonly string[]): Promise<Outcome<Uint8Array>> {
  if (ids.length > MOST_IN_ONE_PRINT) return err(problem('OC-6087', { found: ids.length, most: MOST_IN_ONE_PRINT }));
  let title = '';
  for (let n = 0; n < TRIES; n += 1) {
    const ground = groundOf(session);
    const found = [...new Set(ids)].map((id) => readyPaper(session, ground, id));
    const refused = found.find((ready) => !ready.ok);
    if (refused && !refused.ok) return refused;
    const ready = found.flatMap((one): readonly ReadyPaper[] => (one.ok ? [one.value] : []));
    const papers = ready.flatMap((one) => one.papers) as readonly unknown[] as Papers;
    const pdf = await pool.draw(papers, { pictures: new Map(ready.flatMap((one) => [...one.pictures])), waiting: true });
    if (!pdf.ok) return pdf;
    const drawn = ready.map((one) => ({ ready: one }));
    const kept = keepDrawn(session, drawn, () => undefined, 'all');
    if (!kept.ok) return kept;
    if (kept.value.length === drawn.length) return pdf;
    title = drawn.find((one) => !kept.value.includes(one))?.ready.title ?? '';
  }
  return err(problem('OC-6086', { title }));
}

export function addPaperSet(door: FastifyInstance, { venue, pool }: { readonly venue: Venue; readonly pool: DrawPool }): void {
  door.post(DESK_FILES.paperSet, async (request, reply) => {
    const session = venue.session();
    if (!session) return send(reply, err(problem('OC-1001')));
    const wanted = parseInput(zPaperSet, request.body);
    if (!wanted.ok) return send(reply, wanted);
    const pdf = await printPaperSet(session, pool, wanted.value.papers);
    if (!pdf.ok) return send(reply, pdf);
    venue.stirred();
    return reply.type('application/pdf').header('content-disposition', 'inline').send(Buffer.from(pdf.value));
  });
}
