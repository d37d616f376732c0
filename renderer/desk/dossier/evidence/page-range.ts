/** A range of pages as typed: "5", "3-7", nothing for the whole file. Pure. */
export type PageRange = { readonly firstPage: number | null; readonly lastPage: number | null };

const WHOLE: PageRange = { firstPage: null, lastPage: null };
const RANGE = /^(\d{1,6})(?:\s*(?:-|–|—|\.\.|đến)\s*(\d{1,6}))?$/;

/** Pages from 1 to `pages`, both ends included; undefined when the text is no such range. A turned range ("7-3") is refused, not turned. */
export function readRange(text: string, pages: number): PageRange | undefined {
  const typed = text.trim();
  if (typed === '') return WHOLE;
  const found = RANGE.exec(typed);
  if (!found) return undefined;
  const first = Number(found[1]);
  const last = Number(found[2] ?? found[1]);
  return first >= 1 && first <= last && last <= pages ? { firstPage: first, lastPage: last } : undefined;
}

/** As it is typed: "3-7", "5", '' for the whole file. */
export const showRange = ({ firstPage, lastPage }: PageRange): string =>
  firstPage === null ? '' : lastPage === null || lastPage === firstPage ? String(firstPage) : `${firstPage}-${lastPage}`;
