/** A criteria book → the sheets of its workbook. A draft that is still wrong goes out as it is; what passes the checks comes back the same (`from-sheets.ts`). */
import type { CriteriaBook, CriteriaSet, Criterion, GateStars, Stars } from '../criteria.ts';
import { GATE_STARS } from '../criteria.ts';
import type { OutCell } from '../dossier/to-sheets.ts';
import {
  type BookSheet,
  type BookSheetRow,
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
  ROWS,
  type RowKind,
  SEPARATOR,
  SET_COLUMNS,
  SETS_SHEET,
  setSheetName,
  TREE_COLUMNS,
  YES,
} from './sheets.ts';

const dateCell = (date: string | null): OutCell => (date ? { date } : null);
const yesNo = (value: boolean): string => (value ? YES : NO);

/** Least points marked for each star at the options: what the printed form says. */
export function markedGates({ options }: Pick<Criterion, 'options'>): Partial<Record<GateStars, number>> {
  const marked: Partial<Record<GateStars, number>> = {};
  for (const { points, gateStars } of options) for (const stars of gateStars ?? []) marked[stars] = Math.min(marked[stars] ?? points, points);
  return marked;
}

function factsSheet(book: CriteriaBook): BookSheet {
  const from = (stars: Stars): OutCell => book.starBands.find((band) => band.stars === stars)?.min ?? null;
  const values: Readonly<Record<FactKey, OutCell>> = {
    id: book.id,
    decision: book.decision,
    issuedBy: book.issuedBy ?? null,
    issuedOn: dateCell(book.issuedOn),
    effectiveFrom: dateCell(book.effectiveFrom),
    effectiveTo: dateCell(book.effectiveTo),
    readingOnly: yesNo(book.readingOnly),
    certificateMonths: book.certificateMonths,
    certifiedStars: book.certifiedStars.join(SEPARATOR),
    band2: from(2),
    band3: from(3),
    band4: from(4),
    band5: from(5),
  };
  return { name: FACTS_SHEET, columns: FACT_COLUMNS, rows: FACT_KEYS.map((key) => ({ item: FACTS[key], value: values[key] })) };
}

const setsSheet = (book: CriteriaBook): BookSheet => ({
  name: SETS_SHEET,
  columns: SET_COLUMNS,
  rows: book.sets.map(({ number, name, aliases, sector, group, subgroup, managingAgency, requiresSamples }) => ({
    number,
    name,
    // A name may hold a semicolon; a line break it can't.
    aliases: aliases.join('\n'),
    sector,
    group,
    subgroup,
    managingAgency,
    requiresSamples: requiresSamples === null ? null : yesNo(requiresSamples),
  })),
});

const knockOutsSheet = (book: CriteriaBook): BookSheet => ({
  name: KNOCKOUTS_SHEET,
  columns: KNOCKOUT_COLUMNS,
  rows: book.sets.flatMap((set): readonly BookSheetRow[] => [
    ...set.disqualifiers.map((text) => ({ set: set.number, kind: KNOCKOUT_KINDS.disqualifier, scope: null, code: null, when: null, text })),
    ...set.knockouts.map(({ scope, code, kind, when, text }) => ({
      set: set.number,
      kind: KNOCKOUT_KINDS[kind],
      scope: KNOCKOUT_SCOPES[scope],
      code,
      when: KNOCKOUT_WHEN[when],
      text,
    })),
  ]),
});

type TreeRow = { readonly code?: string; readonly text?: string; readonly points?: number } & BookSheetRow;
const row = (kind: RowKind, cells: TreeRow): BookSheetRow => ({ kind: ROWS[kind], ...cells });

function gatesBeside(criterion: Criterion): string {
  const marked = markedGates(criterion);
  return GATE_STARS.flatMap((stars) => {
    const points = criterion.gates[stars];
    return points === undefined || marked[stars] === points ? [] : [`${stars}: ${points}`];
  }).join(SEPARATOR);
}

const criterionRows = (criterion: Criterion): readonly BookSheetRow[] => [
  row(criterion.implicitYesNo ? 'yesNo' : 'criterion', {
    code: criterion.code,
    text: criterion.title,
    points: criterion.maxPoints,
    stars: gatesBeside(criterion),
    of: criterion.parent?.code ?? null,
  }),
  ...(criterion.description === undefined ? [] : [row('description', { text: criterion.description })]),
  ...(criterion.requirement === undefined ? [] : [row('requirement', { text: criterion.requirement })]),
  ...(criterion.notes ?? []).map((text) => row('note', { text })),
  ...(criterion.appliesIf
    ? [row('appliesIf', { code: criterion.appliesIf.criterion, text: criterion.appliesIf.text, points: criterion.appliesIf.minPoints })]
    : []),
  ...(criterion.alternatives ?? []).map(({ key, label }) => row('case', { code: key, text: label })),
  ...criterion.options.map((option) =>
    row('option', {
      text: option.label,
      points: option.points,
      stars: (option.gateStars ?? []).join(SEPARATOR),
      of: option.alternative ?? null,
      printed: option.printedPoints ?? null,
      suspected: option.suspectedPoints ?? null,
    }),
  ),
];

function treeSheet(set: CriteriaSet): BookSheet {
  const rows = set.parts.flatMap((part) => [
    row('part', { code: part.code, text: part.title, points: part.maxPoints }),
    ...part.sections.flatMap((section) => {
      let parent = '';
      return [
        row('section', { code: section.code, text: section.title, points: section.maxPoints }),
        ...section.criteria.flatMap((criterion) => {
          const begins = criterion.parent && criterion.parent.code !== parent ? criterion.parent : undefined;
          parent = criterion.parent?.code ?? '';
          return [...(begins ? [row('parent', { code: begins.code, text: begins.title, points: begins.maxPoints })] : []), ...criterionRows(criterion)];
        }),
      ];
    }),
  ]);
  return { name: setSheetName(set.number), columns: TREE_COLUMNS, rows };
}

const caveatsSheet = (book: CriteriaBook): BookSheet => ({
  name: CAVEATS_SHEET,
  columns: CAVEAT_COLUMNS,
  rows: book.caveats.map(({ set, attainable, text }) => ({ set, attainable, text })),
});

/** All sheets of a book, facts first. */
export const sheetsOfBook = (book: CriteriaBook): readonly BookSheet[] => [
  factsSheet(book),
  setsSheet(book),
  knockOutsSheet(book),
  ...book.sets.map(treeSheet),
  caveatsSheet(book),
];
