/** The lines of the top bar that must be seen at a glance; quorum.tsx draws the other one. */
import { Group, Text, Tooltip, UnstyledButton } from '@mantine/core';
import { IconDeviceMobile } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { StatusSign, type Tone } from '../../kit/status.tsx';
import { t } from '../../kit/strings/index.ts';
import { go, memberName, useDesk } from './state.ts';
import classes from './top-bar.module.css';

type LineProps = {
  readonly icon: ReactNode;
  readonly tone: Tone;
  readonly hint: string;
  readonly onOpen?: () => void;
  readonly children: ReactNode;
};

/** A sign, a few words, a tone; the whole story on hover and focus, and a screen behind it where there is one. */
export function Line({ icon, tone, hint, onOpen, children }: LineProps) {
  const words = (
    <>
      {icon}
      <Text span fw={600} className={classes.words}>
        {children}
      </Text>
      <StatusSign tone={tone} />
    </>
  );
  return (
    <Tooltip label={hint}>
      {onOpen ? (
        <UnstyledButton mih="2.75rem" onClick={onOpen}>
          <Group gap={6} wrap="nowrap">
            {words}
          </Group>
        </UnstyledButton>
      ) : (
        <Group gap={6} wrap="nowrap" tabIndex={0}>
          {words}
        </Group>
      )}
    </Tooltip>
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
      onOpen={() => go('network', [])}
      tone={bound.length === 0 ? 'idle' : lost.length > 0 ? 'look' : 'ok'}
      hint={bound.length === 0 ? t('common.devicesNone') : hint}
    >
      {bound.length === 0 ? t('common.devicesNone') : t('common.devices', { n: bound.length })}
      {lost.length > 0 && ` · ${t('common.devicesLost', { n: lost.length })}`}
    </Line>
  );
}
