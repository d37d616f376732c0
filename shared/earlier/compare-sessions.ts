/** Two sessions beside each other: who rose, who fell, who is new, who is gone. Stars decide; means are exact and shown beside them. */
import type { Stars } from '../criteria.ts';
import { type Rational, rational, roundDecimal } from '../lib/rational.ts';
import { compareVietnamese, decimalComma } from '../lib/vietnamese.ts';
import type { EarlierProduct } from './earlier-session.ts';
import { type Doubt, type MatchBy, type MatchWord, matchProducts } from './match-products.ts';

/** `without`: the same product, but one side has no stars (undecided, ineligible, stopped, not confirmed). */
export type Change = 'rose' | 'fell' | 'same' | 'without' | 'new' | 'gone';
export const CHANGES: readonly Change[] = ['rose', 'fell', 'same', 'without', 'new', 'gone'];

/** What of the session in hand may be shown now. */
export type NowProduct = Pick<EarlierProduct, 'code' | 'name' | 'producer' | 'commune' | 'stars' | 'mean' | 'shownMean'>;

export type ComparedSide = {
  readonly code: string;
  readonly name: string;
  readonly producer: string;
  readonly stars: Stars | null;
  readonly shownMean: string;
};
/** One product, or two that are the same. `commune`: of the later. `difference`: later mean − earlier mean, exact; null where one has none. */
export type ComparedRow = {
  readonly change: Change;
  readonly earlier: ComparedSide | null;
  readonly now: ComparedSide | null;
  readonly commune: string;
  readonly by: MatchBy | null;
  readonly difference: Rational | null;
  readonly shownDifference: string;
};

/** What the secretary said, of products both sessions still have. */
export type ComparedWord = { readonly earlier: ComparedSide; readonly now: ComparedSide; readonly same: boolean };
export type ComparedDoubt = { readonly earlier: ComparedSide; readonly now: ComparedSide; readonly doubt: Doubt };
export type Compared = {
  readonly rows: readonly ComparedRow[];
  readonly doubts: readonly ComparedDoubt[];
  readonly words: readonly ComparedWord[];
  readonly counts: Readonly<Record<Change, number>>;
};

const minus = (a: Rational, b: Rational): Rational => rational(a.num * b.den - b.num * a.den, a.den * b.den);

/** "+1,25", "−0,50", "0,00"; more places where fewer would show nothing of a difference. */
export function showDifference(difference: Rational, decimals: number): string {
  const size = { num: Math.abs(difference.num), den: difference.den };
  if (size.num === 0) return decimalComma(roundDecimal(size, decimals));
  for (let places = decimals; ; places += 1) {
    const shown = roundDecimal(size, places);
    if (/[1-9]/.test(shown) || places >= 9) return `${difference.num > 0 ? '+' : '−'}${decimalComma(shown)}`;
  }
}

const side = ({ code, name, producer, stars, shownMean }: NowProduct): ComparedSide => ({ code, name, producer, stars, shownMean });

function changeOf(before: Stars | null, after: Stars | null): Change {
  if (before === null || after === null) return 'without';
  return after > before ? 'rose' : after < before ? 'fell' : 'same';
}

function rowOf(earlier: EarlierProduct, now: NowProduct, by: MatchBy, decimals: number): ComparedRow {
  const difference = earlier.mean && now.mean ? minus(now.mean, earlier.mean) : null;
  return {
    change: changeOf(earlier.stars, now.stars),
    earlier: side(earlier),
    now: side(now),
    commune: now.commune,
    by,
    difference,
    shownDifference: difference ? showDifference(difference, decimals) : '',
  };
}

const ALONE = { by: null, difference: null, shownDifference: '' } as const;

/** Rows by what changed, in the order of CHANGES, within it by name. Products in doubt stand among the new and the gone until somebody says they are the same. */
export function compareSessions(earlier: readonly EarlierProduct[], now: readonly NowProduct[], words: readonly MatchWord[], decimals: number): Compared {
  const { pairs, doubts, gone, fresh } = matchProducts(earlier, now, words);
  const rows: ComparedRow[] = [
    ...pairs.map((pair) => rowOf(pair.earlier, pair.now, pair.by, decimals)),
    ...fresh.map((n): ComparedRow => ({ ...ALONE, change: 'new', earlier: null, now: side(n), commune: n.commune })),
    ...gone.map((e): ComparedRow => ({ ...ALONE, change: 'gone', earlier: side(e), now: null, commune: e.commune })),
  ];
  const [ofEarlier, ofNow] = [new Map(earlier.map((e) => [e.code, e])), new Map(now.map((n) => [n.code, n]))];
  const said = words.flatMap((word): readonly ComparedWord[] => {
    const [e, n] = [ofEarlier.get(word.earlier), ofNow.get(word.now)];
    return e && n ? [{ earlier: side(e), now: side(n), same: word.same }] : [];
  });
  const name = (row: ComparedRow): string => (row.now ?? row.earlier)?.name ?? '';
  const counts: Record<Change, number> = { rose: 0, fell: 0, same: 0, without: 0, new: 0, gone: 0 };
  for (const { change } of rows) counts[change] += 1;
  return {
    rows: rows.sort((a, b) => CHANGES.indexOf(a.change) - CHANGES.indexOf(b.change) || compareVietnamese(name(a), name(b))),
    doubts: doubts.map((d) => ({ earlier: side(d.earlier), now: side(d.now), doubt: d.doubt })),
    words: said,
    counts,
  };
}
