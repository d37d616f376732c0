/** Where a product stands and where a member's sheet stands, by sign and word. */
import {
  IconArrowBackUp,
  IconBan,
  IconBook,
  IconCircle,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleDot,
  IconDeviceMobile,
  IconFileCheck,
  IconHandStop,
  IconLock,
  IconPencil,
  IconPlayerPause,
  IconUserOff,
  IconUsersMinus,
  IconWifiOff,
  type TablerIcon,
} from '@tabler/icons-react';
import type { MatrixStatus } from '../../../shared/contract/desk.ts';
import { Status, type Tone } from '../../kit/status.tsx';
import { type StringKey, t } from '../../kit/strings/index.ts';
import type { Mark } from './agenda.ts';

type Look = { readonly tone: Tone; readonly icon: TablerIcon; readonly words: StringKey };

const MARKS: Readonly<Record<Mark, Look>> = {
  ready: { tone: 'idle', icon: IconCircle, words: 'common.dossierReady' },
  scoring: { tone: 'busy', icon: IconPencil, words: 'common.dossierScoring' },
  closed: { tone: 'look', icon: IconLock, words: 'common.dossierClosed' },
  confirmed: { tone: 'ok', icon: IconCircleCheck, words: 'common.dossierConfirmed' },
  ineligible: { tone: 'idle', icon: IconBan, words: 'common.ineligible' },
  postponed: { tone: 'look', icon: IconPlayerPause, words: 'scoring.postponed' },
  withdrawn: { tone: 'idle', icon: IconArrowBackUp, words: 'scoring.withdrawn' },
  'knocked-out': { tone: 'stop', icon: IconHandStop, words: 'scoring.knockedOut' },
};

const MEMBERS: Readonly<Record<MatrixStatus, Look>> = {
  received: { tone: 'ok', icon: IconCircleCheck, words: 'scoring.received' },
  joined: { tone: 'busy', icon: IconCircleDot, words: 'scoring.joined' },
  reading: { tone: 'busy', icon: IconBook, words: 'scoring.reading' },
  scoring: { tone: 'busy', icon: IconPencil, words: 'scoring.scoring' },
  kept: { tone: 'look', icon: IconDeviceMobile, words: 'scoring.kept' },
  reopened: { tone: 'look', icon: IconArrowBackUp, words: 'scoring.reopened' },
  offline: { tone: 'look', icon: IconWifiOff, words: 'scoring.offline' },
  'not-joined': { tone: 'idle', icon: IconCircleDashed, words: 'scoring.notJoined' },
  exempt: { tone: 'idle', icon: IconFileCheck, words: 'scoring.exempt' },
  outside: { tone: 'idle', icon: IconUsersMinus, words: 'kinds.outside' },
  recused: { tone: 'idle', icon: IconBan, words: 'scoring.recused' },
  absent: { tone: 'idle', icon: IconUserOff, words: 'scoring.absent' },
};

export const MEMBER_STATUSES = Object.keys(MEMBERS) as readonly MatrixStatus[];
const COLOURS: Readonly<Record<Exclude<Tone, 'busy' | 'idle'>, string>> = { ok: 'green', look: 'amber', stop: 'red' };
/** Blue is darkened on light grounds: its own shade for text is too pale on the green of a selected line. */
const colourOf = (tone: Tone): string => {
  if (tone === 'busy') return 'light-dark(var(--mantine-color-blue-9), var(--mantine-color-blue-4))';
  return tone === 'idle' ? 'var(--mantine-color-dimmed)' : `var(--mantine-color-${COLOURS[tone]}-text)`;
};

const Sign = ({ look, size }: { readonly look: Look; readonly size: number }) => (
  <look.icon size={size} color={colourOf(look.tone)} style={{ flex: 'none' }} aria-hidden />
);

export const MarkSign = ({ mark, size = 22 }: { readonly mark: Mark; readonly size?: number }) => <Sign look={MARKS[mark]} size={size} />;
export const MemberSign = ({ status, size = 22 }: { readonly status: MatrixStatus; readonly size?: number }) => <Sign look={MEMBERS[status]} size={size} />;

export const markWords = (mark: Mark): string => t(MARKS[mark].words);
export const memberWords = (status: MatrixStatus): string => t(MEMBERS[status].words);

export const MarkBadge = ({ mark }: { readonly mark: Mark }) => {
  const { tone, icon: Icon, words } = MARKS[mark];
  return (
    <Status tone={tone} icon={<Icon size={18} aria-hidden />}>
      {t(words)}
    </Status>
  );
};

export const MarkWords = ({ mark }: { readonly mark: Mark }) => <span style={{ color: colourOf(MARKS[mark].tone) }}>{markWords(mark)}</span>;
