/**
 * "Để đạt 4 sao còn thiếu …" as data: the lowest stars this sheet doesn't reach, what it lacks, where to jump. Quiet by design: only from the
 * half of the sheet on, and never naming a criterion that simply wasn't looked at yet.
 */
import type { CriteriaSet, GateStars } from '../../../shared/criteria.ts';
import { completenessOf } from '../../../shared/scoring.ts';
import type { StarHint } from '../../../shared/star-hints.ts';
import type { Draft } from './draft.ts';

export type HintLine = {
  readonly stars: GateStars;
  /** Points missing to the band; 0 also where the profile hides totals. */
  readonly points: number;
  /** Criteria decided below their gate, printed order. */
  readonly gates: readonly string[];
};

/** null: too early, nothing lacks, or what lacks isn't decided yet. `showPoints`: the profile shows members their running total. */
export function hintLine(set: CriteriaSet, hints: readonly StarHint[], draft: Pick<Draft, 'marks' | 'confirmedBlanks'>, showPoints: boolean): HintLine | null {
  const { missing, of } = completenessOf(set, draft);
  if (missing.length * 2 > of) return null;
  for (const hint of hints) {
    if (hint.reached) continue;
    const points = showPoints ? hint.missing : 0;
    const gates = hint.gates.map((gate) => gate.criterion).filter((code) => missing.indexOf(code) < 0);
    return points > 0 || gates.length > 0 ? { stars: hint.stars, points, gates } : null;
  }
  return null;
}
