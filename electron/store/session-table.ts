/** The one row of the session and the criteria book frozen with it. */
import { z } from 'zod';
import { zProfile, zStoredInfo } from '../../shared/contract/desk-rows.ts';
import type { CriteriaBook } from '../../shared/criteria.ts';
import { type DossierCode, dossierCode } from '../../shared/lib/brand.ts';
import { type Profile, SESSION_STATES, type SessionInfo, type SessionState } from '../../shared/session.ts';
import { type Database, sql } from './database.ts';

export type SessionRow = {
  readonly state: SessionState;
  readonly createdAt: string;
  readonly rehearsal: boolean;
  readonly bookId: string;
  readonly bookHash: string;
  readonly info: SessionInfo;
  readonly profile: Profile;
  readonly hall: { readonly dossier: DossierCode | null; readonly revealed: boolean };
};

const zRow = z.object({
  state: z.enum(SESSION_STATES as [SessionState, ...SessionState[]]),
  created_at: z.string(),
  rehearsal: z.int(),
  book_id: z.string(),
  hash: z.string(),
  info: z.string(),
  profile: z.string(),
  hall_dossier: z.string().nullable(),
  hall_revealed: z.int(),
});

export function insertSession(
  db: Database,
  row: {
    readonly info: SessionInfo;
    readonly profile: Profile;
    readonly state: SessionState;
    readonly rehearsal: boolean;
    readonly createdAt: string;
    readonly book: { readonly id: string; readonly hash: string; readonly json: string };
  },
): void {
  sql(db, 'INSERT INTO book (id, hash, json) VALUES (@id, @hash, @json)').run(row.book);
  sql(db, 'INSERT INTO session (id, state, created_at, rehearsal, book_id, info, profile) VALUES (1, ?, ?, ?, ?, ?, ?)').run(
    row.state,
    row.createdAt,
    row.rehearsal ? 1 : 0,
    row.book.id,
    JSON.stringify(row.info),
    JSON.stringify(row.profile),
  );
}

/** Throws when the file holds no session row or one that doesn't parse: the file is damaged then. */
export function readSessionRow(db: Database): SessionRow {
  const row = zRow.parse(sql(db, 'SELECT session.*, book.hash FROM session JOIN book ON book.id = session.book_id').get());
  return {
    state: row.state,
    createdAt: row.created_at,
    rehearsal: row.rehearsal === 1,
    bookId: row.book_id,
    bookHash: row.hash,
    info: zStoredInfo.parse(JSON.parse(row.info)),
    profile: zProfile.parse(JSON.parse(row.profile)),
    hall: { dossier: row.hall_dossier === null ? null : dossierCode(row.hall_dossier), revealed: row.hall_revealed === 1 },
  };
}

/** The session's own copy of its book: a later version of the program must not change an old session's results. */
export function readBookJson(db: Database): { readonly hash: string; readonly book: CriteriaBook } {
  const row = z
    .object({ hash: z.string(), json: z.string() })
    .parse(sql(db, 'SELECT book.hash, book.json FROM session JOIN book ON book.id = session.book_id').get());
  return { hash: row.hash, book: JSON.parse(row.json) as CriteriaBook };
}

/** Who is named in the register of papers; '' nobody yet. */
export const readOperator = (db: Database): string => z.string().parse(sql(db, 'SELECT operator FROM session').pluck().get());
export const saveOperator = (db: Database, name: string): void => void sql(db, 'UPDATE session SET operator = ?').run(name);

export const saveInfoRow = (db: Database, info: SessionInfo): void => void sql(db, 'UPDATE session SET info = ?').run(JSON.stringify(info));

export const saveProfileRow = (db: Database, profile: Profile): void => void sql(db, 'UPDATE session SET profile = ?').run(JSON.stringify(profile));

export const setSessionState = (db: Database, state: SessionState): void => void sql(db, 'UPDATE session SET state = ?').run(state);

export const setHall = (db: Database, dossier: DossierCode | null, revealed: boolean): void =>
  void sql(db, 'UPDATE session SET hall_dossier = ?, hall_revealed = ?').run(dossier, revealed ? 1 : 0);
