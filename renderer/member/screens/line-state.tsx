/** Is my work safe: ● received · ◐ on its way · ○ on this phone. The sign is drawn, so that no phone lacks its glyph. */
import type { Receipt } from '../../../shared/contract/member.ts';
import { formatTime } from '../../../shared/lib/vietnamese.ts';
import { type Current, ownSubmission } from '../model/choose-screen.ts';
import { usePage, useWords } from '../model/page-state.ts';

export function LineState({ current, receipt }: { readonly current: Current; readonly receipt?: Receipt }) {
  const say = useWords();
  const { outbox, sending, line } = usePage();
  const waits = ownSubmission(outbox, current)?.status === 'waiting';
  const kind = receipt ? 'full' : waits && (sending || line) ? 'half' : 'empty';
  const words = receipt ? `${say('lineReceived')} ${formatTime(receipt.receivedAt)}` : say(kind === 'half' ? 'lineSending' : 'lineHere');
  return (
    <span className="line-state" role="status">
      <span className={`dot dot-${kind}`} aria-hidden="true" />
      {words}
    </span>
  );
}
