/** Whether the session's phones may come by HTTPS, and whose certificates they then trust. Keys and certificates are electron/safety/https. */
import { z } from 'zod';
import { type Database, sql } from './database.ts';

/** `fingerprint`: SHA-256 of the authority's root certificate, 64 hex digits. */
export type HttpsSetting = { readonly on: boolean; readonly fingerprint: string };

const zSetting = z.object({ on: z.number().transform((n) => n === 1), fingerprint: z.string() });

/** Null: never turned on. */
export const readHttps = (db: Database): HttpsSetting | null =>
  zSetting.nullable().parse(sql(db, 'SELECT turned_on AS "on", fingerprint FROM https').get() ?? null);

export const saveHttps = (db: Database, { on, fingerprint }: HttpsSetting): void =>
  void sql(
    db,
    'INSERT INTO https (id, turned_on, fingerprint) VALUES (1, @on, @fingerprint) ON CONFLICT (id) DO UPDATE SET turned_on = @on, fingerprint = @fingerprint',
  ).run({ on: on ? 1 : 0, fingerprint });
