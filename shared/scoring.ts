/**
 * One score sheet: is it valid, is it complete, what does it total. Pure; runs in the host, at the desk and on the phone,
 * so that all three agree. The host's figure is the one that counts.
 */
import { type AppliesIf, boxesOf, type CriteriaSet, type Criterion, criteriaOf, type PartCode } from './criteria.ts';
import type { Marks, SheetContent } from './session.ts';

/** Points per part and in all; whole points. A ≤ 40, B ≤ 25, C ≤ 35 (book 26/2026), total ≤ 100. */
export type SheetTotals = { readonly A: number; readonly B: number; readonly C: number; readonly total: number };

/** Points of one criterion on a sheet: those of the ticked box, 0 without a tick. */
export function pointsOf(criterion: Criterion, marks: Marks): number {
  const box = marks[criterion.code];
  return box === undefined ? 0 : (boxesOf(criterion)[box]?.points ?? 0);
}

/** The condition that keeps a criterion from being ticked on this sheet, if any. */
function unmetCondition(set: CriteriaSet, { appliesIf: condition }: Criterion, marks: Marks): AppliesIf | undefined {
  const named = condition && criteriaOf(set).get(condition.criterion);
  return named && pointsOf(named.criterion, marks) >= condition.minPoints ? undefined : condition;
}

/**
 * Whether a criterion may be ticked on this sheet: always, or, with `appliesIf`, once the named criterion has its points
 * (5.2 "structure of the story" counts only when 5.1 has at least 1).
 */
export const applies = (set: CriteriaSet, criterion: Criterion, marks: Marks): boolean => !unmetCondition(set, criterion, marks);

/** Totals by part. A criterion with two cases has one tick, so it counts once. Marks must be valid. */
export function totalsOf(set: CriteriaSet, marks: Marks): SheetTotals {
  const sums: Record<PartCode, number> = { A: 0, B: 0, C: 0 };
  for (const { part, criterion } of criteriaOf(set).values()) sums[part.code] += pointsOf(criterion, marks);
  return { ...sums, total: sums.A + sums.B + sums.C };
}

export type MarkFault =
  | { readonly kind: 'unknown-criterion'; readonly criterion: string }
  | { readonly kind: 'unknown-box'; readonly criterion: string; readonly boxes: number }
  | { readonly kind: 'does-not-apply'; readonly criterion: string; readonly because: string };

/** Every fault of the ticks, in the order given; none = valid. */
export function faultsOf(set: CriteriaSet, marks: Marks): readonly MarkFault[] {
  const faults: MarkFault[] = [];
  for (const [code, box] of Object.entries(marks)) {
    const placed = criteriaOf(set).get(code);
    if (!placed) {
      faults.push({ kind: 'unknown-criterion', criterion: code });
      continue;
    }
    const boxes = boxesOf(placed.criterion).length;
    const condition = unmetCondition(set, placed.criterion, marks);
    if (!Number.isInteger(box) || box < 0 || box >= boxes) faults.push({ kind: 'unknown-box', criterion: code, boxes });
    else if (condition) faults.push({ kind: 'does-not-apply', criterion: code, because: condition.text });
  }
  return faults;
}

export type Completeness = {
  /** Criteria that apply and are ticked. */
  readonly ticked: number;
  /** Criteria that apply. */
  readonly of: number;
  /** Apply, no tick, not confirmed: in printed order. A sheet is complete when this is empty. */
  readonly missing: readonly string[];
  /** Apply, no tick, confirmed as 0. */
  readonly confirmedBlanks: readonly string[];
};

/** A criterion that doesn't apply needs neither tick nor confirmation. */
export function completenessOf(set: CriteriaSet, content: Pick<SheetContent, 'marks' | 'confirmedBlanks'>): Completeness {
  const confirmed = new Set(content.confirmedBlanks);
  const missing: string[] = [];
  const confirmedBlanks: string[] = [];
  let of = 0;
  for (const { criterion } of criteriaOf(set).values()) {
    if (!applies(set, criterion, content.marks)) continue;
    of += 1;
    if (content.marks[criterion.code] !== undefined) continue;
    (confirmed.has(criterion.code) ? confirmedBlanks : missing).push(criterion.code);
  }
  return { ticked: of - missing.length - confirmedBlanks.length, of, missing, confirmedBlanks };
}
