/** Letters on ending certificates, and the year's statistics as a paper. Breaks when a certificate is missing in its letter, a letter takes a notice's number, or a figure isn't the rule's. */
import { describe, expect, it } from 'vitest';
import type { ExpiringRow, ExpiryBand } from '../../shared/earlier/expiring.ts';
import { reminderLetters } from '../../shared/earlier/reminder-letters.ts';
import { formatWhole } from '../../shared/lib/vietnamese.ts';
import { nthNumber } from '../../shared/paper/number-series.ts';
import { buildPaper, listPapers, numbersToGive } from '../../shared/paper/register.ts';
import { reportRows, reportTotal } from '../../shared/statistics/annual-report.ts';
import { book26, contextOf, RECORD } from '../support/paper-record.ts';
import { rowWords, wordsOfPapers } from '../support/paper-words.ts';

const every = () => true;
const row = (producer: string, name: string, band: ExpiryBand, more: Partial<ExpiringRow> = {}): ExpiringRow => ({
  ...{ code: `27-1-${name.length}-2023`, name, producer, representative: '', address: 'xã Trí Quả, tỉnh Bắc Ninh', commune: '', phone: '', number: '0098/GCN' },
  ...{ session: 'phien-0', sessionName: 'Đợt 1 năm 2023', stars: 4, decision: '1320/QĐ-UBND', decidedOn: '2023-09-15', expires: '2026-09-15' },
  ...{ daysLeft: band === 'expired' ? -4 : 11, band, again: '' },
  ...more,
});
const ROWS = [
  row('Hợp tác xã Cửa Khe', 'Mật ong rừng', 'expired', { expires: '2026-08-31' }),
  row('Cơ sở Hoa Sen', 'Trà sen', 'urgent'),
  row('HTX Cửa Khe', 'Phấn hoa', 'soon', { expires: '2027-02-20', phone: '0912' }),
  row('HTX Cửa Khe', 'Sáp ong', 'later'),
  row('HTX Cửa Khe', 'Sữa ong chúa', 'urgent', { again: '27-1-9-2026' }),
];

describe('who gets a letter', () => {
  it('one a producer, however its name is written, with all that is due: not what holds longer, nor what is assessed again', () => {
    const letters = reminderLetters(ROWS, ['HTX Cửa Khe', 'Ai đó']);
    expect(letters.map((l) => [l.producer, l.phone, l.products.map((p) => [p.name, p.expired])])).toEqual([
      [
        'HTX Cửa Khe',
        '0912',
        [
          ['Mật ong rừng', true],
          ['Phấn hoa', false],
        ],
      ],
    ]);
    expect(
      reminderLetters(
        ROWS,
        ROWS.map((r) => r.producer),
      ).map((l) => l.products.length),
    ).toEqual([2, 1]);
  });
});

const profile = {
  ...RECORD.profile,
  noticePrefix: '',
  noticeSuffix: '/TB-HĐ',
  noticeFirst: 45,
  reminderPrefix: '',
  reminderSuffix: '/NH-HĐ',
  reminderFirst: 7,
};
const context = contextOf({ ...RECORD, profile }, book26, { reminders: reminderLetters(ROWS, ['HTX Cửa Khe', 'Cơ sở Hoa Sen']) });

describe('the letter', () => {
  const entries = listPapers(context, every).filter((e) => e.kind === 'reminder');

  it('is a paper of its own for each producer, ready whatever the session’s results are, numbered in a series of its own that leaves the notices’ alone', () => {
    expect(entries.map((e) => [e.id.startsWith('nhac-han/'), e.state])).toEqual([
      [true, 'ready'],
      [true, 'ready'],
    ]);
    expect(entries.map((e) => e.number)).toEqual(['7/NH-HĐ', '8/NH-HĐ']);
    const given = numbersToGive(context, every, 'reminder');
    expect(given.map((g) => [g.paper, g.kind, g.index])).toEqual(entries.map((e, index) => [e.id, 'reminder', index]));
    const notices = numbersToGive(context, every, 'notice');
    expect(notices.map((g) => g.text)).toEqual(notices.map((_, n) => nthNumber(context.record, 'notice', n)));
    expect(notices.length).toBe(listPapers(context, every).filter((e) => e.kind === 'notice' && e.state === 'ready').length);
    const put = { ...context, numbers: given.slice(0, 1) };
    expect(numbersToGive(put, every, 'reminder').map((g) => g.text)).toEqual(['8/NH-HĐ']);
    expect(listPapers(context, () => false).filter((e) => e.kind === 'reminder' && e.state === 'ready')).toHaveLength(2);
  });

  it('keeps a number it was given among the notices before it had a series, and shows dots where nothing is counted', () => {
    const [first] = entries;
    const before = { paper: first?.id ?? '', kind: 'notice', year: '2026', index: 0, text: '45/TB-HĐ' } as const;
    const kept = { ...context, numbers: [before] };
    expect(listPapers(kept, every).find((e) => e.id === first?.id)?.number).toBe('45/TB-HĐ');
    expect(numbersToGive(kept, every, 'reminder').map((g) => g.text)).toEqual(['7/NH-HĐ']);
    expect(numbersToGive(kept, every, 'notice').map((g) => g.text)).not.toContain('45/TB-HĐ');
    const uncounted = contextOf({ ...RECORD, profile: { ...profile, reminderFirst: 0 } }, book26, { reminders: context.reminders });
    expect(listPapers(uncounted, every).flatMap((e) => (e.kind === 'reminder' ? [e.number] : []))).toEqual(['', '']);
    expect(wordsOfPapers(uncounted, ['reminder'], every)).toContain('……/NH-HĐ');
  });

  it('says product, stars, number, decision and last day, and what to do; words as the golden text has them', async () => {
    const words = wordsOfPapers(context, ['reminder'], every);
    for (const part of ['Mật ong rừng', '31/08/2026 (đã hết hạn)', '20/02/2027', '1320/QĐ-UBND ngày 15/09/2023', '36 tháng']) expect(words).toContain(part);
    await expect(`${words}\n`).toMatchFileSnapshot('golden/reminder.txt');
  });

  it('says what the office wrote, and is the same on another day', () => {
    const wording = { 'reminder/advice': 'Kính mời {chủ thể} nộp hồ sơ trước {ngày hết hạn sớm nhất}.' };
    expect(wordsOfPapers({ ...context, wording }, ['reminder'], every)).toContain('Kính mời HTX Cửa Khe nộp hồ sơ trước ngày 31 tháng 8 năm 2026.');
    const blocks = (now: string) =>
      entries.map((e) => {
        const paper = buildPaper({ ...context, now }, e.id, every);
        return paper.ok && paper.value.kind === 'flow' ? paper.value.blocks : null;
      });
    expect(blocks('2026-11-20T02:00:00.000Z')).toEqual(blocks(context.now));
  });
});

describe('the year’s statistics', () => {
  it('five tables with the rule’s figures and a total under each; words as the golden text has them', async () => {
    const paper = buildPaper(contextOf(), 'thong-ke', every);
    if (!paper.ok || paper.value.kind !== 'flow') throw new Error('no paper');
    const tables = paper.value.blocks.filter((b) => b.kind === 'table');
    expect(tables).toHaveLength(5);
    const { results } = contextOf();
    const communes = reportRows(book26, results, 'commune');
    expect(
      tables[0]?.rows
        .slice(0, -1)
        .map((r) => rowWords(r).split(' | '))
        .map((r) => [r[1], r[3], r.at(-1)]),
    ).toEqual(communes.map((c) => [c.label || 'Chưa ghi', String(c.dossiers.length), formatWhole(c.reward)]));
    const total = reportTotal(results);
    for (const table of tables)
      expect(table.rows.slice(-1).flatMap((r) => rowWords(r).split(' | ').slice(1, 4))).toEqual(
        [total.producers, total.dossiers.length, total.byStars[5]].map(String),
      );
    await expect(`${wordsOfPapers(contextOf(), ['statistics'], every)}\n`).toMatchFileSnapshot('golden/statistics.txt');
  });

  it('is a draft while a result isn’t confirmed', () => {
    expect(listPapers(contextOf(), () => false).find((e) => e.id === 'thong-ke')?.state).toBe('provisional');
  });
});
