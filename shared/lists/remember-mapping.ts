/** A mapping kept for lists of the same shape: columns by their headings, so that another order of them is the same list. */
import { foldVietnamese } from '../lib/vietnamese.ts';
import { LIST_FIELDS, type ListField } from './list-fields.ts';
import { GROUP_ROW, type ListMapping } from './list-mapping.ts';

/** `columns`: folded headings; '' stands for the group row. */
export type KeptMapping = {
  readonly columns: Readonly<Partial<Record<ListField, string>>>;
  readonly values: ListMapping['values'];
  readonly keepRest: boolean;
  readonly codePrefix: string;
};

/** What lists with the same columns have in common, whatever the order; its hash is what a mapping is kept under. */
export const shapeOf = (headings: readonly string[]): string =>
  headings
    .map(foldVietnamese)
    .filter((heading) => heading !== '')
    .sort()
    .join('\n');

/** What is kept of a mapping. */
export function keptOf({ columns, values, keepRest, codePrefix }: ListMapping, headings: readonly string[]): KeptMapping {
  const named = LIST_FIELDS.flatMap((field) => {
    const column = columns[field];
    if (column === undefined) return [];
    return [[field, column === GROUP_ROW ? '' : foldVietnamese(headings[column] ?? '')] as const];
  });
  return { columns: Object.fromEntries(named), values, keepRest, codePrefix };
}

/** The kept mapping on a list of the same shape; its sheet and head are the list's own. */
export function mappingFrom(kept: KeptMapping, found: ListMapping, headings: readonly string[]): ListMapping {
  const at = new Map(headings.map((heading, column) => [foldVietnamese(heading), column]));
  const columns = LIST_FIELDS.flatMap((field) => {
    const heading = kept.columns[field];
    const column = heading === undefined ? undefined : heading === '' ? GROUP_ROW : at.get(heading);
    return column === undefined ? [] : [[field, column] as const];
  });
  return { ...found, columns: Object.fromEntries(columns), values: kept.values, keepRest: kept.keepRest, codePrefix: kept.codePrefix };
}
