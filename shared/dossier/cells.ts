/** A workbook's cells as plain data, free of any file format. */

/** A date cell: ISO date ('' when only a time), HH:MM, and the stored serial's text for messages. */
export type DateCell = { readonly date: string; readonly time: string };
/** "#N/A", "#REF!" … */
export type ErrorCell = { readonly error: string };
export type CellValue = string | number | boolean | DateCell | ErrorCell;
/** Formulas are never evaluated; `stored` is what the program that saved the file computed. */
export type FormulaCell = { readonly formula: true; readonly stored: CellValue | undefined };
export type Cell = CellValue | FormulaCell;

/** `cells[0]` is column A; `row` counts from 1. */
export type RawRow = { readonly row: number; readonly cells: readonly (Cell | undefined)[]; readonly hidden: boolean };

export const isDate = (cell: Cell): cell is DateCell => typeof cell === 'object' && 'date' in cell;
export const isError = (cell: Cell): cell is ErrorCell => typeof cell === 'object' && 'error' in cell;
export const isFormula = (cell: Cell): cell is FormulaCell => typeof cell === 'object' && 'formula' in cell;

/** "A", "Z", "AA" for 0, 25, 26. */
export function columnLetters(index: number): string {
  let letters = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

const PLAIN = /^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/;

/** Text as people meant it: NFC, no-break and other odd spaces as spaces, no invisible characters, trimmed. Inner spacing and line breaks stay. */
export function cleanText(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .normalize('NFC')
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, '')
    .replace(/\r\n?/g, '\n')
    .trim();
}

/** Codes are the same without regard to case. */
export const codeKey = (text: string): string => cleanText(text).toLowerCase();
