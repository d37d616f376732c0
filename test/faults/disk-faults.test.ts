/**
 * Disks that fail: full at any write, read-only, a page gone bad, the newest log missing, a file of evidence gone, a clock set back. Each must end in words at
 * the desk, and nothing acknowledged may be lost unsaid. Where the system lets us make no small disk, that part says so on the terminal.
 */
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statfsSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type RunningHost, startHost } from '../../electron/host.ts';
import { firstBreak } from '../../electron/safety/journal.ts';
import { openDatabase } from '../../electron/store/database.ts';
import { readJournal } from '../../electron/store/journal-table.ts';
import { readSheets } from '../../electron/store/sheet-table.ts';
import { DESK_FILES, type EvidenceUpload } from '../../shared/contract/desk.ts';
import type { Receipt } from '../../shared/contract/member.ts';
import { type Reply, valueOf } from '../support/client.ts';
import { type Desk, openDesk } from '../support/desk-client.ts';
import { makePdf } from '../support/evidence-files.ts';
import { type FakeMember, joinMember } from '../support/fake-member.ts';
import { makeSheet } from '../support/make-sheet.ts';
import { handIn, whenOpen } from '../support/score-product.ts';
import { JAM, makeSmallCouncil } from '../support/small-council.ts';
import { smallDisk } from '../support/small-disk.ts';

let dataDir: string;
let host: RunningHost;
let desk: Desk;
let told: string[];
const members: FakeMember[] = [];

const start = async (folder: string, now?: string): Promise<void> => {
  dataDir = folder;
  told = [];
  host = await startHost({
    dataDir,
    deskPort: 0,
    memberPort: 0,
    hallPort: 0,
    tell: (line) => void told.push(line),
    backups: { lookMs: 50, quietMs: 30, everyMs: 60_000 },
    ...(now ? { now } : {}),
  });
  desk = await openDesk(host.ready.desk);
};
const stop = async (): Promise<void> => {
  for (const member of members.splice(0)) member.vanish();
  await host.close();
};
const join5 = async (): Promise<readonly FakeMember[]> => {
  for (const card of await desk.run('issue-seats', { members: [] })) if (card.member !== 'TK1') members.push(await joinMember(host.ready.member, card));
  return members;
};
const codesOf = (reply: Reply<unknown>): readonly string[] => (reply.answer.ok ? reply.answer.warnings : reply.answer.problems).map((p) => p.code);
const sessionPath = async (): Promise<string> => join(dataDir, (await desk.run('list-sessions', {}))[0]?.file ?? '');

beforeEach(async () => start(mkdtempSync(join(tmpdir(), 'ocop-faults-'))));
afterEach(async () => {
  await stop();
  rmSync(dataDir, { recursive: true, force: true });
});

/** Everything with a receipt is in the file, whole; nothing else counts as received. */
function expectKept(file: string, receipts: readonly Receipt[]): void {
  const opened = openDatabase(file, { readonly: true });
  if (!opened.ok) throw new Error('the session does not open');
  try {
    const kept = new Set(readSheets(opened.value).map((sheet) => sheet.receipt));
    for (const { receipt } of receipts) expect(kept.has(receipt), receipt).toBe(true);
    expect(firstBreak(readJournal(opened.value))).toBeNull();
    expect(opened.value.pragma('integrity_check', { simple: true })).toBe('ok');
  } finally {
    opened.value.close();
  }
}

/** One sheet again and again while the disk lets less and less through; then with room. Answers all receipts and how often it was refused. */
async function submitUnderPressure(
  product: string,
  squeeze: (step: number) => void,
  relax: () => void,
  steps: number,
): Promise<{ receipts: Receipt[]; refused: number }> {
  const receipts: Receipt[] = [];
  let refused = 0;
  for (const [i, member] of members.entries()) {
    const state = await whenOpen(member, JAM, 1);
    const submission = member.prepare(state, { ...makeSheet(await member.readSet(product), 70 + i), opinion: 'Ý kiến dài. '.repeat(80) });
    for (let step = 0; step < steps; step += 1) {
      squeeze(step);
      const { answer, text } = await member.submit(submission);
      if (answer.ok) {
        receipts.push(answer.value);
        break;
      }
      refused += 1;
      expect(
        answer.problems.map((p) => p.code),
        text,
      ).toEqual(['OC-1203']);
    }
    relax();
    receipts.push(valueOf(await member.submit(submission)));
  }
  return { receipts, refused };
}

describe('a full disk', () => {
  test('refused by the database at every further page: words, then the same sheet goes through', async () => {
    await makeSmallCouncil(desk);
    await join5();
    await desk.run('open-scoring', { dossier: JAM });
    const db = host.venue.session()?.db;
    if (!db) throw new Error('no session');
    const pages = db.pragma('page_count', { simple: true }) as number;
    const { receipts, refused } = await submitUnderPressure(
      JAM,
      (step) => void db.pragma(`max_page_count = ${pages + step}`),
      () => void db.pragma('max_page_count = 1000000'),
      4,
    );
    expect(refused).toBeGreaterThan(0);
    expectKept(await sessionPath(), receipts);
  });

  test('a real one, with room for 0, 4, 8 … kB: at whatever write it is full, nothing with a receipt is missing and no copy is half', async () => {
    const disk = smallDisk(16_000);
    if (!disk) return console.info('no small disk can be made here: only the database’s own limit was tried');
    await stop();
    await start(disk.path);
    try {
      await makeSmallCouncil(desk);
      await join5();
      await desk.run('open-scoring', { dossier: JAM });
      const filler = join(disk.path, 'day.bin');
      const fill = (leave: number): void => {
        rmSync(filler, { force: true });
        const { bavail, bsize } = statfsSync(disk.path);
        writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - leave)));
      };
      const { receipts, refused } = await submitUnderPressure(
        JAM,
        (step) => fill(step * 4096),
        () => rmSync(filler, { force: true }),
        6,
      );
      expect(refused).toBeGreaterThan(0);
      expectKept(await sessionPath(), receipts);
      fill(0);
      const live = await desk.listen();
      await live.until((s) => s.backup.problems.some((p) => p.code === 'OC-7204'));
      live.close();
      expect(codesOf(await desk.ask('back-up-now', {}))).toEqual(['OC-7204']);
      fill(300_000);
      const squeezed = codesOf(await desk.ask('back-up-now', {}));
      expect(['OC-7204', 'OC-7202']).toContain(squeezed[0]);
      const folder = join(disk.path, 'sao-luu');
      expect(existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.sqlite')) : []).toEqual([]);
      rmSync(filler);
      await desk.run('back-up-now', {});
    } finally {
      await stop();
      disk.remove();
      await start(mkdtempSync(join(tmpdir(), 'ocop-faults-')));
    }
  });

  test('a stick that is too small, and one that turns read-only: said, the copy here is made', async () => {
    const disk = smallDisk(700);
    if (!disk) return console.info('no small disk can be made here: a full stick was not tried');
    try {
      await makeSmallCouncil(desk);
      await desk.run('save-backup-settings', { minutes: 60, second: disk.path });
      const full = await desk.ask('back-up-now', {});
      expect(full.answer.ok).toBe(true);
      expect(codesOf(full)).toEqual(['OC-7204']);
      disk.setReadOnly(true);
      const other = await desk.ask('back-up-now', {});
      expect([other.answer.ok, codesOf(other).length]).toEqual([true, 1]);
    } finally {
      disk.remove();
    }
  });
});

test('a read-only data folder: reading goes on, every act is refused in words', async () => {
  const disk = smallDisk(16_000);
  if (!disk) return console.info('no disk can be made read-only here');
  await stop();
  await start(disk.path);
  try {
    await makeSmallCouncil(desk);
    const db = host.venue.session()?.db;
    // So that the log's own file needs no more room to be found.
    db?.pragma('wal_checkpoint(TRUNCATE)');
    await desk.run('close-session', {});
    disk.setReadOnly(true);
    const file = (await desk.run('list-sessions', {}))[0]?.file ?? '';
    const refused = codesOf(await desk.ask('open-session', { file }));
    expect(['OC-7007', 'OC-7006', 'OC-7002']).toContain(refused[0]);
    disk.setReadOnly(false);
    await desk.run('open-session', { file });
    expect((await desk.run('read-session', {})).dossiers).toHaveLength(2);
  } finally {
    await stop();
    disk.remove();
    await start(mkdtempSync(join(tmpdir(), 'ocop-faults-')));
  }
});

test('a page gone bad: refused at opening with what to do; the copy brings everything back', async () => {
  await makeSmallCouncil(desk);
  await join5();
  await desk.run('open-scoring', { dossier: JAM });
  const receipt = await handIn(members[0] as FakeMember, JAM, 1, 80);
  const { name } = await desk.run('back-up-now', {});
  const path = await sessionPath();
  await stop();
  const bytes = readFileSync(path);
  const size = bytes.readUInt16BE(16) || 4096;
  for (let page = 3; page < bytes.length / size; page += 7) bytes.fill(0xee, page * size, page * size + 200);
  writeFileSync(path, bytes);
  await start(dataDir);
  expect(host.venue.session()).toBeNull();
  const refused = codesOf(await desk.ask('open-session', { file: basename(path) }));
  expect(['OC-7217', 'OC-7002']).toContain(refused[0]);
  const copy = { place: 'first', name } as const;
  const seen = await desk.run('preview-restore', { copy });
  await desk.run('restore-session', { copy, seen: seen.token, understood: true });
  expectKept(path, [receipt]);
});

test('the newest log is gone: what is missing is named from the copy, which brings it back', async () => {
  await makeSmallCouncil(desk);
  const path = await sessionPath();
  host.venue.session()?.db.pragma('wal_checkpoint(TRUNCATE)');
  cpSync(path, `${path}.cu`);
  await join5();
  await desk.run('open-scoring', { dossier: JAM });
  const receipt = await handIn(members[0] as FakeMember, JAM, 1, 80);
  const { name } = await desk.run('back-up-now', {});
  await stop();
  // As after a crash whose -wal was not copied along.
  cpSync(`${path}.cu`, path);
  unlinkSync(`${path}.cu`);
  await start(dataDir);
  const live = await desk.listen();
  await live.until((s) => s.backup.problems.some((p) => p.code === 'OC-7218'));
  const copy = { place: 'first', name } as const;
  const seen = await desk.run('preview-restore', { copy });
  expect(['ahead', 'forked']).toContain(seen.relation.is);
  await desk.run('restore-session', { copy, seen: seen.token, understood: true });
  expectKept(path, [receipt]);
  await live.until((s) => s.backup.problems.length === 0);
  live.close();
});

test('a file of evidence is gone: said when asked for, counted in the preview, brought back from the copy', async () => {
  await makeSmallCouncil(desk, { begin: false });
  valueOf(
    await desk.client.upload<EvidenceUpload>(
      `${DESK_FILES.evidence}?${new URLSearchParams({ dossier: JAM, path: '1.5_hd.pdf', only: '' })}`,
      await makePdf(['Hợp đồng']),
    ),
  );
  const { name } = await desk.run('back-up-now', {});
  const evidence = (await sessionPath()).replace(/\.sqlite$/, '.evidence');
  const [original] = readdirSync(evidence, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /[0-9a-f]{64}$/.test(file) && statSync(join(evidence, file)).isFile(),
  );
  if (!original) throw new Error('no evidence');
  const bytes = readFileSync(join(evidence, original));
  unlinkSync(join(evidence, original));
  const [file] = (await desk.run('read-evidence', { dossier: JAM })).files;
  const answer = await desk.client.get(`${DESK_FILES.evidence}/${file?.id}/original`);
  expect([answer.status, await answer.text()].join(' ')).toMatch(/OC-271[78]/);
  const copy = { place: 'first', name } as const;
  const seen = await desk.run('preview-restore', { copy });
  expect(seen.files).toEqual({ there: 1, missing: 0 });
  await desk.run('restore-session', { copy, seen: seen.token, understood: true });
  expect(readFileSync(join(evidence, original)).equals(bytes)).toBe(true);
});

test('a clock set back is said, and copies go on being made and kept', async () => {
  await stop();
  await start(dataDir, '2026-09-04T10:00:00.000Z');
  await makeSmallCouncil(desk);
  await desk.run('back-up-now', {});
  await stop();
  await start(dataDir, '2026-09-01T10:00:00.000Z');
  const live = await desk.listen();
  const state = await live.until((s) => s.backup.problems.some((p) => p.code === 'OC-7215'));
  expect(state.session?.state).toBe('open');
  const { name } = await desk.run('back-up-now', {});
  expect(existsSync(join(dataDir, 'sao-luu', name))).toBe(true);
  expect((await desk.run('read-backups', {})).copies).toHaveLength(2);
  live.close();
});
