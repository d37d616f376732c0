/** Editing a draft of a criteria book: pure changes. What comes out may be wrong; the host's checks say so. */
import { markedGates } from '../../../../shared/book/to-sheets.ts';
import {
  boxesOf,
  type CriteriaBook,
  type CriteriaSet,
  type Criterion,
  GATE_STARS,
  type GateStars,
  type Option,
  type Part,
  type Section,
} from '../../../../shared/criteria.ts';

/** Where in a set: part, section, criterion by their places. */
export type Spot = { readonly part: number; readonly section: number; readonly criterion: number };

export const replaced = <T>(list: readonly T[], index: number, item: T): readonly T[] => list.map((own, i) => (i === index ? item : own));
export const without = <T>(list: readonly T[], index: number): readonly T[] => list.filter((_, i) => i !== index);
export const inserted = <T>(list: readonly T[], index: number, item: T): readonly T[] => [...list.slice(0, index), item, ...list.slice(index)];

/** One place up (-1) or down (1); at the end it stays. */
export function moved<T>(list: readonly T[], index: number, by: -1 | 1): readonly T[] {
  const item = list[index];
  return item === undefined || list[index + by] === undefined ? list : inserted(without(list, index), index + by, item);
}

const at = <T>(list: readonly T[], index: number, change: (item: T) => T): readonly T[] => {
  const item = list[index];
  return item === undefined ? list : replaced(list, index, change(item));
};

export const changeSet = (book: CriteriaBook, index: number, change: (set: CriteriaSet) => CriteriaSet): CriteriaBook => ({
  ...book,
  sets: at(book.sets, index, change),
});

export const changePart = (set: CriteriaSet, part: number, change: (part: Part) => Part): CriteriaSet => ({ ...set, parts: at(set.parts, part, change) });

export const changeSection = (set: CriteriaSet, { part, section }: Pick<Spot, 'part' | 'section'>, change: (section: Section) => Section): CriteriaSet =>
  changePart(set, part, (p) => ({ ...p, sections: at(p.sections, section, change) }));

export const changeCriterion = (set: CriteriaSet, spot: Spot, change: (criterion: Criterion) => Criterion): CriteriaSet =>
  changeSection(set, spot, (s) => ({ ...s, criteria: at(s.criteria, spot.criterion, change) }));

/** Where the criterion with this code stands, or null. */
export function spotOf(set: CriteriaSet, code: string): Spot | null {
  for (const [part, p] of set.parts.entries())
    for (const [section, s] of p.sections.entries()) {
      const criterion = s.criteria.findIndex((c) => c.code === code);
      if (criterion >= 0) return { part, section, criterion };
    }
  return null;
}

/** The stars' marks at the boxes decide the gates; a gate that no box ever marked stays as it was. */
export function withOptions(criterion: Criterion, options: readonly Option[]): Criterion {
  const before = markedGates(criterion);
  const unmarked = Object.fromEntries(
    GATE_STARS.flatMap((s) => (before[s] === undefined && criterion.gates[s] !== undefined ? [[s, criterion.gates[s]]] : [])),
  );
  return { ...criterion, options, gates: { ...unmarked, ...markedGates({ options }) } };
}

/** Marks or unmarks a box for a star: one box a star and case. */
export function toggleStar(criterion: Criterion, index: number, stars: GateStars): Criterion {
  const chosen = criterion.options[index];
  if (!chosen) return criterion;
  const marked = chosen.gateStars?.includes(stars) ?? false;
  const options = criterion.options.map((option, i): Option => {
    const others = (option.gateStars ?? []).filter((s) => s !== stars);
    const mark = i === index ? !marked : (option.gateStars?.includes(stars) ?? false) && option.alternative !== chosen.alternative;
    const gateStars = GATE_STARS.filter((s) => others.includes(s) || (mark && s === stars));
    const { gateStars: _, ...rest } = option;
    return gateStars.length > 0 ? { ...rest, gateStars } : rest;
  });
  return withOptions(criterion, options);
}

/** A criterion with boxes of its own, or printed without boxes (0 or its points). */
export function asYesNo(criterion: Criterion, yesNo: boolean): Criterion {
  const { implicitYesNo: _, alternatives: __, ...rest } = criterion;
  if (yesNo) return { ...rest, selection: 'one', implicitYesNo: true, options: [] };
  return { ...rest, selection: 'one', options: boxesOf(criterion).map(({ points, label }) => ({ points, label })) };
}

const next = (codes: readonly string[]): string => {
  const last = codes.at(-1) ?? '';
  const [, stem = '', digits = '0'] = /^(.*?)(\d*)$/.exec(last) ?? [];
  return `${stem}${Number(digits || 0) + 1}`;
};

const newOptions: readonly Option[] = [
  { points: 0, label: 'Không' },
  { points: 1, label: 'Có' },
];

/** With the code after the section's last. */
export function newCriterion(section: Section): Criterion {
  const code = section.criteria.length > 0 ? next(section.criteria.map((c) => c.code)) : `${section.code}.1`;
  return { code, title: 'Tiêu chí mới', maxPoints: 1, gates: {}, selection: 'one', options: newOptions };
}

export function newSection(set: CriteriaSet): Section {
  const code = next(set.parts.flatMap((p) => p.sections.map((s) => s.code)));
  return { code, title: 'Mục mới', maxPoints: 1, criteria: [{ code, title: 'Tiêu chí mới', maxPoints: 1, gates: {}, selection: 'one', options: newOptions }] };
}

export function newOption(criterion: Criterion): Option {
  const last = criterion.options.at(-1);
  return { points: (last?.points ?? -1) + 1, label: 'Phương án mới', ...(last?.alternative === undefined ? {} : { alternative: last.alternative }) };
}

/** A copy of a set under the next number, or the first set of a book that has none. */
export function newSet(book: CriteriaBook, like: CriteriaSet | undefined): CriteriaSet {
  const number = Math.max(0, ...book.sets.map((s) => s.number)) + 1;
  if (like) return { ...like, number, name: `${like.name} (${number})`, aliases: [] };
  const part = (code: Part['code'], section: string, maxPoints: number): Part => ({
    code,
    title: `Phần ${code}`,
    maxPoints,
    sections: [
      {
        code: section,
        title: 'Mục mới',
        maxPoints,
        criteria: [{ code: section, title: 'Tiêu chí mới', maxPoints, gates: {}, selection: 'one', implicitYesNo: true, options: [] }],
      },
    ],
  });
  return {
    number,
    name: `Bộ sản phẩm ${number}`,
    aliases: [],
    sector: null,
    group: null,
    subgroup: null,
    managingAgency: null,
    requiresSamples: null,
    disqualifiers: [],
    knockouts: [],
    parts: [part('A', '1', 40), part('B', '2', 25), part('C', '3', 35)],
  };
}

/** What the parts below add up to, beside what is declared. */
export const sumOfSections = (part: Part): number => part.sections.reduce((sum, s) => sum + s.maxPoints, 0);
export const sumOfCriteria = (section: Section): number => section.criteria.reduce((sum, c) => sum + c.maxPoints, 0);
export const highestOf = (criterion: Criterion): number => Math.max(0, ...boxesOf(criterion).map((o) => o.points));
