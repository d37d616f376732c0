/** One sheet of a book's workbook: looks by kind of row, lists of choices, and, where only words may change, everything else locked. */
import {
  type BookSheet,
  type BookSheetRow,
  FACTS,
  FACTS_SHEET,
  KNOCKOUT_KINDS,
  KNOCKOUT_SCOPES,
  KNOCKOUT_WHEN,
  NO,
  ROWS,
  YES,
} from '../../../shared/book/sheets.ts';
import { columnLetters } from '../../../shared/dossier/cells.ts';
import type { OutCell } from '../../../shared/dossier/to-sheets.ts';
import type { StringIndex } from '../../xlsx/cell-xml.ts';
import { linesOf, MOST_POINTS } from '../../xlsx/row-height.ts';
import type { PackedSheet } from '../../xlsx/write-package.ts';
import { type LookName, lookIndex } from './looks.ts';
import { cellXml, type Rule, ruleXml } from './write-sheet.ts';

/** What may be changed: everything, or the words alone. */
export type BookForm = 'edit' | 'wording';

/** Columns of words, by which the wording form is open. */
const WORDS: readonly string[] = ['text', 'name', 'aliases', 'sector', 'group', 'subgroup', 'managingAgency'];
const NUMBERS: readonly string[] = ['number', 'set', 'points', 'attainable', 'suspected'];
const HEADS: readonly unknown[] = [ROWS.part, ROWS.section, ROWS.parent];
const STRONG: readonly unknown[] = [ROWS.criterion, ROWS.yesNo];
/** Rows that can be added below before the rules of a column end. */
const MORE_ROWS = 400;

const list = (values: Readonly<Record<string, string>>): Rule => ({ list: Object.values(values), strict: true });
const COLUMN_RULES: Readonly<Record<string, Rule>> = {
  when: list(KNOCKOUT_WHEN),
  scope: list(KNOCKOUT_SCOPES),
  requiresSamples: { list: [YES, NO], strict: true },
  points: { whole: [0, 100], strict: true },
  attainable: { whole: [0, 100], strict: true },
  suspected: { whole: [0, 100], strict: true },
  number: { whole: [1, 99], strict: true },
  stars: { strict: false, prompt: '3, 4 hoặc 5; nhiều hạng cách bằng dấu chấm phẩy' },
};
const FACT_RULES: Readonly<Record<string, Rule>> = {
  [FACTS.id]: { strict: false, prompt: 'Tên ngắn không dấu: chữ, số, dấu chấm, gạch; nhiều nhất 40 ký tự' },
  [FACTS.issuedBy]: { strict: false, prompt: 'Để trống: Thủ tướng Chính phủ' },
  [FACTS.effectiveTo]: { strict: false, prompt: 'Để trống: chưa hết hiệu lực' },
  [FACTS.readingOnly]: { list: [YES, NO], strict: true },
  [FACTS.certificateMonths]: { whole: [1, 600], strict: true },
  [FACTS.certifiedStars]: { strict: false, prompt: 'Ví dụ: 3; 4' },
  ...Object.fromEntries([FACTS.band2, FACTS.band3, FACTS.band4, FACTS.band5].map((item) => [item, { whole: [1, 100], strict: true } satisfies Rule])),
};

function ruleOf(sheet: BookSheet, key: string): Rule | undefined {
  if (key === 'kind') return sheet.columns.some((c) => c.key === 'scope') ? list(KNOCKOUT_KINDS) : list(ROWS);
  return COLUMN_RULES[key];
}

const isDate = (cell: OutCell | undefined): boolean => typeof cell === 'object' && cell !== null;

function lookOf(sheet: BookSheet, row: BookSheetRow, key: string, form: BookForm): LookName {
  if (sheet.name === FACTS_SHEET) {
    if (key === 'item') return 'label';
    if (form === 'wording') return isDate(row.value) ? 'date' : 'value';
    if (isDate(row.value) || row.item === FACTS.effectiveTo) return 'entryDate';
    // A number typed into a cell of text would be refused by the cell's own rule.
    return FACT_RULES[String(row.item)]?.whole ? 'entryNumber' : 'entryWords';
  }
  if (form === 'wording' && WORDS.includes(key)) return 'entryWords';
  if (NUMBERS.includes(key)) return HEADS.includes(row.kind) ? 'partWhole' : 'whole';
  if (HEADS.includes(row.kind)) return 'part';
  if (STRONG.includes(row.kind)) return 'label';
  return key === 'text' || WORDS.includes(key) ? 'text' : 'choice';
}

function rulesXml(sheet: BookSheet): string {
  const last = sheet.rows.length + 1;
  const rules =
    sheet.name === FACTS_SHEET
      ? sheet.rows.flatMap(({ item }, i) => [FACT_RULES[String(item)]].flatMap((rule) => (rule ? [ruleXml(`B${i + 2}`, rule)] : [])))
      : sheet.columns.flatMap(({ key }, i) => {
          const rule = ruleOf(sheet, key);
          return rule ? [ruleXml(`${columnLetters(i)}2:${columnLetters(i)}${last + MORE_ROWS}`, rule)] : [];
        });
  return rules.length === 0 ? '' : `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`;
}

function* sheetXml(sheet: BookSheet, form: BookForm, first: boolean, strings: StringIndex): Generator<string> {
  const letters = sheet.columns.map((_, index) => columnLetters(index));
  // Of the facts only the values are anybody's to change.
  const locked = form === 'wording' || sheet.name === FACTS_SHEET;
  yield [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetViews><sheetView${first ? ' tabSelected="1"' : ''} workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="18"/>',
    `<cols>${sheet.columns.map((c, i) => `<col min="${i + 1}" max="${i + 1}" width="${c.width}" style="${lookIndex('plain')}" customWidth="1"/>`).join('')}</cols>`,
    `<sheetData><row r="1" ht="22" customHeight="1">${sheet.columns.map((c, i) => cellXml(`${letters[i]}1`, c.heading, 'header', strings)).join('')}</row>`,
  ].join('');
  for (const [index, row] of sheet.rows.entries()) {
    const r = index + 2;
    const lines = Math.max(
      ...sheet.columns.map(({ key, width }) => {
        const cell = row[key];
        return typeof cell === 'string' ? linesOf(cell, width) : 1;
      }),
    );
    const cells = sheet.columns.map(({ key }, i) => cellXml(`${letters[i]}${r}`, row[key], lookOf(sheet, row, key, form), strings));
    yield `<row r="${r}" ht="${Math.min(MOST_POINTS, lines * 16 + 3)}" customHeight="1">${cells.join('')}</row>`;
  }
  const protection = locked ? '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"/>' : '';
  yield `</sheetData>${protection}${rulesXml(sheet)}<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>`;
}

export const packBookSheet = (sheet: BookSheet, form: BookForm): PackedSheet => ({
  name: sheet.name,
  titles: '$1:$1',
  xml: (first, strings) => sheetXml(sheet, form, first, strings),
});
