/**
 * How strict or lenient a member's sheets are beside the council's: member's total − mean of the product, over the products whose scoring is
 * closed and whose sheets are all there. It describes ticks, it judges nobody: a member may have been given the weaker products, and may be right.
 */
import type { MemberCode } from '../lib/brand.ts';
import type { Result } from '../result.ts';
import { hasPoints } from '../result.ts';
import type { Tally } from '../tally.ts';

/** Below so many products the number says next to nothing. */
export const FEW_PRODUCTS = 5;

/**
 * In hundredths of a point, rounded half away from zero: −250 = on average two and a half points below the council. `low`, `high`: of one
 * product, the farthest below and above. `below`, `above`: products on which the member was so; the others stood on the mean itself.
 */
export type Severity = {
  readonly member: MemberCode;
  readonly products: number;
  readonly average: number;
  readonly low: number;
  readonly high: number;
  readonly below: number;
  readonly above: number;
};

/** Exact, as one fraction: sums of many denominators outgrow safe numbers. */
type Fraction = { readonly num: bigint; readonly den: bigint };

/** 250/100 → 250; half away from zero. */
function hundredths({ num, den }: Fraction): number {
  const size = num < 0n ? -num : num;
  const rounded = Number((size * 200n + den) / (den * 2n));
  return num < 0n && rounded > 0 ? -rounded : rounded;
}

/** What a tally must be to say something of one member beside the others: every sheet is there, and more than one. */
const isComparable = (tally: Tally): boolean => tally.missing.length === 0 && tally.counted.length > 1;

/** Deviations of each member, of one product a fraction each. */
function deviationsOf(results: readonly Result[]): ReadonlyMap<MemberCode, readonly Fraction[]> {
  const deviations = new Map<MemberCode, Fraction[]>();
  for (const { tally, disposition } of results) {
    if (!hasPoints(disposition) || !isComparable(tally)) continue;
    const sheets = tally.counted.length;
    for (const { member, totals } of tally.counted) {
      const own = deviations.get(member) ?? [];
      deviations.set(member, own);
      own.push({ num: BigInt(totals.total * sheets - tally.sum), den: BigInt(sheets) });
    }
  }
  return deviations;
}

const plus = (a: Fraction, b: Fraction): Fraction => ({ num: a.num * b.den + b.num * a.den, den: a.den * b.den });

/**
 * `results` must hold no sheet of a product whose scoring is open (`readShownRecord`). `members`: who is named, in their order; who has no
 * comparable sheet has no row.
 */
export function severityOf(results: readonly Result[], members: readonly MemberCode[]): readonly Severity[] {
  const deviations = deviationsOf(results);
  return members.flatMap((member): readonly Severity[] => {
    const own = deviations.get(member);
    if (!own) return [];
    // Added up by denominators first: a council has a handful of sizes.
    const sums = [...Map.groupBy(own, (d) => d.den)].map(([den, some]): Fraction => ({ num: some.reduce((sum, d) => sum + d.num, 0n), den }));
    const sum = sums.reduce(plus, { num: 0n, den: 1n });
    const each = own.map(hundredths);
    return [
      {
        member,
        products: own.length,
        average: hundredths({ num: sum.num, den: sum.den * BigInt(own.length) }),
        low: Math.min(...each),
        high: Math.max(...each),
        below: own.filter((d) => d.num < 0n).length,
        above: own.filter((d) => d.num > 0n).length,
      },
    ];
  });
}

/** Products the severities are taken of. */
export const comparableProducts = (results: readonly Result[]): number => results.filter((r) => hasPoints(r.disposition) && isComparable(r.tally)).length;
