/** The whole journal at the desk: newest first, before and after in words, the file a spreadsheet opens, the walk that finds a change. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PROGRAM } from '../../electron/safety/journal.ts';
import { journalCsv, journalRow } from '../../shared/journal/view.ts';
import { DEFAULT_PROFILE } from '../../shared/session.ts';
import { makeSmallCouncil } from '../support/small-council.ts';
import { startVenue, type TestVenue } from '../support/venue.ts';

let venue: TestVenue;
beforeAll(async () => {
  venue = await startVenue();
  await makeSmallCouncil(venue.desk, { begin: false });
  await venue.desk.run('save-profile', { profile: { ...DEFAULT_PROFILE, maxRounds: 2 } });
});
afterAll(() => venue.close());

test('newest first, only what changed, with the head that the chain ends in', async () => {
  const { rows, head } = await venue.desk.run('read-whole-journal', {});
  expect(rows.map((r) => r.seq)).toEqual(Array.from({ length: head.seq }, (_, i) => head.seq - i));
  expect(rows[0]).toMatchObject({ event: 'profile-changed', words: 'Sửa quy chế', who: 'Thư ký', details: ['số vòng chấm tối đa: 3 → 2'] });
  const english = await venue.desk.run('read-whole-journal', { language: 'en' });
  expect(english.rows[0]).toMatchObject({ who: 'Secretary', details: ['most rounds: 3 → 2'] });
  expect(head.hash).toMatch(/^[0-9a-f]{64}$/);
  expect(await venue.desk.run('check-journal', {})).toEqual({ entries: head.seq, firstBreak: null });
});

test('the file opens in a spreadsheet as text and carries the head', async () => {
  const { head } = await venue.desk.run('read-whole-journal', {});
  const bytes = Buffer.from(await (await venue.desk.client.get('/files/journal.csv')).arrayBuffer());
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(bytes.toString('utf8')).toContain(head.hash);
  const row = journalRow(
    { seq: 1, at: '', event: 'help-asked', actor: PROGRAM, dossier: '=1+1', details: {}, previousHash: '', hash: '' },
    new Map(),
    new Set(),
  );
  expect(journalCsv([row], '')).toContain(`"'=1+1"`);
});

test.each([
  ['vi', 'Chương trình', ['vòng: 2', 'ofAnotherVersion: không', 'trước: –', 'sau: đạt: có']],
  ['en', 'Program', ['round: 2', 'ofAnotherVersion: no', 'before: –', 'after: met: yes']],
] as const)('%s: a detail that this version has no word for keeps its name', (language, who, details) => {
  const entry = { seq: 1, at: '', event: 'info-changed', actor: PROGRAM, dossier: null, previousHash: '', hash: '' } as const;
  const row = journalRow({ ...entry, details: { round: 2, ofAnotherVersion: false, before: '', after: { met: true } } }, new Map(), new Set(), language);
  expect(row).toMatchObject({ who, details });
});

test('a member, a paper of the dossier and a result are told as people call them', () => {
  const entry = { seq: 1, at: '', actor: PROGRAM, dossier: null, previousHash: '', hash: '' } as const;
  const names = new Map([
    ['TV1', 'Nguyễn Văn Một'],
    ['photos', 'Ảnh sản phẩm'],
  ]);
  const told = (event: 'member-saved' | 'evidence-changed' | 'result-confirmed' | 'sample-recorded', details: object, language: 'vi' | 'en' = 'vi') =>
    journalRow({ ...entry, event, details: details as Record<string, unknown> }, names, new Set(), language).details;
  expect(told('member-saved', { before: null, after: { code: 'TV1', role: 'deputy', unit: '', notes: {}, scores: false } })).toEqual([
    'mã: TV1',
    'chức danh: Phó Chủ tịch',
    'chấm điểm: không',
  ]);
  expect(told('evidence-changed', { before: { item: null }, after: { item: 'photos' } })).toEqual(['mục: – → Ảnh sản phẩm']);
  const result = { mean: '84.55', disposition: 'recognise', failedGates: [{ criterion: '9', reached: 2, of: 9 }], reasons: [] };
  expect(told('result-confirmed', { result })).toEqual([
    'trung bình: 84,55',
    'xử lý: Đề nghị công nhận',
    'điều kiện không đạt: (tiêu chí: 9, số phiếu đạt: 2, trên: 9)',
  ]);
  expect(told('result-confirmed', { result }, 'en').slice(0, 2)).toEqual(['mean: 84.55', 'disposition: To be recognised']);
  expect(told('sample-recorded', { before: null, after: { received: 5, at: '2026-09-03', note: '' } })).toEqual(['số mẫu đã nhận: 5', 'ngày nhận: 03/09/2026']);
});

test('the file tells the time of the venue, to the second', () => {
  const entry = {
    seq: 1,
    at: '2026-09-03T18:30:07.250Z',
    event: 'help-asked',
    actor: PROGRAM,
    dossier: null,
    details: {},
    previousHash: '',
    hash: '',
  } as const;
  expect(journalCsv([journalRow(entry, new Map(), new Set())], '')).toContain('"04/09/2026 01:30:07"');
});
