/** The update being looked at, and the job that puts it in place: sessions backed up → unpacked → read back → named. One at a time, never while a product is scored. */
import { join } from 'node:path';
import { wireProblem } from '../../shared/contract/common.ts';
import type { UpdatePreview, UpdateState } from '../../shared/contract/desk-update.ts';
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import { type Problem, problem } from '../../shared/problems/index.ts';
import { sessionFiles } from '../dossier/list-sessions.ts';
import { buildHash } from '../safety/about/build-hash.ts';
import { programVersion } from '../safety/about/program-name.ts';
import type { BackupKeeper } from '../safety/backup/keep-backups.ts';
import { backUpSessions } from '../safety/update/back-up-sessions.ts';
import { readUpdateKeys } from '../safety/update/keys.ts';
import { isInside, STARTER, sweepPlace, UPDATE_FOLDER, updatePlace } from '../safety/update/place.ts';
import { type CheckedUpdate, checkUpdate, type Trust } from '../safety/update/read-update.ts';
import { logUpdate, roomFor, sizeOf, unpackUpdate } from '../safety/update/unpack-update.ts';
import { readScoringDossiers } from '../store/dossier-tables.ts';
import type { Outside } from '../store/open-session.ts';
import { createJobSlot } from './job-slot.ts';
import type { Venue } from './venue.ts';

export type Updates = {
  /** Checks the file at `path`, whole. OC-7690 to OC-7704, OC-7707. */
  readonly look: (path: string) => Promise<Outcome<UpdatePreview>>;
  /** OC-7703, OC-7706, OC-7707; answers when the work has begun. */
  readonly start: (seen: string) => Outcome<null>;
  readonly cancel: () => void;
  readonly dismiss: () => void;
  readonly state: () => UpdateState | null;
  /** In the data folder: where files that were sent wait. */
  readonly folder: string;
  readonly refusal: () => Problem | null;
  readonly close: () => Promise<void>;
};

export type UpdateSurroundings = {
  readonly venue: Venue;
  readonly program: string;
  readonly dataDir: string;
  readonly outside: Outside;
  readonly backups: BackupKeeper;
  /** Whether the program can open a folder or a file by the system. */
  readonly opens: boolean;
  /** For tests: the maker's keys; the program's own unless given. */
  readonly keys?: readonly string[];
};

/** Ends the job from inside with a problem. */
class Refused extends Error {
  readonly found: Problem;
  constructor(found: Problem) {
    super(found.code);
    this.found = found;
  }
}

export function createUpdates({ venue, program, dataDir, outside, backups, opens, keys }: UpdateSurroundings): Updates {
  const slot = createJobSlot<UpdateState>(venue);
  const folder = join(dataDir, UPDATE_FOLDER);
  const place = updatePlace(program, dataDir);
  let looked: { readonly path: string; readonly update: CheckedUpdate; readonly trust: Trust } | null = null;
  let stop = new AbortController();
  // What an earlier run left half written is of no use to anybody.
  const swept = Promise.all([...new Set([folder, place])].map(sweepPlace));

  const trusted = (): Trust => ({
    keys: keys ?? readUpdateKeys(program),
    running: { version: programVersion(program), build: buildHash(program), platform: process.platform, arch: process.arch },
  });

  function refusal(): Problem | null {
    if (slot.busy()) return problem('OC-7707');
    return scoring();
  }
  function scoring(): Problem | null {
    const session = venue.session();
    const names = session ? readScoringDossiers(session.db).map(({ name }) => name) : [];
    return names.length > 0 ? problem('OC-7703', { dossier: names.join('», «') }) : null;
  }

  async function look(path: string): Promise<Outcome<UpdatePreview>> {
    const refused = refusal();
    if (refused) return err(refused);
    looked = null;
    await swept;
    const trust = trusted();
    const checked = await checkUpdate(path, trust);
    if (!checked.ok) return checked;
    const { manifest, fingerprint, seen } = checked.value;
    const room = await roomFor(place, sizeOf(manifest));
    if (!room.ok) return room;
    looked = { path, update: checked.value, trust };
    const { kind, version, build, madeAt, news, files } = manifest;
    const running = { version: trust.running?.version ?? '', build: trust.running?.build ?? '' };
    const sessions = sessionFiles(dataDir).length;
    return ok(
      { seen, kind, version, build, madeAt, news, fingerprint, running, files: files.length, bytes: sizeOf(manifest), place, sessions },
      checked.warnings,
    );
  }

  async function put({ path, update, trust }: NonNullable<typeof looked>, signal: AbortSignal): Promise<void> {
    const { manifest } = update;
    const kept = await backups.alone(() =>
      backUpSessions({ dataDir, copier: backups.copier, at: outside.now(), sessions: sessionFiles(dataDir), signal, told: (done) => slot.show({ done }) }),
    );
    if (!kept.ok) throw new Refused(kept.problems[0] ?? problem('OC-7202'));
    slot.show({ backedUp: kept.value.made, problems: kept.warnings.map(wireProblem), step: 'unpack', done: 0, of: sizeOf(manifest) });
    let shownAt = 0;
    const unpacked = await unpackUpdate(update, {
      path,
      seen: update.seen,
      trust,
      place,
      dataDir,
      signal,
      watch: () => {
        const busy = scoring();
        if (busy) stop.abort(new Refused(busy));
      },
      told: (step, done) => {
        if (performance.now() - shownAt < 200) return;
        shownAt = performance.now();
        slot.show({ step, done });
      },
    });
    if (!unpacked.ok) throw new Refused(unpacked.problems[0] ?? problem('OC-7705', { place, why: '' }));
    await logUpdate(folder, `${outside.now()} ${trust.running?.version} → ${manifest.version} ${manifest.build} · ${update.fingerprint} · ${unpacked.value}`);
    slot.show({ state: 'done', target: unpacked.value });
  }

  async function run(wanted: NonNullable<typeof looked>): Promise<void> {
    try {
      await put(wanted, stop.signal);
    } catch (reason) {
      const said = slot.state()?.problems ?? [];
      if (reason instanceof Refused) slot.show({ state: 'failed', problems: [...said, wireProblem(reason.found)] });
      else if (stop.signal.aborted) slot.show({ state: 'cancelled' });
      else {
        process.stderr.write(`${(reason as Error).stack ?? String(reason)}\n`);
        slot.show({ state: 'failed', problems: [...said, wireProblem(problem('OC-7705', { place, why: String(reason).slice(0, 120) }))] });
      }
    } finally {
      await sweepPlace(folder);
    }
  }

  return {
    folder,
    look,
    refusal,
    start: (seen) => {
      const refused = refusal() ?? (looked?.update.seen === seen ? null : problem('OC-7706'));
      if (refused || !looked) return err(refused ?? problem('OC-7706'));
      const wanted = looked;
      looked = null;
      stop = new AbortController();
      slot.prepare();
      const { kind, version } = wanted.update.manifest;
      slot.begin({
        state: 'running',
        kind,
        version,
        running: wanted.trust.running?.version ?? '',
        step: 'backup',
        done: 0,
        of: sessionFiles(dataDir).length,
        backedUp: 0,
        target: '',
        starter: kind === 'folder' ? STARTER : '',
        data: dataDir,
        dataInside: isInside(dataDir, program),
        opens,
        problems: [],
      });
      slot.hold(run(wanted));
      return ok(null);
    },
    cancel: () => {
      slot.cancel();
      if (slot.busy()) stop.abort();
    },
    dismiss: slot.dismiss,
    state: slot.state,
    close: async () => {
      stop.abort();
      await slot.close();
      await swept;
    },
  };
}
