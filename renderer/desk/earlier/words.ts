/** Words of an earlier session's facts. */
import { formatDate } from '../../../shared/lib/vietnamese.ts';
import { t } from '../../kit/strings/index.ts';

export const dayWords = (iso: string): string => (iso ? formatDate(iso) : '');

export const decisionWords = ({ decision, decidedOn }: { readonly decision: string; readonly decidedOn: string }): string =>
  decidedOn ? t('earlier.decisionOf', { decision, date: formatDate(decidedOn) }) : t('earlier.decisionNone');

/** "còn 12 ngày", "hết hạn hôm nay", "quá 3 ngày". */
export const leftWords = (daysLeft: number): string =>
  daysLeft === 0 ? t('earlier.lastDay') : t(daysLeft > 0 ? 'earlier.daysLeft' : 'earlier.daysOver', { n: Math.abs(daysLeft) });
