/** A worksheet "Phiếu ý kiến" as it came back → what the member says, and everything wrong with it by cell. Trusts nothing in the file. */
import type { CriteriaSet } from './criteria.ts';
import { type Cell, cleanText, isError, isFormula, type RawRow } from './dossier/cells.ts';
import { shown, textOf } from './dossier/values.ts';
import { foldVietnamese } from './lib/vietnamese.ts';
import {
  CHOICE_COLUMN,
  CODE_HEADING,
  choicesOf,
  FORM_COLUMNS,
  MOST_NOTE,
  MOST_OPINION,
  NO_BOX_CHOICE,
  NOTE_COLUMN,
  OPINION_KEY,
  OPINION_MARK,
} from './opinion-form.ts';
import { type Problem, type ProblemCode, type ProblemParams, problem } from './problems/index.ts';
import type { SheetContent } from './session.ts';
import { type GridRow, gridOf, readTyped } from './sheet-grid.ts';

export type FormIdentity = { readonly code: string; readonly bookHash: string };

const plain = (cell: Cell | undefined): string => (cell === undefined ? '' : isFormula(cell) ? textOf(cell.stored) : textOf(cell));

/** Who and what the hidden first line names; undefined: the worksheet is no opinion. */
export function identityOf(rows: readonly RawRow[]): FormIdentity | undefined {
  const first = rows.find((raw) => plain(raw.cells[0]) === OPINION_MARK);
  return first && { code: plain(first.cells[1]), bookHash: plain(first.cells[2]) };
}

export type ReadForm = { readonly content: SheetContent; readonly problems: readonly Problem[] };

const BLANK = new Set([foldVietnamese(NO_BOX_CHOICE), 'khong chon', '0 diem']);

/** The number typed for a criterion: of a choice of its list, of a box alone, 0 or "-" for no box. */
function typedOf(row: GridRow, text: string): string {
  const folded = foldVietnamese(text);
  const listed = choicesOf(row).findIndex((choice) => foldVietnamese(choice) === folded);
  if (listed >= 0 && listed < row.boxes.length) return String(listed + 1);
  return BLANK.has(folded) ? '-' : text;
}

/** OC-2204, OC-2205: a cell without a value; OC-3150 a choice that isn't offered; OC-3151 a row that doesn't belong there or is missing; OC-3156 too long. */
export function readOpinionForm(set: CriteriaSet, rows: readonly RawRow[], sheet: string): ReadForm {
  const grid = new Map(gridOf(set).map((row) => [row.code, row]));
  const marks: Record<string, number> = {};
  const confirmedBlanks: string[] = [];
  const criterionNotes: Record<string, string> = {};
  const problems: Problem[] = [];
  const seen = new Set<string>();
  let opinion = '';

  const fault = (raw: RawRow, column: number, code: ProblemCode, params: ProblemParams = {}): void => {
    problems.push(problem(code, params, { sheet, row: raw.row, column: FORM_COLUMNS[column] ?? '' }));
  };
  /** The cell's text, '' when empty or reported. */
  const entryOf = (raw: RawRow, column: number, most: number): string => {
    const cell = raw.cells[column];
    if (cell === undefined) return '';
    const value = isFormula(cell) ? cell.stored : cell;
    if (value === undefined) fault(raw, column, 'OC-2204');
    else if (typeof value === 'object' && isError(value)) fault(raw, column, 'OC-2205', { found: value.error });
    else {
      const text = textOf(value).toWellFormed();
      if (text.length <= most) return text;
      fault(raw, column, 'OC-3156', { found: text.length, allowed: most });
    }
    return '';
  };

  for (const raw of rows) {
    const code = cleanText(plain(raw.cells[0]));
    if (code === '' || code === CODE_HEADING || code === OPINION_MARK) continue;
    const row = grid.get(code);
    if (seen.has(code) || (!row && code !== OPINION_KEY)) {
      fault(raw, 0, seen.has(code) ? 'OC-3152' : 'OC-3151', { found: shown(code) });
      continue;
    }
    seen.add(code);
    const note = entryOf(raw, NOTE_COLUMN, row ? MOST_NOTE : MOST_OPINION);
    if (!row) opinion = note;
    else if (note) criterionNotes[code] = note;
    const given = row ? entryOf(raw, CHOICE_COLUMN, MOST_NOTE) : '';
    if (!row || given === '') continue;
    const typed = readTyped(row, typedOf(row, given), 'number');
    if (typed.kind === 'box') marks[code] = typed.box;
    else if (typed.kind === 'blank') confirmedBlanks.push(code);
    else fault(raw, CHOICE_COLUMN, 'OC-3150', { found: shown(given), allowed: choicesOf(row).join(' · ') });
  }
  const gone = [...grid.keys()].filter((code) => !seen.has(code));
  if (gone.length > 0) problems.push(problem('OC-3153', { count: gone.length, criteria: gone.join(', ') }, { sheet }));
  return { content: { marks, confirmedBlanks, criterionNotes, opinion }, problems };
}

/** Nobody has filled anything in. */
export const isUntouched = ({ marks, confirmedBlanks, criterionNotes, opinion }: SheetContent): boolean =>
  opinion === '' && [marks, criterionNotes].every((record) => Object.keys(record).length === 0) && confirmedBlanks.length === 0;
