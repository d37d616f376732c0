/** What the scoring use cases ask of the store first: who owes a sheet for a dossier, and whether the quorum holds. */
import { type Dossier, halfDayOf, halfDaysOf } from '../../shared/session.ts';
import { type Panel, panelOf, type Quorum, quorumOf } from '../../shared/tally.ts';
import { readAttendance, readMembers, readRecusals } from '../store/council-tables.ts';
import type { Database } from '../store/database.ts';
import { readDossierHalfDays } from '../store/dossier-tables.ts';
import { readSessionRow } from '../store/session-table.ts';

export type DossierPanel = { readonly halfDay: string; readonly panel: Panel; readonly quorum: Quorum };

export function readPanel(db: Database, dossier: Dossier): DossierPanel {
  const attendance = readAttendance(db);
  const members = readMembers(db);
  const halfDay = halfDayOf(dossier, halfDaysOf({ dossiers: readDossierHalfDays(db), attendance }));
  return {
    halfDay,
    panel: panelOf(members, attendance, readRecusals(db), dossier.code, halfDay),
    quorum: quorumOf(members, attendance, halfDay, readSessionRow(db).profile),
  };
}
