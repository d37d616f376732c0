/** The host is killed while members hand in. Whatever had a receipt is there afterwards, once, and the rest goes through on a resend. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { firstBreak } from '../../electron/safety/journal.ts';
import { openDatabase } from '../../electron/store/database.ts';
import { readJournal } from '../../electron/store/journal-table.ts';
import { readSheets } from '../../electron/store/sheet-table.ts';
import type { MemberState, Receipt } from '../../shared/contract/member.ts';
import { setByNumber } from '../../shared/criteria.ts';
import type { DossierCode } from '../../shared/lib/brand.ts';
import type { Sheet } from '../../shared/session.ts';
import { createClient, valueOf } from '../support/client.ts';
import { councilRecord } from '../support/council-record.ts';
import { type Desk, openDesk } from '../support/desk-client.ts';
import { keyOf, newSecret, type Submission } from '../support/fake-member.ts';
import { type HostProcess, spawnHost } from '../support/host-process.ts';
import { makeSheet } from '../support/make-sheet.ts';
import { placeSession } from '../support/place-session.ts';
import { sampleBook } from '../support/sample-files.ts';

const MEMBERS = 15;
const book = sampleBook();

let dataDir: string;
let file: string;
let host: HostProcess;
let desk: Desk;
let cookies: ReadonlyMap<string, string>;

async function start(): Promise<void> {
  host = await spawnHost(dataDir);
  desk = await openDesk(host.ready.desk);
  await desk.run('open-session', { file });
}

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'ocop-kill-'));
  file = placeSession(dataDir, councilRecord(MEMBERS));
  await start();
  const cards = await desk.run('issue-seats', { members: [] });
  const seats = cards
    .filter((c) => c.member !== 'TK01')
    .map(async (card) => {
      const phone = createClient(host.ready.member);
      valueOf(await phone.command<MemberState>('join', { key: keyOf(card), pin: card.pin, device: 'Điện thoại', secret: newSecret() }));
      return [card.member, phone.cookie()] as const;
    });
  cookies = new Map(await Promise.all(seats));
  await desk.run('begin-session', {});
}, 60_000);

afterAll(async () => {
  await host.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

/** Reads the file as the next start would, without a host. */
function readFile(dossier: DossierCode): { readonly sheets: readonly Sheet[]; readonly firstBreak: number | null; readonly journalled: number } {
  const opened = openDatabase(join(dataDir, file));
  if (!opened.ok) throw new Error('the file does not open');
  const db = opened.value;
  try {
    const entries = readJournal(db);
    const journalled = entries.filter((e) => e.event === 'sheet-received' && e.dossier === dossier).length;
    return { sheets: readSheets(db).filter((s) => s.dossier === dossier), firstBreak: firstBreak(entries), journalled };
  } finally {
    db.close();
  }
}

type Sent = { readonly member: string; readonly submission: Submission; receipt: Receipt | null };

/** Everybody hands in, a moment apart; `killAfter` receipts the host dies. Sheets without an answer stay without a receipt. */
async function handInAndKill(dossier: DossierCode, setNumber: number, killAfter: number): Promise<readonly Sent[]> {
  const set = setByNumber(book, setNumber);
  if (!set) throw new Error(`no set ${setNumber}`);
  let receipts = 0;
  let killed: Promise<void> | null = null;
  const sent = await Promise.all(
    [...cookies].map(async ([member, cookie], i): Promise<Sent> => {
      const submission = { id: `kill-${member}-${dossier}`, dossier, round: 1, content: makeSheet(set, 72 + (i % 9)) };
      await pause(i * 2);
      try {
        const receipt = valueOf(await createClient(host.ready.member, cookie).command<Receipt>('submit-sheet', submission));
        receipts += 1;
        if (receipts === killAfter) killed = host.kill();
        return { member, submission, receipt };
      } catch {
        return { member, submission, receipt: null };
      }
    }),
  );
  await (killed ?? host.kill());
  return sent;
}

describe('killed between receipt and reopening', () => {
  const { dossiers, recusals } = councilRecord(MEMBERS);
  const agenda = dossiers.filter((d) => d.eligible && !recusals.some((r) => r.dossier === d.code));

  test.each([
    [1, agenda[0]],
    [4, agenda[1]],
    [9, agenda[2]],
    [14, agenda[3]],
  ] as const)(
    'after %i receipts: every acknowledged sheet is kept once',
    async (killAfter, product) => {
      if (!product) throw new Error('the sample has too few products');
      const { code: dossier, setNumber } = product;
      await desk.run('open-scoring', { dossier });
      const sent = await handInAndKill(dossier, setNumber, killAfter);
      const acknowledged = sent.filter((s) => s.receipt !== null);
      expect(acknowledged.length).toBeGreaterThanOrEqual(killAfter);

      const kept = readFile(dossier);
      expect(kept.firstBreak).toBeNull();
      expect(kept.journalled).toBe(kept.sheets.length);
      for (const { submission, receipt } of acknowledged) {
        const rows = kept.sheets.filter((s) => s.id === submission.id);
        expect(rows.map((s) => [s.receipt, s.marks, s.version])).toEqual([[receipt?.receipt, submission.content.marks, 1]]);
      }

      await start();
      const open = (await desk.run('read-matrix', {})).rows.find((r) => r.dossier === dossier);
      expect(open).toMatchObject({ state: 'scoring', round: 1 });
      for (const { member, submission, receipt } of sent) {
        const again = valueOf(await createClient(host.ready.member, cookies.get(member)).command<Receipt>('submit-sheet', submission));
        if (receipt) expect(again).toEqual(receipt);
      }
      await desk.run('close-scoring', { dossier, evenIfMissing: false });
      const tally = await desk.run('read-tally', { dossier });
      expect(tally.rounds[0]?.sheets).toHaveLength(MEMBERS);
      expect(new Set(tally.rounds[0]?.sheets.map((s) => s.receipt)).size).toBe(MEMBERS);
    },
    60_000,
  );

  test('SIGTERM closes in order, and the session opens again as it was', async () => {
    const before = await desk.run('read-results', {});
    expect(await host.stop()).toBe(0);
    await start();
    expect((await desk.run('read-results', {})).rows).toEqual(before.rows);
  }, 60_000);
});
