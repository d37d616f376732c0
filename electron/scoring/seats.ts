/** Seats: issuing PINs, joining with one, freeing the device. One device a seat until the desk frees it. */
import { createHash, randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';
import type { SeatOwner } from '../../shared/contract/member.ts';
import type { MemberCode } from '../../shared/lib/brand.ts';
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import { formatTime } from '../../shared/lib/vietnamese.ts';
import { problem } from '../../shared/problems/index.ts';
import { type Member, ROLE_NAMES } from '../../shared/session.ts';
import { DESK, journal } from '../safety/journal.ts';
import { readMember, readMembers } from '../store/council-tables.ts';
import { transact } from '../store/database.ts';
import type { OpenSession } from '../store/open-session.ts';
import { CLEAR_ALPHABET, DIGITS } from '../store/outside.ts';
import { bindSeat, moveSeat, readSeatByDevice, readSeatByKey, readSeats, recordPinFailure, type SeatRow, saveSeat, unbindSeat } from '../store/seat-table.ts';
import { readSessionRow } from '../store/session-table.ts';

/** Letters of a seat card's key: about 79 bits, for what is sealed with it can be tried at leisure by whoever listened. */
const KEY_LENGTH = 16;
/** Wrong PINs before a pause; the pause doubles with every further five, up to an hour. */
const TRIES = 5;
const FIRST_PAUSE_MS = 60_000;
const LONGEST_PAUSE_MS = 3_600_000;

const hashPin = (pin: string, salt: string): string => scryptSync(pin, salt, 32, { N: 4096 }).toString('hex');
const hashDevice = (secret: string): string => createHash('sha256').update(secret).digest('hex');
const equal = (a: string, b: string): boolean => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

export type IssuedSeat = { readonly member: Member; readonly pin: string; readonly key: string };

/** New key and PIN for these members (all, when none is named); whatever device sat there is freed. The PIN is answered once. */
export function issueSeats(session: OpenSession, codes: readonly MemberCode[]): Outcome<readonly IssuedSeat[]> {
  return transact(session.db, () => {
    // Who only looks on has no page and so no seat.
    const all = readMembers(session.db).filter((m) => m.role !== 'observer');
    const unknown = codes.find((code) => !all.some((m) => m.code === code));
    if (unknown) return err(problem('OC-1006', { code: unknown }));
    const members = codes.length === 0 ? all : all.filter((m) => codes.includes(m.code));
    const issued = members.map((member) => {
      const pin = session.randomText(DIGITS, 4);
      const key = session.randomText(CLEAR_ALPHABET, KEY_LENGTH);
      const pinSalt = randomBytes(16).toString('hex');
      saveSeat(session.db, { member: member.code, key, pinSalt, pinHash: hashPin(pin, pinSalt) });
      journal(session.db, { at: session.now(), event: 'seat-issued', actor: DESK, details: { member: member.code } });
      return { member, pin, key };
    });
    return ok(issued);
  });
}

/** These seats as cards just issued. Refused when a PIN was replaced since: a card that no longer works must not be printed. */
export function issuedSeats(session: OpenSession, cards: readonly { readonly member: MemberCode; readonly pin: string }[]): Outcome<readonly IssuedSeat[]> {
  const seats = new Map(readSeats(session.db).map((seat) => [seat.member, seat]));
  const issued: IssuedSeat[] = [];
  const replaced: string[] = [];
  for (const { member: code, pin } of cards) {
    const member = readMember(session.db, code);
    if (!member) return err(problem('OC-1006', { code }));
    const seat = seats.get(code);
    if (seat && equal(seat.pinHash, hashPin(pin, seat.pinSalt))) issued.push({ member, pin, key: seat.key });
    else replaced.push(member.name);
  }
  return replaced.length > 0 ? err(problem('OC-1106', { names: replaced.join(', ') })) : ok(issued);
}

export function freeSeat(session: OpenSession, member: MemberCode): Outcome<null> {
  return transact(session.db, () => {
    if (!readMembers(session.db).some((m) => m.code === member)) return err(problem('OC-1006', { code: member }));
    unbindSeat(session.db, member);
    journal(session.db, { at: session.now(), event: 'seat-freed', actor: DESK, details: { member } });
    return ok(null);
  });
}

/** A pause longer than any ever given means that the clock was set back since: it has passed. */
function pausedUntil(seat: SeatRow, now: string): string | null {
  const left = seat.lockedUntil === null ? 0 : Date.parse(seat.lockedUntil) - Date.parse(now);
  return left > 0 && left <= LONGEST_PAUSE_MS ? seat.lockedUntil : null;
}

const ownerOf = (session: OpenSession, seat: SeatRow): Member | undefined => readMember(session.db, seat.member);

/**
 * Where a request comes in: name and port of the door it was sent to, the door's addresses now, and whether somebody's device is connected. `besides`: by HTTPS, what the same
 * browser's page on plain http joined with; it shows that the device is the same, and the new secret takes its place.
 */
export type Doorway = {
  readonly host: string;
  readonly addresses: readonly string[];
  readonly connected: (member: MemberCode) => boolean;
  readonly besides?: string | undefined;
};

/**
 * Whether another device holds the seat. Not one that joined under an address the laptop no longer has and isn't connected: it can't come back
 * by itself nor say that it left, and whoever has card and PIN takes over without the desk.
 */
function heldByAnother(seat: SeatRow, secret: string, { host, addresses, connected, besides }: Doorway): boolean {
  const { deviceHash } = seat;
  if (deviceHash === null || [secret, besides].some((one) => one !== undefined && equal(deviceHash, hashDevice(one)))) return false;
  const stranded =
    seat.boundHost !== '' && seat.boundHost !== host && !addresses.some((address) => address.endsWith(`//${seat.boundHost}`)) && !connected(seat.member);
  return !stranded;
}

/** Whose seat a QR names, asked before the PIN: "Đồng chí là …. Đúng không?" `taken`: by a device other than the one that asks. */
export function lookUpSeat(session: OpenSession, key: string, secret: string, doorway: Doorway): Outcome<SeatOwner> {
  const seat = readSeatByKey(session.db, key);
  const member = seat && ownerOf(session, seat);
  if (!seat || !member) return err(problem('OC-1101'));
  const taken = heldByAnother(seat, secret, doorway);
  return ok({ name: member.name, role: ROLE_NAMES[member.role], session: readSessionRow(session.db).info.name, taken });
}

function refusePin(session: OpenSession, seat: SeatRow): ReturnType<typeof err> {
  const failures = seat.failures + 1;
  const pause = failures % TRIES === 0 ? Math.min(FIRST_PAUSE_MS * 2 ** (failures / TRIES - 1), LONGEST_PAUSE_MS) : 0;
  const lockedUntil = pause > 0 ? new Date(Date.parse(session.now()) + pause).toISOString() : null;
  recordPinFailure(session.db, seat.member, failures, lockedUntil);
  journal(session.db, { at: session.now(), event: 'pin-refused', actor: { kind: 'program' }, details: { member: seat.member, failures } });
  return lockedUntil ? err(problem('OC-1103', { time: formatTime(lockedUntil) })) : err(problem('OC-1102', { left: TRIES - (failures % TRIES) }));
}

export type JoinRequest = { readonly key: string; readonly pin: string; readonly device: string; readonly secret: string };

/**
 * Binds a device to the seat; the same device may join again, so that a lost answer locks nobody out. A device sits on one seat only.
 * A refused PIN is recorded, so this transaction commits on refusal too.
 */
export function joinSeat(session: OpenSession, { key, pin, device, secret }: JoinRequest, doorway: Doorway): Outcome<Member> {
  const work = session.db.transaction((): Outcome<Member> => {
    const seat = readSeatByKey(session.db, key);
    const member = seat && ownerOf(session, seat);
    if (!seat || !member) return err(problem('OC-1101'));
    const paused = pausedUntil(seat, session.now());
    if (paused) return err(problem('OC-1103', { time: formatTime(paused) }));
    if (!equal(seat.pinHash, hashPin(pin, seat.pinSalt))) return refusePin(session, seat);
    const deviceHash = hashDevice(secret);
    if (heldByAnother(seat, secret, doorway)) return err(problem('OC-1104'));
    const stranded = seat.deviceHash !== null && !equal(seat.deviceHash, deviceHash);
    const other = readSeatByDevice(session.db, deviceHash);
    if (other && other.member !== seat.member) unbindSeat(session.db, other.member);
    const at = session.now();
    bindSeat(session.db, { member: seat.member, deviceHash, device, at, host: doorway.host });
    const actor = { kind: 'member', member: member.code, device } as const;
    if (stranded) journal(session.db, { at, event: 'seat-moved', actor, details: { from: seat.boundHost, to: doorway.host, before: seat.device } });
    journal(session.db, { at, event: 'seat-joined', actor, details: {} });
    return ok(member);
  });
  return work.immediate();
}

/** The seat's PIN, asked again before an act that binds the council: wrong ones count as when joining, and a right one forgets them. */
export function checkPin(session: OpenSession, member: MemberCode, pin: string): Outcome<null> {
  const work = session.db.transaction((): Outcome<null> => {
    const seat = readSeats(session.db).find((s) => s.member === member);
    if (!seat) return err(problem('OC-1101'));
    const paused = pausedUntil(seat, session.now());
    if (paused) return err(problem('OC-1103', { time: formatTime(paused) }));
    if (!equal(seat.pinHash, hashPin(pin, seat.pinSalt))) return refusePin(session, seat);
    if (seat.failures > 0) recordPinFailure(session.db, member, 0, null);
    return ok(null);
  });
  return work.immediate();
}

/** The device that sits here, coming under another address of the laptop: its secret says so. OC-1105 when it sits nowhere. */
export function resumeSeat(session: OpenSession, secret: string, host: string): Outcome<Member> {
  return transact(session.db, () => {
    const seat = readSeatByDevice(session.db, hashDevice(secret));
    const member = seat && ownerOf(session, seat);
    if (!seat || !member) return err(problem('OC-1105'));
    if (seat.boundHost !== host) moveSeat(session.db, seat.member, host);
    return ok(member);
  });
}

/** The member gives the seat back from the own device. */
export function leaveSeat(session: OpenSession, { member, device }: Seated): Outcome<null> {
  return transact(session.db, () => {
    unbindSeat(session.db, member.code);
    journal(session.db, { at: session.now(), event: 'seat-freed', actor: { kind: 'member', member: member.code, device }, details: { member: member.code } });
    return ok(null);
  });
}

export type Seated = { readonly member: Member; readonly device: string };

/** The member a device's secret belongs to, or undefined when its seat was freed or never joined. */
export function seatedMember(session: OpenSession, secret: string): Seated | undefined {
  const seat = readSeatByDevice(session.db, hashDevice(secret));
  const member = seat && ownerOf(session, seat);
  return seat && member ? { member, device: seat.device } : undefined;
}
