/** Sao lưu: where copies go and how that stands, every copy with its time and size, back up now, go back to one. */
import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconDeviceFloppy, IconFolderOpen, IconPackage, IconSettings } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { CopyRef } from '../../../shared/contract/desk.ts';
import { ProblemAlert } from '../../kit/problem-list.tsx';
import { Status } from '../../kit/status.tsx';
import { t } from '../../kit/strings/index.ts';
import { BUNDLE_PATH } from '../app/route.ts';
import { useCommand } from '../app/run.tsx';
import { go, useDesk } from '../app/state.ts';
import { useRead } from '../app/use-read.ts';
import { BundleDialog } from './bundle-dialog.tsx';
import { CopyTable } from './copy-table.tsx';
import { FileDialog } from './file-dialog.tsx';
import { PlaceCards } from './place-cards.tsx';
import { PlaceDialog } from './place-dialog.tsx';
import { RestoreDialog } from './restore-dialog.tsx';
import { StandbyCard } from './standby-card.tsx';

const SIZE = 20;

export function BackupScreen() {
  const live = useDesk((s) => s.live);
  const { data: backups, problems, reload } = useRead('read-backups', {});
  const { run, pending } = useCommand();
  const [choosing, setChoosing] = useState(false);
  // A bundle opened from the system's file manager comes as part of the address.
  const [place, given] = useDesk((s) => s.route.rest);
  const [typing, setTyping] = useState(false);
  const asking = typing || place === BUNDLE_PATH;
  const leaveFile = (): void => {
    setTyping(false);
    if (place === BUNDLE_PATH) go('backup', []);
  };
  const [packing, setPacking] = useState(false);
  const [copy, setCopy] = useState<CopyRef | null>(null);
  const [origin, setOrigin] = useState('');
  const state = live?.backup;
  // What this laptop is for just now stands first.
  const standsBy = live?.standby.role === 'standby';
  const standing = standsBy || (live?.standby.role === 'first' && live.standby.refused !== null);
  const seen = `${state?.first.at} ${state?.second?.at} ${state?.second?.state}`;
  useEffect(() => {
    if (seen !== '') reload();
  }, [seen, reload]);
  const look = (chosen: CopyRef, from: string): void => {
    setOrigin(from);
    setCopy(chosen);
  };
  return (
    <Stack gap="md">
      <Group justify="space-between">
        <Group gap="md">
          <Title order={2} size="h1">
            {t('backup.screen')}
          </Title>
          {live?.session && state && <Status tone={state.waiting ? 'busy' : 'ok'}>{t(state.waiting ? 'backup.waiting' : 'backup.upToDate')}</Status>}
        </Group>
        <Group gap="sm">
          <Button variant="default" leftSection={<IconFolderOpen size={SIZE} />} onClick={() => setTyping(true)}>
            {t('backup.fromFile')}
          </Button>
          <Button variant="default" leftSection={<IconPackage size={SIZE} />} onClick={() => setPacking(true)} disabled={!live?.session}>
            {t('backup.pack')}
          </Button>
          <Button variant="default" leftSection={<IconSettings size={SIZE} />} onClick={() => setChoosing(true)} disabled={!backups}>
            {t('backup.choose')}
          </Button>
          <Button
            leftSection={<IconDeviceFloppy size={SIZE} />}
            loading={pending === 'back-up-now'}
            disabled={!live?.session}
            onClick={() => void run('back-up-now', {}, { success: t('backup.done') })}
          >
            {t('backup.now')}
          </Button>
        </Group>
      </Group>
      {!standsBy && (
        <Text c="dimmed" maw="60rem">
          {t('backup.lead', { minutes: backups?.minutes ?? 0 })}
        </Text>
      )}
      <ProblemAlert problems={problems} />
      <ProblemAlert problems={state?.problems ?? []} title={t('backup.trouble')} />
      {live && standing && <StandbyCard state={live.standby} session={live.session !== null} />}
      {state && !standsBy && <PlaceCards state={state} />}
      {live && !standing && <StandbyCard state={live.standby} session={live.session !== null} />}
      {!(standsBy && backups?.copies.length === 0) && <CopyTable copies={backups?.copies ?? []} onOpen={({ place, name }) => look({ place, name }, '')} />}
      {choosing && backups && <PlaceDialog minutes={backups.minutes} second={backups.second} onClose={() => setChoosing(false)} onSaved={reload} />}
      {asking && (
        <FileDialog
          given={place === BUNDLE_PATH ? (given ?? '') : ''}
          onClose={leaveFile}
          onChosen={(chosen, from) => {
            leaveFile();
            look(chosen, from);
          }}
        />
      )}
      {packing && <BundleDialog onClose={() => setPacking(false)} />}
      {copy && <RestoreDialog copy={copy} origin={origin} onClose={() => setCopy(null)} onRestored={reload} />}
    </Stack>
  );
}
