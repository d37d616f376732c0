/** A paper's workbook as an .xlsx file: formulas with what they come to today, widths, merged heads, frozen panes, and how it prints. */
import { columnLetters } from '../../shared/dossier/cells.ts';
import type { Workbook, WorkCell, WorkRow, WorkSheet } from '../../shared/paper/workbook.ts';
import { cellXml, isRisky, type StringIndex } from '../xlsx/cell-xml.ts';
import { linesOf, MOST_POINTS } from '../xlsx/row-height.ts';
import { type Look, stylesXml } from '../xlsx/styles.ts';
import { type PackedSheet, packageBytes } from '../xlsx/write-package.ts';
import { attributeText } from '../xlsx/xml-text.ts';
import { closingBreak, MARGINS } from './closing-break.ts';

const SIZE = 11;
const FILLS = { head: 'FFE6F2EC', light: 'FFF1F5F3', mark: 'FFFDE8E8' } as const;
const MARK_COLOUR = 'FFB42318';
const TEXT = 49;
const PAPER_NUMBERS = { A4: 9, A3: 8 } as const;
/** Points of a line of type, by its size. */
const LEADING = 1.36;

function lookOf({ content, align, bold, italic, size = SIZE, lines, shade, format, oneLine }: WorkCell): Look {
  const isText = typeof content === 'string';
  // A little away from the line it stands beside.
  const side = align ?? (lines && isText ? 'left' : null);
  const beside = side ? ` horizontal="${side}"${lines && side !== 'center' ? ' indent="1"' : ''}` : '';
  return {
    font: { size, ...(bold ? { bold } : {}), ...(italic ? { italic } : {}), ...(shade === 'mark' ? { colour: MARK_COLOUR } : {}) },
    fill: shade ? FILLS[shade] : null,
    lines: lines === true,
    format: isText ? TEXT : (format ?? 0),
    align: `<alignment${beside} vertical="center"${oneLine ? '' : ' wrapText="1"'}/>`,
    ...(isText && isRisky(content) ? { quote: true } : {}),
  };
}

/** Cell formats of a book, each different one once; the first is the plain one of empty cells. */
function collectLooks(book: Workbook): { readonly looks: readonly Look[]; readonly indexOf: (cell: WorkCell) => number } {
  const looks: Look[] = [];
  const places = new Map<string, number>();
  const indexOf = (cell: WorkCell): number => {
    const look = lookOf(cell);
    const key = JSON.stringify(look);
    const known = places.get(key);
    if (known !== undefined) return known;
    looks.push(look);
    places.set(key, looks.length - 1);
    return looks.length - 1;
  };
  indexOf({ content: null });
  for (const sheet of book.sheets) for (const row of sheet.rows) for (const cell of row) indexOf(cell);
  return { looks, indexOf };
}

/** Number formats that the rules of any sheet switch to, each once. */
const shownFormats = (book: Workbook): readonly string[] => [
  ...new Set(book.sheets.flatMap((s) => s.shown.flatMap((r) => r.rules.map((rule) => rule.format)))),
];

const widthOf = (widths: readonly number[], from: number, span: number): number => widths.slice(from, from + span).reduce((sum, width) => sum + width, 0);

/** Points a text needs in so many digits of width: bold letters are wider than plain ones, and capitals much. */
function heightOf({ content, bold, size = SIZE, oneLine, shade }: WorkCell, width: number): number {
  if (typeof content !== 'string' || oneLine) return 0;
  // A head's words may break in another program's letters where they don't here.
  if (shade === 'head') return (linesOf(content, width * 0.85) + 1) * size * LEADING;
  const capitals = /\p{Lu}{2}/u.test(content) && content === content.toUpperCase();
  return linesOf(content, (width * 12 * (capitals ? 0.72 : bold ? 0.9 : 1)) / size) * size * LEADING;
}

type DrawnRow = { readonly xml: string /** Points. */; readonly height: number };

function rowXml(sheet: WorkSheet, cells: WorkRow, row: number, indexOf: (cell: WorkCell) => number, strings: StringIndex, merged: string[]): DrawnRow {
  let column = 0;
  let height = SIZE * LEADING;
  let xml = '';
  for (const cell of cells) {
    const { span = 1, content } = cell;
    const style = indexOf(cell);
    xml += cellXml(`${columnLetters(column)}${row}`, content, style, strings);
    // The lines around a merged cell are those of all its parts.
    for (let part = 1; part < span; part += 1) xml += cellXml(`${columnLetters(column + part)}${row}`, null, style, strings);
    if (span > 1) merged.push(`${columnLetters(column)}${row}:${columnLetters(column + span - 1)}${row}`);
    height = Math.max(height, heightOf(cell, widthOf(sheet.widths, column, span)));
    column += span;
  }
  const points = Math.min(MOST_POINTS, Math.ceil(height + 2));
  return { xml: `<row r="${row}" ht="${points}" customHeight="1">${xml}</row>`, height: points };
}

/** "&" begins a field in a header. */
const headerText = (text: string): string => attributeText(text.replace(/&/g, '&&'));

function viewXml({ head, keptColumns }: WorkSheet, first: boolean): string {
  const corner = `${columnLetters(keptColumns)}${head + 1}`;
  const pane = `<pane xSplit="${keptColumns}" ySplit="${head}" topLeftCell="${corner}" activePane="bottomRight" state="frozen"/>`;
  return `<sheetViews><sheetView${first ? ' tabSelected="1"' : ''} showGridLines="0" workbookViewId="0">${pane}<selection pane="bottomRight" activeCell="${corner}" sqref="${corner}"/></sheetView></sheetViews>`;
}

function* sheetXml(sheet: WorkSheet, indexOf: (cell: WorkCell) => number, shown: readonly string[], first: boolean, strings: StringIndex): Generator<string> {
  const { widths, rows, paper, mark } = sheet;
  yield [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    viewXml(sheet, first),
    '<sheetFormatPr defaultRowHeight="15"/>',
    `<cols>${widths.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>`,
    '<sheetData>',
  ].join('');
  const merged: string[] = [];
  const heights: number[] = [];
  for (const [index, cells] of rows.entries()) {
    const { xml, height } = rowXml(sheet, cells, index + 1, indexOf, strings, merged);
    heights.push(height);
    yield xml;
  }
  const breakAfter = closingBreak(sheet, heights);
  let priority = 0;
  const rules = sheet.shown
    .filter((s) => s.rules.length > 0)
    .map(({ range, rules: list }) => {
      const xml = list.map(({ formula, format }) => {
        priority += 1;
        return `<cfRule type="expression" dxfId="${shown.indexOf(format)}" priority="${priority}" stopIfTrue="1"><formula>${attributeText(formula)}</formula></cfRule>`;
      });
      return `<conditionalFormatting sqref="${range}">${xml.join('')}</conditionalFormatting>`;
    });
  yield [
    '</sheetData>',
    merged.length > 0 ? `<mergeCells count="${merged.length}">${merged.map((area) => `<mergeCell ref="${area}"/>`).join('')}</mergeCells>` : '',
    ...rules,
    `<printOptions horizontalCentered="1"/><pageMargins left="${MARGINS.left}" right="${MARGINS.right}" top="${MARGINS.top}" bottom="${MARGINS.bottom}" header="0.35" footer="0.35"/>`,
    `<pageSetup paperSize="${PAPER_NUMBERS[paper.size]}" orientation="${paper.landscape ? 'landscape' : 'portrait'}" fitToWidth="${paper.across}" fitToHeight="0"/>`,
    `<headerFooter>${mark ? `<oddHeader>&amp;C&amp;"Times New Roman,Bold"&amp;12&#10;${headerText(mark)}</oddHeader>` : ''}<oddFooter>&amp;C&amp;P/&amp;N</oddFooter></headerFooter>`,
    breakAfter === null ? '' : `<rowBreaks count="1" manualBreakCount="1"><brk id="${breakAfter}" max="16383" man="1"/></rowBreaks>`,
    '</worksheet>',
  ].join('');
}

/** The bytes of an .xlsx file; the same for the same book. */
export function writeXlsx(book: Workbook): Promise<Uint8Array> {
  const { looks, indexOf } = collectLooks(book);
  const shown = shownFormats(book);
  const packed = book.sheets.map((sheet): PackedSheet => {
    const last = columnLetters(sheet.widths.length - 1);
    const kept = columnLetters(sheet.keptColumns - 1);
    return {
      name: sheet.name,
      titles: `${sheet.paper.across > 1 ? `$A:$${kept},` : ''}$${sheet.head}:$${sheet.head}`,
      area: `$A$1:$${last}$${sheet.rows.length}`,
      xml: (first, strings) => sheetXml(sheet, indexOf, shown, first, strings),
    };
  });
  return packageBytes(packed, stylesXml(looks, shown));
}
