/** Whether a key may sign at an instant: its certificate's dates and purpose, and whether the machine's clock can be right at all. */
import { formatDate, formatDateTime } from '../../../shared/lib/vietnamese.ts';
import { type Problem, problem } from '../../../shared/problems/index.ts';
import type { Certificate } from './certificate.ts';

/** No clock that is right stands before the day on which the program learnt to sign. */
const FIRST_SIGNED = '2026-09-01T00:00:00.000Z';

/** OC-6207 where the clock can't be right. `latest`: the latest instant already on record (journal, paper, earlier signature), ISO, or null. */
export function judgeClock(now: string, latest: string | null): readonly Problem[] {
  const least = latest !== null && latest > FIRST_SIGNED ? latest : FIRST_SIGNED;
  return now < least ? [problem('OC-6207', { now: formatDateTime(now), least: formatDateTime(least) })] : [];
}

const day = (at: string): string => formatDate(at.slice(0, 10));

/** OC-6204 expired, OC-6205 not yet valid, OC-6206 not meant for signing papers. Empty: it may sign. */
export function judgeKey({ subject, notBefore, notAfter, usage }: Certificate, now: string): readonly Problem[] {
  const found: Problem[] = [];
  if (now > notAfter) found.push(problem('OC-6204', { subject, until: day(notAfter) }));
  if (now < notBefore) found.push(problem('OC-6205', { subject, from: day(notBefore) }));
  if (usage && !usage.signs) found.push(problem('OC-6206', { subject }));
  return found;
}
