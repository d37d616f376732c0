/** Editable Word files: breaks if words were lost on the way, or tables, headers and styles were mere text. */
import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../electron/paper/write-docx.ts';
import type { PaperContext } from '../../shared/paper/context.ts';
import type { Block, FlowPaper, Text } from '../../shared/paper/paper.ts';
import { buildPaper, listPapers } from '../../shared/paper/register.ts';
import { unzip } from '../support/fill-opinion.ts';
import { contextOf, LONG_NAME } from '../support/paper-record.ts';

function flowOf(context: PaperContext, id: string): FlowPaper {
  const paper = buildPaper(context, id, () => true);
  if (!paper.ok || paper.value.kind !== 'flow') throw new Error(id);
  return paper.value;
}
const plain = (text: Text): string => (typeof text === 'string' ? text : text.map((run) => run.text).join(''));
/** Every piece of text a paper says, line by line. */
function saidBy(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block): readonly string[] => {
    switch (block.kind) {
      case 'letterhead':
        return [block.parent, block.issuer, block.number, block.dateline];
      case 'title':
        return [block.name, block.subject, ...block.under];
      case 'heading':
        return [block.text];
      case 'paragraph':
        return [plain(block.text)];
      case 'table':
        return [...block.head, ...block.rows].flatMap((row) => row.cells.map((cell) => plain(cell.text)));
      case 'signatures':
        return block.places.flatMap((place) => [...place.lines, place.name]);
      case 'closing':
        return [...block.recipients, ...block.place.lines, block.place.name];
      case 'recipients':
        return block.lines;
      default:
        return [];
    }
  });
}
const decoded = (xml: string): string =>
  xml.replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
const textOf = (xml: string): string => decoded([...xml.matchAll(/<w:t[ >][^<]*<\/w:t>|<w:br\/>/g)].map(([piece]) => piece.replace(/<[^>]*>/g, '')).join(''));

async function open(paper: FlowPaper) {
  const parts = await unzip(await writeDocx(paper));
  const headers = Object.entries(parts)
    .filter(([name]) => name.startsWith('word/header'))
    .map(([, xml]) => String(xml));
  return { xml: String(parts['word/document.xml']), styles: String(parts['word/styles.xml']), core: String(parts['docProps/core.xml']), headers };
}

const WORDY = ['minutes', 'summary', 'results', 'proposal', 'decision', 'rewards', 'attendance', 'notice'];

describe('a Word file', () => {
  it('says all that the paper says, of every kind', async () => {
    const context = contextOf();
    const entries = listPapers(context, () => true);
    for (const kind of WORDY) {
      const paper = flowOf(context, entries.find((e) => e.kind === kind)!.id);
      const text = textOf((await open(paper)).xml);
      const lost = saidBy(paper.blocks)
        .flatMap((said) => said.split('\n'))
        .filter((line) => !text.includes(line));
      expect(lost, kind).toEqual([]);
    }
  });

  it('has real styles, tables whose heads repeat and whose rows stay whole, and keeps headings with what follows', async () => {
    const { xml, styles } = await open(flowOf(contextOf(), 'bien-ban'));
    expect(xml.match(/<w:pStyle w:val="Heading1"\/>/g)!.length).toBeGreaterThan(5);
    expect(xml).toContain('<w:pStyle w:val="Title"/>');
    expect(styles).toMatch(/w:styleId="Heading1"[\s\S]*?<w:b\/>/);
    expect(xml).toContain('<w:tblHeader/>');
    expect(xml.match(/<w:cantSplit\/>/g)!.length).toBeGreaterThan(10);
    expect(xml).toContain(LONG_NAME);
  });

  it("keeps the decree's margins, type and page numbers from page 2, in Vietnamese", async () => {
    const paper = flowOf(contextOf(), 'to-trinh');
    const { xml, styles, headers } = await open(paper);
    const margin = (mm: number) => String(Math.round((mm / 25.4) * 1440));
    const { top, right, bottom, left } = paper.format.margins;
    expect(xml).toMatch(
      new RegExp(`<w:pgMar[^>]*w:top="${margin(top)}"[^>]*w:right="${margin(right)}"[^>]*w:bottom="${margin(bottom)}"[^>]*w:left="${margin(left)}"`),
    );
    expect(xml).toContain('<w:titlePg/>');
    expect(styles).toContain('w:ascii="Times New Roman"');
    expect(styles).toContain('w:val="vi-VN"');
    expect(headers.filter((h) => h.includes('PAGE'))).toHaveLength(1);
    expect(headers.every((h) => h.includes('DỰ THẢO'))).toBe(true);
  });

  it('lies down where the paper does', async () => {
    expect((await open(flowOf(contextOf(), 'tong-hop-diem'))).xml).toContain('w:orient="landscape"');
  });

  it('begins the annex of the decision on a page of its own', async () => {
    expect((await open(flowOf(contextOf(), 'du-thao-quyet-dinh'))).xml.match(/<w:pageBreakBefore\/>/g)).toHaveLength(1);
  });
});
