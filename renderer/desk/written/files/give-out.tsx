/** The forms to give out: one file a member who still owes an opinion, or all of them at once. */
import { Button, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { IconDownload, IconFileZip } from '@tabler/icons-react';
import { useState } from 'react';
import { DESK_FILES } from '../../../../shared/contract/desk-files.ts';
import { t } from '../../../kit/strings/index.ts';
import { notifyProblems } from '../../app/run.tsx';
import { saveFile } from '../../app/save-file.ts';
import { memberName } from '../../app/state.ts';
import { useRead } from '../../app/use-read.ts';

export function GiveOut() {
  const { data: owed } = useRead('read-owed-opinions', {});
  const [busy, setBusy] = useState(false);
  const save = async (query: string, name: string): Promise<void> => {
    setBusy(true);
    notifyProblems(await saveFile(`${DESK_FILES.opinionForms}${query}`, name));
    setBusy(false);
  };
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Title order={3}>{t('written.giveOut')}</Title>
        {owed && owed.length > 1 && (
          <Button variant="light" leftSection={<IconFileZip size={20} aria-hidden />} disabled={busy} onClick={() => void save('', 'phieu-y-kien.zip')}>
            {t('written.giveAll', { n: owed.length })}
          </Button>
        )}
      </Group>
      <Text c="dimmed">{t(owed?.length === 0 ? 'written.giveNone' : 'written.giveHint')}</Text>
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} spacing="xs">
        {owed?.map(({ member, products }) => (
          <Button
            key={member}
            variant="default"
            justify="flex-start"
            h="auto"
            py={6}
            disabled={busy}
            leftSection={<IconDownload size={20} aria-hidden />}
            onClick={() => void save(`?${new URLSearchParams({ member })}`, 'phieu-y-kien.xlsx')}
          >
            <span style={{ textAlign: 'left', whiteSpace: 'normal', lineHeight: 1.3 }}>
              {memberName(member)}
              <Text span display="block" c="dimmed" fw={400}>
                {t('written.giveProducts', { n: products })}
              </Text>
            </span>
          </Button>
        ))}
      </SimpleGrid>
    </Stack>
  );
}
