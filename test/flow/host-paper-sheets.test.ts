/**
 * Sheets on paper on a real host. Breaks when an entry counts before a second person agreed, when what was typed shows anywhere, when one
 * person can do both, or when a sheet received otherwise is replaced.
 */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readJournal } from '../../electron/store/journal-table.ts';
import { setByNumber } from '../../shared/criteria.ts';
import { memberCode } from '../../shared/lib/brand.ts';
import type { SheetContent } from '../../shared/session.ts';
import { codesOf, valueOf } from '../support/client.ts';
import type { FakeMember } from '../support/fake-member.ts';
import { makeSheet } from '../support/make-sheet.ts';
import { flatText } from '../support/pdf-tools.ts';
import { importWorkbook } from '../support/rehearse-session.ts';
import { sampleBook } from '../support/sample-files.ts';
import { handIn } from '../support/score-product.ts';
import { JAM, makeSmallCouncil } from '../support/small-council.ts';
import { tellingPaths, WHISPER } from '../support/telling.ts';
import { startVenue, type TestVenue } from '../support/venue.ts';

const set = setByNumber(sampleBook(), 7);
if (!set) throw new Error('no set 7');
const TV2 = memberCode('TV2');
const [LAN, HOA] = ['Trần Thị Lan', 'Lê Thị Hoa'];
const sheet: SheetContent = { ...makeSheet(set, 81), opinion: WHISPER };
const changed: SheetContent = (() => {
  const [code = '', box = 0] = Object.entries(sheet.marks).find(([, b]) => b > 0) ?? [];
  return { ...sheet, marks: { ...sheet.marks, [code]: box - 1 } };
})();

let venue: TestVenue;
let members: readonly FakeMember[];
beforeEach(async () => {
  venue = await startVenue();
  await makeSmallCouncil(venue.desk);
  members = await venue.join();
  await venue.desk.run('open-scoring', { dossier: JAM });
});
afterEach(() => venue.close());

const place = { dossier: JAM, member: TV2, round: 1 } as const;
const enter = (content = sheet, enteredBy = LAN) =>
  venue.desk.ask('enter-paper-sheet', { ...place, content: { ...content, confirmedBlanks: [...content.confirmedBlanks] }, enteredBy });
const entered = async (): Promise<number> => valueOf(await enter()).id;
const typedAgain = (id: number, content: SheetContent, checkedBy = HOA) =>
  venue.desk.ask('check-paper-sheet', { id, method: 'typed', checkedBy, content: { ...content, confirmedBlanks: [...content.confirmedBlanks] } });
const session = () => {
  const held = venue.host.venue.session();
  if (!held) throw new Error('no session');
  return held;
};
const events = () => readJournal(session().db).map((e) => e.event);
const cellOf = async (member: string) =>
  (await venue.desk.run('read-matrix', {})).rows.find((r) => r.dossier === JAM)?.cells.find((c) => c.member === member)?.status;

test('typed by one, typed again by another: then a sheet with a receipt that the member’s own page shows', async () => {
  const id = await entered();
  const feed = await venue.desk.listen();
  const live = await feed.until((s) => s.paperEntries.length === 1);
  expect(live.paperEntries[0]).toMatchObject({ member: 'TV2', state: 'entered', enteredBy: LAN });
  // No sheet, not counted, and nothing of it in any state.
  expect(await cellOf('TV2')).not.toBe('received');
  expect(live.current?.received).toBe(0);
  expect(tellingPaths(live)).toEqual([]);
  for (const command of ['read-paper-entries', 'read-session', 'read-whole-journal', 'list-papers', 'read-results'] as const) {
    const reply = await venue.desk.client.command(command, {});
    expect(reply.text, command).not.toContain(WHISPER);
    expect(tellingPaths(reply.answer), command).toEqual([]);
  }
  expect((await venue.desk.run('open-paper-sheet', { id, method: 'typed', checkedBy: HOA })).content).toBeNull();

  const done = valueOf(await typedAgain(id, sheet));
  expect(done).toMatchObject({ kind: 'confirmed', total: 81 });
  expect(await cellOf('TV2')).toBe('received');
  const own = members.find((m) => m.code === 'TV2')?.live();
  const state = await own?.until((s) => s.current?.receipt != null);
  expect(state?.sheets[0]).toMatchObject({ receipt: done.kind === 'confirmed' && done.receipt, version: 1, paper: true });
  expect(events().filter((e) => e.startsWith('paper-'))).toEqual(['paper-sheet-entered', 'paper-sheet-opened', 'paper-sheet-confirmed']);
  feed.close();
});

test('where the two typings differ nothing is decided, however often; a rejected entry makes room for another', async () => {
  const id = await entered();
  for (const _ of [1, 2]) expect(valueOf(await typedAgain(id, changed))).toEqual({ kind: 'differs', criteria: expect.arrayContaining([expect.any(String)]) });
  expect(await cellOf('TV2')).not.toBe('received');
  expect(codesOf(await enter())).toEqual(['OC-3085']);
  await venue.desk.run('reject-paper-sheet', { id, reason: 'Nhập nhầm tiêu chí', checkedBy: HOA });
  expect(codesOf(await typedAgain(id, sheet))).toEqual(['OC-3086']);
  const second = await entered();
  expect(valueOf(await typedAgain(second, sheet)).kind).toBe('confirmed');
});

test('read through by another: sees all of it, and looking is on the record', async () => {
  const id = await entered();
  const opened = await venue.desk.run('open-paper-sheet', { id, method: 'read', checkedBy: HOA });
  expect(opened.content?.marks).toEqual(sheet.marks);
  const done = await venue.desk.ask('check-paper-sheet', { id, method: 'read', checkedBy: HOA });
  expect(valueOf(done)).toMatchObject({ kind: 'confirmed', total: 81 });
});

test('one person is not two, however the name is written', async () => {
  const id = await entered();
  for (const name of [LAN, 'trần thị lan', '  Tran  Thi Lan ']) {
    expect(codesOf(await typedAgain(id, sheet, name)), name).toEqual(['OC-3083']);
    expect(codesOf(await venue.desk.ask('open-paper-sheet', { id, method: 'read', checkedBy: name }))).toEqual(['OC-3083']);
    expect(codesOf(await venue.desk.ask('reject-paper-sheet', { id, reason: 'nhầm', checkedBy: name }))).toEqual(['OC-3083']);
  }
});

test('paper replaces no sheet received from a phone, neither when typed nor when checked; one given back it does', async () => {
  const id = await entered();
  const phone = members.find((m) => m.code === 'TV2') as FakeMember;
  await handIn(phone, JAM, 1, 70);
  expect(codesOf(await typedAgain(id, sheet))).toEqual(['OC-3082']);
  await venue.desk.run('reject-paper-sheet', { id, reason: 'Đã nộp trên máy', checkedBy: HOA });
  expect(codesOf(await enter())).toEqual(['OC-3082']);
  await venue.desk.run('reopen-sheet', { dossier: JAM, member: TV2, reason: 'Phiếu giấy mới đúng' });
  valueOf(await typedAgain(await entered(), sheet));
  const state = await phone.live()?.until((s) => s.sheets[0]?.version === 2);
  expect(state?.sheets[0]?.totals.total).toBe(81);
});

test('what is typed is held to the rules of a sheet; a recused member, another round and a closed product take none', async () => {
  expect(codesOf(await enter({ ...sheet, marks: {} }))).toEqual(['OC-3004']);
  expect(codesOf(await enter({ ...sheet, marks: { ...sheet.marks, '1.1': 29 } }))).toEqual(['OC-3006']);
  expect(codesOf(await venue.desk.ask('enter-paper-sheet', { ...place, round: 2, content: { ...sheet, confirmedBlanks: [] }, enteredBy: LAN }))).toEqual([
    'OC-3081',
  ]);
  const secretary = { ...place, member: memberCode('TK1'), content: { ...sheet, confirmedBlanks: [] }, enteredBy: LAN };
  expect(codesOf(await venue.desk.ask('enter-paper-sheet', secretary))).toEqual(['OC-3084']);
  await venue.desk.run('close-scoring', { dossier: JAM, evenIfMissing: true });
  expect(codesOf(await enter())).toEqual(['OC-3018']);
});

test('closing names whose paper waits; papers name who typed and who checked; the workbook keeps the results and both names', async () => {
  const id = await entered();
  for (const member of members.filter((m) => m.code !== 'TV2')) await handIn(member, JAM, 1, 80);
  expect(codesOf(await venue.desk.ask('close-scoring', { dossier: JAM, evenIfMissing: false }))).toEqual(['OC-3015', 'OC-3080']);
  valueOf(await typedAgain(id, sheet));
  await venue.desk.run('close-scoring', { dossier: JAM, evenIfMissing: false });
  await venue.desk.run('confirm-result', { dossier: JAM });
  const before = await venue.desk.run('read-results', {});
  const papers = await venue.desk.run('list-papers', {});
  const textOf = async (find: (p: (typeof papers)[number]) => boolean) => {
    const url = papers.find(find)?.url ?? '';
    return flatText(Buffer.from(await (await venue.desk.client.get(url)).arrayBuffer()));
  };
  const both = `Nguyễn Văn TV2 (nhập: ${LAN}; kiểm tra: ${HOA})`;
  expect(await textOf((p) => p.kind === 'minutes')).toContain(`Phiếu giấy: ${both}`);
  expect(await textOf((p) => p.kind === 'summary')).toContain('Phiếu giấy');
  const own = await textOf((p) => p.kind === 'score-sheet' && p.member === 'TV2');
  expect(own).toContain(`Phiếu giấy: ${LAN} nhập, ${HOA} kiểm tra`);

  const workbook = Buffer.from(await (await venue.desk.client.get('/files/session.xlsx')).arrayBuffer());
  await importWorkbook(venue.desk, workbook);
  const after = await venue.desk.run('read-results', {});
  const plain = (r: typeof before) => r.rows.map(({ dossier, stars, shownMean, spread, counted }) => ({ dossier, stars, shownMean, spread, counted }));
  expect(plain(after)).toEqual(plain(before));
  // Who typed and who checked came along: the papers of the imported session say it, too.
  await venue.desk.run('confirm-result', { dossier: JAM });
  expect(await textOf((p) => p.kind === 'minutes')).toContain(`Phiếu giấy: ${both}`);
  expect(await textOf((p) => p.kind === 'summary')).toContain('Phiếu giấy');
  expect(await textOf((p) => p.kind === 'score-sheet' && p.member === 'TV2')).toContain(`Phiếu giấy: ${LAN} nhập, ${HOA} kiểm tra`);
});
