/** A bundle unpacked beside the backups, where it is looked at like any copy: session and evidence; its papers and workbook are only checked. */
import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { err, type Outcome, ok } from '../../../shared/lib/outcome.ts';
import { problem } from '../../../shared/problems/index.ts';
import { openDatabase } from '../../store/database.ts';
import { readJournalRows } from '../../store/journal-rows.ts';
import { journalHead } from '../../store/journal-table.ts';
import { evidenceBeside } from '../backup/carry-evidence.ts';
import { firstBreak } from '../journal.ts';
import { sessionPublicKeys } from '../session-key.ts';
import { type CheckedBundle, checkBundle } from './read-bundle.ts';

/** Begins the name of every folder that stands only while a bundle is made or read. */
export const FOLDER = 'dang-ghi-goi-';

/** Takes away what was unpacked before. */
export async function dropUnpacked(folder: string): Promise<void> {
  const names: readonly string[] = await readdir(folder).catch(() => []);
  for (const name of names) if (name.startsWith(FOLDER)) await rm(join(folder, name), { recursive: true, force: true }).catch(() => undefined);
}

/** Why the session file of a checked bundle isn't what the bundle says, or null. */
function faultOf(path: string, { manifest, publicKey, fingerprint }: CheckedBundle): Outcome<null> {
  const opened = openDatabase(path, { readonly: true });
  if (!opened.ok) return opened;
  const db = opened.value;
  const fault = (why: string): Outcome<null> => err(problem('OC-7227', { why }));
  try {
    const found = db.pragma('integrity_check', { simple: true });
    if (found !== 'ok') return fault(String(found).slice(0, 200));
    const broken = firstBreak(readJournalRows(db));
    if (broken !== null) return fault(`nhật ký, mục ${broken}`);
    if (journalHead(db).hash !== manifest.session.head.hash) return fault('nhật ký không khớp bảng kê');
    return sessionPublicKeys(db).some((key) => key.publicKey === publicKey) ? ok(null) : err(problem('OC-7226', { fingerprint }));
  } catch (reason) {
    return fault(String(reason).slice(0, 200));
  } finally {
    db.close();
  }
}

/** `path`: the unpacked session, its evidence beside it. */
export type OpenedBundle = CheckedBundle & { readonly path: string };

/** A bundle checked whole, of which only the session's file is unpacked, into a folder of the caller's own. Problems as with `openBundle`. */
export async function unpackSession(bundle: string, folder: string): Promise<Outcome<OpenedBundle>> {
  let session = '';
  const checked = await checkBundle(bundle, (name) => {
    if (!name.startsWith('session/')) return null;
    session = join(folder, basename(name));
    return session;
  });
  if (!checked.ok) return checked;
  const judged = faultOf(session, checked.value);
  return judged.ok ? ok({ ...checked.value, path: session }) : judged;
}

/** `folder`: where to unpack; whatever was unpacked there before goes. OC-7220 to OC-7228, OC-7230; nothing is left of what is refused. */
export async function openBundle(bundle: string, folder: string): Promise<Outcome<OpenedBundle>> {
  await dropUnpacked(folder);
  const own = join(folder, `${FOLDER}${randomBytes(6).toString('hex')}`);
  mkdirSync(own, { recursive: true });
  let session = '';
  const checked = await checkBundle(bundle, (name) => {
    if (name.startsWith('session/')) {
      session = join(own, basename(name));
      return session;
    }
    return name.startsWith('evidence/') ? join(own, 'evidence', name.slice('evidence/'.length)) : null;
  });
  const judged = checked.ok ? faultOf(session, checked.value) : checked;
  if (!checked.ok || !judged.ok) {
    await rm(own, { recursive: true, force: true });
    return judged.ok ? err(problem('OC-7220', { file: basename(bundle), why: '' })) : judged;
  }
  if (await stat(join(own, 'evidence')).catch(() => null)) await rename(join(own, 'evidence'), evidenceBeside(own, session));
  return ok({ ...checked.value, path: session });
}
