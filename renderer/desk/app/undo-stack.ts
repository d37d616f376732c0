/** Acts that may be taken back, the newest last. Taking back is an act of its own: the journal keeps both. Pure. */

export type Undoable = {
  readonly id: number;
  /** What was done, as its notice said. */
  readonly words: string;
  readonly file: string;
  /** When it was done, or last offered again; milliseconds. */
  readonly at: number;
};

const MOST = 20;
/** After this one may no longer be thinking of it: the key first says what it would take back. */
const FRESH_MS = 30_000;

export const pushed = <U extends Undoable>(stack: readonly U[], act: U): readonly U[] => [...stack, act].slice(-MOST);

/** What the key does now: takes the newest act of this session back, or, when it was done a while ago, offers that first. */
export function nextUndo<U extends Undoable>(stack: readonly U[], file: string, now: number): { readonly act: U; readonly offer: boolean } | null {
  const act = stack.findLast((one) => one.file === file);
  return act ? { act, offer: now - act.at > FRESH_MS } : null;
}
