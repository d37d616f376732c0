/** What a checked update is, and what taking it will do. */
import { Button, Group, List, ScrollArea, Stack, Table, Text, Title } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import { inFours } from '../../../../shared/lib/base32.ts';
import { formatDateTime } from '../../../../shared/lib/vietnamese.ts';
import { ProblemAlert } from '../../../kit/problem-list.tsx';
import { language, t } from '../../../kit/strings/index.ts';
import { useCommand } from '../run.tsx';
import { fileSize } from '../start/file-size.ts';
import type { Looked } from './choose-file.tsx';

const named = ({ version, build }: { readonly version: string; readonly build: string }): string => (build ? `${version} (${build})` : version);

export function Preview({ looked: { preview, warnings }, onOther }: { readonly looked: Looked; readonly onOther: () => void }) {
  const { run, pending } = useCommand();
  const { kind, version, madeAt, news, fingerprint, running, files, bytes, place, sessions } = preview;
  const facts = [
    [t('update.now'), named(running)],
    [t('update.offered'), named(preview)],
    [t('update.size'), t('update.sizeOf', { size: fileSize(bytes), files })],
  ] as const;
  return (
    <Stack>
      <Title order={3}>{t('update.found', { version, date: formatDateTime(madeAt) })}</Title>
      <Group gap="xs" wrap="nowrap" align="flex-start">
        <IconShieldCheck size={22} aria-hidden style={{ flexShrink: 0 }} />
        <Text>{t('update.signed', { key: inFours(fingerprint) })}</Text>
      </Group>
      <ProblemAlert problems={warnings} />
      <Table variant="vertical" layout="fixed" aria-label={t('update.found', { version, date: formatDateTime(madeAt) })}>
        <Table.Tbody>
          {facts.map(([name, value]) => (
            <Table.Tr key={name}>
              <Table.Th w="11rem">{name}</Table.Th>
              <Table.Td className="figures">{value}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Title order={4}>{t('update.news')}</Title>
      <ScrollArea.Autosize mah="9rem" type="auto" tabIndex={0} aria-label={t('update.news')}>
        <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{news[language()] || news.vi || t('update.noNews')}</Text>
      </ScrollArea.Autosize>
      <Title order={4}>{t('update.whatHappens')}</Title>
      <List type="ordered" spacing={4} style={{ overflowWrap: 'anywhere' }}>
        <List.Item>{t('update.stepBackup', { n: sessions })}</List.Item>
        <List.Item>{t(kind === 'folder' ? 'update.stepFolder' : 'update.stepInstaller', { place })}</List.Item>
        <List.Item>{t('update.stepAfter')}</List.Item>
      </List>
      <Group justify="flex-end">
        <Button variant="default" onClick={onOther}>
          {t('update.other')}
        </Button>
        <Button loading={pending !== null} onClick={() => void run('start-update', { seen: preview.seen })} data-autofocus>
          {t('update.start')}
        </Button>
      </Group>
    </Stack>
  );
}
