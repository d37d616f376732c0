/** A vote on stopping a product's evaluation, taken on the members' own screens. Until it is closed nobody learns how anybody voted, nor how it stands. */
import type { AuditActor } from '../../shared/audit.ts';
import type { OpenVote } from '../../shared/contract/desk-discussion.ts';
import type { DossierCode, MemberCode } from '../../shared/lib/brand.ts';
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import { problem } from '../../shared/problems/index.ts';
import { knockOutOf } from '../../shared/result.ts';
import { DEFERRAL_NAMES, DOSSIER_STATE_WORDS } from '../../shared/session.ts';
import type { Quorum } from '../../shared/tally.ts';
import { type BallotChoice, type BallotCount, countBallots, countedBallots } from '../../shared/vote.ts';
import { actRefusal } from '../safety/day-seal.ts';
import { DESK, journal } from '../safety/journal.ts';
import { readMembers, readRecusals } from '../store/council-tables.ts';
import { type Database, transact } from '../store/database.ts';
import { readDossier, readKnockOuts } from '../store/dossier-tables.ts';
import type { OpenSession } from '../store/open-session.ts';
import { readRoom } from '../store/room.ts';
import { readDeferrals } from '../store/running-tables.ts';
import { endVote, insertVote, readBallots, readOpenVote, type StoredVote, saveBallot } from '../store/vote-tables.ts';
import { recordKnockOut } from './conclude.ts';

const noQuorum = ({ present, scoring, needed, chairOrDeputyPresent }: Quorum) =>
  problem('OC-3052', { present, scoring, needed, chair: chairOrDeputyPresent ? '' : ', vắng Chủ tịch và Phó Chủ tịch' });

export type Motion = { readonly dossier: DossierCode; readonly reason: string; readonly proposer: MemberCode | '' };

/** May stand beside scoring. OC-3050 while another vote is open, OC-3052 without a quorum in the room. */
export function openVote(session: OpenSession, { dossier: code, reason, proposer }: Motion, actor: AuditActor = DESK): Outcome<{ readonly id: number }> {
  return transact(session.db, () => {
    const { db } = session;
    const refused = actRefusal(db);
    if (refused) return err(refused);
    const dossier = readDossier(db, code);
    if (!dossier) return err(problem('OC-1006', { code }));
    const other = readOpenVote(db);
    if (other) return err(problem('OC-3050', { dossier: readDossier(db, other.dossier)?.name ?? other.dossier }));
    if (!dossier.eligible) return err(problem('OC-3013'));
    if (dossier.state === 'confirmed') return err(problem('OC-3018', { state: DOSSIER_STATE_WORDS.confirmed }));
    if (knockOutOf(readKnockOuts(db), code)) return err(problem('OC-3014'));
    const deferral = readDeferrals(db).find((d) => d.dossier === code);
    if (deferral) return err(problem('OC-3042', { kind: DEFERRAL_NAMES[deferral.kind].toLowerCase(), reason: deferral.reason }));
    if (proposer !== '' && !readMembers(db).some((m) => m.code === proposer)) return err(problem('OC-1006', { code: proposer }));
    const { panel, quorum } = readRoom(db, code);
    if (!quorum.reached || panel.owing.length === 0) return err(noQuorum(quorum));
    const at = session.now();
    const id = insertVote(db, { dossier: code, reason, proposer, openedAt: at });
    journal(db, { at, event: 'vote-opened', actor, dossier: code, details: { id, reason, proposer, voters: panel.owing } });
    return ok({ id });
  });
}

/** The vote of this number while it is open; OC-3051 otherwise. */
function openOne(db: Database, id: number): Outcome<StoredVote> {
  const refused = actRefusal(db);
  if (refused) return err(refused);
  const vote = readOpenVote(db);
  return vote?.id === id ? ok(vote) : err(problem('OC-3051'));
}

export type Voter = { readonly member: MemberCode; readonly device: string };

/** Until the vote is closed a new choice replaces the one before. OC-3053: this member isn't asked (recused, or not in the room). The journal says who voted, not how. */
export function castBallot(session: OpenSession, { member, device }: Voter, id: number, choice: BallotChoice): Outcome<null> {
  return transact(session.db, () => {
    const { db } = session;
    const vote = openOne(db, id);
    if (!vote.ok) return vote;
    const { panel } = readRoom(db, vote.value.dossier);
    if (!panel.owing.includes(member)) return err(problem('OC-3053', { why: panel.recused.includes(member) ? 'từ chối chấm' : 'không có mặt' }));
    const at = session.now();
    saveBallot(db, id, member, choice, at);
    journal(db, { at, event: 'ballot-cast', actor: { kind: 'member', member, device }, dossier: vote.value.dossier, details: { id } });
    return ok(null);
  });
}

/** OC-3054 names who is present and hasn't voted: with `evenIfMissing` they count for nothing. OC-3052 when the quorum is gone, OC-3055 without any ballot. */
export function closeVote(
  session: OpenSession,
  id: number,
  evenIfMissing: boolean,
  actor: AuditActor = DESK,
): Outcome<BallotCount & { readonly stopped: boolean }> {
  return transact(session.db, () => {
    const { db } = session;
    const found = openOne(db, id);
    if (!found.ok) return found;
    const { dossier, reason, proposer } = found.value;
    const { panel, quorum } = readRoom(db, dossier);
    if (!quorum.reached) return err(noQuorum(quorum));
    const ballots = countedBallots(readBallots(db, id), readRecusals(db), dossier);
    if (ballots.length === 0) return err(problem('OC-3055'));
    const cast = ballots.map((b) => b.member);
    const missing = panel.owing.filter((m) => !cast.includes(m));
    if (missing.length > 0 && !evenIfMissing) {
      const names = new Map(readMembers(db).map((m) => [m.code, m.name]));
      return err(problem('OC-3054', { count: missing.length, members: missing.map((m) => names.get(m) ?? m).join(', ') }));
    }
    const at = session.now();
    endVote(db, id, at, '');
    journal(db, { at, event: 'vote-closed', actor, dossier, details: { id, voters: cast, missing } });
    const count = countBallots(ballots);
    const recorded = recordKnockOut(session, { dossier, reason, proposer, ...count }, actor);
    return recorded.ok ? ok({ ...count, stopped: count.votesFor > count.votesAgainst }) : recorded;
  });
}

/** Nothing comes of it; the ballots stay unread. */
export function cancelVote(session: OpenSession, id: number, reason: string, actor: AuditActor = DESK): Outcome<null> {
  return transact(session.db, () => {
    const found = openOne(session.db, id);
    if (!found.ok) return found;
    const at = session.now();
    endVote(session.db, id, at, reason);
    journal(session.db, { at, event: 'vote-cancelled', actor, dossier: found.value.dossier, details: { id, reason } });
    return ok(null);
  });
}

/** The vote under way with who has voted; null without one. */
export function voteUnderWay({ db }: OpenSession): OpenVote | null {
  const vote = readOpenVote(db);
  if (!vote) return null;
  const { panel } = readRoom(db, vote.dossier);
  const cast = countedBallots(readBallots(db, vote.id), readRecusals(db), vote.dossier).map((b) => b.member);
  return {
    ...vote,
    voters: panel.owing.map((member) => ({ member, voted: cast.includes(member) })),
    left: cast.filter((member) => !panel.owing.includes(member)),
    recused: panel.recused,
  };
}
