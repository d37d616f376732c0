/** "Sao lưu 10:42": is the work safe, and where. Opens the backups. */
import { Group, Text, Tooltip, UnstyledButton } from '@mantine/core';
import { IconDeviceFloppy } from '@tabler/icons-react';
import type { BackupState } from '../../../shared/contract/desk.ts';
import { formatTime } from '../../../shared/lib/vietnamese.ts';
import { StatusSign, type Tone } from '../../kit/status.tsx';
import { language, t } from '../../kit/strings/index.ts';
import { go, useDesk } from './state.ts';
import classes from './top-bar.module.css';

/** Red: no copy can be made. Amber: one of two places fails, little room, or nothing copied yet though there is something to copy. */
export function backupTone({ first, second, problems, running }: BackupState): Tone {
  if (first.state === 'failed' && second?.state !== 'ready') return 'stop';
  if (problems.length > 0) return 'look';
  if (running) return 'busy';
  return first.at === null ? 'idle' : 'ok';
}

const timeOf = (at: string | null): string => (at === null ? t('backup.never') : formatTime(at));

export function BackupLine() {
  const backup = useDesk((s) => s.live?.backup);
  if (!backup) return null;
  const { first, second, problems, running } = backup;
  const newest = [first.at, second?.at ?? null].reduce((a, b) => ((b ?? '') > (a ?? '') ? b : a), null);
  const places = [t('backup.hereAt', { time: timeOf(first.at) }), ...(second ? [t('backup.secondAt', { time: timeOf(second.at) })] : [])].join(', ');
  const hint = [t('backup.lineHint', { places }), ...problems.map((p) => p[language()])].join(' ');
  const words = newest === null ? (running ? t('backup.lineRunning') : t('backup.lineNone')) : t('backup.lineAt', { time: formatTime(newest) });
  return (
    <Tooltip label={hint} multiline maw={420}>
      <UnstyledButton onClick={() => go('backup')} aria-label={`${words}. ${hint}`} mih={44}>
        <Group gap={6} wrap="nowrap">
          <IconDeviceFloppy size={20} aria-hidden />
          <Text fw={600} className={classes.words}>
            {words}
          </Text>
          <StatusSign tone={backupTone(backup)} />
        </Group>
      </UnstyledButton>
    </Tooltip>
  );
}
