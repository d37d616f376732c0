/**
 * One PDF being drawn: its pages, their contents and structure, its fonts. Text goes to the page as operators of our own, because the shaped
 * words are shared between documents and a paper of many lines would else be shaped anew each time. Points, y downwards.
 */
import PDFDocument from 'pdfkit';
import type { PageFormat, Paper } from '../../shared/paper/paper.ts';
import type { Line } from './break-lines.ts';
import { embedFace, type FontReference } from './embed-face.ts';
import { type FaceName, faceOf, tagOf } from './faces.ts';
import { emptyReading, noteGlyphs, type Reading } from './glyphs.ts';
import { openPen, type Pen } from './pen.ts';

/** Millimetres in points (1/72 inch), the unit of everything drawn. */
export const mm = (length: number): number => (length * 72) / 25.4;

const SIZES = { A4: [210, 297], A3: [297, 420] } as const;

/** Page width and height in points. */
export function pageSize({ size, landscape }: PageFormat): readonly [number, number] {
  const [short, long] = SIZES[size];
  return landscape ? [mm(long), mm(short)] : [mm(short), mm(long)];
}

/** What is used of pdfkit's inside. */
type Internals = {
  readonly page: { readonly fonts: Record<string, unknown> };
  readonly addContent: (operators: Uint8Array) => void;
  readonly ref: (dictionary: Record<string, unknown>) => FontReference;
};

/** A piece of a document's structure: what a reader that can't see the page reads as one. A table is one piece, row after row. */
export type Part = { readonly tag: 'H1' | 'H2' | 'P' | 'Div' | 'Figure'; readonly alt?: string };

export type Canvas = Pen & {
  /** pdfkit's own drawing, for shapes; what was drawn before stands below it. */
  readonly doc: PDFKit.PDFDocument;
  /** A page of that size. */
  readonly addPage: (format: PageFormat) => void;
  /** Draws what belongs to a part; one that goes over several pages is still one. null: page numbers, marks and the like, which aren't read. */
  readonly mark: (part: Part | null, draw: () => void) => void;
  readonly finish: () => Promise<Uint8Array>;
};

/** Opens a document for a paper; nothing in it depends on the machine or on the time of day. */
export function openCanvas(paper: Pick<Paper, 'id' | 'title' | 'author' | 'createdAt' | 'program'>): Canvas {
  const info = {
    Title: paper.title,
    Author: paper.author,
    Subject: paper.id,
    Creator: paper.program ?? 'OCOP Hội đồng',
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

  const { pen, take } = openPen();
  const fonts = new Map<FaceName, { readonly font: FontReference; reading: Reading }>();
  const fontOf = (name: FaceName): { readonly font: FontReference; reading: Reading } => {
    const known = fonts.get(name);
    if (known) return known;
    const begun = { font: internals.ref({}), reading: emptyReading() };
    fonts.set(name, begun);
    return begun;
  };
  // What was drawn reaches the page in one piece, as bytes: pdfkit would take a string apart letter by letter.
  const flush = (): void => {
    const { operators, glyphs } = take();
    if (operators.length === 0) return;
    for (const some of glyphs) {
      const used = fontOf(some.face);
      internals.page.fonts[tagOf(some.face)] ??= used.font;
      used.reading = noteGlyphs(used.reading, some);
    }
    internals.addContent(operators);
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
    flush();
    const content = part && doc.markStructureContent(part.tag);
    if (!part) doc.markContent('Artifact');
    draw();
    flush();
    doc.endMarkedContent();
    if (part && content) elementOf(part).add(content);
  };

  return {
    ...pen,
    get doc() {
      flush();
      return doc;
    },
    addPage: (format) => {
      flush();
      doc.addPage({ size: [...pageSize(format)], margin: 0 });
    },
    mark,
    finish: () => {
      flush();
      for (const [name, { font, reading }] of fonts) embedFace(internals.ref.bind(doc), name, reading, font);
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
