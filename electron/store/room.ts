/** Who is in the room now and may vote on a product. */
import type { DossierCode } from '../../shared/lib/brand.ts';
import { attendanceNow } from '../../shared/presence.ts';
import { councilIn } from '../../shared/serving.ts';
import { type Panel, panelOf, type Quorum, quorumOf } from '../../shared/tally.ts';
import { readAttendance, readMembers, readRecusals } from './council-tables.ts';
import type { Database } from './database.ts';
import { readHalfDayInHand } from './half-day-in-hand.ts';
import { readMovements } from './presence-tables.ts';
import { readReplacements } from './running-tables.ts';
import { readSessionRow } from './session-table.ts';

/** `owing`: those who may vote. The quorum is of those present; a recusal doesn't lower it. */
export type Room = { readonly panel: Panel; readonly quorum: Quorum };

export function readRoom(db: Database, dossier: DossierCode): Room {
  const halfDay = readHalfDayInHand(db);
  const attendance = attendanceNow(readAttendance(db), readMovements(db), halfDay);
  const council = councilIn(readMembers(db), readReplacements(db), attendance, halfDay);
  return {
    panel: panelOf(council, attendance, readRecusals(db), dossier, halfDay),
    quorum: quorumOf(council, attendance, halfDay, readSessionRow(db).profile),
  };
}
