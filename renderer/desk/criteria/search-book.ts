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

/** How well an entry answers, lower is better, and the text that shows it: title or code, the phrase in one text, all words in one text, here and there. */
function judge(entry: Entry, words: readonly string[]): { readonly rank: number; readonly where: string } {
  const phrase = words.join(' ');
  if (words.every((word) => entry.head.includes(word))) return { rank: 0, where: '' };
  const tests: readonly ((text: string) => boolean)[] = [
    (text) => text.includes(phrase),
    (text) => words.every((word) => text.includes(word)),
    (text) => words.some((word) => text.includes(word)),
  ];
  const rank = tests.findIndex((test) => entry.folded.some(test));
  const test = tests[rank];
  return test ? { rank: rank + 1, where: entry.texts[entry.folded.findIndex(test)] ?? '' } : { rank: tests.length + 1, where: '' };
}

/** Criteria that hold every word, best answers first, in printed order among equals. No words, no hits. */
export function searchBook(book: CriteriaBook, query: string): readonly Hit[] {
  const words = wordsOf(query);
  if (words.length === 0) return [];
  return indexOf(book)
    .filter((entry) => words.every((word) => holds(entry, word)))
    .map((entry) => ({ entry, ...judge(entry, words) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ entry, where }) => ({ set: entry.set, criterion: entry.criterion, where }));
}
