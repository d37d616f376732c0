/** A score sheet being put together from the rows of "Phiếu chấm". */
import { type CriteriaSet, criteriaOf } from '../criteria.ts';
import type { KnownDossier, KnownMember } from './gathered.ts';

export const NOT_TICKED = -1;
/** 0 points confirmed where no box is worth 0. */
export const BLANK = -2;

/** `boxes` and `rows` run over the set's criteria in printed order; small number arrays, so that 500,000 rows stay cheap. */
export type Draft = {
  readonly known: KnownDossier;
  readonly member: KnownMember;
  readonly round: number;
  readonly set: CriteriaSet;
  readonly firstRow: number;
  /** Box index, NOT_TICKED or BLANK. */
  readonly boxes: Int16Array;
  /** Row that gave the points, 0 for none. */
  readonly rows: Int32Array;
  readonly notes: Record<string, string>;
  /** Row of `*`, 0 for none. */
  starRow: number;
  opinion: string;
  /** The sheet came on paper; who typed and who checked it, '' where the workbook doesn't say. */
  onPaper: boolean;
  enteredBy: string;
  checkedBy: string;
  /** Some row of it was reported. */
  faulty: boolean;
};

const orders = new WeakMap<CriteriaSet, ReadonlyMap<string, number>>();

/** Place of each criterion in printed order, from 0. */
export function criterionOrder(set: CriteriaSet): ReadonlyMap<string, number> {
  const known = orders.get(set);
  if (known) return known;
  const order = new Map([...criteriaOf(set).keys()].map((code, index) => [code, index]));
  orders.set(set, order);
  return order;
}

export type Drafts = {
  readonly inOrder: readonly Draft[];
  readonly of: (known: KnownDossier, member: KnownMember, round: number, set: CriteriaSet, row: number) => Draft;
};

/** One draft per product, member and round, in order of first appearance. */
export function collectDrafts(): Drafts {
  const drafts = new Map<KnownDossier, Map<KnownMember, Draft[]>>();
  const inOrder: Draft[] = [];
  const of: Drafts['of'] = (known, member, round, set, row) => {
    const ofDossier = drafts.get(known) ?? new Map<KnownMember, Draft[]>();
    if (ofDossier.size === 0) drafts.set(known, ofDossier);
    const rounds = ofDossier.get(member) ?? [];
    if (rounds.length === 0) ofDossier.set(member, rounds);
    const found = rounds[round];
    if (found) return found;
    const size = criterionOrder(set).size;
    const draft: Draft = {
      known,
      member,
      round,
      set,
      firstRow: row,
      boxes: new Int16Array(size).fill(NOT_TICKED),
      rows: new Int32Array(size),
      notes: {},
      starRow: 0,
      opinion: '',
      onPaper: false,
      enteredBy: '',
      checkedBy: '',
      faulty: false,
    };
    rounds[round] = draft;
    inOrder.push(draft);
    return draft;
  };
  return { inOrder, of };
}
