/** A book's workbook that came back → the book, or every fault at its cell. Trusts nothing in the file. */
import { bookFromSheets, type ReadBook } from '../../../shared/book/from-sheets.ts';
import type { RawSheet } from '../../../shared/book/read-table.ts';
import { GUIDE_SHEET } from '../../../shared/book/sheets.ts';
import type { RawRow } from '../../../shared/dossier/cells.ts';
import { err, type Outcome } from '../../../shared/lib/outcome.ts';
import { openPackage, type Package } from '../xlsx/open-package.ts';
import { readParts } from '../xlsx/read-parts.ts';
import { readSheet } from '../xlsx/read-sheet.ts';
import { Refused } from '../xlsx/refused.ts';

/** A set has fewer than 300 rows; what is far longer is none. */
const MOST_ROWS = 3000;
const MOST_SHEETS = 120;

/** What makes a file unreadable as with any workbook; else as `bookFromSheets`. */
export async function readBookWorkbook(bytes: Uint8Array): Promise<Outcome<ReadBook>> {
  let parts: Package | undefined;
  try {
    parts = await openPackage(bytes);
    const workbook = await readParts(parts);
    const sheets: RawSheet[] = [];
    for (const part of workbook.sheets.slice(0, MOST_SHEETS)) {
      if (part.name === GUIDE_SHEET) continue;
      const rows: RawRow[] = [];
      await readSheet(parts, workbook, part, (raw) => {
        rows.push(raw);
        return rows.length < MOST_ROWS;
      });
      sheets.push({ name: part.name, rows });
    }
    return bookFromSheets(sheets);
  } catch (cause) {
    if (cause instanceof Refused) return err(cause.problem);
    throw cause;
  } finally {
    await parts?.close();
  }
}
