/**
 * A file or a zip → evidence of dossiers, all of it or none: everything is unpacked, judged and flushed first, then put in place, then
 * named in one transaction. What is refused, doubled or belongs to no dossier is said by name.
 */
import { rm } from 'node:fs/promises';
import { wireProblem } from '../../../shared/contract/common.ts';
import type { EvidenceUpload } from '../../../shared/contract/desk-evidence-shapes.ts';
import { criteriaOf, setByNumber } from '../../../shared/criteria.ts';
import { type Checklist, checklistFor } from '../../../shared/evidence-checklist.ts';
import { baseName, criteriaOfPath, dossierOfPath, isJunk, itemOfName, pathOfEntry } from '../../../shared/evidence-names.ts';
import type { DossierCode } from '../../../shared/lib/brand.ts';
import { err, type Outcome, ok } from '../../../shared/lib/outcome.ts';
import { type Problem, problem } from '../../../shared/problems/index.ts';
import type { Dossier } from '../../../shared/session.ts';
import { DESK, journal } from '../../safety/journal.ts';
import { transact } from '../../store/database.ts';
import { readDossiers } from '../../store/dossier-tables.ts';
import { findAttached, insertEvidence, insertEvidenceFile, insertLink, readEvidenceFile, setFileState } from '../../store/evidence-tables.ts';
import type { OpenSession } from '../../store/open-session.ts';
import { DIGITS } from '../../store/outside.ts';
import { readSessionRow } from '../../store/session-table.ts';
import { Refused } from '../xlsx/refused.ts';
import { refusalOf } from './archive.ts';
import type { EvidenceKeeper } from './keep-evidence.ts';
import { type KnownType, knowType } from './know-type.ts';
import type { ArchiveReader } from './read-archives.ts';
import { type Arrival, keepArrival, newArrival } from './receive-file.ts';

export type Upload = {
  readonly arrival: Arrival;
  /** Path or name as the desk gave it. */
  readonly path: string;
  /** The dossier chosen at the desk, or null: by the product code in the path. */
  readonly dossier: DossierCode | null;
  /** Of a zip the one file meant, as the zip calls it; '' = everything. */
  readonly only: string;
  /** Of a zip on the shelf: which of its paths belong to which dossier, and nothing else of it. Null: not one of those. */
  readonly chosen: ReadonlyMap<string, DossierCode> | null;
};

type Accepted = { readonly arrival: Arrival; readonly path: string; readonly dossier: Dossier; readonly type: KnownType };
type Gathered = {
  readonly accepted: Accepted[];
  readonly refused: { readonly path: string; readonly problem: Problem }[];
  readonly unmatched: string[];
  archive: boolean;
};
type Found = { readonly arrival: Arrival; readonly path: string };

const MOST_NAME = 200;

/** The file's own name as it may be shown: no control characters, no half characters. */
export const shownName = (path: string): string =>
  baseName(path)
    .replace(/[\p{Cc}\p{Bidi_Control}]/gu, '')
    .slice(0, MOST_NAME)
    .toWellFormed()
    .trim() || 'tệp';

/** Unpacks an archive's entries, or the one asked for, one after the other; `each` gets every file, and what couldn't be unpacked. Throws Refused for the archive as a whole. */
async function eachEntry(
  session: OpenSession,
  archives: ArchiveReader,
  { arrival, path, only, chosen }: Upload,
  names: readonly string[],
  signal: AbortSignal,
  each: (path: string, unpacked: Outcome<Arrival>) => Promise<void>,
): Promise<void> {
  const isWanted = (name: string): boolean => (chosen ? chosen.has(pathOfEntry(path, name)) : only === '' ? !isJunk(name) : name === only);
  if (only !== '' && !names.some(isWanted)) throw new Refused('OC-2734', { name: only });
  for (const [entry, name] of names.entries()) {
    if (!isWanted(name)) continue;
    signal.throwIfAborted();
    const file = await newArrival(session.db);
    const unpacked = await archives.unpack(arrival, entry, file);
    await each(pathOfEntry(path, name), unpacked.ok ? ok({ file, ...unpacked.value }) : unpacked);
  }
}

type Judge = { readonly dossiers: readonly Dossier[]; readonly codes: readonly DossierCode[]; readonly keeper: EvidenceKeeper };

/** Dossier and type of one file, or its place among the refused and unmatched. */
async function judge({ dossiers, codes, keeper }: Judge, given: Upload, found: Found, type: KnownType | null, into: Gathered): Promise<boolean> {
  const code = given.dossier ?? given.chosen?.get(found.path) ?? dossierOfPath(found.path, codes);
  const dossier = dossiers.find((d) => d.code === code);
  if (!dossier) {
    into.unmatched.push(found.path);
    return false;
  }
  if (type) {
    into.accepted.push({ ...found, dossier, type });
    return true;
  }
  const known = await knowType(found.arrival, found.path, keeper);
  if (known.ok && known.value !== 'archive') {
    into.accepted.push({ ...found, dossier, type: known.value });
    return true;
  }
  into.refused.push({ path: found.path, problem: known.ok ? problem('OC-2711') : (known.problems[0] ?? problem('OC-2704')) });
  return false;
}

/** Everything of the upload, judged. Nothing has been put in place yet. Throws Refused for an archive as a whole, or the abort. */
async function gather(session: OpenSession, keeper: EvidenceKeeper, given: Upload, signal: AbortSignal): Promise<Gathered> {
  const into: Gathered = { accepted: [], refused: [], unmatched: [], archive: false };
  const { arrival, path } = given;
  const dossiers = readDossiers(session.db);
  const by: Judge = { dossiers, codes: dossiers.map((d) => d.code), keeper };
  const known = await knowType(arrival, path, keeper);
  if (!known.ok) {
    into.refused.push({ path, problem: known.problems[0] ?? problem('OC-2704') });
    return into;
  }
  if (known.value !== 'archive') {
    await judge(by, given, { arrival, path }, known.value, into);
    return into;
  }
  into.archive = true;
  const names = await keeper.archives.list(arrival);
  if (!names.ok) {
    into.refused.push({ path, problem: names.problems[0] ?? problem('OC-2709', { detail: '' }) });
    return into;
  }
  try {
    await eachEntry(session, keeper.archives, given, names.value, signal, async (inner, unpacked) => {
      if (!unpacked.ok) into.refused.push({ path: inner, problem: unpacked.problems[0] ?? problem('OC-2709', { detail: '' }) });
      else if (!(await judge(by, given, { arrival: unpacked.value, path: inner }, null, into))) await rm(unpacked.value.file, { force: true });
    });
    return into;
  } catch (thrown) {
    await discard(into);
    throw thrown;
  } finally {
    await keeper.archives.letGo(arrival);
  }
}

const discard = async ({ accepted }: Gathered): Promise<void> => {
  for (const { arrival } of accepted) await rm(arrival.file, { force: true });
};

/** 12 digits by chance: the same in no two sessions. */
const newId = (session: OpenSession): number => Number(`${session.randomText(DIGITS.slice(1), 1)}${session.randomText(DIGITS, 11)}`);

/** One file's rows. Answers null for a duplicate. */
function attach(session: OpenSession, checklist: Checklist, { arrival, path, dossier, type }: Accepted, into: Mutable): void {
  const { db } = session;
  const name = shownName(path);
  const there = findAttached(db, dossier.code, arrival.hash);
  if (there) return void into.duplicates.push({ dossier: dossier.code, name, of: there.name });
  const set = setByNumber(session.book, dossier.setNumber);
  const { hash, bytes } = arrival;
  const drawn = type.pages > 0;
  if (!readEvidenceFile(db, hash)) insertEvidenceFile(db, { hash, bytes, ...type, state: drawn ? 'waiting' : 'ready' });
  const id = newId(session);
  const item = set ? itemOfName(path, checklistFor(checklist, dossier.registration, set)) : '';
  insertEvidence(db, { id, dossier: dossier.code, hash, name, item, face: false, addedAt: session.now() });
  const criteria = set ? criteriaOfPath(path, dossier.code, (criterion) => criteriaOf(set).has(criterion)) : [];
  for (const criterion of criteria) insertLink(db, { evidence: id, criterion, firstPage: null, lastPage: null, label: '', origin: 'name' });
  journal(db, { at: session.now(), event: 'evidence-added', actor: DESK, dossier: dossier.code, details: { id, name, hash, bytes, ...type, item, criteria } });
  into.added.push({ dossier: dossier.code, id, name });
}

type Mutable = { readonly added: EvidenceUpload['added'][number][]; readonly duplicates: EvidenceUpload['duplicates'][number][] };

/**
 * Takes over one upload; its arrival is gone afterwards, unless it is an archive kept for the files whose dossier isn't clear. Problems of the whole: OC-2701 (session open), OC-1006 (no such
 * dossier); a refused zip is named among the refused. Throws when the disk refuses, or the abort.
 */
export async function attachUpload(
  session: OpenSession,
  keeper: EvidenceKeeper,
  checklist: Checklist,
  given: Upload,
  signal: AbortSignal,
): Promise<Outcome<EvidenceUpload>> {
  const { db } = session;
  let gathered: Gathered = { accepted: [], refused: [], unmatched: [], archive: false };
  // On the shelf it stays for the next choice.
  let stays = given.chosen !== null;
  try {
    if (readSessionRow(db).state !== 'preparing') return err(problem('OC-2701'));
    if (given.dossier !== null && !readDossiers(db).some((d) => d.code === given.dossier)) return err(problem('OC-1006', { code: given.dossier }));
    try {
      gathered = await gather(session, keeper, given, signal);
    } catch (thrown) {
      if (signal.aborted) throw thrown;
      gathered.refused.push({ path: given.path, problem: refusalOf(thrown) });
    }
    signal.throwIfAborted();
    if (!db.open) return err(problem('OC-1001'));
    for (const { arrival } of gathered.accepted) {
      const file = readEvidenceFile(db, arrival.hash);
      const damaged = file !== undefined && !(await keeper.originals.open(file)).ok;
      await keepArrival(db, arrival, damaged);
      if (damaged || !file) await keeper.originals.trust(arrival);
      // Its pages may have been given up while the original was missing.
      if (damaged && file.pages > 0) setFileState(db, file.hash, 'waiting', '', file.textReady);
    }
    const into: Mutable = { added: [], duplicates: [] };
    const saved = transact(db, () => {
      if (readSessionRow(db).state !== 'preparing') return err(problem('OC-2701'));
      for (const one of gathered.accepted) attach(session, checklist, one, into);
      return ok(null);
    });
    if (!saved.ok) return saved;
    for (const { arrival } of gathered.accepted) {
      const file = readEvidenceFile(db, arrival.hash);
      if (file) await keeper.preparer.add(file);
    }
    const { unmatched } = gathered;
    const shelved = gathered.archive && unmatched.length > 0 && !stays && given.only === '';
    const kept = shelved ? keeper.shelf.put(given.arrival, given.path, unmatched) : '';
    stays ||= shelved;
    return ok({ ...into, kept, refused: gathered.refused.map((r) => ({ path: r.path, problem: wireProblem(r.problem) })), unmatched });
  } finally {
    await discard(gathered);
    if (!stays) await rm(given.arrival.file, { force: true });
  }
}
