/** The quiet line above every screen (text size, language), and the warnings that may stand on any of them. */
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

/** The line is down; the phone's storage is full. */
export function Banners() {
  const say = useWords();
  const { line, storageFull, seat } = usePage();
  return (
    <div aria-live="polite">
      {!line && <p className="banner banner-amber">{seat === 'finding' ? say('noAnswer') : say('lineLost')}</p>}
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
