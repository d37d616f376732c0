/** A forecast moves with the clock. */
import { useEffect } from 'react';

const MINUTE = 60_000;

export function useEveryMinute(act: () => void): void {
  useEffect(() => {
    const clock = setInterval(act, MINUTE);
    return () => clearInterval(clock);
  }, [act]);
}
