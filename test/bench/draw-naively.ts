/** The same paper the way a program writes it that gives no thought to cost: a new pdfkit document and the font files each time, text set and measured by pdfkit. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import PDFDocument from 'pdfkit';
import type { Block, Cell, FlowPaper, Text } from '../../shared/paper/paper.ts';

const mm = (length: number): number => (length * 72) / 25.4;
const folder = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json'));
const face = (name: string): string => join(folder, name, `Tinos_${name}.ttf`);

type Doc = PDFKit.PDFDocument;
type Table = Extract<Block, { kind: 'table' }>;

const words = (text: Text): string => (typeof text === 'string' ? text : text.map((run) => run.text).join(''));
const styleOf = (text: Text): string =>
  typeof text !== 'string' && text[0]?.bold ? 'bold' : typeof text !== 'string' && text[0]?.italic ? 'italic' : 'regular';

function paragraph(doc: Doc, text: Text, size: number, align: 'left' | 'center' | 'right' | 'justify'): void {
  const runs = typeof text === 'string' ? [{ text }] : text;
  runs.forEach((run, i) => {
    doc
      .font(styleOf([run]))
      .fontSize(size)
      .text(run.text, { align, continued: i < runs.length - 1 });
  });
}

const cellText = (cell: Cell): string => (cell.box === undefined ? words(cell.text) : cell.box === 'ticked' ? 'x' : '');

function table(doc: Doc, { columns, head, rows, size }: Table): void {
  const { left, right, bottom } = doc.page.margins;
  const fixed = columns.reduce((sum, column) => sum + mm(column.width), 0);
  const widths = columns.map(({ width }) => (width === 0 ? doc.page.width - left - right - fixed : mm(width)));
  const row = (cells: readonly Cell[]): void => {
    let column = 0;
    const boxes = cells.map((cell) => {
      const span = cell.span ?? 1;
      const x = left + widths.slice(0, column).reduce((sum, width) => sum + width, 0);
      const width = widths.slice(column, column + span).reduce((sum, part) => sum + part, 0);
      column += span;
      return { cell, x, width };
    });
    const height = Math.max(
      ...boxes.map(({ cell, width }) =>
        doc
          .font(styleOf(cell.text))
          .fontSize(size)
          .heightOfString(cellText(cell) || ' ', { width: width - 6 }),
      ),
    );
    if (doc.y + height + 4 > doc.page.height - bottom) {
      doc.addPage();
      for (const line of head) row(line.cells);
    }
    const top = doc.y;
    for (const { cell, x, width } of boxes) {
      doc.rect(x, top, width, height + 4).stroke();
      if (cell.box) doc.rect(x + width / 2 - 4, top + 3, 8, 8).stroke();
      doc
        .font(styleOf(cell.text))
        .fontSize(size)
        .text(cellText(cell), x + 3, top + 2, { width: width - 6, align: cell.align ?? 'left' });
    }
    doc.x = left;
    doc.y = top + height + 4;
  };
  for (const { cells } of [...head, ...rows]) row(cells);
}

function block(doc: Doc, part: Block, size: number): void {
  switch (part.kind) {
    case 'letterhead':
      for (const line of [part.parent, part.issuer, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập – Tự do – Hạnh phúc'])
        paragraph(doc, [{ text: line, bold: true }], 13, 'center');
      return;
    case 'title':
      for (const line of [part.name, part.subject, ...part.under]) paragraph(doc, [{ text: line, bold: true }], 14, 'center');
      return;
    case 'heading':
      return paragraph(doc, [{ text: part.text, bold: true }], size, 'left');
    case 'paragraph':
      paragraph(doc, part.text, part.size ?? size, part.align ?? 'justify');
      doc.moveDown(0.3);
      return;
    case 'table':
      return table(doc, part);
    case 'writing-lines':
      for (let i = 0; i < part.count; i += 1) paragraph(doc, '…'.repeat(38), 13, 'left');
      return;
    case 'signatures':
      for (const place of part.places)
        for (const line of [place.dateline ?? '', ...place.lines, place.note, place.name]) paragraph(doc, line, part.size, 'right');
      return;
    default:
      throw new Error(`no ${part.kind} in a score sheet`);
  }
}

/** Bytes of the PDF. */
export function drawNaively(paper: FlowPaper): Promise<Uint8Array> {
  const { top, right, bottom, left } = paper.format.margins;
  // pdfkit's own first font isn't carried in the built program.
  const doc = new PDFDocument({ font: face('400Regular'), size: 'A4', margins: { top: mm(top), right: mm(right), bottom: mm(bottom), left: mm(left) } });
  doc.registerFont('regular', face('400Regular')).registerFont('bold', face('700Bold')).registerFont('italic', face('400Regular_Italic'));
  const chunks: Uint8Array[] = [];
  const done = new Promise<Uint8Array>((resolve) => {
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
  });
  for (const part of paper.blocks) block(doc, part, paper.bodySize);
  doc.end();
  return done;
}
