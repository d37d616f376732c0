/** The sheet of one set → its parts. Rows stand in printed order; each belongs to the nearest row above it that can hold it. */
import type { Alternative, AppliesIf, Criterion, GateStars, Option, Part, PartCode, Section } from '../criteria.ts';
import { GATE_STARS, PART_CODES } from '../criteria.ts';
import type { Report } from '../dossier/report.ts';
import { foldVietnamese } from '../lib/vietnamese.ts';
import type { Place } from '../problems/index.ts';
import { type BookRow, type RawSheet, readTable } from './read-table.ts';
import { ROW_KINDS, ROWS, type RowKind, TREE_COLUMNS } from './sheets.ts';
import { markedGates } from './to-sheets.ts';

type Open<T> = { -readonly [K in keyof T]: T[K] };
type OpenCriterion = Open<Omit<Criterion, 'options' | 'notes' | 'alternatives' | 'gates'>> & {
  gates: Partial<Record<GateStars, number>>;
  options: Option[];
  notes: string[];
  alternatives: Alternative[];
};
type OpenSection = Open<Omit<Section, 'criteria'>> & { criteria: OpenCriterion[] };
type OpenPart = Open<Omit<Part, 'sections'>> & { sections: OpenSection[] };
type Parent = NonNullable<Criterion['parent']>;

/** `rows`: where each criterion stands, by its code. */
export type ReadTree = { readonly parts: readonly Part[]; readonly rows: ReadonlyMap<string, Place> };

const MOST = 100;
const kindOf = (text: string): RowKind | undefined => ROW_KINDS.find((kind) => foldVietnamese(ROWS[kind]) === foldVietnamese(text));

/** "3; 4" → [3, 4]; "4: 1" → 4 stars from 1 point. OC-7656 for anything else. */
function readStars(row: BookRow, report: Report): { readonly marks: readonly GateStars[]; readonly gates: Partial<Record<GateStars, number>> } {
  const marks: GateStars[] = [];
  const gates: Partial<Record<GateStars, number>> = {};
  for (const item of row.text('stars').split(/[;,\s]*[;,\n][;,\s]*/)) {
    if (item === '') continue;
    const [, digit, points] = /^(\d)(?:\s*sao)?(?:\s*:\s*(\d{1,3})(?:\s*điểm)?)?$/i.exec(item) ?? (/^\*{3,5}$/.test(item) ? ['', String(item.length)] : []);
    const stars = GATE_STARS.find((s) => String(s) === digit);
    if (stars === undefined) report.error('OC-7656', { where: '', field: 'Sao tối thiểu', found: item, allowed: '3, 4, 5' }, row.at('stars'));
    else if (points === undefined) marks.push(stars);
    else gates[stars] = Number(points);
  }
  return { marks, gates };
}

const shut = ({ notes, alternatives, gates, ...criterion }: OpenCriterion): Criterion => ({
  ...criterion,
  gates: { ...markedGates(criterion), ...gates },
  selection: alternatives.length > 0 ? 'alternatives' : 'one',
  ...(notes.length > 0 ? { notes } : {}),
  ...(alternatives.length > 0 ? { alternatives } : {}),
});

/** Null where the sheet's columns are missing. What is wrong with a cell goes to `report`. */
export function readTree(sheet: RawSheet, report: Report): ReadTree | null {
  const rows = readTable(sheet, TREE_COLUMNS, report, ['printed', 'suspected']);
  if (!rows) return null;
  const parts: OpenPart[] = [];
  const places = new Map<string, Place>();
  let parents = new Map<string, Parent>();
  let [part, section, criterion]: [OpenPart | undefined, OpenSection | undefined, OpenCriterion | undefined] = [undefined, undefined, undefined];
  const misplaced = (row: BookRow, kind: RowKind, above: RowKind): void => report.error('OC-7652', { kind: ROWS[kind], above: ROWS[above] }, row.at('kind'));
  const points = (row: BookRow): number => {
    row.needed('points');
    return row.whole('points', 0, MOST) ?? 0;
  };

  const onPart = (row: BookRow): void => {
    const code = PART_CODES.find((c) => c === row.text('code').toUpperCase());
    if (!code) report.error('OC-7656', { where: '', field: 'Mã', found: row.text('code'), allowed: PART_CODES.join(', ') }, row.at('code'));
    part = { code: code ?? ('A' as PartCode), title: row.needed('text'), maxPoints: points(row), sections: [] };
    parts.push(part);
    [section, criterion] = [undefined, undefined];
  };
  const onSection = (row: BookRow): void => {
    if (!part) return misplaced(row, 'section', 'part');
    section = { code: row.needed('code'), title: row.needed('text'), maxPoints: points(row), criteria: [] };
    part.sections.push(section);
    criterion = undefined;
    parents = new Map();
  };
  const onParent = (row: BookRow): void => {
    if (!section) return misplaced(row, 'parent', 'section');
    const code = row.needed('code');
    parents.set(code, { code, title: row.needed('text'), maxPoints: points(row) });
    criterion = undefined;
  };
  const onCriterion = (row: BookRow, kind: 'criterion' | 'yesNo'): void => {
    if (!section) return misplaced(row, kind, 'section');
    const { marks, gates } = readStars(row, report);
    if (marks.length > 0) report.error('OC-7656', { where: '', field: 'Sao tối thiểu', found: row.text('stars'), allowed: `${marks[0]}: 1` }, row.at('stars'));
    const of = row.text('of');
    const parent = parents.get(of);
    if (of && !parent) report.error('OC-7656', { where: '', field: 'Thuộc', found: of, allowed: [...parents.keys()].join(', ') || ROWS.parent }, row.at('of'));
    criterion = {
      code: row.needed('code'),
      title: row.needed('text'),
      maxPoints: points(row),
      ...(parent ? { parent } : {}),
      gates,
      selection: 'one',
      ...(kind === 'yesNo' ? { implicitYesNo: true } : {}),
      options: [],
      notes: [],
      alternatives: [],
    };
    section.criteria.push(criterion);
    if (!places.has(criterion.code)) places.set(criterion.code, row.at('code'));
  };
  const onOption = (row: BookRow, holder: OpenCriterion): void => {
    const { marks, gates } = readStars(row, report);
    if (Object.keys(gates).length > 0)
      report.error('OC-7656', { where: '', field: 'Sao tối thiểu', found: row.text('stars'), allowed: '3, 4, 5' }, row.at('stars'));
    const [of, printed] = [row.text('of'), row.value('printed')];
    const suspected = row.whole('suspected', 0, MOST);
    holder.options.push({
      points: points(row),
      label: row.needed('text'),
      ...(of ? { alternative: of } : {}),
      ...(marks.length > 0 ? { gateStars: [...marks].sort() } : {}),
      ...(printed === undefined ? {} : { printedPoints: printed }),
      ...(suspected === undefined ? {} : { suspectedPoints: suspected }),
    });
  };
  const onDetail = (row: BookRow, kind: RowKind): void => {
    const holder = criterion;
    if (!holder) return misplaced(row, kind, 'criterion');
    if (kind === 'option') return onOption(row, holder);
    const text = row.needed('text');
    if (kind === 'description' || kind === 'requirement') {
      if (holder[kind] !== undefined) report.error('OC-7669', { sheet: sheet.name, field: ROWS[kind] }, row.at('kind'));
      holder[kind] = text;
    } else if (kind === 'note') holder.notes.push(text);
    else if (kind === 'case') holder.alternatives.push({ key: row.needed('code'), label: text });
    else holder.appliesIf = { criterion: row.needed('code'), minPoints: points(row), text } satisfies AppliesIf;
  };

  for (const row of rows) {
    const kind = kindOf(row.text('kind'));
    if (kind === undefined) report.error('OC-7651', { found: row.text('kind'), allowed: ROW_KINDS.map((k) => ROWS[k]).join(', ') }, row.at('kind'));
    else if (kind === 'part') onPart(row);
    else if (kind === 'section') onSection(row);
    else if (kind === 'parent') onParent(row);
    else if (kind === 'criterion' || kind === 'yesNo') onCriterion(row, kind);
    else onDetail(row, kind);
  }
  return { parts: parts.map((p) => ({ ...p, sections: p.sections.map((s) => ({ ...s, criteria: s.criteria.map(shut) })) })), rows: places };
}
