/**
 * "What is missing for 4 stars": one sheet's own ticks against the bands and the gates, while it is being filled in. A hint on one sheet only:
 * the product's stars come from the mean of all sheets and the council's findings (tally.ts, result.ts).
 */
import { type CriteriaSet, criteriaOf, GATE_STARS, type GateStars, gatesOf, type StarBand } from './criteria.ts';
import { pointsOf, totalsOf } from './scoring.ts';
import type { Marks } from './session.ts';

/** A gate not reached: points the sheet gives at the criterion, and the least that these stars ask for there. */
export type MissedGateHint = { readonly criterion: string; readonly have: number; readonly needed: number };

export type StarHint = {
  readonly stars: GateStars;
  /** Points still missing to the lower edge of the band; 0 once it is reached. */
  readonly missing: number;
  /** In printed order, each criterion once. */
  readonly gates: readonly MissedGateHint[];
  /** Nothing is missing. */
  readonly reached: boolean;
};

/**
 * For 3, 4 and 5 stars in turn; a level that the book has no band for is left out. A higher level asks for the gates of the lower ones too
 * (Decision 26/2026, the note under each set).
 */
export function starHints(set: CriteriaSet, bands: readonly StarBand[], marks: Marks): readonly StarHint[] {
  const { total } = totalsOf(set, marks);
  return GATE_STARS.flatMap((stars) => {
    const band = bands.find((b) => b.stars === stars);
    if (!band) return [];
    const missing = Math.max(0, band.min - total);
    const gates = missedGates(set, marks, stars);
    return [{ stars, missing, gates, reached: missing === 0 && gates.length === 0 }];
  });
}

function missedGates(set: CriteriaSet, marks: Marks, stars: GateStars): readonly MissedGateHint[] {
  const needed = new Map<string, number>();
  for (const gate of gatesOf(set)) if (gate.stars <= stars) needed.set(gate.criterion, Math.max(gate.points, needed.get(gate.criterion) ?? 0));
  const missed: MissedGateHint[] = [];
  criteriaOf(set).forEach(({ criterion }, code) => {
    const [have, least] = [pointsOf(criterion, marks), needed.get(code) ?? 0];
    if (have < least) missed.push({ criterion: code, have, needed: least });
  });
  return missed;
}
