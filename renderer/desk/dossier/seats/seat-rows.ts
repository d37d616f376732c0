/** Seats as the desk shows them. Members who don't score have no seat unless one was issued. */
import type { DeskSession, Seat } from '../../../../shared/contract/desk.ts';
import { formatTime } from '../../../../shared/lib/vietnamese.ts';
import type { Member } from '../../../../shared/session.ts';
import type { Tone } from '../../../kit/status.tsx';
import { t } from '../../../kit/strings/index.ts';

export type SeatRow = { readonly member: Member; readonly seat: Seat; readonly online: boolean /** Device and since when, or ''. */; readonly device: string };

const noSeat = (member: Member): Seat => ({ member: member.code, issued: false, bound: false, device: '', boundAt: null, lockedUntil: null });

export function seatRows(session: Pick<DeskSession, 'members' | 'seats'>, online: readonly string[]): readonly SeatRow[] {
  return session.members
    .map((member) => {
      const seat = session.seats.find((s) => s.member === member.code) ?? noSeat(member);
      const since = seat.boundAt ? t('dossier.seatSince', { at: formatTime(seat.boundAt) }) : '';
      return { member, seat, online: online.includes(member.code), device: seat.bound ? [seat.device, since].filter(Boolean).join(', ') : '' };
    })
    .filter(({ member, seat }) => member.scores || seat.issued);
}

/** The one thing to know about a seat now. A lock matters only while nobody sits there. */
export function seatStatus({ seat, online }: Pick<SeatRow, 'seat' | 'online'>): { readonly tone: Tone; readonly words: string } {
  if (seat.bound) return online ? { tone: 'ok', words: t('dossier.seatOnline') } : { tone: 'look', words: t('dossier.seatOffline') };
  if (seat.lockedUntil) return { tone: 'stop', words: t('dossier.seatLocked', { at: formatTime(seat.lockedUntil) }) };
  return seat.issued ? { tone: 'busy', words: t('dossier.seatIssued') } : { tone: 'idle', words: t('dossier.seatNone') };
}
