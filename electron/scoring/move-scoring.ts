/** Opens, closes and re-opens the scoring of a product. One product is scored at a time, many while opinions are collected in writing; every round is kept. */
import type { AuditActor } from '../../shared/audit.ts';
import type { DossierCode, MemberCode } from '../../shared/lib/brand.ts';
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import { problem, warning } from '../../shared/problems/index.ts';
import { DEFERRAL_NAMES, DOSSIER_STATE_WORDS, type DossierMove, mayMove } from '../../shared/session.ts';
import type { Quorum } from '../../shared/tally.ts';
import { collectsOpinions } from '../../shared/written-opinions.ts';
import { actRefusal } from '../safety/day-seal.ts';
import { DESK, journal } from '../safety/journal.ts';
import { deleteGateConclusions } from '../store/conclusion-tables.ts';
import { readMembers } from '../store/council-tables.ts';
import { transact } from '../store/database.ts';
import { readDossier, readKnockOuts, readScoringDossiers, type StoredDossier, setDossierState, setLane } from '../store/dossier-tables.ts';
import type { OpenSession } from '../store/open-session.ts';
import { readWaitingEntries } from '../store/paper-entry-table.ts';
import { insertRoundPanel, readDeferrals } from '../store/running-tables.ts';
import { readSessionRow, setHall } from '../store/session-table.ts';
import { readRoundSubmissions } from '../store/sheet-table.ts';
import { fixPanel, markLeavers } from './fix-panel.ts';
import { type DossierPanel, narrowed, readPanel, widened } from './panel.ts';
import { closePause } from './take-break.ts';

/** The dossier, if it exists and may make this move while the session is open. */
function movable(session: OpenSession, code: DossierCode, move: DossierMove): Outcome<StoredDossier> {
  const refused = actRefusal(session.db);
  if (refused) return err(refused);
  const dossier = readDossier(session.db, code);
  if (!dossier) return err(problem('OC-1006', { code }));
  if (!mayMove(dossier.state, move)) return err(problem('OC-3018', { state: DOSSIER_STATE_WORDS[dossier.state] }));
  return ok(dossier);
}

const quorumWords = ({ present, scoring, needed, chairOrDeputyPresent }: Quorum) => ({
  present,
  scoring,
  needed,
  chair: chairOrDeputyPresent ? '' : ', vắng Chủ tịch và Phó Chủ tịch',
});

/** Whether the council may score this dossier now: nothing else is open (in a meeting), eligible, not knocked out, quorum. */
function scorable(session: OpenSession, dossier: StoredDossier, written: boolean): Outcome<DossierPanel> {
  const [other] = readScoringDossiers(session.db);
  if (other && !written) return err(problem('OC-3011', { dossier: other.name }));
  if (!dossier.eligible) return err(problem('OC-3013'));
  const deferral = readDeferrals(session.db).find((d) => d.dossier === dossier.code);
  if (deferral) return err(problem('OC-3042', { kind: DEFERRAL_NAMES[deferral.kind].toLowerCase(), reason: deferral.reason }));
  if (readKnockOuts(session.db).some((k) => k.dossier === dossier.code && k.votesFor > k.votesAgainst)) return err(problem('OC-3014'));
  const seen = readPanel(session.db, dossier);
  if (!seen.quorum.reached) return err(problem('OC-3012', quorumWords(seen.quorum)));
  return ok(seen);
}

type Opening = {
  readonly move: 'open-scoring' | 'resume-scoring' | 'next-round';
  readonly actor: AuditActor /** Who scores the next round; empty: everybody. */;
  readonly named?: readonly MemberCode[];
};

function open(session: OpenSession, code: DossierCode, { move, actor, named = [] }: Opening): Outcome<{ readonly round: number }> {
  return transact(session.db, () => {
    const found = movable(session, code, move);
    if (!found.ok) return found;
    const dossier = found.value;
    const { info, profile } = readSessionRow(session.db);
    const { maxRounds } = profile;
    const written = collectsOpinions(info);
    // In writing nobody can discuss: what differs waits for a meeting.
    if (written && move === 'next-round') return err(problem('OC-3160'));
    const round = move === 'resume-scoring' ? dossier.round : dossier.round + 1;
    // Before the quorum is looked at: the panel is who is in the room now.
    const away = move === 'open-scoring' ? fixPanel(session, dossier, actor) : markLeavers(session, dossier, round, actor);
    const allowed = scorable(session, dossier, written);
    if (!allowed.ok) return allowed;
    if (round > maxRounds) return err(problem('OC-3016', { max: maxRounds }));
    // The council looks at the gates again, so a conclusion drawn from the earlier round no longer stands.
    if (move === 'next-round') deleteGateConclusions(session.db, code);
    const { panel } = allowed.value;
    const { owing, exempt } = narrowed(move === 'next-round' ? widened(panel) : panel, move === 'next-round' && named.length > 0 ? new Set(named) : null);
    if (owing.length < named.length) return err(problem('OC-3041'));
    if (owing.length === 0) return err(problem('OC-3017'));
    if (exempt.length > 0) for (const member of owing) insertRoundPanel(session.db, { dossier: code, round, member, notes: {} });
    const at = session.now();
    setLane(session.db, code, written ? code : '');
    setDossierState(session.db, code, 'scoring', round, at);
    // In writing nobody sits before the hall's screen, and many are open at once.
    if (!written) setHall(session.db, code, false);
    closePause(session, actor);
    const event = move === 'open-scoring' ? 'scoring-opened' : move === 'resume-scoring' ? 'scoring-resumed' : 'round-opened';
    journal(session.db, {
      at,
      event,
      actor,
      dossier: code,
      details: { round, owing, ...(exempt.length > 0 ? { exempt } : {}), halfDay: allowed.value.halfDay },
    });
    return ok({ round }, away.length > 0 ? [warning('OC-3036', { members: away.join(', '), dossier: dossier.name })] : []);
  });
}

export const openScoring = (session: OpenSession, code: DossierCode, actor: AuditActor = DESK): Outcome<{ readonly round: number }> =>
  open(session, code, { move: 'open-scoring', actor });
/** Lets the missing sheets of the closed round come in after all. */
export const resumeScoring = (session: OpenSession, code: DossierCode, actor: AuditActor = DESK): Outcome<{ readonly round: number }> =>
  open(session, code, { move: 'resume-scoring', actor });
/** Another round, of everybody or of the members named; of the others the sheet of the round before stands. OC-3041: one of them owes none; OC-3160: opinions are collected in writing. */
export const openNextRound = (
  session: OpenSession,
  code: DossierCode,
  named: readonly MemberCode[] = [],
  actor: AuditActor = DESK,
): Outcome<{ readonly round: number }> => open(session, code, { move: 'next-round', actor, named });

/**
 * OC-3015 names who is missing, OC-3020 whose sheet was given back and not handed in again, OC-3080 whose paper sheet waits for a second person, OC-3032 says that the quorum broke since the opening;
 * `evenIfMissing` closes all the same, and then the versions received before count.
 */
export function closeScoring(session: OpenSession, code: DossierCode, evenIfMissing: boolean, actor: AuditActor = DESK): Outcome<null> {
  return transact(session.db, () => {
    const found = movable(session, code, 'close-scoring');
    if (!found.ok) return found;
    const { round } = found.value;
    const { panel, quorum } = readPanel(session.db, found.value);
    const submissions = readRoundSubmissions(session.db, code, round);
    const submitted = new Set(submissions.map((s) => s.member));
    const missing = panel.owing.filter((member) => !submitted.has(member));
    const reopened = submissions.filter((s) => s.reopened && panel.owing.includes(s.member)).map((s) => s.member);
    const names = new Map(readMembers(session.db).map((m) => [m.code, m.name]));
    const named = (members: readonly MemberCode[]) => ({ count: members.length, members: members.map((m) => names.get(m) ?? m).join(', ') });
    // Of who has handed in otherwise meanwhile an entry can become no sheet: nothing is lost by closing.
    const waiting = readWaitingEntries(session.db).filter((e) => e.dossier === code && e.round === round && !submitted.has(e.member));
    const doubts = [
      ...(missing.length > 0 ? [problem('OC-3015', named(missing))] : []),
      ...(reopened.length > 0 ? [problem('OC-3020', named(reopened))] : []),
      ...(waiting.length > 0 ? [problem('OC-3080', named(waiting.map((e) => e.member)))] : []),
      ...(quorum.reached ? [] : [problem('OC-3032', quorumWords(quorum))]),
    ];
    if (!evenIfMissing && doubts.length > 0) return err(...doubts);
    setDossierState(session.db, code, 'closed', round, null);
    const details = { round, received: submitted.size, missing, quorum: quorum.reached, ...(reopened.length > 0 ? { reopened } : {}) };
    journal(session.db, { at: session.now(), event: 'scoring-closed', actor, dossier: code, details });
    return ok(null, reopened.length > 0 ? [warning('OC-3020', named(reopened))] : []);
  });
}
