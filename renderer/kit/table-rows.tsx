/** The rows of a table, only those in sight when there are many. Scrolling draws the rows that come into sight and nothing else. */
import { type CSSProperties, type MouseEvent, memo, type ReactNode, type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import classes from './data-table.module.css';
import type { Column } from './data-table.tsx';
import { rowsInSight } from './table-window.ts';

/** px assumed until the box has been measured. */
const GUESSED = 800;

type RowProps<R> = {
  readonly row: R;
  readonly index: number;
  readonly id: string;
  readonly columns: readonly Column<R>[];
  readonly height: number;
  readonly active: boolean;
  readonly selected: boolean;
  readonly opens: boolean;
  readonly onClick: (row: R, index: number, event: MouseEvent) => void;
  /** The words inside the cells are looked up again when it changes. */
  readonly spoken: string;
};

function RowOf<R>({ row, index, id, columns, height, active, selected, opens, onClick }: RowProps<R>) {
  return (
    <tr
      id={id}
      aria-rowindex={index + 2}
      aria-selected={selected}
      className={classes.row}
      data-active={active || undefined}
      data-selected={selected || undefined}
      data-opens={opens || undefined}
      style={{ height }}
      onClick={(event) => onClick(row, index, event)}
    >
      {columns.map((c) => (
        <td key={c.key} style={ALIGNED[c.align ?? 'left']}>
          <div className={classes.cell}>{c.render ? c.render(row) : c.value(row)}</div>
        </td>
      ))}
    </tr>
  );
}

const ALIGNED: Readonly<Record<NonNullable<Column<unknown>['align']>, CSSProperties | undefined>> = {
  left: undefined,
  right: { textAlign: 'right' },
  center: { textAlign: 'center' },
};

/** A row is drawn again when it, its columns or its state changed: not because others came into sight. */
const Row = memo(RowOf) as typeof RowOf;

type Props<R> = {
  readonly box: RefObject<HTMLDivElement | null>;
  readonly rows: readonly R[];
  readonly rowKey: (row: R) => string;
  readonly columns: readonly Column<R>[];
  /** px */
  readonly rowHeight: number;
  /** Begins the ids of the rows. */
  readonly id: string;
  readonly active: number;
  readonly onActive: (index: number) => void;
  readonly selectedKey: string | null | undefined;
  readonly onOpen: ((row: R) => void) | undefined;
  readonly plain: boolean;
  readonly spoken: string;
};

/** ms a dragged scroll bar must rest until the rows beyond the edges are drawn as well. */
const RESTED = 120;

/** The rows to draw, by where the box is scrolled to. The same object as long as they are the same: nothing is drawn then. */
function useWindow(box: RefObject<HTMLDivElement | null>, count: number, rowHeight: number): { readonly first: number; readonly last: number } {
  const [place, setPlace] = useState({ top: 0, height: GUESSED, leaping: false });
  const range = rowsInSight(count, rowHeight, place.top, place.height, place.leaping);
  const now = useRef({ range, top: 0 });
  now.current.range = range;
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    let resting: ReturnType<typeof setTimeout> | undefined;
    const lookAt = (leaping: boolean): void => {
      const seen = { top: element.scrollTop, height: element.clientHeight || GUESSED, leaping };
      const { first, last } = rowsInSight(count, rowHeight, seen.top, seen.height, leaping);
      const drawn = now.current.range;
      now.current.top = seen.top;
      if (first !== drawn.first || last !== drawn.last) setPlace(seen);
    };
    const look = (): void => lookAt(false);
    const onScroll = (): void => {
      clearTimeout(resting);
      const leaping = Math.abs(element.scrollTop - now.current.top) > element.clientHeight;
      if (leaping) resting = setTimeout(look, RESTED);
      lookAt(leaping);
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      clearTimeout(resting);
      observer.disconnect();
      element.removeEventListener('scroll', onScroll);
    };
  }, [box, count, rowHeight]);
  return range;
}

/**
 * A name for the row at each index, where cells hold nothing of their own. A row that stays in sight keeps its elements; after a leap over most of
 * what was drawn (the scroll bar dragged) the rows that came take over those of the rows that went, which is far less work than making new ones.
 */
function useSlots(first: number, last: number): (index: number) => string {
  const before = useRef({ first, last, origin: 0 });
  const { current } = before;
  const leaped = Math.abs(first - current.first) > (current.last - current.first) / 2;
  const origin = leaped ? current.origin + first - current.first : current.origin;
  before.current = { first, last, origin };
  return (index) => String(index - origin);
}

export function TableRows<R>({ box, rows, rowKey, columns, rowHeight, id, active, onActive, selectedKey, onOpen, plain, spoken }: Props<R>) {
  const { first, last } = useWindow(box, rows.length, rowHeight);
  const slotOf = useSlots(first, last);
  const acts = useRef({ onActive, onOpen });
  acts.current = { onActive, onOpen };
  const onClick = useCallback((row: R, index: number, event: MouseEvent): void => {
    acts.current.onActive(index);
    if (!(event.target as Element).closest('button, a, input, label')) acts.current.onOpen?.(row);
  }, []);
  return (
    <tbody>
      {first > 0 && <tr aria-hidden style={{ height: first * rowHeight }} />}
      {rows.slice(first, last).map((row, offset): ReactNode => {
        const [index, key] = [first + offset, rowKey(row)];
        return (
          <Row
            key={plain ? slotOf(index) : key}
            row={row}
            index={index}
            id={`${id}-${index}`}
            columns={columns}
            height={rowHeight}
            active={index === active}
            selected={key === selectedKey}
            opens={onOpen !== undefined}
            onClick={onClick}
            spoken={spoken}
          />
        );
      })}
      {last < rows.length && <tr aria-hidden style={{ height: (rows.length - last) * rowHeight }} />}
    </tbody>
  );
}
