/**
 * A paper as an editable Word file, for offices that finish it by hand: the same blocks as the PDF, in real styles, tables and headers.
 * Decree 30/2020/NĐ-CP, Annex I: type, margins, page numbers from page 2.
 */
import { Document, Header, type ISectionOptions, Packer, PageNumber, PageOrientation, Paragraph, SectionType, TextRun } from 'docx';
import type { FlowPaper, PageFormat } from '../../shared/paper/paper.ts';
import { blocksAsDocx } from './docx-blocks.ts';
import { FONT, halfPoints, twips } from './docx-units.ts';

/** Width and height of upright sheets, millimetres. */
const SHEETS: Readonly<Record<PageFormat['size'], readonly [number, number]>> = { A4: [210, 297], A3: [297, 420] };

/** "DỰ THẢO" and the like in the corner; the page's number on top from page 2. */
const header = (mark: string, numbered: boolean): Header =>
  new Header({
    children: [
      ...(mark ? [new Paragraph({ alignment: 'right', children: [new TextRun({ text: mark, bold: true })] })] : []),
      new Paragraph({ alignment: 'center', children: numbered ? [new TextRun({ children: [PageNumber.CURRENT] })] : [] }),
    ],
  });

function section(paper: FlowPaper): ISectionOptions {
  const { size, landscape, margins } = paper.format;
  const [width, height] = SHEETS[size];
  const inner = (landscape ? height : width) - margins.left - margins.right;
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: true,
      page: {
        size: { width: twips(width), height: twips(height), orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
        margin: {
          top: twips(margins.top),
          right: twips(margins.right),
          bottom: twips(margins.bottom),
          left: twips(margins.left),
          header: twips(10),
          footer: twips(10),
        },
      },
    },
    headers: { first: header(paper.mark, false), default: header(paper.mark, true) },
    children: blocksAsDocx(paper.blocks, inner, paper.bodySize),
  };
}

/** The bytes of one .docx. Throws nothing of its own; a paper of placed items has no such form. */
export async function writeDocx(paper: FlowPaper): Promise<Uint8Array> {
  const run = { font: FONT, size: halfPoints(paper.bodySize), language: { value: 'vi-VN' } };
  const head = { run: { font: FONT, bold: true, color: '000000' }, paragraph: { keepNext: true } };
  const document = new Document({
    title: paper.title,
    creator: paper.author,
    description: paper.mark,
    styles: {
      default: {
        document: { run },
        title: { run: { ...head.run, size: halfPoints(14) }, paragraph: { alignment: 'center', keepNext: true } },
        heading1: { run: { ...head.run, size: halfPoints(paper.bodySize) }, paragraph: { ...head.paragraph, spacing: { before: 240 } } },
        heading2: { run: { ...head.run, size: halfPoints(paper.bodySize) }, paragraph: { ...head.paragraph, spacing: { before: 160 } } },
      },
    },
    sections: [section(paper)],
  });
  return Packer.toBuffer(document);
}
