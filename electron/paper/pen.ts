/**
 * What is drawn, as operators of a page's content (ISO 32000-1, annex A): lines of text, rules, rectangles. It knows no document, so a drawing that
 * comes again, such as a row of a criteria set, is recorded once and shown wherever it stands. Points, y downwards.
 */
import type { Line } from './break-lines.ts';
import { type Face, type Shaped, tagOf } from './faces.ts';
import { type Glyphs, gatherGlyphs } from './glyphs.ts';

/** Where a rule begins and ends. */
export type Segment = readonly [x1: number, y1: number, x2: number, y2: number];

export type Pen = {
  /** Sets a line with its left end at x; `stretch` points more in each space. */
  readonly setLine: (line: Line, x: number, baseline: number, size: number, stretch?: number) => void;
  /** Black rules, all of one width. */
  readonly rules: (segments: readonly Segment[], width: number) => void;
  /** A rectangle: filled with a grey or tint (red, green, blue from 0 to 1), or its outline of that width. */
  readonly rectangle: (
    x: number,
    y: number,
    width: number,
    height: number,
    look: { readonly fill: readonly [number, number, number] } | { readonly outline: number },
  ) => void;
  /** Many black rectangles as one shape, [x, y, width, height] each. */
  readonly blocks: (rectangles: readonly (readonly [number, number, number, number])[]) => void;
  /** A square of `count` × `count` modules, the black ones painted: as a stencil of bits it costs a fraction of a path. `rows`: hex, each row in whole bytes, 1 for black. */
  readonly stencil: (x: number, y: number, side: number, count: number, rows: string) => void;
  /** A recorded drawing, moved down by `top`. */
  readonly show: (drawing: Drawing, top: number) => void;
};

/** Operators, a byte a letter, and the glyphs they set. */
export type Drawing = { readonly operators: Buffer; readonly glyphs: readonly Glyphs[] };

const num = (n: number): string => (Math.round(n * 100) / 100).toString();
const fine = (n: number): string => (Math.round(n * 1000) / 1000).toString();

/** Pieces one after the other. They are joined once: a string that grows by each of them would be put together letter by letter in the end. */
function join(pieces: readonly (string | Buffer)[]): Buffer {
  const bytes = Buffer.allocUnsafe(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    if (typeof piece === 'string') bytes.write(piece, at, 'latin1');
    else bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/** A pen, and what it has drawn since it was last asked. */
export function openPen(): { readonly pen: Pen; readonly take: () => Drawing } {
  let pieces: (string | Buffer)[] = [];
  let glyphs: Glyphs[] = [];

  const set = (shaped: Shaped): string => {
    glyphs.push(shaped);
    return shaped.set;
  };

  const setLine: Pen['setLine'] = (line, x, baseline, size, stretch = 0) => {
    let lineOperators = '';
    let at = x;
    let start = x;
    let open: Face | null = null;
    let array = '';
    const flush = (): void => {
      if (!open || !array) return;
      lineOperators += `/${tagOf(open.name)} ${num(size)} Tf 1 0 0 -1 ${num(start)} ${num(baseline)} Tm [${array}] TJ\n`;
      array = '';
    };
    for (const token of line.tokens)
      token.pieces.forEach((piece, i) => {
        if (piece.face !== open) {
          flush();
          [open, start] = [piece.face, at];
        }
        if (token.space && i === 0) {
          const space = piece.face.shape(' ');
          array += set(space);
          if (stretch !== 0) array += Math.round((-stretch * 1000) / size);
          at += (space.width * size) / 1000 + stretch;
        }
        array += set(piece.shaped);
        at += (piece.shaped.width * size) / 1000;
      });
    // A space ends the line: who has the text read aloud or copied must not find two words grown together.
    const last = open as Face | null;
    if (last) array += set(last.shape(' '));
    flush();
    if (lineOperators) pieces.push(`BT\n${lineOperators}ET\n`);
  };

  const rules: Pen['rules'] = (segments, width) => {
    const paths = segments.map(([x1, y1, x2, y2]) => `${num(x1)} ${num(y1)} m ${num(x2)} ${num(y2)} l`);
    if (paths.length > 0) pieces.push(`q 0 G ${num(width)} w ${paths.join(' ')} S Q\n`);
  };

  const rectangle: Pen['rectangle'] = (x, y, w, h, look) => {
    const path = `${num(x)} ${num(y)} ${num(w)} ${num(h)} re`;
    pieces.push('fill' in look ? `q ${look.fill.map(num).join(' ')} rg ${path} f Q\n` : `q 0 G ${num(look.outline)} w ${path} S Q\n`);
  };

  const blocks: Pen['blocks'] = (rectangles) => {
    pieces.push(`q 0 g ${rectangles.map((box) => `${box.map(fine).join(' ')} re`).join(' ')} f Q\n`);
  };

  const stencil: Pen['stencil'] = (x, y, side, count, rows) => {
    const matrix = [side, 0, 0, -side, x, y + side].map(fine).join(' ');
    pieces.push(`q 0 g ${matrix} cm\nBI /W ${count} /H ${count} /BPC 1 /IM true /D [1 0] /F /AHx ID ${rows}>\nEI\nQ\n`);
  };

  const show: Pen['show'] = (drawing, top) => {
    pieces.push(`q 1 0 0 1 0 ${num(top)} cm\n`, drawing.operators, 'Q\n');
    glyphs.push(...drawing.glyphs);
  };

  return {
    pen: { setLine, rules, rectangle, blocks, stencil, show },
    take: () => {
      const drawing = { operators: join(pieces), glyphs };
      [pieces, glyphs] = [[], []];
      return drawing;
    },
  };
}

/** What `draw` draws, to be shown many times: each of its glyphs is named once. */
export function record(draw: (pen: Pen) => void): Drawing {
  const { pen, take } = openPen();
  draw(pen);
  const { operators, glyphs } = take();
  return { operators, glyphs: gatherGlyphs(glyphs) };
}
