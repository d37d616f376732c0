/**
 * The wrong-product guard: what the chair opens is what opens, but never silently under the member's hands. Whoever was busy with another
 * product, or on another screen, is told and goes on with a tap; whoever waits sees the product come up by itself.
 */
import type { MemberState, ProductCard } from '../../../shared/contract/member.ts';
import { reading } from '../reading/reading-state.ts';
import { ownSubmission } from './choose-screen.ts';
import { change, type PageState, usePage } from './page-state.ts';

type Left = Pick<ProductCard, 'number' | 'name'>;

export type ProductNotice =
  | {
      readonly kind: 'opened';
      readonly product: ProductCard;
      readonly round: number /** Begun and not handed in; stays on this phone. */;
      readonly left: Left | null;
    }
  | { readonly kind: 'closed'; readonly left: Left };

type Before = Pick<PageState, 'live' | 'view' | 'over' | 'notice' | 'outbox' | 'draft'>;
type Current = NonNullable<MemberState['current']>;

const inHand = (live: MemberState): Current | null => (live.phase === 'scoring' ? live.current : null);
const place = (live: MemberState): string => {
  const current = inHand(live);
  return current ? `${current.dossier} ${current.round}` : '';
};

/** The product in the member's hands, unless it is handed in. */
function filling({ live, outbox }: Before): Current | null {
  const current = live && inHand(live);
  const sent = current && ownSubmission(outbox, current);
  return !current || (sent && sent.status !== 'refused') || (current.receipt && !current.reopened) ? null : current;
}

/**
 * What to tell the member when the host's state turns from `before.live` into `live`; null: nothing, or nobody is inside yet.
 * `reads`: evidence lies open over the page.
 */
export function productNotice(before: Before, live: MemberState, reads: boolean): ProductNotice | null {
  if (!before.live || before.live.session.id !== live.session.id || before.live.member.code !== live.member.code) return null;
  if (place(before.live) === place(live)) return null;
  const [was, product] = [filling(before), inHand(live)];
  // Opinions in writing: only the member changes the product; what was closed meanwhile is told by its own notice (known-products.ts).
  if (live.open.length > 0 || (before.live.open.length > 0 && !product)) return null;
  const begun = was && Object.keys(before.draft?.marks ?? {}).length > 0 ? { number: was.number, name: was.name } : null;
  const left = begun ?? before.notice?.left ?? null;
  if (!product) return left ? { kind: 'closed', left } : null;
  const elsewhere = before.view.kind !== 'score' || before.over !== 'nothing' || before.notice !== null || reads;
  const other = was !== null && was.dossier !== product.dossier;
  return elsewhere || other ? { kind: 'opened', product, round: product.round, left: left && left.number !== product.number ? left : null } : null;
}

/** From now on a product that changes is told; each change replaces the notice before it. */
export function watchProduct(): void {
  usePage.subscribe((now, before) => {
    if (!now.live || !before.live || place(now.live) === place(before.live)) return;
    change({ notice: productNotice(before, now.live, reading().opened !== null), over: 'nothing' });
  });
}
