/** Commands of the desk on the agenda and the day → their use cases, and the day as the desk draws it. */
import type { DayNow, DeskAgendaCommand } from '../../shared/contract/desk-agenda.ts';
import { err, type Outcome } from '../../shared/lib/outcome.ts';
import { problem } from '../../shared/problems/index.ts';
import { arrangeAgenda, arrangeDossier } from '../scoring/arrange-agenda.ts';
import { callProduct, startTimer, stopTimer } from '../scoring/call-product.ts';
import { deferDossier, returnDossier } from '../scoring/defer-dossier.ts';
import { resumeDay, sealDay } from '../scoring/seal-day.ts';
import { endBreak, startBreak } from '../scoring/take-break.ts';
import { readClocks } from '../store/agenda-tables.ts';
import { countUnsettled, readDaySeals } from '../store/day-seal-table.ts';
import type { OpenSession } from '../store/open-session.ts';
import type { DeskHandlers } from './desk-commands.ts';
import type { Venue } from './venue.ts';

export function deskAgendaHandlers(venue: Venue): Pick<DeskHandlers, DeskAgendaCommand> {
  const within = <T>(run: (session: OpenSession) => Outcome<T>): Outcome<T> => {
    const session = venue.session();
    return session ? run(session) : err(problem('OC-1001'));
  };
  return {
    'arrange-dossier': ({ dossier, halfDay, before }) => within((s) => arrangeDossier(s, dossier, halfDay, before)),
    'arrange-agenda': ({ halfDays }) => within((s) => arrangeAgenda(s, halfDays)),
    'defer-dossier': ({ dossier, kind, reason }) => within((s) => deferDossier(s, dossier, kind, reason)),
    'return-dossier': ({ dossier, reason, halfDay }) => within((s) => returnDossier(s, dossier, reason, halfDay)),
    'call-product': ({ dossier }) => within((s) => callProduct(s, dossier)),
    'start-timer': ({ dossier, minutes }) => within((s) => startTimer(s, dossier, minutes)),
    'stop-timer': () => within((s) => stopTimer(s)),
    'start-break': ({ minutes, note }) => within((s) => startBreak(s, minutes, note)),
    'end-break': () => within((s) => endBreak(s)),
    'seal-day': () => within((s) => sealDay(s)),
    'resume-day': () => within((s) => resumeDay(s)),
  };
}

export const dayNow = ({ db }: OpenSession): DayNow => ({ ...readClocks(db), seals: readDaySeals(db), ...countUnsettled(db) });
