/** The two tabs of whoever presides. "Điều hành" is loaded on its own, after the page: most members never have it. */
import { type ComponentType, useEffect, useState } from 'react';
import { change, usePage, useWords } from '../model/page-state.ts';

type Tab = ComponentType<Record<string, never>>;
let loaded: Tab | null = null;

export function ChairTabs() {
  const say = useWords();
  const tab = usePage((s) => s.tab);
  const presides = usePage((s) => s.seat === 'taken' && s.live?.member.presides === true);
  // Who no longer presides is back at the own sheet.
  useEffect(() => {
    if (!presides) change({ tab: 'own' });
  }, [presides]);
  if (!presides) return null;
  return (
    <nav className="chair-tabs" aria-label={say('chairTabs')}>
      <button type="button" aria-current={tab === 'own' ? 'page' : undefined} onClick={() => change({ tab: 'own' })}>
        {say('chairOwn')}
      </button>
      <button type="button" aria-current={tab === 'chair' ? 'page' : undefined} onClick={() => change({ tab: 'chair' })}>
        {say('chairTab')}
      </button>
    </nav>
  );
}

export function ChairLayer() {
  const say = useWords();
  const [ready, setReady] = useState(loaded !== null);
  const [failed, setFailed] = useState(false);
  const load = (): void => {
    setFailed(false);
    import('./chair-page.tsx').then(
      ({ ChairPage }) => {
        loaded = ChairPage;
        setReady(true);
      },
      () => setFailed(true),
    );
  };
  useEffect(load, []);
  const Page = loaded;
  if (ready && Page) return <Page />;
  return (
    <main className="room">
      <p role="status">{say(failed ? 'noAnswer' : 'checking')}</p>
      {failed && (
        <button type="button" className="second" onClick={load}>
          {say('chairAgain')}
        </button>
      )}
    </main>
  );
}
