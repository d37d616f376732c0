/** Numbers and names of the charts in words. */
import { formatTime } from '../../../../shared/lib/vietnamese.ts';
import { REGISTRATION_WORDS, type ReportBy } from '../../../../shared/statistics/annual-report.ts';
import { PRODUCER_KIND_NAMES, PRODUCER_KINDS } from '../../../../shared/statistics/producer-kind.ts';
import { language, t } from '../../../kit/strings/index.ts';

const REGISTRATIONS = ['first', 'upgrade', 'again'] as const;

/** A group's name in the language in force; what the office wrote stays as written. */
export function groupName(by: ReportBy, label: string): string {
  if (label === '') return t('statistics.unnamed');
  const kind = by === 'kind' ? PRODUCER_KINDS.find((k) => PRODUCER_KIND_NAMES[k] === label) : undefined;
  if (kind) return t(`statistics.kind-${kind}`);
  const registration = by === 'registration' ? REGISTRATIONS.find((r) => REGISTRATION_WORDS[r] === label) : undefined;
  return registration ? t(`statistics.registration-${registration}`) : label;
}

/** Hundredths of a point with their sign: −250 → "−2,50", 75 → "+0,75", 0 → "0,00". */
export function signedPoints(hundredths: number): string {
  const size = Math.abs(hundredths);
  const sign = hundredths < 0 ? '−' : hundredths > 0 ? '+' : '';
  return `${sign}${Math.floor(size / 100)}${language() === 'vi' ? ',' : '.'}${String(size % 100).padStart(2, '0')}`;
}

/** Milliseconds in whole minutes: "45 phút", "2 giờ 10 phút". */
export function lengthWords(length: number): string {
  const minutes = Math.max(1, Math.round(length / 60_000));
  const [h, n] = [Math.floor(minutes / 60), minutes % 60];
  if (h === 0) return t('statistics.minutes', { n });
  return n === 0 ? t('statistics.hours', { h }) : t('statistics.hoursMinutes', { h, n });
}

const FIVE_MINUTES = 300_000;
/** Nobody can say to the minute when a council will be done: to five minutes, the early end downwards, the late one upwards. */
export function aboutTime(iso: string, round: 'floor' | 'round' | 'ceil'): string {
  return formatTime(new Date(Math[round](Date.parse(iso) / FIVE_MINUTES) * FIVE_MINUTES).toISOString());
}
