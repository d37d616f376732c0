/** Behind the "?" of every screen: help from the desk first, then how the page looks, then where the host is. Slides over from the bottom. */
import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { askHelp } from '../model/ask-help.ts';
import { chooseTheme, enlargeText, switchLanguage } from '../model/choose-look.ts';
import { change, type Theme, usePage, useWords } from '../model/page-state.ts';
import { holdFocus } from '../reading/hold-focus.ts';

const close = (): void => change({ over: 'nothing' });
const THEMES: readonly (readonly [Theme, 'themeLight' | 'themeDark' | 'themePhone'])[] = [
  ['light', 'themeLight'],
  ['dark', 'themeDark'],
  ['phone', 'themePhone'],
];

function Help() {
  const say = useWords();
  const live = usePage((s) => s.live);
  const [failed, setFailed] = useState(false);
  const ask = (wanted: boolean): void => void askHelp(wanted).then((done) => setFailed(!done));
  if (!live) return <p>{say('helpNoSeat')}</p>;
  return (
    <div className={live.help ? 'panel panel-green' : 'panel'}>
      <p>{say(live.help ? 'helpAsked' : 'helpWhat')}</p>
      <button type="button" className={live.help ? 'second' : 'main'} onClick={() => ask(!live.help)}>
        {say(live.help ? 'helpTakeBack' : 'helpAsk')}
      </button>
      {failed && (
        <p className="gap-above" role="alert">
          {say('helpFailed')}
        </p>
      )}
    </div>
  );
}

function Look() {
  const say = useWords();
  const theme = usePage((s) => s.theme);
  return (
    <>
      <fieldset className="choices">
        <legend>{say('theme')}</legend>
        <div className="choice-row">
          {THEMES.map(([value, word]) => (
            <label key={value} className={value === theme ? 'choice choice-on' : 'choice'}>
              <input type="radio" name="theme" checked={value === theme} onChange={() => chooseTheme(value)} />
              {value === theme && <span aria-hidden="true">✓ </span>}
              {say(word)}
            </label>
          ))}
        </div>
      </fieldset>
      <div className="choice-row">
        <button type="button" className="small" onClick={enlargeText}>
          A+ {say('textSize')}
        </button>
        <button type="button" className="small" onClick={switchLanguage}>
          {say('otherLanguage')}
        </button>
      </div>
    </>
  );
}

export function ToolsOver() {
  const say = useWords();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const from = document.activeElement;
    box.current?.focus();
    const leave = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') close();
      if (event.key === 'Tab' && box.current) holdFocus(event, box.current);
    };
    window.addEventListener('keydown', leave);
    return () => {
      window.removeEventListener('keydown', leave);
      if (from instanceof HTMLElement) from.focus({ preventScroll: true });
    };
  }, []);
  // Beside the page, not in it: over the evidence the page itself is hidden from a screen reader.
  return createPortal(
    <div className="veil">
      <div className="over" role="dialog" aria-modal="true" aria-labelledby="tools-title" tabIndex={-1} ref={box}>
        <h2 id="tools-title">{say('tools')}</h2>
        <Help />
        <Look />
        <button type="button" className="quiet tools-address" onClick={() => change({ over: 'address' })}>
          {say('addressOpen')} ›
        </button>
        <button type="button" className="second" onClick={close}>
          {say('close')}
        </button>
      </div>
    </div>,
    document.body,
  );
}
