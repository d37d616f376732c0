/**
 * The host: data folder + three doors. Runs in Electron's main process and under plain Node alike; knows nothing of Electron,
 * of rules and of SQL.
 */
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { type Outcome, ok } from '../shared/lib/outcome.ts';
import { type Adapter, guessKind } from '../shared/network/adapters.ts';
import { problemLine } from '../shared/problems/index.ts';
import { createWaitingPictures } from './doors/certificate-pictures.ts';
import { openAtStart } from './doors/desk-commands.ts';
import { deskDoor } from './doors/desk-door.ts';
import { keepLists } from './doors/desk-lists.ts';
import { keepOpinions } from './doors/desk-opinions.ts';
import { addStandbyRoute } from './doors/desk-standby.ts';
import { hallDoor } from './doors/hall-door.ts';
import { createImports } from './doors/imports.ts';
import { memberDoor } from './doors/member-door.ts';
import { createPaperJobs } from './doors/paper-jobs.ts';
import { type OpenDoor, reopenDoor } from './doors/reopen-door.ts';
import { type SecureDoor, secureDoor } from './doors/secure-door.ts';
import { createSignJobs } from './doors/sign-jobs.ts';
import { createStandby, type FirstLaptop } from './doors/standby.ts';
import { createScanning } from './doors/take-scans.ts';
import { createUpdates } from './doors/updates.ts';
import { createVenue, type Venue } from './doors/venue.ts';
import { createWake } from './doors/wake.ts';
import type { PreparerOptions } from './dossier/evidence/prepare-pages.ts';
import { createOutsideReader } from './dossier/read-elsewhere.ts';
import { createScanReader } from './dossier/scans/read-scans.ts';
import { createDrawPool } from './paper/draw-pool.ts';
import { programName } from './safety/about/program-name.ts';
import { type BackupTimes, keepBackups } from './safety/backup/keep-backups.ts';
import { type OpenMdns, realMdns } from './safety/network/announce-name.ts';
import { keepNetwork } from './safety/network/keep-network.ts';
import { readAdapters } from './safety/network/read-adapters.ts';
import type { ReaderOptions } from './safety/outside-worker.ts';
import { followPointer } from './safety/update/place.ts';
import { openBooks, readBookTexts } from './store/book-files.ts';
import { readChecklist } from './store/checklist-files.ts';
import type { Outside } from './store/open-session.ts';
import { realOutside } from './store/outside.ts';

import { openOwnBooks } from './store/own-books.ts';

export type HostOptions = {
  readonly dataDir: string;
  /** 0 takes any free port. */
  readonly deskPort?: number;
  readonly memberPort?: number;
  readonly hallPort?: number;
  /** Of the members' door by HTTPS, where a session has that on. */
  readonly securePort?: number;
  /** Address the members' and the hall's door listen on; all of the machine's unless given. */
  readonly lanHost?: string;
  /** Where the laptop's adapters are read from, unless `lanHost` names the one address; the system's unless given. */
  readonly adapters?: () => readonly Adapter[];
  /** How the laptop's name is announced on the network; null: not at all. */
  readonly mdns?: OpenMdns | null;
  /** Open the data folder's sample session; make it if there is none. */
  readonly sample?: boolean;
  /** This laptop is to stand by for another: no session is opened at the start. */
  readonly standby?: FirstLaptop;
  /** For tests: how pages of evidence are drawn. */
  readonly drawing?: Partial<PreparerOptions>;
  /** For tests: when copies are made. */
  readonly backups?: Partial<BackupTimes>;
  /** Shows a folder in the system's own window, or opens a file by it; answers why it couldn't, '' when it did. Only the window's program can. */
  readonly openFolder?: (folder: string) => Promise<string>;
  /** For tests: keys that update files are signed with; those the program was built with unless given. */
  readonly updateKeys?: readonly string[];
  /** For tests: what reading a file from outside may cost. */
  readonly reading?: Partial<ReaderOptions>;
  /** For tests: what reading a scan may cost. */
  readonly scanning?: Partial<ReaderOptions>;
  /** Frozen clock: an ISO instant. */
  readonly now?: string;
  /** Where a fresh desk link goes when somebody came with a used one. */
  readonly tell?: (line: string) => void;
};

export type RunningHost = {
  readonly ready: { readonly desk: string; readonly member: string; readonly hall: string; readonly data: string };
  readonly venue: Venue;
  /** A fresh desk address, usable once. */
  readonly deskLink: () => string;
  /** Pairs with the first laptop, unless that was done before. */
  readonly standBy: (first: FirstLaptop) => Promise<Outcome<null>>;
  /** What the system tells of itself: it is about to sleep, it has woken. */
  readonly suspended: () => void;
  readonly resumed: () => void;
  readonly close: () => Promise<void>;
};

/** The program's folder: the nearest one upwards that has resources/criteria (source tree and bundle differ in depth). */
export function programFolder(from: string = dirname(fileURLToPath(import.meta.url))): string {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'resources', 'criteria'))) return folder;
    if (dirname(folder) === folder) throw new Error(`no resources/criteria above ${from}`);
  }
}

/** How often the laptop's addresses are looked at: another access point must show on desk and hall at once. */
const LOOK_AROUND_MS = 3000;

/** Default doors: fixed, so that the phones' address stays the same from one start to the next. */
export const DESK_PORT = 7610;
export const MEMBER_PORT = 7611;
export const HALL_PORT = 7612;
export const SECURE_PORT = 7613;

/** Listens on the wanted port, or on any free one when it is taken. */
async function listen(door: FastifyInstance, host: string, port: number): Promise<number> {
  try {
    await door.listen({ host, port });
  } catch (reason) {
    if ((reason as { code?: string }).code !== 'EADDRINUSE' || port === 0) throw reason;
    await door.listen({ host, port: 0 });
  }
  const address = door.server.address();
  return typeof address === 'object' && address ? address.port : port;
}

export async function startHost(options: HostOptions): Promise<RunningHost> {
  const program = programFolder();
  const outside: Outside = { ...realOutside(options.now), program: () => programName(program) };
  const dataDir = followPointer(resolve(options.dataDir));
  mkdirSync(dataDir, { recursive: true });
  const lanHost = options.lanHost ?? '0.0.0.0';
  const { lanHost: only } = options;
  const network = keepNetwork({
    dataDir,
    adapters: only === undefined ? (options.adapters ?? readAdapters) : () => [{ name: only, address: only, kind: guessKind(only, only) }],
    // A host that only this machine reaches has nobody to tell its name.
    mdns: options.mdns === undefined ? (only?.startsWith('127.') ? null : realMdns) : options.mdns,
    clock: Date.now,
    platform: process.platform,
    program: process.execPath,
  });
  const venue = createVenue(options.drawing);
  const tell = options.tell ?? ((line) => void process.stderr.write(`${line}\n`));
  let deskUrl = '';
  const pool = createDrawPool();
  const criteria = join(program, 'resources', 'criteria');
  const ownBooks = openOwnBooks(dataDir);
  const reader = createOutsideReader(async () => [...(await readBookTexts(criteria)), ...ownBooks.all().map((own) => own.canonical)], options.reading);
  const signJobs = createSignJobs(venue, pool);
  const scanReader = createScanReader(options.scanning);
  const scanning = createScanning(venue, scanReader);
  const backups = keepBackups({ dataDir, session: venue.session, told: venue.progressed, ...(options.backups ? { times: options.backups } : {}) });
  venue.onStir(backups.look);
  const paperJobs = createPaperJobs(venue, pool, options.openFolder !== undefined);
  const standby = createStandby({ venue, dataDir, backups, outside });
  const updates = createUpdates({
    venue,
    program,
    dataDir,
    outside,
    backups,
    opens: options.openFolder !== undefined,
    ...(options.updateKeys ? { keys: options.updateKeys } : {}),
  });
  const doors: OpenDoor[] = [];
  const lookAround = (): void => {
    network.lookAround();
    for (const one of doors) reopenDoor(one, tell);
    void secure.follow();
  };
  const wake = createWake({ venue, standby, backups, outside, lookAround });
  const desk = {
    venue,
    books: openBooks(criteria, ownBooks),
    ownBooks,
    checklist: readChecklist(join(program, 'resources', 'checklists', 'qd26-2026.json')),
    sampleFiles: join(program, 'resources', 'sample', 'evidence'),
    program,
    dataDir,
    outside,
    imports: createImports(),
    reader,
    lists: keepLists(),
    opinions: keepOpinions(),
    pictures: createWaitingPictures(),
    pool,
    paperJobs,
    signJobs,
    scanning,
    backups,
    standby,
    wake,
    updates,
    openFolder: options.openFolder,
    network,
    secure: (): SecureDoor => secure,
  };

  const pages = (audience: string): string => join(program, 'dist', audience);
  const deskSide = await deskDoor(desk, pages('desk'), (link) => tell(`Liên kết mới vào bàn thư ký: ${deskUrl}${link}`));
  const memberSide = await memberDoor(venue, network, desk.secure, pages('member'));
  addStandbyRoute(memberSide.door, standby);
  for (const side of [deskSide, memberSide]) wake.guard(side.door);
  const secure = secureDoor({ venue, dataDir, door: memberSide.door, host: lanHost, port: options.securePort ?? SECURE_PORT, now: network.now });
  let followed: ReturnType<Venue['session']> = null;
  venue.onStir(() => {
    if (venue.session() === followed) return;
    followed = venue.session();
    void secure.follow();
  });
  const hallSide = await hallDoor(venue, pages('hall'));

  const [deskPort, memberPort, hallPort] = await Promise.all([
    listen(deskSide.door, '127.0.0.1', options.deskPort ?? DESK_PORT),
    listen(memberSide.door, lanHost, options.memberPort ?? MEMBER_PORT),
    listen(hallSide.door, lanHost, options.hallPort ?? HALL_PORT),
  ]);
  deskUrl = `http://127.0.0.1:${deskPort}`;
  doors.push(
    { ...deskSide, host: '127.0.0.1', port: deskPort },
    { ...memberSide, host: lanHost, port: memberPort },
    { ...hallSide, host: lanHost, port: hallPort },
  );
  const ports = [
    { door: 'member', wanted: options.memberPort ?? MEMBER_PORT, port: memberPort },
    { door: 'hall', wanted: options.hallPort ?? HALL_PORT, port: hallPort },
  ] as const;
  network.start(ports, (hosts) => {
    venue.setAddresses(hosts.map((host) => `http://${host}:${memberPort}`));
    secure.useHosts(hosts);
  });
  const rounds = setInterval(network.lookAround, LOOK_AROUND_MS);
  // Once it has taken over, the session is this laptop's own.
  const standsBy = options.standby !== undefined && standby.state().role !== 'took-over';
  const opened = standsBy ? ok(null) : await openAtStart(desk, options.sample === true);
  await secure.follow();
  if (!opened.ok) {
    tell(opened.problems.map((p) => problemLine(p)).join('\n'));
    const state = standby.state();
    // What the other laptop has to do with it is said with the pairing.
    if (opened.problems[0] && !(state.role === 'first' && state.refused)) venue.setUnopened(opened.problems[0]);
  }

  const plain = venue.addresses()[0] ?? '';
  return {
    ready: {
      desk: `${deskUrl}${deskSide.newLink()}`,
      member: plain,
      hall: `http://${new URL(plain).hostname}:${hallPort}`,
      data: dataDir,
    },
    venue,
    standBy: standby.standBy,
    suspended: wake.suspended,
    resumed: wake.resumed,
    deskLink: () => `${deskUrl}${deskSide.newLink()}`,
    close: async () => {
      clearInterval(rounds);
      scanning.stop();
      await wake.close();
      await network.close();
      for (const side of [deskSide, memberSide, hallSide]) side.feed.close();
      await secure.close();
      await Promise.all([deskSide.door.close(), memberSide.door.close(), hallSide.door.close()]);
      // A page being drawn is finished or given up first: nothing is written once the host is gone.
      await Promise.all([paperJobs.close(), signJobs.close(), updates.close()]);
      await standby.close();
      await backups.close();
      await pool.close();
      await reader.close();
      await scanReader.close();
      await venue.keeper()?.close();
      venue.hold(null);
    },
  };
}
