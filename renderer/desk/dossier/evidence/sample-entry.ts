/** Samples as typed. Pure. */
import type { SampleCheckIn } from '../../../../shared/evidence.ts';

/** null = nothing typed, undefined = no number from 0 to 99. */
export function readReceived(text: string): number | null | undefined {
  const typed = text.trim();
  if (typed === '') return null;
  return /^\d{1,2}$/.test(typed) ? Number(typed) : undefined;
}

/** The check-in after typing a number: nothing typed and no note is none; the day of the first number stays, else it is today. */
export function nextSample(known: SampleCheckIn, received: number | null, note: string, today: string): SampleCheckIn {
  if (received === null && note.trim() === '') return null;
  const count = received ?? 0;
  const at = known && known.received === count ? known.at : count > 0 ? today : '';
  return { received: count, at, note: note.trim() };
}

export const sameSample = (a: SampleCheckIn, b: SampleCheckIn): boolean =>
  a === b || (a !== null && b !== null && a.received === b.received && a.at === b.at && a.note === b.note);
