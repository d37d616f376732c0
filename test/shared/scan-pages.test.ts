/** Whose page a scan is, and what there is of each paper. Breaks when a page is given to another paper or session, or a paper with a hole counts as complete. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { dossierCode, memberCode } from '../../shared/lib/brand.ts';
import { pageMark, writePageCode } from '../../shared/paper/page-code.ts';
import { writeSheetCode } from '../../shared/paper/sheet-code.ts';
import { type KnownPapers, missingPages, type Placed, recognise, scanSets, toBind } from '../../shared/scan-pages.ts';

const [HERE, ELSEWHERE] = ['BCGHKL', 'MNPQTV'];
const HASH = 'ab12cd34ef'.padEnd(64, '0');
const [PRODUCT, MEMBER] = [dossierCode('27-09214-1-2026'), memberCode('TV1')];
const known: KnownPapers<string> = {
  session: HERE,
  dossiers: [PRODUCT],
  members: [MEMBER],
  print: (start) => (HASH.startsWith(start) ? { paper: 'bien-ban', hash: HASH } : null),
  certificate: (text) => (text.includes('Mã: của ta') ? { paper: 'giay', hash: HASH } : null),
  sheet: ({ round }) => (round === 1 ? { paper: 'phieu', hash: HASH, pages: 4 } : null),
};
const page = (session: string, hash: string, number: number): string => writePageCode(pageMark(session, hash), number, 3) ?? '';
const sheet = (session: string, round: number, number: number): string => writeSheetCode(session, { dossier: PRODUCT, member: MEMBER, round }, number);

test.each<readonly [string, readonly string[], unknown]>([
  ['our print', [page(HERE, HASH, 2)], { is: 'page', of: { paper: 'bien-ban', hash: HASH, page: 2, pages: 3 } }],
  ['a content nobody put out', [page(HERE, 'f'.repeat(64), 2)], { is: 'unknown-print' }],
  ['another session', [page(ELSEWHERE, HASH, 2)], { is: 'other-session' }],
  ['a blank sheet that was typed in', [sheet(HERE, 1, 4)], { is: 'page', of: { paper: 'phieu', hash: HASH, page: 4, pages: 4 } }],
  ['one that wasn’t', [sheet(HERE, 2, 1)], { is: 'not-typed' }],
  ['one of another session', [sheet(ELSEWHERE, 1, 1)], { is: 'other-session' }],
  ['one whose letters are damaged', [`${sheet(HERE, 1, 1)}X`], { is: 'no-code' }],
  ['a certificate', ['OCOP1\nMã: của ta\nKhóa và chữ ký: A.B'], { is: 'page', of: { paper: 'giay', hash: HASH, page: 1, pages: 1 } }],
  ['somebody else’s certificate', ['OCOP1\nMã: khác\nKhóa và chữ ký: A.B'], { is: 'other-session' }],
  [
    'a strange code beside ours',
    ['https://example.com', page(ELSEWHERE, HASH, 1), page(HERE, HASH, 1)],
    { is: 'page', of: expect.objectContaining({ page: 1 }) },
  ],
  ['a strange code', ['https://example.com'], { is: 'no-code' }],
  ['no code', [], { is: 'no-code' }],
])('%s', (_, codes, found) => {
  expect(recognise(codes, known)).toEqual(found);
});

describe('what there is of a paper', () => {
  const placed = fc.array(
    fc.record({
      scan: fc.integer(),
      paper: fc.constantFrom('a', 'b'),
      hash: fc.constantFrom('x', 'y'),
      page: fc.integer({ min: 1, max: 3 }),
      pages: fc.constant(3),
    }),
    { maxLength: 20 },
  );
  it('holds every scan once; it is complete exactly when each page has one, and is bound of the first of each', () => {
    fc.assert(
      fc.property(placed, (some: readonly Placed[]) => {
        const sets = scanSets(some);
        expect(sets.flatMap(({ scans }) => scans.flat()).toSorted((a, b) => a - b)).toEqual(some.map(({ scan }) => scan).toSorted((a, b) => a - b));
        for (const set of sets) {
          const own = some.filter(({ paper, hash }) => paper === set.paper && hash === set.hash);
          const there = new Set(own.map((one) => one.page));
          expect(missingPages(set)).toEqual([1, 2, 3].filter((n) => !there.has(n)));
          expect(toBind(set)).toEqual(there.size === 3 ? [1, 2, 3].map((n) => own.find((one) => one.page === n)?.scan) : null);
        }
      }),
    );
  });
});
