/** Shares as offices type them and as Excel hands them over: 0.75, 0,75, 75%, 3/4, 0.666666666666667. */
import { compare, type Rational, rational } from './rational.ts';

const FRACTION = /^\s*(-?\d{1,9})\s*\/\s*(\d{1,9})\s*$/;
const DECIMAL = /^\s*(-?)(\d{0,4})(?:[.,](\d{1,30}))?\s*(%?)\s*$/;

/** From this many decimals on, a share was computed (2/3 in a cell), not typed. */
const COMPUTED_DECIMALS = 6;
const LARGEST_DENOMINATOR = 60;
/** At most 9 decimals are kept: the bound of exact fractions here. */
const KEPT_DECIMALS = 9;

/** The fraction p/q, q ≤ 60, closer than 1e-6 to `value`. Two such fractions are at least 1/3540 apart, so there is one at most. */
function nearbyFraction(value: Rational): Rational | undefined {
  for (let q = 1; q <= LARGEST_DENOMINATOR; q += 1) {
    const p = Math.round((value.num / value.den) * q);
    const distance = rational(Math.abs(value.num * q - p * value.den), value.den * q);
    if (compare(distance, rational(1, 1_000_000)) < 0) return rational(p, q);
  }
  return undefined;
}

/**
 * A share as an exact fraction, or undefined for what is none. A short decimal stays what it says (0.67 is 67/100); one with at
 * least six decimals next to a simple fraction is that fraction (0.6666666667 is 2/3). Any sign and size: the caller checks the range.
 */
export function parseShare(text: string): Rational | undefined {
  const fraction = FRACTION.exec(text);
  if (fraction) return Number(fraction[2]) === 0 ? undefined : rational(Number(fraction[1]), Number(fraction[2]));
  const decimal = DECIMAL.exec(text);
  if (!decimal) return undefined;
  const [sign, whole, digits, percent] = [decimal[1], decimal[2], decimal[3] ?? '', decimal[4] === '%'];
  if (!whole && !digits) return undefined;
  const hidden = percent ? 2 : 0;
  const kept = digits.slice(0, KEPT_DECIMALS - hidden);
  const value = rational(Number(`${sign}${whole}${kept}`), 10 ** (kept.length + hidden));
  return digits.length + hidden >= COMPUTED_DECIMALS ? (nearbyFraction(value) ?? value) : value;
}
