/** What the room and this machine need before the session opens: advice only, the host asks for none of it. Pure. */
import type { BackupState } from '../../../shared/contract/desk.ts';
import type { NetworkView } from '../../../shared/contract/desk-network.ts';
import { formatDate, formatDateTime, formatTime, localDate } from '../../../shared/lib/vietnamese.ts';
import { CLOCK_LIMIT_S } from '../../../shared/network/facts.ts';
import { language, t } from '../../kit/strings/index.ts';
import type { CheckState } from './checklist.ts';

/** `backup`, `network`: null while not known yet. `printedAt`: when a test page last came out right on this machine. `now`: an instant. */
export type RoomFacts = {
  readonly backup: BackupState | null;
  readonly network: NetworkView | null;
  readonly printedAt: string | null;
  readonly startDate: string;
  readonly now: string;
};

export type RoomCheck = {
  readonly key: 'network' | 'clock' | 'backup' | 'printer';
  readonly state: Exclude<CheckState, 'missing'>;
  readonly title: string;
  readonly detail: string;
};

/** A page that came out right half a year ago says nothing of today's printer. */
const PRINT_HOLDS_DAYS = 30;
const DAY_MS = 86_400_000;

/** OC-7315, no phone has come yet, is told in words that fit this list. */
const NOBODY_YET = 'OC-7315';

function networkCheck({ facts, findings }: NetworkView): RoomCheck {
  const first = findings.find(({ problem }) => problem.code !== NOBODY_YET);
  const answered = facts.phones.length;
  const fine = answered > 0 ? t('room.networkDone', { n: answered }) : t('room.networkQuiet');
  return {
    key: 'network',
    state: first || answered === 0 ? 'look' : 'done',
    title: t('room.network'),
    detail: first ? first.problem[language()] : fine,
  };
}

/** Papers, receipts and certificates carry this machine's time. */
function clockCheck({ network, startDate, now }: RoomFacts): RoomCheck {
  const title = t('room.clock');
  const told = formatDateTime(now);
  const off = (network?.facts.clocks ?? []).filter(({ clockOff }) => Math.abs(clockOff) > CLOCK_LIMIT_S).map(({ who }) => who);
  if (startDate && localDate(now) > startDate)
    return { key: 'clock', state: 'look', title, detail: t('room.clockPast', { now: told, date: formatDate(startDate) }) };
  if (off.length > 0) return { key: 'clock', state: 'look', title, detail: t('room.clockPhones', { now: told, names: off.join(', ') }) };
  return { key: 'clock', state: 'done', title, detail: t('room.clockDone', { now: told }) };
}

function backupCheck({ first, second, problems }: BackupState): RoomCheck {
  const title = t('room.backup');
  const [problem] = problems;
  if (problem) return { key: 'backup', state: 'look', title, detail: problem[language()] };
  if (!second) return { key: 'backup', state: 'look', title, detail: t('room.backupOne') };
  const at = second.at ?? first.at;
  return { key: 'backup', state: 'done', title, detail: at ? t('room.backupDone', { time: formatTime(at) }) : t('room.backupSoon') };
}

function printerCheck({ printedAt, now }: RoomFacts): RoomCheck {
  const recent = printedAt !== null && Date.parse(now) - Date.parse(printedAt) < PRINT_HOLDS_DAYS * DAY_MS;
  return {
    key: 'printer',
    state: recent ? 'done' : 'look',
    title: t('room.printer'),
    detail: recent ? t('room.printerDone', { at: formatDateTime(printedAt) }) : t('room.printerNone'),
  };
}

/** In the order in which a room is made ready. What isn't known yet is left out. */
export function roomChecks(facts: RoomFacts): readonly RoomCheck[] {
  const { backup, network } = facts;
  return [...(network ? [networkCheck(network)] : []), clockCheck(facts), ...(backup ? [backupCheck(backup)] : []), printerCheck(facts)];
}
