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

/** A folded text opens with a space, so that ` mat` finds words that begin so and nothing inside a word. */
const indexes = new WeakMap<CriteriaBook, readonly Entry[]>();

const textsOf = (c: Criterion): readonly string[] =>
  [...boxesOf(c).map((o) => o.label), c.requirement, c.description, ...(c.notes ?? []), c.parent?.title].filter((text): text is string => Boolean(text));

function indexOf(book: CriteriaBook): readonly Entry[] {
  const known = indexes.get(book);
  if (known) return known;
  const made = book.sets.flatMap((set) =>
    [...criteriaOf(set).values()].map(({ criterion }): Entry => {
      const texts = textsOf(criterion);
      const folded = texts.map((text) => ` ${foldVietnamese(text)}`);
      const head = ` ${foldVietnamese(criterion.title)}`;
      return { set, criterion, head, texts, folded, all: `${head} ${foldVietnamese(set.name)}${folded.join('')}` };
    }),
  );
  indexes.set(book, made);
  return made;
}

const CODE = /^\d+(\.\w+)*\.?$/;

/** Codes ("3.5") are looked at as written, everything else by the beginnings of its words. */
type Query = { readonly codes: readonly string[]; readonly words: readonly string[]; readonly phrase: string };

function readQuery(query: string): Query {
  const typed = query.trim().split(/\s+/);
  const codes = typed.filter((word) => CODE.test(word)).map((word) => word.replace(/\.$/, ''));
  const phrase = foldVietnamese(typed.filter((word) => !CODE.test(word)).join(' '));
  return {
    codes,
    words: phrase
      .split(' ')
      .filter(Boolean)
      .map((word) => ` ${word}`),
    phrase: ` ${phrase}`,
  };
}

/** The criterion itself or one below it; a bare number may as well stand in a text ("12 tháng"). */
const answersCode = ({ criterion, all }: Entry, code: string): boolean =>
  criterion.code === code || criterion.code.startsWith(`${code}.`) || (!code.includes('.') && all.includes(` ${code}`));

/** How well an entry answers, lower is better, and the text that shows it: the title, the phrase in one text, all words in one text, here and there. */
function judge(entry: Entry, { codes, words, phrase }: Query): { readonly rank: number; readonly where: string } {
  const inTitle = words.every((word) => entry.head.includes(word));
  if (inTitle && (words.length > 0 || codes.some((code) => entry.criterion.code.startsWith(code)))) return { rank: 0, where: '' };
  const tests: readonly ((text: string) => boolean)[] = [
    (text) => words.length > 0 && text.includes(phrase),
    (text) => words.length > 0 && words.every((word) => text.includes(word)),
    (text) => [...words, ...codes.map((code) => ` ${code}`)].some((word) => text.includes(word)),
  ];
  const rank = tests.findIndex((test) => entry.folded.some(test));
  const test = tests[rank];
  return test ? { rank: rank + 1, where: entry.texts[entry.folded.findIndex(test)] ?? '' } : { rank: tests.length + 1, where: '' };
}

/** Criteria that hold every word, best answers first, in printed order among equals. No words, no hits. */
export function searchBook(book: CriteriaBook, text: string): readonly Hit[] {
  const query = readQuery(text);
  if (query.words.length + query.codes.length === 0) return [];
  return indexOf(book)
    .filter((entry) => query.words.every((word) => entry.all.includes(word)) && query.codes.every((code) => answersCode(entry, code)))
    .map((entry) => ({ entry, ...judge(entry, query) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ entry, where }) => ({ set: entry.set, criterion: entry.criterion, where }));
}
