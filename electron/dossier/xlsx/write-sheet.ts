/** One sheet as XML, in pieces. Text is always a string cell, never a formula. */
import { columnLetters } from '../../../shared/dossier/cells.ts';
import type { OutCell } from '../../../shared/dossier/to-sheets.ts';
import { isRisky, type StringIndex, cellXml as xmlOfCell } from '../../xlsx/cell-xml.ts';
import { linesOf, MOST_POINTS } from '../../xlsx/row-height.ts';
import type { PackedSheet } from '../../xlsx/write-package.ts';
import { attributeText } from '../../xlsx/xml-text.ts';
import { type LookName, lookIndex } from './looks.ts';

/** A drop-down or rule on a column (or one row of it): `list` values, or `from` a range of another sheet. `strict`: others are refused. */
export type Rule = {
  readonly list?: readonly string[];
  readonly from?: string;
  readonly whole?: readonly [number, number];
  readonly strict: boolean;
  readonly prompt?: string;
};
export type SheetColumn = {
  readonly key: string;
  readonly heading: string;
  readonly width: number;
  readonly look: LookName;
  readonly needed: boolean;
  readonly rule?: Rule | undefined;
};
/** `looks`: a look for single cells of the row instead of the column's. */
export type DrawnRow = { readonly cells: Readonly<Record<string, OutCell>>; readonly looks?: (key: string) => LookName | undefined };
export type DrawnSheet = {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: Iterable<DrawnRow>;
  /** Rules of single cells, by "B12". */
  readonly cellRules?: ReadonlyMap<string, Rule>;
  /** Rows the column rules reach, the header not counted. */
  readonly ruledRows: number;
};

const PIECE = 64 * 1024;
const EPOCH = Date.UTC(1899, 11, 30);

export function cellXml(reference: string, cell: OutCell | undefined, look: LookName, strings: StringIndex): string {
  if (cell !== null && typeof cell === 'object')
    return xmlOfCell(reference, (Date.parse(`${cell.date}T00:00:00Z`) - EPOCH) / 86_400_000, lookIndex('date'), strings);
  const quoted = typeof cell === 'string' && look === 'text' && isRisky(cell);
  return xmlOfCell(reference, cell ?? null, lookIndex(quoted ? 'quoted' : look), strings);
}

export function ruleXml(range: string, rule: Rule): string {
  const prompt = rule.prompt ? ` showInputMessage="1" prompt="${attributeText(rule.prompt)}"` : '';
  const error = rule.strict
    ? ` showErrorMessage="1" errorTitle="${attributeText('Giá trị không hợp lệ')}" error="${attributeText('Hãy chọn trong danh sách hoặc xem gợi ý của ô.')}"`
    : '';
  if (rule.whole)
    return `<dataValidation type="whole" allowBlank="1"${error}${prompt} sqref="${range}"><formula1>${rule.whole[0]}</formula1><formula2>${rule.whole[1]}</formula2></dataValidation>`;
  const source = rule.from ?? (rule.list ? `"${rule.list.join(',')}"` : undefined);
  if (source === undefined) return `<dataValidation allowBlank="1"${prompt} sqref="${range}"/>`;
  return `<dataValidation type="list" allowBlank="1"${error}${prompt} sqref="${range}"><formula1>${attributeText(source)}</formula1></dataValidation>`;
}

function rulesXml(sheet: DrawnSheet): string {
  const ofColumns = sheet.columns.flatMap(({ rule }, index) =>
    rule ? [ruleXml(`${columnLetters(index)}2:${columnLetters(index)}${sheet.ruledRows + 1}`, rule)] : [],
  );
  const ofCells = [...(sheet.cellRules ?? [])].map(([reference, rule]) => ruleXml(reference, rule));
  const rules = [...ofColumns, ...ofCells];
  return rules.length === 0 ? '' : `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`;
}

const head = (sheet: DrawnSheet, first: boolean): string =>
  [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetViews><sheetView${first ? ' tabSelected="1"' : ''} workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="18"/>',
    `<cols>${sheet.columns.map((c, i) => `<col min="${i + 1}" max="${i + 1}" width="${c.width}" style="${lookIndex(c.look)}" customWidth="1"/>`).join('')}</cols>`,
    '<sheetData>',
  ].join('');

function heightXml(sheet: DrawnSheet, cells: DrawnRow['cells']): string {
  const lines = sheet.columns.reduce((most, c) => {
    const cell = cells[c.key];
    return typeof cell === 'string' ? Math.max(most, linesOf(cell, c.width)) : most;
  }, 1);
  return lines === 1 ? '' : ` ht="${Math.min(MOST_POINTS, lines * 16 + 3)}" customHeight="1"`;
}

/** The sheet's XML in pieces of about 64 KB. */
function* sheetXml(sheet: DrawnSheet, first: boolean, strings: StringIndex): Generator<string> {
  const letters = sheet.columns.map((_, index) => columnLetters(index));
  let piece = head(sheet, first);
  const headings = sheet.columns.map((c, i) => cellXml(`${letters[i]}1`, c.heading, c.needed ? 'headerNeeded' : 'header', strings));
  piece += `<row r="1" ht="33" customHeight="1">${headings.join('')}</row>`;
  let row = 1;
  for (const { cells, looks } of sheet.rows) {
    row += 1;
    piece += `<row r="${row}"${heightXml(sheet, cells)}>${sheet.columns.map((c, i) => cellXml(`${letters[i]}${row}`, cells[c.key], looks?.(c.key) ?? c.look, strings)).join('')}</row>`;
    if (piece.length > PIECE) {
      yield piece;
      piece = '';
    }
  }
  const last = letters.at(-1) ?? 'A';
  piece += `</sheetData><autoFilter ref="A1:${last}${row}"/>${rulesXml(sheet)}`;
  piece +=
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>';
  yield piece;
}

/** For the package: the head row is printed again on every page. */
export const packSheet = (sheet: DrawnSheet): PackedSheet => ({
  name: sheet.name,
  titles: '$1:$1',
  xml: (first, strings) => sheetXml(sheet, first, strings),
});
