/** Taking a saved form back: the fields it changed get their values of before; the others stay as they are now. */
import type { Answer } from '../../../../shared/contract/common.ts';
import { t } from '../../../kit/strings/index.ts';
import { notifyNote, type UndoAct } from '../../app/run.tsx';

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What to save to take `before` → `saved` back from what stands `now`; null when a field was changed again since. */
export function takenBack<T extends object>(before: T, saved: T, now: T): T | null {
  const changed = (Object.keys(saved) as (keyof T)[]).filter((key) => !same(before[key], saved[key]));
  if (changed.some((key) => !same(saved[key], now[key]))) return null;
  return { ...now, ...Object.fromEntries(changed.map((key) => [key, before[key]])) };
}

export const restoring =
  <T extends object>(before: T, saved: T, standing: () => T | undefined, save: (value: T) => Promise<Answer<unknown>>): UndoAct =>
  () => {
    const now = standing();
    const value = now ? takenBack(before, saved, now) : null;
    if (value) return save(value);
    notifyNote(t('kept.undoMoved'));
    return null;
  };
