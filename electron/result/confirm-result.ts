/** The chair confirms a result, which locks it; reopening needs a reason and stays on the record. The hall shows it on command. */
import type { AuditActor } from '../../shared/audit.ts';
import { setByNumber } from '../../shared/criteria.ts';
import type { DossierCode } from '../../shared/lib/brand.ts';
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import { problem } from '../../shared/problems/index.ts';
import { type RankedResult, type Result, resultOf, resultsOf } from '../../shared/result.ts';
import { resultJson, UNDECIDED_WORDS } from '../../shared/result-words.ts';
import { DOSSIER_STATE_WORDS, halfDaysOf, mayMove } from '../../shared/session.ts';
import { actRefusal, changeRefusal, sealRefusal } from '../safety/day-seal.ts';
import { DESK, journal } from '../safety/journal.ts';
import { appendConfirmation } from '../store/conclusion-tables.ts';
import { transact } from '../store/database.ts';
import { readVotedDossier } from '../store/day-seal-table.ts';
import { readDossier, readDossiers, type StoredDossier, setDossierState } from '../store/dossier-tables.ts';
import type { OpenSession } from '../store/open-session.ts';
import { readRecord } from '../store/read-record.ts';
import { readSessionRow, setHall } from '../store/session-table.ts';
import { readDossierSheets } from '../store/sheet-table.ts';

/** The result of one dossier; what the others got isn't computed. */
export function readResult(session: OpenSession, code: DossierCode): Result | undefined {
  const facts = readRecord(session.db, { sheets: false });
  const dossier = facts.dossiers.find((d) => d.code === code);
  const set = dossier && setByNumber(session.book, dossier.setNumber);
  return dossier && set ? resultOf(session.book, set, { ...facts, sheets: readDossierSheets(session.db, code) }, halfDaysOf(facts), dossier) : undefined;
}

/** The result as results.json has it; the rank depends on the other products and isn't part of what is confirmed. */
const snapshot = (result: Result): unknown => {
  const { rank: _rank, ...json } = resultJson({ ...result, rank: null });
  return json;
};

function lock(session: OpenSession, dossier: StoredDossier, result: Result, actor: AuditActor): void {
  const at = session.now();
  const json = snapshot(result);
  setDossierState(session.db, dossier.code, 'confirmed', dossier.round, null);
  appendConfirmation(session.db, { dossier: dossier.code, act: 'confirmed', at, reason: '', result: json });
  journal(session.db, { at, event: 'result-confirmed', actor, dossier: dossier.code, details: { result: json } });
}

/** OC-5001 with the reasons while the product is undecided. */
export function confirmResult(session: OpenSession, code: DossierCode, actor: AuditActor = DESK): Outcome<null> {
  return transact(session.db, () => {
    const refused = changeRefusal(session.db);
    if (refused) return err(refused);
    const dossier = readDossier(session.db, code);
    if (!dossier) return err(problem('OC-1006', { code }));
    if (!mayMove(dossier.state, 'confirm')) return err(problem('OC-3018', { state: DOSSIER_STATE_WORDS[dossier.state] }));
    if (readVotedDossier(session.db) === code) return err(problem('OC-3056', { dossier: dossier.name }));
    const result = readResult(session, code);
    if (!result || result.disposition === 'undecided')
      return err(problem('OC-5001', { reasons: (result?.reasons ?? []).map((r) => UNDECIDED_WORDS[r]).join('; ') }));
    if (result.stars === null) return err(problem('OC-3014'));
    lock(session, dossier, result, actor);
    return ok(null);
  });
}

/** Confirms every closed product that has its stars; what is disputed or incomplete stays as it is. Answers all results, ranked. */
export function confirmDecided(session: OpenSession): readonly RankedResult[] {
  const work = session.db.transaction(() => {
    const results = resultsOf(session.book, readRecord(session.db));
    const stored = new Map(readDossiers(session.db).map((d) => [d.code, d]));
    for (const result of results) {
      const dossier = stored.get(result.dossier.code);
      if (dossier?.state === 'closed' && result.stars !== null && readVotedDossier(session.db) !== dossier.code) lock(session, dossier, result, DESK);
    }
    return results;
  });
  return work.immediate();
}

/** `confirmDecided` as the desk asks for it. Answers how many were confirmed. */
export function confirmAll(session: OpenSession): Outcome<{ readonly confirmed: number }> {
  return transact(session.db, () => {
    const refused = actRefusal(session.db);
    if (refused) return err(refused);
    const count = (): number => readDossiers(session.db).filter((d) => d.state === 'confirmed').length;
    const before = count();
    confirmDecided(session);
    return ok({ confirmed: count() - before });
  });
}

/** Back to waiting for confirmation, with a reason kept in the journal; the hall stops showing it. OC-1006 unknown, OC-3018 when not confirmed. */
export function reopenResult(session: OpenSession, code: DossierCode, reason: string, actor: AuditActor = DESK): Outcome<null> {
  return transact(session.db, () => {
    const refused = changeRefusal(session.db);
    if (refused) return err(refused);
    const dossier = readDossier(session.db, code);
    if (!dossier) return err(problem('OC-1006', { code }));
    if (!mayMove(dossier.state, 'reopen')) return err(problem('OC-3018', { state: DOSSIER_STATE_WORDS[dossier.state] }));
    const result = readResult(session, code);
    const at = session.now();
    setDossierState(session.db, code, 'closed', dossier.round, null);
    appendConfirmation(session.db, { dossier: code, act: 'reopened', at, reason, result: result ? snapshot(result) : {} });
    const { hall } = readSessionRow(session.db);
    if (hall.dossier === code && hall.revealed) setHall(session.db, code, false);
    journal(session.db, { at, event: 'result-reopened', actor, dossier: code, details: { reason } });
    return ok(null);
  });
}

/** Only a confirmed result is shown to the hall (OC-5002); also after the session's end, not while the day is sealed (OC-3070). */
export function revealResult(session: OpenSession, code: DossierCode, actor: AuditActor = DESK): Outcome<null> {
  return transact(session.db, () => {
    const sealed = sealRefusal(session.db);
    if (sealed) return err(sealed);
    if (readDossier(session.db, code)?.state !== 'confirmed') return err(problem('OC-5002'));
    setHall(session.db, code, true);
    journal(session.db, { at: session.now(), event: 'result-revealed', actor, dossier: code });
    return ok(null);
  });
}

/** The hall goes back to the product without its result. */
export function hideResult(session: OpenSession, actor: AuditActor = DESK): Outcome<null> {
  return transact(session.db, () => {
    const { hall } = readSessionRow(session.db);
    setHall(session.db, hall.dossier, false);
    journal(session.db, { at: session.now(), event: 'result-hidden', actor, ...(hall.dossier ? { dossier: hall.dossier } : {}) });
    return ok(null);
  });
}
