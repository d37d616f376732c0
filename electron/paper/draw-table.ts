/** Tables: columns in millimetres, rows that never split, heads that come again on each page. */
import type { Align, Block, Cell, Row, Text } from '../../shared/paper/paper.ts';
import { breakLines, type Line, widestWord } from './break-lines.ts';
import { mm, oneLine } from './canvas.ts';
import { setAligned } from './draw-text.ts';
import type { Area, Slab } from './flow.ts';
import { type Drawing, type Pen, record } from './pen.ts';

const PAD_X = mm(1.3);
/** Above and below the text of a row; less between rows without a rule. */
const PAD_Y = 2.2;
const PAD_OPEN = 0.9;
/** Tighter than running text. */
const LEADING = 1.12;
/** A word that is too wide for its cell makes the cell's text smaller, down to this share, before it is cut. */
const LEAST = 0.7;
const SHADES = { strong: [0.89, 0.92, 0.906], light: [0.953, 0.961, 0.957] } as const;

type Table = Extract<Block, { kind: 'table' }>;
type SetCell = {
  readonly cell: Cell;
  readonly lines: readonly Line[];
  readonly x: number;
  readonly width: number;
  readonly align: Align;
  readonly size: number;
};

/** Column widths in points; those of width 0 share what is left. */
function widthsOf({ columns }: Table, area: Area): readonly number[] {
  const fixed = columns.reduce((sum, c) => sum + mm(c.width), 0);
  const sharing = columns.filter((c) => c.width === 0).length;
  return columns.map((c) => (c.width === 0 ? (area.width - fixed) / sharing : mm(c.width)));
}

/** Share of the asked size at which every word of a cell fits a line. */
const fitOf = (text: Text, size: number, room: number): number => Math.max(LEAST, Math.min(1, room / widestWord(text, size)));

/** `even`: all cells take the size of the one that shrinks most, so that a head reads as one line of type. */
function setCells(table: Table, row: Row, widths: readonly number[], area: Area, even: boolean): readonly SetCell[] {
  let column = 0;
  let x = area.left;
  const places = row.cells.map((cell) => {
    const span = cell.span ?? 1;
    const width = widths.slice(column, column + span).reduce((sum, w) => sum + w, 0);
    const room = width - 2 * PAD_X - mm(cell.indent ?? 0);
    const place = {
      cell,
      x,
      width,
      room,
      align: cell.align ?? table.columns[column]?.align ?? ('left' as const),
      fit: cell.box ? 1 : fitOf(cell.text, table.size, room),
    };
    column += span;
    x += width;
    return place;
  });
  const least = Math.min(...places.map((p) => p.fit));
  return places.map(({ room, fit, ...place }) => {
    const size = table.size * (even ? least : fit);
    return { ...place, size, lines: place.cell.box ? [] : breakLines(place.cell.text, size, room) };
  });
}

/** A square to tick; a ticked one holds a bold X, which also reads as text. */
function drawBox(pen: Pen, { x, width }: SetCell, top: number, height: number, ticked: boolean): void {
  const side = 9.5;
  const [left, upper] = [x + (width - side) / 2, top + (height - side) / 2];
  pen.rectangle(left, upper, side, side, { outline: 0.7 });
  if (!ticked) return;
  const cross = oneLine('X', 'bold', 11);
  pen.setLine(cross, left + (side - cross.width) / 2, upper + side - 1.1, 11);
}

function drawCell(pen: Pen, set: SetCell, top: number, height: number): void {
  const { cell, lines, x, width, align, size } = set;
  if (cell.box) return drawBox(pen, set, top, height, cell.box === 'ticked');
  const inset = mm(cell.indent ?? 0);
  const text = lines.length * size * LEADING;
  const first = top + (height - text) / 2;
  lines.forEach((line, i) => setAligned(pen, line, x + PAD_X + inset, width - 2 * PAD_X - inset, first + i * size * LEADING, size, align, LEADING));
}

/** `top`, `bottom`: whether the row draws these rules. `even`: as of `setCells`. */
type Edges = { readonly top: boolean; readonly bottom: boolean; readonly even: boolean };
type DrawnRow = { readonly height: number; readonly drawing: Drawing };

function drawRow(table: Table, row: Row, widths: readonly number[], area: Area, edges: Edges): DrawnRow {
  const cells = setCells(table, row, widths, area, edges.even);
  const height = Math.max(...cells.map((c) => (c.cell.box ? 11.5 : c.lines.length * c.size * LEADING))) + 2 * (row.open ? PAD_OPEN : PAD_Y);
  const right = area.left + widths.reduce((sum, w) => sum + w, 0);
  const drawing = record((pen) => {
    if (row.shade) pen.rectangle(area.left, 0, right - area.left, height, { fill: SHADES[row.shade] });
    for (const cell of cells) drawCell(pen, cell, 0, height);
    const upright = [...cells.map((c) => c.x), right].map((x) => [x, 0, x, height] as const);
    const across = [...(edges.top ? [[area.left, 0, right, 0] as const] : []), ...(edges.bottom ? [[area.left, height, right, height] as const] : [])];
    pen.rules([...upright, ...across], 0.5);
  });
  return { height, drawing };
}

/** Rows kept as they are drawn: but for the ticks, a set's tree is the same on every sheet of its products. */
const MOST_ROWS = 4000;
const drawnRows = new Map<string, DrawnRow>();

const textKey = (text: Text): string => {
  if (typeof text === 'string') return text;
  let key = '';
  for (const { text: own, bold, italic } of text) key += `\u0002${bold}${italic}\u0003${own}`;
  return key;
};

/** What makes a row look as it does, as one string: built by hand, for it is asked for every row of every sheet. */
function rowKey({ cells, shade, open }: Row, { top, bottom, even }: Edges, place: string): string {
  let key = `${place}${shade}${open}${top}${bottom}${even}`;
  for (const { text, align, span, indent, box } of cells) key += `\u0001${align}\u0001${span}\u0001${indent}\u0001${box}\u0001${textKey(text)}`;
  return key;
}

/** A table as slabs, a row each; the head stands again on every page. */
export function tableSlabs(area: Area, table: Table): Slab[] {
  const widths = widthsOf(table, area);
  const place = JSON.stringify([area.left, table.size, widths, table.columns.map((column) => column.align)]);
  const slabOf = (row: Row, gap: number, edges: Edges): Slab => {
    const key = rowKey(row, edges, place);
    const known = drawnRows.get(key);
    const { height, drawing } = known ?? drawRow(table, row, widths, area, edges);
    if (!known) {
      if (drawnRows.size >= MOST_ROWS) drawnRows.clear();
      drawnRows.set(key, { height, drawing });
    }
    return { height, gap, keep: row.keep ?? false, draw: (canvas, top) => canvas.show(drawing, top) };
  };
  const head = table.head.map((row, i) => ({ ...slabOf(row, i === 0 ? 8 : 0, { top: i === 0, bottom: true, even: true }), keep: true }));
  const body = table.rows.map((row, i) => ({
    ...slabOf(row, 0, { top: (i === 0 && head.length === 0) || row.shade !== undefined, bottom: !table.rows[i + 1]?.open, even: false }),
    head,
  }));
  return [...head, ...body];
}
