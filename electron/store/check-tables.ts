/** What a check of a file reads beside the journal: rows as they lie there, whatever an editor may have put in, and the structure they stand in. */
import { z } from 'zod';
import { type Database, MIGRATIONS, migrate, openScratch, sql } from './database.ts';

const zRow = z.object({ dossier: z.string(), act: z.string(), at: z.string(), reason: z.string(), result: z.string() });

/** Confirmations and reopenings with their result as it was written, oldest first. */
export const readConfirmationRows = (db: Database): readonly z.output<typeof zRow>[] =>
  z.array(zRow).parse(sql(db, 'SELECT dossier, act, at, reason, result FROM confirmation ORDER BY dossier, number').all());

/** Ids of all sheets, withdrawn ones too. */
export const readSheetIds = (db: Database): readonly string[] => sql(db, 'SELECT id FROM sheet ORDER BY rowid').pluck().all() as readonly string[];

/** What is wrong with the file's pages and indexes, or null. */
export function damageOf(db: Database): string | null {
  const found = db.pragma('integrity_check', { simple: true });
  return found === 'ok' ? null : String(found).slice(0, 200);
}

const structureOf = (db: Database): ReadonlyMap<string, string> =>
  new Map(
    (
      sql(db, "SELECT type, name, coalesce(sql, '') AS text FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'").all() as {
        type: string;
        name: string;
        text: string;
      }[]
    ).map(({ type, name, text }) => [`${type} ${name}`, text]),
  );

/** Tables, indexes and triggers that aren't as the program makes them: gone, changed or added. A trigger is what refuses changes of the record. */
export function strangeStructure(db: Database): readonly string[] {
  const scratch = openScratch();
  try {
    migrate(scratch, MIGRATIONS.slice(0, db.pragma('user_version', { simple: true }) as number));
    const [wanted, found] = [structureOf(scratch), structureOf(db)];
    return [...new Set([...wanted.keys(), ...found.keys()])].filter((name) => wanted.get(name) !== found.get(name));
  } finally {
    scratch.close();
  }
}
