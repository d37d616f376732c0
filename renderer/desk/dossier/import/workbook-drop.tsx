import { Button, FileButton, Group, Loader, Stack, Text } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { t } from '../../../kit/strings/index.ts';
import { DropBox } from '../../app/drop-box.tsx';
import { type OnPreview, useUpload } from './use-upload.ts';

export const XLSX = '.xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Drop a workbook or choose one; the host checks it and the caller shows what was found. */
export function WorkbookDrop({ onPreview }: { readonly onPreview: OnPreview }) {
  const { checking, refused, send } = useUpload(onPreview);
  return (
    <DropBox onFiles={(files) => void send(files[0])}>
      {(over) => (
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
      )}
    </DropBox>
  );
}
