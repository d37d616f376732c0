/** A browser's storage in memory; `limit` is the number of characters it takes before it refuses, as a full phone does. */
import type { Backing } from '../../renderer/kit/light/text-store.ts';
import { SEAT_KEY } from '../../renderer/member/model/keys.ts';
import { SEAT } from './host-end.ts';

export function fakeStorage(given: { limit: number } = { limit: Number.POSITIVE_INFINITY }): Backing {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, text) => {
      const others = [...kept].reduce((sum, [other, value]) => sum + (other === key ? 0 : other.length + value.length), 0);
      if (others + key.length + text.length > given.limit) throw new Error('QuotaExceededError');
      kept.set(key, text);
    },
    removeItem: (key) => void kept.delete(key),
    key: (index) => [...kept.keys()][index] ?? null,
    get length() {
      return kept.size;
    },
  };
}

/** The same of a phone that sits with the tests' card already; `limit` holds for what comes after. */
export function seatedStorage({ limit }: { readonly limit: number } = { limit: Number.POSITIVE_INFINITY }): Backing {
  const given = { limit: Number.POSITIVE_INFINITY };
  const storage = fakeStorage(given);
  storage.setItem(SEAT_KEY, SEAT);
  given.limit = limit;
  return storage;
}
