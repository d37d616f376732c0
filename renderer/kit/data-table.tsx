/**
 * The table both halves of the desk use: search, Vietnamese order, keyboard, and only the rows in sight drawn when there are many.
 * Rows are as high as `rowHeight`; a cell that holds more is cut with an ellipsis.
 */
import { Box } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useCallback, useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react';
import classes from './data-table.module.css';
import { EmptyState } from './empty-state.tsx';
import { language, t } from './strings/index.ts';
import { TableBar } from './table-bar.tsx';
import { leastWidth, useHiddenColumns, widthOf } from './table-columns.ts';
import type { CopiedColumn } from './table-copy.ts';
import { TableHead } from './table-head.tsx';
import { type CellValue, type Order, searcher, sortRows } from './table-order.ts';
import { TableRows } from './table-rows.tsx';

export type Column<R> = {
  readonly key: string;
  readonly title: string;
  /** In the head instead of the title, of a column that isn't sorted. */
  readonly head?: ReactNode;
  /** What sorting and searching look at; drawn as it is when there is no `render`. */
  readonly value: (row: R) => CellValue;
  readonly render?: (row: R) => ReactNode;
  /** What is copied for Excel, each a column there, where `value` is a sort key or the cell shows more than one thing. */
  readonly copied?: readonly CopiedColumn<R>[];
  /** What a row is known by: can't be hidden. */
  readonly fixed?: boolean;
  /** CSS width; columns without one share the rest. */
  readonly width?: string;
  /** Of a column with a width, the part (0 to 1) it gets of the room a wide window has beyond what all columns need. */
  readonly spare?: number;
  readonly align?: 'left' | 'right' | 'center';
  /** Default true. */
  readonly sortable?: boolean;
};

export type DataTableProps<R> = {
  readonly label: string;
  readonly rows: readonly R[];
  readonly columns: readonly Column<R>[];
  readonly rowKey: (row: R) => string;
  /** Enter or click on a row. */
  readonly onOpen?: (row: R) => void;
  readonly selectedKey?: string | null;
  /** Space on a row; `range` with Shift. Without it Space opens, as Enter does. */
  readonly onPick?: (row: R, range: boolean) => void;
  /** What search and order leave, whenever it changes. */
  readonly onShown?: (rows: readonly R[]) => void;
  /** More text for the search to look at than the columns show. */
  readonly searchText?: (row: R) => string;
  readonly searchable?: boolean;
  /** The search where a screen has its field elsewhere: the table then has no head line of its own. */
  readonly query?: string;
  /** Name under which this machine remembers which columns are hidden. With it the head line has the menu for columns and for copying to Excel. */
  readonly remember?: string;
  readonly searchPlaceholder?: string;
  /** Filters and buttons in the table's head line. */
  readonly toolbar?: ReactNode;
  /** What stands there when there are no rows at all. */
  readonly empty?: ReactNode;
  readonly initialOrder?: Order;
  /** Cells hold nothing to press and no state: scrolled far, a row may take over another's elements. */
  readonly plain?: boolean;
  /** px at the normal size of the text. */
  readonly rowHeight?: number;
  /** CSS height of the scrolling part. Default: as high as its rows, at most 70 % of the window. */
  readonly maxHeight?: string;
  /** px, or a CSS length; left out: what the columns need. */
  readonly minWidth?: number | string;
};

/** Rows grow with the size of the text. */
const textScale = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;

export function DataTable<R>(props: DataTableProps<R>) {
  const { rows, rowKey, maxHeight = '70vh' } = props;
  const [hidden, setHidden] = useHiddenColumns(props.remember);
  const columns = useMemo(() => props.columns.filter((column) => column.fixed || !hidden.includes(column.key)), [props.columns, hidden]);
  const rowHeight = (props.rowHeight ?? 56) * textScale();
  const [typed, setQuery] = useState('');
  const query = props.query ?? typed;
  const [order, setOrder] = useState<Order | null>(props.initialOrder ?? null);
  const [active, setActive] = useState(-1);
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  const wanted = useDeferredValue(query);
  const spoken = language();

  const { searchText } = props;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `spoken` stands for the words inside the columns' values.
  const find = useMemo(
    () => searcher(rows, (row) => `${props.columns.map((c) => c.value(row) ?? '').join(' ')} ${searchText?.(row) ?? ''}`),
    [rows, props.columns, searchText, spoken],
  );
  const shown = useMemo(() => {
    const found = find(wanted);
    const column = order && columns.find((c) => c.key === order.key);
    return column ? sortRows(found, column.value, order.down) : found;
  }, [find, wanted, order, columns]);

  const { onShown } = props;
  useEffect(() => onShown?.(shown), [onShown, shown]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another order or search is read from its beginning.
  useEffect(() => {
    if (box.current) box.current.scrollTop = 0;
  }, [wanted, order]);

  const moveTo = (index: number): void => {
    const next = Math.max(0, Math.min(shown.length - 1, index));
    setActive(next);
    const element = box.current;
    if (!element) return;
    const head = element.querySelector('thead')?.clientHeight ?? 0;
    const [top, bottom] = [next * rowHeight, (next + 1) * rowHeight + head];
    if (top < element.scrollTop) element.scrollTop = top;
    else if (bottom > element.scrollTop + element.clientHeight) element.scrollTop = bottom - element.clientHeight;
  };

  const selectedIndex = (): number => shown.findIndex((row) => rowKey(row) === props.selectedKey);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget) return;
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / rowHeight) - 1);
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + page,
      PageUp: active - page,
      Home: 0,
      End: shown.length - 1,
    };
    const target = moves[event.key];
    const row = shown[active];
    if (target !== undefined) moveTo(target);
    else if (event.key === ' ' && row && props.onPick) props.onPick(row, event.shiftKey);
    else if ((event.key === 'Enter' || event.key === ' ') && row && props.onOpen) props.onOpen(row);
    else return;
    event.preventDefault();
  };

  const turn = useCallback((key: string): void => setOrder((now) => (now?.key !== key ? { key, down: false } : now.down ? null : { key, down: true })), []);
  const search = useCallback((wanted: string): void => {
    setQuery(wanted);
    setActive(-1);
  }, []);

  if (rows.length === 0 && props.empty) return props.empty;
  return (
    <Box>
      {props.query === undefined && (props.searchable !== false || props.toolbar) && (
        <TableBar props={props} shown={shown} columns={columns} query={query} onQuery={search} hidden={hidden} onHidden={setHidden} />
      )}
      <div ref={box} className={classes.box} style={{ maxHeight }}>
        <table
          className={classes.table}
          style={{ minWidth: props.minWidth ?? leastWidth(columns) }}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: arrow keys choose a row and Enter opens it, which is what a grid is.
          role="grid"
          aria-label={props.label}
          aria-rowcount={shown.length + 1}
          aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
          tabIndex={0}
          title={props.onOpen ? t('common.tableKeys') : undefined}
          onKeyDown={onKeyDown}
          onFocus={(e) => e.target === e.currentTarget && active < 0 && setActive(Math.max(0, selectedIndex()))}
        >
          <colgroup>
            {columns.map((c) => (
              <col key={c.key} style={{ width: widthOf(c, leastWidth(columns)) }} />
            ))}
          </colgroup>
          <TableHead columns={columns} order={order} onTurn={turn} />
          <TableRows
            box={box}
            rows={shown}
            rowKey={rowKey}
            columns={columns}
            rowHeight={rowHeight}
            id={id}
            active={active}
            onActive={setActive}
            selectedKey={props.selectedKey}
            onOpen={props.onOpen}
            plain={props.plain === true}
            spoken={spoken}
          />
        </table>
      </div>
      {shown.length === 0 && <EmptyState icon={<IconSearch size={32} />} title={t('common.nothingFound')} body={t('common.nothingFoundHint')} />}
    </Box>
  );
}
