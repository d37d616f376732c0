/** How a list is read: where its head stands, which column is which field, what its words mean. */
import type { ListField, ValueField } from './list-fields.ts';

/** Stands for a column: the text of the group row above a product ("II. Đồ uống"), which many lists have instead. */
export const GROUP_ROW = -1;
/** Stands for a meaning: products with this word are left out. */
export const LEAVE_OUT = '-';

export type ListMapping = {
  readonly sheet: string;
  /** The head's first row, from 1. */
  readonly headRow: number;
  readonly headRows: number;
  /** Columns from 0, or GROUP_ROW. A field that isn't named isn't in the list. */
  readonly columns: Readonly<Partial<Record<ListField, number>>>;
  /** By field: the list's word, folded → a set's number, a registration, stars or '0' for none, 'yes' or 'no'; LEAVE_OUT. */
  readonly values: Readonly<Partial<Record<ValueField, Readonly<Record<string, string>>>>>;
  /** Columns that are no field's are kept as the dossier's notes. */
  readonly keepRest: boolean;
  /** Products without a code get this and a number. */
  readonly codePrefix: string;
};

export const DEFAULT_PREFIX = 'SP-';
