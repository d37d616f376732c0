/** Blocks of a paper → paragraphs and tables of Word. */
import {
  BorderStyle,
  type FileChild,
  LineRuleType,
  Paragraph,
  type ParagraphChild,
  Tab,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import type { Block, Cell, Row, SigningPlace, Text } from '../../shared/paper/paper.ts';
import { ALIGNED, halfPoints, linesOf, twips } from './docx-units.ts';

type Of<K extends Block['kind']> = Extract<Block, { kind: K }>;
type Given = { readonly size?: number; readonly align?: 'left' | 'center' | 'right' | 'both'; readonly bold?: boolean; readonly italic?: boolean };
type Spacing = { readonly before?: number; readonly after?: number };
type Paragraphed = Given & {
  readonly spacing?: Spacing;
  readonly keep?: boolean;
  readonly indent?: number;
  readonly style?: 'Title' | 'Heading1' | 'Heading2';
};

const runsOf = (text: Text, { size, bold, italic }: Given): readonly ParagraphChild[] =>
  linesOf(text).flatMap((line, index) => [
    ...(index > 0 ? [new TextRun({ break: 1 })] : []),
    ...line.map(
      (part) =>
        new TextRun({
          text: part.text,
          ...(bold || part.bold ? { bold: true } : {}),
          ...(italic || part.italic ? { italics: true } : {}),
          ...(size === undefined ? {} : { size: halfPoints(size) }),
        }),
    ),
  ]);

function paragraph(text: Text, given: Paragraphed = {}): Paragraph {
  const { align = 'left', spacing = {}, keep = false, indent = 0, style } = given;
  return new Paragraph({
    alignment: align,
    spacing: { before: 0, after: 0, ...spacing, line: 260, lineRule: LineRuleType.AUTO },
    keepNext: keep,
    widowControl: true,
    ...(style ? { style } : {}),
    ...(indent > 0 ? { indent: { firstLine: twips(indent) } } : {}),
    // A style's own look holds for its runs.
    children: [...runsOf(text, style ? {} : given)],
  });
}

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE };
/** Half a point. */
const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;

/** Columns side by side without rules, each of paragraphs; stays on one page. */
function sideBySide(widths: readonly number[], columns: readonly (readonly Paragraph[])[]): Table {
  return new Table({
    width: { size: twips(widths.reduce((a, b) => a + b, 0)), type: WidthType.DXA },
    columnWidths: widths.map(twips),
    borders: NO_BORDERS,
    rows: [
      new TableRow({
        cantSplit: true,
        children: columns.map(
          (children, i) => new TableCell({ width: { size: twips(widths[i] ?? 0), type: WidthType.DXA }, borders: NO_BORDERS, children: [...children] }),
        ),
      }),
    ],
  });
}

/** A short rule under a line, as the letterhead and the title have. */
const ruled = (text: Text, given: Paragraphed, inset: number): Paragraph =>
  new Paragraph({
    alignment: 'center',
    spacing: { before: 0, after: 0 },
    keepNext: true,
    indent: { left: twips(inset), right: twips(inset) },
    border: { bottom: { ...LINE, space: 1 } },
    children: [...runsOf(text, given)],
  });

function letterhead({ parent, issuer, number, dateline }: Of<'letterhead'>, inner: number): readonly FileChild[] {
  const [left, right] = [inner * 0.44, inner * 0.56];
  const centre = { align: 'center', size: 12, keep: true } as const;
  return [
    sideBySide(
      [left, right],
      [
        [
          ...(parent ? [paragraph(parent, centre)] : []),
          paragraph(issuer, { ...centre, bold: true }),
          ruled('', { size: 4 }, left * 0.32),
          paragraph(number, { ...centre, size: 13, spacing: { before: 120 } }),
        ],
        [
          paragraph('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { ...centre, bold: true }),
          paragraph('Độc lập - Tự do - Hạnh phúc', { ...centre, size: 13, bold: true }),
          ruled('', { size: 4 }, right * 0.2),
          paragraph(dateline, { ...centre, size: 13, italic: true, spacing: { before: 120 } }),
        ],
      ],
    ),
  ];
}

const title = ({ name, subject, under }: Of<'title'>): readonly FileChild[] => [
  paragraph(name, { style: 'Title', align: 'center', keep: true, spacing: { before: 240 } }),
  paragraph(subject, { align: 'center', bold: true, keep: true }),
  ...under.map((line) => paragraph(line, { align: 'center', italic: true, keep: true, size: 12 })),
  paragraph('', { size: 6 }),
];

const BOXES = { empty: '☐', ticked: '☒' } as const;

function table({ columns, head, rows, size }: Of<'table'>, inner: number): Table {
  const fixed = columns.reduce((sum, c) => sum + c.width, 0);
  const free = columns.filter((c) => c.width === 0).length;
  const widths = columns.map((c) => c.width || (inner - fixed) / free);
  const row = (given: Row, tableHeader: boolean): TableRow => {
    let at = 0;
    const cells = given.cells.map((cell: Cell) => {
      const span = cell.span ?? 1;
      const width = widths.slice(at, at + span).reduce((a, b) => a + b, 0);
      const align = ALIGNED[cell.align ?? columns[at]?.align ?? 'left'];
      at += span;
      return new TableCell({
        width: { size: twips(width), type: WidthType.DXA },
        columnSpan: span,
        verticalAlign: 'center',
        margins: { left: 50, right: 50, top: 20, bottom: 20 },
        ...(given.shade ? { shading: { fill: given.shade === 'strong' ? 'E3E8E6' : 'F1F4F3', type: 'clear', color: 'auto' } } : {}),
        children: [
          new Paragraph({
            alignment: align,
            keepNext: tableHeader || given.keep === true,
            ...(cell.indent ? { indent: { left: twips(cell.indent) } } : {}),
            children: cell.box ? [new TextRun({ text: BOXES[cell.box], size: halfPoints(size) })] : [...runsOf(cell.text, { size })],
          }),
        ],
      });
    });
    return new TableRow({ tableHeader, cantSplit: true, children: cells });
  };
  return new Table({
    width: { size: twips(inner), type: WidthType.DXA },
    columnWidths: widths.map(twips),
    layout: 'fixed',
    borders: { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE },
    rows: [...head.map((r) => row(r, true)), ...rows.map((r) => row(r, false))],
  });
}

/** Lines over the name, room to sign, the name. */
const signer = ({ dateline, lines, note, name }: SigningPlace, size: number): readonly Paragraph[] => [
  ...(dateline ? [paragraph(dateline, { align: 'center', italic: true, size, keep: true })] : []),
  ...lines.map((line) => paragraph(line, { align: 'center', bold: true, size, keep: true })),
  ...(note ? [paragraph(note, { align: 'center', italic: true, size: size - 1, keep: true })] : []),
  ...[1, 2, 3].map(() => paragraph('', { size, keep: true })),
  paragraph(name, { align: 'center', bold: true, size }),
];

function signatures({ places, columns, size }: Of<'signatures'>, inner: number): readonly FileChild[] {
  const widths = Array.from({ length: columns }, () => inner / columns);
  return Array.from({ length: Math.ceil(places.length / columns) }, (_, i) => {
    const own = places.slice(i * columns, (i + 1) * columns).map((place) => signer(place, size));
    return [paragraph('', { size: 6, keep: true }), sideBySide(widths, [...own, ...widths.slice(own.length).map(() => [paragraph('')])])];
  }).flat();
}

const recipients = (lines: readonly string[]): readonly Paragraph[] => [
  paragraph('Nơi nhận:', { bold: true, italic: true, size: 12, keep: true }),
  ...lines.map((line) => paragraph(line, { size: 11 })),
];

function blockAsDocx(block: Block, inner: number, bodySize: number): readonly FileChild[] {
  switch (block.kind) {
    case 'letterhead':
      return letterhead(block, inner);
    case 'title':
      return title(block);
    case 'heading':
      return [paragraph(block.text, { style: block.level === 1 ? 'Heading1' : 'Heading2', keep: true, spacing: { before: block.level === 1 ? 240 : 160 } })];
    case 'paragraph':
      return [
        paragraph(block.text, {
          align: ALIGNED[block.align ?? 'justify'],
          indent: block.indent ? 12.7 : 0,
          keep: block.keep ?? false,
          spacing: { before: block.tight ? 30 : 120 },
          ...(block.size === undefined ? {} : { size: block.size }),
        }),
      ];
    case 'table':
      // Two tables in a row would grow together.
      return [paragraph('', { size: 4 }), table(block, inner), paragraph('', { size: 4 })];
    case 'signatures':
      return signatures(block, inner);
    case 'closing':
      return [paragraph('', { size: 6, keep: true }), sideBySide([inner / 2, inner / 2], [recipients(block.recipients), signer(block.place, bodySize)])];
    case 'recipients':
      return recipients(block.lines);
    case 'writing-lines':
      return Array.from(
        { length: block.count },
        () =>
          new Paragraph({ tabStops: [{ type: TabStopType.RIGHT, position: twips(inner), leader: 'dot' }], children: [new TextRun({ children: [new Tab()] })] }),
      );
    case 'page-break':
      // A break in a paragraph of its own would leave an empty page behind a full one.
      return [new Paragraph({ pageBreakBefore: true, children: [new TextRun({ text: '', size: 2 })] })];
  }
}

/** `inner`: width between the margins, millimetres. A file must not end with a table. */
export const blocksAsDocx = (blocks: readonly Block[], inner: number, bodySize: number): FileChild[] => [
  ...blocks.flatMap((block) => blockAsDocx(block, inner, bodySize)),
  paragraph('', { size: 2 }),
];
