/** Within the thumb's reach: leafing, the page's number, − and +; below them what opens over the page. */
import { useEffect, useState } from 'react';
import { closePanel, showPanel } from './open-reading.ts';
import { type Panel, useReading } from './reading-state.ts';
import { useReadingWords } from './reading-words.ts';
import type { Depth } from './stage.tsx';

type ControlsProps = {
  readonly page: number;
  readonly of: number;
  readonly first: boolean;
  readonly last: boolean;
  readonly depth: Depth;
  readonly leafBy: (by: 1 | -1) => void;
  readonly goTo: (page: number) => void;
  readonly zoom: (way: 1 | -1) => void;
};

/** "12 / 500": goes there on Enter, on "done" of a phone's keypad, on leaving the field; what is no number goes nowhere. */
function PageField({ page, of, goTo }: Pick<ControlsProps, 'page' | 'of' | 'goTo'>) {
  const say = useReadingWords();
  const [text, setText] = useState(String(page));
  useEffect(() => setText(String(page)), [page]);
  const commit = (): void => {
    const wanted = /^\s*\d+\s*$/.test(text) ? Math.min(Math.max(1, Number(text)), of) : page;
    setText(String(wanted));
    if (wanted !== page) goTo(wanted);
  };
  return (
    <form
      className="page-field"
      onSubmit={(event) => {
        event.preventDefault();
        commit();
      }}
    >
      <input
        type="text"
        inputMode="numeric"
        pattern="[0-9]*"
        maxLength={4}
        value={text}
        aria-label={say('pageNumber', { of })}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={commit}
      />
      <span aria-hidden="true">/{of}</span>
    </form>
  );
}

export function PageControls({ page, of, first, last, depth, leafBy, goTo, zoom }: ControlsProps) {
  const say = useReadingWords();
  return (
    <div className="reader-controls">
      <button type="button" aria-label={say('previousPage')} disabled={first} onClick={() => leafBy(-1)}>
        ‹
      </button>
      <PageField page={page} of={of} goTo={goTo} />
      <button type="button" aria-label={say('nextPage')} disabled={last} onClick={() => leafBy(1)}>
        ›
      </button>
      <button type="button" className="zoom-out" aria-label={say('zoomOut')} disabled={depth === 'whole'} onClick={() => zoom(-1)}>
        −
      </button>
      <button type="button" aria-label={say('zoomIn')} disabled={depth === 'most'} onClick={() => zoom(1)}>
        +
      </button>
    </div>
  );
}

const PANELS: readonly Panel[] = ['thumbs', 'files', 'search', 'dossier'];

export function PanelTabs({ some }: { /** There are files to leaf through. */ readonly some: boolean }) {
  const say = useReadingWords();
  const panel = useReading((s) => s.panel);
  return (
    <nav className="reader-tabs">
      {PANELS.filter((one) => some || one === 'dossier').map((one) => (
        <button key={one} type="button" aria-expanded={panel === one} onClick={() => (panel === one ? closePanel() : showPanel(one))}>
          {say(one)}
        </button>
      ))}
    </nav>
  );
}
