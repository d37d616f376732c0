/**
 * Draws the pages of a session's evidence in the background, in a few workers: what is asked for goes first, then file by file, page by
 * page. It goes on where it was after a restart: a page on disk is a page done.
 */
import { mkdir } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type { PreparingState } from '../../../shared/contract/desk-evidence-shapes.ts';
import { err, type Outcome, ok } from '../../../shared/lib/outcome.ts';
import { describeProblem, problem } from '../../../shared/problems/index.ts';
import { type Job as CrewJob, createCrew } from '../../safety/worker-crew.ts';
import { originalPath, pagesFolder } from '../../store/evidence-folder.ts';
import { type EvidenceFile, namesOf, readEvidenceFile, readEvidenceFiles, setFileState } from '../../store/evidence-tables.ts';
import type { OpenSession } from '../../store/open-session.ts';
import { WORKER_MEGABYTES } from './limits.ts';
import type { Originals } from './originals.ts';
import { gatherText, markFailed, readDrawnPages } from './page-store.ts';
import type { WorkerAnswer, WorkerTask } from './worker-messages.ts';

export type PreparerOptions = {
  readonly worker: URL;
  /** How many draw at the same time. */
  readonly workers: number;
  /** Longest time for one page, and for one look into a file, ms. */
  readonly pageMs: number;
  /** How long somebody who asks for a page waits for it, ms. */
  readonly patienceMs: number;
  /** The workers, and their memory, are given up after so long without work, ms. */
  readonly idleMs: number;
};

export type Preparer = {
  readonly state: () => PreparingState;
  /** Pages of one file that are neither drawn nor given up. */
  readonly waitingOf: (hash: string) => number;
  /** Draws a page before all others. OC-2722 not within the time, OC-2723 can't be drawn, OC-2717/2718 original changed or gone. */
  readonly page: (file: EvidenceFile, page: number) => Promise<Outcome<null>>;
  /** Number of pages of an arrival. OC-2706, 2709, 2714, 2715, 2733. */
  readonly inspect: (file: string, kind: 'pdf' | 'image', mime: string) => Promise<Outcome<number>>;
  /** A file was attached (or attached again): its pages are wanted. */
  readonly add: (file: EvidenceFile) => Promise<void>;
  readonly forget: (hash: string) => void;
  readonly cancel: () => void;
  readonly resume: () => void;
  readonly close: () => Promise<void>;
};

type Desk = {
  readonly file: EvidenceFile & { readonly kind: 'pdf' | 'image' };
  readonly done: Set<number>;
  readonly failed: Map<number, string>;
  /** What a worker draws at this moment. */
  readonly inHand: Map<number, Promise<Outcome<null>>>;
  /** All its pages were there when the session was opened: they count as done until one is missed. */
  readonly settled: boolean;
};

/** Rest after each background page: the host's answers go first. */
const REST_MS = 5;

type Job = CrewJob<WorkerTask, WorkerAnswer>;
type Ask = Parameters<Job>[0];

/** `drop` answers without doing it: the session is being closed. */
type Urgent = { readonly run: Job; readonly drop: () => void };

const isDrawn = (file: EvidenceFile): file is Desk['file'] => file.kind === 'pdf' || file.kind === 'image';

/** `stirred`: progress to show, rung at every page: who listens slows it down; `changed`: a file is finished. */
export function createPreparer(
  session: OpenSession,
  originals: Originals,
  { stirred, changed }: { readonly stirred: () => void; readonly changed: () => void },
  options: PreparerOptions,
): Preparer {
  const { db } = session;
  const files = new Map<string, Desk>();
  const front: Urgent[] = [];
  const asked = new Map<string, Promise<Outcome<null>>>();
  const finishing = new Map<string, Promise<void>>();
  let paused = false;
  let closed = false;
  let current = '';

  const left = ({ file, done, failed, settled }: Desk): number => (settled ? 0 : file.pages - done.size - failed.size);

  async function give(ask: Ask, task: WorkerTask): Promise<Outcome<number>> {
    const answer = await ask(task, options.pageMs);
    if (answer === 'timeout') return err(problem('OC-2733', { why: `quá ${Math.round(options.pageMs / 1000)} giây` }));
    if (answer === 'died') return err(problem('OC-2733', { why: 'lỗi bộ đọc' }));
    return answer.ok ? ok(answer.pages) : err(problem(answer.code, answer.params));
  }

  /** Draws one page; what can't be drawn is marked and never stops the others. */
  async function drawAlone(ask: Ask, { file, done, failed }: Desk, page: number): Promise<Outcome<null>> {
    const original = await originals.open(file);
    if (!original.ok) return original;
    await mkdir(pagesFolder(db, file.hash), { recursive: true });
    const { hash, kind, mime } = file;
    const drawn = await give(ask, { task: 'draw', file: originalPath(db, hash), kind, mime, page, folder: pagesFolder(db, hash) });
    if (closed) return err(problem('OC-2722', { page }));
    if (drawn.ok) {
      done.add(page);
      return ok(null);
    }
    const why = drawn.problems.map((p) => describeProblem(p)).join(' ');
    failed.set(page, why);
    await markFailed(db, file.hash, page, why);
    return err(problem('OC-2723', { page, why }));
  }

  /** Two workers on one page would write the same files: whoever comes second waits for the first. */
  function drawPage(ask: Ask, desk: Desk, page: number): Promise<Outcome<null>> {
    const running = desk.inHand.get(page);
    if (running) return running;
    const drawing = drawAlone(ask, desk, page).finally(() => desk.inHand.delete(page));
    desk.inHand.set(page, drawing);
    return drawing;
  }

  async function putTogether(desk: Desk): Promise<void> {
    const { file, failed } = desk;
    files.set(file.hash, { ...desk, settled: true });
    const text = file.kind === 'pdf';
    if (text) await gatherText(db, file.hash, file.pages);
    const now = files.get(file.hash);
    if (closed || !now) return;
    // Attached to another product meanwhile, it stands here anew.
    files.set(file.hash, { ...now, settled: true });
    const broken = [...failed.keys()].sort((a, b) => a - b);
    const failure = broken.length === 0 ? '' : `Không vẽ được trang ${broken.slice(0, 20).join(', ')}${broken.length > 20 ? ', …' : ''}`;
    setFileState(db, file.hash, broken.length === 0 ? 'ready' : 'failed', failure, text);
    changed();
  }

  /** One at a time for a file: two would take each other's texts away. */
  function finish(desk: Desk): Promise<void> {
    const { hash } = desk.file;
    const running = finishing.get(hash) ?? putTogether(desk).finally(() => finishing.delete(hash));
    finishing.set(hash, running);
    return running;
  }

  /** The original is gone or changed: nothing more can be drawn of it until it is attached again. */
  function giveUp(desk: Desk, why: string): void {
    files.set(desk.file.hash, { ...desk, settled: true });
    setFileState(db, desk.file.hash, 'failed', why, desk.file.textReady);
    changed();
  }

  /** For somebody who waits for it. It may be the last page there was to draw. */
  async function drawAsked(ask: Ask, desk: Desk, page: number): Promise<Outcome<null>> {
    const drawn = await drawPage(ask, desk, page);
    if (!closed && !desk.settled && files.get(desk.file.hash) === desk && left(desk) === 0) await finish(desk);
    return drawn;
  }

  async function drawNext(ask: Ask, desk: Desk, page: number): Promise<void> {
    const { file } = desk;
    current = namesOf(db, file.hash)[0] ?? '';
    const drawn = await drawPage(ask, desk, page);
    if (closed || files.get(file.hash) !== desk) return;
    const code = drawn.ok ? null : drawn.problems[0]?.code;
    if (!drawn.ok && (code === 'OC-2717' || code === 'OC-2718')) giveUp(desk, drawn.problems.map((p) => describeProblem(p)).join(' '));
    else if (left(desk) === 0) await finish(desk);
    stirred();
    await pause(REST_MS);
  }

  /** The first page that nobody has drawn, given up or in hand. */
  function nextInBackground(): Job | undefined {
    for (const desk of paused ? [] : files.values()) {
      if (left(desk) <= desk.inHand.size) continue;
      let page = 1;
      while (desk.done.has(page) || desk.failed.has(page) || desk.inHand.has(page)) page += 1;
      return (ask) => drawNext(ask, desk, page);
    }
    return undefined;
  }

  const crew = createCrew<WorkerTask, WorkerAnswer>({
    worker: options.worker,
    limits: { maxOldGenerationSizeMb: WORKER_MEGABYTES },
    size: options.workers,
    idleMs: options.idleMs,
    next: () => (closed ? undefined : (front.shift()?.run ?? nextInBackground())),
    failed: (reason) => {
      // A full disk, a folder taken away: drawing stops and says so; it is taken up with the next request or by the desk.
      process.stderr.write(`${(reason as Error).stack ?? String(reason)}\n`);
      paused = true;
    },
    rested: () => {
      current = '';
      stirred();
    },
  });

  /** Does it before the background's work; the answer to whoever asks. */
  function first<T>(run: (ask: Ask) => Promise<T>, dropped: T): Promise<T> {
    if (closed) return Promise.resolve(dropped);
    const answer = new Promise<T>((resolve, reject) => {
      front.push({ run: (ask) => run(ask).then(resolve, reject), drop: () => resolve(dropped) });
    });
    crew.wake();
    return answer;
  }

  async function add(file: EvidenceFile): Promise<void> {
    if (!isDrawn(file)) return;
    const settled = file.state !== 'waiting';
    const drawn = file.state === 'ready' ? { done: [], failed: [] } : await readDrawnPages(db, file.hash);
    if (closed) return;
    files.set(file.hash, { file, done: new Set(drawn.done), failed: new Map(drawn.failed), inHand: files.get(file.hash)?.inHand ?? new Map(), settled });
    const desk = files.get(file.hash);
    // Stopped between the last page and its mark in the table.
    if (desk && !settled && left(desk) === 0) await finish(desk);
    crew.wake();
  }

  /** What the disk refuses of one file is said and holds up no other; it is tried again when somebody asks for a page of it. Never rejects. */
  const ready = (async () => {
    for (const file of readEvidenceFiles(db))
      if (!closed) await add(file).catch((reason: unknown) => void (closed || process.stderr.write(`${(reason as Error).stack ?? String(reason)}\n`)));
    stirred();
  })();

  return {
    state: () => {
      const desks = [...files.values()];
      const total = desks.reduce((sum, desk) => sum + desk.file.pages, 0);
      const waiting = desks.reduce((sum, desk) => sum + left(desk), 0);
      return { waiting, done: total - waiting, total, current, paused };
    },
    waitingOf: (hash) => {
      const desk = files.get(hash);
      return desk ? left(desk) : 0;
    },
    page: async (file, page) => {
      const key = `${file.hash} ${page}`;
      const desk = files.get(file.hash);
      const why = desk?.failed.get(page);
      if (why !== undefined) return err(problem('OC-2723', { page, why }));
      if (!isDrawn(file)) return err(problem('OC-2724'));
      // Its images were taken away: all of it, text included, is made again, this page first.
      if (desk?.settled && file.state === 'ready') {
        setFileState(db, file.hash, 'waiting', '', false);
        await add({ ...file, state: 'waiting' });
      }
      const target = files.get(file.hash) ?? { file, done: new Set<number>(), failed: new Map<number, string>(), inHand: new Map(), settled: true };
      // A worker that has it in hand mustn't keep a second one waiting.
      const waited = target.inHand.get(page) ?? asked.get(key);
      const drawing = waited ?? first((ask) => drawAsked(ask, target, page), err(problem('OC-2722', { page }))).finally(() => asked.delete(key));
      if (!waited) asked.set(key, drawing);
      return Promise.race([drawing, pause(options.patienceMs, err(problem('OC-2722', { page })), { ref: false })]);
    },
    inspect: (file, kind, mime) => first((ask) => give(ask, { task: 'inspect', file, kind, mime }), err(problem('OC-1001'))),
    add: async (file) => {
      await ready;
      await add(readEvidenceFile(db, file.hash) ?? file);
    },
    forget: (hash) => {
      files.delete(hash);
      stirred();
    },
    cancel: () => {
      paused = true;
      stirred();
    },
    resume: () => {
      paused = false;
      crew.wake();
      stirred();
    },
    close: async () => {
      closed = true;
      for (const { drop } of front.splice(0)) drop();
      // What it writes must not find its folder gone.
      await ready;
      await crew.close();
    },
  };
}
