/** Searching a whole book: criteria by code, title, text and options, across all sets. Pure. */
import { boxesOf, type CriteriaBook, type CriteriaSet, type Criterion, criteriaOf } from '../../../shared/criteria.ts';
import { foldVietnamese } from '../../../shared/lib/vietnamese.ts';

/** A criterion that holds every word. `where`: the text besides the title that matched, '' when the title did. */
export type Hit = { readonly set: CriteriaSet; readonly criterion: Criterion; readonly where: string };

type Entry = {
  readonly set: CriteriaSet;
  readonly criterion: Criterion;
  readonly head: string;
  readonly texts: readonly string[];
  readonly folded: readonly string[];
  readonly all: string;
};

const indexes = new WeakMap<CriteriaBook, readonly Entry[]>();

const textsOf = (c: Criterion): readonly string[] =>
  [...boxesOf(c).map((o) => o.label), c.requirement, c.description, ...(c.notes ?? []), c.parent?.title].filter((text): text is string => Boolean(text));

function indexOf(book: CriteriaBook): readonly Entry[] {
  const known = indexes.get(book);
  if (known) return known;
  const made = book.sets.flatMap((set) =>
    [...criteriaOf(set).values()].map(({ criterion }): Entry => {
      const texts = textsOf(criterion);
      const folded = texts.map(foldVietnamese);
      // "3.5" folds to "3 5": codes are looked at as written.
      const head = `${criterion.code} ${foldVietnamese(criterion.title)}`;
      return { set, criterion, head, texts, folded, all: `${head} ${foldVietnamese(set.name)} ${folded.join(' ')}` };
    }),
  );
  indexes.set(book, made);
  return made;
}

const CODE = /^\d+(\.\w+)*\.?$/;
const wordsOf = (query: string): readonly string[] =>
  query
    .trim()
    .split(/\s+/)
    .flatMap((word) => (CODE.test(word) ? [word.replace(/\.$/, '')] : foldVietnamese(word).split(' ')))
    .filter(Boolean);

const holds = (entry: Entry, word: string): boolean =>
  (CODE.test(word) && (entry.criterion.code === word || entry.criterion.code.startsWith(`${word}.`))) || entry.all.includes(word);

/** Hits in printed order, those whose title or code says it all first. No words, no hits. */
export function searchBook(book: CriteriaBook, query: string): readonly Hit[] {
  const words = wordsOf(query);
  if (words.length === 0) return [];
  const found = indexOf(book).filter((entry) => words.every((word) => holds(entry, word)));
  const inHead = (entry: Entry): boolean => words.every((word) => entry.head.includes(word));
  return [...found.filter(inHead), ...found.filter((entry) => !inHead(entry))].map((entry) => {
    const at = inHead(entry) ? -1 : entry.folded.findIndex((text) => words.some((word) => text.includes(word)));
    return { set: entry.set, criterion: entry.criterion, where: entry.texts[at] ?? '' };
  });
}
