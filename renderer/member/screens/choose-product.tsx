/** Opinions in writing: every product this member is asked about and how far each is; a tap takes one in hand. */
import type { MemberState } from '../../../shared/contract/member.ts';
import { formatDateTime } from '../../../shared/lib/vietnamese.ts';
import { draftProgress } from '../model/keep-draft.ts';
import { type ListedProduct, listProducts, nextProduct } from '../model/open-products.ts';
import { usePage, useWords } from '../model/page-state.ts';
import { ConflictQuestions, DeclareConflict } from './conflict.tsx';
import { Foot } from './foot.tsx';
import { goToProduct } from './go-to-product.ts';
import { LeaveSeat } from './leave-seat.tsx';
import { OwnSheets } from './own-sheets.tsx';
import { PageHead } from './page-head.tsx';
import { ProductSign, twoDigits } from './product-sign.tsx';

/** How far one product is, in words; its dot as everywhere: ● received, ○ on this phone. */
function How({ live, item }: { readonly live: MemberState; readonly item: ListedProduct }) {
  const say = useWords();
  const sets = usePage((s) => s.sets);
  const { product, state } = item;
  switch (state.kind) {
    case 'received':
      return (
        <span className="written-state">
          <span className="dot dot-full" aria-hidden="true" />
          {say('chooseReceived', { time: formatDateTime(state.at) })}
          <span className="written-code">{state.code}</span>
        </span>
      );
    case 'here':
      return (
        <span className="written-state written-amber">
          <span className="dot dot-empty" aria-hidden="true" />
          {say('chooseKept')}
        </span>
      );
    case 'refused':
      return <span className="written-state written-amber">{say('chooseRefused')}</span>;
    case 'reopened':
      return <span className="written-state written-amber">{say('chooseGivenBack', { reason: state.reason })}</span>;
    case 'owed': {
      const begun = draftProgress(live, product, sets[product.setNumber] ?? null);
      if (!begun) return <span className="written-state">{say('chooseOwed')}</span>;
      return <span className="written-state written-begun">{begun.of > 0 ? say('chooseBegun', begun) : say('chooseBegunOnly', { n: begun.n })}</span>;
    }
  }
}

function Row({ live, item }: { readonly live: MemberState; readonly item: ListedProduct }) {
  const { product } = item;
  return (
    <li>
      <button
        type="button"
        id={`sp-${product.dossier}`}
        className={`product written-row product-${product.colour}`}
        onClick={() => goToProduct(product.dossier)}
      >
        <ProductSign product={product} />
        <span className="product-words">
          <span className="product-name">{product.name}</span>
          <span className="soft">{product.producer}</span>
          <How live={live} item={item} />
        </span>
      </button>
    </li>
  );
}

export function ChooseProduct({ live }: { readonly live: MemberState }) {
  const say = useWords();
  const outbox = usePage((s) => s.outbox);
  // Drafts lie in the phone's storage; the page is told of each change through these.
  usePage((s) => s.draft);
  const items = listProducts(live, outbox);
  const count = (kind: ListedProduct['state']['kind']): number => items.filter(({ state }) => state.kind === kind).length;
  const [sent, here] = [count('received'), count('here')];
  const next = nextProduct(live, outbox);
  return (
    <>
      <main className="room">
        <PageHead name={live.member.name} />
        <ConflictQuestions live={live} />
        <h1>{say('chooseTitle')}</h1>
        <p className="count" role="status">
          {say('chooseCount', { n: sent, of: items.length })}
          {here > 0 && ` · ${say('chooseHere', { n: here })}`}
        </p>
        <p className="soft">{say(sent === items.length ? 'chooseDone' : 'chooseHelp')}</p>
        <ul>
          {items.map((item) => (
            <Row key={item.product.dossier} live={live} item={item} />
          ))}
        </ul>
        <OwnSheets live={live} />
        <DeclareConflict />
        <LeaveSeat />
      </main>
      <Foot>
        {next && (
          <button type="button" className="main" onClick={() => goToProduct(next.dossier)}>
            {say('nextToScore')}: {twoDigits(next.number)} ›
          </button>
        )}
      </Foot>
    </>
  );
}
