/** Certificates by the days they hold. Breaks when a day is counted wrongly, a renewed certificate is still reminded of, or one that ends is missing. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type EarlierProduct, type EarlierSession, earlierFacts, zEarlierSession } from '../../../shared/earlier/earlier-session.ts';
import { bandOfDays, daysBetween, type ExpiryBand, expiringOf } from '../../../shared/earlier/expiring.ts';
import { monthsAfter } from '../../../shared/proof/certificate-proof.ts';
import { resultsOf } from '../../../shared/result.ts';
import { book26, INFO, RECORD } from '../../support/paper-record.ts';

const none = () => [];
const product = (code: string, name: string, more: Partial<EarlierProduct> = {}): EarlierProduct => ({
  ...{ code, name, producer: 'HTX Thử', representative: 'Trần Thị Thử', address: '', commune: 'Xã Minh Tân', phone: '0912 000 111' },
  ...{ stars: 4, mean: { num: 80, den: 1 }, shownMean: '80,00', certified: true, number: '' },
  ...more,
});
const id = (n: number): string => `phien-${String(n).padStart(24, '0')}`;
const session = (n: number, decidedOn: string, products: readonly EarlierProduct[]): EarlierSession => ({
  ...{
    form: 1,
    id: id(n),
    source: 'bundle',
    file: 'goi.ocop',
    takenAt: '2026-09-04T02:00:00.000Z',
    name: `Đợt ${n}`,
    year: '',
    startDate: decidedOn,
    bookId: 'QD26-2026',
  },
  ...{ decision: decidedOn && `${n}/QĐ-UBND`, decidedOn, expires: decidedOn && monthsAfter(decidedOn, 36), products: [...products] },
});

test.each<[string, number, ExpiryBand]>([
  ['2026-09-14', 0, 'urgent'],
  ['2026-09-15', -1, 'expired'],
  ['2026-05-17', 120, 'urgent'],
  ['2026-05-16', 121, 'soon'],
  ['2026-03-18', 180, 'soon'],
  ['2026-03-17', 181, 'later'],
])('decided 14/09/2023, looked at on %s: %d days left', (today, left, band) => {
  const { rows } = expiringOf([session(1, '2023-09-14', [product('1', 'Mật ong')])], null, none, today);
  expect(rows.map((r) => [r.expires, r.daysLeft, r.band])).toEqual([['2026-09-14', left, band]]);
});

test('36 months from the last day of a long month end on the last day of a short one', () => {
  const { rows } = expiringOf([session(1, '2024-02-29', [product('1', 'Mật ong')])], null, none, '2027-02-27');
  expect(rows.map((r) => [r.expires, r.daysLeft])).toEqual([['2027-02-28', 1]]);
});

test('what was certified again by a later decision is left out, and only that', () => {
  const first = session(1, '2023-09-14', [product('27-1-1-2023', 'Mật ong'), product('27-1-2-2023', 'Chè'), product('27-1-3-2023', 'Miến')]);
  const later = session(2, '2026-08-01', [
    product('27-1-5-2026', 'Mật ong'),
    // Assessed again without a certificate: the old one goes on.
    product('27-1-6-2026', 'Chè', { stars: 2, certified: false }),
    // Only looks alike: nobody said it is the same.
    product('27-1-7-2026', 'Miến dong'),
  ]);
  const seen = (words: (from: string, to: string) => readonly { earlier: string; now: string; same: boolean }[]) =>
    expiringOf([later, first], null, words, '2026-09-01');
  expect(seen(none).rows.map((r) => r.code)).toEqual(['27-1-2-2023', '27-1-3-2023', '27-1-5-2026', '27-1-7-2026']);
  expect(seen(none).renewed).toBe(1);
  const word = (from: string, to: string) => (from === id(1) && to === id(2) ? [{ earlier: '27-1-3-2023', now: '27-1-7-2026', same: true }] : []);
  expect(seen(word).rows.map((r) => r.code)).toEqual(['27-1-2-2023', '27-1-5-2026', '27-1-7-2026']);
});

test('the session in hand: a product it assesses is marked, one it has certified by its own decision is left out; its own file counts for nothing', () => {
  const first = session(1, '2023-09-14', [product('27-1-1-2023', 'Mật ong'), product('27-1-2-2023', 'Chè')]);
  const products = [product('27-1-8-2026', 'Mật ong'), product('27-1-9-2026', 'Chè')];
  const inHand = { id: id(9), products, renewed: new Set(['27-1-9-2026']) };
  const { rows, renewed } = expiringOf([first, session(9, '2026-09-01', products)], inHand, none, '2026-09-01');
  expect([rows.map((r) => [r.code, r.again]), renewed]).toEqual([[['27-1-1-2023', '27-1-8-2026']], 1]);
});

test('without a decision’s date nothing is counted, and that is said', () => {
  expect(expiringOf([session(1, '', [product('1', 'Mật ong'), product('2', 'Chè', { certified: false })])], null, none, '2026-09-01')).toEqual({
    rows: [],
    undated: 1,
    renewed: 0,
  });
});

test('of a session only what is confirmed is remembered, and of what is certified the number and the 36 months', () => {
  const results = resultsOf(book26, RECORD);
  const recognised = results.filter((r) => r.disposition === 'recognise');
  const [first] = recognised;
  if (!first) throw new Error('nothing is recognised');
  const take = (confirmed: (code: string) => boolean) =>
    earlierFacts({ book: book26, info: INFO, decimals: 2, results, confirmed, numberOf: (code) => `GCN ${code}` });
  const all = take(() => true);
  expect([all.decision, all.decidedOn, all.expires]).toEqual(['1320/QĐ-UBND', '2026-09-15', '2029-09-15']);
  expect(all.products.filter((p) => p.certified).map((p) => p.number)).toEqual(recognised.map((r) => `GCN ${r.dossier.code}`));
  const one = take((code) => code === first.dossier.code).products;
  expect(one.flatMap((p) => (p.stars !== null || p.mean !== null || p.certified ? [p.code] : []))).toEqual([first.dossier.code]);
  // What is kept can be read again.
  const kept = { form: 1, id: id(1), source: 'bundle', file: 'a.ocop', takenAt: '2026-09-05T03:20:00.000Z', ...all } as const;
  expect(zEarlierSession.parse(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
});

test('a day more is a day less, over every month’s end', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4000 }), (n) => {
      const day = new Date(Date.UTC(2020, 0, 1) + n * 86_400_000).toISOString().slice(0, 10);
      expect(daysBetween('2020-01-01', day)).toBe(n);
      expect(bandOfDays(daysBetween(day, '2020-01-01')) === 'expired').toBe(n > 0);
    }),
  );
});
