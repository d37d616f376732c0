/** Seats: the QR's key, the PIN's salted hash, the one device bound. Secrets are kept as hashes only. */
import { z } from 'zod';
import { type MemberCode, memberCode } from '../../shared/lib/brand.ts';
import { type Database, sql } from './database.ts';

export type SeatRow = {
  readonly member: MemberCode;
  readonly key: string;
  readonly pinSalt: string;
  readonly pinHash: string;
  readonly failures: number;
  readonly lockedUntil: string | null;
  readonly deviceHash: string | null;
  readonly device: string;
  readonly boundAt: string | null;
  /** Name and port of the members' door under which the device joined. */
  readonly boundHost: string;
};

const zSeat = z.object({
  member: z.string().transform(memberCode),
  key: z.string(),
  pinSalt: z.string(),
  pinHash: z.string(),
  failures: z.int(),
  lockedUntil: z.string().nullable(),
  deviceHash: z.string().nullable(),
  device: z.string(),
  boundAt: z.string().nullable(),
  boundHost: z.string(),
});

const COLUMNS =
  'member, key, pin_salt AS pinSalt, pin_hash AS pinHash, failures, locked_until AS lockedUntil, device_hash AS deviceHash, device, bound_at AS boundAt, bound_host AS boundHost';

export const readSeats = (db: Database): readonly SeatRow[] => z.array(zSeat).parse(sql(db, `SELECT ${COLUMNS} FROM seat`).all());

export function readSeatByKey(db: Database, key: string): SeatRow | undefined {
  const row = sql(db, `SELECT ${COLUMNS} FROM seat WHERE key = ?`).get(key);
  return row === undefined ? undefined : zSeat.parse(row);
}

export function readSeatByDevice(db: Database, deviceHash: string): SeatRow | undefined {
  const row = sql(db, `SELECT ${COLUMNS} FROM seat WHERE device_hash = ?`).get(deviceHash);
  return row === undefined ? undefined : zSeat.parse(row);
}

/** A fresh key and PIN; whatever device was bound is freed. */
export const saveSeat = (db: Database, seat: { readonly member: MemberCode; readonly key: string; readonly pinSalt: string; readonly pinHash: string }): void =>
  void sql(db, 'INSERT OR REPLACE INTO seat (member, key, pin_salt, pin_hash) VALUES (@member, @key, @pinSalt, @pinHash)').run(seat);

export const bindSeat = (
  db: Database,
  seat: { readonly member: MemberCode; readonly deviceHash: string; readonly device: string; readonly at: string; readonly host: string },
): void =>
  void sql(
    db,
    'UPDATE seat SET device_hash = @deviceHash, device = @device, bound_at = @at, bound_host = @host, failures = 0, locked_until = NULL WHERE member = @member',
  ).run(seat);

/** The same device, under another address of the laptop. */
export const moveSeat = (db: Database, member: MemberCode, host: string): void =>
  void sql(db, 'UPDATE seat SET bound_host = ? WHERE member = ?').run(host, member);

/** The PIN and the key stay; the device must join again. */
export const unbindSeat = (db: Database, member: MemberCode): void =>
  void sql(db, "UPDATE seat SET device_hash = NULL, device = '', bound_at = NULL, bound_host = '', failures = 0, locked_until = NULL WHERE member = ?").run(
    member,
  );

export const recordPinFailure = (db: Database, member: MemberCode, failures: number, lockedUntil: string | null): void =>
  void sql(db, 'UPDATE seat SET failures = ?, locked_until = ? WHERE member = ?').run(failures, lockedUntil, member);
