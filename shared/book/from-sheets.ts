/**
 * The sheets of a book's workbook → a book, or every cell that says something it can't. Rules (sums, gates, 100 points) aren't
 * judged here: `judge-book.ts` does that for every book, and `places` says where in the file a finding belongs.
 */
import type { Caveat, CriteriaBook, CriteriaSet, KnockOutRule, Part, Stars } from '../criteria.ts';
import { collectProblems, mergeProblems, type Report } from '../dossier/report.ts';
import { err, type Outcome, ok } from '../lib/outcome.ts';
import { foldVietnamese } from '../lib/vietnamese.ts';
import { type Place, problem } from '../problems/index.ts';
import { bandsFrom } from './bands.ts';
import { type BookRow, type RawSheet, readTable } from './read-table.ts';
import { readTree } from './read-tree.ts';
import {
  CAVEAT_COLUMNS,
  CAVEATS_SHEET,
  FACT_COLUMNS,
  FACT_KEYS,
  FACTS,
  FACTS_SHEET,
  type FactKey,
  KNOCKOUT_COLUMNS,
  KNOCKOUT_KINDS,
  KNOCKOUT_SCOPES,
  KNOCKOUT_WHEN,
  KNOCKOUTS_SHEET,
  NO,
  SET_COLUMNS,
  SETS_SHEET,
  setOfSheet,
  setSheetName,
  YES,
} from './sheets.ts';

/** `places`: sheet of a set ("7") and cell of a criterion ("7 3.1"). */
export type ReadBook = { readonly book: CriteriaBook; readonly places: ReadonlyMap<string, Place> };

const MOST_SETS = 99;
const YES_NO = { yes: YES, no: NO } as const;

const named = (sheets: readonly RawSheet[], name: string): RawSheet | undefined => sheets.find((s) => foldVietnamese(s.name) === foldVietnamese(name));

type Facts = Omit<CriteriaBook, 'sets' | 'caveats'>;

function readFacts(sheet: RawSheet, report: Report): Facts | null {
  const rows = readTable(sheet, FACT_COLUMNS, report);
  if (!rows) return null;
  const byItem = new Map<FactKey, BookRow>();
  for (const row of rows) {
    const key = FACT_KEYS.find((k) => foldVietnamese(FACTS[k]) === foldVietnamese(row.text('item')));
    if (!key) report.error('OC-7656', { where: '', field: 'Mục', found: row.text('item'), allowed: FACT_KEYS.map((k) => FACTS[k]).join(', ') }, row.at('item'));
    else if (byItem.has(key)) report.error('OC-7669', { sheet: sheet.name, field: FACTS[key] }, row.at('item'));
    else byItem.set(key, row);
  }
  const missing = (key: FactKey): void => report.error('OC-7653', { where: '', field: FACTS[key] }, { sheet: sheet.name, column: FACTS[key] });
  const read = <T>(key: FactKey, of: (row: BookRow) => T | undefined, needed = true): T | undefined => {
    const row = byItem.get(key);
    if (row && row.text('value') !== '') return of(row);
    if (needed) missing(key);
    return undefined;
  };
  const text = (key: FactKey): string => read(key, (row) => row.text('value')) ?? '';
  const date = (key: FactKey): string => read(key, (row) => row.date('value')) ?? '';
  const whole = (key: FactKey, min: number, max: number): number | undefined => read(key, (row) => row.whole('value', min, max));
  const starts = (['band2', 'band3', 'band4', 'band5'] as const).map((key) => whole(key, 1, 100));
  const issuedBy = read('issuedBy', (row) => row.text('value'), false);
  return {
    id: text('id'),
    decision: text('decision'),
    ...(issuedBy ? { issuedBy } : {}),
    issuedOn: date('issuedOn'),
    effectiveFrom: date('effectiveFrom'),
    effectiveTo: read('effectiveTo', (row) => row.date('value'), false) || null,
    starBands: bandsFrom(starts),
    gatesInheritLowerStars: true,
    certificateMonths: whole('certificateMonths', 1, 600) ?? 1,
    certifiedStars: read('certifiedStars', (row) => starsIn(row, report)) ?? [],
    referFromMean: starts[3] ?? 100,
    readingOnly: read('readingOnly', (row) => row.choice('value', YES_NO)) === 'yes',
  };
}

function starsIn(row: BookRow, report: Report): readonly Stars[] {
  const digits = row
    .text('value')
    .split(/[\s;,]+/)
    .filter(Boolean);
  const wrong = digits.filter((d) => !/^[1-5]$/.test(d));
  if (wrong.length > 0) report.error('OC-7656', { where: '', field: FACTS.certifiedStars, found: wrong.join(', '), allowed: '3; 4' }, row.at('value'));
  return digits.flatMap((d) => (/^[1-5]$/.test(d) ? [Number(d) as Stars] : []));
}

type Rule = { readonly set: number; readonly disqualifier: string } | { readonly set: number; readonly rule: KnockOutRule };

function readRules(sheet: RawSheet, numbers: readonly number[], report: Report): readonly Rule[] {
  const rows = readTable(sheet, KNOCKOUT_COLUMNS, report) ?? [];
  return rows.flatMap((row): readonly Rule[] => {
    row.needed('set');
    const set = row.whole('set', 1, MOST_SETS);
    if (set !== undefined && !numbers.includes(set))
      report.error('OC-7656', { where: '', field: 'Bộ số', found: String(set), allowed: numbers.join(', ') }, row.at('set'));
    row.needed('kind');
    const kind = row.choice('kind', KNOCKOUT_KINDS);
    const text = row.needed('text');
    if (set === undefined || kind === undefined) return [];
    if (kind === 'disqualifier') return [{ set, disqualifier: text }];
    row.needed('scope');
    const scope = row.choice('scope', KNOCKOUT_SCOPES) ?? 'set';
    const code = row.text('code') || null;
    return [{ set, rule: { scope, code, kind, when: row.choice('when', KNOCKOUT_WHEN) ?? 'asDescribed', text } }];
  });
}

function readCaveats(sheet: RawSheet, report: Report): readonly Caveat[] {
  const rows = readTable(sheet, CAVEAT_COLUMNS, report) ?? [];
  return rows.map((row) => ({
    set: row.whole('set', 1, MOST_SETS) ?? null,
    attainable: row.whole('attainable', 0, 100) ?? null,
    text: row.needed('text'),
  }));
}

type SetFacts = Omit<CriteriaSet, 'parts' | 'knockouts' | 'disqualifiers'>;

function readSetRows(sheet: RawSheet, report: Report): readonly SetFacts[] {
  const rows = readTable(sheet, SET_COLUMNS, report) ?? [];
  return rows.flatMap((row): readonly SetFacts[] => {
    row.needed('number');
    const number = row.whole('number', 1, MOST_SETS);
    const samples = row.choice('requiresSamples', YES_NO);
    const aliases = row.text('aliases').split('\n').filter(Boolean);
    const or = (key: string): string | null => row.text(key) || null;
    const facts = {
      name: row.needed('name'),
      aliases,
      sector: or('sector'),
      group: or('group'),
      subgroup: or('subgroup'),
      managingAgency: or('managingAgency'),
      requiresSamples: samples === undefined ? null : samples === 'yes',
    };
    return number === undefined ? [] : [{ number, ...facts }];
  });
}

/** OC-7650 when it is no such workbook, else every fault at its cell: OC-7651…7660, OC-7669. */
export function bookFromSheets(sheets: readonly RawSheet[]): Outcome<ReadBook> {
  const [facts, setList, rules, caveats] = [FACTS_SHEET, SETS_SHEET, KNOCKOUTS_SHEET, CAVEATS_SHEET].map((name) => named(sheets, name));
  if (!facts) return err(problem('OC-7650', { sheet: FACTS_SHEET }));
  if (!setList) return err(problem('OC-7650', { sheet: SETS_SHEET }));
  const report = collectProblems();
  const ground = readFacts(facts, report);
  const listed = readSetRows(setList, report);
  const knockouts = rules
    ? readRules(
        rules,
        listed.map((set) => set.number),
        report,
      )
    : [];
  const places = new Map<string, Place>();
  const partsOf = (number: number): readonly Part[] => {
    const sheet = sheets.find((s) => setOfSheet(s.name) === number);
    if (!sheet) {
      report.error('OC-7659', { number, sets: SETS_SHEET, sheet: setSheetName(number) }, { sheet: setList.name });
      return [];
    }
    const tree = readTree(sheet, report);
    places.set(String(number), { sheet: sheet.name });
    for (const [code, place] of tree?.rows ?? []) places.set(`${number} ${code}`, place);
    return tree?.parts ?? [];
  };
  const sets = listed.map((set): CriteriaSet => {
    const own = knockouts.filter((r) => r.set === set.number);
    return {
      ...set,
      disqualifiers: own.flatMap((r) => ('disqualifier' in r ? [r.disqualifier] : [])),
      knockouts: own.flatMap((r) => ('rule' in r ? [r.rule] : [])),
      parts: partsOf(set.number),
    };
  });
  for (const sheet of sheets) {
    const number = setOfSheet(sheet.name);
    if (number !== undefined && !listed.some((set) => set.number === number))
      report.error('OC-7660', { sheet: sheet.name, sets: SETS_SHEET }, { sheet: sheet.name });
  }
  const declared = caveats ? readCaveats(caveats, report) : [];
  const found = mergeProblems(
    [report],
    sheets.map((s) => s.name),
  );
  if (!ground || found.errors > 0) return err(...found.problems);
  return ok({ book: { ...ground, caveats: declared, sets }, places });
}
