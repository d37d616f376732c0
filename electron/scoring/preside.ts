/** Who presides now: the chair, or the first deputy in the room while the chair isn't. */
import { attendanceNow } from '../../shared/presence.ts';
import { councilIn, presidingIn } from '../../shared/serving.ts';
import type { Member } from '../../shared/session.ts';
import { readAttendance, readMembers } from '../store/council-tables.ts';
import type { Database } from '../store/database.ts';
import { readHalfDayInHand } from '../store/half-day-in-hand.ts';
import { readMovements } from '../store/presence-tables.ts';
import { readReplacements } from '../store/running-tables.ts';
import { readSessionRow } from '../store/session-table.ts';

export function presides(db: Database, member: Member): boolean {
  // Most who ask are neither, and are asked about with every state.
  if (member.role !== 'chair' && member.role !== 'deputy') return false;
  if (readSessionRow(db).state !== 'open') return false;
  const halfDay = readHalfDayInHand(db);
  const attendance = attendanceNow(readAttendance(db), readMovements(db), halfDay);
  return presidingIn(councilIn(readMembers(db), readReplacements(db), attendance, halfDay), attendance, halfDay)?.code === member.code;
}
