/** What the review page lists beside the blanks; pure, by the shared rules. */
import { type CriteriaSet, type Criterion, criteriaOf, type GateStars, gatesOf } from '../../../shared/criteria.ts';
import { applies, pointsOf } from '../../../shared/scoring.ts';
import type { Marks } from '../../../shared/session.ts';

export type MissedGate = { readonly stars: GateStars; readonly criterion: Criterion; readonly points: number; readonly needed: number };

/** Gates this sheet doesn't reach, lower stars first, printed order within. */
export function missedGates(set: CriteriaSet, marks: Marks): readonly MissedGate[] {
  const missed: MissedGate[] = [];
  for (const gate of gatesOf(set)) {
    const criterion = criteriaOf(set).get(gate.criterion)?.criterion;
    if (criterion && pointsOf(criterion, marks) < gate.points)
      missed.push({ stars: gate.stars, criterion, points: pointsOf(criterion, marks), needed: gate.points });
  }
  return missed.sort((a, b) => a.stars - b.stars);
}

export type AdvisoryPoint = { readonly criterion: string; readonly points: number | null; readonly comment: string };
export type PointChange = { readonly criterion: Criterion; readonly from: number; readonly to: number };

/** Criteria where the member's points differ from those the advisory team recommends. */
export function advisoryDifferences(set: CriteriaSet, marks: Marks, advisory: readonly AdvisoryPoint[]): readonly PointChange[] {
  const found: PointChange[] = [];
  criteriaOf(set).forEach(({ criterion }, code) => {
    const advised = advisory.filter((a) => a.criterion === code && a.points !== null)[0];
    const own = pointsOf(criterion, marks);
    if (advised && advised.points !== null && advised.points !== own && applies(set, criterion, marks))
      found.push({ criterion, from: advised.points, to: own });
  });
  return found;
}

/** Criteria whose box changed since the round before; two boxes may be worth the same. */
export function changesSince(set: CriteriaSet, before: Marks, marks: Marks): readonly PointChange[] {
  const found: PointChange[] = [];
  criteriaOf(set).forEach(({ criterion }, code) => {
    if (before[code] !== marks[code]) found.push({ criterion, from: pointsOf(criterion, before), to: pointsOf(criterion, marks) });
  });
  return found;
}
