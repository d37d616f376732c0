/** Over everything, until acknowledged: the chair changed the product while the member was busy. The button lies in the thumb's reach. */
import { useEffect, useRef } from 'react';
import { change, usePage, useWords } from '../model/page-state.ts';
import type { ProductNotice as Notice } from '../model/watch-product.ts';
import { holdFocus } from '../reading/hold-focus.ts';
import { twoDigits } from './product-sign.tsx';
import { ProductTag } from './product-tag.tsx';

const close = (): void => change({ notice: null });

function Words({ notice }: { readonly notice: Notice }) {
  const say = useWords();
  const left = notice.left && `${twoDigits(notice.left.number)} · ${notice.left.name}`;
  return (
    <>
      <h2 className="lead" id="notice-title">
        {notice.kind === 'opened'
          ? say('noticeOpened', { product: `${twoDigits(notice.product.number)} · ${notice.product.name}` })
          : say('noticeClosed', { product: left ?? '' })}
      </h2>
      {notice.kind === 'opened' && <ProductTag product={notice.product} />}
      {left && <p>{say(notice.kind === 'opened' ? 'noticeLeft' : 'noticeLeftClosed', { product: left })}</p>}
    </>
  );
}

export function ProductNotice() {
  const say = useWords();
  const notice = usePage((s) => s.notice);
  const box = useRef<HTMLDivElement>(null);
  // The box itself is focused, not its button: somebody typing must not acknowledge with the next space.
  useEffect(() => {
    if (notice) box.current?.focus();
  }, [notice]);
  if (!notice) return null;
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
        <Words notice={notice} />
        <button type="button" className="main" onClick={close}>
          {notice.kind === 'opened' ? say('noticeGo', { n: twoDigits(notice.product.number) }) : say('understood')}
        </button>
      </div>
    </div>
  );
}
