/** What nobody means to do to the host: odd addresses, half characters, closing in the middle, a file that goes away, a clock set back. */
import { mkdtempSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { sessionFiles } from '../../electron/dossier/list-sessions.ts';
import { joinSeat } from '../../electron/scoring/seats.ts';
import type { OpenSession } from '../../electron/store/open-session.ts';
import type { SheetContent } from '../../shared/session.ts';
import { codesOf, createClient, valueOf } from '../support/client.ts';
import { type FakeMember, keyOf, newSecret, type Submission } from '../support/fake-member.ts';
import { makeSheet } from '../support/make-sheet.ts';
import { whenOpen } from '../support/score-product.ts';
import { JAM, makeSmallCouncil } from '../support/small-council.ts';
import { startVenue, type TestVenue } from '../support/venue.ts';

let venue: TestVenue;
let members: readonly FakeMember[];
const at = (i: number): FakeMember => members[i] as FakeMember;
const held = (): OpenSession => venue.host.venue.session() as OpenSession;

beforeEach(async () => {
  venue = await startVenue();
  await makeSmallCouncil(venue.desk);
  members = await venue.join();
  await venue.desk.run('open-scoring', { dossier: JAM });
});
afterEach(() => venue.close());

async function prepared(member: FakeMember, change: Partial<SheetContent> = {}): Promise<Submission> {
  const sheet = makeSheet(await member.readSet(JAM), 80);
  return member.prepare(await whenOpen(member, JAM, 1), { ...sheet, ...change });
}
async function received(): Promise<readonly string[]> {
  const { rows } = await venue.desk.run('read-matrix', {});
  return rows.find((r) => r.dossier === JAM)?.cells.flatMap((c) => (c.status === 'received' ? [c.member] : [])) ?? [];
}
const kept = async (member: FakeMember): Promise<SheetContent> => valueOf(await member.client.command<SheetContent>('read-sheet', { dossier: JAM, round: 1 }));

test('addresses that can’t be read are refused in words at every door', async () => {
  const { member, hall } = venue.host.ready;
  for (const client of [venue.desk.client, createClient(member), createClient(hall)]) {
    for (const path of ['/%', '/%ff', '/files/papers/%E0%A4%A.pdf', '/assets/..%5c..%5cpackage.json', '/%00']) {
      const reply = await client.get(path);
      const text = await reply.text();
      expect([path, [404, 422].includes(reply.status), text.includes('OC-12')], text).toEqual([path, true, true]);
    }
  }
  const { port } = new URL(venue.host.ready.desk);
  const odd = await fetch(`http://127.0.0.1:${port}//`);
  expect([odd.status, (await odd.text()).includes('OC-1202')]).toEqual([403, true]);
});

test('half an emoji in what a member wrote: kept as one sign, and a resend is the same sheet', async () => {
  const sheet = await prepared(at(0), { opinion: 'Sản phẩm tốt \ud83d', criterionNotes: { '1.1': 'Đẹp \udc4d' } });
  const first = valueOf(await at(0).submit(sheet));
  expect(valueOf(await at(0).submit(sheet)).receipt).toBe(first.receipt);
  expect(await kept(at(0))).toMatchObject({ opinion: 'Sản phẩm tốt \ufffd', criterionNotes: { '1.1': 'Đẹp \ufffd' } });
});

test('words on a criterion that doesn’t exist are refused; a confirmed blank that is ticked isn’t kept as blank', async () => {
  const sheet = await prepared(at(0));
  const send = (change: Partial<SheetContent>) => at(0).submit({ ...sheet, content: { ...sheet.content, ...change } });
  expect(codesOf(await send({ criterionNotes: { '99.9': 'x' } }))).toEqual(['OC-3005']);
  expect(codesOf(await send({ criterionNotes: { constructor: 'x' } }))).toEqual(['OC-3005']);
  expect(codesOf(await send({ confirmedBlanks: ['99.9'] }))).toEqual(['OC-3005']);
  const { '1.1': _open, ...marks } = sheet.content.marks;
  const loose = { marks, confirmedBlanks: ['1.2', '1.1', '1.1', ...sheet.content.confirmedBlanks] };
  const receipt = valueOf(await send(loose));
  expect((await kept(at(0))).confirmedBlanks).toEqual(['1.1', ...sheet.content.confirmedBlanks]);
  expect(valueOf(await send(loose))).toEqual(receipt);
});

test('the session closed while sheets are on their way: a receipt means kept, and nobody hears of an error', async () => {
  const { desk } = venue;
  const { file } = await desk.run('read-session', {});
  const sheets = await Promise.all(members.map((m) => prepared(m)));
  const sendAll = () => members.map((m, i) => m.submit(sheets[i] as Submission));
  const underWay = [...sendAll(), ...sendAll()];
  const closing = desk.ask('close-session', {});
  underWay.push(...sendAll());
  expect((await closing).status).toBe(200);
  await desk.run('open-session', { file });
  const replies = await Promise.all(underWay);
  for (const reply of replies) expect([[], ['OC-1001'], ['OC-1105']]).toContainEqual(codesOf(reply));
  const acknowledged = members.filter((_, i) => replies.some((r, n) => n % members.length === i && r.answer.ok)).map((m) => m.code);
  expect(await received()).toEqual(expect.arrayContaining(acknowledged));
});

test('what waits to be committed when the file is closed is committed first', async () => {
  const session = held();
  const added = session.queue.add(() => ({ ok: true, value: session.db.inTransaction, warnings: [] }));
  venue.host.venue.hold(null);
  expect(session.db.open).toBe(false);
  expect(await added).toMatchObject({ ok: true, value: true });
});

test('a state that can’t be worked out hangs up on its listeners and leaves the host running', async () => {
  await venue.hall();
  expect(venue.host.venue.online()).toHaveLength(members.length);
  held().db.close();
  venue.host.venue.changed();
  await vi.waitFor(() => expect(venue.host.venue.online()).toEqual([]), { timeout: 60_000 });
  expect((await venue.desk.client.command('list-books', {})).status).toBe(200);
});

test('a session file moved away: no receipt, the desk is told; back in its place, the same sheet is taken', async () => {
  const file = join(venue.dataDir, held().file);
  const sheet = await prepared(at(0));
  renameSync(file, `${file}.moved`);
  const refused = await at(0).submit(sheet);
  // OC-1203 keeps the sheet waiting on the phone; any other code would count as refused.
  expect([refused.status, codesOf(refused)]).toEqual([500, ['OC-1203']]);
  const atDesk = await venue.desk.ask('close-scoring', { dossier: JAM, evenIfMissing: true });
  expect([atDesk.status, codesOf(atDesk)]).toEqual([503, ['OC-7006']]);
  renameSync(`${file}.moved`, file);
  valueOf(await at(0).submit(sheet));
  expect(await received()).toEqual([at(0).code]);
});

test('a full disk: no sheet of the burst is promised, the desk is told; with room again all are taken', async () => {
  const { db } = held();
  const sheets = await Promise.all(members.map((m, i) => prepared(m, { opinion: `${i}`.repeat(2000) })));
  const sendAll = () => Promise.all(members.map((m, i) => m.submit(sheets[i] as Submission)));
  db.pragma(`max_page_count = ${db.pragma('page_count', { simple: true })}`);
  const full = await sendAll();
  const promised = members.filter((_, i) => full[i]?.answer.ok).map((m) => m.code);
  expect(full.filter((r) => !r.answer.ok).map((r) => [r.status, codesOf(r)])).toContainEqual([500, ['OC-1203']]);
  expect(await received()).toEqual(promised);
  const atDesk = await venue.desk.ask('save-info', {
    info: { ...(await venue.desk.run('read-session', {})).info, notes: { x: 'x'.repeat(2000), y: 'y'.repeat(2000), z: 'z'.repeat(2000) } },
  });
  expect([atDesk.status, codesOf(atDesk)]).toEqual([503, ['OC-7006']]);
  db.pragma('max_page_count = 1073741823');
  for (const reply of await sendAll()) valueOf(reply);
  expect(await received()).toEqual(members.map((m) => m.code));
});

const DOORWAY = { host: '127.0.0.1:7611', addresses: ['http://127.0.0.1:7611'], connected: () => false };

test('a PIN’s pause doesn’t outlast a clock that is set back', async () => {
  const [card] = await venue.cards('TV2');
  if (!card) throw new Error('no card');
  const on = (day: string) => (pin: string) => {
    const outcome = joinSeat({ ...held(), now: () => `${day}T05:00:00.000Z` }, { key: keyOf(card), pin, device: 'Máy thử', secret: newSecret() }, DOORWAY);
    return outcome.ok ? 'seated' : outcome.problems[0]?.code;
  };
  const wrong = card.pin === '0000' ? '1111' : '0000';
  expect(Array.from({ length: 5 }, () => on('2026-09-04')(wrong)).at(-1)).toBe('OC-1103');
  expect(on('2026-09-04')(card.pin)).toBe('OC-1103');
  expect(on('2026-09-03')(card.pin)).toBe('seated');
});

test('a link to nowhere in the data folder is no session and stops nothing', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ocop-folder-'));
  try {
    symlinkSync('/nonexistent/x.sqlite', join(folder, 'broken.sqlite'));
    expect(sessionFiles(folder)).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
