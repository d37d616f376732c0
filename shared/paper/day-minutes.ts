/** Minutes of one day of a longer session: the minutes of the meeting, built from that day's products, presence and seals alone. */
import { daysOf, halfDayKey, halfDayOf } from '../half-days.ts';
import { formatTime } from '../lib/vietnamese.ts';
import type { SessionInfo } from '../session.ts';
import { collectsOpinions } from '../written-opinions.ts';
import { indexOf, type PaperContext } from './context.ts';
import { numberGiven } from './number-series.ts';

/** `id`: of its minutes. `name`: "Ngày 1". `context`: what they are built from. */
export type SessionDay = { readonly id: string; readonly name: string; readonly context: PaperContext };

const DAY_MS = 86_400_000;

/** ISO date of the `n`th day from 0; '' where the session's dates don't fit its number of days. */
function dateOf({ startDate, endDate }: SessionInfo, n: number, of: number): string {
  if (!startDate || !endDate || Date.parse(endDate) - Date.parse(startDate) !== (of - 1) * DAY_MS) return '';
  return new Date(Date.parse(startDate) + n * DAY_MS).toISOString().slice(0, 10);
}

/**
 * The session's days, none of a session of one day or of opinions in writing. A day begins when the session began if it is the first, and ends when
 * its seal was made, or with the session if it is the last; what isn't known is left to be filled in by hand.
 */
export function sessionDays(context: PaperContext): readonly SessionDay[] {
  const { record } = context;
  const { info } = record;
  const { halfDays } = indexOf(record);
  const days = daysOf(halfDays);
  if (days.length < 2 || collectsOpinions(info)) return [];
  return days.map((own, n): SessionDay => {
    const id = `bien-ban-ngay/ngay-${n + 1}`;
    const name = /\d/.test(own[0] ?? '') ? `Ngày ${/\d+/.exec(own[0] ?? '')?.[0]}` : (own[0] ?? '');
    const keys = new Set(own.map(halfDayKey));
    const on = (halfDay: string): boolean => keys.has(halfDayKey(halfDay));
    const dossiers = record.dossiers.filter((d) => on(halfDayOf(d, halfDays)));
    const codes = new Set(dossiers.map((d) => d.code));
    const concerns = ({ dossier }: { readonly dossier: (typeof dossiers)[number]['code'] }): boolean => codes.has(dossier);
    const seals = context.seals.filter((s) => s.halfDays.some(on));
    const date = dateOf(info, n, days.length);
    const last = n === days.length - 1;
    return {
      id,
      name,
      context: {
        ...context,
        record: {
          ...record,
          info: {
            ...info,
            startDate: date,
            endDate: date,
            startTime: n === 0 ? info.startTime : '',
            endTime: seals.length > 0 ? formatTime(seals.at(-1)?.at ?? '') : last ? info.endTime : '',
            minutesNumber: numberGiven(context.numbers, id),
          },
          profile: { ...record.profile, minutesFirst: 0 },
          dossiers,
          attendance: record.attendance.filter((a) => on(a.halfDay)),
          recusals: record.recusals.filter(concerns),
        },
        results: context.results.filter((r) => codes.has(r.dossier.code)),
        movements: context.movements.filter((m) => on(m.halfDay)),
        seals,
      },
    };
  });
}
