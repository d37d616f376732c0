/** A file out of its dossier, and back: with its details, its place and its links. Only while the session is being prepared. */
import { criteriaOf, setByNumber } from '../../../shared/criteria.ts';
import { err, type Outcome, ok } from '../../../shared/lib/outcome.ts';
import { problem } from '../../../shared/problems/index.ts';
import { DESK, journal } from '../../safety/journal.ts';
import { transact } from '../../store/database.ts';
import { readDossier } from '../../store/dossier-tables.ts';
import {
  deleteEvidence,
  findAttached,
  insertEvidence,
  insertEvidenceFile,
  insertLink,
  orderEvidence,
  readEvidence,
  readEvidenceFile,
  readEvidenceItem,
  readFace,
  readLinks,
  setFileState,
} from '../../store/evidence-tables.ts';
import type { OpenSession } from '../../store/open-session.ts';
import { readSessionRow } from '../../store/session-table.ts';
import type { Removed } from './bin.ts';
import type { EvidenceKeeper } from './keep-evidence.ts';

/** OC-2701 once the session is open, OC-2724 unknown. The bytes stay on disk until the session is opened the next time. */
export function removeEvidence(session: OpenSession, { bin, preparer }: EvidenceKeeper, id: number): Outcome<null> {
  const { db } = session;
  const removed = transact(db, (): Outcome<{ readonly kept: Removed; readonly last: boolean }> => {
    if (readSessionRow(db).state !== 'preparing') return err(problem('OC-2701'));
    const item = readEvidenceItem(db, id);
    const file = item && readEvidenceFile(db, item.hash);
    if (!item || !file) return err(problem('OC-2724'));
    const { dossier, name, hash } = item;
    const links = readLinks(db, dossier).filter((link) => link.evidence === id);
    const order = readEvidence(db, dossier).map((e) => e.id);
    const before = order[order.indexOf(id) + 1] ?? null;
    const last = deleteEvidence(db, id, hash);
    journal(db, { at: session.now(), event: 'evidence-removed', actor: DESK, dossier, details: { id, name, hash, links: links.length } });
    return ok({ kept: { item, file, links, before }, last });
  });
  if (!removed.ok) return removed;
  bin.put(removed.value.kept);
  if (removed.value.last) preparer.forget(removed.value.kept.file.hash);
  return ok(null);
}

/** Rows of what was removed; the face only where no other was named meanwhile, links only to criteria the dossier's set still has. */
function putBack(session: OpenSession, { item, file, links, before }: Removed): Outcome<null> {
  const { db } = session;
  const dossier = readDossier(db, item.dossier);
  if (!dossier) return err(problem('OC-1006', { code: item.dossier }));
  const there = findAttached(db, item.dossier, item.hash);
  if (there) return err(problem('OC-2736', { name: item.name, of: there.name }));
  if (!readEvidenceFile(db, file.hash)) {
    insertEvidenceFile(db, file);
    setFileState(db, file.hash, file.state, file.failure, file.textReady);
  }
  const others = readEvidence(db, item.dossier).map((e) => e.id);
  insertEvidence(db, { ...item, face: item.face && readFace(db, item.dossier) === null });
  const place = before === null ? -1 : others.indexOf(before);
  if (place >= 0) orderEvidence(db, [...others.slice(0, place), item.id, ...others.slice(place)]);
  const set = setByNumber(session.book, dossier.setNumber);
  const kept = links.filter((link) => set && criteriaOf(set).has(link.criterion));
  for (const link of kept) insertLink(db, link);
  const { id, name, hash } = item;
  journal(db, { at: session.now(), event: 'evidence-restored', actor: DESK, dossier: item.dossier, details: { id, name, hash, links: kept.length } });
  return ok(null);
}

/** Undoes a removal. OC-2701 once the session is open, OC-2735 not removed since the session was opened, OC-2736 attached again meanwhile, OC-1006. */
export async function restoreEvidence(session: OpenSession, { bin, preparer }: EvidenceKeeper, id: number): Promise<Outcome<null>> {
  const { db } = session;
  const removed = bin.look(id);
  const restored = transact(db, () => {
    if (readSessionRow(db).state !== 'preparing') return err(problem('OC-2701'));
    return removed ? putBack(session, removed) : err(problem('OC-2735'));
  });
  if (!restored.ok || !removed) return restored;
  bin.drop(id);
  await preparer.add(removed.file);
  return ok(null);
}
