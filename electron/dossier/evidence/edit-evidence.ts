/** Names, order, photo and links of what is attached. Only while the session is being prepared: then the manifest holds. */
import { criteriaOf, setByNumber } from '../../../shared/criteria.ts';
import type { EvidenceItem, EvidenceLink } from '../../../shared/evidence.ts';
import { type Checklist, checklistFor } from '../../../shared/evidence-checklist.ts';
import { err, type Outcome, ok } from '../../../shared/lib/outcome.ts';
import { problem } from '../../../shared/problems/index.ts';
import { DESK, journal } from '../../safety/journal.ts';
import { transact } from '../../store/database.ts';
import { readDossier } from '../../store/dossier-tables.ts';
import { deleteLink, insertLink, orderEvidence, readEvidence, readEvidenceItem, readLink, updateEvidence } from '../../store/evidence-tables.ts';
import type { OpenSession } from '../../store/open-session.ts';
import { readSessionRow } from '../../store/session-table.ts';

/** One change of one file in one transaction. OC-2701 once the session is open, OC-2724 unknown. */
function change<T>(session: OpenSession, id: number, work: (item: EvidenceItem) => Outcome<T>): Outcome<T> {
  return transact(session.db, () => {
    if (readSessionRow(session.db).state !== 'preparing') return err(problem('OC-2701'));
    const item = readEvidenceItem(session.db, id);
    return item ? work(item) : err(problem('OC-2724'));
  });
}

/** Name, item of the checklist ('' none) and photo. OC-2727 no such item, OC-2728 a Word or Excel file can't be the photo. */
export function saveEvidence(
  session: OpenSession,
  checklist: Checklist,
  given: { readonly id: number; readonly name: string; readonly item: string; readonly face: boolean },
): Outcome<null> {
  return change(session, given.id, (before) => {
    const dossier = readDossier(session.db, before.dossier);
    const set = dossier && setByNumber(session.book, dossier.setNumber);
    const known = dossier && set ? checklistFor(checklist, dossier.registration, set).some((item) => item.id === given.item) : false;
    if (given.item !== '' && given.item !== before.item && !known) return err(problem('OC-2727', { item: given.item }));
    if (given.face && before.pages === 0) return err(problem('OC-2728'));
    updateEvidence(session.db, { ...given, dossier: before.dossier });
    const { id, name, item, face } = before;
    journal(session.db, {
      at: session.now(),
      event: 'evidence-changed',
      actor: DESK,
      dossier: before.dossier,
      details: { before: { id, name, item, face }, after: given },
    });
    return ok(null);
  });
}

/** Puts a file before another of the same dossier (OC-2724 otherwise), or last. */
export function moveEvidence(session: OpenSession, id: number, before: number | null): Outcome<null> {
  return change(session, id, ({ dossier, name }) => {
    const others = readEvidence(session.db, dossier)
      .map((e) => e.id)
      .filter((other) => other !== id);
    const place = before === null ? others.length : others.indexOf(before);
    if (place < 0) return err(problem('OC-2724'));
    orderEvidence(session.db, [...others.slice(0, place), id, ...others.slice(place)]);
    journal(session.db, { at: session.now(), event: 'evidence-moved', actor: DESK, dossier, details: { id, name, before } });
    return ok(null);
  });
}

/** OC-2725 criterion not in the dossier's set, OC-2726 pages the file doesn't have. Pages both null: the whole file. */
export function linkEvidence(session: OpenSession, link: Omit<EvidenceLink, 'id' | 'origin'>): Outcome<{ readonly id: number }> {
  return change(session, link.evidence, ({ dossier: code, pages, name }) => {
    const { criterion, firstPage, lastPage } = link;
    const dossier = readDossier(session.db, code);
    const set = dossier && setByNumber(session.book, dossier.setNumber);
    if (!set || !criteriaOf(set).has(criterion)) return err(problem('OC-2725', { criterion }));
    const whole = firstPage === null && lastPage === null;
    if (!whole && (firstPage === null || lastPage === null || firstPage > lastPage || lastPage > pages))
      return err(problem('OC-2726', { pages, first: firstPage ?? '?', last: lastPage ?? '?' }));
    const id = insertLink(session.db, { ...link, origin: 'hand' });
    journal(session.db, { at: session.now(), event: 'evidence-linked', actor: DESK, dossier: code, details: { ...link, id, name } });
    return ok({ id });
  });
}

/** OC-2724 when there is no such link. */
export function unlinkEvidence(session: OpenSession, id: number): Outcome<null> {
  const link = readLink(session.db, id);
  if (!link) return err(problem('OC-2724'));
  return change(session, link.evidence, ({ dossier, name }) => {
    deleteLink(session.db, id);
    journal(session.db, { at: session.now(), event: 'evidence-unlinked', actor: DESK, dossier, details: { ...link, name } });
    return ok(null);
  });
}
