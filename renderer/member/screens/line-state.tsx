/** Is my work safe: nothing to lose yet · ● received, or the draft kept by the host · ◐ on its way · ○ on this phone. The sign is drawn, so that no phone lacks its glyph. */
import type { Receipt } from '../../../shared/contract/member.ts';
import { formatTime } from '../../../shared/lib/vietnamese.ts';
import type { Current } from '../model/choose-screen.ts';
import { usePage, useWords } from '../model/page-state.ts';
import { type SaveState, saveState } from '../model/save-state.ts';

export function LineState({ current, receipt }: { readonly current: Current; readonly receipt?: Receipt }) {
  const say = useWords();
  const { outbox, draftKept, sending, line } = usePage();
  const state: SaveState = receipt ? { kind: 'received', at: receipt.receivedAt, code: receipt.receipt } : saveState({ outbox, draftKept }, current);
  const onItsWay = state.kind === 'sending' && (sending || line);
  const safe = state.kind === 'received' || state.kind === 'host';
  const words =
    state.kind === 'received'
      ? `${say('lineReceived')} ${formatTime(state.at)}`
      : state.kind === 'host'
        ? say('lineDraftKept', { time: formatTime(state.at) })
        : say(state.kind === 'empty' ? 'lineEmpty' : onItsWay ? 'lineSending' : 'lineHere');
  return (
    <span className="line-state" role="status">
      <span className={`dot dot-${safe ? 'full' : onItsWay ? 'half' : 'empty'}`} aria-hidden="true" />
      {words}
    </span>
  );
}
