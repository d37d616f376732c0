/** Through which of the laptop's addresses machines have come in, and when last. In memory only: it says how the line is, not who scored. */
export type PhoneCount = { readonly phones: number; readonly lastAt: number | null };
export type PhoneCounts = {
  /** `local`: the laptop's end of the connection, `remote`: the phone's; `at` in milliseconds. */
  readonly came: (local: string, remote: string, at: number) => void;
  readonly through: (local: string) => PhoneCount;
};

/** More than any council and its guests; beyond, the one that was silent longest is forgotten. */
const MOST_PHONES = 500;
const MOST_LOCALS = 50;

export function countPhones(): PhoneCounts {
  const byLocal = new Map<string, Map<string, number>>();
  return {
    came: (local, remote, at) => {
      // The laptop's own browser.
      if (local === remote) return;
      const phones = byLocal.get(local) ?? new Map<string, number>();
      if (byLocal.size >= MOST_LOCALS && !byLocal.has(local)) return;
      byLocal.set(local, phones);
      // Deleted first, so that the map's order is that of the last visit.
      phones.delete(remote);
      phones.set(remote, at);
      if (phones.size > MOST_PHONES) for (const oldest of [...phones.keys()].slice(0, 1)) phones.delete(oldest);
    },
    through: (local) => {
      const phones = byLocal.get(local);
      return { phones: phones?.size ?? 0, lastAt: phones ? Math.max(...phones.values()) : null };
    },
  };
}
