/** Score sheets put together from their rows: what only shows in the whole sheet, in its dossier, in the session. */
import { criteriaOf } from '../criteria.ts';
import { sheetId } from '../lib/brand.ts';
import { compare, cutDecimal, rational } from '../lib/rational.ts';
import { decimalComma, foldVietnamese } from '../lib/vietnamese.ts';
import { attendanceFor } from '../presence.ts';
import { applies, completenessOf, pointsOf } from '../scoring.ts';
import { councilFor } from '../serving.ts';
import { halfDayOf, halfDaysOf, type Marks, type PaperTrailOf, type Sheet } from '../session.ts';
import { servesIn } from '../sub-councils.ts';
import { namedIn, type Panel, panelOf, tallyDossier } from '../tally.ts';
import { BLANK, criterionOrder, type Draft, NOT_TICKED } from './draft.ts';
import type { Gathered, KnownDossier } from './gathered.ts';
import { groupBy } from './group-by.ts';
import { receiptMaker } from './receipts.ts';
import type { Table } from './table.ts';

type Built = { readonly draft: Draft; readonly sheet: Sheet };

function marksOf(draft: Draft): { readonly marks: Marks; readonly blanks: readonly string[] } {
  const marks: Record<string, number> = {};
  const blanks: string[] = [];
  for (const [code, at] of criterionOrder(draft.set)) {
    const box = draft.boxes[at] ?? NOT_TICKED;
    if (box >= 0) marks[code] = box;
    else if (box === BLANK) blanks.push(code);
  }
  return { marks, blanks };
}

/** Ticks where the criterion doesn't apply: 5.2 without 5.1. Answers whether there are none. */
function checkApplies(table: Table, draft: Draft, marks: Marks): boolean {
  let sound = true;
  for (const { criterion } of criteriaOf(draft.set).values()) {
    if (!criterion.appliesIf || marks[criterion.code] === undefined || applies(draft.set, criterion, marks)) continue;
    const named = criteriaOf(draft.set).get(criterion.appliesIf.criterion)?.criterion;
    // Points given there but reported as wrong: one mistake, one problem.
    const at = criterionOrder(draft.set).get(criterion.appliesIf.criterion) ?? 0;
    if (draft.boxes[at] === NOT_TICKED && draft.rows[at]) continue;
    const because = `tiêu chí ${criterion.appliesIf.criterion} cần ít nhất ${criterion.appliesIf.minPoints} điểm, ở đây là ${named ? pointsOf(named, marks) : 0}`;
    const row = draft.rows[criterionOrder(draft.set).get(criterion.code) ?? 0] ?? draft.firstRow;
    table.report.error('OC-2507', { criterion: criterion.code, because }, table.place('points', row));
    sound = false;
  }
  return sound;
}

/** Only unticked rows, as in a form prepared but not filled in. */
const isNoSheet = (draft: Draft): boolean => !draft.faulty && draft.starRow === 0 && draft.boxes.every((box) => box === NOT_TICKED);

/** The sheet of a draft; undefined when it has errors. */
function buildSheet(table: Table, draft: Draft, receipt: (dossier: string, member: string, round: number) => string): Sheet | undefined {
  const { dossier } = draft.known;
  const { member } = draft.member;
  const { marks, blanks } = marksOf(draft);
  const firstGiven = draft.rows.find((row) => row > 0);
  if (draft.starRow > 0 && firstGiven !== undefined) {
    table.report.error('OC-2509', { first: firstGiven }, table.place('criterion', draft.starRow));
    return undefined;
  }
  if (!checkApplies(table, draft, marks) || draft.faulty) return undefined;
  const code = receipt(dossier.code, member.code, draft.round);
  return {
    id: sheetId(`workbook-${code}`),
    dossier: dossier.code,
    member: member.code,
    round: draft.round,
    version: 1,
    source: draft.onPaper || draft.enteredBy || draft.checkedBy ? 'paper' : 'workbook',
    signature: '',
    receivedAt: '',
    receipt: code,
    marks,
    confirmedBlanks: draft.starRow > 0 ? completenessOf(draft.set, { marks: {}, confirmedBlanks: [] }).missing : blanks,
    criterionNotes: draft.notes,
    opinion: draft.opinion,
  };
}

/** Who typed and who checked a sheet on paper: two persons, or (reported) nobody. */
function trailOf(table: Table, { firstRow, enteredBy, checkedBy }: Draft, sheet: Sheet): readonly PaperTrailOf[] {
  if (enteredBy === '' && checkedBy === '') return [];
  const two = enteredBy !== '' && checkedBy !== '' && foldVietnamese(enteredBy) !== foldVietnamese(checkedBy);
  if (!two) table.report.warn('OC-2523', { enteredBy: enteredBy || '–', checkedBy: checkedBy || '–' }, table.place('enteredBy', firstRow));
  return two ? [{ sheet: sheet.id, enteredBy, checkedBy }] : [];
}

/**
 * Whether this member may have a sheet for this dossier in this round; reported once, at the sheet's first row. Whoever is away by now may have
 * handed one in for a round before the product's `last`.
 */
function checkRight(table: Table, draft: Draft, gathered: Gathered, panel: Panel, halfDay: string, last: number): boolean {
  const { dossier } = draft.known;
  const { member } = draft.member;
  const row = draft.firstRow;
  const { maxRounds } = gathered.profile;
  const named = namedIn(gathered.roundPanels, dossier.code, draft.round);
  const who = `${member.name} (${member.code})`;
  if (!dossier.eligible) table.report.error('OC-2513', { dossier: dossier.code }, table.place('dossier', row));
  else if (!member.scores) table.report.error('OC-2510', { member: who }, table.place('member', row));
  else if (!servesIn(member, dossier)) table.report.error('OC-3130', { member: who, subCouncil: dossier.subCouncil }, table.place('member', row));
  else if (panel.absent.includes(member.code) && draft.round >= last)
    table.report.error('OC-2511', { member: who, halfDay: halfDay ? `buổi «${halfDay}»` : 'tại phiên' }, table.place('member', row));
  else if (panel.recused.includes(member.code)) table.report.error('OC-2512', { member: who }, table.place('member', row));
  else if (draft.round > maxRounds) table.report.error('OC-2514', { found: draft.round, allowed: maxRounds }, table.place('round', row));
  else if (named !== null && !named.has(member.code)) table.report.error('OC-2521', { member: who, round: draft.round }, table.place('member', row));
  else if (!panel.owing.includes(member.code) && !panel.absent.includes(member.code))
    table.report.error('OC-2522', { member: who }, table.place('member', row));
  else return true;
  return false;
}

/** Rounds that the rules don't explain: one after a round that had settled, or without the one before. */
function checkRounds(table: Table, gathered: Gathered, known: KnownDossier, panel: Panel, built: readonly Built[]): void {
  const rounds = new Map<number, number>();
  for (const { draft } of built) if (!rounds.has(draft.round)) rounds.set(draft.round, draft.firstRow);
  const set = built[0]?.draft.set;
  if (!set) return;
  for (const [round, row] of rounds) {
    if (round === 1) continue;
    const about = { dossier: known.dossier.code, round, before: round - 1 };
    if (!rounds.has(round - 1)) {
      table.report.warn('OC-2516', about, table.place('round', row));
      continue;
    }
    const before = tallyDossier(
      { dossier: known.dossier, set, profile: gathered.profile, panel, roundPanels: gathered.roundPanels, sheets: built.map((b) => b.sheet) },
      round - 1,
    );
    if (before.missing.length > 0 || before.spread === null || compare(rational(before.spread), gathered.profile.spreadLimit) > 0) continue;
    const limit = decimalComma(cutDecimal(gathered.profile.spreadLimit, 9));
    table.report.warn('OC-2515', { ...about, spread: before.spread, limit }, table.place('round', row));
  }
}

/** All sheets of the workbook that stand, with who typed those on paper; everything wrong with the others is reported. */
export function checkSheets(table: Table, gathered: Gathered, drafts: readonly Draft[]): Pick<Gathered, 'sheets' | 'paperTrails'> {
  const receipt = receiptMaker();
  const dossiers = [...(gathered.dossiers?.values() ?? [])].map((k) => k.dossier);
  const members = [...(gathered.members?.values() ?? [])].map((k) => k.member);
  const halfDays = halfDaysOf({ dossiers, attendance: gathered.attendance });
  const recusals = groupBy(gathered.recusals, (r) => r.dossier);
  const exceptions = groupBy(gathered.productPresence, (p) => p.dossier);
  const standing: Built[] = [];
  const unfinished = { count: 0, row: 0 };
  for (const [known, own] of groupBy(drafts, (d) => d.known)) {
    const halfDay = halfDayOf(known.dossier, halfDays);
    const attendance = attendanceFor(gathered.attendance, exceptions.get(known.dossier.code) ?? [], known.dossier.code, halfDay);
    const council = councilFor(members, gathered.replacements, known.dossier);
    const panel = panelOf(council, attendance, recusals.get(known.dossier.code) ?? [], known.dossier.code, halfDay);
    const built: Built[] = [];
    const last = Math.max(...own.filter((draft) => !isNoSheet(draft)).map((draft) => draft.round));
    for (const draft of own) {
      if (isNoSheet(draft)) {
        const about = { member: draft.member.member.code, dossier: known.dossier.code, round: draft.round };
        table.report.warn('OC-2517', about, table.place('points', draft.firstRow));
        continue;
      }
      const sheet = buildSheet(table, draft, receipt);
      const allowed = checkRight(table, draft, gathered, panel, halfDay, last);
      if (!sheet || !allowed) continue;
      built.push({ draft, sheet });
      if (completenessOf(draft.set, sheet).missing.length > 0) {
        unfinished.count += 1;
        unfinished.row = unfinished.row === 0 ? draft.firstRow : Math.min(unfinished.row, draft.firstRow);
      }
    }
    checkRounds(table, gathered, known, panel, built);
    standing.push(...built);
  }
  if (unfinished.count > 0) table.report.warn('OC-2518', { count: unfinished.count }, table.place('criterion', unfinished.row));
  const inOrder = standing.sort((a, b) => a.draft.firstRow - b.draft.firstRow);
  return { sheets: inOrder.map((b) => b.sheet), paperTrails: inOrder.flatMap(({ draft, sheet }) => trailOf(table, draft, sheet)) };
}
