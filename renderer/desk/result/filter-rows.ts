/** Filters of the results table. The search is the table's own. */
import type { ResultRow } from '../../../shared/contract/desk.ts';
import type { Stars } from '../../../shared/criteria.ts';

export type StarsFilter = 'all' | Stars | 'undecided' | 'ineligible' | 'knocked-out';
export type StateFilter = 'all' | 'pending' | 'confirmed' | 'corrected';
/** Products that a bar of the statistics stands for, and what it is called. */
export type Among = { readonly words: string; readonly dossiers: ReadonlySet<string> };
export type RowFilter = { readonly stars: StarsFilter; readonly state: StateFilter; readonly among: Among | null };

export const NO_FILTER: RowFilter = { stars: 'all', state: 'all', among: null };

function byStars(row: ResultRow, wanted: StarsFilter): boolean {
  if (wanted === 'all') return true;
  return typeof wanted === 'number' ? row.stars === wanted : row.disposition === wanted;
}

function byState(row: ResultRow, wanted: StateFilter): boolean {
  if (wanted === 'all') return true;
  if (wanted === 'corrected') return row.corrections > 0;
  return (row.state === 'confirmed') === (wanted === 'confirmed');
}

/** The rows that pass all filters, in the order given (the host's ranking). */
export const filterRows = (rows: readonly ResultRow[], filter: RowFilter): readonly ResultRow[] =>
  rows.filter((row) => byStars(row, filter.stars) && byState(row, filter.state) && (filter.among?.dossiers.has(row.dossier) ?? true));
