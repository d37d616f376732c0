/**
 * Makes up believable ticks: a product gets base ticks that meet the 3- and 4-star gates and total what is asked; each member's
 * ticks then wander a little from them to an exact total.
 */
import { boxesOf, type CriteriaSet, type Criterion, criteriaOf, hasZeroBox } from '../criteria.ts';
import type { SheetContent } from '../session.ts';
import type { Dice } from './dice.ts';

/** `box` null: left blank, confirmed as 0. */
type Level = { readonly box: number | null; readonly points: number };

/** A criterion as something to tick: its boxes by rising points, with "left blank" before them where no box is worth 0. */
type Slot = { readonly code: string; readonly levels: readonly Level[]; readonly floor: number; readonly mayBeBlank: boolean; readonly isFact: boolean };

/** Criterion code → index into its levels. Changed in place while a sheet is made up. */
export type Levels = Map<string, number>;

/** Kind of organisation, woman as representative: facts of the producer that every member ticks alike. */
const FACT_CRITERIA: readonly string[] = ['3.1', '3.2'];

/** Case "a" stands for criteria with two cases: a venue is one or the other. */
function levelsOf(criterion: Criterion): readonly Level[] {
  const boxes = boxesOf(criterion).flatMap((option, box) => ((option.alternative ?? 'a') === 'a' ? [{ box, points: option.points }] : []));
  return hasZeroBox(criterion) ? boxes : [{ box: null, points: 0 }, ...boxes];
}

function slotOf(criterion: Criterion, askedByOthers: number): Slot {
  const levels = levelsOf(criterion);
  const needed = Math.max(criterion.gates[3] ?? 0, criterion.gates[4] ?? 0, askedByOthers);
  const floor = levels.findIndex((level) => level.box !== null && level.points >= needed);
  return { code: criterion.code, levels, floor, mayBeBlank: levels[0]?.box === null && needed === 0, isFact: FACT_CRITERIA.includes(criterion.code) };
}

const slotsBySet = new WeakMap<CriteriaSet, readonly Slot[]>();

function slotsOf(set: CriteriaSet): readonly Slot[] {
  const known = slotsBySet.get(set);
  if (known) return known;
  const criteria = [...criteriaOf(set).values()].map((placed) => placed.criterion);
  const asked = (code: string): number => Math.max(0, ...criteria.map((c) => (c.appliesIf?.criterion === code ? c.appliesIf.minPoints : 0)));
  const slots = criteria.map((criterion) => slotOf(criterion, asked(criterion.code)));
  slotsBySet.set(set, slots);
  return slots;
}

const levelAt = (slot: Slot, levels: Levels): Level => slot.levels[levels.get(slot.code) ?? 0] as Level;
const totalOf = (set: CriteriaSet, levels: Levels): number => slotsOf(set).reduce((sum, slot) => sum + levelAt(slot, levels).points, 0);

/** Points that some ticks give a criterion. */
export function pointsIn(set: CriteriaSet, levels: Levels, code: string): number {
  const slot = slotsOf(set).find((s) => s.code === code);
  return slot ? levelAt(slot, levels).points : 0;
}

/** Ticks that meet every 3- and 4-star gate and total `target`. `facts`: criterion → box, the same for everyone. */
export function baseLevels(set: CriteriaSet, facts: Readonly<Record<string, number>>, target: number, dice: Dice): Levels {
  const levels: Levels = new Map(
    slotsOf(set).map((slot) => [slot.code, slot.isFact ? slot.levels.findIndex((level) => level.box === facts[slot.code]) : slot.floor]),
  );
  wander(set, levels, target, dice);
  return levels;
}

/** Moves ticks by one level at a time until the sheet totals exactly `target`; facts and `held` criteria stay, the others keep their floor. */
export function wander(set: CriteriaSet, levels: Levels, target: number, dice: Dice, held: ReadonlySet<string> = new Set()): void {
  const free = slotsOf(set).filter((slot) => !slot.isFact && !held.has(slot.code));
  const step = (slot: Slot, by: 1 | -1): void => {
    const level = (levels.get(slot.code) ?? 0) + by;
    const lowest = slot.mayBeBlank && dice.chance(8) ? 0 : slot.floor;
    if (level >= lowest && level < slot.levels.length) levels.set(slot.code, level);
  };
  for (let i = 0; i < 4; i += 1) step(dice.pick(free), dice.chance(2) ? 1 : -1);
  for (let tries = 0; tries < 5000; tries += 1) {
    const gap = target - totalOf(set, levels);
    if (gap === 0) return;
    step(dice.pick(free), gap > 0 ? 1 : -1);
  }
  throw new RangeError(`set ${set.number}: no sheet totals ${target}`);
}

/** Puts one criterion just below the points its 4-star gate needs. Throws when the set has no such gate. */
export function missGate(set: CriteriaSet, levels: Levels, code: string): void {
  const needed = criteriaOf(set).get(code)?.criterion.gates[4];
  const slot = slotsOf(set).find((s) => s.code === code);
  if (!slot || needed === undefined) throw new RangeError(`set ${set.number} has no 4-star gate at ${code}`);
  levels.set(code, slot.levels.filter((level) => level.points < needed).length - 1);
}

/** Levels as a sheet's ticks and confirmed blanks. */
export function contentOf(set: CriteriaSet, levels: Levels): Pick<SheetContent, 'marks' | 'confirmedBlanks'> {
  const boxes = slotsOf(set).map((slot) => ({ code: slot.code, box: levelAt(slot, levels).box }));
  return {
    marks: Object.fromEntries(boxes.flatMap(({ code, box }) => (box === null ? [] : [[code, box]]))),
    confirmedBlanks: boxes.flatMap(({ code, box }) => (box === null ? [code] : [])),
  };
}
