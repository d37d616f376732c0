/**
 * Several papers saved in a folder as one job. Nothing on disk and nothing on record may say more than the other, wherever the job is cut short:
 *
 *   1. a batch is built and drawn; each paper is written and flushed under an in-progress name ("001-….pdf.dang-ghi");
 *   2. one transaction looks whether each still says what was drawn (else it is drawn again), keeps and counts it, journals it, and notes
 *      its file as kept but not yet placed;
 *   3. each file gets its own name; the notes go.
 *
 * Cut short before 2: nothing is counted, only in-progress files are there, and they are taken away. Between 2 and 3: all is counted and whole on
 * disk, and gets its name when the session is opened again (`finishPaperJobs`). So no final paper ever stands in the folder without being kept,
 * and none is counted that wasn't written. A cancel waits for the end of a batch's step 3.
 */
import { wireProblem } from '../../shared/contract/common.ts';
import type { PaperJobState } from '../../shared/contract/desk-paper-job.ts';
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import { formatTime, localDate } from '../../shared/lib/vietnamese.ts';
import { type Problem, problem } from '../../shared/problems/index.ts';
import { type DrawPool, drawInOrder } from '../paper/draw-pool.ts';
import { checkPlace, codeOf, makeFolder, placePart, writePart } from '../paper/paper-folder.ts';
import type { OpenSession } from '../store/open-session.ts';
import { deletePaperParts, insertPaperJob, insertPaperPart } from '../store/paper-job-table.ts';
import { groundOf } from './desk-papers.ts';
import { finishPaperJob } from './finish-paper-jobs.ts';
import { createJobSlot } from './job-slot.ts';
import { notePutOut } from './put-out.ts';
import { keepDrawn, type ReadyPaper, readyPaper } from './ready-paper.ts';
import type { Venue } from './venue.ts';

/** Papers of one transaction: it takes some milliseconds, in which no member's sheet is taken in. */
const BATCH = 16;
/** How often a paper is drawn anew because its result changes meanwhile. */
const TRIES = 4;

export type PaperJobs = {
  /** OC-6081 … 6084; answers when the folder is made and the work begun. */
  readonly start: (session: OpenSession, ids: readonly string[], place: string) => Promise<Outcome<{ readonly folder: string }>>;
  readonly cancel: () => void;
  readonly dismiss: () => void;
  readonly state: () => PaperJobState | null;
  /** Stops the job and waits for the end of its batch. */
  readonly close: () => Promise<void>;
};

type Written = { readonly ready: ReadyPaper; readonly name: string; readonly sha256: string; readonly bytes: number };
type Numbered = { readonly id: string; readonly name: string };

/** The folder's name: "van-ban-OCOP 2026-09-05 11h20". */
const folderName = (now: string): string => `van-ban-OCOP ${localDate(now)} ${formatTime(now).replace(':', 'h')}`;

/** File names in the order asked for, a running number first so that a folder shows them in it. */
function named(ids: readonly string[]): readonly Numbered[] {
  const width = String(ids.length).length;
  return [...new Set(ids)].map((id, i) => ({ id, name: `${String(i + 1).padStart(Math.max(3, width), '0')}-${id.replaceAll(/[/\\:*?"<>|]/g, '_')}.pdf` }));
}

class Stopped extends Error {}

async function makePlace(place: string, papers: number, name: string): Promise<Outcome<string>> {
  const fits = await checkPlace(place, papers);
  return fits.ok ? makeFolder(place, name) : fits;
}

/** `opens`: whether the program can show a folder itself. */
export function createPaperJobs(venue: Venue, pool: DrawPool, opens = false): PaperJobs {
  const slot = createJobSlot<PaperJobState>(venue);
  const { show } = slot;

  /** Writes one batch under in-progress names; what can't be built or drawn goes to `problems`. */
  async function drawBatch(session: OpenSession, folder: string, batch: readonly Numbered[], problems: Problem[]): Promise<readonly Written[]> {
    function* items() {
      const ground = groundOf(session);
      for (const { id, name } of batch) {
        const ready = readyPaper(session, ground, id);
        if (ready.ok) yield { ready: ready.value, name, papers: ready.value.papers, pictures: ready.value.pictures };
        else problems.push(...ready.problems);
      }
    }
    const written: Written[] = [];
    for await (const { item, pdf } of drawInOrder(pool, items())) {
      if (slot.stopping() || venue.session() !== session) throw new Stopped();
      show({ current: item.ready.title });
      if (pdf.ok) written.push({ ready: item.ready, name: item.name, sha256: await writePart(folder, item.name, pdf.value), bytes: pdf.value.length });
      else problems.push(...pdf.problems);
    }
    return written;
  }

  async function run(session: OpenSession, folder: string, wanted: readonly Numbered[]): Promise<void> {
    const { db } = session;
    const problems: Problem[] = [];
    const hashes = new Map<string, string>();
    const started = performance.now();
    let end: PaperJobState['state'] = 'done';
    const tries = new Map<string, number>();
    let waiting = wanted;
    try {
      while (waiting.length > 0) {
        const batch = waiting.slice(0, BATCH);
        const written = await drawBatch(session, folder, batch, problems);
        if (slot.stopping() || venue.session() !== session) throw new Stopped();
        const kept = keepDrawn(session, written, ({ ready, name, sha256, bytes }) => {
          insertPaperPart(db, { folder, name, sha256 });
          notePutOut(session, ready.kept?.final ?? null, { sha256, bytes });
        });
        if (!kept.ok) throw new Error(kept.problems.map((p) => p.code).join(' '));
        for (const { name, sha256 } of kept.value) {
          placePart(folder, name);
          hashes.set(name, sha256);
        }
        deletePaperParts(db, folder);
        const changed = written.filter((one) => !kept.value.includes(one));
        for (const { ready } of changed) tries.set(ready.id, (tries.get(ready.id) ?? 1) + 1);
        const lost = changed.filter(({ ready }) => (tries.get(ready.id) ?? 0) > TRIES);
        problems.push(...lost.map(({ ready }) => problem('OC-6086', { title: ready.title })));
        const again = batch.filter(({ id }) => changed.some(({ ready }) => ready.id === id) && !lost.some(({ ready }) => ready.id === id));
        waiting = [...again, ...waiting.slice(BATCH)];
        const done = hashes.size;
        const leftMs = done === 0 ? null : ((performance.now() - started) / (wanted.length - waiting.length)) * waiting.length;
        show({ done, leftMs, problems: problems.map(wireProblem) });
      }
    } catch (reason) {
      end = reason instanceof Stopped ? 'cancelled' : 'failed';
      if (end === 'failed') {
        process.stderr.write(`${(reason as Error).stack ?? String(reason)}\n`);
        problems.push(problem('OC-6085', { done: hashes.size, folder, why: codeOf(reason) }));
      }
    }
    // A session closed under the job is put right when it is opened again.
    if (venue.session() === session)
      try {
        finishPaperJob(db, folder, hashes);
      } catch (reason) {
        problems.push(problem('OC-6088', { folder, why: codeOf(reason) }));
      }
    show({ state: end, current: '', leftMs: null, problems: problems.map(wireProblem) });
    venue.changed();
  }

  return {
    start: async (session, ids, place) => {
      if (slot.busy()) return err(problem('OC-6084'));
      const wanted = named(ids);
      slot.prepare();
      const making = makePlace(place, wanted.length, folderName(session.now()));
      slot.hold(
        making.then(
          () => undefined,
          () => undefined,
        ),
      );
      const folder = await making;
      if (!folder.ok || venue.session() !== session) return folder.ok ? err(problem('OC-1001')) : folder;
      insertPaperJob(session.db, folder.value);
      slot.begin({ folder: folder.value, opens, done: 0, of: wanted.length, current: '', leftMs: null, state: 'running', problems: [] });
      slot.hold(run(session, folder.value, wanted));
      return ok({ folder: folder.value });
    },
    cancel: slot.cancel,
    dismiss: slot.dismiss,
    state: slot.state,
    close: slot.close,
  };
}
