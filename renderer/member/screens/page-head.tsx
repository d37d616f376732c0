/** The quiet line above every screen (text size, language), and the warnings that may stand on any of them. */
import { useEffect, useState } from 'react';
import { enlargeText, switchLanguage } from '../model/choose-look.ts';
import { change, usePage, useWords } from '../model/page-state.ts';

export function PageHead({ name }: { readonly name?: string }) {
  const say = useWords();
  return (
    <div className="page-head">
      <span className="page-name">{name ?? say('appName')}</span>
      <button type="button" className="quiet" onClick={enlargeText}>
        A+<span className="visually-hidden"> {say('textSize')}</span>
      </button>
      <button type="button" className="quiet" onClick={switchLanguage}>
        {say('otherLanguage')}
      </button>
    </div>
  );
}

/** Breaks longer than this may mean that the host has another address. */
const LONG_MS = 20_000;

function LineLost({ words }: { readonly words: string }) {
  const say = useWords();
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), LONG_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="banner banner-amber">
      <p>{words}</p>
      {long && (
        <button type="button" className="small" onClick={() => change({ over: 'address' })}>
          {say('addressOpen')}
        </button>
      )}
    </div>
  );
}

/** The line is down; the phone's storage is full. */
export function Banners() {
  const say = useWords();
  const { line, storageFull, seat, moved, live } = usePage();
  return (
    <div aria-live="polite">
      {live?.session.rehearsal && <p className="rehearsal">{say('rehearsal')}</p>}
      {!line && <LineLost words={say(seat === 'finding' ? 'noAnswer' : 'lineLost')} />}
      {moved && (
        <div className="notice">
          <span>{say(moved === 'taken-in' ? 'movedTakenIn' : 'movedRefused')}</span>
          <button type="button" className="quiet" onClick={() => change({ moved: null })}>
            {say('understood')}
          </button>
        </div>
      )}
      {storageFull && <p className="banner banner-red">{say('storageFull')}</p>}
    </div>
  );
}

/** A tick was taken off by `appliesIf`: said where the member looks, until acknowledged. */
export function SetAsideNotice() {
  const say = useWords();
  const codes = usePage((s) => s.setAside);
  if (codes.length === 0) return null;
  return (
    <div className="notice" role="status">
      <span>{say('setAsideNotice', { codes: codes.join(', ') })}</span>
      <button type="button" className="quiet" onClick={() => change({ setAside: [] })}>
        {say('understood')}
      </button>
    </div>
  );
}
