/** Dossiers while the session is being prepared. */
import { criteriaOf, setByNumber } from '../../shared/criteria.ts';
import type { EvidenceLink } from '../../shared/evidence.ts';
import type { DossierCode } from '../../shared/lib/brand.ts';
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import { problem } from '../../shared/problems/index.ts';
import type { Dossier } from '../../shared/session.ts';
import { DESK, journal } from '../safety/journal.ts';
import { countDeferrals } from '../store/agenda-tables.ts';
import { readRecusals } from '../store/council-tables.ts';
import { transact } from '../store/database.ts';
import { deleteDossier, insertDossier, readAdvisory, readDossiers, readKnockOuts, updateDossier } from '../store/dossier-tables.ts';
import { deleteLink, readLinks } from '../store/evidence-tables.ts';
import type { OpenSession } from '../store/open-session.ts';
import { readProductPresence } from '../store/presence-tables.ts';
import { plainDossier } from '../store/read-record.ts';
import { countDossierEvidence } from '../store/report-tables.ts';
import { readSessionRow } from '../store/session-table.ts';

/** Links of evidence to criteria that the dossier's new set doesn't have. */
function looseLinks(session: OpenSession, before: DossierCode, after: Dossier): readonly EvidenceLink[] {
  const set = setByNumber(session.book, after.setNumber);
  return readLinks(session.db, before).filter((link) => !set || !criteriaOf(set).has(link.criterion));
}

/** `before`: the code of the dossier edited, null for a new one. */
export function saveDossier(session: OpenSession, dossier: Dossier, before: DossierCode | null): Outcome<null> {
  return transact(session.db, () => {
    if (readSessionRow(session.db).state !== 'preparing') return err(problem('OC-1002'));
    const dossiers = readDossiers(session.db);
    const known = before === null ? undefined : dossiers.find((d) => d.code === before);
    if (before !== null && !known) return err(problem('OC-1006', { code: before }));
    if (dossiers.some((d) => d !== known && d.code.toLowerCase() === dossier.code.toLowerCase())) return err(problem('OC-1005', { code: dossier.code }));
    if (!setByNumber(session.book, dossier.setNumber))
      return err(problem('OC-1012', { field: 'Bộ sản phẩm', allowed: session.book.sets.map((set) => set.number).join(', ') }));
    const loose = known && known.setNumber !== dossier.setNumber ? looseLinks(session, known.code, dossier) : [];
    for (const { id } of loose) deleteLink(session.db, id);
    if (known) updateDossier(session.db, known.code, dossier);
    else insertDossier(session.db, dossier);
    journal(session.db, {
      at: session.now(),
      event: 'dossier-saved',
      actor: DESK,
      dossier: dossier.code,
      details: { before: known ? plainDossier(known) : null, after: dossier, ...(loose.length > 0 ? { linksDropped: loose } : {}) },
    });
    return ok(null);
  });
}

/** How many rows of a session in preparation refer to a product. */
export const usesOf = ({ db }: OpenSession, code: DossierCode): number =>
  readRecusals(db).filter((r) => r.dossier === code).length +
  readProductPresence(db).filter((p) => p.dossier === code).length +
  readKnockOuts(db).filter((k) => k.dossier === code).length +
  readAdvisory(db, code).length +
  countDeferrals(db, code) +
  countDossierEvidence(db, code);

/** OC-1006 unknown, OC-1015 while rows still refer to the product. Only while preparing. */
export function removeDossier(session: OpenSession, code: DossierCode): Outcome<null> {
  return transact(session.db, () => {
    if (readSessionRow(session.db).state !== 'preparing') return err(problem('OC-1002'));
    const dossier = readDossiers(session.db).find((d) => d.code === code);
    if (!dossier) return err(problem('OC-1006', { code }));
    const uses = usesOf(session, code);
    if (uses > 0) return err(problem('OC-1015', { count: uses, code }));
    deleteDossier(session.db, code);
    journal(session.db, { at: session.now(), event: 'dossier-removed', actor: DESK, dossier: code, details: { before: plainDossier(dossier) } });
    return ok(null);
  });
}
