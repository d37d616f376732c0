/** A real host on free ports in a temporary folder, with the desk's client let in by its one-time link. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PreparerOptions } from '../../electron/dossier/evidence/prepare-pages.ts';
import { type RunningHost, startHost } from '../../electron/host.ts';
import type { BackupTimes } from '../../electron/safety/backup/keep-backups.ts';
import type { ReaderOptions } from '../../electron/safety/outside-worker.ts';
import type { DossierRow, SeatCard } from '../../shared/contract/desk.ts';
import type { HallState } from '../../shared/contract/hall.ts';
import { type Adapter, guessKind } from '../../shared/network/adapters.ts';
import { createClient } from './client.ts';
import { type Desk, openDesk } from './desk-client.ts';
import { type FakeMember, joinMember } from './fake-member.ts';
import { wordlessIn } from './journal-words.ts';
import { type Live, listen } from './live.ts';

export type TestVenue = {
  readonly host: RunningHost;
  readonly dataDir: string;
  /** What the host said on its terminal. */
  readonly told: readonly string[];
  readonly desk: Desk;
  /** Fresh seat cards, all members when none is named. */
  readonly cards: (...members: readonly string[]) => Promise<readonly SeatCard[]>;
  /** Issues seats and joins these members, all who score when none is named. */
  readonly join: (...members: readonly string[]) => Promise<readonly FakeMember[]>;
  readonly hall: () => Promise<Live<HallState>>;
  /** The first product of the agenda that may be scored next. */
  readonly nextProduct: () => Promise<DossierRow>;
  readonly close: () => Promise<void>;
};

/** Starts the host; `sample` opens the sample session. Everything is gone after `close`, which fails when a journal tells of an act in names that nobody understands. */
export async function startVenue(
  options: {
    readonly sample?: boolean;
    readonly now?: string;
    readonly drawing?: Partial<PreparerOptions>;
    readonly reading?: Partial<ReaderOptions>;
    readonly backups?: Partial<BackupTimes>;
    readonly openFolder?: (folder: string) => Promise<string>;
    readonly addresses?: () => readonly string[];
    readonly adapters?: () => readonly Adapter[];
    readonly securePort?: number;
    readonly updateKeys?: readonly string[];
  } = {},
): Promise<TestVenue> {
  const dataDir = mkdtempSync(join(tmpdir(), 'ocop-test-'));
  const told: string[] = [];
  const { addresses, ...given } = options;
  const adapters = addresses ? { adapters: () => addresses().map((address) => ({ name: address, address, kind: guessKind('', address) })) } : {};
  const host = await startHost({
    dataDir,
    deskPort: 0,
    memberPort: 0,
    hallPort: 0,
    securePort: 0,
    mdns: null,
    tell: (line) => void told.push(line),
    ...adapters,
    ...given,
  });
  const desk = await openDesk(host.ready.desk);
  const joined: FakeMember[] = [];
  const feeds: Live<HallState>[] = [];
  const cards: TestVenue['cards'] = (...members) => desk.run('issue-seats', { members: [...members] });
  return {
    host,
    dataDir,
    told,
    desk,
    cards,
    join: async (...members) => {
      const scoring = (await desk.run('read-session', {})).members.filter((m) => m.scores).map((m) => m.code);
      const arrived: FakeMember[] = [];
      for (const card of await cards(...(members.length > 0 ? members : scoring))) arrived.push(await joinMember(host.ready.member, card));
      joined.push(...arrived);
      return arrived;
    },
    hall: async () => {
      const feed = await listen<HallState>(createClient(host.ready.hall));
      feeds.push(feed);
      return feed;
    },
    nextProduct: async () => {
      const next = (await desk.run('read-session', {})).dossiers.find((d) => d.eligible && d.state === 'ready');
      if (!next) throw new Error('nothing is left to score');
      return next;
    },
    close: async () => {
      for (const member of joined) member.vanish();
      for (const feed of feeds) feed.close();
      await host.close();
      const wordless = wordlessIn(dataDir);
      rmSync(dataDir, { recursive: true, force: true });
      if (wordless.length > 0)
        throw new Error(`the journal says this in the program's own names, see shared/journal/names.ts and values.ts:\n${wordless.join('\n')}`);
    },
  };
}
