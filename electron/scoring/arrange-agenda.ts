/** The agenda's order and half-days: freely while preparing, afterwards only products that haven't been opened. */
import { type Agenda, type AgendaPlace, FIRST_HALF_DAY, type HalfDayOrder, movedBefore, rearranged } from '../../shared/agenda.ts';
import type { DossierCode } from '../../shared/lib/brand.ts';
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import { problem } from '../../shared/problems/index.ts';
import { DOSSIER_STATE_WORDS, halfDayKey, halfDaysOf } from '../../shared/session.ts';
import { DESK, journal } from '../safety/journal.ts';
import { nameHalfDay, savePlace } from '../store/agenda-tables.ts';
import { readAttendance } from '../store/council-tables.ts';
import { transact } from '../store/database.ts';
import { readDossier, readDossiers } from '../store/dossier-tables.ts';
import type { OpenSession } from '../store/open-session.ts';
import { readMovements } from '../store/presence-tables.ts';
import { readSessionRow } from '../store/session-table.ts';

/** The agenda as it stands, with the products that keep their place. */
export function readAgenda(session: OpenSession): Agenda {
  const dossiers = readDossiers(session.db);
  const free = readSessionRow(session.db).state === 'preparing';
  return {
    dossiers,
    halfDays: halfDaysOf({ dossiers, attendance: readAttendance(session.db) }),
    locked: new Set(free ? [] : dossiers.filter((d) => d.state !== 'ready').map((d) => d.code)),
  };
}

/**
 * Writes what changes, inside the caller's transaction. Where a first second half-day appears, the half-day without a name gets one, and its
 * attendance with it. OC-3064: people came and went in it, and that record is never changed.
 */
export function writePlaces(session: OpenSession, { halfDays }: Agenda, places: readonly AgendaPlace[]): Outcome<readonly AgendaPlace[]> {
  const { db } = session;
  const naming = halfDays[0] === '' && places.some((p) => p.halfDay !== '');
  if (naming && readMovements(db).some((m) => m.halfDay === '')) return err(problem('OC-3064'));
  if (naming) nameHalfDay(db, FIRST_HALF_DAY);
  for (const place of places) savePlace(db, place);
  return ok(places);
}

/** The half-days' orders as one act. Unknown products are passed over, locked ones stay. */
export function arrangeAgenda(session: OpenSession, wanted: readonly HalfDayOrder[]): Outcome<null> {
  return transact(session.db, () => {
    if (readSessionRow(session.db).state === 'ended') return err(problem('OC-1004'));
    const agenda = readAgenda(session);
    const before = new Map(agenda.dossiers.map((d) => [d.code, d]));
    const written = writePlaces(session, agenda, rearranged(agenda, wanted));
    if (!written.ok) return written;
    const line = (code: DossierCode, halfDay: string, order: number | null): string => `${code}: ${halfDay || '–'}, ${order ?? '–'}`;
    const places = written.value.map((p) => ({
      before: line(p.dossier, before.get(p.dossier)?.halfDay ?? '', before.get(p.dossier)?.order ?? null),
      after: line(p.dossier, p.halfDay, p.order),
    }));
    if (places.length > 0) journal(session.db, { at: session.now(), event: 'agenda-arranged', actor: DESK, details: { places } });
    return ok(null);
  });
}

/** One product into a half-day, before another (null: at its end). OC-3060 once it was opened. */
export function arrangeDossier(session: OpenSession, code: DossierCode, halfDay: string, before: DossierCode | null): Outcome<null> {
  return transact(session.db, () => {
    const { state } = readSessionRow(session.db);
    if (state === 'ended') return err(problem('OC-1004'));
    const dossier = readDossier(session.db, code);
    if (!dossier) return err(problem('OC-1006', { code }));
    if (before !== null && !readDossier(session.db, before)) return err(problem('OC-1006', { code: before }));
    const agenda = readAgenda(session);
    if (agenda.locked.has(code)) return err(problem('OC-3060', { dossier: dossier.name, state: DOSSIER_STATE_WORDS[dossier.state] }));
    const places = rearranged(agenda, [movedBefore(agenda, code, halfDay, before)]);
    const written = writePlaces(session, agenda, places);
    if (!written.ok) return written;
    const own = places.find((p) => p.dossier === code);
    if (places.length > 0)
      journal(session.db, {
        at: session.now(),
        event: 'agenda-arranged',
        actor: DESK,
        dossier: code,
        details: {
          before: { halfDay: dossier.halfDay, order: dossier.order },
          after: { halfDay: own?.halfDay ?? dossier.halfDay, order: own?.order ?? dossier.order },
        },
      });
    return ok(null);
  });
}

/** Whether two names are of the same half-day, the unnamed one being the first. */
export const sameHalfDay = (a: string, b: string, halfDays: readonly string[]): boolean =>
  halfDayKey(a || (halfDays[0] ?? '')) === halfDayKey(b || (halfDays[0] ?? ''));
