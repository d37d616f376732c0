/** The chair's conclusions on a closed product: a gate met or not, the spread after the last round, a knock-out vote. */
import type { AuditActor } from '../../shared/audit.ts';
import { criteriaOf, type GateStars, setByNumber } from '../../shared/criteria.ts';
import type { DossierCode } from '../../shared/lib/brand.ts';
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import { problem } from '../../shared/problems/index.ts';
import { DOSSIER_STATE_WORDS, type KnockOut, type SpreadDecision, spreadDecisions } from '../../shared/session.ts';
import { actRefusal } from '../safety/day-seal.ts';
import { DESK, journal } from '../safety/journal.ts';
import { readGateConclusions, saveGateConclusion, saveSpreadConclusion } from '../store/conclusion-tables.ts';
import { readMembers } from '../store/council-tables.ts';
import { transact } from '../store/database.ts';
import { readVotedDossier } from '../store/day-seal-table.ts';
import { insertKnockOut, readDossier, setDossierState } from '../store/dossier-tables.ts';
import type { OpenSession } from '../store/open-session.ts';
import { readSessionRow } from '../store/session-table.ts';
import { closedDossier } from './closed-dossier.ts';
import { readTally } from './read-tally.ts';

export type GateDecision = {
  readonly dossier: DossierCode;
  readonly criterion: string;
  readonly stars: GateStars;
  readonly met: boolean;
  readonly reason: string;
};

/** A recorded conclusion always decides; recording another replaces it, and both stay in the journal. */
export function concludeGate(session: OpenSession, decision: GateDecision, actor: AuditActor = DESK): Outcome<null> {
  return transact(session.db, () => {
    const found = closedDossier(session, decision.dossier);
    if (!found.ok) return found;
    const set = setByNumber(session.book, found.value.setNumber);
    if (set === undefined || criteriaOf(set).get(decision.criterion)?.criterion.gates[decision.stars] === undefined)
      return err(problem('OC-4002', { stars: decision.stars, criterion: decision.criterion }));
    const before =
      readGateConclusions(session.db).find((c) => c.dossier === decision.dossier && c.criterion === decision.criterion && c.stars === decision.stars) ?? null;
    saveGateConclusion(session.db, { ...decision, notes: before?.notes ?? {} });
    journal(session.db, { at: session.now(), event: 'gate-concluded', actor, dossier: decision.dossier, details: { before, after: decision } });
    return ok(null);
  });
}

const DECISION_WORDS: Readonly<Record<SpreadDecision, string>> = { mean: 'Lấy điểm trung bình', postpone: 'Hoãn xếp hạng' };

/** Only after the profile's last round, and only where the spread is over the limit. */
export function concludeSpread(session: OpenSession, dossier: DossierCode, decision: SpreadDecision, reason: string, actor: AuditActor = DESK): Outcome<null> {
  return transact(session.db, () => {
    const found = closedDossier(session, dossier);
    if (!found.ok) return found;
    const tally = readTally(session, dossier);
    if (!tally.ok) return tally;
    const { profile } = readSessionRow(session.db);
    const { round } = found.value;
    if (round < profile.maxRounds) return err(problem('OC-4004', { max: profile.maxRounds, round }));
    if (!tally.value.overLimit) return err(problem('OC-4003', { spread: tally.value.spread ?? 0, limit: profile.spreadLimit.num / profile.spreadLimit.den }));
    const allowed = spreadDecisions(profile);
    if (!allowed.includes(decision))
      return err(problem('OC-4009', { found: DECISION_WORDS[decision], allowed: allowed.map((d) => DECISION_WORDS[d]).join(', ') }));
    saveSpreadConclusion(session.db, { dossier, round, decision, reason, notes: {} });
    journal(session.db, { at: session.now(), event: 'spread-concluded', actor, dossier, details: { round, decision, reason } });
    return ok(null);
  });
}

/** More for than against knocks the dossier out; a product being scored is closed by it, since scoring stops. */
export function recordKnockOut(session: OpenSession, vote: Omit<KnockOut, 'notes'>, actor: AuditActor = DESK): Outcome<null> {
  return transact(session.db, () => {
    const refused = actRefusal(session.db);
    if (refused) return err(refused);
    const dossier = readDossier(session.db, vote.dossier);
    if (!dossier) return err(problem('OC-1006', { code: vote.dossier }));
    if (dossier.state === 'confirmed') return err(problem('OC-3018', { state: DOSSIER_STATE_WORDS.confirmed }));
    if (readVotedDossier(session.db) === vote.dossier) return err(problem('OC-3056', { dossier: dossier.name }));
    const members = readMembers(session.db).filter((m) => m.role !== 'observer');
    if (vote.proposer !== '' && !members.some((m) => m.code === vote.proposer)) return err(problem('OC-1006', { code: vote.proposer }));
    if (vote.votesFor + vote.votesAgainst + vote.abstentions > members.length)
      return err(problem('OC-1012', { field: 'Số phiếu biểu quyết', allowed: `không quá ${members.length} người` }));
    insertKnockOut(session.db, { ...vote, notes: {} });
    if (vote.votesFor > vote.votesAgainst && dossier.state === 'scoring') setDossierState(session.db, dossier.code, 'closed', dossier.round, null);
    journal(session.db, { at: session.now(), event: 'knock-out-recorded', actor, dossier: vote.dossier, details: { ...vote } });
    return ok(null);
  });
}
