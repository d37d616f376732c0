/** What differs between two books: points and structure first, as the tally sees them, then words. Texts of the same place are compared, not of the same spelling. */
import type { CriteriaBook, CriteriaSet, Criterion } from '../criteria.ts';
import { FACT_KEYS, FACTS, SET_COLUMNS } from './sheets.ts';
import { structureDifferences } from './structure.ts';

export type BookDifference = {
  readonly kind: 'structure' | 'words';
  readonly set: number | null;
  readonly criterion: string | null;
  readonly what: string;
  readonly before: string;
  readonly value: string;
};

type Word = Omit<BookDifference, 'kind' | 'before'>;
const NONE = '–';

const criterionWords = (set: number, c: Criterion): readonly Word[] =>
  [
    ['tên', c.title],
    ['mô tả', c.description],
    ['yêu cầu', c.requirement],
    ['câu điều kiện chấm', c.appliesIf?.text],
    ['tên nhóm', c.parent?.title],
    ...(c.notes ?? []).map((note, i) => [`ghi chú ${i + 1}`, note]),
    ...(c.alternatives ?? []).map(({ key, label }) => [`trường hợp ${key}`, label]),
    ...c.options.map((o, i) => [`phương án ${i + 1}`, o.label]),
  ].map(([what = '', value]) => ({ set, criterion: c.code, what, value: value ?? NONE }));

function setWords(set: CriteriaSet): readonly Word[] {
  const said = (what: string, value: string | null): Word => ({ set: set.number, criterion: null, what, value: value || NONE });
  const names = SET_COLUMNS.filter(({ key }) => key !== 'number').map(({ key, heading }) => {
    const value = set[key as keyof CriteriaSet];
    return said(heading, Array.isArray(value) ? value.join('; ') : value === null ? null : String(value));
  });
  return [
    ...names,
    ...set.disqualifiers.map((text, i) => said(`không nhận hồ sơ ${i + 1}`, text)),
    ...set.knockouts.map((rule, i) => said(`câu điều kiện loại ${i + 1}`, rule.text)),
    ...set.parts.flatMap((part) => [
      said(`tên phần ${part.code}`, part.title),
      ...part.sections.flatMap((section) => [
        said(`tên mục ${section.code}`, section.title),
        ...section.criteria.flatMap((c) => criterionWords(set.number, c)),
      ]),
    ]),
  ];
}

const factWords = (book: CriteriaBook): readonly Word[] =>
  FACT_KEYS.flatMap((key) => {
    if (key === 'id' || key === 'certifiedStars' || key.startsWith('band')) return [];
    const value = book[key as Exclude<keyof CriteriaBook, 'sets'>];
    return [{ set: null, criterion: null, what: FACTS[key], value: String(value ?? NONE) }];
  });

const keyOf = ({ set, criterion, what }: Word): string => `${set} ${criterion} ${what}`;

/** Every difference of `book` from `before`; a criterion, option or set that only one has is told by the structure. */
export function differencesOf(before: CriteriaBook, book: CriteriaBook): readonly BookDifference[] {
  const structure = structureDifferences(before, book).map((d): BookDifference => ({ ...d, kind: 'structure' }));
  const wordsOf = (b: CriteriaBook): readonly Word[] => [...factWords(b), ...b.sets.flatMap(setWords)];
  const was = new Map(wordsOf(before).map((w) => [keyOf(w), w.value]));
  const is = new Map(wordsOf(book).map((w) => [keyOf(w), w]));
  const words = [...is].flatMap(([key, w]): readonly BookDifference[] => {
    const old = was.get(key) ?? NONE;
    return old === w.value ? [] : [{ ...w, kind: 'words', before: old }];
  });
  return [...structure, ...words];
}
