/** How many products of each stars and disposition, in figures and in words. */
import type { Disposition, RankedResult } from '../result.ts';
import { DISPOSITION_WORDS } from '../result-words.ts';

export type Counts = {
  readonly stars: Readonly<Record<number, number>>;
  readonly dispositions: Readonly<Partial<Record<Disposition, number>>>;
  readonly reward: number;
};

/** How many products of each stars and disposition, and the rewards' sum in VND. */
export function countsOf(results: readonly RankedResult[]): Counts {
  const stars: Record<number, number> = {};
  const dispositions: Partial<Record<Disposition, number>> = {};
  for (const result of results) {
    if (result.stars !== null) stars[result.stars] = (stars[result.stars] ?? 0) + 1;
    dispositions[result.disposition] = (dispositions[result.disposition] ?? 0) + 1;
  }
  return { stars, dispositions, reward: results.reduce((sum, r) => sum + r.reward, 0) };
}

/** "30 sản phẩm 4 sao; 3 sản phẩm 3 sao; 3 hồ sơ không đủ điều kiện đánh giá". */
export function countsInWords(results: readonly RankedResult[]): string {
  const { stars, dispositions } = countsOf(results);
  const parts = [5, 4, 3, 2, 1].flatMap((n) => (stars[n] ? [`${stars[n]} sản phẩm ${n} sao`] : []));
  for (const disposition of ['ineligible', 'withdrawn', 'knocked-out', 'undecided'] as const) {
    const count = dispositions[disposition];
    if (count) parts.push(`${count} hồ sơ ${DISPOSITION_WORDS[disposition].toLowerCase()}`);
  }
  return parts.length > 0 ? parts.join('; ') : 'chưa có hồ sơ';
}

/** "4 sao: 30 sản phẩm; 3 sao: 3 sản phẩm". */
export const starsInWords = (results: readonly RankedResult[]): string =>
  [5, 4, 3]
    .map((stars) => ({ stars, count: results.filter((r) => r.stars === stars).length }))
    .filter(({ count }) => count > 0)
    .map(({ stars, count }) => `${stars} sao: ${count} sản phẩm`)
    .join('; ');
