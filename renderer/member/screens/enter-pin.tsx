/** Four digits on the page's own keypad (or a keyboard); the fourth sends. */
import { useEffect, useState } from 'react';
import type { MemberState } from '../../../shared/contract/member.ts';
import type { Asked } from '../model/join-seat.ts';
import { usePage, useWords } from '../model/page-state.ts';

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];
const PLACES = [0, 1, 2, 3];

export function EnterPin({
  name,
  join,
  back,
}: {
  readonly name: string;
  readonly join: (pin: string) => Promise<Asked<MemberState>>;
  readonly back: () => void;
}) {
  const say = useWords();
  const language = usePage((s) => s.language);
  const [pin, setPin] = useState('');
  const [asking, setAsking] = useState(false);
  const [words, setWords] = useState('');

  const press = (digit: string): void => {
    if (asking || pin.length >= 4) return;
    const next = pin + digit;
    setPin(next);
    setWords('');
    if (next.length < 4) return;
    setAsking(true);
    void join(next).then((answer) => {
      if (answer && 'value' in answer) return;
      setAsking(false);
      setPin('');
      setWords(answer ? `${answer.problem[language]} (${answer.problem.code})` : say('noAnswer'));
    });
  };
  const erase = (): void => {
    if (!asking) setPin(pin.slice(0, -1));
  };

  useEffect(() => {
    const type = (event: KeyboardEvent): void => {
      if (/^\d$/.test(event.key)) press(event.key);
      if (event.key === 'Backspace') erase();
    };
    window.addEventListener('keydown', type);
    return () => window.removeEventListener('keydown', type);
  });

  return (
    <>
      <button type="button" className="quiet" onClick={back}>
        {say('back')}
      </button>
      <h1 className="pin-name">{name}</h1>
      <p className="lead pin-ask">{say('enterPin')}</p>
      <p className="pin" aria-live="polite">
        <span className="visually-hidden">{say('pinProgress', { n: pin.length })}</span>
        {PLACES.map((place) => (
          <span key={place} className={place < pin.length ? 'pin-dot pin-dot-full' : 'pin-dot'} />
        ))}
      </p>
      <div className="pin-words" role="alert">
        {(words || asking) && <p className={words ? 'panel panel-red' : 'soft'}>{words || say('checking')}</p>}
      </div>
      <div className="keypad">
        {DIGITS.map((digit) => (
          <button type="button" key={digit} onClick={() => press(digit)} disabled={asking}>
            {digit}
          </button>
        ))}
        <span />
        <button type="button" onClick={() => press('0')} disabled={asking}>
          0
        </button>
        <button type="button" onClick={erase} disabled={asking} aria-label={say('eraseDigit')} className="keypad-erase">
          ←
        </button>
      </div>
    </>
  );
}
