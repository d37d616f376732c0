/**
 * One SQLite file per session. Opens, checks and migrates it; knows no table but those of the migrations it runs.
 * WAL with synchronous=FULL: a commit that returned survives a power cut.
 */
import { statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import type SQLite from 'better-sqlite3';
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import { type Problem, problem } from '../../shared/problems/index.ts';
import first from './migrations/001-session.sql?raw';
import evidence from './migrations/002-evidence.sql?raw';
import scoring from './migrations/003-scoring.sql?raw';
import presence from './migrations/004-presence.sql?raw';
import running from './migrations/005-running.sql?raw';
import written from './migrations/006-written.sql?raw';
import numbers from './migrations/007-numbers.sql?raw';
import register from './migrations/008-register.sql?raw';
import certificateDesign from './migrations/009-certificate-design.sql?raw';
import signed from './migrations/010-signed.sql?raw';
import wording from './migrations/011-wording.sql?raw';
import paperJob from './migrations/012-paper-job.sql?raw';
import sessionKey from './migrations/013-session-key.sql?raw';
import signedCheck from './migrations/014-signed-check.sql?raw';
import https from './migrations/015-https.sql?raw';
import scans from './migrations/016-scans.sql?raw';
import reminder from './migrations/017-reminder.sql?raw';
import reminderSeries from './migrations/018-reminder-series.sql?raw';

export type Database = SQLite.Database;

/** "OCOP" in ASCII: tells our files from any other SQLite file. */
export const APPLICATION_ID = 0x4f_43_4f_50;

/** In order; the file's `user_version` is the number of those applied. Shipped ones are never edited. */
export const MIGRATIONS: readonly string[] = [
  first,
  evidence,
  scoring,
  presence,
  running,
  written,
  numbers,
  register,
  certificateDesign,
  signed,
  wording,
  paperJob,
  sessionKey,
  signedCheck,
  https,
  scans,
  reminder,
  reminderSeries,
];

/** The driver crashes the whole process under Node before 22.14 (it needs Node-API 10): ask before loading it. */
function loadDriver(): typeof SQLite {
  const napi = Number(process.versions.napi ?? 0);
  if (napi < 10) throw new Error(`OC-7005: Node.js ${process.versions.node} is too old for the database; 22.14 or later is needed`);
  return createRequire(import.meta.url)('better-sqlite3') as typeof SQLite;
}

function prepare(db: Database): void {
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma('busy_timeout = 2000');
  db.pragma('trusted_schema = OFF');
}

/** Applies what is missing, each migration in a transaction of its own. */
export function migrate(db: Database, migrations: readonly string[] = MIGRATIONS): void {
  const done = db.pragma('user_version', { simple: true }) as number;
  migrations.slice(done).forEach((sql, index) => {
    db.transaction(() => {
      db.exec(sql);
      db.pragma(`user_version = ${done + index + 1}`);
    }).immediate();
  });
}

const prepared = new WeakMap<Database, Map<string, SQLite.Statement>>();

/** A statement, compiled once per file and text: preparing costs more than running most of ours. */
export function sql(db: Database, text: string): SQLite.Statement {
  const statements = prepared.get(db) ?? new Map<string, SQLite.Statement>();
  prepared.set(db, statements);
  const statement = statements.get(text) ?? db.prepare(text);
  statements.set(text, statement);
  return statement;
}

/** Makes a new session file; throws when it exists. */
export function createDatabase(file: string): Database {
  const db = new (loadDriver())(file);
  prepare(db);
  db.pragma(`application_id = ${APPLICATION_ID}`);
  migrate(db);
  return db;
}

/** Whether a file opened read-only, and so not brought up to date, has these tables already. */
export const hasTables = (db: Database, ...names: readonly string[]): boolean =>
  names.every((name) => sql(db, "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").get(name) !== undefined);

/** An empty file in memory, to compare with. */
export const openScratch = (): Database => new (loadDriver())(':memory:');

/** Opens a session file. OC-7002: no session or damaged; OC-7007: the system refuses; OC-7001: made by a newer program (left untouched). */
export function openDatabase(file: string, options: { readonly readonly?: boolean } = {}): Outcome<Database> {
  const Driver = loadDriver();
  let db: Database | undefined;
  try {
    db = new Driver(file, { fileMustExist: true, readonly: options.readonly ?? false });
    if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID) throw new Error('not ours');
    const found = db.pragma('user_version', { simple: true }) as number;
    if (found > MIGRATIONS.length) {
      db.close();
      return err(problem('OC-7001', { found, known: MIGRATIONS.length }));
    }
    if (!options.readonly) {
      prepare(db);
      migrate(db);
    }
    homes.set(db, fileAt(file));
    return ok(db);
  } catch (reason) {
    db?.close();
    const why = (reason as { code?: string }).code ?? '';
    if (/^SQLITE_(CANTOPEN|BUSY|LOCKED|READONLY|IOERR|FULL|PERM|AUTH)/.test(why)) return err(problem('OC-7007', { file: basename(file), why }));
    return err(problem('OC-7002', { file: basename(file) }));
  }
}

/** Rises with every row that this connection changes: the same number again, nothing was written meanwhile. */
export const changesOf = (db: Database): number => sql(db, 'SELECT total_changes()').pluck().get() as number;

/** Whether a file opened for reading has all the tables this program knows; one of an older version must be opened for writing first. */
export const isUpToDate = (db: Database): boolean => db.pragma('user_version', { simple: true }) === MIGRATIONS.length;

/** What a quick walk over all pages finds wrong, or null. Milliseconds for an ordinary session. */
export function pageFault(db: Database): string | null {
  try {
    const found = db.pragma('quick_check(1)', { simple: true });
    return found === 'ok' ? null : String(found).slice(0, 200);
  } catch (reason) {
    return (reason as { code?: string }).code ?? String(reason);
  }
}

const homes = new WeakMap<Database, number | null>();

/** Which file lies there; null: none. Windows lets nobody move a file that is open, and its numbers aren't stable everywhere. */
function fileAt(path: string): number | null {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return null;
  return process.platform === 'win32' ? 0 : found.ino;
}

/**
 * A file moved, deleted or replaced under the program keeps taking commits that nobody finds again: nothing may be promised then.
 * Throws with `code` ENOENT.
 */
export function assertInPlace(db: Database): void {
  const home = homes.get(db);
  if (home !== undefined && fileAt(db.name) !== home) throw Object.assign(new Error(`${db.name} is no longer in its place`), { code: 'ENOENT', path: db.name });
}

/** What the disk or the system refused, in words for the desk: OC-7007 another program holds the file, OC-7006 anything else; undefined: no such error. */
export function diskProblem(reason: unknown): Problem | undefined {
  const { code = '', path = '' } = reason as { code?: string; path?: string };
  const file = basename(path) || 'phiên';
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return problem('OC-7007', { file, why: code });
  return /^(SQLITE_(FULL|READONLY|IOERR|CANTOPEN|CORRUPT|NOTADB)|E(NOENT|NOSPC|ACCES|PERM|ROFS|IO|EXIST|NOTDIR)$)/.test(code)
    ? problem('OC-7006', { path: file, why: code })
    : undefined;
}

/** Signals a refused use case out of a transaction, so that whatever it wrote is rolled back. */
class Refused {
  readonly outcome: Outcome<never>;
  constructor(outcome: Outcome<never>) {
    this.outcome = outcome;
  }
}

/**
 * Runs a use case in one transaction (inside another: a savepoint): an Outcome that isn't ok, or a throw, leaves the file as it was.
 * Throws when the file is gone.
 */
export function transact<T>(db: Database, work: () => Outcome<T>): Outcome<T> {
  if (!db.inTransaction) assertInPlace(db);
  try {
    return db
      .transaction(() => {
        const outcome = work();
        if (!outcome.ok) throw new Refused(outcome);
        return outcome;
      })
      .immediate();
  } catch (thrown) {
    if (thrown instanceof Refused) return thrown.outcome;
    throw thrown;
  }
}
