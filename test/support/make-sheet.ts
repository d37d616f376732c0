/** Valid score sheets for any set, with a wanted total. */
import type { CriteriaSet } from '../../shared/criteria.ts';
import { type Dice, diceOf } from '../../shared/sample/dice.ts';
import { baseLevels, contentOf, missGate, wander } from '../../shared/sample/ticks.ts';
import type { SheetContent } from '../../shared/session.ts';

/** A complete sheet that meets every 3- and 4-star gate and totals `total` points (about 60 to 95 is reachable in every set). */
export function makeSheet(set: CriteriaSet, total: number, dice: Dice = diceOf(`sheet ${set.number} ${total}`)): SheetContent {
  return { ...contentOf(set, baseLevels(set, { '3.1': 1, '3.2': 0 }, total, dice)), criterionNotes: {}, opinion: '' };
}

/** The same, but just short of the 4-star gate at `criterion`. */
export function makeSheetMissing(set: CriteriaSet, total: number, criterion: string, dice: Dice): SheetContent {
  const levels = baseLevels(set, { '3.1': 1, '3.2': 0 }, total, dice);
  missGate(set, levels, criterion);
  wander(set, levels, total, dice, new Set([criterion]));
  return { ...contentOf(set, levels), criterionNotes: {}, opinion: '' };
}
