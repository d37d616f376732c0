/** Dossiers with their state, knock-out votes, advisory marks. */
import { z } from 'zod';
import type { Stars } from '../../shared/criteria.ts';
import { type DossierCode, dossierCode, memberCode } from '../../shared/lib/brand.ts';
import { type Advisory, DOSSIER_STATES, type Dossier, type DossierState, type KnockOut } from '../../shared/session.ts';
import { flag, zFlag, zNotes } from './council-tables.ts';
import { type Database, sql } from './database.ts';

/** `number`: null while the session is being prepared. */
export type StoredDossier = Dossier & {
  readonly state: DossierState;
  readonly round: number;
  readonly openedAt: string | null;
  readonly number: number | null;
};

const zDossierRow = z.object({
  code: z.string().transform(dossierCode),
  name: z.string(),
  setNumber: z.int(),
  producer: z.string(),
  producerKind: z.string(),
  representative: z.string(),
  address: z.string(),
  commune: z.string(),
  phone: z.string(),
  registration: z.enum(['first', 'upgrade', 'again']),
  currentStars: z
    .int()
    .min(1)
    .max(5)
    .nullable()
    .transform((n) => n as Stars | null),
  eligible: zFlag,
  ineligibleReason: z.string(),
  halfDay: z.string(),
  order: z.number().nullable(),
  subCouncil: z.string(),
  notes: zNotes,
  state: z.enum(DOSSIER_STATES as [DossierState, ...DossierState[]]),
  round: z.int(),
  openedAt: z.string().nullable(),
  number: z.int().nullable(),
});

const COLUMNS = `code, name, set_number AS setNumber, producer, producer_kind AS producerKind, representative, address, commune, phone, registration,
  current_stars AS currentStars, eligible, ineligible_reason AS ineligibleReason, half_day AS halfDay, agenda_order AS "order", sub_council AS subCouncil, notes, state, round, opened_at AS openedAt, number`;

/** In the list's order. */
export const readDossiers = (db: Database): readonly StoredDossier[] =>
  z.array(zDossierRow).parse(sql(db, `SELECT ${COLUMNS} FROM dossier ORDER BY position`).all());

export function readDossier(db: Database, code: DossierCode): StoredDossier | undefined {
  const row = sql(db, `SELECT ${COLUMNS} FROM dossier WHERE code = ?`).get(code);
  return row === undefined ? undefined : zDossierRow.parse(row);
}

/** What is being scored: at most one in a meeting, any number while opinions are collected in writing. In the list's order. */
export const readScoringDossiers = (db: Database): readonly StoredDossier[] =>
  z.array(zDossierRow).parse(sql(db, `SELECT ${COLUMNS} FROM dossier WHERE state = 'scoring' ORDER BY position`).all());

/** Eligible dossiers by state, and how many are not eligible. */
export function countDossiers(db: Database): { readonly byState: Readonly<Partial<Record<DossierState, number>>>; readonly ineligible: number } {
  const rows = z
    .array(z.object({ state: z.string(), eligible: zFlag, n: z.int() }))
    .parse(sql(db, 'SELECT state, eligible, count(*) AS n FROM dossier GROUP BY state, eligible').all());
  return {
    byState: Object.fromEntries(rows.filter((r) => r.eligible).map((r) => [r.state, r.n])),
    ineligible: rows.filter((r) => !r.eligible).reduce((sum, r) => sum + r.n, 0),
  };
}

const zHalfDays = z.array(z.object({ halfDay: z.string() }));

/** Names of the half-days in the dossiers, in the list's order of their first dossier; cheap however many dossiers there are. */
export const readDossierHalfDays = (db: Database): readonly { readonly halfDay: string }[] =>
  zHalfDays.parse(sql(db, 'SELECT half_day AS halfDay FROM dossier GROUP BY half_day ORDER BY min(position)').all());

/** Half-days that still have a product to score; one put off or taken out waits for nobody. */
export const readReadyHalfDays = (db: Database): readonly { readonly halfDay: string }[] =>
  zHalfDays.parse(
    sql(
      db,
      "SELECT DISTINCT half_day AS halfDay FROM dossier WHERE eligible = 1 AND state = 'ready' AND code NOT IN (SELECT dossier FROM deferral WHERE ended_at IS NULL)",
    ).all(),
  );

const parameters = (d: Dossier) => ({ ...d, eligible: flag(d.eligible), notes: JSON.stringify(d.notes) });

export function insertDossier(db: Database, d: Dossier, state: DossierState = 'ready', round = 0): void {
  sql(
    db,
    `INSERT INTO dossier (code, position, name, set_number, producer, producer_kind, representative, address, commune, phone, registration, current_stars, eligible, ineligible_reason, half_day, agenda_order, sub_council, notes, state, round)
     VALUES (@code, (SELECT coalesce(max(position), 0) + 1 FROM dossier), @name, @setNumber, @producer, @producerKind, @representative, @address, @commune, @phone, @registration, @currentStars, @eligible, @ineligibleReason, @halfDay, @order, @subCouncil, @notes, @state, @round)`,
  ).run({ ...parameters(d), state, round });
}

export function updateDossier(db: Database, before: DossierCode, d: Dossier): void {
  sql(
    db,
    `UPDATE dossier SET code = @code, name = @name, set_number = @setNumber, producer = @producer, producer_kind = @producerKind, representative = @representative, address = @address, commune = @commune, phone = @phone,
     registration = @registration, current_stars = @currentStars, eligible = @eligible, ineligible_reason = @ineligibleReason, half_day = @halfDay, agenda_order = @order, sub_council = @subCouncil, notes = @notes WHERE code = @before`,
  ).run({ ...parameters(d), before });
}

export const deleteDossier = (db: Database, code: DossierCode): void => void sql(db, 'DELETE FROM dossier WHERE code = ?').run(code);

/** What may be scored beside it: see migration 006. In a meeting nothing may, so that every product shares the lane ''. */
export const setLane = (db: Database, code: DossierCode, lane: string): void => void sql(db, 'UPDATE dossier SET lane = ? WHERE code = ?').run(lane, code);

export const setDossierState = (db: Database, code: DossierCode, state: DossierState, round: number, openedAt: string | null): void =>
  void sql(db, 'UPDATE dossier SET state = ?, round = ?, opened_at = coalesce(?, opened_at) WHERE code = ?').run(state, round, openedAt, code);

const zKnockOut = z.object({
  dossier: z.string().transform(dossierCode),
  reason: z.string(),
  proposer: z
    .string()
    .nullable()
    .transform((code) => (code === null ? ('' as const) : memberCode(code))),
  votesFor: z.int(),
  votesAgainst: z.int(),
  abstentions: z.int(),
  notes: zNotes,
});

export const readKnockOuts = (db: Database): readonly KnockOut[] =>
  z
    .array(zKnockOut)
    .parse(
      sql(db, 'SELECT dossier, reason, proposer, votes_for AS votesFor, votes_against AS votesAgainst, abstentions, notes FROM knock_out ORDER BY id').all(),
    );

export function insertKnockOut(db: Database, k: KnockOut): void {
  sql(
    db,
    'INSERT INTO knock_out (dossier, reason, proposer, votes_for, votes_against, abstentions, notes) VALUES (@dossier, @reason, @proposer, @votesFor, @votesAgainst, @abstentions, @notes)',
  ).run({
    ...k,
    proposer: k.proposer || null,
    notes: JSON.stringify(k.notes),
  });
}

const zAdvisory = z.object({
  dossier: z.string().transform(dossierCode),
  criterion: z.string(),
  points: z.int().nullable(),
  comment: z.string(),
  notes: zNotes,
});

export const readAdvisory = (db: Database, dossier?: DossierCode): readonly Advisory[] =>
  z
    .array(zAdvisory)
    .parse(
      dossier === undefined
        ? sql(db, 'SELECT dossier, criterion, points, comment, notes FROM advisory ORDER BY id').all()
        : sql(db, 'SELECT dossier, criterion, points, comment, notes FROM advisory WHERE dossier = ? ORDER BY id').all(dossier),
    );

export const insertAdvisory = (db: Database, a: Advisory): void =>
  void sql(db, 'INSERT INTO advisory (dossier, criterion, points, comment, notes) VALUES (@dossier, @criterion, @points, @comment, @notes)').run({
    ...a,
    notes: JSON.stringify(a.notes),
  });

/** Replaces the advisory team's row of one criterion; none is left when there is nothing to say. */
export function replaceAdvisory(db: Database, a: Advisory): void {
  sql(db, 'DELETE FROM advisory WHERE dossier = ? AND criterion = ?').run(a.dossier, a.criterion);
  if (a.points !== null || a.comment !== '') insertAdvisory(db, a);
}
