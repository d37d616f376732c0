/** Seat cards as a PDF to print: the PINs come from the desk, which was just given them; the host keeps only their hashes. */
import type { MemberAddress } from '../../shared/contract/member-address.ts';
import type { MemberCode } from '../../shared/lib/brand.ts';
import type { Outcome } from '../../shared/lib/outcome.ts';
import { buildSeatCards } from '../../shared/paper/build-seat-card.ts';
import type { DrawPool } from '../paper/draw-pool.ts';
import { issuedSeats } from '../scoring/seats.ts';
import type { OpenSession } from '../store/open-session.ts';
import { readSessionRow } from '../store/session-table.ts';

/** What a seat's QR code holds. `memberUrl`: address of the members' door as phones reach it. */
export const seatUrl = (memberUrl: string, key: string): string => `${memberUrl}/#/ghe/${key}`;

type Wanted = readonly { readonly member: MemberCode; readonly pin: string }[];

/** The cards' PDF, a page each in the order asked for; `installUrl` as on the card. OC-1106 when a PIN is no longer the seat's; OC-6080. */
export async function drawSeatCards(
  session: OpenSession,
  pool: DrawPool,
  { memberUrl, installUrl }: MemberAddress,
  wanted: Wanted,
): Promise<Outcome<Uint8Array>> {
  const issued = issuedSeats(session, wanted);
  if (!issued.ok) return issued;
  const { info, rehearsal } = readSessionRow(session.db);
  const cards = issued.value.map(({ member, pin, key }) => ({ member, pin, joinUrl: seatUrl(memberUrl, key), installUrl }));
  return pool.draw([buildSeatCards({ info, now: session.now(), rehearsal }, cards)], { waiting: true });
}
