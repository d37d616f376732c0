/** The latest state of the hall and whether the line is open. */
import { create } from 'zustand';
import type { HallState } from '../../shared/contract/hall.ts';

export const useHall = create<{ readonly live: HallState | null; readonly line: boolean }>(() => ({ live: null, line: true }));

export const isHallState = (value: unknown): value is HallState =>
  typeof value === 'object' && value !== null && 'phase' in value && 'product' in value && 'result' in value;

/** "12:05", or "1:02:05" past an hour; a clock behind the host's counts as 0. Milliseconds in. */
export function elapsed(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const two = (n: number): string => (n < 10 ? `0${n}` : String(n));
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return `${hours > 0 ? `${hours}:${two(minutes)}` : minutes}:${two(seconds % 60)}`;
}
