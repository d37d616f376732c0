/**
 * A criteria book: one decision's sets of criteria, as data. Part → section → criterion → option.
 * This file holds the shapes and the lookups; `criteria-book.ts` holds the schema and the checks that admit a book.
 * Source: Annex II of Decision 26/2026/QĐ-TTg for the book in force; field names as shipped in resources/criteria.
 */
import { foldVietnamese } from './lib/vietnamese.ts';

export type Stars = 1 | 2 | 3 | 4 | 5;
/** The stars that have gates. */
export type GateStars = 3 | 4 | 5;
export type PartCode = 'A' | 'B' | 'C';
export const PART_CODES: readonly PartCode[] = ['A', 'B', 'C'];
export const GATE_STARS: readonly GateStars[] = [3, 4, 5];

/**
 * One tick box. `printedPoints`: what the decision prints where it can't be meant (a number, or the letter in its place).
 * `suspectedPoints`: printed value kept, neighbours suggest another.
 */
export type Option = {
  readonly points: number;
  readonly label: string;
  readonly alternative?: string | undefined;
  readonly gateStars?: readonly GateStars[] | undefined;
  readonly printedPoints?: number | string | undefined;
  readonly suspectedPoints?: number | undefined;
};

export type AppliesIf = { readonly criterion: string; readonly minPoints: number; readonly text: string };
export type Alternative = { readonly key: string; readonly label: string };

export type Criterion = {
  readonly code: string;
  readonly title: string;
  readonly maxPoints: number;
  readonly parent?: { readonly code: string; readonly title: string; readonly maxPoints: number } | undefined;
  readonly description?: string | undefined;
  readonly requirement?: string | undefined;
  readonly notes?: readonly string[] | undefined;
  readonly appliesIf?: AppliesIf | undefined;
  /** Least points to reach for that many stars. */
  readonly gates: Readonly<Partial<Record<GateStars, number>>>;
  readonly selection: 'one' | 'alternatives';
  readonly alternatives?: readonly Alternative[] | undefined;
  readonly implicitYesNo?: boolean | undefined;
  readonly options: readonly Option[];
};

export type Section = { readonly code: string; readonly title: string; readonly maxPoints: number; readonly criteria: readonly Criterion[] };
export type Part = { readonly code: PartCode; readonly title: string; readonly maxPoints: number; readonly sections: readonly Section[] };

export type KnockOutRule = {
  readonly scope: 'criterion' | 'section' | 'set';
  readonly code: string | null;
  readonly kind: 'disqualify' | 'stopEvaluation';
  readonly when: 'asDescribed' | 'anyCriterionZero';
  readonly text: string;
};

export type CriteriaSet = {
  readonly number: number;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly sector: string | null;
  readonly group: string | null;
  readonly subgroup: string | null;
  readonly managingAgency: string | null;
  readonly requiresSamples: boolean | null;
  readonly disqualifiers: readonly string[];
  readonly knockouts: readonly KnockOutRule[];
  readonly parts: readonly Part[];
};

/** Band of means: min ≤ mean < maxExclusive (or ≤ maxInclusive). */
export type StarBand = { readonly stars: Stars; readonly min: number; readonly maxExclusive?: number | undefined; readonly maxInclusive?: number | undefined };

/** A known defect that an older book declares, so that it loads for reading only. `set` null: the whole book. */
export type Caveat = { readonly set: number | null; readonly attainable: number | null; readonly text: string };

export type CriteriaBook = {
  readonly id: string;
  readonly decision: string;
  /** Who issued the decision; left out: the Prime Minister. */
  readonly issuedBy?: string | undefined;
  /** ISO dates, yyyy-mm-dd. */
  readonly issuedOn: string;
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
  readonly starBands: readonly StarBand[];
  readonly gatesInheritLowerStars: boolean;
  readonly certificateMonths: number;
  readonly certifiedStars: readonly Stars[];
  readonly referFromMean: number;
  /** An older book: for reading and rehearsing, not for new sessions. */
  readonly readingOnly: boolean;
  readonly caveats: readonly Caveat[];
  readonly sets: readonly CriteriaSet[];
};

/** Who issued a book's decision, as papers name it. */
export const issuerOf = ({ issuedBy }: Pick<CriteriaBook, 'issuedBy'>): string => issuedBy ?? 'Thủ tướng Chính phủ';

/** A book's hash as people compare it: its first 12 hexadecimal digits in fours. */
export const shortHash = (hash: string): string => hash.slice(0, 12).replace(/(.{4})(?=.)/g, '$1 ');

/** The two boxes of a criterion printed without boxes ("implicitYesNo": bilingual label). */
const yesNoBoxes = (criterion: Criterion): readonly Option[] => [
  { points: 0, label: 'Không' },
  { points: criterion.maxPoints, label: 'Có' },
];

/** The tick boxes of a criterion in printed order. A mark is an index into this list. */
export function boxesOf(criterion: Criterion): readonly Option[] {
  return criterion.implicitYesNo ? yesNoBoxes(criterion) : criterion.options;
}

/** Whether some box of the criterion is worth 0 points (378 of the 787 criteria of book 26/2026 have none). */
export const hasZeroBox = (criterion: Criterion): boolean => boxesOf(criterion).some((box) => box.points === 0);

export type PlacedCriterion = { readonly part: Part; readonly section: Section; readonly criterion: Criterion };

const placedBySet = new WeakMap<CriteriaSet, ReadonlyMap<string, PlacedCriterion>>();

/** Every criterion of a set by code, in printed order, with its part and section. Computed once per set. */
export function criteriaOf(set: CriteriaSet): ReadonlyMap<string, PlacedCriterion> {
  const known = placedBySet.get(set);
  if (known) return known;
  const placed = new Map<string, PlacedCriterion>();
  for (const part of set.parts)
    for (const section of part.sections) for (const criterion of section.criteria) placed.set(criterion.code, { part, section, criterion });
  placedBySet.set(set, placed);
  return placed;
}

/** "A product must reach `points` at `criterion` for `stars`." */
export type Gate = { readonly criterion: string; readonly stars: GateStars; readonly points: number };

/** All gates of a set, in printed order, lower stars first within a criterion. */
export function gatesOf(set: CriteriaSet): readonly Gate[] {
  const gates: Gate[] = [];
  for (const { criterion } of criteriaOf(set).values())
    for (const stars of GATE_STARS) {
      const points = criterion.gates[stars];
      if (points !== undefined) gates.push({ criterion: criterion.code, stars, points });
    }
  return gates;
}

/** The set with this number (1–26), if the book has it. */
export const setByNumber = (book: CriteriaBook, number: number): CriteriaSet | undefined => book.sets.find((set) => set.number === number);

/** A set by its number as text, its printed name or an alias, without regard to case, diacritics and spaces. */
export function findSet(book: CriteriaBook, text: string): CriteriaSet | undefined {
  const trimmed = text.trim();
  if (/^\d{1,2}([.,]0+)?$/.test(trimmed)) return setByNumber(book, Number.parseInt(trimmed, 10));
  const wanted = foldVietnamese(trimmed);
  if (!wanted) return undefined;
  return book.sets.find((set) => [set.name, ...set.aliases].some((name) => foldVietnamese(name) === wanted));
}

/** The caveats that touch one set: its own and those of the whole book. */
export const caveatsOf = (book: CriteriaBook, setNumber: number): readonly Caveat[] => book.caveats.filter((c) => c.set === null || c.set === setNumber);
