/** The quorum watchdog: a line of the top bar, and below it the sentence why as soon as something is amiss or about to be. */
import { Group, Text } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useShallow } from 'zustand/react/shallow';
import { attendanceNow, quorumEdges } from '../../../shared/presence.ts';
import { collectsOpinions } from '../../../shared/written-opinions.ts';
import { StatusSign, type Tone } from '../../kit/status.tsx';
import { t } from '../../kit/strings/index.ts';
import { Line } from './lines.tsx';
import { memberName, useDesk } from './state.ts';

type Watch = {
  /** "8/9 có mặt – đủ túc số" of the half-day in hand. */
  readonly words: string;
  readonly tone: Tone;
  /** What is wrong, or what one more departure would break; empty while all is well. */
  readonly warning: string;
  readonly hint: string;
};

const sentences = (...parts: readonly string[]): string => parts.filter(Boolean).join(' ');

/** Null without a session or before anybody scores in it. */
function useQuorum(): Watch | null {
  const { session, live } = useDesk(useShallow((s) => ({ session: s.session, live: s.live?.quorum ?? null })));
  const [first] = session?.quorums ?? [];
  const quorum = live ?? (first ? { ...first.quorum, halfDay: first.halfDay, left: [] } : null);
  if (!session || !quorum || quorum.scoring === 0) return null;
  const { halfDay, present, scoring, needed, reached, chairOrDeputyPresent, left } = quorum;
  const { profile } = session;
  const edges = quorumEdges(session.members, attendanceNow(session.attendance, session.movements, halfDay), halfDay, profile);
  const needs = t('common.quorumNeeds', { needed, of: scoring });
  const away = `${t('common.quorumChairAway')}${profile.chairOrDeputyRequired ? ` ${t('common.quorumChair')}` : ''}`;
  const edge = sentences(
    edges.count ? t('common.quorumEdge') : '',
    edges.lastLeader ? t('common.quorumLastLeader', { name: memberName(edges.lastLeader) }) : '',
  );
  const missing = reached ? '' : sentences(t('common.quorumBlocks'), present < needed ? needs : '', chairOrDeputyPresent ? '' : away);
  return {
    words: t(
      collectsOpinions(session.info)
        ? reached
          ? 'written.takesPartCount'
          : 'written.takesPartFew'
        : reached
          ? 'common.quorumReached'
          : 'common.quorumMissing',
      { present, of: scoring },
    ),
    tone: !reached ? 'stop' : edge ? 'look' : 'ok',
    warning: missing || edge,
    hint: sentences(
      `${halfDay || t('common.firstHalfDay')}.`,
      needs,
      chairOrDeputyPresent ? t('common.quorumChairHere') : away,
      edge,
      left.length > 0 ? t('common.quorumLeft', { names: left.map(memberName).join(', ') }) : '',
    ),
  };
}

export function QuorumLine() {
  const watch = useQuorum();
  if (!watch) return null;
  return (
    <Line icon={<IconUsers size={20} aria-hidden />} tone={watch.tone} hint={watch.hint}>
      {watch.words}
    </Line>
  );
}

/** The sentence to show under the top bar while the session is open, or ''. */
export function useQuorumWarning(): { readonly words: string; readonly tone: Tone } {
  const watch = useQuorum();
  const open = useDesk((s) => s.session?.state === 'open');
  return { words: (open && watch?.warning) || '', tone: watch?.tone ?? 'ok' };
}

export const QuorumStrip = ({ words, tone }: { readonly words: string; readonly tone: Tone }) => (
  <Group role="status" h="2.25rem" px="md" gap="xs" wrap="nowrap" bg={tone === 'stop' ? 'var(--mantine-color-red-light)' : 'var(--mantine-color-amber-light)'}>
    <StatusSign tone={tone} />
    <Text fw={600} truncate title={words}>
      {words}
    </Text>
  </Group>
);
