/** Leaving the seat: asked twice, and not while a sheet waits on this phone. */
import { useState } from 'react';
import { leaveSeat } from '../model/join-seat.ts';
import { usePage, useWords } from '../model/page-state.ts';

export function LeaveSeat() {
  const say = useWords();
  const [asked, setAsked] = useState(false);
  const unsent = usePage((s) => s.outbox.some((own) => own.status === 'waiting'));
  if (!asked)
    return (
      <button type="button" className="quiet" onClick={() => setAsked(true)}>
        {say('leaveSeat')}
      </button>
    );
  return (
    <div className="panel">
      <p>{say(unsent ? 'leaveUnsent' : 'leaveSure')}</p>
      {!unsent && (
        <button type="button" className="second" onClick={() => void leaveSeat()}>
          {say('leaveSeat')}
        </button>
      )}
      <button type="button" className="second" onClick={() => setAsked(false)}>
        {say('stay')}
      </button>
    </div>
  );
}
