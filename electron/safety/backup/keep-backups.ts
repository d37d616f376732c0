/**
 * Backups while the host runs: a copy every few minutes in which something changed and soon after each confirmed result, in the data folder and
 * in a chosen second place. One thing at a time; nothing here throws into the host, what goes wrong is said at the desk.
 */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type CopyKind, copiesToDrop, copyTime } from '../../../shared/backup-copies.ts';
import { wireProblem } from '../../../shared/contract/common.ts';
import type { BackupPlaceState, BackupState } from '../../../shared/contract/desk-backup.ts';
import { err, type Outcome, ok } from '../../../shared/lib/outcome.ts';
import { type Problem, problem } from '../../../shared/problems/index.ts';
import { changesOf } from '../../store/database.ts';
import { evidenceFolder } from '../../store/evidence-folder.ts';
import { eventsAfter, journalHead } from '../../store/journal-table.ts';
import type { OpenSession } from '../../store/open-session.ts';
import { carryEvidence, evidenceBeside } from './carry-evidence.ts';
import { clockBehind } from './clock-behind.ts';
import { type Copier, createCopier } from './copier.ts';
import { faultIn, findNewer } from './find-newer.ts';
import { keepOwn } from './keep-own.ts';
import { firstPlace, isThere, markPlace, type Place, roomProblem } from './place.ts';
import { type BackupSettings, placeOf, readSettings, writeSettings } from './settings.ts';
import { type Copy, carryCopy, dropCopies, findCopies, stampOf, writeCopy } from './write-copy.ts';

export type BackupTimes = {
  /** How often changes, places and the clock are looked at, ms. */
  readonly lookMs: number;
  /** After a confirmation: so long without another, ms. */
  readonly quietMs: number;
  /** Between two automatic copies, ms; as set at the desk unless given. */
  readonly everyMs: number | null;
};

const TIMES: BackupTimes = { lookMs: 5000, quietMs: 1500, everyMs: null };
export type BackupKeeper = {
  readonly state: () => BackupState;
  readonly settings: () => BackupSettings;
  readonly places: () => readonly Place[];
  readonly copier: Copier;
  readonly now: (kind?: CopyKind) => Promise<Outcome<{ readonly name: string }>>;
  readonly save: (minutes: number, second: string) => Promise<Outcome<null>>;
  readonly look: () => void;
  /** Runs alone: no copy is made meanwhile. */
  readonly alone: <T>(work: () => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
};

export type BackupSurroundings = {
  readonly dataDir: string;
  readonly session: () => OpenSession | null;
  /** The state has changed. */ readonly told: () => void;
  readonly times?: Partial<BackupTimes>;
};

/** `owed`: what was copied last is still to be brought there. */
type Kept = { at: string | null; problem: Problem | null; missing: boolean; owed: boolean };
const FRESH: Kept = { at: null, problem: null, missing: false, owed: false };
/** `own`: the laptop's own things as they were copied. */
type Seen = { readonly session: OpenSession; changes: number; own: string; seq: number; tried: number; triedAt: number };

export function keepBackups({ dataDir, session, told, times = {} }: BackupSurroundings): BackupKeeper {
  const { lookMs, quietMs, everyMs } = { ...TIMES, ...times };
  const copier = createCopier();
  const first = firstPlace(dataDir);
  let settings = readSettings(first.folder);
  let second = placeOf(settings);
  const kept: Record<Place['id'], Kept> = { first: { ...FRESH }, second: { ...FRESH } };
  const own = keepOwn(dataDir, (place, refused) => {
    kept[place.id].problem = refused;
  });
  let seen: Seen | null = null;
  let latest: { readonly session: OpenSession; readonly copy: Copy; readonly place: Place } | null = null;
  let clock: Problem | null = null;
  let older: Problem | null = null;
  let room: readonly Problem[] = [];
  let running = 0;
  let last: Promise<unknown> = Promise.resolve();
  let planned: NodeJS.Timeout | undefined;
  let [closed, shown] = [false, ''];

  const places = (): readonly Place[] => (second ? [first, second] : [first]);
  const waiting = (): boolean => seen?.session.db.open === true && (changesOf(seen.session.db) !== seen.changes || own.mark() !== seen.own);

  function stateOf(place: Place): BackupPlaceState {
    const { at, problem: failed, missing } = kept[place.id];
    return { path: place.path, at, state: missing ? 'missing' : failed ? 'failed' : 'ready' };
  }
  function state(): BackupState {
    const problems = [...places().flatMap((p) => kept[p.id].problem ?? []), ...room, ...(clock ? [clock] : []), ...(older ? [older] : [])];
    return { running: running > 0, waiting: waiting(), first: stateOf(first), second: second ? stateOf(second) : null, problems: problems.map(wireProblem) };
  }
  function tell(): void {
    const now = JSON.stringify({ ...state(), waiting: false });
    if (now === shown || closed) return;
    shown = now;
    told();
  }

  function alone<T>(work: () => Promise<T>): Promise<T> {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  }

  /** The place is as good as it can be now, or why it isn't. */
  async function usable(place: Place, bytes: number): Promise<Outcome<null>> {
    kept[place.id].missing = !(await isThere(place));
    if (kept[place.id].missing) return err(problem('OC-7201', { place: place.path }));
    const refused = await roomProblem(place, bytes);
    return refused?.grade === 'error' ? err(refused) : ok(null);
  }

  function settle(place: Place, outcome: Outcome<unknown>, at: string): void {
    if (outcome.ok) Object.assign(kept[place.id], { at, problem: null });
    else kept[place.id].problem = outcome.problems[0] ?? null;
    kept[place.id].owed = kept[place.id].missing;
  }

  async function tidy(place: Place, file: string, at: string): Promise<void> {
    const copies = (await findCopies(place)).filter((copy) => copy.session === file);
    await dropCopies(place, copiesToDrop(copies, copyTime(stampOf(at))));
  }

  async function evidenceTo(place: Place, held: OpenSession): Promise<void> {
    const carried = await carryEvidence(evidenceFolder(held.db), evidenceBeside(place.folder, held.file), place.id === 'first' ? 'link' : 'copy');
    if (carried.failed > 0) kept[place.id].problem = problem('OC-7212', { files: carried.failed, place: `${place.path} (${carried.why})` });
  }

  async function copyNow(kind: CopyKind): Promise<Outcome<{ readonly name: string }>> {
    const held = session();
    if (!held) return err(problem('OC-1001'));
    const at = held.now();
    const source = { source: held.db.name, session: held.file, at, kind, faultOf: faultIn(held, journalHead(held.db)) };
    const changes = changesOf(held.db);
    own.look();
    const mine = own.mark();
    const outcomes: Outcome<Copy>[] = [];
    const size = (await stat(held.db.name).catch(() => null))?.size ?? 0;
    let made: { readonly copy: Copy; readonly place: Place } | null = null;
    for (const place of places()) {
      const allowed = await usable(place, size);
      const outcome: Outcome<Copy> = !allowed.ok
        ? allowed
        : made
          ? await carryCopy(copier, made.place, place, made.copy)
          : await writeCopy(copier, place, source);
      settle(place, outcome, at);
      outcomes.push(outcome);
      if (!outcome.ok) continue;
      made ??= { copy: outcome.value, place };
      await evidenceTo(place, held);
      await own.lay(place, outcome.value.name);
      await tidy(place, held.file, at);
    }
    if (made) {
      latest = { session: held, ...made };
      if (seen?.session === held) Object.assign(seen, { changes, own: mine });
      own.laid(mine);
      return ok(
        { name: made.copy.name },
        outcomes.flatMap((o) => (o.ok ? [] : o.problems)),
      );
    }
    return err(...outcomes.flatMap((o) => (o.ok ? [] : o.problems)));
  }

  function start(kind: CopyKind): Promise<Outcome<{ readonly name: string }>> {
    if (seen) Object.assign(seen, { tried: performance.now(), triedAt: Date.now() });
    return alone(async () => {
      if (closed) return err(problem('OC-1001'));
      running += 1;
      tell();
      try {
        return await copyNow(kind);
      } finally {
        running -= 1;
        tell();
      }
    });
  }
  const startAlone = (kind: CopyKind): void => void start(kind).catch((reason: unknown) => void process.stderr.write(`backup: ${String(reason)}\n`));

  /** A session newly in hand: its last copy is looked up; whether that holds everything is not known, so one is due in time. */
  function take(held: OpenSession): void {
    seen = { session: held, changes: -1, own: own.mark(), seq: journalHead(held.db).seq, tried: performance.now(), triedAt: Date.now() };
    older = null;
    for (const place of places()) kept[place.id].at = null;
    void alone(async () => {
      for (const place of places()) {
        const newest = (await isThere(place)) ? (await findCopies(place)).find((copy) => copy.session === held.file) : undefined;
        const found = newest ? await stat(join(place.folder, newest.name)).catch(() => null) : null;
        if (found && seen?.session === held) kept[place.id].at ??= found.mtime.toISOString();
        if (newest && held.db.open) older ??= await findNewer(copier, place, newest.name, held);
      }
      tell();
    });
  }

  function look(): void {
    const held = session();
    if (closed || held?.db.open !== true) return;
    if (seen?.session !== held) return take(held);
    const { seq } = journalHead(held.db);
    if (seq === seen.seq) return;
    const confirmed = eventsAfter(held.db, seen.seq).includes('result-confirmed');
    seen.seq = seq;
    if (!confirmed) return;
    clearTimeout(planned);
    planned = setTimeout(() => startAlone('confirmed'), quietMs);
    planned.unref();
  }

  /** A machine that slept has lost no time by the wall's clock, a clock set back none by the other: whichever says so, a copy is due. */
  function due(): boolean {
    if (!seen || !waiting()) return false;
    const every = everyMs ?? settings.minutes * 60_000;
    return performance.now() - seen.tried >= every || Date.now() - seen.triedAt >= every;
  }

  /** The stick is back: what was copied last is brought to it, without waiting for the next change. */
  async function welcome(place: Place): Promise<void> {
    kept.second.missing = !(await isThere(place));
    if (kept.second.missing) {
      Object.assign(kept.second, { problem: problem('OC-7201', { place: place.path }), owed: true });
      return;
    }
    if (kept.second.problem?.code === 'OC-7201') kept.second.problem = null;
    if (!kept.second.owed) return;
    kept.second.owed = false;
    if (latest?.place.id !== 'first' || !latest.session.db.open) return;
    settle(place, await carryCopy(copier, latest.place, place, latest.copy), latest.session.now());
    await evidenceTo(place, latest.session);
    await own.lay(place, latest.copy.name);
  }

  async function round(): Promise<void> {
    const held = session();
    if (!held) await own.layOnNewest(places());
    const size = held ? ((await stat(held.db.name).catch(() => null))?.size ?? 0) : 0;
    if (second) await welcome(second);
    const at = places();
    const rooms = await Promise.all(at.map(async (p) => (kept[p.id].missing ? null : roomProblem(p, size))));
    // Said before a copy is due: the same disk takes the members' sheets.
    room = rooms.flatMap((p, i) => (p && kept[at[i]?.id ?? 'first'].problem?.code !== p.code ? [p] : []));
    clock = held?.db.open ? clockBehind(held) : null;
    tell();
  }

  let looking = false;
  const rounds = setInterval(() => {
    own.look();
    look();
    if (due()) startAlone('auto');
    if (looking || running > 0) return;
    looking = true;
    void alone(round)
      .catch(() => undefined)
      .finally(() => {
        looking = false;
      });
  }, lookMs);
  rounds.unref();

  return {
    state,
    settings: () => settings,
    places,
    copier,
    look,
    alone,
    now: (kind = 'asked') => start(kind),
    save: (minutes, path) =>
      alone(async () => {
        const marked = path === '' ? ok(null) : await markPlace(path, dataDir);
        if (!marked.ok) return marked;
        const chosen = marked.value;
        const next: BackupSettings = { minutes, second: chosen?.mark ? { path: chosen.path, mark: chosen.mark } : null };
        try {
          writeSettings(first.folder, next);
        } catch (reason) {
          return err(problem('OC-7202', { place: first.path, why: (reason as NodeJS.ErrnoException).code ?? String(reason) }));
        }
        const moved = chosen?.path !== second?.path;
        [settings, second] = [next, chosen];
        if (moved) kept.second = { ...FRESH, owed: chosen !== null };
        return ok(null, marked.warnings);
      }),
    close: async () => {
      closed = true;
      clearInterval(rounds);
      clearTimeout(planned);
      await copier.close();
      await last;
    },
  };
}
