/** What was edited, with the steps back and forward. */

/** `tag`: what the newest change was; the next one of the same tag goes into the same step back. */
export type History<T> = {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
  readonly tag: string;
};

const MOST_STEPS = 200;

export const openHistory = <T>(present: T): History<T> => ({ past: [], present, future: [], tag: '' });

/** A change; with the tag of the change before it, both are one step. '' is always a step of its own. */
export function change<T>(history: History<T>, next: T, tag = ''): History<T> {
  if (next === history.present) return history;
  const joined = tag !== '' && tag === history.tag;
  return { past: joined ? history.past : [...history.past, history.present].slice(-MOST_STEPS), present: next, future: [], tag };
}

/** What comes next is a step of its own. */
export const settle = <T>(history: History<T>): History<T> => (history.tag === '' ? history : { ...history, tag: '' });

export function undo<T>(history: History<T>): History<T> {
  const last = history.past.at(-1);
  return last === undefined ? history : { past: history.past.slice(0, -1), present: last, future: [history.present, ...history.future], tag: '' };
}

export function redo<T>(history: History<T>): History<T> {
  const [next, ...future] = history.future;
  return next === undefined ? history : { past: [...history.past, history.present], present: next, future, tag: '' };
}
