/** A file "Phiếu ý kiến" that came back → the rows of its worksheets. What they mean is for the rules; this trusts nothing in the file. */
import type { RawRow } from '../../../shared/dossier/cells.ts';
import { err, type Outcome, ok } from '../../../shared/lib/outcome.ts';
import { OPINION_MARK } from '../../../shared/opinion-form.ts';
import { problem } from '../../../shared/problems/index.ts';
import { openPackage, type Package } from '../xlsx/open-package.ts';
import { readParts } from '../xlsx/read-parts.ts';
import { readSheet } from '../xlsx/read-sheet.ts';
import { Refused } from '../xlsx/refused.ts';

/** A form has fewer than 100 lines; what is far longer is none. */
const MOST_ROWS = 1000;
/** The mark stands in the first line, unless somebody put lines above it. */
const MARK_WITHIN = 20;

export type OpinionSheet = { readonly name: string; readonly rows: readonly RawRow[] };

/** Every worksheet that carries the mark of an opinion. OC-3147 when there is none; what makes a file unreadable as with any workbook. */
export async function readOpinionFile(bytes: Uint8Array): Promise<Outcome<readonly OpinionSheet[]>> {
  let parts: Package | undefined;
  try {
    parts = await openPackage(bytes);
    const workbook = await readParts(parts);
    const found: OpinionSheet[] = [];
    for (const part of workbook.sheets) {
      const rows: RawRow[] = [];
      let marked = false;
      await readSheet(parts, workbook, part, (raw) => {
        marked ||= raw.cells[0] === OPINION_MARK;
        rows.push(raw);
        return rows.length < (marked ? MOST_ROWS : MARK_WITHIN);
      });
      if (marked) found.push({ name: part.name, rows });
    }
    return found.length > 0 ? ok(found) : err(problem('OC-3147'));
  } catch (cause) {
    if (cause instanceof Refused) return err(cause.problem);
    throw cause;
  } finally {
    await parts?.close();
  }
}
