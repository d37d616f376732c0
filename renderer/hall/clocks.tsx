/** Clocks that run on the hall's own time: how long scoring has gone on, and how long is left. */
import { useEffect, useState } from 'react';
import type { Say } from '../kit/light/words.ts';
import type { hallWords } from '../kit/strings/hall.ts';
import { elapsed } from './hall-state.ts';

type Words = Say<typeof hallWords>;

/** Milliseconds since 1970, anew every second. */
function useSecond(): number {
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    const tick = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(tick);
  }, []);
  return now;
}

/** Under the words of the phase: the presentation's time while it runs, else how long scoring has been open. */
export function PhaseClock({ timerEnd, openedAt, say }: { readonly timerEnd: string | null; readonly openedAt: string | null; readonly say: Words }) {
  const now = useSecond();
  const left = timerEnd === null ? 0 : Date.parse(timerEnd) - now;
  if (left > 0)
    return (
      <>
        {' · '}
        {say('presenting')} <span className="timer">{elapsed(left + 999)}</span>
      </>
    );
  if (openedAt === null) return null;
  return (
    <>
      {' · '}
      {say('elapsed')} <span className="timer">{elapsed(now - Date.parse(openedAt))}</span>
    </>
  );
}

/** Large, for a product called: what is left of its presentation, and when it is over. */
export function PresentationClock({ timerEnd, say }: { readonly timerEnd: string; readonly say: Words }) {
  const left = Date.parse(timerEnd) - useSecond();
  return (
    <div className={left > 0 ? 'countdown' : 'countdown countdown-over'}>
      <p>{say(left > 0 ? 'presentingLeft' : 'presentingOver')}</p>
      <strong>{elapsed(Math.max(0, left + 999))}</strong>
    </div>
  );
}

/** What is left of a break, or that it is over. */
export function BreakClock({ until, say }: { readonly until: string; readonly say: Words }) {
  const left = Date.parse(until) - useSecond();
  return left > 0 ? (
    <p className="phase">
      {say('breakLeft')} <span className="timer">{elapsed(left + 999)}</span>
    </p>
  ) : (
    <p className="phase break-over">{say('breakOver')}</p>
  );
}
