/** Breaking a book on purpose: a copy that may be changed, and its checks in short. */
import type { CriteriaBook, CriteriaSet, Criterion } from '../../shared/criteria.ts';
import { type BookCheck, checkBook } from '../../shared/criteria-book.ts';
import { BOOK } from './small-book.ts';

type Loose<T> = T extends readonly (infer I)[] ? Loose<I>[] : T extends object ? { -readonly [K in keyof T]: Loose<T[K]> } : T;
export type LooseBook = Loose<CriteriaBook>;
export type LooseSet = Loose<CriteriaSet>;
/** Changes a book in place; `set` is its first set. What it returns is ignored. */
export type Change = (book: LooseBook, set: LooseSet) => unknown;

/** A deep copy of the small book (or another), after the changes. */
export function changed(...changes: readonly Change[]): CriteriaBook {
  const copy = structuredClone(BOOK) as LooseBook;
  for (const change of changes) change(copy, copy.sets[0]!);
  return copy as CriteriaBook;
}

export const at = (set: LooseSet, code: string): Loose<Criterion> =>
  set.parts.flatMap((p) => p.sections.flatMap((s) => s.criteria)).find((c) => c.code === code)!;

/** Adds a second set, number 2 unless told. */
export const addSet = (book: LooseBook, more: Partial<LooseSet> = {}) =>
  book.sets.push({ ...structuredClone(book.sets[0]!), number: 2, name: 'Thịt tươi', aliases: [], ...more });

/** "error OC-8120 1/2.1" per check. */
export const inShort = (checks: readonly BookCheck[]): readonly string[] => checks.map((c) => `${c.grade} ${c.code} ${c.set ?? '-'}/${c.criterion ?? '-'}`);
export const checksAfter = (...changes: readonly Change[]): readonly string[] => inShort(checkBook(changed(...changes)));
