/** Above every screen: which part this laptop plays when two of them share a session, why it may not run it, and that it slept. */
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconDevices2, IconMoonOff, IconX } from '@tabler/icons-react';
import type { StandbyState } from '../../../shared/contract/desk.ts';
import { formatDateTime, formatTime } from '../../../shared/lib/vietnamese.ts';
import { ProblemLines } from '../../kit/problem-list.tsx';
import { t } from '../../kit/strings/index.ts';
import { Beside } from './beside.tsx';
import { useCommand } from './run.tsx';
import { go, useDesk } from './state.ts';

const ToBackups = ({ words }: { readonly words: string }) => (
  <Button variant="default" onClick={() => go('backup')}>
    {words}
  </Button>
);

/** The backups' own screen says the rest. */
function Part({ standby }: { readonly standby: StandbyState }) {
  if (standby.role === 'first' && standby.refused)
    return (
      <Alert color="red" icon={<IconX />} title={t('backup.notHere')} mb="md" role="alert">
        <Stack gap="sm" align="flex-start">
          <ProblemLines problems={[standby.refused]} />
          <ToBackups words={t('backup.toStandby')} />
        </Stack>
      </Alert>
    );
  if (standby.role !== 'standby') return null;
  const silent = standby.silentSince !== null;
  return (
    <Alert color={silent ? 'red' : 'blue'} icon={<IconDevices2 />} title={t('backup.isStandby', { name: standby.name })} mb="md" role="status">
      <Group justify="space-between">
        <Text>{silent ? t('backup.firstSilent', { time: formatTime(standby.silentSince) }) : t('backup.standbyNothing')}</Text>
        <ToBackups words={t(silent ? 'backup.toTakeOver' : 'backup.toStandby')} />
      </Group>
    </Alert>
  );
}

function Slept() {
  const slept = useDesk((s) => s.live?.slept ?? null);
  const { run, pending } = useCommand();
  if (!slept) return null;
  const params = { from: formatDateTime(slept.from), to: formatTime(slept.to) };
  return (
    <Alert color="amber" icon={<IconMoonOff />} title={t('backup.slept', params)} mb="md" role="status">
      <Beside>
        <Text>{t('backup.sleptMeans')}</Text>
        <Button variant="default" style={{ flexShrink: 0 }} loading={pending !== null} onClick={() => void run('acknowledge-sleep', {})}>
          {t('backup.sleptKnown')}
        </Button>
      </Beside>
    </Alert>
  );
}

function Unopened() {
  const unopened = useDesk((s) => s.live?.unopened ?? null);
  const screen = useDesk((s) => s.route.screen);
  if (!unopened) return null;
  return (
    <Alert color="red" icon={<IconX />} title={t('backup.notOpened')} mb="md" role="alert">
      <Stack gap="sm" align="flex-start">
        <ProblemLines problems={[unopened]} />
        {screen !== 'backup' && <ToBackups words={t('backup.toStandby')} />}
      </Stack>
    </Alert>
  );
}

export function LaptopNotice() {
  const standby = useDesk((s) => s.live?.standby);
  const screen = useDesk((s) => s.route.screen);
  return (
    <div className="no-print">
      <Slept />
      <Unopened />
      {standby && screen !== 'backup' && <Part standby={standby} />}
    </div>
  );
}
