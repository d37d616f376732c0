/** Numbers of papers from the profile's series: what stands before and after, and the first number. */
import { DOTS } from './words.ts';

/** `first` 0: the number is left as dots. */
export type NumberSeries = { readonly prefix: string; readonly suffix: string; readonly first: number };

/**
 * The text of the `n`th number (from 0). `given` is what the office wrote for this session: digits alone stand in the series' place for the
 * first number and keep their zeros ("007" → "GCN-008/2026"), anything else goes before the series. '' when neither says anything.
 */
export function seriesNumber({ prefix, suffix, first }: NumberSeries, given: string, n: number): string {
  const text = given.trim();
  if (text && !/^\d+$/.test(text)) return text;
  const digits = text || (first > 0 ? String(first) : '');
  if (!digits) return prefix || suffix ? `${prefix}${DOTS}${suffix}` : '';
  return `${prefix}${(BigInt(digits) + BigInt(n)).toString().padStart(digits.length, '0')}${suffix}`;
}
