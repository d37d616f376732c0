/** How long the preparing of pages will still take. Pure. */
export type Pace = { readonly at: number; readonly done: number };

/** Paces looked back at: long enough to be calm, short enough to follow a change. */
const KEPT = 20;

export const notePace = (paces: readonly Pace[], now: Pace): readonly Pace[] => {
  const last = paces.at(-1);
  if (last && now.done < last.done) return [now];
  return last && now.done === last.done ? paces : [...paces, now].slice(-KEPT);
};

/** Minutes left, rounded up, from the pages drawn since the first pace; null while nothing can be said. */
export function minutesLeft(paces: readonly Pace[], left: number): number | null {
  const [first, last] = [paces[0], paces.at(-1)];
  if (!first || !last || last.done <= first.done || last.at <= first.at) return null;
  return Math.max(1, Math.ceil((left * (last.at - first.at)) / (last.done - first.done) / 60_000));
}
