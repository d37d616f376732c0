/** Opinions in writing: from a product on to the next one or back to the list. */
import type { MemberState } from '../../../shared/contract/member.ts';
import { chosenOf, nextProduct } from '../model/open-products.ts';
import { usePage, useWords } from '../model/page-state.ts';
import { goToList, goToProduct } from './go-to-product.ts';
import { twoDigits } from './product-sign.tsx';

/** In the top bar, left of the product. Nothing in a meeting. */
export function BackToList({ live }: { readonly live: MemberState }) {
  const say = useWords();
  if (!chosenOf(live)) return null;
  return (
    <button type="button" className="to-list" aria-label={say('toList')} onClick={goToList}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d="M15 4.5 7.5 12l7.5 7.5" />
      </svg>
    </button>
  );
}

/** In the bottom bar of a sheet handed in. Nothing in a meeting, where the chair says what comes next. */
export function Onward({ live }: { readonly live: MemberState }) {
  const say = useWords();
  const outbox = usePage((s) => s.outbox);
  if (!chosenOf(live)) return null;
  const next = nextProduct(live, outbox);
  return (
    <>
      {next && (
        <button type="button" className="main" onClick={() => goToProduct(next.dossier)}>
          {say('nextToScore')}: {twoDigits(next.number)} ›
        </button>
      )}
      <button type="button" className={next ? 'beside' : 'main'} onClick={goToList}>
        {say('toList')}
      </button>
    </>
  );
}
