/**
 * A copy looked at before anybody relies on it. It is first copied once more, into the data folder: what is read, and later put in place, is
 * that copy, brought to this version of the program; the one on the stick is never opened for writing.
 */
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { parseCopyName, relationOf } from '../../../shared/backup-copies.ts';
import type { CopyRef, LostSheet, RestorePreview } from '../../../shared/contract/desk-backup.ts';
import { err, type Outcome, ok } from '../../../shared/lib/outcome.ts';
import { problem } from '../../../shared/problems/index.ts';
import { readMembers } from '../../store/council-tables.ts';
import { type Database, openDatabase } from '../../store/database.ts';
import { countDossiers, readDossiers } from '../../store/dossier-tables.ts';
import { readEvidenceFiles } from '../../store/evidence-tables.ts';
import { journalHashes, readJournalTail } from '../../store/journal-table.ts';
import { readScanFiles } from '../../store/scan-table.ts';
import { readSessionRow } from '../../store/session-table.ts';
import { readSheetKeys } from '../../store/sheet-table.ts';
import { readSigned } from '../../store/signed-table.ts';
import { evidenceBeside, lastingFiles, sha256Of } from '../backup/carry-evidence.ts';
import type { Copier } from '../backup/copier.ts';
import { firstPlace, type Place } from '../backup/place.ts';
import { hashBeside, IN_PROGRESS } from '../backup/write-copy.ts';
import { tellBelongings } from './take-belongings.ts';

export type Looking = {
  readonly dataDir: string;
  readonly places: readonly Place[];
  readonly copier: Copier;
  /** The session in hand, if any: its connection is used, others are opened for a moment. */
  readonly inHand: { readonly file: string; readonly db: Database } | null;
  /** The data folder's session files, so that a copy finds its own. */
  readonly files: readonly string[];
};

/** `private`: the copy's own file, brought up to date, closed; whoever looked takes it away. `folder`: where its evidence may lie; `beside`: where the copy itself does. */
export type Looked = {
  readonly preview: RestorePreview;
  readonly private: string;
  readonly folder: string;
  readonly sha256: string;
  readonly name: string;
  readonly beside: string;
};

const MOST_SHOWN = 200;

/** Where the copy lies and, of one of ours, the hash written when it was made. OC-7207. */
async function locate(copy: CopyRef, places: readonly Place[]): Promise<Outcome<{ readonly path: string; readonly hash: string | null }>> {
  const place = 'place' in copy ? places.find((p) => p.id === copy.place) : undefined;
  const path = 'path' in copy ? copy.path : place ? join(place.folder, copy.name) : '';
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) return err(problem('OC-7207', { file: 'path' in copy ? copy.path : copy.name }));
  return ok({ path, hash: await hashBeside({ id: 'first', path, folder: dirname(path), mark: null }, basename(path)) });
}

function reading<T>(path: string, read: (db: Database) => T): T | null {
  const opened = existsSync(path) ? openDatabase(path, { readonly: true }) : null;
  if (!opened?.ok) return null;
  try {
    return read(opened.value);
  } catch {
    // Damaged: it has nothing to compare with.
    return null;
  } finally {
    opened.value.close();
  }
}

const withSession = <T>({ dataDir, inHand }: Looking, file: string, read: (db: Database) => T): T | null =>
  inHand?.file === file && inHand.db.open ? read(inHand.db) : reading(join(dataDir, file), read);

/** The file that holds the same session, else the one of the copy's name unless another session lies there, else a free name. */
function targetOf(looking: Looking, name: string, root: string): string {
  const own = looking.files.find((file) => withSession(looking, file, (db) => journalHashes(db)[0]) === root);
  if (own !== undefined) return own;
  const stem =
    (parseCopyName(name)?.session ?? name)
      .replace(/\.sqlite$/, '')
      .replace(/[^\w.-]/g, '-')
      .replace(/^[^\w]+/, '') || 'phien';
  for (let n = 1; ; n += 1) {
    const file = `${stem}${n > 1 ? `-${n}` : ''}.sqlite`;
    const taken = withSession(looking, file, (db) => journalHashes(db).length > 0);
    if (!taken) return file;
  }
}

/** Files of evidence, signed papers and scans that the copy names, by hash. */
export const filesNamed = (db: Database): readonly string[] => [
  ...new Set([...readEvidenceFiles(db).map((file) => file.hash), ...[...readSigned(db), ...readScanFiles(db)].map((one) => one.fileHash)]),
];

function lostIn(copy: Database, session: Database): readonly LostSheet[] {
  const kept = new Set(readSheetKeys(copy).map((sheet) => sheet.id));
  return readSheetKeys(session).flatMap(({ id, member, dossier, round }) => (kept.has(id) ? [] : [{ member, dossier, round }]));
}

async function describe(looking: Looking, copy: Database, name: string, beside: string, sha256: string): Promise<Omit<RestorePreview, 'belongings'>> {
  const hashes = journalHashes(copy);
  const target = targetOf(looking, name, hashes[0] ?? '');
  const compared = withSession(looking, target, (db) => ({ hashes: journalHashes(db), lost: lostIn(copy, db), tail: readJournalTail(db, null, MOST_SHOWN) }));
  const relation = compared ? relationOf(hashes, compared.hashes) : ({ is: 'alone' } as const);
  const common = relation.is === 'behind' ? hashes.length : relation.is === 'forked' ? relation.from : Number.MAX_SAFE_INTEGER;
  const { info, state } = readSessionRow(copy);
  const { byState, ineligible } = countDossiers(copy);
  const [last] = readJournalTail(copy, null, 1);
  const named = filesNamed(copy);
  const codes = new Set([...(compared?.lost ?? []).flatMap((sheet) => [sheet.member, sheet.dossier]), ...(compared?.tail ?? []).map((act) => act.dossier)]);
  const there = new Set([...(await lastingFiles(beside)), ...(await lastingFiles(evidenceBeside(looking.dataDir, target)))].map((file) => basename(file)));
  return {
    token: createHash('sha256')
      .update([sha256, target, compared?.hashes.at(-1) ?? ''].join(' '))
      .digest('hex'),
    session: target,
    name: info.name,
    state,
    dossiers: Object.values(byState).reduce((sum, n) => sum + n, ineligible),
    confirmed: byState.confirmed ?? 0,
    sheets: readSheetKeys(copy).length,
    acts: hashes.length,
    lastAt: last?.at ?? '',
    lastEvent: last?.event ?? '',
    relation,
    dropped: (compared?.tail ?? []).filter((act) => act.seq > common).map(({ seq, at, event, dossier }) => ({ seq, at, event, dossier })),
    lostSheets: compared?.lost ?? [],
    names: Object.fromEntries([...readMembers(copy), ...readDossiers(copy)].flatMap(({ code, name }) => (codes.has(code) ? [[code, name]] : []))),
    files: { there: named.filter((hash) => there.has(hash)).length, missing: named.filter((hash) => !there.has(hash)).length },
  };
}

/** Takes a private copy away with what SQLite may have left beside it. */
export async function dropPrivate(path: string): Promise<void> {
  for (const suffix of ['', '-journal', '-wal', '-shm']) await rm(`${path}${suffix}`, { force: true });
}

/** OC-7207 not there, OC-7208 altered since it was made, OC-7200 damaged, OC-7001 made by a newer program, OC-7002 no session. */
export async function lookAtCopy(looking: Looking, copy: CopyRef): Promise<Outcome<Looked>> {
  const located = await locate(copy, looking.places);
  if (!located.ok) return located;
  const { path, hash } = located.value;
  const name = basename(path);
  if (hash !== null && (await sha256Of(path)) !== hash) return err(problem('OC-7208', { file: name }));
  const first = firstPlace(looking.dataDir);
  mkdirSync(first.folder, { recursive: true });
  const own = join(first.folder, `${IN_PROGRESS}xem-${randomBytes(6).toString('hex')}.sqlite`);
  const drop = async (refused: Outcome<never>): Promise<Outcome<never>> => {
    await dropPrivate(own);
    return refused;
  };
  const taken = await looking.copier.take(path, own);
  if (!taken.ok)
    return drop(
      err(
        /^(E|SQLITE_(FULL|IOERR|CANTOPEN))/.test(taken.code)
          ? problem('OC-7202', { place: first.path, why: taken.code })
          : problem('OC-7200', { file: name, why: taken.why }),
      ),
    );
  const opened = openDatabase(own);
  if (!opened.ok) return drop(opened);
  try {
    const folder = dirname(path);
    const stem = parseCopyName(name)?.session ?? name;
    const sha256 = hash ?? taken.facts.sha256;
    const preview = {
      ...(await describe(looking, opened.value, name, evidenceBeside(folder, stem), sha256)),
      belongings: await tellBelongings(looking.dataDir, folder, name),
    };
    opened.value.close();
    return ok({ preview, private: own, folder: evidenceBeside(folder, stem), sha256, name, beside: folder });
  } catch {
    opened.value.close();
    return drop(err(problem('OC-7002', { file: name })));
  }
}
