/**
 * One PDF being drawn: pages, text set glyph by glyph, rules. Text goes to the page as operators of our own, because the shaped
 * words are shared between documents and a paper of many lines would else be shaped anew each time. Points, y downwards.
 */
import PDFDocument from 'pdfkit';
import type { PageFormat, Paper } from '../../shared/paper/paper.ts';
import type { Line, Piece } from './break-lines.ts';
import { type Face, type FaceName, faceOf } from './faces.ts';
import { openSubset, type Subset } from './subset.ts';

/** Millimetres in points (1/72 inch), the unit of everything drawn. */
export const mm = (length: number): number => (length * 72) / 25.4;

const SIZES = { A4: [210, 297], A3: [297, 420] } as const;

/** Page width and height in points. */
export function pageSize({ size, landscape }: PageFormat): readonly [number, number] {
  const [short, long] = SIZES[size];
  return landscape ? [mm(long), mm(short)] : [mm(short), mm(long)];
}

/** What is used of pdfkit's embedded font: its subset (replaced by ours) and the tables written with it. */
type Embedded = { readonly id: string; subset: Subset; readonly widths: number[]; readonly unicode: (readonly number[])[]; readonly ref: () => unknown };
type Internals = { _font: Embedded; page: { fonts: Record<string, unknown> }; addContent: (operators: Uint8Array) => void };

type Setter = { readonly face: Face; readonly embedded: Embedded; readonly words: Map<string, string> };

/** A piece of a document's structure: what a reader that can't see the page reads as one. A table is one piece, row after row. */
export type Part = { readonly tag: 'H1' | 'H2' | 'P' | 'Div' | 'Figure'; readonly alt?: string };

export type Canvas = {
  /** pdfkit's own drawing, for shapes; what was drawn before stands below it. */
  readonly doc: PDFKit.PDFDocument;
  /** A page of that size. */
  readonly addPage: (format: PageFormat) => void;
  /** Draws what belongs to a part; one that goes over several pages is still one. null: page numbers, marks and the like, which aren't read. */
  readonly mark: (part: Part | null, draw: () => void) => void;
  /** Sets a line with its left end at x; `stretch` points more in each space. */
  readonly setLine: (line: Line, x: number, baseline: number, size: number, stretch?: number) => void;
  /** Black rules as [x1, y1, x2, y2], all of one width. */
  readonly rules: (segments: readonly (readonly [number, number, number, number])[], width: number) => void;
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
  readonly finish: () => Promise<Uint8Array>;
};

const num = (n: number): string => (Math.round(n * 100) / 100).toString();

/** Opens a document for a paper; nothing in it depends on the machine or on the time of day. */
export function openCanvas(paper: Pick<Paper, 'id' | 'title' | 'author' | 'createdAt'>): Canvas {
  const info = {
    Title: paper.title,
    Author: paper.author,
    Subject: paper.id,
    Creator: 'OCOP Hội đồng',
    Producer: 'OCOP Hội đồng',
    CreationDate: new Date(paper.createdAt),
  };
  const doc = new PDFDocument({
    font: null as unknown as string,
    autoFirstPage: false,
    pdfVersion: '1.7',
    lang: 'vi-VN',
    // For archives: PDF/A-2b with its colour profile and metadata, tagged so that it can be read aloud in order.
    subset: 'PDF/A-2b',
    tagged: true,
    displayTitle: true,
    info,
  });
  const internals = doc as unknown as Internals;
  const chunks: Uint8Array[] = [];
  const done = new Promise<Uint8Array>((resolve, reject) => {
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });

  // Operators wait here and reach the page in one piece: thousands of small writes cost more than the drawing.
  let waiting = '';
  const write = (operators: string): void => {
    waiting += operators;
  };
  const flushOperators = (): void => {
    // As bytes: pdfkit would take a string apart letter by letter.
    if (waiting) internals.addContent(Buffer.from(`${waiting}\n`, 'latin1'));
    waiting = '';
  };

  const body = doc.struct('Document');
  doc.addStructure(body);
  const elements = new Map<Part, PDFKit.PDFStructureElement>();
  const elementOf = (part: Part): PDFKit.PDFStructureElement => {
    const known = elements.get(part);
    if (known) return known;
    const element = doc.struct(part.tag, part.alt === undefined ? {} : { alt: part.alt });
    body.add(element);
    elements.set(part, element);
    return element;
  };
  const mark: Canvas['mark'] = (part, draw) => {
    flushOperators();
    const content = part && doc.markStructureContent(part.tag);
    if (!part) doc.markContent('Artifact');
    draw();
    flushOperators();
    doc.endMarkedContent();
    if (part && content) elementOf(part).add(content);
  };

  const setters = new Map<FaceName, Setter>();
  const setterOf = (face: Face): Setter => {
    const known = setters.get(face.name);
    if (known) return known;
    doc.font(face.font as unknown as string);
    internals._font.subset = openSubset(face.glyphs);
    const setter = { face, embedded: internals._font, words: new Map<string, string>() };
    setters.set(face.name, setter);
    return setter;
  };

  const glyphs = ({ embedded, words }: Setter, { text, shaped }: Pick<Piece, 'text' | 'shaped'>): string => {
    const known = words.get(text);
    if (known !== undefined) return known;
    let out = '<';
    shaped.ids.forEach((id, i) => {
      const gid = embedded.subset.includeGlyph(id);
      embedded.widths[gid] ??= shaped.widths[i] ?? 0;
      embedded.unicode[gid] ??= [shaped.codePoints[i] ?? 0];
      out += gid.toString(16).padStart(4, '0');
      const kern = Math.round(shaped.kerns[i] ?? 0);
      if (kern !== 0) out += `>${kern}<`;
    });
    const set = `${out}>`;
    words.set(text, set);
    return set;
  };

  const setLine: Canvas['setLine'] = (line, x, baseline, size, stretch = 0) => {
    let operators = '';
    let at = x;
    let start = x;
    let open: Setter | null = null;
    let array = '';
    const flush = (): void => {
      if (!open || !array) return;
      internals.page.fonts[open.embedded.id] ??= open.embedded.ref();
      operators += `/${open.embedded.id} ${num(size)} Tf 1 0 0 -1 ${num(start)} ${num(baseline)} Tm [${array}] TJ\n`;
      array = '';
    };
    for (const token of line.tokens)
      token.pieces.forEach((piece, i) => {
        const setter = setterOf(piece.face);
        if (setter !== open) {
          flush();
          [open, start] = [setter, at];
        }
        if (token.space && i === 0) {
          const space = { text: ' ', shaped: piece.face.shape(' ') };
          array += glyphs(setter, space);
          if (stretch !== 0) array += Math.round((-stretch * 1000) / size);
          at += (space.shaped.width * size) / 1000 + stretch;
        }
        array += glyphs(setter, piece);
        at += (piece.shaped.width * size) / 1000;
      });
    // A space ends the line: who has the text read aloud or copied must not find two words grown together.
    const last = open as Setter | null;
    if (last) array += glyphs(last, { text: ' ', shaped: last.face.shape(' ') });
    flush();
    if (operators) write(`BT\n${operators}ET\n`);
  };

  const rules: Canvas['rules'] = (segments, lineWidth) => {
    const paths = segments.map(([x1, y1, x2, y2]) => `${num(x1)} ${num(y1)} m ${num(x2)} ${num(y2)} l`);
    if (paths.length > 0) write(`q 0 G ${num(lineWidth)} w ${paths.join(' ')} S Q\n`);
  };

  const rectangle: Canvas['rectangle'] = (x, y, w, h, look) => {
    const path = `${num(x)} ${num(y)} ${num(w)} ${num(h)} re`;
    write('fill' in look ? `q ${look.fill.map(num).join(' ')} rg ${path} f Q\n` : `q 0 G ${num(look.outline)} w ${path} S Q\n`);
  };

  const fine = (n: number): string => (Math.round(n * 1000) / 1000).toString();
  const blocks: Canvas['blocks'] = (rectangles) => write(`q 0 g ${rectangles.map((box) => `${box.map(fine).join(' ')} re`).join(' ')} f Q\n`);

  return {
    get doc() {
      flushOperators();
      return doc;
    },
    addPage: (format) => {
      flushOperators();
      doc.addPage({ size: [...pageSize(format)], margin: 0 });
    },
    mark,
    setLine,
    rules,
    rectangle,
    blocks,
    finish: () => {
      flushOperators();
      doc.end();
      return done;
    },
  };
}

/** Text in the middle of the page's small things (marks, page numbers): one line, one style. */
export function oneLine(text: string, face: FaceName, size: number): Line {
  const shaped = faceOf(face).shape(text);
  return { tokens: [{ pieces: [{ face: faceOf(face), text, shaped }], space: false }], width: (shaped.width * size) / 1000, last: true };
}
