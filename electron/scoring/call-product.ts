/** The next product is called before it is opened: hall and members see it, and its presentation's clock may run. */
import type { AuditActor } from '../../shared/audit.ts';
import type { DossierCode } from '../../shared/lib/brand.ts';
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import { problem } from '../../shared/problems/index.ts';
import { DEFERRAL_NAMES, DOSSIER_STATE_WORDS } from '../../shared/session.ts';
import { actRefusal } from '../safety/day-seal.ts';
import { DESK, journal } from '../safety/journal.ts';
import { meetingOnly } from '../safety/scoring-open.ts';
import { readClocks, saveTimer } from '../store/agenda-tables.ts';
import { transact } from '../store/database.ts';
import { readDossier, readKnockOuts, readScoringDossiers } from '../store/dossier-tables.ts';
import type { OpenSession } from '../store/open-session.ts';
import { readDeferrals } from '../store/running-tables.ts';
import { readSessionRow, setHall } from '../store/session-table.ts';
import { closePause } from './take-break.ts';

/** A break ends with it. OC-3140 where opinions are collected in writing; OC-3011 while another is scored; OC-3013, OC-3014, OC-3042 when it isn't to be scored; OC-3018 when it was opened already. */
export function callProduct(session: OpenSession, code: DossierCode, actor: AuditActor = DESK): Outcome<null> {
  return transact(session.db, () => {
    const { db } = session;
    const refused = actRefusal(db);
    if (refused) return err(refused);
    const dossier = readDossier(db, code);
    if (!dossier) return err(problem('OC-1006', { code }));
    const alone = meetingOnly(db, 'gọi sản phẩm');
    if (alone) return err(alone);
    const [other] = readScoringDossiers(db);
    if (other) return err(problem('OC-3011', { dossier: other.name }));
    if (dossier.state !== 'ready') return err(problem('OC-3018', { state: DOSSIER_STATE_WORDS[dossier.state] }));
    if (!dossier.eligible) return err(problem('OC-3013'));
    const deferral = readDeferrals(db).find((d) => d.dossier === code);
    if (deferral) return err(problem('OC-3042', { kind: DEFERRAL_NAMES[deferral.kind].toLowerCase(), reason: deferral.reason }));
    if (readKnockOuts(db).some((k) => k.dossier === code && k.votesFor > k.votesAgainst)) return err(problem('OC-3014'));
    closePause(session, actor);
    setHall(db, code, false);
    journal(db, { at: session.now(), event: 'product-called', actor, dossier: code });
    return ok(null);
  });
}

/** The presentation's clock of the product called or being scored; starting anew begins again. OC-3066 for any other product. */
export function startTimer(session: OpenSession, code: DossierCode, minutes: number, actor: AuditActor = DESK): Outcome<null> {
  return transact(session.db, () => {
    const { db } = session;
    const refused = actRefusal(db);
    if (refused) return err(refused);
    const { hall } = readSessionRow(db);
    const dossier = readDossier(db, code);
    if (!dossier) return err(problem('OC-1006', { code }));
    if (hall.dossier !== code || (dossier.state !== 'ready' && dossier.state !== 'scoring')) return err(problem('OC-3066', { dossier: dossier.name }));
    const at = session.now();
    saveTimer(db, { minutes, dossier: code, startedAt: at });
    journal(db, { at, event: 'timer-started', actor, dossier: code, details: { minutes } });
    return ok(null);
  });
}

/** The minutes stay for the next product. OC-3074: none runs. */
export function stopTimer(session: OpenSession, actor: AuditActor = DESK): Outcome<null> {
  return transact(session.db, () => {
    const { timer } = readClocks(session.db);
    if (!timer?.dossier) return err(problem('OC-3074', { what: 'đồng hồ thuyết trình' }));
    saveTimer(session.db, { ...timer, dossier: null });
    journal(session.db, { at: session.now(), event: 'timer-stopped', actor, dossier: timer.dossier });
    return ok(null);
  });
}
