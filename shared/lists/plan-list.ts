/** A list and its mapping → what would be added, changed and left alone, with every problem at its cell. Pure; the same for the look and for the act. */
import type { CriteriaBook } from '../criteria.ts';
import { codeKey } from '../dossier/cells.ts';
import { type Collected, collectProblems, mergeProblems } from '../dossier/report.ts';
import type { DossierCode } from '../lib/brand.ts';
import { dossierCode } from '../lib/brand.ts';
import { foldVietnamese } from '../lib/vietnamese.ts';
import type { Problem } from '../problems/index.ts';
import type { Dossier } from '../session.ts';
import { fieldHeading, LIST_FIELDS, type ListField, NEEDED_FIELDS, type ValueField } from './list-fields.ts';
import type { ListSheet } from './list-file.ts';
import { dataRows, headingsOf } from './list-head.ts';
import type { ListMapping } from './list-mapping.ts';
import { type Given, type ListWord, type RowReading, readListRow } from './read-list-row.ts';

export const MOST_DOSSIERS = 5000;

export type FieldChange = { readonly field: ListField | 'notes'; readonly before: string; readonly after: string };
/** `aside`: no product's row (a group, a total, a signature) or one the secretary leaves out; `fault`: can't be taken as it stands. */
export type PlanKind = 'add' | 'change' | 'same' | 'fault' | 'aside';
/** `name`: of a row that is set aside, all that it says. */
export type PlanRow = {
  readonly row: number;
  readonly kind: PlanKind;
  readonly code: string;
  readonly name: string;
  readonly producer: string;
  readonly changes: readonly FieldChange[];
};
export type ListPlan = {
  readonly rows: readonly PlanRow[];
  readonly added: readonly Dossier[];
  readonly changed: readonly { readonly before: Dossier; readonly after: Dossier }[];
  readonly problems: readonly Problem[];
  /** Stands in the way of the whole list, whatever the rows. */
  readonly blocked: boolean;
  /** Words whose meaning isn't known, the most frequent first. */
  readonly words: readonly ListWord[];
};

/** What the session has. `bound`: products of which rows are kept that belong to their set's criteria. */
export type Present = { readonly dossiers: readonly Dossier[]; readonly bound: ReadonlySet<DossierCode> };

const BLANK: Omit<Dossier, 'code' | 'name' | 'producer' | 'setNumber'> = {
  producerKind: '',
  representative: '',
  address: '',
  commune: '',
  phone: '',
  registration: 'first',
  currentStars: null,
  eligible: true,
  ineligibleReason: '',
  halfDay: '',
  order: null,
  subCouncil: '',
  notes: {},
};

const sameProduct = (name: string, producer: string): string => `${foldVietnamese(name)}\n${foldVietnamese(producer)}`;
const shownValue = (value: unknown): string => (value === null || value === undefined ? '' : String(value));

/** Each field whose value becomes another. */
export function changesBetween(before: Dossier, after: Dossier): readonly FieldChange[] {
  const keyOf = (field: ListField) => (field === 'set' ? 'setNumber' : field);
  const fields = LIST_FIELDS.filter((field) => field !== 'code').flatMap((field): FieldChange[] => {
    const [was, is] = [before[keyOf(field)], after[keyOf(field)]];
    return was === is ? [] : [{ field, before: shownValue(was), after: shownValue(is) }];
  });
  const notes = Object.entries(after.notes).filter(([heading, text]) => before.notes[heading] !== text);
  return [...fields, ...notes.map(([heading, text]): FieldChange => ({ field: 'notes', before: before.notes[heading] ?? '', after: `${heading}: ${text}` }))];
}

/** Codes for products whose list has none: the prefix and the next numbers that are free. */
function codeMaker(prefix: string, taken: ReadonlySet<string>): () => DossierCode {
  let last = 0;
  return () => {
    let code: string;
    do {
      last += 1;
      code = `${prefix}${String(last).padStart(3, '0')}`;
    } while (taken.has(codeKey(code)));
    return dossierCode(code);
  };
}

function merge(before: Dossier, given: Given): Dossier {
  const { code: _code, notes, ...fields } = given;
  return { ...before, ...fields, notes: Object.keys(notes).length > 0 ? { ...before.notes, ...notes } : before.notes };
}

/** Rows of one list in turn: who was met already, who is in the session. */
function sorter(present: Present, report: Collected, sheet: string) {
  const byCode = new Map(present.dossiers.map((d) => [codeKey(d.code), d]));
  const byProduct = new Map(present.dossiers.map((d) => [sameProduct(d.name, d.producer), d]));
  const met = new Map<string, number>();
  const place = (row: number, field: ListField) => ({ sheet, row, column: fieldHeading(field) });

  function settle({ row, given }: { readonly row: number; readonly given: Given }): 'fault' | Dossier | null {
    const product = sameProduct(given.name ?? '', given.producer ?? '');
    const key = given.code ? `mã ${codeKey(given.code)}` : product;
    const first = met.get(key) ?? (given.code ? undefined : met.get(product));
    if (first !== undefined) {
      report.error('OC-7637', { first }, place(row, given.code ? 'code' : 'name'));
      return 'fault';
    }
    met.set(key, row);
    met.set(product, met.get(product) ?? row);
    const known = given.code ? byCode.get(codeKey(given.code)) : byProduct.get(product);
    const other = given.code && !known ? byProduct.get(product) : undefined;
    if (other) report.warn('OC-7639', { code: other.code }, place(row, 'code'));
    if (known && given.setNumber !== undefined && given.setNumber !== known.setNumber && present.bound.has(known.code)) {
      report.error('OC-7640', { code: known.code, before: known.setNumber, after: given.setNumber }, place(row, 'set'));
      return 'fault';
    }
    return known ?? null;
  }
  return { settle, byCode };
}

const wordKey = ({ field, folded }: { readonly field: ValueField; readonly folded: string }): string => `${field} ${folded}`;

function countWords(readings: readonly RowReading[]): readonly ListWord[] {
  const words = new Map<string, ListWord>();
  for (const { words: found } of readings)
    for (const word of found) {
      const before = words.get(wordKey(word));
      words.set(wordKey(word), before ? { ...before, count: before.count + 1 } : word);
    }
  return [...words.values()].sort((a, b) => b.count - a.count || (wordKey(a) < wordKey(b) ? -1 : 1));
}

function missingFields({ columns }: ListMapping): readonly ListField[] {
  return NEEDED_FIELDS.filter((field) => columns[field] === undefined);
}

/** Reads the whole list. Problems of a row keep that row out, those of the mapping everything. */
export function planList(sheet: ListSheet, mapping: ListMapping, book: CriteriaBook, present: Present): ListPlan {
  const report = collectProblems();
  const missing = missingFields(mapping);
  if (missing.length > 0) report.error('OC-7635', { columns: missing.map(fieldHeading).join(', ') });
  const headings = headingsOf(sheet, mapping);
  let group = '';
  const readings = dataRows(sheet, mapping).map((raw) => {
    const reading = readListRow(raw, { sheet: sheet.name, mapping, headings, book, group, report });
    if (reading.group !== null) group = reading.group;
    return reading;
  });
  const { settle, byCode } = sorter(present, report, sheet.name);
  const settled = readings.map((reading) => ({
    ...reading,
    known: reading.kind === 'product' && missing.length === 0 ? settle(reading) : null,
  }));
  const newcomers = settled.filter(({ kind, known }) => kind === 'product' && known === null);
  const nextCode = codeMaker(mapping.codePrefix, new Set([...byCode.keys(), ...newcomers.map(({ given }) => codeKey(given.code ?? ''))]));
  const added: Dossier[] = [];
  const changed: { readonly before: Dossier; readonly after: Dossier }[] = [];
  let coded = 0;
  const rows = settled.map(({ row, kind, given, known, text }): PlanRow => {
    const shown = { row, code: given.code ?? '', name: given.name ?? text, producer: given.producer ?? '', changes: [] };
    if (kind !== 'product') return { ...shown, kind };
    if (known === 'fault' || missing.length > 0) return { ...shown, kind: 'fault' };
    if (known) {
      const after = merge(known, given);
      const changes = changesBetween(known, after);
      if (changes.length > 0) changed.push({ before: known, after });
      return { ...shown, code: known.code, name: known.name, producer: known.producer, kind: changes.length > 0 ? 'change' : 'same', changes };
    }
    if (!given.code) coded += 1;
    const code = given.code ?? nextCode();
    added.push({ ...BLANK, ...given, code, name: given.name ?? '', producer: given.producer ?? '', setNumber: given.setNumber ?? 0 });
    return { ...shown, code, kind: 'add' };
  });
  if (coded > 0) report.warn('OC-7644', { count: coded, prefix: mapping.codePrefix });
  const total = present.dossiers.length + added.length;
  if (total > MOST_DOSSIERS) report.error('OC-2015', { allowed: MOST_DOSSIERS });
  const { problems } = mergeProblems([report], [sheet.name]);
  return { rows, added, changed, problems, blocked: missing.length > 0 || total > MOST_DOSSIERS, words: countWords(readings) };
}
