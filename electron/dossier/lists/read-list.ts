/** A file with a list of products, .xlsx or .csv, → its sheets as texts. Reads within limits, trusting nothing. */
import { type Cell, isFormula, type RawRow } from '../../../shared/dossier/cells.ts';
import type { Merged } from '../../../shared/dossier/fill-merged.ts';
import { textOf } from '../../../shared/dossier/values.ts';
import { err, type Outcome, ok } from '../../../shared/lib/outcome.ts';
import { type ListFile, type ListSheet, NOT_COMPUTED } from '../../../shared/lists/list-file.ts';
import { parseCsv } from '../../../shared/lists/parse-csv.ts';
import { problem } from '../../../shared/problems/index.ts';
import { FILE_MEGABYTES, MEGABYTE } from '../xlsx/limits.ts';
import { openPackage, type Package } from '../xlsx/open-package.ts';
import { readParts } from '../xlsx/read-parts.ts';
import { readSheet } from '../xlsx/read-sheet.ts';
import { Refused } from '../xlsx/refused.ts';
import { decodeText } from './decode-text.ts';

/** A province's whole list has a few thousand rows; of what is longer the secretary hears. */
const MOST_ROWS = 10_000;
const MOST_COLUMNS = 100;
const MOST_SHEETS = 40;
const MOST_CHARACTERS = 12 * MEGABYTE;
const MOST_OF_CELL = 4_000;

const ZIP = [0x50, 0x4b];
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean => magic.every((byte, i) => bytes[i] === byte);

/** Counts what is kept of a file, over all its sheets. */
type Budget = { characters: number };

function textCells(cells: readonly (Cell | undefined)[], budget: Budget): readonly (string | undefined)[] {
  if (cells.length > MOST_COLUMNS) throw new Refused('OC-7633', { found: `${cells.length} cột`, allowed: `${MOST_COLUMNS} cột` });
  return Array.from(cells, (cell) => {
    if (cell === undefined) return undefined;
    const value = isFormula(cell) ? cell.stored : cell;
    const text = isFormula(cell) && value === undefined ? NOT_COMPUTED : textOf(value).slice(0, MOST_OF_CELL);
    budget.characters += text.length;
    if (budget.characters > MOST_CHARACTERS)
      throw new Refused('OC-7633', { found: `hơn ${MOST_CHARACTERS / MEGABYTE} triệu ký tự`, allowed: `${MOST_CHARACTERS / MEGABYTE} triệu` });
    return text === '' ? undefined : text;
  });
}

const says = ({ cells }: RawRow): boolean => cells.some((cell) => cell !== undefined);
const tooLong = (sheet: string): Refused => new Refused('OC-7633', { found: `trang «${sheet}» hơn ${MOST_ROWS} dòng`, allowed: `${MOST_ROWS} dòng` });

async function readBook(bytes: Uint8Array): Promise<ListFile> {
  let parts: Package | undefined;
  try {
    parts = await openPackage(bytes);
    const workbook = await readParts(parts);
    const budget: Budget = { characters: 0 };
    const sheets: ListSheet[] = [];
    for (const part of workbook.sheets.slice(0, MOST_SHEETS)) {
      const rows: RawRow[] = [];
      const merged: readonly Merged[] = await readSheet(parts, workbook, part, (raw) => {
        const row = { ...raw, cells: textCells(raw.cells, budget) };
        if (says(row)) rows.push(row);
        if (rows.length > MOST_ROWS) throw tooLong(part.name);
        return true;
      });
      if (rows.length > 0) sheets.push({ name: part.name, hidden: part.hidden, rows, merged });
    }
    return { sheets };
  } finally {
    await parts?.close();
  }
}

function readText(file: string, bytes: Uint8Array): ListFile {
  if (bytes.byteLength > FILE_MEGABYTES * MEGABYTE) throw new Refused('OC-2006', { found: Math.ceil(bytes.byteLength / MEGABYTE), allowed: FILE_MEGABYTES });
  const text = decodeText(bytes);
  if (text === null) throw new Refused('OC-7631', { file });
  if (/^\s*(?:<!doctype html|<html|<table|<\?xml|<meta)/i.test(text)) throw new Refused('OC-7630', { file });
  const budget: Budget = { characters: 0 };
  const lines = parseCsv(text, MOST_ROWS + 1);
  if (lines.length > MOST_ROWS) throw tooLong(file);
  const rows = lines.map((cells, at): RawRow => ({ row: at + 1, cells: textCells(cells, budget), hidden: false })).filter(says);
  return { sheets: rows.length > 0 ? [{ name: file.slice(0, 100), hidden: false, rows, merged: [] }] : [] };
}

/** `file`: its name, for messages. OC-2003…2012 as with a workbook, OC-7630…7633. */
export async function readList(file: string, bytes: Uint8Array): Promise<Outcome<ListFile>> {
  try {
    if (startsWith(bytes, OLE)) throw new Refused('OC-2003');
    const list = startsWith(bytes, ZIP) ? await readBook(bytes) : readText(file, bytes);
    return list.sheets.length > 0 ? ok(list) : err(problem('OC-7632', { file }));
  } catch (cause) {
    if (cause instanceof Refused) return err(cause.problem);
    throw cause;
  }
}
