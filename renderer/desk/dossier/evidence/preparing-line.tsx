/** How far the drawing of pages is, in the background; can be paused where the machine is needed for something else. */
import { Button, Group, Loader, Paper, Progress, Text } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { t } from '../../../kit/strings/index.ts';
import { useCommand } from '../../app/run.tsx';
import { useDesk } from '../../app/state.ts';
import { minutesLeft, notePace, type Pace } from './time-left.ts';

export function PreparingLine() {
  const state = useDesk((s) => s.live?.evidence);
  const { run, pending } = useCommand();
  const [paces, setPaces] = useState<readonly Pace[]>([]);
  const done = state?.done ?? 0;
  const paused = state?.paused ?? false;
  useEffect(() => {
    setPaces((known) => (paused ? [] : notePace(known, { at: Date.now(), done })));
  }, [done, paused]);
  if (!state || state.waiting === 0) return null;
  const { waiting, total } = state;
  const minutes = minutesLeft(paces, waiting);
  const words = [t('evidence.preparing', { done, total }), minutes === null ? '' : t('evidence.preparingLeft', { n: minutes })].filter(Boolean).join(' · ');
  return (
    <Paper withBorder px="md" py={6} mb="xs" bg="var(--desk-surface)">
      <Group gap="md">
        {!paused && <Loader size="sm" aria-hidden />}
        <Text fw={600} miw={0}>
          {paused ? t('evidence.preparingPaused', { n: waiting }) : words}
        </Text>
        <Progress value={total === 0 ? 0 : (100 * done) / total} flex="1 1 6rem" aria-label={t('evidence.preparing', { done, total })} />
        <Button
          variant="default"
          px="sm"
          loading={pending !== null}
          leftSection={paused ? <IconPlayerPlay size={20} /> : <IconPlayerPause size={20} />}
          onClick={() => void run(paused ? 'resume-preparing' : 'cancel-preparing', {})}
        >
          {t(paused ? 'evidence.preparingResume' : 'evidence.preparingStop')}
        </Button>
      </Group>
    </Paper>
  );
}
