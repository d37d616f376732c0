/**
 * A workbook's rows → the session's record, or every problem at once. Pure: the file's sheets are handed in one after the
 * other, in the order asked for here (a sheet that refers to others comes after them), whatever their order in the file.
 */
import type { ImportCounts } from '../contract/desk.ts';
import type { CriteriaBook } from '../criteria.ts';
import { err, type Outcome, ok } from '../lib/outcome.ts';
import { foldVietnamese } from '../lib/vietnamese.ts';
import type { Problem } from '../problems/index.ts';
import type { SessionInfo, SessionRecord } from '../session.ts';
import { type Gathered, nothingGathered } from './gathered.ts';
import { advisoryReader, gateConclusionReader, spreadConclusionReader } from './read-conclusions.ts';
import { dossierReader } from './read-dossiers.ts';
import { infoReader } from './read-info.ts';
import { attendanceReader, knockOutReader, productPresenceReader, recusalReader } from './read-meeting.ts';
import { memberReader } from './read-members.ts';
import { plenaryVoteReader } from './read-plenary.ts';
import { advisoryReportReader, communeReportReader } from './read-reports.ts';
import { deferralReader, discussionReader, replacementReader, roundPanelReader } from './read-running.ts';
import { scoreReader } from './read-scores.ts';
import { type Collected, collectProblems, mergeProblems } from './report.ts';
import { NEEDED_SHEETS, SHEETS, type SheetKind, sheetKindOf, sheetSpec } from './sheet-specs.ts';
import { type RowReader, readTable, type SheetReader, type Table } from './table.ts';

export type ImportedWorkbook = { readonly record: SessionRecord; readonly book: CriteriaBook; readonly counts: ImportCounts };

export type NamedSheet = { readonly name: string; readonly hidden: boolean };

export type SheetTask = {
  /** Place in the list handed in. */
  readonly index: number;
  readonly name: string;
  /** Starts reading the sheet, or starts over: what an earlier reading found is forgotten. */
  readonly open: () => SheetReader;
};
export type WorkbookImport = {
  /** In the order in which the sheets must be read. */
  readonly tasks: readonly SheetTask[];
  /** A problem the file itself shows. */
  readonly add: (problem: Problem) => void;
  readonly finish: () => Outcome<ImportedWorkbook>;
};

type Books = (id: string) => CriteriaBook | undefined;

// Who owes a sheet must be known before the sheets are read.
const EARLY: readonly SheetKind[] = ['productPresence', 'replacements', 'roundPanels'];
const READING_ORDER = SHEETS.map((s) => s.kind)
  .filter((kind) => kind !== 'results' && !EARLY.includes(kind))
  .flatMap((kind) => (kind === 'attendance' ? [kind, ...EARLY] : [kind]));

function openerOf(kind: SheetKind, gathered: Gathered, books: Books): (table: Table) => RowReader {
  const openers: Readonly<Record<Exclude<SheetKind, 'results'>, () => (table: Table) => RowReader>> = {
    info: () => infoReader(gathered, books),
    members: () => memberReader(gathered),
    dossiers: () => dossierReader(gathered),
    attendance: () => attendanceReader(gathered),
    productPresence: () => productPresenceReader(gathered),
    recusals: () => recusalReader(gathered),
    knockOuts: () => knockOutReader(gathered),
    advisory: () => advisoryReader(gathered),
    scores: () => scoreReader(gathered),
    gateConclusions: () => gateConclusionReader(gathered),
    spreadConclusions: () => spreadConclusionReader(gathered),
    communeReports: () => communeReportReader(gathered),
    advisoryReports: () => advisoryReportReader(gathered),
    plenaryVotes: () => plenaryVoteReader(gathered),
    deferrals: () => deferralReader(gathered),
    replacements: () => replacementReader(gathered),
    roundPanels: () => roundPanelReader(gathered),
    discussions: () => discussionReader(gathered),
  };
  return openers[kind as Exclude<SheetKind, 'results'>]();
}

/** Of these rows unknown columns have no place to stay: they are named instead. */
const WITHOUT_NOTES: readonly SheetKind[] = ['info', 'scores', 'communeReports', 'advisoryReports'];
const keepsNotes = (kind: SheetKind): boolean => !WITHOUT_NOTES.includes(kind);

/** Names each kind's sheet; reports doubles, unknown and missing ones. */
function placeSheets(sheets: readonly NamedSheet[], report: Collected): ReadonlyMap<SheetKind, number> {
  const byKind = new Map<SheetKind, number>();
  sheets.forEach(({ name, hidden }, index) => {
    const kind = sheetKindOf(name);
    if (kind === 'lists' || kind === 'results') return;
    if (kind === undefined) {
      report.warn('OC-2106', { sheet: name }, { sheet: name });
      return;
    }
    const first = byKind.get(kind);
    if (first !== undefined) report.error('OC-2105', { first: sheets[first]?.name ?? '', second: name }, { sheet: name });
    else {
      byKind.set(kind, index);
      if (hidden) report.warn('OC-2107', {}, { sheet: name });
    }
  });
  for (const kind of NEEDED_SHEETS) {
    const { name } = sheetSpec(kind);
    if (!byKind.has(kind)) report.error('OC-2101', { sheet: name }, { sheet: name });
  }
  return byKind;
}

function recordOf(gathered: Gathered, info: SessionInfo): SessionRecord {
  const { book: _book, members, dossiers, ...facts } = gathered;
  return {
    ...facts,
    info,
    members: [...(members?.values() ?? [])].map((k) => k.member),
    dossiers: [...(dossiers?.values() ?? [])].map((k) => k.dossier),
  };
}

const countsOf = (record: SessionRecord): ImportCounts => ({
  members: record.members.length,
  dossiers: record.dossiers.length,
  producers: new Set(record.dossiers.map((d) => foldVietnamese(d.producer))).size,
  eligible: record.dossiers.filter((d) => d.eligible).length,
  sheets: record.sheets.length,
  attendance: record.attendance.length,
  advisory: record.advisory.length,
  reports: record.communeReports.length + record.advisoryReports.length,
});

/** Starts an import of a workbook with these sheets. `books`: the criteria books by id. */
export function startImport(sheets: readonly NamedSheet[], books: Books): WorkbookImport {
  const report = collectProblems();
  const bySheet: Collected[] = [];
  const gathered = nothingGathered();
  const byKind = placeSheets(sheets, report);
  const tasks = READING_ORDER.flatMap((kind): SheetTask[] => {
    const index = byKind.get(kind);
    const name = index === undefined ? undefined : sheets[index]?.name;
    if (index === undefined || name === undefined) return [];
    const spec = sheetSpec(kind);
    const open = (): SheetReader => {
      // Held back until the sheet is done, since it may be read again.
      const own = collectProblems();
      const reader = readTable(spec, name, own, keepsNotes(kind), openerOf(kind, gathered, books));
      const close: SheetReader['close'] = (merged) => {
        reader.close(merged);
        bySheet.push(own);
      };
      return { push: reader.push, close };
    };
    return [{ index, name, open }];
  });
  const finish = (): Outcome<ImportedWorkbook> => {
    const { problems, errors } = mergeProblems(
      [report, ...bySheet],
      sheets.map((s) => s.name),
    );
    const { info, book } = gathered;
    if (errors > 0 || !info || !book) return err(...problems);
    const record = recordOf(gathered, info);
    return ok({ record, book, counts: countsOf(record) }, problems);
  };
  return { tasks, add: report.add, finish };
}
