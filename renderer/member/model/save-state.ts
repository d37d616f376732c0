/** Is my work safe? One answer for the draft and the sheet of the product in hand; "received" only with the host's own receipt. */

import type { Current } from './choose-screen.ts';
import { ownSubmission, standingReceipt } from './choose-screen.ts';
import type { PageState } from './page-state.ts';

/**
 * empty: nothing to lose yet · here: on this phone only · host: the host has the whole draft · sending: the sheet waits on this phone ·
 * received: the host has the sheet. Times are ISO instants ('' unknown).
 */
export type SaveState =
  | { readonly kind: 'empty' }
  | { readonly kind: 'here' }
  | { readonly kind: 'host'; readonly at: string }
  | { readonly kind: 'sending' }
  | { readonly kind: 'received'; readonly at: string; readonly code: string };

export function saveState(state: Pick<PageState, 'outbox' | 'draftKept'>, current: Current): SaveState {
  const own = ownSubmission(state.outbox, current);
  const receipt = standingReceipt(own, current);
  if (receipt) return { kind: 'received', at: receipt.receivedAt, code: receipt.receipt };
  if (own?.status === 'waiting') return { kind: 'sending' };
  const { draftKept } = state;
  if (!draftKept) return { kind: 'empty' };
  return draftKept.host >= draftKept.here ? { kind: 'host', at: draftKept.at } : { kind: 'here' };
}
