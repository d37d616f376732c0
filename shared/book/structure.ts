/**
 * What of a book the tally goes by: codes, points, gates, conditions, bands. Two books of one structure rank alike whatever their words, so
 * the official wording may stand in place of ours without a doubt about a single star.
 */
import { boxesOf, type CriteriaBook, type CriteriaSet, type Criterion, GATE_STARS } from '../criteria.ts';
import { err, type Outcome, ok } from '../lib/outcome.ts';
import { type Place, type Problem, problem } from '../problems/index.ts';

const optionsOf = (criterion: Criterion): string =>
  boxesOf(criterion)
    .map((o) => `${o.points}${o.alternative ? `(${o.alternative})` : ''}`)
    .join(', ');
const gatesOf = ({ gates }: Criterion): string => GATE_STARS.flatMap((s) => (gates[s] === undefined ? [] : [`${s}: ${gates[s]}`])).join('; ') || '–';
const conditionOf = ({ appliesIf }: Criterion): string => (appliesIf ? `${appliesIf.criterion} ≥ ${appliesIf.minPoints}` : '–');

type Fact = { readonly set: number | null; readonly criterion: string | null; readonly what: string; readonly value: string };

function factsOfSet(set: CriteriaSet): readonly Fact[] {
  const said = (criterion: string | null, what: string, value: string): Fact => ({ set: set.number, criterion, what, value });
  return [
    said(
      null,
      'mã các mục và thang điểm',
      set.parts.map((p) => `${p.code} ${p.maxPoints}: ${p.sections.map((s) => `${s.code} ${s.maxPoints}`).join(', ')}`).join(' | '),
    ),
    said(null, 'điều kiện loại', set.knockouts.map((k) => `${k.kind} ${k.scope} ${k.code ?? ''} ${k.when}`).join(', ') || '–'),
    ...set.parts.flatMap((part) =>
      part.sections.flatMap((section) => [
        said(null, `các tiêu chí của mục ${section.code}`, section.criteria.map((c) => c.code).join(', ')),
        ...section.criteria.flatMap((c) => [
          said(c.code, 'thang điểm', String(c.maxPoints)),
          said(c.code, 'điểm các phương án', optionsOf(c)),
          said(c.code, 'điều kiện theo sao', gatesOf(c)),
          said(c.code, 'điều kiện chấm', conditionOf(c)),
          said(c.code, 'nhóm', c.parent ? `${c.parent.code} ${c.parent.maxPoints}` : '–'),
        ]),
      ]),
    ),
  ];
}

/** The structure as facts, in printed order: what `structureText` is made of and differences are told by. */
const factsOf = (book: CriteriaBook): readonly Fact[] => [
  { set: null, criterion: null, what: 'thang hạng sao', value: book.starBands.map((b) => `${b.stars}: ${b.min}`).join(', ') },
  { set: null, criterion: null, what: 'hạng sao tỉnh công nhận', value: book.certifiedStars.join(', ') },
  { set: null, criterion: null, what: 'các bộ sản phẩm', value: book.sets.map((s) => s.number).join(', ') },
  ...book.sets.flatMap(factsOfSet),
];

/** The text that a structure's hash is over. */
export const structureText = (book: CriteriaBook): string => JSON.stringify(factsOf(book).map((f) => [f.set, f.criterion, f.what, f.value]));

export type StructureDifference = Fact & { readonly before: string };

const keyOf = (f: Fact): string => `${f.set} ${f.criterion} ${f.what}`;

/** Facts of `book` that `before` says otherwise or doesn't have, then those only `before` has (with `value` '–'). */
export function structureDifferences(before: CriteriaBook, book: CriteriaBook): readonly StructureDifference[] {
  const [was, is] = [new Map(factsOf(before).map((f) => [keyOf(f), f])), new Map(factsOf(book).map((f) => [keyOf(f), f]))];
  const changed = [...is].flatMap(([key, f]) => (was.get(key)?.value === f.value ? [] : [{ ...f, before: was.get(key)?.value ?? '–' }]));
  const gone = [...was].flatMap(([key, f]) => (is.has(key) ? [] : [{ ...f, value: '–', before: f.value }]));
  return [...changed, ...gone];
}

const MOST_LISTED = 200;

/**
 * The words of `given` laid over `book`: titles, labels, notes and names are `given`'s, everything else stays `book`'s. OC-7661 at each place
 * where more than words differs; nothing is taken then.
 */
export function layWording(book: CriteriaBook, given: CriteriaBook, places: ReadonlyMap<string, Place> = new Map()): Outcome<CriteriaBook> {
  const differences = structureDifferences(book, given);
  if (differences.length > 0)
    return err(
      ...differences.slice(0, MOST_LISTED).map(({ set, criterion, what, value, before }): Problem => {
        const place = places.get(`${set} ${criterion}`) ?? places.get(String(set));
        const where = [set === null ? '' : `Bộ ${set}`, criterion ?? ''].filter(Boolean).join(' › ');
        return problem('OC-7661', { where: where ? `${where}: ` : '', what, found: value, expected: before }, place);
      }),
    );
  return ok({ ...book, sets: book.sets.map((set, i) => withWords(set, given.sets[i] ?? set)) });
}

function withWords(set: CriteriaSet, words: CriteriaSet): CriteriaSet {
  return {
    ...words,
    number: set.number,
    requiresSamples: set.requiresSamples,
    parts: set.parts.map((part, p) => ({
      ...part,
      title: words.parts[p]?.title ?? part.title,
      sections: part.sections.map((section, s) => {
        const other = words.parts[p]?.sections[s];
        return { ...section, title: other?.title ?? section.title, criteria: section.criteria.map((c, i) => wordsOfCriterion(c, other?.criteria[i] ?? c)) };
      }),
    })),
  };
}

/** Structures are equal, so options stand at the same places; what the print says of points stays the book's own. */
const wordsOfCriterion = (criterion: Criterion, words: Criterion): Criterion => ({
  ...words,
  options: criterion.options.map((option, i) => ({ ...option, label: words.options[i]?.label ?? option.label })),
});
