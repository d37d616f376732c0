/**
 * A page's own storage that never loses what it was given: what the browser refuses to keep (storage full, private mode) stays in memory,
 * and `memoryOnly` says so until a later write succeeds.
 */

/** The part of the browser's Storage that is used; tests give their own. */
export type Backing = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

export type TextStore = {
  readonly read: (key: string) => string | null;
  readonly write: (key: string, text: string) => void;
  readonly remove: (key: string) => void;
  readonly keys: (prefix: string) => readonly string[];
  /** Something is held in memory only: it would not survive a reload. */
  readonly memoryOnly: () => boolean;
};

function tryWrite(backing: Backing, key: string, text: string): boolean {
  try {
    backing.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}

/** `backing` null: the browser has no storage at all. */
export function openTextStore(backing: Backing | null): TextStore {
  const held = new Map<string, string>();

  const flush = (): void => {
    for (const [key, text] of Array.from(held)) if (backing && tryWrite(backing, key, text)) held.delete(key);
  };

  return {
    read: (key) => held.get(key) ?? backing?.getItem(key) ?? null,
    write: (key, text) => {
      held.set(key, text);
      flush();
    },
    remove: (key) => {
      held.delete(key);
      backing?.removeItem(key);
      flush();
    },
    keys: (prefix) => {
      const found = new Set(held.keys());
      for (let i = 0; backing && i < backing.length; i += 1) found.add(backing.key(i) ?? '');
      return Array.from(found)
        .filter((key) => key.indexOf(prefix) === 0)
        .sort();
    },
    memoryOnly: () => held.size > 0,
  };
}

/** The browser's storage, or null where even asking for it throws. */
export function browserStorage(): Backing | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
