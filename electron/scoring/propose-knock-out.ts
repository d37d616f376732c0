/** A member asks the council to vote on stopping the evaluation of a product. The desk sees it at once; the vote is recorded there. */
import type { DossierCode } from '../../shared/lib/brand.ts';
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import { problem } from '../../shared/problems/index.ts';
import { actRefusal } from '../safety/day-seal.ts';
import { journal } from '../safety/journal.ts';
import { transact } from '../store/database.ts';
import { readDossier } from '../store/dossier-tables.ts';
import type { OpenSession } from '../store/open-session.ts';
import { insertProposal, readProposals, withdrawProposal } from '../store/proposal-table.ts';
import { readPanel, whyNotOwing } from './panel.ts';
import type { Seated } from './seats.ts';

const actorOf = ({ member, device }: Seated) => ({ kind: 'member', member: member.code, device }) as const;

/** While the product is being scored or its result isn't confirmed, by those who score it; one proposal a member and product (OC-3021). */
export function proposeKnockOut(session: OpenSession, seat: Seated, code: DossierCode, reason: string): Outcome<{ readonly id: number }> {
  return transact(session.db, () => {
    const { db } = session;
    const refused = actRefusal(db);
    if (refused) return err(refused);
    const dossier = readDossier(db, code);
    if (!dossier) return err(problem('OC-1006', { code }));
    if (dossier.state !== 'scoring' && dossier.state !== 'closed') return err(problem('OC-3001'));
    const { panel } = readPanel(db, dossier);
    const member = seat.member.code;
    if (!panel.owing.includes(member)) return err(problem('OC-3003', { why: whyNotOwing(panel, member) }));
    if (readProposals(db).some((p) => p.dossier === code && p.member === member)) return err(problem('OC-3021'));
    const at = session.now();
    const id = insertProposal(db, { dossier: code, member, reason, at });
    journal(db, { at, event: 'knock-out-proposed', actor: actorOf(seat), dossier: code, details: { id, reason } });
    return ok({ id });
  });
}

/** Own proposals only; OC-1006 for any other number. */
export function withdrawKnockOut(session: OpenSession, seat: Seated, id: number): Outcome<null> {
  return transact(session.db, () => {
    const refused = actRefusal(session.db);
    if (refused) return err(refused);
    const own = readProposals(session.db).find((p) => p.id === id && p.member === seat.member.code);
    if (!own) return err(problem('OC-1006', { code: String(id) }));
    const at = session.now();
    withdrawProposal(session.db, id, at);
    journal(session.db, { at, event: 'knock-out-withdrawn', actor: actorOf(seat), dossier: own.dossier, details: { id } });
    return ok(null);
  });
}
