/** The two lines of the top bar that must be seen at a glance: quorum and devices. */
import { Group, Text, Tooltip } from '@mantine/core';
import { IconDeviceMobile, IconUsers } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { StatusSign, type Tone } from '../../kit/status.tsx';
import { t } from '../../kit/strings/index.ts';
import { memberName, useDesk } from './state.ts';

const Line = ({ icon, tone, hint, children }: { readonly icon: ReactNode; readonly tone: Tone; readonly hint: string; readonly children: ReactNode }) => (
  <Tooltip label={hint}>
    <Group gap={6} wrap="nowrap" tabIndex={0}>
      {icon}
      <Text fw={600} style={{ whiteSpace: 'nowrap' }}>
        {children}
      </Text>
      <StatusSign tone={tone} />
    </Group>
  </Tooltip>
);

/** "8/9 có mặt – đủ túc số" of the half-day in hand. */
export function QuorumLine() {
  const live = useDesk((s) => s.live?.quorum ?? null);
  const first = useDesk((s) => s.session?.quorums[0] ?? null);
  const required = useDesk((s) => s.session?.profile.chairOrDeputyRequired ?? true);
  const quorum = live ?? (first ? { ...first.quorum, halfDay: first.halfDay, left: [] } : null);
  if (!quorum || quorum.scoring === 0) return null;
  const { present, scoring, needed, reached, chairOrDeputyPresent } = quorum;
  const chair = chairOrDeputyPresent ? t('common.quorumChairHere') : `${t('common.quorumChairAway')}${required ? ` ${t('common.quorumChair')}` : ''}`;
  // Of those who count, at least one more must stay than are needed.
  const edge = reached && present === needed;
  const hint = [
    `${quorum.halfDay || t('common.firstHalfDay')}.`,
    t('common.quorumNeeds', { needed, of: scoring }),
    chair,
    edge ? t('common.quorumEdge') : '',
    quorum.left.length > 0 ? t('common.quorumLeft', { names: quorum.left.map(memberName).join(', ') }) : '',
  ]
    .filter(Boolean)
    .join(' ');
  return (
    <Line icon={<IconUsers size={20} aria-hidden />} tone={!reached ? 'stop' : edge ? 'look' : 'ok'} hint={hint}>
      {t(reached ? 'common.quorumReached' : 'common.quorumMissing', { present, of: scoring })}
    </Line>
  );
}

/** "9 thiết bị · 1 mất kết nối". */
export function DeviceLine() {
  const seats = useDesk((s) => s.session?.seats);
  const online = useDesk((s) => s.live?.online);
  if (!seats || !online) return null;
  const bound = seats.filter((seat) => seat.bound);
  const lost = bound.filter((seat) => !online.includes(seat.member));
  const hint = lost.length > 0 ? t('common.devicesHint', { names: lost.map((seat) => memberName(seat.member)).join(', ') }) : t('common.devicesAllFine');
  return (
    <Line
      icon={<IconDeviceMobile size={20} aria-hidden />}
      tone={bound.length === 0 ? 'idle' : lost.length > 0 ? 'look' : 'ok'}
      hint={bound.length === 0 ? t('common.devicesNone') : hint}
    >
      {bound.length === 0 ? t('common.devicesNone') : t('common.devices', { n: bound.length })}
      {lost.length > 0 && ` · ${t('common.devicesLost', { n: lost.length })}`}
    </Line>
  );
}
