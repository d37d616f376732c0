/** Which tick box a row of "Phiếu chấm" means, from its points, case and box number. */
import { boxesOf, type Criterion, hasZeroBox } from '../criteria.ts';
import { foldVietnamese } from '../lib/vietnamese.ts';
import type { ProblemCode, ProblemParams } from '../problems/index.ts';

/** `key`: the column at fault. */
export type BoxFault = { readonly code: ProblemCode; readonly params: ProblemParams; readonly key: 'points' | 'case' | 'box' };
/** 'blank': no box, 0 points confirmed. */
export type Resolved = { readonly box: number | 'blank' } | { readonly fault: BoxFault };

type Numbered = { readonly index: number; readonly points: number; readonly alternative: string | undefined };

const numbered = (criterion: Criterion): readonly Numbered[] =>
  boxesOf(criterion).map((box, index) => ({ index, points: box.points, alternative: box.alternative }));
const list = (values: readonly (string | number)[], word = 'hoặc'): string =>
  values.length < 2 ? values.join('') : `${values.slice(0, -1).join(', ')} ${word} ${values.at(-1)}`;
const pointsIn = (boxes: readonly Numbered[]): string => [...new Set(boxes.map((b) => b.points))].sort((a, b) => a - b).join(', ');

/** "a", "A", "1", "Trường hợp 1" → the criterion's case key; undefined for none of them. */
export function caseKey(criterion: Criterion, text: string): string | undefined {
  const folded = foldVietnamese(text).replace(/^(truong hop|th)\s*/, '');
  const cases = criterion.alternatives ?? [];
  return (cases.find((c) => foldVietnamese(c.key) === folded) ?? (/^\d$/.test(folded) ? cases[Number(folded) - 1] : undefined))?.key;
}

/** The box a number means: over the printed boxes, or within the given case where only that reading fits. */
function numberedBox(all: readonly Numbered[], inCase: readonly Numbered[], number: number, points: number): Numbered | undefined {
  const fits = (box: Numbered | undefined): box is Numbered => box !== undefined && box.points === points && inCase.includes(box);
  return [all[number - 1], inCase[number - 1]].find(fits);
}

/**
 * `points`: as written; `given`: the case's key, `number`: the box from 1, both undefined when empty. 0 where no box of the
 * criterion is worth 0 confirms the blank.
 */
export function resolveBox(criterion: Criterion, points: number, given: string | undefined, number: number | undefined): Resolved {
  const all = numbered(criterion);
  const inCase = given === undefined ? all : all.filter((b) => b.alternative === given);
  const fitting = inCase.filter((b) => b.points === points);
  const about = { criterion: criterion.code, points };
  if (fitting.length === 0) {
    if (points === 0 && !hasZeroBox(criterion) && number === undefined) return { box: 'blank' };
    return { fault: { code: 'OC-2501', params: { ...about, found: points, allowed: pointsIn(inCase) }, key: 'points' } };
  }
  if (number !== undefined) {
    const box = numberedBox(all, inCase, number, points);
    if (box) return { box: box.index };
    const allowed = `Với ${points} điểm, ghi ${list(fitting.map((b) => b.index + 1))}`;
    return { fault: { code: 'OC-2504', params: { ...about, found: number, allowed }, key: 'box' } };
  }
  const cases = [...new Set(fitting.map((b) => b.alternative))].filter((c) => c !== undefined);
  if (cases.length > 1) return { fault: { code: 'OC-2502', params: { ...about, allowed: list(cases) }, key: 'case' } };
  const only = fitting.length === 1 ? fitting[0] : undefined;
  if (only) return { box: only.index };
  return { fault: { code: 'OC-2503', params: { ...about, allowed: list(fitting.map((b) => b.index + 1)) }, key: 'box' } };
}

/** What a row must say besides the points so that `resolveBox` finds this box again. */
export function namingOf(criterion: Criterion, box: number): { readonly case: string; readonly number: number | null } {
  const all = numbered(criterion);
  const chosen = all[box];
  const alike = all.filter((b) => b.points === chosen?.points && b.alternative === chosen?.alternative);
  return { case: chosen?.alternative ?? '', number: alike.length > 1 ? box + 1 : null };
}
