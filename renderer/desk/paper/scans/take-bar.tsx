/** Who takes scans in, which, how far it is, and what became of each file. */
import { Button, CloseButton, FileButton, Group, Paper, Progress, ScrollArea, Stack, Text, TextInput } from '@mantine/core';
import { IconPlayerStop, IconScan } from '@tabler/icons-react';
import { useState } from 'react';
import type { ScanProgress, TakenScan, TakenScanFile } from '../../../../shared/contract/desk-scans.ts';
import { MOST_FILER } from '../../../../shared/contract/desk-signed.ts';
import { ProblemLines } from '../../../kit/problem-list.tsx';
import { Status } from '../../../kit/status.tsx';
import { t } from '../../../kit/strings/index.ts';
import { Beside } from '../../app/beside.tsx';
import type { Taking } from './take-scans.ts';

const ACCEPTED = '.pdf,.jpg,.jpeg,.png,.webp,.heic,.heif,application/pdf,image/*';

function Running({ progress, taking }: { readonly progress: ScanProgress | null; readonly taking: Taking }) {
  const words = [taking.place && t('scans.sending', taking.place), progress && t('scans.reading', progress)].filter(Boolean).join(' – ');
  return (
    <Stack gap="xs" role="status">
      <Beside>
        <Text fw={600} className="figures" style={{ overflowWrap: 'anywhere' }}>
          {words || t('common.loading')}
        </Text>
        <Button variant="default" flex="none" leftSection={<IconPlayerStop size={20} aria-hidden />} onClick={taking.stop}>
          {t('scans.stop')}
        </Button>
      </Beside>
      <Progress value={progress ? (100 * progress.page) / progress.pages : 0} aria-label={words || t('common.loading')} />
    </Stack>
  );
}

/** What came in together, and by name only what was refused. */
function Outcome({ taken, onClose }: { readonly taken: readonly TakenScanFile[]; readonly onClose: () => void }) {
  const good = taken.flatMap((file) => (file.ok ? [file.value] : []));
  const bad = taken.flatMap((file) => (file.ok ? [] : [file]));
  const sum = (of: (one: TakenScan) => number): number => good.reduce((total, one) => total + of(one), 0);
  const counts = { files: good.length, pages: sum((o) => o.pages), placed: sum((o) => o.placed), loose: sum((o) => o.loose), blank: sum((o) => o.blank) };
  return (
    <Stack gap="xs" role="status">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Text fw={600} className="figures">
          {t('scans.outcome', counts)}
        </Text>
        <CloseButton size="lg" aria-label={t('scans.closeOutcome')} onClick={onClose} />
      </Group>
      {bad.length > 0 && (
        <ScrollArea.Autosize mah="12rem">
          <Stack gap="xs">
            {bad.map((file) => (
              <Group key={file.name} align="flex-start" wrap="nowrap" gap="sm">
                <Status tone="stop">{t('scans.refused')}</Status>
                <Stack gap={0} style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
                  <Text fw={600}>{file.name}</Text>
                  <ProblemLines problems={file.problems} />
                </Stack>
              </Group>
            ))}
          </Stack>
        </ScrollArea.Autosize>
      )}
    </Stack>
  );
}

type Props = { readonly by: string; readonly onBy: (by: string) => void; readonly taking: Taking; readonly progress: ScanProgress | null };

export function TakeBar({ by, onBy, taking, progress }: Props) {
  const [folder, setFolder] = useState('');
  const ready = by.trim() !== '' && !taking.busy;
  const running = taking.busy || progress !== null;
  return (
    <Paper withBorder p="sm">
      <Stack gap="xs">
        <Group align="flex-end" gap="sm">
          <TextInput
            label={t('scans.by')}
            value={by}
            onChange={(event) => onBy(event.currentTarget.value)}
            maxLength={MOST_FILER}
            error={by.trim() === '' ? t('scans.needName') : null}
            style={{ flex: '1 1 10rem' }}
            required
          />
          <FileButton multiple accept={ACCEPTED} onChange={(files) => files.length > 0 && void taking.files(files)}>
            {(props) => (
              <Button {...props} disabled={!ready} leftSection={<IconScan size={20} aria-hidden />}>
                {t('scans.choose')}
              </Button>
            )}
          </FileButton>
        </Group>
        <Text c="dimmed">
          {t('scans.hint')} {t('scans.kinds')}
        </Text>
        <Group align="flex-end" gap="sm">
          <TextInput
            label={t('scans.folder')}
            value={folder}
            onChange={(event) => setFolder(event.currentTarget.value)}
            maxLength={1000}
            style={{ flex: '1 1 10rem' }}
          />
          <Button variant="default" disabled={!ready || folder.trim() === ''} onClick={() => void taking.folder(folder.trim())}>
            {t('scans.takeFolder')}
          </Button>
        </Group>
        {running && <Running progress={progress} taking={taking} />}
        {taking.taken && taking.taken.length > 0 && <Outcome taken={taking.taken} onClose={taking.close} />}
      </Stack>
    </Paper>
  );
}
