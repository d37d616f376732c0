/** The frozen list of evidence on the overview: its hash stands in the minutes, and the files can be compared with it. */
import { Button, Group, Paper, Text } from '@mantine/core';
import { IconCopy, IconFileCertificate } from '@tabler/icons-react';
import type { ManifestSummary } from '../../../../shared/contract/desk.ts';
import { formatDateTime, formatWhole } from '../../../../shared/lib/vietnamese.ts';
import { copyText } from '../../../kit/copy-text.ts';
import { t } from '../../../kit/strings/index.ts';
import { notifyCopied } from '../../app/run.tsx';
import { fileSize } from '../../app/start/file-size.ts';
import { CheckFilesButton } from './check-files.tsx';
import classes from './evidence.module.css';

export function ManifestCard({ manifest }: { readonly manifest: ManifestSummary }) {
  const { number, hash, files, bytes } = manifest;
  const at = formatDateTime(manifest.at);
  const copy = async (): Promise<void> => notifyCopied(await copyText(t('evidence.manifestCopied', { number, files, bytes: formatWhole(bytes), at, hash })));
  return (
    <Paper withBorder p="md" bg="var(--desk-surface)" component="section" aria-label={t('evidence.manifest')}>
      <Group gap="md">
        <IconFileCertificate size={32} aria-hidden color="var(--mantine-primary-color-filled)" style={{ flexShrink: 0 }} />
        <div style={{ flex: '1 1 12rem', minWidth: 0 }}>
          <Text fw={700}>{t('evidence.manifest')}</Text>
          <Text>{t('evidence.manifestBody', { files, size: fileSize(bytes), at })}</Text>
          <Text c="dimmed">
            {t('evidence.manifestHash')}: <span className={classes.hash}>{hash}</span>
          </Text>
        </div>
        <Group gap="xs">
          <Button variant="default" leftSection={<IconCopy size={20} />} onClick={() => void copy()}>
            {t('evidence.copy')}
          </Button>
          <CheckFilesButton />
        </Group>
      </Group>
    </Paper>
  );
}
