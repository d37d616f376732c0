/** Exact fractions as people type them. */
import { compare, parseDecimal, type Rational, rational } from '../../../shared/lib/rational.ts';
import { parseShare } from '../../../shared/lib/share.ts';

/** "3/4"; whole numbers without a bar. */
export const showFraction = (value: Rational): string => (value.den === 1 ? String(value.num) : `${value.num}/${value.den}`);

/** A share in (0, 1], or undefined. */
export function readShare(text: string): Rational | undefined {
  const share = parseShare(text);
  return share && compare(share, rational(0)) > 0 && compare(share, rational(1)) <= 0 ? share : undefined;
}

/** A share from 1/2 to 1: less would settle a gate both ways. */
export function readAgreement(text: string): Rational | undefined {
  const share = readShare(text);
  return share && compare(share, rational(1, 2)) >= 0 ? share : undefined;
}

/** Points from 0 to 100, decimal comma or point, or a fraction. */
export function readPoints(text: string): Rational | undefined {
  const trimmed = text.trim();
  const value = trimmed.includes('/') ? parseShare(trimmed) : parseDecimal(trimmed.replace(',', '.'));
  return value && compare(value, rational(0)) >= 0 && compare(value, rational(100)) <= 0 ? value : undefined;
}

/** "10", "10,5"; a fraction where no short decimal says it. */
export function showPoints(value: Rational): string {
  for (const scale of [1, 10, 100, 1000]) if ((value.num * scale) % value.den === 0) return String((value.num * scale) / value.den / scale).replace('.', ',');
  return showFraction(value);
}
