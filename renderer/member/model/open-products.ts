/**
 * Opinions in writing: many products are open and the member takes one of them in hand. From here on the page works as in a meeting: the
 * product chosen stands as `current`, in phase `scoring`. Pure.
 */
import type { MemberState, ProductInHand } from '../../../shared/contract/member.ts';
import { ownSubmission, standingReceipt } from './choose-screen.ts';
import type { Submission } from './outbox.ts';

/** The state as the page works with it; `chosen` '' or no longer open: the list. In a meeting, where nothing is to be chosen, the state as it came. */
export function withChosen(live: MemberState, chosen: string): MemberState {
  if (live.open.length === 0) return live;
  const current = live.open.filter((product) => product.dossier === chosen)[0];
  return current ? { ...live, phase: 'scoring', current } : { ...live, phase: 'choosing', current: null };
}

/** The product that the member has taken in hand; '' for none, and always in a meeting. */
export const chosenOf = (live: MemberState | null): string => (live && live.open.length > 0 && live.current ? live.current.dossier : '');

/** Every product that the host takes a sheet for from this member now. */
export const openProducts = (live: MemberState): readonly ProductInHand[] =>
  live.open.length > 0 ? live.open : live.phase === 'scoring' && live.current ? [live.current] : [];

/**
 * owed: to be filled in · reopened: given back by the desk, to be changed and handed in again · refused: the host wouldn't take it ·
 * here: handed in, still on this phone · received: with the host's receipt.
 */
export type ProductState =
  | { readonly kind: 'owed' }
  | { readonly kind: 'reopened'; readonly reason: string }
  | { readonly kind: 'refused' }
  | { readonly kind: 'here' }
  | { readonly kind: 'received'; readonly code: string; readonly at: string };

export function stateOf(product: ProductInHand, outbox: readonly Submission[]): ProductState {
  const own = ownSubmission(outbox, product);
  const receipt = standingReceipt(own, product);
  if (receipt) return { kind: 'received', code: receipt.receipt, at: receipt.receivedAt };
  if (own?.status === 'waiting') return { kind: 'here' };
  if (own?.status === 'refused') return { kind: 'refused' };
  return product.reopened ? { kind: 'reopened', reason: product.reopened.reason } : { kind: 'owed' };
}

export type ListedProduct = { readonly product: ProductInHand; readonly state: ProductState };

/** Still asks something of the member. */
const isOpen = ({ state }: ListedProduct): boolean => state.kind !== 'here' && state.kind !== 'received';

/** What is to be done, then what waits on this phone, then what the host has; within each in the host's order. */
export function listProducts(live: MemberState, outbox: readonly Submission[]): readonly ListedProduct[] {
  const all = live.open.map((product) => ({ product, state: stateOf(product, outbox) }));
  const of = (kind: 'here' | 'received'): readonly ListedProduct[] => all.filter(({ state }) => state.kind === kind);
  return [...all.filter(isOpen), ...of('here'), ...of('received')];
}

/** The next product to be filled in: the first after the one in hand in the host's order, else the first of all; null: all are handed in. */
export function nextProduct(live: MemberState, outbox: readonly Submission[]): ProductInHand | null {
  const chosen = chosenOf(live);
  const at = live.open.map((product) => product.dossier as string).indexOf(chosen);
  const around = [...live.open.slice(at + 1), ...live.open.slice(0, Math.max(0, at))];
  return around.filter((product) => isOpen({ product, state: stateOf(product, outbox) }))[0] ?? null;
}
