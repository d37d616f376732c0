/** Search in the text of pages without regard to case, diacritics and signs, answering the page's own spelling. */
import type { WordSpan } from './evidence-words.ts';
import { foldVietnamese } from './lib/vietnamese.ts';

/** `span`: where the match stands in the page's text. */
export type PageHit = {
  readonly span: WordSpan;
  readonly page: number;
  readonly before: string;
  readonly match: string;
  readonly after: string;
};

/** Characters shown on either side. */
const AROUND = 60;

/** Folded text, and for each of its characters where it came from in the original. */
function foldWithPlaces(text: string): { readonly folded: string; readonly places: readonly number[] } {
  let folded = '';
  const places: number[] = [];
  let gap = -1;
  let at = 0;
  for (const character of text) {
    const key = foldVietnamese(character);
    // A mark that stands alone (decomposed text) belongs to the letter before it.
    if (key === '' && !/^[\u0300-\u036f]$/.test(character)) gap = gap < 0 && folded !== '' ? at : gap;
    for (const letter of key.replace(/ /g, '')) {
      if (gap >= 0) {
        folded += ' ';
        places.push(gap);
        gap = -1;
      }
      folded += letter;
      for (let unit = 0; unit < letter.length; unit += 1) places.push(at);
    }
    at += character.length;
  }
  places.push(at);
  return { folded, places };
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

/** The words before and after a hit, without the halves of words where they were cut off. */
const beforeHit = (text: string, start: number): string => {
  const cut = oneLine(text.slice(Math.max(0, start - AROUND), start)).toWellFormed();
  return start > AROUND ? cut.replace(/^\S* (?=\S)/, '… ') : cut;
};
const afterHit = (text: string, end: number): string => {
  const cut = oneLine(text.slice(end, end + AROUND)).toWellFormed();
  return end + AROUND < text.length ? cut.replace(/(?<=\S) \S*$/, ' …') : cut;
};

/** Hits on one page, at most `limit`. `needle` is folded already and not empty; `page` is from 1. */
function hitsOn(text: string, page: number, needle: string, limit: number): readonly PageHit[] {
  const { folded, places } = foldWithPlaces(text);
  const hits: PageHit[] = [];
  for (let found = folded.indexOf(needle); found >= 0 && hits.length < limit; found = folded.indexOf(needle, found + needle.length)) {
    const start = places[found] ?? 0;
    const last = places[found + needle.length - 1] ?? start;
    // The last letter with the marks that follow it.
    const end = last + (/^.[\u0300-\u036f]*/u.exec(text.slice(last))?.[0].length ?? 1);
    hits.push({
      page,
      span: { start, end },
      before: beforeHit(text, start),
      match: oneLine(text.slice(start, end)),
      after: afterHit(text, end),
    });
  }
  return hits;
}

/**
 * `pages`: text of each page. `folded`: the same through foldVietnamese, kept by whoever searches often. At most `limit` hits; a query
 * without a letter or digit finds nothing.
 */
export function searchPages(pages: readonly string[], query: string, limit: number, folded: readonly string[] = pages.map(foldVietnamese)): readonly PageHit[] {
  const needle = foldVietnamese(query);
  const hits: PageHit[] = [];
  if (needle === '') return hits;
  for (const [index, text] of pages.entries()) {
    if (hits.length >= limit) break;
    if (folded[index]?.includes(needle)) hits.push(...hitsOn(text, index + 1, needle, limit - hits.length));
  }
  return hits;
}
