/** A product is put off or taken out, and brought back later; each with a reason, nothing is ever deleted. */
import { movedBefore, rearranged } from '../../shared/agenda.ts';
import type { AuditActor } from '../../shared/audit.ts';
import type { DossierCode } from '../../shared/lib/brand.ts';
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import { attendanceFor, counts } from '../../shared/presence.ts';
import { problem } from '../../shared/problems/index.ts';
import { DEFERRAL_NAMES, type Deferral, type DeferralKind, DOSSIER_STATE_WORDS, isPresent } from '../../shared/session.ts';
import { changeRefusal } from '../safety/day-seal.ts';
import { DESK, journal } from '../safety/journal.ts';
import { endDeferral } from '../store/agenda-tables.ts';
import { readAttendance, readMembers } from '../store/council-tables.ts';
import { transact } from '../store/database.ts';
import { readVotedDossier } from '../store/day-seal-table.ts';
import { readDossier, readKnockOuts, type StoredDossier } from '../store/dossier-tables.ts';
import type { OpenSession } from '../store/open-session.ts';
import { readProductPresence, saveProductPresence } from '../store/presence-tables.ts';
import { insertDeferral, readDeferrals } from '../store/running-tables.ts';
import { readSessionRow, setHall } from '../store/session-table.ts';
import { readAgenda, sameHalfDay, writePlaces } from './arrange-agenda.ts';
import { readPanel } from './panel.ts';

/** The dossier and its deferral that stands, while the session isn't over and the day isn't sealed. */
function standing(session: OpenSession, code: DossierCode): Outcome<{ readonly dossier: StoredDossier; readonly deferral: Deferral | null }> {
  const { db } = session;
  const refused = changeRefusal(db);
  if (refused) return err(refused);
  const dossier = readDossier(db, code);
  if (!dossier) return err(problem('OC-1006', { code }));
  return ok({ dossier, deferral: readDeferrals(db).find((d) => d.dossier === code) ?? null });
}

/**
 * Ready or closed products only. One put off may be taken out afterwards. OC-3018 while scored or confirmed, OC-3061 already so,
 * OC-3063 settled otherwise (not eligible, stopped by vote), OC-3071 while a vote on it is open.
 */
export function deferDossier(session: OpenSession, code: DossierCode, kind: DeferralKind, reason: string, actor: AuditActor = DESK): Outcome<null> {
  return transact(session.db, () => {
    const { db } = session;
    const found = standing(session, code);
    if (!found.ok) return found;
    const { dossier, deferral } = found.value;
    if (dossier.state === 'scoring' || dossier.state === 'confirmed') return err(problem('OC-3018', { state: DOSSIER_STATE_WORDS[dossier.state] }));
    if (!dossier.eligible) return err(problem('OC-3063', { dossier: dossier.name, why: 'không đủ điều kiện' }));
    if (readKnockOuts(db).some((k) => k.dossier === code && k.votesFor > k.votesAgainst))
      return err(problem('OC-3063', { dossier: dossier.name, why: 'đã dừng đánh giá theo biểu quyết' }));
    if (readVotedDossier(db) === code) return err(problem('OC-3071', { dossier: dossier.name }));
    if (deferral && (deferral.kind === kind || deferral.kind === 'withdrawn'))
      return err(problem('OC-3061', { dossier: dossier.name, kind: DEFERRAL_NAMES[deferral.kind].toLowerCase(), reason: deferral.reason }));
    const at = session.now();
    if (deferral) endDeferral(db, code, at, reason);
    insertDeferral(db, { dossier: code, kind, reason, notes: {} }, at);
    const { hall } = readSessionRow(db);
    if (hall.dossier === code) setHall(db, null, false);
    journal(db, {
      at,
      event: 'dossier-deferred',
      actor,
      dossier: code,
      details: { before: deferral ? DEFERRAL_NAMES[deferral.kind] : null, after: DEFERRAL_NAMES[kind], reason },
    });
    return ok(null);
  });
}

/** An opened product keeps its panel in another half-day: whoever counted as present or away goes on doing so. */
function keepPanel(session: OpenSession, dossier: StoredDossier, halfDay: string): void {
  const { db } = session;
  const { halfDay: before } = readPanel(db, dossier);
  const [rows, exceptions] = [readAttendance(db), readProductPresence(db)];
  const held = attendanceFor(rows, exceptions, dossier.code, before);
  const then = attendanceFor(rows, exceptions, dossier.code, halfDay);
  for (const { code: member } of readMembers(db).filter(counts)) {
    const present = isPresent(held, member, before);
    if (present === isPresent(then, member, halfDay)) continue;
    const reason = held.find((a) => a.member === member && sameHalfDay(a.halfDay, before, [before]))?.reason ?? '';
    saveProductPresence(db, { dossier: dossier.code, member, present, reason, notes: {} });
  }
}

/** Back on the agenda, at the end of `halfDay` or where it was (null). OC-3062: neither put off nor taken out. */
export function returnDossier(session: OpenSession, code: DossierCode, reason: string, halfDay: string | null, actor: AuditActor = DESK): Outcome<null> {
  return transact(session.db, () => {
    const { db } = session;
    const found = standing(session, code);
    if (!found.ok) return found;
    const { dossier, deferral } = found.value;
    if (!deferral) return err(problem('OC-3062', { dossier: dossier.name }));
    const at = session.now();
    const agenda = readAgenda(session);
    if (halfDay !== null && !sameHalfDay(dossier.halfDay, halfDay, agenda.halfDays)) {
      if (dossier.round > 0) keepPanel(session, dossier, halfDay);
      const free = { ...agenda, locked: new Set([...agenda.locked].filter((c) => c !== code)) };
      const written = writePlaces(session, agenda, rearranged(free, [movedBefore(free, code, halfDay, null)]));
      if (!written.ok) return written;
    }
    endDeferral(db, code, at, reason);
    journal(db, {
      at,
      event: 'dossier-returned',
      actor,
      dossier: code,
      details: {
        reason,
        kind: DEFERRAL_NAMES[deferral.kind],
        why: deferral.reason,
        before: { halfDay: dossier.halfDay },
        after: { halfDay: readDossier(db, code)?.halfDay ?? '' },
      },
    });
    return ok(null);
  });
}
