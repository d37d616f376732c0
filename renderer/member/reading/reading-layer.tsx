/** Keeps the evidence of the product in hand at hand, and lays the viewer over the page when asked. The viewer itself is loaded on its own, after the page. */
import { type ComponentType, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { type PageState, usePage } from '../model/page-state.ts';
import { closeReading, dropReading, followBack } from './open-reading.ts';
import { takeUp, useEvidenceWords, useReading } from './reading-state.ts';

/** The page is usable and its first requests are through. */
const PRELOAD_MS = 1500;

type Viewer = ComponentType<Record<string, never>>;
let viewer: Viewer | null = null;
async function loadViewer(): Promise<Viewer> {
  viewer ??= (await import('./reader.tsx')).Reader;
  return viewer;
}

/** In place of the viewer while its script is on the way, or didn't come. */
function Opening({ failures, again }: { readonly failures: number; readonly again: () => void }) {
  const say = useEvidenceWords();
  return (
    <div className="reader reader-opening" role="dialog" aria-modal="true" aria-label={say('readerTitle')}>
      {failures === 0 ? <p role="status">{say('openingReader')}</p> : <p role="alert">{say('readerMissing')}</p>}
      {failures > 0 && (
        // A browser may remember that a script failed: the second time, only a reload asks for it again.
        <button type="button" className="main" onClick={failures === 1 ? again : () => window.location.reload()}>
          {say(failures === 1 ? 'tryAgain' : 'reloadPage')}
        </button>
      )}
      <button type="button" className="second" onClick={closeReading}>
        {say('backToCard')}
      </button>
    </div>
  );
}

function Over() {
  const [loaded, setLoaded] = useState(viewer !== null);
  const [failures, setFailures] = useState(0);
  const load = (): void => {
    loadViewer().then(
      () => setLoaded(true),
      () => setFailures((n) => n + 1),
    );
  };
  useEffect(load, []);
  // Nothing beneath may be read or scrolled meanwhile.
  useEffect(() => {
    const [beneath, { body }] = [document.getElementById('page'), document];
    beneath?.setAttribute('aria-hidden', 'true');
    body.classList.add('reading');
    return () => {
      beneath?.removeAttribute('aria-hidden');
      body.classList.remove('reading');
    };
  }, []);
  const Reader = viewer;
  return loaded && Reader ? <Reader /> : <Opening failures={failures} again={load} />;
}

/** The own sheet being looked at, or the product in hand once its criteria are there: scoring is never kept waiting. */
function productToRead({ live, view, set }: PageState): string {
  if (!live) return '';
  if (view.kind === 'sheet') return view.dossier;
  return live.phase === 'scoring' && live.current && set ? live.current.dossier : '';
}

export function ReadingLayer() {
  const dossier = usePage(productToRead);
  const opened = useReading((s) => s.opened !== null);
  const some = useReading((s) => s.evidence !== null && s.evidence.files.length > 0);
  useEffect(followBack, []);
  useEffect(() => {
    dropReading();
    takeUp(dossier);
  }, [dossier]);
  useEffect(() => {
    if (!some) return;
    const timer = setTimeout(() => void loadViewer().catch(() => undefined), PRELOAD_MS);
    return () => clearTimeout(timer);
  }, [some]);
  return opened ? createPortal(<Over />, document.body) : null;
}
