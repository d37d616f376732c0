/** The page in true proportion: things are dragged, resized by their handles and moved by arrow keys. */
import { type PointerEvent, useEffect, useRef, useState } from 'react';
import { type CertificateDesign, pageOf } from '../../../../shared/paper/certificate-design.ts';
import type { CertificateFacts } from '../../../../shared/paper/certificate-fields.ts';
import { t } from '../../../kit/strings/index.ts';
import classes from './design.module.css';
import type { Box } from './edit-design.ts';
import { ItemView, pictureUrl } from './item-view.tsx';
import { spokenName } from './names.ts';
import { OrnamentsView } from './ornaments-view.tsx';
import { Ruler } from './rulers.tsx';
import { type Guides, type Handle, NO_GUIDES, resize, snapMove } from './snap.ts';

const MARGIN = 12;
const HANDLES: readonly Handle[] = [-1, 0, 1].flatMap((x) => [-1, 0, 1].filter((y) => x !== 0 || y !== 0).map((y) => ({ x, y }) as Handle));
const CURSORS: Readonly<Record<string, string>> = {
  '-1-1': 'nwse',
  '11': 'nwse',
  '-11': 'nesw',
  '1-1': 'nesw',
  '0-1': 'ns',
  '01': 'ns',
  '-10': 'ew',
  '10': 'ew',
};

type Props = {
  readonly design: CertificateDesign;
  readonly facts: CertificateFacts;
  readonly selected: number | null;
  readonly snapping: boolean;
  readonly onSelect: (index: number | null) => void;
  /** `tag` joins the moves of one drag into one step back. */
  readonly onBox: (index: number, box: Box, tag: string) => void;
  readonly onSettle: () => void;
};

type Drag = { readonly index: number; readonly handle: Handle | null; readonly box: Box; readonly x: number; readonly y: number };

export function PageView({ design, facts, selected, snapping, onSelect, onBox, onSettle }: Props) {
  const stage = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState({ width: 600, height: 400 });
  const [drag, setDrag] = useState<Drag | null>(null);
  const [guides, setGuides] = useState<Guides>(NO_GUIDES);
  useEffect(() => {
    const element = stage.current;
    if (!element) return;
    const watch = new ResizeObserver(() => setRoom({ width: element.clientWidth, height: element.clientHeight }));
    watch.observe(element);
    return () => watch.disconnect();
  }, []);

  const page = pageOf(design);
  const scale = Math.max(0.5, Math.min((room.width - 2 * MARGIN) / page.width, (room.height - 2 * MARGIN) / page.height));
  const [left, top] = [(room.width - page.width * scale) / 2, (room.height - page.height * scale) / 2];
  const chosen = selected === null ? null : (design.items[selected] ?? null);

  const begin = (index: number, handle: Handle | null) => (event: PointerEvent) => {
    const item = design.items[index];
    if (event.button !== 0 || !item) return;
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    onSelect(index);
    const { x, y, width, height } = item;
    setDrag({ index, handle, box: { x, y, width, height }, x: event.clientX, y: event.clientY });
  };
  const move = (event: PointerEvent): void => {
    if (!drag) return;
    const [right, down] = [(event.clientX - drag.x) / scale, (event.clientY - drag.y) / scale];
    // A click that trembles moves nothing.
    if (Math.hypot(event.clientX - drag.x, event.clientY - drag.y) < 3) return;
    const free = !snapping || event.altKey;
    const around = { others: design.items.filter((_, i) => i !== drag.index), page, grid: 1 };
    const { box } = drag;
    const least = design.items[drag.index]?.kind === 'rule' ? 0 : 1;
    const found = drag.handle
      ? resize(box, drag.handle, right, down, free ? null : around, least)
      : free
        ? { box: { ...box, x: box.x + right, y: box.y + down }, guides: NO_GUIDES }
        : snapMove({ ...box, x: box.x + right, y: box.y + down }, around);
    setGuides(found.guides);
    onBox(drag.index, found.box, `drag:${drag.index}`);
  };
  const end = (): void => {
    if (!drag) return;
    setDrag(null);
    setGuides(NO_GUIDES);
    onSettle();
  };

  const { background, backgroundPicture } = design;
  const px = (n: number): number => n * scale;
  return (
    <div className={classes.desk}>
      <div className={classes.ruler} />
      <Ruler side="top" scale={scale} start={left} length={page.width} band={chosen && [chosen.x, chosen.x + chosen.width]} />
      <Ruler side="left" scale={scale} start={top} length={page.height} band={chosen && [chosen.y, chosen.y + chosen.height]} />
      <div className={classes.stage} ref={stage} onPointerDown={() => onSelect(null)}>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would bring its own looks. */}
        <div role="group" aria-label={t('design.page')} className={classes.page} style={{ left, top, width: px(page.width), height: px(page.height) }}>
          {background !== 'none' && backgroundPicture && (
            <img src={pictureUrl(backgroundPicture)} alt="" draggable={false} className={background === 'blank' ? classes.blank : classes.background} />
          )}
          <OrnamentsView page={page} frame={design.frame} emblem={design.emblem} />
          {snapping && <div className={classes.grid} style={{ backgroundSize: `${px(10)}px ${px(10)}px` }} />}
          {design.items.map((item, i) => (
            // biome-ignore lint/a11y/useSemanticElements: a button can't hold blocks of text that shrink.
            <div
              // biome-ignore lint/suspicious/noArrayIndexKey: things have no names; their order is what tells them apart.
              key={i}
              role="button"
              tabIndex={0}
              aria-pressed={selected === i}
              aria-label={spokenName(item, i, facts)}
              data-item={i}
              className={classes.item}
              style={{ left: px(item.x), top: px(item.y), width: px(item.width), height: px(item.height) }}
              onFocus={() => onSelect(i)}
              onPointerDown={begin(i, null)}
              onPointerMove={move}
              onPointerUp={end}
              onPointerCancel={end}
            >
              <ItemView item={item} facts={facts} scale={scale} />
            </div>
          ))}
          {chosen &&
            selected !== null &&
            HANDLES.map((handle) => (
              <div
                key={`${handle.x}${handle.y}`}
                data-handle={`${handle.x}${handle.y}`}
                className={classes.handle}
                style={{
                  left: px(chosen.x + (chosen.width * (handle.x + 1)) / 2),
                  top: px(chosen.y + (chosen.height * (handle.y + 1)) / 2),
                  cursor: `${CURSORS[`${handle.x}${handle.y}`]}-resize`,
                }}
                onPointerDown={begin(selected, handle)}
                onPointerMove={move}
                onPointerUp={end}
                onPointerCancel={end}
              />
            ))}
          {guides.x.map((x) => (
            <div key={`x${x}`} className={classes.guide} style={{ left: px(x), top: -top, height: room.height, width: 1 }} />
          ))}
          {guides.y.map((y) => (
            <div key={`y${y}`} className={classes.guide} style={{ top: px(y), left: -left, width: room.width, height: 1 }} />
          ))}
        </div>
      </div>
    </div>
  );
}
