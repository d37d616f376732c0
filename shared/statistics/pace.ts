/** How long the council takes for a product, from what it has done so far. Pure; instants are ISO texts, lengths are milliseconds. */
import { halfDayKey } from '../half-days.ts';
import type { DossierCode } from '../lib/brand.ts';
import { localDate } from '../lib/vietnamese.ts';

/** A product's first opening for scoring. */
export type Opening = { readonly dossier: DossierCode; readonly halfDay: string; readonly at: string };
/** A stretch in which the council rested. */
export type Rest = { readonly from: string; readonly to: string };

/**
 * One product's turn: from its opening to the next one's in the same half-day of the same date, without the breaks between. So the talk after
 * closing, further rounds and the next product's presentation are in it.
 */
export type Turn = { readonly dossier: DossierCode; readonly at: string; readonly length: number };

/** Milliseconds of rest between two instants; rests that overlap count once. */
export function restBetween(rests: readonly Rest[], from: number, to: number): number {
  const inside = rests.map((r) => ({ from: Math.max(from, Date.parse(r.from)), to: Math.min(to, Date.parse(r.to)) })).sort((a, b) => a.from - b.from);
  let [rested, until] = [0, from];
  for (const part of inside) {
    rested += Math.max(0, part.to - Math.max(until, part.from));
    until = Math.max(until, part.to);
  }
  return rested;
}

/** Turns that are over, oldest first. */
export function turnsOf(openings: readonly Opening[], rests: readonly Rest[]): readonly Turn[] {
  const ordered = [...openings].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return ordered.flatMap((opening, i): readonly Turn[] => {
    const next = ordered[i + 1];
    if (!next || halfDayKey(next.halfDay) !== halfDayKey(opening.halfDay) || localDate(next.at) !== localDate(opening.at)) return [];
    const [from, to] = [Date.parse(opening.at), Date.parse(next.at)];
    return [{ dossier: opening.dossier, at: opening.at, length: to - from - restBetween(rests, from, to) }];
  });
}

/** `usual`: the median. `low` to `high`: the quartiles, or with fewer than `ENOUGH` turns the shortest and the longest. `of`: how many turns. */
export type Pace = { readonly low: number; readonly usual: number; readonly high: number; readonly of: number };

/** Fewer turns than these say nothing. */
export const LEAST_TURNS = 2;
const ENOUGH = 4;

/** null before two turns are over. */
export function paceOf(turns: readonly Turn[]): Pace | null {
  const sorted = turns.map((turn) => turn.length).sort((a, b) => a - b);
  const of = sorted.length;
  if (of < LEAST_TURNS) return null;
  const at = (index: number): number => sorted[index] as number;
  const usual = (at(Math.floor((of - 1) / 2)) + at(Math.floor(of / 2))) / 2;
  const cut = of < ENOUGH ? 0 : Math.floor((of - 1) / 4);
  return { low: at(cut), usual, high: at(of - 1 - cut), of };
}
