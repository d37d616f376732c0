/** The list of evidence frozen at the session's opening: written, hashed and journalled in the opening's own transaction. */
import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { z } from 'zod';
import type { ManifestSummary } from '../../../shared/contract/desk-evidence-shapes.ts';
import { buildManifest } from '../../../shared/evidence-manifest.ts';
import type { DossierCode } from '../../../shared/lib/brand.ts';
import { err, type Outcome, ok } from '../../../shared/lib/outcome.ts';
import { problem } from '../../../shared/problems/index.ts';
import type { Dossier } from '../../../shared/session.ts';
import { DESK, journal } from '../../safety/journal.ts';
import { originalPath } from '../../store/evidence-folder.ts';
import { readEvidence, readLinks } from '../../store/evidence-tables.ts';
import type { OpenSession } from '../../store/open-session.ts';
import { insertManifest, readLatestManifest } from '../../store/report-tables.ts';

const MOST_NAMES = 5;

/** Call it inside the transaction of the opening. OC-2719: originals are missing or have another size. */
export function writeManifest(session: OpenSession, dossiers: readonly Dossier[]): Outcome<null> {
  const { db } = session;
  const files = readEvidence(db);
  const broken = files.filter((f) => statSync(originalPath(db, f.hash), { throwIfNoEntry: false })?.size !== f.bytes);
  if (broken.length > 0) {
    const names = broken.slice(0, MOST_NAMES).map((f) => `${f.dossier} · ${f.name}`);
    return err(problem('OC-2719', { count: broken.length, names: `${names.join('; ')}${broken.length > MOST_NAMES ? '; …' : ''}` }));
  }
  const manifest = buildManifest(dossiers, files, readLinks(db));
  const hash = createHash('sha256').update(manifest.json).digest('hex');
  const number = (readLatestManifest(db)?.number ?? 0) + 1;
  insertManifest(db, { number, at: session.now(), hash, json: manifest.json });
  journal(db, { at: session.now(), event: 'manifest-written', actor: DESK, details: { number, hash, files: manifest.files, bytes: manifest.bytes } });
  return ok(null);
}

const zCounted = z.object({ dossiers: z.array(z.object({ files: z.array(z.object({ bytes: z.int() })) })) });

/** A manifest never changes: it is counted once while the session is held. */
const counted = new WeakMap<OpenSession, ManifestSummary>();

/** Null before the session was opened with this program. */
export function readManifest(session: OpenSession): ManifestSummary | null {
  const row = readLatestManifest(session.db);
  if (!row) return null;
  const known = counted.get(session);
  if (known?.hash === row.hash && known.number === row.number) return known;
  const files = zCounted.parse(JSON.parse(row.json)).dossiers.flatMap((d) => d.files);
  const summary = { number: row.number, hash: row.hash, at: row.at, files: files.length, bytes: files.reduce((sum, f) => sum + f.bytes, 0) };
  counted.set(session, summary);
  return summary;
}

/** Names of the evidence files by product, in each dossier's own order. */
export const evidenceNames = ({ db }: OpenSession): ReadonlyMap<DossierCode, readonly string[]> =>
  new Map([...Map.groupBy(readEvidence(db), ({ dossier }) => dossier)].map(([code, files]) => [code, files.map(({ name }) => name)]));
