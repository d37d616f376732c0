/** Over everything, until acknowledged: what changed under the member's hands. The button lies in the thumb's reach. */
import { type ReactNode, useEffect, useRef } from 'react';
import { acknowledgeGone } from '../model/known-products.ts';
import { change, usePage, useWords } from '../model/page-state.ts';
import type { ProductNotice as Notice } from '../model/watch-product.ts';
import { holdFocus } from '../reading/hold-focus.ts';
import { twoDigits } from './product-sign.tsx';
import { ProductTag } from './product-tag.tsx';

type Named = { readonly number: number; readonly name: string };
const nameOf = ({ number, name }: Named): string => `${twoDigits(number)} · ${name}`;

function NoticeOver({ title, go, onGo, children }: { readonly title: string; readonly go: string; readonly onGo: () => void; readonly children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  // The box itself is focused, not its button: somebody typing must not acknowledge with the next space.
  useEffect(() => box.current?.focus(), []);
  return (
    <div className="veil">
      <div
        className="over"
        role="alertdialog"
        aria-modal="true"
        aria-labelledby="notice-title"
        tabIndex={-1}
        ref={box}
        onKeyDown={(event) => event.key === 'Tab' && box.current && holdFocus(event, box.current)}
      >
        <h2 className="lead" id="notice-title">
          {title}
        </h2>
        {children}
        <button type="button" className="main" onClick={onGo}>
          {go}
        </button>
      </div>
    </div>
  );
}

function Told({ notice }: { readonly notice: Notice }) {
  const say = useWords();
  const left = notice.left && nameOf(notice.left);
  const opened = notice.kind === 'opened';
  return (
    <NoticeOver
      title={opened ? say('noticeOpened', { product: nameOf(notice.product) }) : say('noticeClosed', { product: left ?? '' })}
      go={opened ? say('noticeGo', { n: twoDigits(notice.product.number) }) : say('understood')}
      onGo={() => change({ notice: null })}
    >
      {opened && <ProductTag product={notice.product} />}
      {left && <p>{say(opened ? 'noticeLeft' : 'noticeLeftClosed', { product: left })}</p>}
    </NoticeOver>
  );
}

/** The chair changed the product while the member was busy. */
export function ProductNotice() {
  const notice = usePage((s) => s.notice);
  const key = notice && (notice.kind === 'opened' ? `${notice.product.dossier} ${notice.round}` : 'closed');
  return notice && <Told key={key} notice={notice} />;
}

/** Opinions in writing: products closed before this member handed in a sheet. Waits while another product is being filled in. */
export function GoneNotice() {
  const say = useWords();
  const gone = usePage((s) => s.gone);
  const busy = usePage((s) => s.live === null || s.live.phase === 'scoring' || s.notice !== null);
  if (gone.length === 0 || busy) return null;
  return (
    <NoticeOver title={say('goneTitle')} go={say('understood')} onGo={acknowledgeGone}>
      <ul>
        {gone.map((product) => (
          <li key={product.dossier}>
            <strong>{nameOf(product)}</strong>
          </li>
        ))}
      </ul>
      <p>{say('goneHelp')}</p>
    </NoticeOver>
  );
}
