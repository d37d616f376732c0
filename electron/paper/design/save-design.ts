/** Changes to the session's certificate designs; what is printed from then on differs, and every certificate printed before shows as replaced. */
import { createHash } from 'node:crypto';
import { canonicalJson } from '../../../shared/lib/canonical-json.ts';
import { err, type Outcome, ok } from '../../../shared/lib/outcome.ts';
import { type CertificateDesign, picturesOf } from '../../../shared/paper/certificate-design.ts';
import { checkDesign } from '../../../shared/paper/check-design.ts';
import type { Shift } from '../../../shared/paper/shift-paper.ts';
import { problem } from '../../../shared/problems/index.ts';
import { DESK, journal } from '../../safety/journal.ts';
import {
  type InUse,
  keepPicture,
  MOST_DESIGNS,
  readCertificateSetting,
  readOwnDesign,
  readOwnDesigns,
  readPicture,
  removeDesignRow,
  type StoredPicture,
  saveDesignRow,
  saveDeviationRow,
  setInUse,
} from '../../store/certificate-tables.ts';
import { transact } from '../../store/database.ts';
import type { OpenSession } from '../../store/open-session.ts';

const hashOf = (design: CertificateDesign): string => createHash('sha256').update(canonicalJson(design)).digest('hex');

/**
 * Keeps a design under a name: a new one (`id` null) or over an earlier state. `pictureOf`: pictures that came since the program started.
 * OC-6043 unknown fields, OC-6048 a picture is gone, OC-6050 no such design, OC-6051 the name is taken, OC-6054 too many.
 */
export function saveDesign(
  session: OpenSession,
  wanted: { readonly id: number | null; readonly name: string; readonly design: CertificateDesign },
  pictureOf: (hash: string) => StoredPicture | undefined,
): Outcome<{ readonly id: number }> {
  return transact(session.db, () => {
    const { id, name, design } = wanted;
    const own = readOwnDesigns(session.db);
    if (id !== null && !own.some((d) => d.id === id)) return err(problem('OC-6050'));
    if (own.some((d) => d.name === name && d.id !== id)) return err(problem('OC-6051', { name }));
    if (id === null && own.length >= MOST_DESIGNS) return err(problem('OC-6054', { allowed: MOST_DESIGNS }));
    const [first, ...others] = checkDesign(design).filter((p) => p.grade === 'error');
    if (first) return err(first, ...others);
    for (const hash of picturesOf(design)) {
      if (readPicture(session.db, hash)) continue;
      const picture = pictureOf(hash);
      if (!picture) return err(problem('OC-6048'));
      keepPicture(session.db, picture);
    }
    const at = session.now();
    const saved = saveDesignRow(session.db, id, { name, design, savedAt: at });
    journal(session.db, { at, event: 'certificate-design-saved', actor: DESK, details: { name, design: hashOf(design) } });
    return ok({ id: saved });
  });
}

/** What certificates are printed with from now on. OC-6050: no such design. */
export function applyDesign(session: OpenSession, inUse: InUse): Outcome<null> {
  return transact(session.db, () => {
    const own = typeof inUse === 'number' ? readOwnDesign(session.db, inUse) : null;
    if (own === undefined) return err(problem('OC-6050'));
    setInUse(session.db, inUse);
    journal(session.db, { at: session.now(), event: 'certificate-design-applied', actor: DESK, details: { name: own?.name ?? inUse } });
    return ok(null);
  });
}

/** OC-6050: no such design; OC-6053: it is in use. */
export function removeDesign(session: OpenSession, id: number): Outcome<null> {
  return transact(session.db, () => {
    const own = readOwnDesign(session.db, id);
    if (!own) return err(problem('OC-6050'));
    if (readCertificateSetting(session.db).inUse === id) return err(problem('OC-6053'));
    removeDesignRow(session.db, id);
    journal(session.db, { at: session.now(), event: 'certificate-design-removed', actor: DESK, details: { name: own.name } });
    return ok(null);
  });
}

/** How far off the printer prints, millimetres. It is no part of what a certificate says: no print is replaced by it. */
export function saveDeviation(session: OpenSession, deviation: Shift): Outcome<null> {
  return transact(session.db, () => {
    saveDeviationRow(session.db, deviation);
    journal(session.db, { at: session.now(), event: 'certificate-deviation-saved', actor: DESK, details: { ...deviation } });
    return ok(null);
  });
}
