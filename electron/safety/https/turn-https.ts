/** HTTPS in the room, as the session wants it: turned on and off, and whose certificates it stands on here. */
import { readFileSync } from 'node:fs';
import { type Outcome, ok } from '../../../shared/lib/outcome.ts';
import { formatDate } from '../../../shared/lib/vietnamese.ts';
import { type Database, transact } from '../../store/database.ts';
import { readHttps, saveHttps } from '../../store/https-table.ts';
import type { OpenSession } from '../../store/open-session.ts';
import { readSessionRow } from '../../store/session-table.ts';
import { DESK, journal } from '../journal.ts';
import { httpsFile, writeHttpsFile } from '../session-key.ts';
import { type Authority, makeAuthority, readAuthority } from './authority.ts';

/** '' where it isn't there or this user may not read it: HTTPS rests, and the desk says so. */
function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** The session's authority on this laptop; null where there is none, it can't be read, or it is not good at this time (milliseconds since 1970). */
function authorityHere(db: Database, folder: string, now: number): Authority | null {
  const file = httpsFile(db, folder);
  const authority = file === null ? null : readAuthority(textOf(file));
  return authority && authority.from <= now && now < authority.until ? authority : null;
}

/** 'gone': on, but what phones trust isn't on this laptop or has expired; turning it on again makes another. */
export type HttpsStanding = { readonly state: 'off' | 'gone' } | { readonly state: 'ready'; readonly authority: Authority };

/** `folder`: the data folder; `now`: milliseconds since 1970, by the real clock, as phones have it. */
export function httpsStanding(db: Database, folder: string, now: number): HttpsStanding {
  const setting = readHttps(db);
  if (!setting?.on) return { state: 'off' };
  const authority = authorityHere(db, folder, now);
  return authority?.fingerprint === setting.fingerprint ? { state: 'ready', authority } : { state: 'gone' };
}

/** On: with the authority the session has here, or a new one. The same again does nothing. OC-7006: the disk refuses its file. */
export function turnHttps(session: OpenSession, folder: string, on: boolean, now: number): Outcome<null> {
  const { db } = session;
  const before = readHttps(db);
  const at = session.now();
  if (!on) {
    if (!before?.on) return ok(null);
    return transact(db, () => {
      saveHttps(db, { ...before, on: false });
      journal(db, { at, event: 'https-turned-off', actor: DESK, details: {} });
      return ok(null);
    });
  }
  if (httpsStanding(db, folder, now).state === 'ready') return ok(null);
  if (!authorityHere(db, folder, now)) {
    const { info } = readSessionRow(db);
    const written = writeHttpsFile(db, folder, makeAuthority(info.name, formatDate(new Date(now).toISOString()), now), at);
    if (!written.ok) return written;
  }
  const authority = authorityHere(db, folder, now);
  if (!authority) throw new Error('what was just written is no authority');
  return transact(db, () => {
    saveHttps(db, { on: true, fingerprint: authority.fingerprint });
    const details = { fingerprint: authority.fingerprint, until: new Date(authority.until).toISOString() };
    journal(db, { at, event: 'https-turned-on', actor: DESK, details });
    return ok(null);
  });
}
