/** Points of a criterion as typed at the desk: only what a tick box is worth, or 0. Pure. */
import { boxesOf, type Criterion } from '../../../../shared/criteria.ts';

/** The points that boxes of the criterion are worth, and 0 for no tick; rising, each once. */
export const allowedPoints = (criterion: Criterion): readonly number[] =>
  [...new Set([0, ...boxesOf(criterion).map((box) => box.points)])].sort((a, b) => a - b);

/** null = nothing typed, undefined = no box is worth that. */
export function readBoxPoints(text: string, allowed: readonly number[]): number | null | undefined {
  const typed = text.trim();
  if (typed === '') return null;
  const points = /^\d{1,3}$/.test(typed) ? Number(typed) : Number.NaN;
  return allowed.includes(points) ? points : undefined;
}

/** The words of the boxes worth so many points. */
export const boxWords = (criterion: Criterion, points: number): string =>
  boxesOf(criterion)
    .filter((box) => box.points === points)
    .map((box) => box.label)
    .join(' · ');
