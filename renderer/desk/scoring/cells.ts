/** Members at the product in hand: who needs the secretary first, what each is at in words, what closing now would mean for whom. */
import type { MatrixCell, MatrixStatus, SeatPresence } from '../../../shared/contract/desk.ts';
import { formatTime } from '../../../shared/lib/vietnamese.ts';
import { t } from '../../kit/strings/index.ts';
import { howLong, offlineWords, presenceOf } from '../dossier/seats/seat-rows.ts';
import { memberWords } from './mark-sign.tsx';
import { missingOf } from './next-step.ts';

export type SeatedCell = { readonly cell: MatrixCell; readonly presence: SeatPresence };

/** A sheet that waits on a phone without a line is kept there all the same: the last known word of it counts. */
const standing = ({ cell, presence }: SeatedCell): MatrixStatus => (cell.status === 'offline' && presence.pending > 0 ? 'kept' : cell.status);

/** Help comes before all of these. */
const ORDER: readonly MatrixStatus[] = [
  'kept',
  'reopened',
  'offline',
  'not-joined',
  'joined',
  'reading',
  'scoring',
  'received',
  'exempt',
  'outside',
  'recused',
  'absent',
];

/** Cells with their seats, those that need the secretary first; among equals the council's order. */
export function orderCells(cells: readonly MatrixCell[], seats: readonly SeatPresence[]): readonly SeatedCell[] {
  const rank = (seated: SeatedCell): number => (seated.presence.help !== null ? -1 : ORDER.indexOf(standing(seated)));
  return cells.map((cell) => ({ cell, presence: presenceOf(seats, cell.member) })).sort((a, b) => rank(a) - rank(b));
}

/** What a member is at: "Đang chấm 12/32", "Mất kết nối 3 phút · đã chọn 12/32", "Đã nhận 10:42". `now`: milliseconds. */
export function cellWords({ cell, presence }: SeatedCell, now: number): string {
  const { status, receivedAt, decided, of } = cell;
  if (status === 'received' && receivedAt) return t('scoring.receivedAt', { time: formatTime(receivedAt) });
  if (status === 'scoring') return t('scoring.scoringOf', { n: decided, of });
  const words = status === 'offline' ? offlineWords(presence, now) : memberWords(status);
  return decided > 0 && status !== 'kept' ? `${words} · ${t('scoring.decidedOf', { n: decided, of })}` : words;
}

/** "Cần hỗ trợ · 3 phút", or '' for who didn't ask. */
export const helpWords = ({ help }: SeatPresence, now: number): string => (help === null ? '' : t('scoring.helpWaiting', { for: howLong(help, now) }));

const MISSING: readonly MatrixStatus[] = ['kept', 'scoring', 'reopened', 'offline', 'reading', 'joined', 'not-joined'];

function missingWords(seated: SeatedCell, onPaper: readonly string[]): string {
  if (onPaper.includes(seated.cell.member)) return t('onPaper.closeWaiting');
  const { decided, of } = seated.cell;
  const status = standing(seated);
  if (status === 'kept') return t('scoring.closeKept');
  if (status === 'reopened') return t('scoring.closeReopened');
  if (status === 'offline') return decided > 0 ? t('scoring.closeOfflineAt', { n: decided, of }) : t('scoring.closeOffline');
  if (status === 'not-joined') return t('scoring.closeNotJoined');
  return decided > 0 ? t('scoring.closeStillScoring', { n: decided, of }) : t('scoring.closeNotBegun');
}

export type Missing = { readonly member: string; readonly words: string };

/** Whose sheet is missing and why, those nearest to handing in first. `onPaper`: whose sheet on paper was typed in and not checked yet. */
export const whoIsMissing = (cells: readonly MatrixCell[], seats: readonly SeatPresence[], onPaper: readonly string[] = []): readonly Missing[] =>
  missingOf(cells)
    .map((cell) => ({ cell, presence: presenceOf(seats, cell.member) }))
    .sort((a, b) => MISSING.indexOf(standing(a)) - MISSING.indexOf(standing(b)))
    .map((seated) => ({ member: seated.cell.member, words: missingWords(seated, onPaper) }));
