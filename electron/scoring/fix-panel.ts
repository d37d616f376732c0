/** Who owes a sheet for a product is fixed when it is opened: whoever is in the room then. Runs inside the opening's transaction. */
import type { AuditActor } from '../../shared/audit.ts';
import type { MemberCode } from '../../shared/lib/brand.ts';
import { attendanceFor, attendanceNow, lastMovement, presenceChanges } from '../../shared/presence.ts';
import { councilFor } from '../../shared/serving.ts';
import type { Member } from '../../shared/session.ts';
import { journal } from '../safety/journal.ts';
import { readAttendance, readMembers } from '../store/council-tables.ts';
import type { Database } from '../store/database.ts';
import type { StoredDossier } from '../store/dossier-tables.ts';
import type { OpenSession } from '../store/open-session.ts';
import { readMovements, readProductPresence, saveProductPresence } from '../store/presence-tables.ts';
import { readReplacements } from '../store/running-tables.ts';
import { readRoundSubmissions } from '../store/sheet-table.ts';
import { readPanel } from './panel.ts';

/** Who may owe a sheet for it: another sub-council's comings and goings are no matter of this product. */
const councilOf = (db: Database, dossier: StoredDossier): readonly Member[] => councilFor(readMembers(db), readReplacements(db), dossier);

type Row = { readonly member: MemberCode; readonly present: boolean };

function write(session: OpenSession, dossier: StoredDossier, halfDay: string, rows: readonly Row[], actor: AuditActor): readonly string[] {
  const { db } = session;
  if (rows.length === 0) return [];
  const movements = readMovements(db);
  for (const { member, present } of rows)
    saveProductPresence(db, { dossier: dossier.code, member, present, reason: lastMovement(movements, member, halfDay)?.reason ?? '', notes: {} });
  journal(db, { at: session.now(), event: 'product-presence-fixed', actor, dossier: dossier.code, details: { halfDay, rows } });
  const names = new Map(readMembers(db).map((m) => [m.code, m.name]));
  return rows.filter((r) => !r.present).map((r) => names.get(r.member) ?? r.member);
}

/** First opening: an exception for everyone whose presence now differs from the half-day's attendance. Answers the names of those away. */
export function fixPanel(session: OpenSession, dossier: StoredDossier, actor: AuditActor): readonly string[] {
  const { db } = session;
  const { halfDay } = readPanel(db, dossier);
  const attendance = readAttendance(db);
  return write(
    session,
    dossier,
    halfDay,
    presenceChanges(councilOf(db, dossier), attendance, attendanceNow(attendance, readMovements(db), halfDay), halfDay),
    actor,
  );
}

/** Opened again: the panel stays, but who has left and has no sheet in this round owes none. Answers their names. */
export function markLeavers(session: OpenSession, dossier: StoredDossier, round: number, actor: AuditActor): readonly string[] {
  const { db } = session;
  const { halfDay, panel } = readPanel(db, dossier);
  const [attendance, movements] = [readAttendance(db), readMovements(db)];
  const fixed = attendanceFor(attendance, readProductPresence(db), dossier.code, halfDay);
  const submitted = new Set(readRoundSubmissions(db, dossier.code, round).map((s) => s.member));
  const gone = presenceChanges(councilOf(db, dossier), fixed, attendanceNow(attendance, movements, halfDay), halfDay).filter(
    ({ member, present }) => !present && panel.owing.includes(member) && !submitted.has(member) && lastMovement(movements, member, halfDay)?.kind === 'leave',
  );
  return write(session, dossier, halfDay, gone, actor);
}
