/** Products gathered by what they have in common (commune, group, kind of producer), counted by stars. Pure; rounds nothing. */
import type { Stars } from '../criteria.ts';
import type { DossierCode } from '../lib/brand.ts';
import { compareVietnamese } from '../lib/vietnamese.ts';
import type { RankedResult } from '../result.ts';

/**
 * One bar of a chart and one row of its table. `label`: as first spelled, '' where the office gave nothing. `without`: products that have no stars
 * (undecided, ineligible, withdrawn, stopped). `dossiers`: all of them, in the order of the results.
 */
export type StarGroup = {
  readonly label: string;
  readonly byStars: Readonly<Record<Stars, number>>;
  readonly without: number;
  readonly dossiers: readonly DossierCode[];
};

/** Two spellings of one name: blanks and capitals don't matter, marks do ("Tân" is not "Tấn"). */
export const nameKey = (name: string): string => name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();

/** Products under one name, each name as it is spelled first; in the order of first appearance. */
export function gather<T>(rows: readonly T[], nameOf: (row: T) => string): readonly { readonly label: string; readonly rows: readonly T[] }[] {
  const groups = Map.groupBy(rows, (row) => nameKey(nameOf(row)));
  return [...groups.values()].map((some) => ({
    label: nameOf(some[0] as T)
      .normalize('NFC')
      .trim()
      .replace(/\s+/g, ' '),
    rows: some,
  }));
}

/** Counts of stars of some results. */
export function starsOfResults(results: readonly RankedResult[]): Pick<StarGroup, 'byStars' | 'without'> {
  const byStars: Record<Stars, number> = { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 };
  let without = 0;
  for (const { stars } of results) {
    if (stars === null) without += 1;
    else byStars[stars] += 1;
  }
  return { byStars, without };
}

/** Most products first, equals by name; what has no name comes last, however many there are. */
export function groupByName(results: readonly RankedResult[], nameOf: (result: RankedResult) => string): readonly StarGroup[] {
  return gather(results, nameOf)
    .map(({ label, rows }): StarGroup => ({ label, ...starsOfResults(rows), dossiers: rows.map((r) => r.dossier.code) }))
    .sort((a, b) => Number(a.label === '') - Number(b.label === '') || b.dossiers.length - a.dossiers.length || compareVietnamese(a.label, b.label));
}
