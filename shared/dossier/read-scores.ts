/**
 * Sheet "Phiếu chấm": one row per criterion → score sheets. Rows of one sheet may stand anywhere.
 */
import { boxesOf, type Criterion } from '../criteria.ts';
import { checkSheets } from './check-scores.ts';
import { BLANK, collectDrafts, criterionOrder, type Draft, NOT_TICKED } from './draft.ts';
import { choice, missing, text, whole } from './fields.ts';
import type { Gathered } from './gathered.ts';
import { criterionNamed, dossierNamed, leftoverExample, memberNamed, setOf } from './references.ts';
import { caseKey, resolveBox } from './resolve-box.ts';
import { PAPER_SOURCE } from './sheet-specs.ts';
import type { RowReader, Table } from './table.ts';
import { shown, textOf, wholeOf } from './values.ts';

/** The `*` row: a sheet on which nothing is ticked. */
function takeStar(table: Table, draft: Draft, note: string): void {
  const cell = table.cell('points');
  if (table.unreadable('points')) draft.faulty = true;
  else if (cell === undefined || wholeOf(cell, 0, 0) === undefined) {
    table.report.error('OC-2508', { found: cell === undefined ? 'ô trống' : shown(cell) }, table.place('points'));
    draft.faulty = true;
  }
  draft.starRow ||= table.row();
  if (note) draft.opinion ||= note;
}

function readCase(table: Table, criterion: Criterion): string | undefined | null {
  const cell = table.cell('case');
  const place = table.place('case');
  if (cell === undefined) return table.unreadable('case') ? null : undefined;
  if (!criterion.alternatives) {
    table.report.warn('OC-2505', { criterion: criterion.code, found: shown(cell) }, place);
    return undefined;
  }
  const key = caseKey(criterion, textOf(cell));
  if (key !== undefined) return key;
  table.report.error('OC-2520', { criterion: criterion.code, found: shown(cell), allowed: criterion.alternatives.map((a) => a.key).join(', ') }, place);
  return null;
}

/** The row's box; undefined when not ticked; null when reported. */
function readBox(table: Table, criterion: Criterion, allowed: () => string): number | 'blank' | undefined | null {
  const cell = table.cell('points');
  if (cell === undefined) return table.unreadable('points') ? null : undefined;
  const points = wholeOf(cell, 0, 100);
  if (points === undefined) {
    table.report.error('OC-2519', { criterion: criterion.code, found: shown(cell), allowed: allowed() }, table.place('points'));
    return null;
  }
  const given = readCase(table, criterion);
  const number = whole(table, 'box', 1, 99);
  if (given === null || (number === undefined && (table.cell('box') !== undefined || table.unreadable('box')))) return null;
  const resolved = resolveBox(criterion, points, given, number);
  if ('box' in resolved) return resolved.box;
  table.report.error(resolved.fault.code, resolved.fault.params, table.place(resolved.fault.key));
  return null;
}

function takeCriterion(table: Table, draft: Draft, criterion: Criterion, note: string): void {
  if (note) draft.notes[criterion.code] = note;
  const box = readBox(table, criterion, () => [...new Set(boxesOf(criterion).map((b) => b.points))].join(', '));
  if (box === undefined) return;
  const at = criterionOrder(draft.set).get(criterion.code) ?? 0;
  const first = draft.rows[at];
  if (first) table.report.error('OC-2506', { criterion: criterion.code, first }, table.place('criterion'));
  if (first || box === null) draft.faulty = true;
  if (first) return;
  draft.rows[at] = table.row();
  draft.boxes[at] = box === null ? NOT_TICKED : box === 'blank' ? BLANK : box;
}

/** How a sheet came in: anything but paper is the workbook's own. */
const SOURCES = { paper: [PAPER_SOURCE, 'Giấy', 'Phiếu giấy điền tay'], other: ['Thiết bị', 'Máy', 'Sổ Excel'] } as const;

/** Where the sheet comes from: on any of its rows. Who typed and checked it says that it came on paper, too. */
function takeSource(table: Table, draft: Draft): void {
  draft.onPaper ||= choice(table, 'source', SOURCES) === 'paper';
  draft.enteredBy ||= text(table, 'enteredBy');
  draft.checkedBy ||= text(table, 'checkedBy');
}

/** Sheet "Phiếu chấm": rows gathered to score sheets by product, member and round. */
export function scoreReader(gathered: Gathered): (table: Table) => RowReader {
  return (table) => {
    const drafts = collectDrafts();
    return {
      row: () => {
        if (leftoverExample(table, gathered)) return;
        const [known, member] = [dossierNamed(table, gathered), memberNamed(table, gathered)];
        const round = whole(table, 'round', 1, 99);
        if (round === undefined && table.cell('round') === undefined) missing(table, 'round');
        const set = known && setOf(gathered, known);
        if (!known || !set) return;
        const star = textOf(table.cell('criterion')) === '*';
        const criterion = star ? undefined : criterionNamed(table, set);
        if (!member || round === undefined) return;
        const draft = drafts.of(known, member, round, set, table.row());
        const note = text(table, 'note');
        draft.opinion ||= text(table, 'opinion');
        takeSource(table, draft);
        if (star) takeStar(table, draft, note);
        else if (criterion) takeCriterion(table, draft, criterion, note);
        else draft.faulty = true;
      },
      end: () => {
        Object.assign(gathered, checkSheets(table, gathered, drafts.inOrder));
      },
    };
  };
}
