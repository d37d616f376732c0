/** Minutes of one day. Breaks when a day tells of another day's products, is final while one of its own is open, or stays open for another day's. */
import { describe, expect, it, test } from 'vitest';
import { drawPaper } from '../../electron/paper/draw-paper.ts';
import { daysOf } from '../../shared/half-days.ts';
import type { PaperContext } from '../../shared/paper/context.ts';
import { buildPaper, listPapers } from '../../shared/paper/register.ts';
import type { DaySeal } from '../../shared/running-day.ts';
import { contextOf, DOSSIERS, RECORD } from '../support/paper-record.ts';
import { flatText, missingFrom } from '../support/pdf-tools.ts';

const days = (context: PaperContext, confirmed: (code: string) => boolean = () => true) =>
  listPapers(context, confirmed).filter((p) => p.kind === 'day-minutes');
async function textOf(context: PaperContext, id: string): Promise<string> {
  const paper = buildPaper(context, id, () => true);
  if (!paper.ok) throw new Error(id);
  return flatText(await drawPaper(paper.value));
}
const [first, second] = [DOSSIERS.filter((d) => d.halfDay.startsWith('Ngày 1')), DOSSIERS.filter((d) => d.halfDay.startsWith('Ngày 2'))];
const seal = (halfDays: readonly string[], at: string): DaySeal => ({
  number: 1,
  halfDays,
  at,
  headSeq: 9,
  headHash: 'ab'.repeat(32),
  done: { opened: [], confirmed: [], closed: [], deferred: [], left: 0, lateSheets: 0, paperSheets: 0 },
  backup: 'x.sqlite',
  backupHash: 'cd'.repeat(32),
  resumedAt: null,
});

test.each([
  [
    ['Ngày 1 - sáng', 'Ngày 1 - chiều', 'Ngày 2 - sáng'],
    [['Ngày 1 - sáng', 'Ngày 1 - chiều'], ['Ngày 2 - sáng']],
  ],
  [['Buổi sáng', 'Buổi chiều'], [['Buổi sáng', 'Buổi chiều']]],
  [[''], [['']]],
])('half-days %j are the days %j', (halfDays, wanted) => expect(daysOf(halfDays)).toEqual(wanted));

describe('minutes of a day', () => {
  it('one for each of several days, with its own products, date and end, and no other’s', async () => {
    const context = contextOf(RECORD, undefined, { seals: [seal(['Ngày 1 - sáng', 'Ngày 1 - chiều'], '2026-09-04T10:12:00.000Z')] });
    expect(days(context).map((p) => p.title)).toEqual(['Biên bản họp – Ngày 1', 'Biên bản họp – Ngày 2']);
    const [one, two] = [await textOf(context, 'bien-ban-ngay/ngay-1'), await textOf(context, 'bien-ban-ngay/ngay-2')];
    expect(missingFrom(one, ['Ngày 1', 'ngày 04 tháng 9 năm 2026', '08 giờ 00', '17 giờ 12', 'Niêm phong cuối ngày', ...first.map((d) => d.code)])).toEqual([]);
    expect(second.filter((d) => one.includes(d.code))).toEqual([]);
    expect(missingFrom(two, ['Ngày 2', 'ngày 05 tháng 9 năm 2026', '16 giờ 30', ...second.map((d) => d.code)])).toEqual([]);
    expect(first.filter((d) => two.includes(d.code))).toEqual([]);
    expect(two).not.toContain('Niêm phong cuối ngày');
    // Who stepped back from a product of the first day isn't named on the second.
    expect([one.includes('là cổ đông của chủ thể'), two.includes('là cổ đông của chủ thể')]).toEqual([true, false]);
  });

  it('is final when its own products are, whatever another day’s do', () => {
    const open = second.map((d) => d.code as string);
    const states = days(contextOf(), (code) => !open.includes(code)).map((p) => p.state);
    expect(states[1]).toBe('provisional');
    const ownOpen = new Set(first.map((d) => d.code as string));
    expect(days(contextOf(), (code) => !ownOpen.has(code))[1]?.state).toBe(days(contextOf())[1]?.state);
  });

  it('takes a number by hand of its own, never the session’s', async () => {
    const given = { paper: 'bien-ban-ngay/ngay-1', kind: 'day-minutes', year: '2026', index: null, text: '4/BB-N1' } as const;
    expect(await textOf(contextOf(RECORD, undefined, { numbers: [given] }), given.paper)).toContain('Số: 04/BB-N1');
    expect(await textOf(contextOf(), given.paper)).toContain('Số: ……/BB-……');
  });

  it('none where the session has one day, or where opinions were collected in writing', () => {
    expect(days(contextOf({ ...RECORD, dossiers: first, attendance: [] }))).toEqual([]);
    expect(days(contextOf({ ...RECORD, info: { ...RECORD.info, form: 'written' } }))).toEqual([]);
  });

  it('leaves the date to be written where the session’s dates don’t fit its days', async () => {
    const odd = { ...RECORD, info: { ...RECORD.info, endDate: '2026-09-09' } };
    expect(await textOf(contextOf(odd), 'bien-ban-ngay/ngay-2')).not.toMatch(/ngày 0\d tháng 9 năm 2026, tại/);
    expect(await textOf(contextOf(odd), 'bien-ban-ngay/ngay-2')).toContain('ngày …… tháng …… năm');
  });
});
