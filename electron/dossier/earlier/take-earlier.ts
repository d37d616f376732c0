/**
 * An earlier session taken into the laptop's memory: a bundle is checked whole before its session is read, a session's file is only read; a worker
 * computes what is worth keeping. What is kept are the confirmed results; the file isn't needed again.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync } from 'node:fs';
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { basename, extname, isAbsolute, join } from 'node:path';
import { isRehearsal } from '../../../shared/dossier/rehearsal-note.ts';
import { EARLIER_FORM, type EarlierFacts, type EarlierSession, earlierFacts, MOST_EARLIER } from '../../../shared/earlier/earlier-session.ts';
import { err, type Outcome, ok } from '../../../shared/lib/outcome.ts';
import { nthNumber } from '../../../shared/paper/number-series.ts';
import { problem } from '../../../shared/problems/index.ts';
import { resultsOf } from '../../../shared/result.ts';
import { unpackSession } from '../../safety/bundle/open-bundle.ts';
import type { BookShelf } from '../../store/book-files.ts';
import { diskProblem } from '../../store/database.ts';
import { EARLIER_FOLDER, earlierId, keepEarlier, readEarlier } from '../../store/earlier-files.ts';
import type { OpenSession } from '../../store/open-session.ts';
import { sessionFiles } from '../list-sessions.ts';
import type { OutsideReader } from '../read-elsewhere.ts';
import { readEarlierRows } from './read-earlier.ts';

/** A bundle's or workbook's path, or a session's file in the data folder. */
export type EarlierSource = { readonly path: string } | { readonly file: string };
export type Taking = {
  readonly dataDir: string;
  readonly reader: OutsideReader;
  readonly books: BookShelf;
  readonly session: OpenSession | null;
  readonly now: () => string;
};
export type TakenEarlier = { readonly id: string; readonly name: string; readonly products: number; readonly certificates: number };

type Found = Pick<EarlierSession, 'id' | 'source' | 'file'> & { readonly rehearsal: boolean; readonly facts: EarlierFacts };

const READING = 'dang-doc-';
/** As the import takes workbooks. */
const MOST_WORKBOOK = 50_000_000;

/** With a folder that is gone afterwards; what a crash left of one before goes first. */
async function within<T>(dataDir: string, work: (scratch: string) => Promise<Outcome<T>>): Promise<Outcome<T>> {
  const folder = join(dataDir, EARLIER_FOLDER);
  let scratch = '';
  try {
    mkdirSync(folder, { recursive: true });
    for (const name of await readdir(folder)) if (name.startsWith(READING)) await rm(join(folder, name), { recursive: true, force: true });
    scratch = mkdtempSync(join(folder, READING));
    return await work(scratch);
  } catch (reason) {
    const refused = diskProblem(reason);
    if (refused) return err(refused);
    throw reason;
  } finally {
    if (scratch) await rm(scratch, { recursive: true, force: true }).catch(() => undefined);
  }
}

async function ofSession(desk: Taking, path: string, scratch: string, from: Pick<Found, 'source' | 'file'>): Promise<Outcome<Found>> {
  const rows = readEarlierRows(path, scratch);
  if (!rows.ok) return rows;
  const facts = await desk.reader.earlier(rows.value);
  return facts.ok ? ok({ ...from, id: rows.value.id, rehearsal: rows.value.rehearsal, facts: facts.value }) : facts;
}

async function ofBundle(desk: Taking, path: string, scratch: string): Promise<Outcome<Found>> {
  const opened = await unpackSession(path, scratch);
  return opened.ok ? ofSession(desk, opened.value.path, scratch, { source: 'bundle', file: basename(path) }) : opened;
}

/** Every decided product counts as confirmed: a workbook says nothing of confirmations. Its numbers follow the ranking, as the program would give them. */
async function ofWorkbook(desk: Taking, path: string): Promise<Outcome<Found>> {
  if ((await stat(path)).size > MOST_WORKBOOK) return err(problem('OC-7611', { file: basename(path) }));
  const bytes = await readFile(path);
  const taken = await desk.reader.workbook(bytes);
  if (!taken.ok) return taken;
  const book = desk.books.find(taken.value.bookId)?.book;
  if (!book) return err(problem('OC-1013', { book: taken.value.bookId }));
  const { record } = taken.value;
  const results = resultsOf(book, record);
  const numbers = new Map(results.filter((r) => r.disposition === 'recognise').map((r, n) => [r.dossier.code, nthNumber(record, 'certificate', n)]));
  const facts = earlierFacts({
    book,
    info: record.info,
    decimals: record.profile.decimals,
    results,
    confirmed: () => true,
    numberOf: (code) => numbers.get(code) ?? '',
  });
  const id = `so-${createHash('sha256').update(bytes).digest('hex').slice(0, 24)}`;
  return ok({ id, facts, rehearsal: isRehearsal(record.info), source: 'workbook', file: basename(path) });
}

async function find(desk: Taking, source: EarlierSource, scratch: string): Promise<Outcome<Found>> {
  if ('file' in source) {
    const { file } = source;
    if (desk.session?.file === file) return err(problem('OC-7612'));
    if (!sessionFiles(desk.dataDir).some((found) => found.file === file)) return err(problem('OC-7003', { file }));
    return ofSession(desk, join(desk.dataDir, file), scratch, { source: 'session', file });
  }
  const { path } = source;
  const found = isAbsolute(path) ? await stat(path).catch(() => null) : null;
  if (!found?.isFile()) return err(problem('OC-7610', { file: path }));
  const kind = extname(path).toLowerCase();
  if (kind === '.ocop') return ofBundle(desk, path, scratch);
  return kind === '.xlsx' ? ofWorkbook(desk, path) : err(problem('OC-7611', { file: basename(path) }));
}

/**
 * OC-7610 no such file, OC-7611 another kind of file, OC-7612 the session in hand itself, OC-7613 a rehearsal, OC-7614 nothing is confirmed,
 * OC-7615 too many; otherwise as of opening a bundle, a session's file or a workbook.
 */
export const takeEarlier = (desk: Taking, source: EarlierSource): Promise<Outcome<TakenEarlier>> =>
  within(desk.dataDir, async (scratch): Promise<Outcome<TakenEarlier>> => {
    const found = await find(desk, source, scratch);
    if (!found.ok) return found;
    const { id, rehearsal, facts, source: kind, file } = found.value;
    if (desk.session && earlierId(desk.session.db) === id) return err(problem('OC-7612'));
    if (rehearsal) return err(problem('OC-7613', { name: facts.name }));
    if (facts.products.every((p) => p.stars === null)) return err(problem('OC-7614', { name: facts.name }));
    const known = readEarlier(desk.dataDir).sessions;
    if (known.length >= MOST_EARLIER && known.every((one) => one.id !== id)) return err(problem('OC-7615', { allowed: MOST_EARLIER }));
    const kept = keepEarlier(desk.dataDir, { form: EARLIER_FORM, id, source: kind, file, takenAt: desk.now(), ...facts });
    if (!kept.ok) return kept;
    return ok({ id, name: facts.name, products: facts.products.length, certificates: facts.products.filter((p) => p.certified).length });
  });
