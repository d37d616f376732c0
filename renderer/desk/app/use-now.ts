/** The time of day for what is told in minutes. */
import { useEffect, useState } from 'react';

const EVERY_MS = 15_000;

/** Milliseconds since 1970, anew every quarter of a minute. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const clock = setInterval(() => setNow(Date.now()), EVERY_MS);
    return () => clearInterval(clock);
  }, []);
  return now;
}
