/**
 * After a sleep nothing goes on as if nothing had happened: a stand-by laptop may run the session by now. Whoever wants to change something waits until
 * that is known; a session that has moved, or of which it can't be known, is let go. Then addresses, doors and a copy are seen to, and the desk is told.
 * Requests that came while the process stood still are read before any timer runs: so every one of them looks at the clocks itself.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { SleptState } from '../../shared/contract/desk-standby.ts';
import { ok } from '../../shared/lib/outcome.ts';
import type { BackupKeeper } from '../safety/backup/keep-backups.ts';
import { journal, PROGRAM } from '../safety/journal.ts';
import { type SleepWatch, watchSleep } from '../safety/watch-sleep.ts';
import { transact } from '../store/database.ts';
import type { Outside } from '../store/open-session.ts';
import type { Standby } from './standby.ts';
import type { Venue } from './venue.ts';

const LOOK_MS = 1000;
/** Stood still for so long: a stand-by may have been told to take over. */
const DOUBT_MS = 4000;
/** Worth telling the secretary; below it is a busy machine. */
const TOLD_MS = 15_000;
/** The Wi-Fi comes back some seconds after the laptop: so long the stand-by is asked again before the session is let go. */
const ASK_FOR_MS = 10_000;
const ASK_AGAIN_MS = 1000;

export type Wake = {
  /** Holds back whatever changes something at this door until it is known that the session is still run here. */
  readonly guard: (door: FastifyInstance) => void;
  /** The last sleep, until somebody has acknowledged it. */
  readonly state: () => SleptState | null;
  readonly acknowledge: () => void;
  /** The system says that it is going to sleep, or that it woke: then the clocks needn't have noticed. */
  readonly suspended: () => void;
  readonly resumed: () => void;
  readonly close: () => Promise<void>;
};

type Surroundings = {
  readonly venue: Venue;
  readonly standby: Standby;
  readonly backups: BackupKeeper;
  readonly outside: Outside;
  /** Reads the addresses again and opens what no longer listens. */
  readonly lookAround: () => void;
  readonly watch?: SleepWatch;
};

export function createWake({ venue, standby, backups, outside, lookAround, watch = watchSleep() }: Surroundings): Wake {
  let checking: Promise<void> | null = null;
  let slept: SleptState | null = null;
  let suspendedAt: string | null = null;
  let told = '';

  /** Whether the session in hand is still this laptop's; where it isn't, or nobody can say, it is let go. */
  async function stillOurs(file: string): Promise<boolean> {
    const until = performance.now() + ASK_FOR_MS;
    for (;;) {
      const refused = await standby.refusal(file);
      if (!refused) return true;
      if (refused.code === 'OC-7245' || performance.now() > until) break;
      await pause(ASK_AGAIN_MS);
    }
    if (venue.session()?.file === file) venue.hold(null);
    return false;
  }

  async function check(state: SleptState, tell: boolean): Promise<void> {
    const session = venue.session();
    lookAround();
    const ours = session !== null && (await stillOurs(session.file));
    // The clocks and the system may both have noticed.
    if (!tell || told >= state.from) return;
    [slept, told] = [state, state.to];
    if (ours && session.db.open) {
      transact(session.db, () => {
        journal(session.db, { at: outside.now(), event: 'laptop-slept', actor: PROGRAM, details: { ...state } });
        return ok(null);
      });
      void backups.now('auto').catch(() => undefined);
    }
    venue.changed();
  }

  function begin(state: SleptState, tell: boolean): void {
    const mine = (checking ?? Promise.resolve())
      .then(() => check(state, tell))
      .catch((reason: unknown) => void process.stderr.write(`wake: ${String(reason)}\n`))
      .finally(() => {
        if (checking === mine) checking = null;
      });
    checking = mine;
  }

  function look(): void {
    const stood = watch.look();
    if (stood < DOUBT_MS) return;
    const to = outside.now();
    begin({ from: new Date(Date.parse(to) - stood).toISOString(), to }, stood >= TOLD_MS);
  }
  const looks = setInterval(look, LOOK_MS);
  looks.unref();

  return {
    guard: (door) => {
      door.addHook('onRequest', async (request) => {
        // What the other laptop says must come in meanwhile: it may be the answer.
        if (request.method === 'GET' || request.url === '/standby') return;
        look();
        if (checking) await checking;
      });
    },
    state: () => slept,
    acknowledge: () => {
      slept = null;
      venue.progressed();
    },
    suspended: () => {
      suspendedAt = outside.now();
    },
    resumed: () => {
      const from = suspendedAt;
      suspendedAt = null;
      begin({ from: from ?? outside.now(), to: outside.now() }, true);
    },
    close: async () => {
      clearInterval(looks);
      await checking;
    },
  };
}
