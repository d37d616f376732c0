/** Ways to break the valid workbook, each answering where the problem must be named. */
import { addRow, put, putItem, type TestSheets } from '../fixtures/workbooks.ts';

export type Where = readonly [code: string, sheet: string, row: number | undefined, column: string | undefined];
/** Breaks the valid workbook and answers where the error must be. */
export type Case = readonly [name: string, breakIt: (sheets: TestSheets) => Where];

export const SCORES = 'Phiếu chấm';
export const at = (sheets: TestSheets, sheet: string, row: number, heading: string, cell: Parameters<typeof put>[4], code: string): Where => {
  put(sheets, sheet, row, heading, cell);
  return [code, sheet, row, heading];
};
export const item = (sheets: TestSheets, name: string, cell: Parameters<typeof putItem>[2], code: string): Where => [
  code,
  'Phiên',
  putItem(sheets, name, cell),
  'Giá trị',
];
export const score = (sheets: TestSheets, row: Parameters<typeof addRow>[2], code: string, column: string): Where => [
  code,
  SCORES,
  addRow(sheets, SCORES, row),
  column,
];
/** Does something first, then answers. */
export const having = <T>(_done: unknown, answer: T): T => answer;
export const replaceRows = (sheets: TestSheets, sheet: string, rows: TestSheets[string]): void => {
  sheets[sheet] = rows;
};
export const drop = (sheets: TestSheets, sheet: string, heading: string): void => {
  const rows = sheets[sheet] ?? [];
  const index = rows[0]?.indexOf(heading) ?? -1;
  for (const row of rows) row.splice(index, 1);
};

/** Row of a member's criterion in "Phiếu chấm" of the valid workbook. */
export const rowOf = (sheets: TestSheets, member: string, criterion: string): number =>
  (sheets[SCORES] ?? []).findIndex((r) => r[1] === member && r[3] === criterion) + 1;

export const DOSSIER_1 = (sheets: TestSheets): string => String(sheets['Hồ sơ']?.[1]?.[1] ?? '');
/** A sheet of a running session with one row. */
export const running = (sheets: TestSheets, name: string, headings: readonly string[], ...row: TestSheets[string][number]): void => {
  sheets[name] = [[...headings], [...row]] as TestSheets[string];
};
export const REPLACED = ['Mã thành viên', 'Người thay thế', 'Lý do', 'Sản phẩm đã mở trước'];
export const SAID = ['Mã sản phẩm', 'Vòng', 'Loại', 'Người nói', 'Nội dung'];
