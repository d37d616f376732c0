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

/** This phone's submission for the product and round in hand; a received one before a waiting one before a refused one. */
export function ownSubmission(outbox: readonly Submission[], current: Pick<Current, 'dossier' | 'round' | 'reopened'>): Submission | null {
  const own = outbox.filter((sent) => sent.dossier === current.dossier && sent.round === current.round && !givenBack(sent, current));
  const first = (status: Submission['status']): Submission | undefined => own.filter((sent) => sent.status === status)[0];
  return first('received') ?? first('waiting') ?? first('late') ?? first('refused') ?? null;
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
  const receipt = own?.receipt ?? (current.reopened ? null : current.receipt);
  if (receipt) return { kind: 'receipt', live, current, receipt, own };
  if (own?.status === 'waiting') return { kind: 'sending', live, current, own };
  if (view.kind === 'review' && set && draft) return { kind: 'review', live, current, set, draft };
  return { kind: 'score', live, current, refused: own?.status === 'refused' ? own : null };
}
