/** Geometry of the strip of totals: who stands where, how high equal totals stack, where the window of the allowed spread lies. Draws; never totals. */
import type { TallySheet } from '../../../shared/contract/desk.ts';
import type { Rational } from '../../../shared/lib/rational.ts';

/** Edges of the star bands shown under the scale, and the stars of each band from the left. */
export const BAND_EDGES = [30, 50, 70, 90] as const;

export type StripDot = {
  readonly member: string;
  readonly total: number /** 0 = on the line, then upwards. */;
  readonly level: number;
  readonly inside: boolean;
};
export type StripWindow = { readonly from: number; readonly to: number; readonly holds: number };
export type Strip = { readonly dots: readonly StripDot[]; readonly window: StripWindow | null; readonly levels: number };

type Placed = Pick<TallySheet, 'member'> & { readonly totals: { readonly total: number } };

/**
 * The window of width `limit` (points) that holds the most sheets; of several, the one whose sheets lie closest together, then the higher.
 * Centred on the sheets it holds, kept within 0–100. null without sheets.
 */
export function bestWindow(totals: readonly number[], limit: number): StripWindow | null {
  const sorted = [...totals].sort((a, b) => a - b);
  let best: { low: number; high: number; holds: number } | null = null;
  for (const low of sorted) {
    const held = sorted.filter((x) => x >= low && x <= low + limit);
    const high = held[held.length - 1] ?? low;
    if (!best || held.length > best.holds || (held.length === best.holds && high - low <= best.high - best.low)) best = { low, high, holds: held.length };
  }
  if (!best) return null;
  const from = Math.min(100 - limit, Math.max(0, (best.low + best.high) / 2 - limit / 2));
  return { from, to: from + limit, holds: best.holds };
}

/** Lays the sheets out: dots nearer than `room` points to one already placed go a level up. */
export function layStrip(sheets: readonly Placed[], spreadLimit: Rational, room: number): Strip {
  const window = bestWindow(
    sheets.map((s) => s.totals.total),
    spreadLimit.num / spreadLimit.den,
  );
  const lastAt: number[] = [];
  const ordered = [...sheets].sort((a, b) => a.totals.total - b.totals.total || (a.member < b.member ? -1 : 1));
  const dots = ordered.map(({ member, totals: { total } }): StripDot => {
    const free = lastAt.findIndex((x) => total - x >= room);
    const level = free < 0 ? lastAt.length : free;
    lastAt[level] = total;
    return { member, total, level, inside: window !== null && total >= window.from && total <= window.to };
  });
  return { dots, window, levels: lastAt.length };
}
