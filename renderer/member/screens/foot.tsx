/** The bottom of every screen, within the thumb's reach: "?" for help and settings, and the screen's own main actions beside it. */
import type { ReactNode } from 'react';
import { askHelp } from '../model/ask-help.ts';
import { change, usePage, useWords } from '../model/page-state.ts';
import { VoteStrip } from './vote-card.tsx';

/** Calm while the desk is on its way: said, and taken back with a tap. */
function HelpStrip() {
  const say = useWords();
  const asked = usePage((s) => s.live?.help ?? false);
  if (!asked) return null;
  return (
    <div className="help-strip" role="status">
      <span>{say('helpAskedShort')}</span>
      <button type="button" className="quiet" onClick={() => void askHelp(false)}>
        {say('helpTakeBack')}
      </button>
    </div>
  );
}

/** `above`: notices over the bar. `still`: while joining the bar stays at the page's end, the keypad needs the room. */
export function Foot({ children, above, still = false }: { readonly children?: ReactNode; readonly above?: ReactNode; readonly still?: boolean }) {
  const say = useWords();
  return (
    <footer className={still ? 'bottom bottom-still' : 'bottom'}>
      {above}
      <VoteStrip />
      <HelpStrip />
      <div className="bottom-bar">
        <button
          type="button"
          className={children ? 'tools-button' : 'tools-button tools-words'}
          aria-haspopup="dialog"
          aria-label={children ? say('tools') : undefined}
          onClick={() => change({ over: 'tools' })}
        >
          <span className="tools-sign" aria-hidden="true">
            ?
          </span>
          {!children && say('tools')}
        </button>
        {children}
      </div>
    </footer>
  );
}
