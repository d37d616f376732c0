/** Seats as the desk shows them, those that need the secretary first. Members who don't score have no seat unless one was issued. */
import type { DeskSession, Seat, SeatPresence } from '../../../../shared/contract/desk.ts';
import type { MemberCode } from '../../../../shared/lib/brand.ts';
import { formatTime } from '../../../../shared/lib/vietnamese.ts';
import { CLOCK_LIMIT_S } from '../../../../shared/network/facts.ts';
import type { Member } from '../../../../shared/session.ts';
import type { Tone } from '../../../kit/status.tsx';
import { t } from '../../../kit/strings/index.ts';

export type SeatRow = { readonly member: Member; readonly seat: Seat; readonly presence: SeatPresence };

const LOW_BATTERY = 15;

const noSeat = (member: MemberCode): Seat => ({ member, issued: false, bound: false, device: '', boundAt: null, lockedUntil: null });

export const seatOf = (seats: readonly Seat[], member: MemberCode): Seat => seats.find((s) => s.member === member) ?? noSeat(member);

/** What is known of a member the feed doesn't name: nothing. */
const noPresence = (member: MemberCode): SeatPresence => ({
  member,
  online: false,
  since: null,
  lastAckAt: null,
  lastReceipt: '',
  battery: null,
  pending: 0,
  outdated: false,
  clockOff: null,
  help: null,
  device: '',
  bound: false,
});

export const presenceOf = (presences: readonly SeatPresence[], member: MemberCode): SeatPresence =>
  presences.find((p) => p.member === member) ?? noPresence(member);

/**
 * help: asked for · kept: a sheet waits on the phone · lost: sits there, but not connected · locked: too many wrong PINs · weak: battery or
 * browser may fail soon · waiting: issued, not joined · none: not issued · fine.
 */
export type Need = 'help' | 'kept' | 'lost' | 'locked' | 'weak' | 'waiting' | 'none' | 'fine';
const NEEDS: readonly Need[] = ['help', 'kept', 'lost', 'locked', 'weak', 'waiting', 'none', 'fine'];

export const isBatteryLow = ({ battery }: SeatPresence): boolean => battery !== null && battery <= LOW_BATTERY;

export function needOf({ seat, presence }: Omit<SeatRow, 'member'>): Need {
  if (presence.help !== null) return 'help';
  if (presence.pending > 0) return 'kept';
  if (seat.bound && !presence.online) return 'lost';
  if (!seat.bound) return seat.lockedUntil !== null ? 'locked' : seat.issued ? 'waiting' : 'none';
  return presence.outdated || isBatteryLow(presence) ? 'weak' : 'fine';
}

/** Who waits longest comes first among equals; else the council's order. */
export function seatRows(session: Pick<DeskSession, 'members' | 'seats'>, presences: readonly SeatPresence[]): readonly SeatRow[] {
  const rank = (row: SeatRow): number => NEEDS.indexOf(needOf(row));
  const from = (row: SeatRow): string => (needOf(row) === 'help' ? row.presence.help : needOf(row) === 'lost' ? row.presence.since : null) ?? '';
  return session.members
    .filter((m) => m.role !== 'observer')
    .map((member) => ({
      member,
      seat: seatOf(session.seats, member.code),
      presence: presenceOf(presences, member.code),
    }))
    .filter(({ member, seat }) => member.scores || seat.issued)
    .sort((a, b) => rank(a) - rank(b) || (from(a) < from(b) ? -1 : from(a) > from(b) ? 1 : 0));
}

/** How long since an instant, in words: "dưới 1 phút", "12 phút", "3 giờ". A clock set back counts as no time at all. `now`: milliseconds. */
export function howLong(since: string, now: number): string {
  const minutes = Math.max(0, Math.floor((now - Date.parse(since)) / 60_000));
  if (minutes < 1) return t('dossier.underMinute');
  return minutes < 120 ? t('dossier.minutes', { n: minutes }) : t('dossier.hours', { n: Math.floor(minutes / 60) });
}

/** "Mất kết nối 3 phút", without the minutes where the line was lost before the program started. */
export const offlineWords = ({ since }: SeatPresence, now: number): string =>
  since === null ? t('dossier.seatOffline') : t('dossier.seatOfflineFor', { for: howLong(since, now) });

/** The one thing to know about a seat now. A lock matters only while nobody sits there. */
export function seatStatus({ seat, presence }: Omit<SeatRow, 'member'>, now: number): { readonly tone: Tone; readonly words: string } {
  if (seat.bound) return presence.online ? { tone: 'ok', words: t('dossier.seatOnline') } : { tone: 'look', words: offlineWords(presence, now) };
  if (seat.lockedUntil) return { tone: 'stop', words: t('dossier.seatLocked', { at: formatTime(seat.lockedUntil) }) };
  return seat.issued ? { tone: 'busy', words: t('dossier.seatIssued') } : { tone: 'idle', words: t('dossier.seatNone') };
}

/** What may need a hand soon, each in a few words: sheets on the phone, a weak battery, an old browser, a wrong clock. */
export function seatWarnings(presence: SeatPresence): readonly string[] {
  const { pending, battery, outdated, clockOff } = presence;
  return [
    pending > 0 ? t('dossier.seatPending', { n: pending }) : '',
    isBatteryLow(presence) ? t('dossier.seatBatteryLow', { n: battery ?? 0 }) : '',
    outdated ? t('dossier.seatOutdated') : '',
    Math.abs(clockOff ?? 0) > CLOCK_LIMIT_S ? t('dossier.seatClockOff', { n: Math.round(Math.abs(clockOff ?? 0) / 60) }) : '',
  ].filter(Boolean);
}

/** Since when the device sits there, and its battery: "từ 07:42 · Pin 64%"; '' while nobody does. */
export function sinceWords({ seat, presence }: Omit<SeatRow, 'member'>): string {
  if (!seat.bound) return '';
  const since = seat.boundAt ? t('dossier.seatSince', { at: formatTime(seat.boundAt) }) : '';
  const battery = presence.battery !== null && !isBatteryLow(presence) ? t('dossier.seatBattery', { n: presence.battery }) : '';
  return [since, battery].filter(Boolean).join(' · ');
}

/** The same with the device's name before it. */
export const deviceWords = (row: Omit<SeatRow, 'member'>): string => (row.seat.bound ? [row.seat.device, sinceWords(row)].filter(Boolean).join(', ') : '');

/** Receipt code and time of the last sheet acknowledged: what was safe when a phone failed. */
export const lastSheetWords = ({ lastReceipt, lastAckAt }: SeatPresence): string =>
  lastAckAt === null ? t('dossier.seatSheetNone') : t('dossier.seatSheetAt', { receipt: lastReceipt, at: formatTime(lastAckAt) });
