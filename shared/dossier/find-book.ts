/** Which criteria book the office means. */
import type { CriteriaBook } from '../criteria.ts';

export const DEFAULT_BOOK = 'QD26-2026';
const YEARS = Array.from({ length: 30 }, (_, n) => 2018 + n);

/** "QD26-2026", "QĐ26/2026", "26/2026/QĐ-TTg", "Quyết định số 148/QĐ-TTg": by the decision's number, and its year where it is written. */
export function findBook(books: (id: string) => CriteriaBook | undefined, text: string): CriteriaBook | undefined {
  const exact = books(text);
  if (exact) return exact;
  const number = /\d+/.exec(text)?.[0]?.replace(/^0+/, '');
  if (!number) return undefined;
  const written = text.match(/(?<!\d)20\d\d(?!\d)/g)?.at(-1);
  for (const year of written ? [written] : YEARS) {
    const book = books(`QD${number}-${year}`);
    if (book) return book;
  }
  return undefined;
}
