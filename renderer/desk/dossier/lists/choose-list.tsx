/** Before a list is in hand: drop or choose a file, and see which mappings are kept. */
import { Button, FileButton, Group, Loader, Paper, Stack, Text, Title } from '@mantine/core';
import { IconTable, IconTrash } from '@tabler/icons-react';
import { formatDate } from '../../../../shared/lib/vietnamese.ts';
import { t } from '../../../kit/strings/index.ts';
import { Beside } from '../../app/beside.tsx';
import { DropBox } from '../../app/drop-box.tsx';
import { useCommand } from '../../app/run.tsx';
import { useRead } from '../../app/use-read.ts';
import type { ListUpload } from './use-list-upload.ts';

export const LIST_FILES = '.xlsx,.csv,.txt,.tsv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

function KeptMappings() {
  const { data, reload } = useRead('read-kept-mappings', {});
  const { run } = useCommand();
  if (!data) return null;
  return (
    <Stack gap="xs">
      <Title order={3} size="h4">
        {t('lists.keptTitle')}
      </Title>
      {data.length === 0 && <Text c="dimmed">{t('lists.keptNone')}</Text>}
      {data.map(({ shape, name, usedAt, columns }) => (
        <Paper key={shape} withBorder px="md" py="xs" bg="var(--desk-surface)">
          <Beside>
            <div>
              <Text fw={600}>{name}</Text>
              <Text c="dimmed">{t('lists.keptLine', { columns, at: formatDate(usedAt) })}</Text>
            </div>
            <Button
              variant="subtle"
              color="red"
              leftSection={<IconTrash size={18} aria-hidden />}
              aria-label={t('lists.forgetLabel', { name })}
              onClick={async () => {
                const answer = await run('forget-mapping', { shape }, { success: t('lists.forgotten', { name }) });
                if (answer.ok) reload();
              }}
            >
              {t('lists.forget')}
            </Button>
          </Beside>
        </Paper>
      ))}
    </Stack>
  );
}

export function ChooseList({ upload }: { readonly upload: ListUpload }) {
  const { reading, refused, send } = upload;
  return (
    <Stack gap="xl">
      <DropBox onFiles={(files) => void send(files[0])}>
        {(over) => (
          <Group wrap="nowrap" align="flex-start" p="md">
            <IconTable size={36} color="var(--mantine-primary-color-filled)" aria-hidden style={{ flexShrink: 0 }} />
            <Stack gap="xs" flex={1}>
              <Text fw={600} size="lg">
                {over ? t('lists.chooseDrop') : t('lists.chooseTitle')}
              </Text>
              <Text c="dimmed">{t('lists.chooseBody')}</Text>
              {reading && (
                <Group gap="sm">
                  <Loader size="sm" />
                  <Text aria-live="polite">{t('lists.reading', { name: reading })}</Text>
                </Group>
              )}
              {refused && (
                <Text c="red" fw={600} role="alert">
                  {refused}
                </Text>
              )}
              <FileButton accept={LIST_FILES} onChange={(file) => void send(file)}>
                {(props) => (
                  <Button {...props} disabled={reading !== null} style={{ alignSelf: 'flex-start' }}>
                    {t('lists.choose')}
                  </Button>
                )}
              </FileButton>
            </Stack>
          </Group>
        )}
      </DropBox>
      <KeptMappings />
    </Stack>
  );
}
