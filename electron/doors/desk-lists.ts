/** Lists of products from other offices: the file in, how it is read, what it would change, taking it over and back. */
import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { wireProblem } from '../../shared/contract/common.ts';
import type { DeskOutput, DeskParsed } from '../../shared/contract/desk.ts';
import { DESK_FILES } from '../../shared/contract/desk-files.ts';
import { type DeskListCommand, type ListColumn, type ListPreview, type ListProposal, zListUpload } from '../../shared/contract/desk-lists.ts';
import type { CriteriaBook } from '../../shared/criteria.ts';
import { columnLetters } from '../../shared/dossier/cells.ts';
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import { cellText, type ListFile, type ListSheet } from '../../shared/lists/list-file.ts';
import { dataRows, type HeadPlace, headingsOf } from '../../shared/lists/list-head.ts';
import type { ListMapping } from '../../shared/lists/list-mapping.ts';
import { groupTextOf } from '../../shared/lists/list-rows.ts';
import { type PlanKind, planList } from '../../shared/lists/plan-list.ts';
import { proposeMapping } from '../../shared/lists/propose-mapping.ts';
import { keptOf, mappingFrom } from '../../shared/lists/remember-mapping.ts';
import { problem, warning } from '../../shared/problems/index.ts';
import { forgetMapping, hashOfShape, keepMapping, readMappings } from '../dossier/lists/keep-mappings.ts';
import { presentDossiers, type TakenList, takeList, undoList } from '../dossier/lists/take-list.ts';
import type { OutsideReader } from '../dossier/read-elsewhere.ts';
import type { OpenSession } from '../store/open-session.ts';
import { readSessionRow } from '../store/session-table.ts';
import { parseInput, send } from './answer.ts';
import type { DeskHandlers } from './desk-commands.ts';
import type { Venue } from './venue.ts';

const MOST_BYTES = 50 * 1024 * 1024;
const TOP_ROWS = 15;
const TOP_COLUMNS = 24;
const TOP_CHARACTERS = 80;
const SAMPLES = 3;
const LOOKED_AT = 300;
const MOST_GROUPS = 20;

/** Commands here that only read, or change what this laptop remembers: they don't ring the bell. */
export const READING_LISTS: readonly DeskListCommand[] = ['read-list-proposal', 'read-list-plan', 'read-kept-mappings', 'forget-mapping'];

type InHand = { readonly id: string; readonly file: string; readonly list: ListFile };
type Done = { readonly id: string; readonly session: OpenSession; readonly taken: TakenList };
/** The list being looked at and the last one taken over; one of each is enough for one desk. */
export type KeptLists = { list: InHand | null; done: Done | null };
export const keepLists = (): KeptLists => ({ list: null, done: null });

type Surroundings = { readonly venue: Venue; readonly lists: KeptLists; readonly reader: OutsideReader; readonly dataDir: string };

const sheetOf = ({ list }: InHand, name: string): ListSheet | undefined => list.sheets.find((sheet) => sheet.name === name);

/** The guess, with what was kept for a list of this shape in its place. */
function propose(inHand: InHand, book: CriteriaBook, dataDir: string, chosen: { readonly sheet?: string; readonly place?: HeadPlace } = {}): ListProposal {
  const guess = proposeMapping(inHand.list, book, chosen);
  const sheet = sheetOf(inHand, guess.sheet);
  const headings = sheet ? headingsOf(sheet, guess) : [];
  const shape = hashOfShape(headings);
  const kept = readMappings(dataDir).find((line) => line.shape === shape);
  return {
    id: inHand.id,
    file: inHand.file,
    sheets: inHand.list.sheets.map(({ name, hidden, rows }) => ({ name, hidden, rows: rows.length })),
    mapping: kept ? mappingFrom(kept.mapping, guess, headings) : guess,
    kept: kept?.name ?? '',
  };
}

function columnsOf(sheet: ListSheet, mapping: ListMapping): readonly ListColumn[] {
  const rows = dataRows(sheet, mapping)
    .slice(0, LOOKED_AT)
    .filter((row) => groupTextOf(row) === null);
  return headingsOf(sheet, mapping).map((heading, column) => {
    const texts = new Set(rows.map((row) => cellText(row, column).slice(0, TOP_CHARACTERS)).filter((text) => text !== ''));
    return { heading, letter: columnLetters(column), samples: [...texts].slice(0, SAMPLES) };
  });
}

function preview(session: OpenSession, sheet: ListSheet, mapping: ListMapping): ListPreview {
  const plan = planList(sheet, mapping, session.book, presentDossiers(session));
  const counts: Record<PlanKind, number> = { add: 0, change: 0, same: 0, fault: 0, aside: 0 };
  for (const { kind } of plan.rows) counts[kind] += 1;
  const from = Math.max(0, sheet.rows.findIndex(({ row }) => row >= mapping.headRow) - 4);
  return {
    columns: columnsOf(sheet, mapping),
    top: sheet.rows.slice(from, from + TOP_ROWS).map((row) => ({
      row: row.row,
      cells: Array.from({ length: Math.min(TOP_COLUMNS, row.cells.length) }, (_, column) => cellText(row, column).slice(0, TOP_CHARACTERS)),
    })),
    groups: [...new Set(dataRows(sheet, mapping).flatMap((row) => groupTextOf(row) ?? []))].slice(0, MOST_GROUPS),
    rows: plan.rows,
    counts,
    words: plan.words,
    problems: plan.problems.map(wireProblem),
    blocked: plan.blocked,
  };
}

/** Dossiers are frozen once the session is opened, whatever is in hand. */
const frozen = ({ db }: OpenSession): boolean => readSessionRow(db).state !== 'preparing';

function take({ lists, dataDir }: Surroundings, session: OpenSession, input: DeskParsed<'take-list'>): Outcome<DeskOutput<'take-list'>> {
  if (frozen(session)) return err(problem('OC-1002'));
  const inHand = lists.list?.id === input.id ? lists.list : null;
  const sheet = inHand && sheetOf(inHand, input.mapping.sheet);
  if (!inHand || !sheet) return err(problem('OC-7634'));
  const taken = takeList(session, { ...input, file: inHand.file, sheet });
  if (!taken.ok) return taken;
  lists.list = null;
  lists.done = { id: randomUUID(), session, taken: taken.value };
  const headings = headingsOf(sheet, input.mapping);
  const line = { shape: hashOfShape(headings), name: input.keepAs, usedAt: session.now(), mapping: keptOf(input.mapping, headings) };
  const kept = input.keepAs === '' || keepMapping(dataDir, line);
  const { added, changed, left } = taken.value;
  return ok({ undo: lists.done.id, added: added.length, changed: changed.length, left }, kept ? [] : [warning('OC-7645')]);
}

export function deskListHandlers(desk: Surroundings): Pick<DeskHandlers, DeskListCommand> {
  const { venue, lists, dataDir } = desk;
  const within = <T>(run: (session: OpenSession) => Outcome<T>): Outcome<T> => {
    const session = venue.session();
    return session ? run(session) : err(problem('OC-1001'));
  };
  const withSheet = <T>(id: string, name: string, run: (session: OpenSession, inHand: InHand, sheet: ListSheet) => Outcome<T>): Outcome<T> =>
    within((session) => {
      const inHand = lists.list?.id === id ? lists.list : null;
      const sheet = inHand && sheetOf(inHand, name);
      return inHand && sheet ? run(session, inHand, sheet) : err(problem('OC-7634'));
    });
  return {
    'read-list-proposal': ({ id, sheet, place }) =>
      withSheet(id, sheet, (session, inHand) => ok(propose(inHand, session.book, dataDir, place ? { sheet, place } : { sheet }))),
    'read-list-plan': ({ id, mapping }) => withSheet(id, mapping.sheet, (session, _inHand, sheet) => ok(preview(session, sheet, mapping))),
    'take-list': (input) => within((session) => take(desk, session, input)),
    'undo-list': ({ id }) =>
      within((session) => {
        if (frozen(session)) return err(problem('OC-1002'));
        const { done } = lists;
        if (done?.id !== id || done.session !== session) return err(problem('OC-7634'));
        const undone = undoList(session, done.taken);
        if (undone.ok) lists.done = null;
        return undone;
      }),
    'read-kept-mappings': () =>
      ok(readMappings(dataDir).map(({ shape, name, usedAt, mapping }) => ({ shape, name, usedAt, columns: Object.keys(mapping.columns).length }))),
    'forget-mapping': ({ shape }) => (forgetMapping(dataDir, shape) ? ok(null) : err(problem('OC-7645'))),
  };
}

export function addListFiles(door: FastifyInstance, desk: Surroundings): void {
  door.post(DESK_FILES.list, { bodyLimit: MOST_BYTES }, async (request, reply) => {
    const asked = parseInput(zListUpload, request.query);
    if (!asked.ok) return send(reply, asked);
    if (!desk.venue.session()) return send(reply, err(problem('OC-1001')));
    if (!Buffer.isBuffer(request.body)) return send(reply, err(problem('OC-1201', { where: 'tệp Excel' })));
    const { name } = asked.value;
    const read = await desk.reader.list(name, request.body);
    if (!read.ok) return send(reply, read);
    // The session may have been closed meanwhile.
    const session = desk.venue.session();
    if (!session) return send(reply, err(problem('OC-1001')));
    desk.lists.list = { id: randomUUID(), file: name, list: read.value };
    return send(reply, ok(propose(desk.lists.list, session.book, desk.dataDir)));
  });
}
