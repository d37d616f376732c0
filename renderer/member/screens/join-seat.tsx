/** Joining: whose seat is this → is that you → PIN. Without a seat card's key: how to get in. */
import { useEffect, useState } from 'react';
import type { SeatOwner } from '../../../shared/contract/member.ts';
import { type Asked, joinSeat, lookUpSeat, refuseSeat } from '../model/join-seat.ts';
import { usePage, useWords } from '../model/page-state.ts';
import { EnterPin } from './enter-pin.tsx';
import { Foot } from './foot.tsx';
import { PageHead } from './page-head.tsx';
import { roleWord } from './role-word.ts';

type Step =
  | { readonly kind: 'asking' }
  | { readonly kind: 'silent' | 'not-open' }
  | { readonly kind: 'refused'; readonly words: string }
  | { readonly kind: 'owner' | 'pin'; readonly owner: SeatOwner }
  | { readonly kind: 'not-me' };

/** ms until the page asks again by itself: who comes early, or while the line is down, only has to wait. */
const AGAIN_MS = 3000;
/** No session is open: nothing the member did, nothing to scan again. */
const NO_SESSION = 'OC-1001';

function HowToJoin({ words }: { readonly words: string }) {
  const say = useWords();
  return (
    <>
      <h1>{say('howToJoin')}</h1>
      {words && (
        <p className="panel panel-red" role="alert">
          {words}
        </p>
      )}
      <p className="lead">{say('scanCard')}</p>
      <p>{say('askSecretary')}</p>
      <p className="soft">{say('keptHere')}</p>
    </>
  );
}

function ConfirmOwner({ owner, yes, no, retry }: { readonly owner: SeatOwner; readonly yes: () => void; readonly no: () => void; readonly retry: () => void }) {
  const say = useWords();
  return (
    <>
      <p className="soft">{owner.session}</p>
      <p className="lead">{say('youAre')}</p>
      <h1 className="owner">{owner.name}</h1>
      <p className="lead">{roleWord(say, owner.role)}</p>
      {!owner.taken && <p className="lead">{say('isThatRight')}</p>}
      <div className="room-actions">
        {owner.taken && (
          <p className="panel panel-amber" role="alert">
            {say('seatTaken')}
          </p>
        )}
        <button type="button" className="main" onClick={owner.taken ? retry : yes}>
          {say(owner.taken ? 'tryAgain' : 'yesItsMe')}
        </button>
        <button type="button" className="second" onClick={no}>
          {say('notMe')}
        </button>
      </div>
    </>
  );
}

export function JoinSeat({ seatKey }: { readonly seatKey: string }) {
  const say = useWords();
  const language = usePage((s) => s.language);
  const freed = usePage((s) => s.freed);
  const [step, setStep] = useState<Step>({ kind: 'asking' });

  const askDoor = (): void => {
    void lookUpSeat(seatKey).then((found: Asked<SeatOwner>) => {
      if (!found) setStep({ kind: 'silent' });
      else if ('value' in found) setStep({ kind: 'owner', owner: found.value });
      else if (found.problem.code === NO_SESSION) setStep({ kind: 'not-open' });
      else setStep({ kind: 'refused', words: `${found.problem[language]} (${found.problem.code})` });
    });
  };
  const lookUp = (): void => {
    setStep({ kind: 'asking' });
    if (seatKey) askDoor();
  };
  // Asked once per seat card: the screen is keyed by it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: changing the language must not ask again
  useEffect(lookUp, [seatKey]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer is a step of its own, and the next question follows it
  useEffect(() => {
    if (step.kind !== 'silent' && step.kind !== 'not-open') return;
    const again = setTimeout(askDoor, AGAIN_MS);
    return () => clearTimeout(again);
  }, [step]);

  const inner = (): React.ReactNode => {
    if (!seatKey) return <HowToJoin words="" />;
    switch (step.kind) {
      case 'asking':
        return <h1 className="lead">{say('connecting')}</h1>;
      case 'silent':
      case 'not-open':
        return (
          <>
            <p className="lead" role="alert">
              {say(step.kind === 'silent' ? 'noAnswer' : 'notYetOpen')}
            </p>
            <button type="button" className="main" onClick={lookUp}>
              {say('tryAgain')}
            </button>
          </>
        );
      case 'refused':
        return <HowToJoin words={step.words} />;
      case 'not-me':
        return (
          <>
            <p className="lead">{say('notMeHelp')}</p>
            <button type="button" className="second" onClick={refuseSeat}>
              {say('back')}
            </button>
          </>
        );
      case 'owner':
        return (
          <ConfirmOwner owner={step.owner} yes={() => setStep({ kind: 'pin', owner: step.owner })} no={() => setStep({ kind: 'not-me' })} retry={lookUp} />
        );
      case 'pin':
        return <EnterPin name={step.owner.name} join={(pin) => joinSeat(seatKey, pin)} back={() => setStep({ kind: 'owner', owner: step.owner })} />;
    }
  };

  return (
    <>
      <main className="room room-joining">
        <PageHead />
        {freed && (
          <p className="panel panel-amber" role="status">
            {say('seatFreed')}
          </p>
        )}
        {inner()}
      </main>
      <Foot still />
    </>
  );
}
