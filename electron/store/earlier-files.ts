/**
 * What the laptop remembers of earlier sessions: of the laptop, not of a session, so it lies beside them, a file for each. Written beside and renamed:
 * never half a file. What the secretary said of products that look alike lies there, too.
 */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type EarlierSession, zEarlierId, zEarlierSession } from '../../shared/earlier/earlier-session.ts';
import type { WordsBetween } from '../../shared/earlier/expiring.ts';
import type { MatchWord } from '../../shared/earlier/match-products.ts';
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import { problem } from '../../shared/problems/index.ts';
import { type Database, diskProblem } from './database.ts';
import { journalRoot } from './journal-table.ts';

/** In the data folder; what is read into it for a moment stands in a folder of its own there. */
export const EARLIER_FOLDER = 'phien-truoc';
export const WORDS_FILE = 'doi-chieu.json';
const MOST_BYTES = 40_000_000;
export const MOST_WORDS = 20_000;

/** Names a session by its journal's first act, whichever copy of it is looked at. */
export const earlierId = (db: Database): string => `phien-${journalRoot(db).slice(0, 24)}`;

const folderOf = (dataDir: string): string => join(dataDir, EARLIER_FOLDER);

function readJson<S extends z.ZodType>(path: string, schema: S): z.output<S> | null {
  try {
    if (statSync(path).size > MOST_BYTES) return null;
    const parsed = schema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    return parsed.success ? parsed.data : null;
  } catch {
    // Gone or damaged: what it said can be taken again from where it came.
    return null;
  }
}

function write(dataDir: string, name: string, value: unknown): Outcome<null> {
  const path = join(folderOf(dataDir), name);
  try {
    mkdirSync(folderOf(dataDir), { recursive: true });
    writeFileSync(`${path}.tmp`, JSON.stringify(value), { flush: true });
    renameSync(`${path}.tmp`, path);
    return ok(null);
  } catch (reason) {
    const refused = diskProblem(reason);
    if (refused) return err(refused);
    throw reason;
  }
}

/** `unreadable`: files that should hold a session and don't. */
export type Remembered = { readonly sessions: readonly EarlierSession[]; readonly unreadable: number };

/** The latest sitting first. */
export function readEarlier(dataDir: string): Remembered {
  let names: readonly string[] = [];
  try {
    names = readdirSync(folderOf(dataDir)).filter((name) => zEarlierId.safeParse(name.replace(/\.json$/, '')).success && name.endsWith('.json'));
  } catch {
    // Nothing was remembered yet.
  }
  const found = names.map((name) => readJson(join(folderOf(dataDir), name), zEarlierSession));
  const sessions = found.flatMap((session) => session ?? []);
  return {
    sessions: sessions.sort((a, b) => (a.startDate === b.startDate ? (a.id < b.id ? -1 : 1) : a.startDate < b.startDate ? 1 : -1)),
    unreadable: found.length - sessions.length,
  };
}

export const readOneEarlier = (dataDir: string, id: string): EarlierSession | null =>
  zEarlierId.safeParse(id).success ? readJson(join(folderOf(dataDir), `${id}.json`), zEarlierSession) : null;

/** In place of what was remembered of the same session. */
export const keepEarlier = (dataDir: string, session: EarlierSession): Outcome<null> => write(dataDir, `${session.id}.json`, zEarlierSession.parse(session));

/** OC-7006: the disk refuses. One that isn't there is forgotten already. */
export function forgetEarlier(dataDir: string, id: string): Outcome<null> {
  try {
    rmSync(join(folderOf(dataDir), `${zEarlierId.parse(id)}.json`), { force: true });
    return ok(null);
  } catch (reason) {
    const refused = diskProblem(reason);
    if (refused) return err(refused);
    throw reason;
  }
}

/** What was said of products that look alike, as its file holds it. */
export const zWords = z
  .array(z.object({ from: z.string().max(80), to: z.string().max(80), earlier: z.string().max(60), now: z.string().max(60), same: z.boolean() }))
  .max(MOST_WORDS);

/** Words of another laptop's file added to ours, which hold where both speak of the same products; null: it adds nothing. */
export function joinWords(ours: Uint8Array, theirs: Uint8Array): Buffer | null {
  const read = (bytes: Uint8Array): z.output<typeof zWords> => zWords.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
  const [own, other] = [read(ours), read(theirs)];
  const said = new Set(own.flatMap((w) => [`${w.from} ${w.to} < ${w.earlier}`, `${w.from} ${w.to} > ${w.now}`]));
  const added = other.filter((w) => !said.has(`${w.from} ${w.to} < ${w.earlier}`) && !said.has(`${w.from} ${w.to} > ${w.now}`));
  return added.length === 0 ? null : Buffer.from(JSON.stringify([...own, ...added].slice(0, MOST_WORDS)));
}

const readWords = (dataDir: string): z.output<typeof zWords> => readJson(join(folderOf(dataDir), WORDS_FILE), zWords) ?? [];

/** What was said of products of two sessions, by their ids. */
export function wordsOf(dataDir: string): WordsBetween {
  const all = readWords(dataDir);
  return (from, to) => all.filter((w) => w.from === from && w.to === to);
}

/** `same` null takes back what was said. OC-7006: the disk refuses; OC-7616: too many. */
export function keepWord(dataDir: string, from: string, to: string, word: Omit<MatchWord, 'same'> & { readonly same: boolean | null }): Outcome<null> {
  const { earlier, now, same } = word;
  const kept = readWords(dataDir).filter((w) => {
    if (w.from !== from || w.to !== to) return true;
    if (w.earlier === earlier && w.now === now) return false;
    // One product is the same as one other at most: the later word holds.
    return !(same === true && w.same && (w.earlier === earlier || w.now === now));
  });
  if (kept.length >= MOST_WORDS) return err(problem('OC-7616', { allowed: MOST_WORDS }));
  return write(dataDir, WORDS_FILE, same === null ? kept : [...kept, { from, to, earlier, now, same }]);
}
