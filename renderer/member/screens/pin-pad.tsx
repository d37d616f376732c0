/** Four digits on the page's own keypad (or a keyboard); the fourth sends. `send` answers the words to show, or null when all is well. */
import { useEffect, useState } from 'react';
import { useWords } from '../model/page-state.ts';

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];
const PLACES = [0, 1, 2, 3];

export function PinPad({ ask, send }: { readonly ask: string; readonly send: (pin: string) => Promise<string | null> }) {
  const say = useWords();
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
    void send(next).then((said) => {
      if (said === null) return;
      setAsking(false);
      setPin('');
      setWords(said);
    });
  };
  const erase = (): void => {
    if (!asking) setPin(pin.slice(0, -1));
  };

  useEffect(() => {
    const type = (event: KeyboardEvent): void => {
      // Digits typed into a text are that text's.
      if (event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement) return;
      if (/^\d$/.test(event.key)) press(event.key);
      if (event.key === 'Backspace') erase();
    };
    window.addEventListener('keydown', type);
    return () => window.removeEventListener('keydown', type);
  });

  return (
    <>
      <p className="lead pin-ask">{ask}</p>
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
