/**
 * Exact fractions of whole numbers. Every test of the tally (bands, spread, quorum, agreement) is made on these;
 * rounding happens once, where a number is shown.
 * Bounds: numerators and denominators stay under 1e9 here (sums of at most 60 sheets × 100 points; shares of at most
 * nine decimals), so that every cross product stays an exact integer below 2^53 when one side is a tally's.
 */
export type Rational = { readonly num: number; readonly den: number };

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

/** num/den in lowest terms; den must be positive, both whole. */
export function rational(num: number, den = 1): Rational {
  if (!Number.isSafeInteger(num) || !Number.isSafeInteger(den) || den <= 0) throw new RangeError(`not a fraction: ${num}/${den}`);
  const common = gcd(Math.abs(num), den);
  return { num: num / common, den: den / common };
}

/** −1, 0 or 1, exactly. */
export function compare(a: Rational, b: Rational): -1 | 0 | 1 {
  const left = BigInt(a.num) * BigInt(b.den);
  const right = BigInt(b.num) * BigInt(a.den);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Whether a ≥ b, exactly. */
export const atLeast = (a: Rational, b: Rational): boolean => compare(a, b) >= 0;

/** The least whole number ≥ a × factor. */
export function ceilTimes(a: Rational, factor: number): number {
  const product = BigInt(a.num) * BigInt(factor);
  const den = BigInt(a.den);
  return Number((product + den - 1n) / den);
}

/** Decimal text with a point, cut (never rounded) after `places`, without trailing zeros: 706/9 → "78.444444". */
export function cutDecimal(a: Rational, places: number): string {
  const scale = 10n ** BigInt(places);
  const negative = a.num < 0;
  const scaled = (BigInt(Math.abs(a.num)) * scale) / BigInt(a.den);
  const whole = scaled / scale;
  const fraction = (scaled % scale).toString().padStart(places, '0').replace(/0+$/, '');
  const text = fraction ? `${whole}.${fraction}` : `${whole}`;
  return negative && scaled !== 0n ? `-${text}` : text;
}

/** Decimal text with a point, rounded half up to exactly `places`: 69.96 → "70.0" at one place. For a ≥ 0. */
export function roundDecimal(a: Rational, places: number): string {
  const scale = 10n ** BigInt(places);
  const den = BigInt(a.den);
  const scaled = (BigInt(a.num) * scale * 2n + den) / (den * 2n);
  const whole = scaled / scale;
  return places === 0 ? `${whole}` : `${whole}.${(scaled % scale).toString().padStart(places, '0')}`;
}

/** A finite decimal text ("0.75", "84.3") as an exact fraction; undefined when it is none or has over nine decimals. */
export function parseDecimal(text: string): Rational | undefined {
  const match = /^(-?)(\d{1,9})(?:\.(\d{1,9}))?$/.exec(text);
  if (!match) return undefined;
  const decimals = match[3] ?? '';
  const num = Number(`${match[2]}${decimals}`);
  if (!Number.isSafeInteger(num)) return undefined;
  return rational(match[1] ? -num : num, 10 ** decimals.length);
}
