/** Which screen the page's state asks for. Pure, so that "where are we" is one table. */
import type { MemberState, Receipt } from '../../../shared/contract/member.ts';
import type { CriteriaSet } from '../../../shared/criteria.ts';
import type { DossierCode } from '../../../shared/lib/brand.ts';
import type { Draft } from './draft.ts';
import type { Submission } from './outbox.ts';
import type { PageState } from './page-state.ts';

export type Current = NonNullable<MemberState['current']>;

export type Screen =
  | { readonly kind: 'join' }
  | { readonly kind: 'connecting' }
  | { readonly kind: 'waiting'; readonly live: MemberState }
  | { readonly kind: 'choose'; readonly live: MemberState }
  | { readonly kind: 'sheet'; readonly dossier: DossierCode; readonly round: number }
  | { readonly kind: 'receipt'; readonly live: MemberState; readonly current: Current; readonly receipt: Receipt; readonly own: Submission | null }
  | { readonly kind: 'sending'; readonly live: MemberState; readonly current: Current; readonly own: Submission }
  | { readonly kind: 'review'; readonly live: MemberState; readonly current: Current; readonly set: CriteriaSet; readonly draft: Draft }
  | { readonly kind: 'score'; readonly live: MemberState; readonly current: Current; readonly refused: Submission | null };

/** What was given back counts as handed in no more: the version itself and those before it. */
const givenBack = (sent: Submission, { reopened }: Pick<Current, 'reopened'>): boolean =>
  reopened !== null && sent.receipt !== null && sent.receipt.version <= reopened.version;

const versionOf = (receipt: Receipt | null | undefined): number => receipt?.version ?? 0;

/** This phone's submission for the product and round in hand; a received one before a waiting one before a refused one, of received ones the newest version. */
export function ownSubmission(outbox: readonly Submission[], current: Pick<Current, 'dossier' | 'round' | 'reopened'>): Submission | null {
  const own = outbox.filter((sent) => sent.dossier === current.dossier && sent.round === current.round && !givenBack(sent, current));
  const first = (status: Submission['status']): Submission | undefined => own.filter((sent) => sent.status === status)[0];
  const received = own.filter((sent) => sent.status === 'received').sort((a, b) => versionOf(b.receipt) - versionOf(a.receipt))[0];
  return received ?? first('waiting') ?? first('late') ?? first('refused') ?? null;
}

/** The receipt that stands, as this phone and the host's state know it: the newer of the two. A sheet that was given back stands no more. */
export function standingReceipt(own: Submission | null, { receipt, reopened }: Pick<Current, 'receipt' | 'reopened'>): Receipt | null {
  const told = reopened ? null : receipt;
  return versionOf(own?.receipt) >= versionOf(told) ? (own?.receipt ?? null) : told;
}

export function chooseScreen(state: Pick<PageState, 'seat' | 'live' | 'view' | 'outbox' | 'set' | 'draft'>): Screen {
  const { seat, live, view, outbox, set, draft } = state;
  if (seat === 'none') return { kind: 'join' };
  if (seat === 'finding' || !live) return { kind: 'connecting' };
  if (view.kind === 'sheet') return view;
  const { current } = live;
  if (live.phase === 'choosing') return { kind: 'choose', live };
  if (live.phase !== 'scoring' || !current) return { kind: 'waiting', live };
  const own = ownSubmission(outbox, current);
  const receipt = standingReceipt(own, current);
  if (receipt) return { kind: 'receipt', live, current, receipt, own };
  if (own?.status === 'waiting') return { kind: 'sending', live, current, own };
  if (view.kind === 'review' && set && draft) return { kind: 'review', live, current, set, draft };
  return { kind: 'score', live, current, refused: own?.status === 'refused' ? own : null };
}
