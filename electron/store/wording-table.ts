/** Versions of the papers' wording, oldest first; the last of a part holds. Parts that this program doesn't know (kept by a newer one) are left alone. */
import { z } from 'zod';
import type { WordingVersion } from '../../shared/contract/desk-wording.ts';
import { PARTS, type PartKey } from '../../shared/paper/wording/catalogue.ts';
import { DEFAULT_WORDING, type Wording } from '../../shared/paper/wording/wording.ts';
import { type Database, sql } from './database.ts';

const isPart = (key: string): key is PartKey => PARTS.has(key as PartKey);

const zVersion = z.object({
  part: z.custom<PartKey>((key) => typeof key === 'string'),
  version: z.int(),
  text: z.string().nullable(),
  at: z.string(),
  by: z.string(),
});

export const readWordingVersions = (db: Database): readonly WordingVersion[] =>
  z
    .array(zVersion)
    .parse(sql(db, 'SELECT part, version, text, at, by FROM wording ORDER BY part, version').all())
    .filter((row) => isPart(row.part));

/** The texts that hold now, changed from the default only. */
export function readWording(db: Database): Wording {
  const rows = readWordingVersions(db);
  if (rows.length === 0) return DEFAULT_WORDING;
  const last = new Map(rows.map(({ part, text }) => [part, text]));
  return Object.fromEntries([...last].filter(([, text]) => text !== null));
}

/** Answers the version's number. */
export const insertWording = (db: Database, part: PartKey, text: string | null, at: string, by: string): number =>
  z
    .int()
    .parse(
      sql(
        db,
        'INSERT INTO wording (part, version, text, at, by) VALUES (@part, (SELECT coalesce(max(version), 0) + 1 FROM wording WHERE part = @part), @text, @at, @by) RETURNING version',
      )
        .pluck()
        .get({ part, text, at, by }),
    );
