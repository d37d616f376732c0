import { Button, FileButton, Group, Loader, Paper, Stack, Text } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { type DragEvent, useState } from 'react';
import { t } from '../../../kit/strings/index.ts';
import { type OnPreview, useUpload } from './use-upload.ts';

export const XLSX = '.xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Drop a workbook or choose one; the host checks it and the caller shows what was found. */
export function WorkbookDrop({ onPreview }: { readonly onPreview: OnPreview }) {
  const { checking, refused, send } = useUpload(onPreview);
  const [over, setOver] = useState(false);
  const onDrag = (inside: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(inside);
  };
  return (
    <Paper
      withBorder
      p="md"
      bg={over ? 'var(--mantine-primary-color-light)' : 'var(--desk-surface)'}
      style={{ borderStyle: 'dashed', borderWidth: 2, borderColor: over ? 'var(--mantine-primary-color-filled)' : undefined }}
      onDragEnter={onDrag(true)}
      onDragOver={onDrag(true)}
      onDragLeave={onDrag(false)}
      onDrop={(event) => {
        onDrag(false)(event);
        void send(event.dataTransfer.files[0]);
      }}
    >
      <Group wrap="nowrap" align="flex-start">
        <IconFileSpreadsheet size={32} color="var(--mantine-primary-color-filled)" aria-hidden style={{ flexShrink: 0 }} />
        <Stack gap="xs" style={{ flex: 1 }}>
          <Text fw={600}>{over ? t('start.importDrop') : t('start.importTitle')}</Text>
          {checking ? (
            <Group gap="sm">
              <Loader size="sm" />
              <Text aria-live="polite">{t('start.importChecking', { name: checking })}</Text>
            </Group>
          ) : (
            <Text c="dimmed">{t('start.importBody')}</Text>
          )}
          {refused && (
            <Text c="red" fw={600} role="alert">
              {refused}
            </Text>
          )}
          <FileButton accept={XLSX} onChange={(file) => void send(file)}>
            {(props) => (
              <Button {...props} variant="light" disabled={checking !== null} style={{ alignSelf: 'flex-start' }}>
                {t('start.importChoose')}
              </Button>
            )}
          </FileButton>
        </Stack>
      </Group>
    </Paper>
  );
}
