/** Names that a wording may use: what a field, a condition or a list is called, loosely matched, and the one that was probably meant. */
import { foldVietnamese } from '../../lib/vietnamese.ts';

/** `vi`, `en`: what it stands for. `example`: what it might say, '' of a condition. */
export type AboutField = { readonly name: string; readonly vi: string; readonly en: string; readonly example: string };
export type AboutCondition = { readonly name: string; readonly vi: string; readonly en: string };
export type AboutList = { readonly name: string; readonly vi: string; readonly en: string; readonly row: readonly AboutField[] };

/** All that one part may name. */
export type Vocabulary = {
  readonly fields: readonly AboutField[];
  readonly conditions: readonly AboutCondition[];
  readonly lists: readonly AboutList[];
};

/** Key under which a typed name is found: letter case, spaces and the way of composing diacritics make no difference, the diacritics do. */
export const nameKey = (typed: string): string => typed.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();

/** Steps from one text to another: letters put in, taken out or exchanged. */
function distance(a: string, b: string): number {
  // `row[j]`: steps from the letters of `a` so far to the first j + 1 of `b`; `last`: to all of it.
  const letters = b.split('');
  let row = letters.map((_, j) => j + 1);
  let last = letters.length;
  for (const [i, letter] of a.split('').entries()) {
    let diagonal = i;
    last = i + 1;
    row = row.map((above, j) => {
      last = Math.min(above + 1, last + 1, diagonal + (letter === letters[j] ? 0 : 1));
      diagonal = above;
      return last;
    });
  }
  return last;
}

/** The name that `typed` is nearest to, diacritics aside; '' among none. */
export function nearestName(typed: string, names: readonly string[]): string {
  const wanted = foldVietnamese(typed);
  const ranked = names.map((name) => ({ name, away: distance(wanted, foldVietnamese(name)) }));
  return ranked.reduce((best, one) => (one.away < best.away ? one : best), { name: '', away: Number.MAX_SAFE_INTEGER }).name;
}
