/** A cap on failures from one address: guessing seats or links gets slow, an honest hall of phones never notices. */
export type FailureLimit = { readonly blocked: (address: string) => boolean; readonly failed: (address: string) => void };

/** At most `max` failures an address within `windowMs`. `now` in milliseconds. */
export function createFailureLimit(max: number, windowMs: number, now: () => number = () => performance.now()): FailureLimit {
  const failures = new Map<string, number[]>();
  const recent = (address: string): number[] => (failures.get(address) ?? []).filter((at) => at > now() - windowMs);
  return {
    blocked: (address) => recent(address).length >= max,
    failed: (address) => {
      // Forget idle addresses, so that many callers can't grow the map without end.
      if (failures.size > 1000) for (const known of failures.keys()) if (recent(known).length === 0) failures.delete(known);
      failures.set(address, [...recent(address), now()]);
    },
  };
}
