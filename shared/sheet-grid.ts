/** A sheet's criteria in printed order with numbered boxes: the blank sheet prints these numbers, the desk's grid is typed by them. */
import { boxesOf, type CriteriaSet, criteriaOf, type Option, type PartCode } from './criteria.ts';
import type { Marks } from './session.ts';

/** The number that stands for "no box ticked": 0 points, confirmed by whoever types it. */
export const NO_BOX = 0;

/** `number`: as printed, from 1. A mark is `number` − 1. */
export type GridBox = { readonly number: number; readonly option: Option };
/** `position`: from 1, through the whole sheet. */
export type GridRow = {
  readonly position: number;
  readonly code: string;
  readonly title: string;
  readonly part: PartCode;
  readonly maxPoints: number;
  readonly boxes: readonly GridBox[];
};

export const gridOf = (set: CriteriaSet): readonly GridRow[] =>
  [...criteriaOf(set).values()].map(({ part, criterion }, index) => ({
    position: index + 1,
    code: criterion.code,
    title: criterion.title,
    part: part.code,
    maxPoints: criterion.maxPoints,
    boxes: boxesOf(criterion).map((option, box) => ({ number: box + 1, option })),
  }));

/** What is typed for a criterion: a box's number, or the points of a box. */
export type TypedBy = 'number' | 'points';

/** empty: nothing typed yet; unknown: no such box; several: more than one box is worth that much, so its number is needed. */
export type Typed =
  | { readonly kind: 'box'; readonly box: number }
  | { readonly kind: 'blank' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'several'; readonly numbers: readonly number[] };

/** What the text typed for a row means. "-" is no box in either way of typing, and so is 0 unless a box worth 0 is asked for by its points. */
export function readTyped({ boxes }: GridRow, text: string, by: TypedBy): Typed {
  const given = text.trim();
  if (given === '') return { kind: 'empty' };
  if (given === '-') return { kind: 'blank' };
  if (!/^\d{1,2}$/.test(given)) return { kind: 'unknown' };
  const wanted = Number(given);
  const found = boxes.filter(({ number, option }) => (by === 'number' ? number : option.points) === wanted);
  const [first] = found;
  if (found.length > 1) return { kind: 'several', numbers: found.map((b) => b.number) };
  if (first) return { kind: 'box', box: first.number - 1 };
  return wanted === NO_BOX ? { kind: 'blank' } : { kind: 'unknown' };
}

/** Criteria at which two typings of one sheet differ, in printed order; a blank confirmed as 0 differs from a ticked box worth 0. */
export const differingRows = (set: CriteriaSet, first: Marks, second: Marks): readonly string[] =>
  [...criteriaOf(set).keys()].filter((code) => first[code] !== second[code]);
