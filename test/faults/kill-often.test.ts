/**
 * The host is killed 50 times in a row while 15 members hand in, in one data folder. Whatever was acknowledged is there afterwards, once and under
 * the same receipt; what wasn't goes through on the resend that every page makes. Fails when a commit is answered before it is on the disk.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { firstBreak } from '../../electron/safety/journal.ts';
import { openDatabase } from '../../electron/store/database.ts';
import { readJournal } from '../../electron/store/journal-table.ts';
import { readSheets } from '../../electron/store/sheet-table.ts';
import type { MemberState, Receipt } from '../../shared/contract/member.ts';
import { setByNumber } from '../../shared/criteria.ts';
import type { DossierCode } from '../../shared/lib/brand.ts';
import { createClient, valueOf } from '../support/client.ts';
import { councilRecord } from '../support/council-record.ts';
import { type Desk, openDesk } from '../support/desk-client.ts';
import { keyOf, newSecret, type Submission } from '../support/fake-member.ts';
import { type HostProcess, spawnHost } from '../support/host-process.ts';
import { makeSheet } from '../support/make-sheet.ts';
import { placeSession } from '../support/place-session.ts';
import { sampleBook } from '../support/sample-files.ts';

const MEMBERS = 15;
const KILLS = 50;
const book = sampleBook();
const record = councilRecord(MEMBERS);
const agenda = record.dossiers.filter((d) => d.eligible && !record.recusals.some((r) => r.dossier === d.code));

type Sent = { readonly member: string; readonly submission: Submission; receipt: Receipt | null };

let dataDir: string;
let file: string;
let host: HostProcess;
let desk: Desk;
let cookies: ReadonlyMap<string, string>;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'ocop-kills-'));
  file = placeSession(dataDir, record);
  host = await spawnHost(dataDir);
  desk = await openDesk(host.ready.desk);
  await desk.run('open-session', { file });
  const cards = (await desk.run('issue-seats', { members: [] })).filter((c) => record.members.some((m) => m.code === c.member && m.scores));
  const seats = cards.map(async (card) => {
    const phone = createClient(host.ready.member);
    valueOf(await phone.command<MemberState>('join', { key: keyOf(card), pin: card.pin, device: 'Điện thoại', secret: newSecret() }));
    return [card.member, phone.cookie()] as const;
  });
  cookies = new Map(await Promise.all(seats));
  await desk.run('begin-session', {});
}, 60_000);

afterAll(async () => {
  await host.kill();
  rmSync(dataDir, { recursive: true, force: true });
});

const submit = (member: string, submission: Submission) => createClient(host.ready.member, cookies.get(member)).command<Receipt>('submit-sheet', submission);

/** Everybody hands in at once; after the wanted number of receipts the host dies. */
async function handInAndKill(dossier: DossierCode, round: number, setNumber: number, killAfter: number): Promise<readonly Sent[]> {
  const set = setByNumber(book, setNumber);
  if (!set) throw new Error(`no set ${setNumber}`);
  let receipts = 0;
  let killed: Promise<void> | null = null;
  const sent = await Promise.all(
    [...cookies.keys()].map(async (member, i): Promise<Sent> => {
      const id = `k-${member}-${round}-${dossier}`
        .replace(/[^\w-]/g, '')
        .padEnd(16, 'x')
        .slice(0, 40);
      const submission = { id, dossier, round, content: makeSheet(set, 72 + (i % 9)) };
      try {
        const receipt = valueOf(await submit(member, submission));
        receipts += 1;
        if (receipts > killAfter) killed ??= host.kill();
        return { member, submission, receipt };
      } catch {
        return { member, submission, receipt: null };
      }
    }),
  );
  await (killed ?? host.kill());
  return sent;
}

test('killed 50 times in a row: every acknowledged sheet is there once', async () => {
  const all: Sent[] = [];
  let unanswered = 0;
  for (let kill = 0; kill < KILLS; kill += 1) {
    if (kill > 0) {
      host = await spawnHost(dataDir);
      desk = await openDesk(host.ready.desk);
    }
    const before = all.slice(-MEMBERS);
    const resent = before.map(async (one) => {
      const again = valueOf(await submit(one.member, one.submission));
      if (one.receipt) expect(again).toEqual(one.receipt);
      else unanswered += 1;
      one.receipt = again;
    });
    await Promise.all(resent);
    const last = before[0]?.submission.dossier;
    if (last) await desk.run('close-scoring', { dossier: last as DossierCode, evenIfMissing: false });
    const product = agenda[kill % agenda.length];
    if (!product) throw new Error('no product');
    const round = Math.floor(kill / agenda.length) + 1;
    await desk.run(round === 1 ? 'open-scoring' : 'open-next-round', { dossier: product.code });
    all.push(...(await handInAndKill(product.code, round, product.setNumber, (kill * 7) % MEMBERS)));
  }

  const opened = openDatabase(join(dataDir, file));
  if (!opened.ok) throw new Error('the file does not open');
  const [sheets, entries] = [readSheets(opened.value), readJournal(opened.value)];
  opened.value.close();
  expect(firstBreak(entries)).toBeNull();
  const byId = new Map(sheets.map((s) => [s.id as string, s]));
  for (const { submission, receipt } of all)
    if (receipt) expect(byId.get(submission.id)).toMatchObject({ receipt: receipt.receipt, version: 1, marks: submission.content.marks });
  expect(new Set(sheets.map((s) => `${s.dossier} ${s.round} ${s.member}`)).size).toBe(sheets.length);
  expect(entries.filter((e) => e.event === 'sheet-received')).toHaveLength(sheets.length);
  // The kill must have met sheets on their way, or the test has shown nothing.
  expect(unanswered).toBeGreaterThan(KILLS);
}, 600_000);
