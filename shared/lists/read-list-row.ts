/** One row of a list → what it gives of a product, or why it gives nothing. */
import type { CriteriaBook, Stars } from '../criteria.ts';
import { cleanText, type RawRow } from '../dossier/cells.ts';
import type { Report } from '../dossier/report.ts';
import { numberOf, shown } from '../dossier/values.ts';
import { type DossierCode, dossierCode } from '../lib/brand.ts';
import { foldVietnamese } from '../lib/vietnamese.ts';
import type { Notes, Registration } from '../session.ts';
import { fieldHeading, fieldMax, isNumbering, LIST_FIELDS, type ListField, NEEDED_FIELDS, VALUE_FIELDS, type ValueField } from './list-fields.ts';
import { cellText, isErrorText } from './list-file.ts';
import { GROUP_ROW, LEAVE_OUT, type ListMapping } from './list-mapping.ts';
import { groupTextOf, isTotal, rowText } from './list-rows.ts';
import { likelySet, meaningOf } from './list-values.ts';

/** A word of the list that means nothing here yet. `guess`: what it may mean, '' when nothing comes near. */
export type ListWord = { readonly field: ValueField; readonly text: string; readonly folded: string; readonly count: number; readonly guess: string };

/** What a row says; a field that is empty isn't there, so that it never blanks what is known. */
export type Given = {
  readonly code?: DossierCode;
  readonly name?: string;
  readonly producer?: string;
  readonly setNumber?: number;
  readonly producerKind?: string;
  readonly representative?: string;
  readonly address?: string;
  readonly commune?: string;
  readonly phone?: string;
  readonly registration?: Registration;
  readonly currentStars?: Stars | null;
  readonly eligible?: boolean;
  readonly ineligibleReason?: string;
  readonly halfDay?: string;
  readonly order?: number;
  readonly subCouncil?: string;
  readonly notes: Notes;
};

/** `group`: the row names the group of those under it. `text`: all that a row set aside says. */
export type RowReading = {
  readonly row: number;
  readonly kind: 'product' | 'fault' | 'aside';
  readonly given: Given;
  readonly group: string | null;
  readonly text: string;
  readonly words: readonly ListWord[];
};

export type RowSurroundings = {
  readonly sheet: string;
  readonly mapping: ListMapping;
  readonly headings: readonly string[];
  readonly book: CriteriaBook;
  readonly group: string;
  readonly report: Report;
};

const MOST_NOTE = 2000;
/** So much of a product must stand in a row before its missing name is a fault and not a signature's. */
const SAYS_ENOUGH = 3;

const isValueField = (field: ListField): field is ValueField => (VALUE_FIELDS as readonly ListField[]).includes(field);

/** "912 345 678": Excel takes a number's leading 0 away. */
const withoutZero = (phone: string): boolean => /^[1-9]\d{8}$/.test(phone.replace(/[\s.-]/g, ''));

function notesOf(raw: RawRow, { mapping, headings, sheet, report }: RowSurroundings): { readonly notes: Notes; readonly sound: boolean } {
  if (!mapping.keepRest) return { notes: {}, sound: true };
  const used = new Set(Object.values(mapping.columns));
  const notes: [string, string][] = [];
  let sound = true;
  headings.forEach((heading, column) => {
    const text = cleanText(cellText(raw, column));
    if (heading === '' || used.has(column) || isNumbering(heading) || text === '' || isErrorText(text)) return;
    if (text.length <= MOST_NOTE) notes.push([heading, text]);
    else {
      sound = false;
      report.error('OC-2206', { column: heading, found: text.length, allowed: MOST_NOTE }, { sheet, row: raw.row, column: heading });
    }
  });
  return { notes: Object.fromEntries(notes.sort(([a], [b]) => (a < b ? -1 : 1))), sound };
}

/** What a word means, by the mapping first. */
function translated(field: ValueField, text: string, { mapping, book }: RowSurroundings): string | undefined {
  return mapping.values[field]?.[foldVietnamese(text)] ?? meaningOf(book, field, text);
}

function meant(field: ValueField, meaning: string): Partial<Given> {
  if (field === 'set') return { setNumber: Number(meaning) };
  if (field === 'registration') return { registration: meaning as Registration };
  if (field === 'eligible') return { eligible: meaning === 'yes' };
  return { currentStars: meaning === '0' ? null : (Number(meaning) as Stars) };
}

/** Reads a row under the head. Every problem keeps the row out unless it is a warning. */
export function readListRow(raw: RawRow, around: RowSurroundings): RowReading {
  const { mapping, headings, sheet, report, book } = around;
  const { row } = raw;
  const groupText = groupTextOf(raw);
  const aside: RowReading = { row, kind: 'aside', given: { notes: {} }, group: groupText, text: rowText(raw), words: [] };
  if (groupText !== null || isTotal(raw)) return aside;
  const textOf = (field: ListField): string => {
    const column = mapping.columns[field];
    return column === undefined ? '' : cleanText(column === GROUP_ROW ? around.group : cellText(raw, column));
  };
  const own = LIST_FIELDS.filter((field) => mapping.columns[field] !== GROUP_ROW && textOf(field) !== '');
  const named = textOf('name') !== '' && textOf('producer') !== '';
  if (!named && own.length < SAYS_ENOUGH && (textOf('name') === '' || own.length < 2)) return aside;

  const leftOut = VALUE_FIELDS.some((field) => textOf(field) !== '' && translated(field, textOf(field), around) === LEAVE_OUT);
  if (leftOut) return aside;

  const { notes, sound: notesSound } = notesOf(raw, around);
  let given: Given = { notes };
  let kind: RowReading['kind'] = notesSound ? 'product' : 'fault';
  const words: ListWord[] = [];
  const headingOf = (field: ListField): string => headings[mapping.columns[field] ?? -1] || fieldHeading(field);
  const place = (field: ListField) => ({ sheet, row, column: headingOf(field) });
  const fault = (...said: Parameters<Report['error']>): void => {
    kind = 'fault';
    report.error(...said);
  };

  for (const field of LIST_FIELDS) {
    const text = textOf(field);
    if (text === '') {
      if (NEEDED_FIELDS.includes(field) && mapping.columns[field] !== undefined) fault('OC-2201', { column: headingOf(field) }, place(field));
    } else if (isErrorText(text)) fault('OC-2205', { found: text }, place(field));
    else if (isValueField(field)) {
      const meaning = translated(field, text, around);
      if (meaning !== undefined) given = { ...given, ...meant(field, meaning) };
      else {
        const guess = field === 'set' ? (likelySet(book, text)?.toString() ?? '') : '';
        words.push({ field, text: shown(text), folded: foldVietnamese(text), count: 1, guess });
        fault('OC-7636', { found: shown(text), column: headingOf(field) }, place(field));
      }
    } else if (field === 'order') {
      const order = numberOf(text);
      if (order !== undefined && order >= 0 && order <= 1e6) given = { ...given, order };
      else fault('OC-2202', { column: headingOf(field), found: shown(text), allowed: 'số từ 0 đến 1000000' }, place(field));
    } else {
      const value = text.replace(/\s+/g, ' ');
      const most = fieldMax(field);
      if (value.length > most) fault('OC-2206', { column: headingOf(field), found: value.length, allowed: most }, place(field));
      else if (field === 'phone' && withoutZero(value)) {
        report.warn('OC-7638', { found: value }, place(field));
        given = { ...given, phone: `0${value}` };
      } else given = { ...given, ...(field === 'code' ? { code: dossierCode(value) } : { [field]: value }) };
    }
  }
  return { row, kind, given, group: null, text: '', words };
}
