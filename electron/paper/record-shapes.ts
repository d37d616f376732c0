/**
 * Shapes drawn once and shown on many pages: recorded as operators once per process, embedded once per document. A certificate's frame and drum
 * face are hundreds of strokes, and the same on each of 1,500 pages.
 */
import type { Canvas } from './canvas.ts';
import { type Inside, type Reference, showShared } from './share-object.ts';

/** The calls ornaments are drawn with; pdfkit's document answers them too. Points, y downwards. */
export type Pen = {
  readonly moveTo: (x: number, y: number) => Pen;
  readonly lineTo: (x: number, y: number) => Pen;
  readonly closePath: () => Pen;
  readonly rect: (x: number, y: number, width: number, height: number) => Pen;
  readonly circle: (x: number, y: number, radius: number) => Pen;
  readonly lineWidth: (width: number) => Pen;
  readonly strokeColor: (colour: string) => Pen;
  readonly fillColor: (colour: string) => Pen;
  readonly stroke: () => Pen;
  readonly fill: () => Pen;
  readonly fillAndStroke: (fill: string, stroke: string) => Pen;
};

const num = (n: number): string => (Math.round(n * 1000) / 1000).toString();
/** "#00704A" → "0 0.439 0.29". */
const rgb = (colour: string): string => [1, 3, 5].map((at) => num(Number.parseInt(colour.slice(at, at + 2), 16) / 255)).join(' ');
/** How far a quarter circle's handles reach, as a share of the radius. */
const ARC = 0.5523;

function record(draw: (pen: Pen) => void): string {
  const operators: string[] = [];
  const add = (...parts: readonly (number | string)[]): Pen => {
    operators.push(parts.map((part) => (typeof part === 'number' ? num(part) : part)).join(' '));
    return pen;
  };
  const pen: Pen = {
    moveTo: (x, y) => add(x, y, 'm'),
    lineTo: (x, y) => add(x, y, 'l'),
    closePath: () => add('h'),
    rect: (x, y, width, height) => add(x, y, width, height, 're'),
    circle: (x, y, r) => {
      const k = r * ARC;
      add(x - r, y, 'm');
      add(x - r, y - k, x - k, y - r, x, y - r, 'c');
      add(x + k, y - r, x + r, y - k, x + r, y, 'c');
      add(x + r, y + k, x + k, y + r, x, y + r, 'c');
      return add(x - k, y + r, x - r, y + k, x - r, y, 'c', 'h');
    },
    lineWidth: (width) => add(width, 'w'),
    strokeColor: (colour) => add(rgb(colour), 'RG'),
    fillColor: (colour) => add(rgb(colour), 'rg'),
    stroke: () => add('S'),
    fill: () => add('f'),
    fillAndStroke: (fill, stroke) => add(rgb(fill), 'rg', rgb(stroke), 'RG', 'B'),
  };
  draw(pen);
  return operators.join('\n');
}

const recorded = new Map<string, Buffer>();

/** Shapes around 0,0 up to `width`, `height`, shown with that corner at x, y. `name`: letters and digits; the same name is the same shapes. Points. */
export type Shapes = { readonly name: string; readonly width: number; readonly height: number; readonly draw: (pen: Pen) => void };

export function showShapes(canvas: Canvas, { name, width, height, draw }: Shapes, x: number, y: number): void {
  const make = (inside: Inside): Reference => {
    const operators = recorded.get(name) ?? Buffer.from(record(draw), 'latin1');
    recorded.set(name, operators);
    const form = inside.ref({ Type: 'XObject', Subtype: 'Form', BBox: [0, 0, width, height], Resources: {} });
    form.end(operators);
    return form;
  };
  showShared(canvas, name, make, [1, 0, 0, 1, x, y]);
}
