/** A session → a workbook that the program reads back to the same session. */
import type { CriteriaBook } from '../../shared/criteria.ts';
import { resultSheet } from '../../shared/dossier/result-sheet.ts';
import { toSheets } from '../../shared/dossier/to-sheets.ts';
import type { RankedResult } from '../../shared/result.ts';
import type { SessionRecord } from '../../shared/session.ts';
import { writePackage } from '../xlsx/write-package.ts';
import { drawSheet, listsSheet } from './xlsx/draw-sheets.ts';
import { lookStyles } from './xlsx/looks.ts';
import { packSheet } from './xlsx/write-sheet.ts';

/** Writes `file` (replaced only when complete). With results, sheet "Kết quả" is added; the import passes it over. */
export async function writeWorkbook(file: string, book: CriteriaBook, record: SessionRecord, results?: readonly RankedResult[]): Promise<void> {
  const sheets = [...toSheets(book, record), ...(results ? [resultSheet(book, record.profile.decimals, results)] : [])];
  await writePackage(file, [...sheets.map((sheet) => drawSheet(sheet, book)), listsSheet(book)].map(packSheet), lookStyles());
}
