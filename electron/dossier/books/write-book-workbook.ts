/** A criteria book, official, an office's own or a draft, as an Excel workbook to be edited and read back (`read-book-workbook.ts`). */
import { type BookSheet, GUIDE_SHEET } from '../../../shared/book/sheets.ts';
import { sheetsOfBook } from '../../../shared/book/to-sheets.ts';
import type { CriteriaBook } from '../../../shared/criteria.ts';
import { packageBytes } from '../../xlsx/write-package.ts';
import { lookStyles } from '../xlsx/looks.ts';
import { type BookForm, packBookSheet } from '../xlsx/write-book-sheet.ts';
import { EDIT_LINES, WORDING_LINES } from './guide-lines.ts';

const guideSheet = (book: CriteriaBook, lines: readonly string[]): BookSheet => ({
  name: GUIDE_SHEET,
  columns: [{ key: 'text', heading: `Bộ tiêu chí ${book.decision || book.id}`, width: 150 }],
  rows: lines.map((text) => ({ text })),
});

/** The workbook's bytes; the same book gives the same bytes. `form`: what may be changed in it. */
export const bookWorkbook = (book: CriteriaBook, form: BookForm): Promise<Buffer> =>
  packageBytes(
    [packBookSheet(guideSheet(book, form === 'edit' ? EDIT_LINES : WORDING_LINES), 'edit'), ...sheetsOfBook(book).map((sheet) => packBookSheet(sheet, form))],
    lookStyles(),
  );
