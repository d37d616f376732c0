/** The session files of a data folder: what each holds, opened read-only for a moment; a damaged one is listed with its reason. */
import { existsSync, readdirSync, statSync, utimesSync } from 'node:fs';
import { basename, join } from 'node:path';
import { LABELS } from '../../shared/backup-copies.ts';
import { wireProblem } from '../../shared/contract/common.ts';
import type { SessionFile } from '../../shared/contract/desk.ts';
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import { problem } from '../../shared/problems/index.ts';
import { collectsOpinions } from '../../shared/written-opinions.ts';
import { backUp } from '../safety/back-up.ts';
import { fixNumbers } from '../store/agenda-tables.ts';
import { diskProblem, isUpToDate, openDatabase } from '../store/database.ts';
import { countDossiers } from '../store/dossier-tables.ts';
import { journalHead } from '../store/journal-table.ts';
import { holdSession, type OpenSession, type Outside } from '../store/open-session.ts';
import { readLastNumbers } from '../store/paper-number-table.ts';
import { readSessionRow } from '../store/session-table.ts';

const SESSION_FILE = /^[\w-][\w.-]*\.sqlite$/;

/** File names of the folder's sessions, the last changed first. */
export function sessionFiles(dataDir: string): readonly { readonly file: string; readonly bytes: number; readonly modifiedAt: string }[] {
  if (!existsSync(dataDir)) return [];
  return readdirSync(dataDir)
    .filter((file) => SESSION_FILE.test(file))
    .flatMap((file) => {
      const main = statSync(join(dataDir, file), { throwIfNoEntry: false });
      // Gone since the folder was read, or a link to nowhere: one bad name must not keep the program from starting.
      if (!main) return [];
      // Fresh commits are in the write-ahead log first: its time counts too.
      const log = join(dataDir, `${file}-wal`);
      const newest = existsSync(log) ? Math.max(main.mtimeMs, statSync(log).mtimeMs) : main.mtimeMs;
      return [{ file, bytes: main.size, modifiedAt: new Date(newest).toISOString() }];
    })
    .sort((a, b) => (a.modifiedAt < b.modifiedAt ? 1 : -1));
}

/** What a secretary knows a session by, with its file in brackets; the file alone where its title can't be read any more. */
export function titleOf(dataDir: string, file: string): string {
  const opened = openDatabase(join(dataDir, file), { readonly: true });
  if (!opened.ok) return file;
  try {
    return namedFile(readSessionRow(opened.value).info.name, file);
  } catch {
    return file;
  } finally {
    opened.value.close();
  }
}

const namedFile = (name: string, file: string): string => (name === '' ? file : `${name} (${file})`);

function describe(dataDir: string, open: string | null, found: ReturnType<typeof sessionFiles>[number]): SessionFile {
  const unknown = {
    ...found,
    name: found.file,
    startDate: '',
    endDate: '',
    state: 'preparing' as const,
    asking: false,
    rehearsal: false,
    dossiers: 0,
    confirmed: 0,
    lastNumbers: [],
    open: found.file === open,
  };
  const opened = openDatabase(join(dataDir, found.file), { readonly: true });
  if (!opened.ok) return { ...unknown, problem: opened.problems[0] ? wireProblem(opened.problems[0]) : null };
  const db = opened.value;
  let name = '';
  try {
    const { info, state, rehearsal } = readSessionRow(db);
    name = info.name;
    const { byState, ineligible } = countDossiers(db);
    const dossiers = Object.values(byState).reduce((sum, n) => sum + n, ineligible);
    return {
      ...unknown,
      name,
      startDate: info.startDate,
      endDate: info.endDate,
      state,
      asking: collectsOpinions(info),
      rehearsal,
      dossiers,
      confirmed: byState.confirmed ?? 0,
      lastNumbers: readLastNumbers(db),
      problem: null,
    };
  } catch {
    return { ...unknown, name: name || found.file, problem: wireProblem(problem('OC-7002', { file: namedFile(name, found.file) })) };
  } finally {
    db.close();
  }
}

/** The sessions of a data folder as the start screen lists them; `open` is the file held now. What can't be opened is listed with its problem. */
export const listSessions = (dataDir: string, open: string | null): readonly SessionFile[] =>
  sessionFiles(dataDir).map((found) => describe(dataDir, open, found));

/** Makes a file the one touched last. Where the disk refuses it, the order of the list is all that suffers. */
export function markTouched(dataDir: string, file: string): void {
  try {
    utimesSync(join(dataDir, file), new Date(), new Date());
  } catch {
    // Read only, or gone: opening it says so.
  }
}

/** A newer program is about to put its own structure in: the file as it is goes beside the other copies, so that the earlier program can still be gone back to. */
function keepBeforeUpgrade(path: string, at: string): Outcome<null> {
  const opened = openDatabase(path, { readonly: true });
  if (!opened.ok) return opened;
  const db = opened.value;
  try {
    if (isUpToDate(db)) return ok(null);
    const kept = backUp(db, at, LABELS['before-upgrade'], journalHead(db));
    return kept.ok ? ok(null) : kept;
  } catch (reason) {
    const refused = diskProblem(reason);
    if (refused) return err(refused);
    throw reason;
  } finally {
    db.close();
  }
}

/** OC-7003 unknown, OC-7002 damaged, OC-7001 made by a newer program; OC-7006, OC-3067 made by an older one and no copy could be kept: left as it was. */
export function openSessionFile(dataDir: string, file: string, outside: Outside): Outcome<OpenSession> {
  if (!SESSION_FILE.test(file) || file !== basename(file) || !existsSync(join(dataDir, file))) return err(problem('OC-7003', { file }));
  const kept = keepBeforeUpgrade(join(dataDir, file), outside.now());
  if (!kept.ok) return kept;
  const opened = openDatabase(join(dataDir, file));
  if (!opened.ok) return opened;
  try {
    const db = opened.value;
    if (readSessionRow(db).state !== 'preparing') db.transaction(() => fixNumbers(db)).immediate();
    return ok(holdSession(opened.value, file, outside));
  } catch {
    opened.value.close();
    return err(problem('OC-7002', { file }));
  }
}
