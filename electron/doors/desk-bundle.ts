/** A session out as one signed file, and in again. */
import { randomBytes } from 'node:crypto';
import { mkdirSync, statSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { isAbsolute, join, sep } from 'node:path';
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import { problem, warning } from '../../shared/problems/index.ts';
import { resultsOf } from '../../shared/result.ts';
import { readExport } from '../dossier/read-export.ts';
import { lastingFiles } from '../safety/backup/carry-evidence.ts';
import { firstPlace } from '../safety/backup/place.ts';
import { stampOf } from '../safety/backup/write-copy.ts';
import { FOLDER, openBundle } from '../safety/bundle/open-bundle.ts';
import { writeBundle } from '../safety/bundle/write-bundle.ts';
import { scoringRefusal } from '../safety/scoring-open.ts';
import { signWithSession } from '../safety/session-key.ts';
import type { Packed } from '../safety/write-signed-zip.ts';
import { evidenceFolder } from '../store/evidence-folder.ts';
import type { OpenSession } from '../store/open-session.ts';
import { readSessionRow } from '../store/session-table.ts';
import type { DeskHandlers, DeskSurroundings } from './desk-commands.ts';
import { drawSessionPaper, papersOf } from './desk-papers.ts';

type Desk = Pick<DeskSurroundings, 'venue' | 'dataDir' | 'pool' | 'backups'>;

/** "0007-bien-ban.pdf": the list's order, and the paper's id in plain letters. */
const paperName = (id: string, index: number): string =>
  `${String(index + 1).padStart(4, '0')}-${
    id
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 90) || 'van-ban'
  }.pdf`;

/** Every paper that can be drawn now, written to `folder`; `left`: how many can't. */
async function drawAll(session: OpenSession, desk: Desk, folder: string): Promise<{ readonly files: readonly Packed[]; readonly left: number }> {
  mkdirSync(folder);
  const files: Packed[] = [];
  let left = 0;
  for (const { id, url } of papersOf(session)) {
    if (url === '') continue;
    const drawn = await drawSessionPaper(session, desk.pool, id);
    if (!drawn.ok) left += 1;
    else {
      const name = paperName(id, files.length);
      await writeFile(join(folder, name), drawn.value);
      files.push({ name: `papers/${name}`, path: join(folder, name) });
    }
  }
  return { files, left };
}

async function workbook(session: OpenSession, folder: string): Promise<readonly Packed[]> {
  // Its points are nobody's business while a product is being scored; the session's file holds all of it.
  if (scoringRefusal(session.db)) return [];
  const record = readExport(session.db);
  const name = session.file.replace(/\.sqlite$/, '.xlsx');
  const { writeWorkbook } = await import('../dossier/write-workbook.ts');
  await writeWorkbook(join(folder, name), session.book, record, resultsOf(session.book, record));
  return [{ name: `workbook/${name}`, path: join(folder, name) }];
}

type Wished = { readonly place: string; readonly papers: boolean; readonly evidence: boolean };

async function pack(
  session: OpenSession,
  desk: Desk,
  wished: Wished,
  folder: string,
): Promise<Outcome<{ readonly path: string; readonly bytes: number; readonly sha256: string }>> {
  const { db, file } = session;
  const at = session.now();
  const { name } = readSessionRow(db).info;
  const papers = wished.papers ? await drawAll(session, desk, join(folder, 'papers')) : { files: [], left: 0 };
  const book = await workbook(session, folder);
  const copy = join(folder, file);
  const taken = await desk.backups.copier.take(db.name, copy);
  if (!taken.ok) return err(problem('OC-7230', { place: wished.place, why: taken.code || taken.why }));
  const beside = evidenceFolder(db);
  const evidence = wished.evidence
    ? (await lastingFiles(beside)).map((path) => ({ name: `evidence/${path.split(sep).join('/')}`, path: join(beside, path) }))
    : [];
  const target = join(wished.place, `${file.replace(/\.sqlite$/, '')}.${stampOf(at)}.ocop`);
  const written = await writeBundle(
    target,
    { madeAt: at, session: { file, name, head: taken.facts.head } },
    [{ name: `session/${file}`, path: copy }, ...evidence, ...papers.files, ...book],
    (bytes) => (db.open ? signWithSession(db, desk.dataDir, bytes) : err(problem('OC-1001'))),
  );
  return written.ok ? ok({ path: target, ...written.value }, papers.left > 0 ? [warning('OC-7229', { papers: papers.left })] : []) : written;
}

async function exportBundle(desk: Desk, wished: Wished): Promise<ReturnType<typeof pack> extends Promise<infer O> ? O : never> {
  const session = desk.venue.session();
  if (!session) return err(problem('OC-1001'));
  if (!isAbsolute(wished.place) || !statSync(wished.place, { throwIfNoEntry: false })?.isDirectory())
    return err(problem('OC-7230', { place: wished.place, why: 'không có thư mục này' }));
  const folder = join(firstPlace(desk.dataDir).folder, `${FOLDER}${randomBytes(6).toString('hex')}`);
  try {
    mkdirSync(folder, { recursive: true });
    return await pack(session, desk, wished, folder);
  } catch (reason) {
    const { code } = reason as NodeJS.ErrnoException;
    if (!code?.startsWith('E')) throw reason;
    return err(problem('OC-7230', { place: folder, why: code }));
  } finally {
    await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  }
}

export function deskBundleHandlers(desk: Desk): Pick<DeskHandlers, 'export-bundle' | 'open-bundle'> {
  return {
    'export-bundle': (wished) => exportBundle(desk, wished),
    'open-bundle': ({ path }) =>
      desk.backups.alone(async () => {
        const opened = await openBundle(path, firstPlace(desk.dataDir).folder);
        if (!opened.ok) return opened;
        const { manifest, fingerprint } = opened.value;
        return ok({ copy: { path: opened.value.path }, madeAt: manifest.madeAt, fingerprint, files: manifest.files.length });
      }),
  };
}
