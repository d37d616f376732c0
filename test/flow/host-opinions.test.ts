/**
 * Opinions by file, on a real host: breaks if a form gave anything away, a file was taken that isn't the member's own and complete, the desk
 * was shown a point while a product is open, or the same file counted twice.
 */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DESK_FILES, deskInputs, type OpinionPreview } from '../../shared/contract/desk.ts';
import { criteriaOf, setByNumber } from '../../shared/criteria.ts';
import { type DossierCode, dossierCode, memberCode } from '../../shared/lib/brand.ts';
import { choicesOf, NO_BOX_CHOICE } from '../../shared/opinion-form.ts';
import { applies } from '../../shared/scoring.ts';
import type { SheetContent } from '../../shared/session.ts';
import { gridOf } from '../../shared/sheet-grid.ts';
import { bookById, buildWorkbook, validSheets, zipParts } from '../fixtures/workbooks.ts';
import { codesOf, valueOf } from '../support/client.ts';
import type { Desk } from '../support/desk-client.ts';
import { type Cells, fillOpinion, readForm, rowOf, unzip } from '../support/fill-opinion.ts';
import { makeSheet } from '../support/make-sheet.ts';
import { READ_INPUT } from '../support/read-input.ts';
import { JAM, makeSmallCouncil, TOUR } from '../support/small-council.ts';
import { tellingPaths, WHISPER } from '../support/telling.ts';
import { startVenue, type TestVenue } from '../support/venue.ts';

const book = bookById('QD26-2026')!;
/** Of the same set as JAM, so that a sheet may be moved to it. */
const SISTER = dossierCode('27-09526-2-2026');
const JAM_SET = setByNumber(book, 7)!;
let venue: TestVenue;
let desk: Desk;

const writtenSession = async (host: TestVenue): Promise<void> => {
  await makeSmallCouncil(host.desk, { begin: false });
  const { info } = await host.desk.run('read-session', {});
  await host.desk.run('save-info', { info: { ...info, form: 'written', notes: {} } });
  const jam = (await host.desk.run('read-session', {})).dossiers.find((d) => d.code === JAM)!;
  const { state: _state, round: _round, setName: _set, evidence: _evidence, number: _number, ...row } = jam;
  await host.desk.run('save-dossier', { dossier: { ...row, code: SISTER, name: 'Mứt bí', order: 3, notes: {} }, before: null });
  await host.desk.run('begin-session', {});
};

beforeEach(async () => {
  venue = await startVenue({ now: '2026-09-04T02:00:00.000Z' });
  ({ desk } = venue);
  await writtenSession(venue);
  await desk.run('open-scoring', { dossier: JAM });
});
afterEach(() => venue.close());

const fetchFile = async (at: Desk, path: string): Promise<Uint8Array> => {
  const answer = await at.client.get(path);
  expect(answer.status, path).toBe(200);
  return new Uint8Array(await answer.arrayBuffer());
};
const formOf = (member: string): Promise<Uint8Array> => fetchFile(desk, `${DESK_FILES.opinionForms}?member=${member}`);
const upload = (bytes: Uint8Array, name = 'phiếu của tôi.xlsx') =>
  desk.client.upload<OpinionPreview>(`${DESK_FILES.opinions}?${new URLSearchParams({ name })}`, bytes);
const preview = async (bytes: Uint8Array, name?: string): Promise<OpinionPreview> => valueOf(await upload(bytes, name));
const accept = (id: string) => desk.ask('accept-opinions', { id });

/** The cells a member writes for a sheet: a choice at every criterion that applies. */
const cellsFor = (cells: Cells, content: SheetContent): Cells =>
  Object.fromEntries(
    gridOf(JAM_SET).flatMap((row): [string, string][] => {
      if (!applies(JAM_SET, criteriaOf(JAM_SET).get(row.code)!.criterion, content.marks)) return [];
      const box = content.marks[row.code];
      return [[`D${rowOf(cells, row.code)}`, box === undefined ? NO_BOX_CHOICE : choicesOf(row)[box]!]];
    }),
  );
const filled = async (member: string, total: number, more: (cells: Cells) => Cells = () => ({})): Promise<Uint8Array> => {
  const form = await formOf(member);
  const { cells } = await readForm(form, 1);
  return fillOpinion(form, 1, { ...cellsFor(cells, makeSheet(JAM_SET, total)), ...more(cells) });
};
const events = async (): Promise<readonly string[]> => (await desk.run('read-whole-journal', {})).rows.map((r) => r.event);
const tallyOf = (dossier: DossierCode) => desk.run('read-tally', { dossier });

describe('giving out', () => {
  test('a worksheet for each open product the member owes, with a list at each criterion and nothing to write elsewhere', async () => {
    await desk.run('record-recusal', { member: memberCode('TV2'), dossier: TOUR, reason: 'Góp vốn' });
    await desk.run('open-scoring', { dossier: TOUR });
    expect(await desk.run('read-owed-opinions', {})).toEqual([1, 2, 3, 4, 5].map((n) => ({ member: `TV${n}`, products: n === 2 ? 1 : 2 })));
    const parts = await unzip(await formOf('TV1'));
    expect(Object.keys(parts).filter((name) => name.includes('worksheets/'))).toHaveLength(2);
    expect(Object.keys(await unzip(await formOf('TV2'))).filter((name) => name.includes('worksheets/'))).toHaveLength(1);
    const { cells, lists, xml } = await readForm(await formOf('TV1'), 1);
    for (const row of gridOf(JAM_SET)) expect(lists[`D${rowOf(cells, row.code)}`]).toBe([...choicesOf(row)].join(','));
    expect(xml).toContain('<sheetProtection sheet="1"');
    expect(xml).toMatch(/<row r="1" [^>]*hidden="1"/);
    for (const list of Object.values(lists)) expect(list.length).toBeLessThanOrEqual(255);
  });

  test('of everybody as a zip; a draft on a phone and the sheets of others are in none of them', async () => {
    const [one, two] = await venue.join('TV1', 'TV2');
    const content = { ...makeSheet(JAM_SET, 83), opinion: WHISPER, criterionNotes: { '1.1': WHISPER } };
    const live = await one!.live()!.until((s) => s.open.length === 1);
    valueOf(await one!.submit(one!.prepare({ ...live, phase: 'scoring', current: live.open[0]! }, content)));
    const draft = { ...content, setAside: {}, toConfirm: [], signature: '' };
    valueOf(await two!.client.command('save-draft', { dossier: JAM, round: 1, rev: 1, content: draft, last: '1.1' }));
    const files = await unzip(await fetchFile(desk, DESK_FILES.opinionForms));
    expect(Object.keys(files)).toEqual(['TV2', 'TV3', 'TV4', 'TV5'].map((code) => `phieu-y-kien-${code}.xlsx`));
    for (const file of Object.values(files)) {
      const parts = Object.values(await unzip(file))
        .map(String)
        .join('');
      expect(parts).not.toContain(WHISPER);
      const { cells } = await readForm(file, 1);
      expect(
        Object.entries(cells)
          .filter(([at]) => /^[DE]\d+$/.test(at))
          .map(([, text]) => text),
      ).toEqual(['Chọn', 'Ghi chú']);
    }
  });

  test('to nobody who has handed in, and not in a meeting', async () => {
    valueOf(await accept((await preview(await filled('TV1', 80))).id));
    expect((await desk.client.get(`${DESK_FILES.opinionForms}?member=TV1`)).status).toBe(422);
    await desk.run('close-scoring', { dossier: JAM, evenIfMissing: true });
    await desk.run('turn-into-meeting', {});
    const refused = await desk.client.get(DESK_FILES.opinionForms);
    expect(await refused.json()).toMatchObject({ ok: false, problems: [{ code: 'OC-3145' }] });
    expect((await preview(await buildWorkbook(validSheets()))).problems.map((p) => p.code)).toEqual(['OC-3147']);
  });
});

test('a file comes back: the preview says who and what, never a point; taken, it is the member’s sheet with a receipt', async () => {
  const note = (cells: Cells): Cells => ({ [`E${rowOf(cells, '1.1')}`]: WHISPER, [`E${rowOf(cells, 'Ý kiến')}`]: `${WHISPER} & chung` });
  const file = await filled('TV1', 83, note);
  const second = await filled('TV1', 76);
  const answer = await upload(file, 'TV1 điền.xlsx');
  const found = valueOf(answer);
  expect(found).toMatchObject({ file: 'TV1 điền.xlsx', rows: [{ member: 'TV1', dossier: JAM, round: 1, state: 'complete', open: 0 }], problems: [] });
  expect(answer.text).not.toContain(WHISPER);
  expect(tellingPaths(found)).toEqual([]);
  // Nothing is taken by looking.
  expect((await desk.run('read-owed-opinions', {})).map((o) => o.member)).toContain('TV1');

  const { taken } = valueOf(await accept(found.id));
  expect(taken).toMatchObject([{ member: 'TV1', dossier: JAM }]);
  expect(codesOf(await accept(found.id))).toEqual(['OC-1017']);
  const journal = (await desk.run('read-whole-journal', {})).rows.find((r) => r.event === 'opinion-file-taken')!;
  expect(journal.details).toEqual(['thành viên: Nguyễn Văn TV1', 'vòng: 1', 'phiên bản phiếu: 1']);

  // Again the same file: nothing changes, and it says so. Another one of the same member: refused, with the receipt.
  expect(await preview(file)).toMatchObject({ id: '', rows: [{ state: 'same' }], problems: [] });
  const other = await preview(second);
  expect(other).toMatchObject({ id: '', rows: [{ state: 'refused' }], problems: [{ code: 'OC-3155' }] });
  expect(other.problems[0]!.vi).toContain(taken[0]!.receipt);
  expect((await events()).filter((e) => e === 'opinion-file-taken')).toHaveLength(1);

  await desk.run('close-scoring', { dossier: JAM, evenIfMissing: true });
  const tally = await tallyOf(JAM);
  const sheet = tally.rounds[0]!.sheets.find((s) => s.member === 'TV1')!;
  expect(sheet).toMatchObject({ source: 'workbook' });
  const shown = (await desk.run('read-whole-journal', {})).rows.find((r) => r.event === 'opinion-file-taken')!;
  expect(shown.details.join(' ')).toMatch(/tệp: TV1 điền\.xlsx.*mã băm nội dung: [0-9a-f]{64}/);
});

test('a sheet given back is answered by another file as version 2', async () => {
  const first = await filled('TV1', 83);
  const second = await filled('TV1', 76);
  valueOf(await accept((await preview(first)).id));
  await desk.run('reopen-sheet', { dossier: JAM, member: memberCode('TV1'), reason: 'Chấm nhầm tiêu chí' });
  expect((await preview(first)).rows[0]).toMatchObject({ state: 'same' });
  valueOf(await accept((await preview(second)).id));
  await desk.run('close-scoring', { dossier: JAM, evenIfMissing: true });
  expect((await tallyOf(JAM)).rounds[0]!.sheets.map((s) => s.totals.total)).toEqual([76]);
});

test('a sheet moved to the right product does not come in again for the wrong one', async () => {
  await desk.run('open-scoring', { dossier: SISTER });
  const file = await filled('TV1', 83);
  valueOf(await accept((await preview(file)).id));
  await desk.run('move-sheet', { from: JAM, to: SISTER, member: memberCode('TV1'), reason: 'Điền nhầm trang' });
  const again = await preview(file);
  expect(again.rows[0]).toMatchObject({ dossier: JAM, state: 'refused' });
  expect(again.problems[0]!.code).toBe('OC-3019');
});

test('what two people take at the same time counts once, and a preview is no promise', async () => {
  const file = await filled('TV1', 83);
  const [one, two] = [await preview(file), await preview(file)];
  const third = await preview(await filled('TV1', 70));
  expect(valueOf(await accept(one.id)).taken).toHaveLength(1);
  expect(valueOf(await accept(two.id)).taken).toEqual([]);
  expect(codesOf(await accept(third.id))).toEqual(['OC-3155']);
  await desk.run('close-scoring', { dossier: JAM, evenIfMissing: true });
  expect((await preview(await fillOpinion(file, 1, {}))).rows[0]!.state).toBe('same');
});

test('while the product is open no reading command and no file of the desk shows anything of a sheet that came by file', async () => {
  const file = await filled('TV1', 83, (cells) => ({ [`E${rowOf(cells, '1.1')}`]: WHISPER, [`E${rowOf(cells, 'Ý kiến')}`]: WHISPER }));
  const { taken } = valueOf(await accept((await preview(file)).id));
  // Another one waits for the secretary's word: it is as secret.
  await preview(await filled('TV2', 71, (cells) => ({ [`E${rowOf(cells, 'Ý kiến')}`]: WHISPER })));
  const inputs = [{}, { dossier: JAM }];
  const reads = Object.entries(deskInputs).filter(([command]) => /^(read|list)-/.test(command) && command !== 'read-book');
  for (const [command, schema] of reads) {
    const input = READ_INPUT[command] ?? inputs.find((one) => schema.safeParse(one).success);
    expect(input, command).toBeDefined();
    const reply = await desk.client.command(command, input);
    for (const secret of [WHISPER, taken[0]!.receipt]) expect(reply.text, command).not.toContain(secret);
    expect(tellingPaths(reply.answer), command).toEqual([]);
  }
  for (const path of Object.values(DESK_FILES)) expect(await (await desk.client.get(path)).text(), path).not.toContain(WHISPER);
  for (const form of Object.values(await unzip(await fetchFile(desk, DESK_FILES.opinionForms))))
    expect(
      Object.values(await unzip(form))
        .map(String)
        .join(''),
    ).not.toContain(WHISPER);
});

describe('what a file gets wrong', () => {
  test('left open: only how many; nothing filled in: neither taken nor wrong', async () => {
    const form = await formOf('TV3');
    expect(await preview(form)).toMatchObject({ id: '', rows: [{ state: 'untouched' }], problems: [] });
    const { cells } = await readForm(form, 1);
    const { [`D${rowOf(cells, '1.1')}`]: _left, [`D${rowOf(cells, '1.2')}`]: _open, ...rest } = cellsFor(cells, makeSheet(JAM_SET, 80));
    const answer = await upload(await fillOpinion(form, 1, rest));
    expect(valueOf(answer)).toMatchObject({ id: '', rows: [{ member: 'TV3', state: 'incomplete', open: 2 }], problems: [] });
  });

  test('everything at once, each at its worksheet and cell, with what was found and what is allowed', async () => {
    const form = await formOf('TV3');
    const { cells } = await readForm(form, 1);
    const at = (column: string, code: string): string => `${column}${rowOf(cells, code)}`;
    const wrong = {
      ...cellsFor(cells, makeSheet(JAM_SET, 80)),
      [at('D', '1.1')]: '9',
      [at('D', '1.2')]: '1 (99 điểm)',
      [at('E', '1.3')]: 'x'.repeat(501),
      [at('A', '1.4')]: '7.7',
      [at('A', '1.5')]: '1.1',
    };
    const found = await preview(await fillOpinion(form, 1, wrong));
    expect(found).toMatchObject({ id: '', rows: [{ state: 'faulty' }] });
    const row = (code: string): number => rowOf(cells, code);
    expect(found.problems.map((p) => [p.code, p.place?.row, p.place?.column])).toEqual([
      ['OC-3150', row('1.1'), 'D'],
      ['OC-3150', row('1.2'), 'D'],
      ['OC-3156', row('1.3'), 'E'],
      ['OC-3151', row('1.4'), 'A'],
      ['OC-3152', row('1.5'), 'A'],
      ['OC-3153', undefined, undefined],
    ]);
    expect(found.problems[0]!.vi).toContain('«9»');
    expect(found.problems[0]!.vi).toContain(choicesOf(gridOf(JAM_SET)[0]!).join(' · '));
    expect(found.problems.every((p) => p.place?.sheet === `1 ${JAM}`)).toBe(true);
  });

  test('a box typed by its number, 0 and "-" for none, are as good as the list’s words', async () => {
    const form = await formOf('TV4');
    const { cells } = await readForm(form, 1);
    const content = makeSheet(JAM_SET, 80);
    const typed = Object.fromEntries(
      Object.entries(cellsFor(cells, content)).map(([at, text], i) => [at, text === NO_BOX_CHOICE ? (i % 2 ? '0' : '-') : text.split(' ')[0]!]),
    );
    valueOf(await accept((await preview(await fillOpinion(form, 1, typed))).id));
    await desk.run('close-scoring', { dossier: JAM, evenIfMissing: true });
    expect((await tallyOf(JAM)).rounds[0]!.sheets[0]!.totals.total).toBe(80);
  });

  test('a changed identity, another session’s form, a product not open, a member who owes none', async () => {
    const form = await formOf('TV3');
    const { cells } = await readForm(form, 1);
    const codeOf = async (bytes: Uint8Array) => (await preview(bytes)).problems.map((p) => p.code);
    // Another member's name in the hidden line without its check letters; another book.
    expect(await codeOf(await fillOpinion(form, 1, { B1: cells.B1!.replace('TV3', 'TV4') }))).toEqual(['OC-3148']);
    expect(await codeOf(await fillOpinion(form, 1, { C1: 'f'.repeat(64) }))).toEqual(['OC-3154']);
    const elsewhere = await startVenue({ now: '2026-09-05T02:00:00.000Z' });
    try {
      await writtenSession(elsewhere);
      await elsewhere.desk.run('open-scoring', { dossier: JAM });
      expect(await codeOf(await fetchFile(elsewhere.desk, `${DESK_FILES.opinionForms}?member=TV3`))).toEqual(['OC-3149']);
    } finally {
      await elsewhere.close();
    }
    const full = await filled('TV3', 80);
    await desk.run('set-product-presence', { dossier: JAM, member: memberCode('TV3'), present: false, reason: 'Không gửi ý kiến' });
    expect(await codeOf(full)).toEqual(['OC-3159']);
    await desk.run('close-scoring', { dossier: JAM, evenIfMissing: true });
    expect(await codeOf(full)).toEqual(['OC-3157']);
  });

  test.each<[string, Uint8Array, string]>([
    ['text', new TextEncoder().encode('<html>'), 'OC-2002'],
    ['an old Excel file', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'OC-2003'],
    ['a cut zip', new TextEncoder().encode('PK\u0003\u0004'), 'OC-2004'],
  ])('%s', async (_, bytes, code) => {
    expect((await preview(bytes, 'lạ.xlsx')).problems.map((p) => p.code)).toEqual([code]);
  });

  test('a bomb in a worksheet, and one cut in the middle', async () => {
    const whole = await filled('TV5', 80);
    expect((await preview(whole.subarray(0, whole.length / 2))).problems.map((p) => p.code)).toEqual(['OC-2004']);
    const parts = await unzip(whole);
    const deep = { ...parts, 'xl/worksheets/sheet1.xml': `${'<a>'.repeat(2000)}` };
    expect((await preview(await zipParts(deep))).id).toBe('');
  });
});
