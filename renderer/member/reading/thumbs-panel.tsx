/** Every page of the file in hand, small; only those in sight are drawn and loaded. */
import { useLayoutEffect, useRef, useState } from 'react';
import type { PageImages } from './page-images.ts';
import type { Place } from './place.ts';
import { useReadingWords } from './reading-words.ts';
import type { File } from './sheet-view.tsx';
import { thumbsInSight } from './thumb-window.ts';
import { pictureUrl } from './wanted-images.ts';

type ThumbsProps = {
  readonly file: File;
  readonly place: Place;
  readonly images: PageImages;
  readonly jump: (to: Place) => void;
  /** Tells which pictures the drawn thumbnails need. */
  readonly inSight: (urls: readonly string[]) => void;
};

/** In rem, so that large text has room: width and height of one thumbnail with its number. */
const [WIDTH_REM, HEIGHT_REM] = [5.2, 8];

export function ThumbsPanel({ file, place, images, jump, inSight }: ThumbsProps) {
  const say = useReadingWords();
  const list = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, width: 0, height: 0, rem: 18 });
  const columns = Math.max(1, Math.floor(view.width / (WIDTH_REM * view.rem)));
  const rowHeight = HEIGHT_REM * view.rem;
  const { first, last } = thumbsInSight(file.pages, columns, rowHeight, view.top, view.height);
  const pages = Array.from({ length: last - first }, (_, i) => first + i + 1);
  const [from, to] = [pages[0], pages[pages.length - 1]];

  const measure = (): void => {
    const { scrollTop: top, clientWidth: width, clientHeight: height } = list.current as HTMLDivElement;
    setView({ top, width, height, rem: Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 18 });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured once, when opened
  useLayoutEffect(() => {
    measure();
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, []);
  // Once the width is known: the page in hand comes into sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: not at every page
  useLayoutEffect(() => {
    if (view.width > 0 && list.current) list.current.scrollTop = Math.floor((place.page - 1) / columns) * rowHeight - view.height / 3;
  }, [view.width > 0, file.id]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the range is what the pictures depend on
  useLayoutEffect(() => {
    inSight(view.width > 0 ? pages.map((page) => pictureUrl({ file: file.id, page }, 'small')) : []);
    return () => inSight([]);
  }, [file.id, from, to, view.width > 0]);

  return (
    <div ref={list} className="panel-body thumbs" onScroll={measure}>
      <div className="thumbs-all" style={{ height: Math.ceil(file.pages / columns) * rowHeight }}>
        <ul className="thumbs-drawn" style={{ transform: `translateY(${(first / columns) * rowHeight}px)` }}>
          {pages.map((page) => {
            const url = pictureUrl({ file: file.id, page }, 'small');
            return (
              <li key={page} style={{ width: `${100 / columns}%`, height: rowHeight }}>
                <button
                  type="button"
                  className="thumb"
                  aria-label={say('goToPage', { page })}
                  aria-current={page === place.page ? 'page' : undefined}
                  onClick={() => jump({ file: file.id, page })}
                >
                  <span className="thumb-frame">{images.look(url).state === 'ready' && <img src={url} alt="" draggable={false} />}</span>
                  {page}
                </button>
              </li>
            );
          })}
        </ul>
      </div>
    </div>
  );
}
