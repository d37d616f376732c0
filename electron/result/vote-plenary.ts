/** The plenary's vote on what sub-councils scored, as the desk writes it down: one count for one or many closed products. */
import type { AuditActor } from '../../shared/audit.ts';
import type { DossierCode } from '../../shared/lib/brand.ts';
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import { problem } from '../../shared/problems/index.ts';
import { UNDECIDED_WORDS } from '../../shared/result-words.ts';
import { DOSSIER_STATE_WORDS, type PlenaryVote } from '../../shared/session.ts';
import { actRefusal } from '../safety/day-seal.ts';
import { DESK, journal } from '../safety/journal.ts';
import { transact } from '../store/database.ts';
import { readVotedDossier } from '../store/day-seal-table.ts';
import { readDossier } from '../store/dossier-tables.ts';
import type { OpenSession } from '../store/open-session.ts';
import { insertPlenaryVote } from '../store/plenary-table.ts';
import { readRoom } from '../store/room.ts';
import { readResult } from './confirm-result.ts';

export type PlenaryCount = Pick<PlenaryVote, 'votesFor' | 'votesAgainst' | 'abstentions' | 'reason'>;

/** The vote to be kept for one product, or why there can be none. The stars and the sum are those voted on: another result needs another vote. */
function voteOn(session: OpenSession, code: DossierCode, count: PlenaryCount): Outcome<PlenaryVote> {
  const { db } = session;
  const dossier = readDossier(db, code);
  if (!dossier) return err(problem('OC-1006', { code }));
  if (dossier.subCouncil === '') return err(problem('OC-3122', { dossier: dossier.name }));
  if (dossier.state !== 'closed') return err(problem('OC-3018', { state: DOSSIER_STATE_WORDS[dossier.state] }));
  if (readVotedDossier(db) === code) return err(problem('OC-3056', { dossier: dossier.name }));
  const { panel, quorum } = readRoom(db, code);
  const { present, scoring, needed, chairOrDeputyPresent } = quorum;
  if (!quorum.reached) return err(problem('OC-3124', { present, scoring, needed, chair: chairOrDeputyPresent ? '' : ', vắng Chủ tịch và Phó Chủ tịch' }));
  const found = count.votesFor + count.votesAgainst + count.abstentions;
  if (found > panel.owing.length) return err(problem('OC-3125', { dossier: dossier.name, found, allowed: panel.owing.length }));
  const result = readResult(session, code);
  const stars = result?.awaited ?? result?.stars ?? null;
  if (!result || stars === null) {
    const reasons = (result?.reasons ?? []).map((r) => UNDECIDED_WORDS[r]).join('; ');
    return err(problem('OC-3123', { dossier: dossier.name, why: reasons || 'sản phẩm không được xếp hạng' }));
  }
  return ok({ dossier: code, stars, sum: result.tally.sum, ...count, notes: {} });
}

/** All or none. OC-3122 not a sub-council's, OC-3018 not closed, OC-3123 undecided otherwise, OC-3124 no quorum of the whole council now, OC-3125 too many votes, OC-3126 no reason for a no, OC-3127 no votes. */
export function recordPlenary(session: OpenSession, dossiers: readonly DossierCode[], count: PlenaryCount, actor: AuditActor = DESK): Outcome<null> {
  return transact(session.db, () => {
    const refused = actRefusal(session.db);
    if (refused) return err(refused);
    if (count.votesFor + count.votesAgainst + count.abstentions === 0) return err(problem('OC-3127'));
    if (count.votesFor <= count.votesAgainst && count.reason === '') return err(problem('OC-3126'));
    const at = session.now();
    for (const code of new Set(dossiers)) {
      const vote = voteOn(session, code, count);
      if (!vote.ok) return vote;
      const { notes: _notes, dossier, ...details } = vote.value;
      insertPlenaryVote(session.db, vote.value, at);
      journal(session.db, { at, event: 'plenary-voted', actor, dossier, details });
    }
    return ok(null);
  });
}
