/** Version, build, where the data lies, and what others wrote of the program. */
import { Anchor, Button, Group, Loader, Modal, ScrollArea, Stack, Table, Text, Title } from '@mantine/core';
import { IconCopy, IconPackageImport } from '@tabler/icons-react';
import { useState } from 'react';
import type { About } from '../../../shared/contract/desk-about.ts';
import { DESK_FILES } from '../../../shared/contract/desk-files.ts';
import { copyText } from '../../kit/copy-text.ts';
import { ProblemAlert } from '../../kit/problem-list.tsx';
import { t } from '../../kit/strings/index.ts';
import { Beside } from './beside.tsx';
import { useRead } from './use-read.ts';

const factsOf = ({ version, build, node, system, data }: About): readonly (readonly [string, string])[] => [
  [t('about.version'), version],
  [t('about.build'), build || t('about.fromSources')],
  [t('about.runs'), `${system} · Node ${node}`],
  [t('about.data'), data],
];

function Facts({ about, onUpdate }: { readonly about: About; readonly onUpdate: () => void }) {
  const [copied, setCopied] = useState(false);
  const facts = factsOf(about);
  const copy = async (): Promise<void> => setCopied(await copyText(facts.map(([name, value]) => `${name}: ${value}`).join('\n')));
  return (
    <>
      <Table variant="vertical" layout="fixed" aria-label={t('about.open')}>
        <Table.Tbody>
          {facts.map(([name, value]) => (
            <Table.Tr key={name}>
              <Table.Th w="11rem">{name}</Table.Th>
              <Table.Td style={{ overflowWrap: 'anywhere' }}>{value}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Beside>
        <Text c="dimmed">{t('about.sameBuild')}</Text>
        <Group gap="xs">
          <Button variant="default" leftSection={<IconCopy size={20} aria-hidden />} onClick={() => void copy()}>
            {copied ? t('about.copied') : t('about.copy')}
          </Button>
          <Button variant="default" leftSection={<IconPackageImport size={20} aria-hidden />} onClick={onUpdate}>
            {t('update.open')}
          </Button>
        </Group>
      </Beside>
      <Group justify="space-between">
        <Title order={3}>{t('about.licences', { n: about.licences.length })}</Title>
        <Anchor href={DESK_FILES.licences} target="_blank">
          {t('about.licenceTexts')}
        </Anchor>
      </Group>
      <ScrollArea h="16rem" type="auto" viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': t('about.licences', { n: about.licences.length }) }}>
        <Table>
          <Table.Tbody>
            {about.licences.map(({ name, version, licence }) => (
              <Table.Tr key={`${name} ${version}`}>
                <Table.Td>{name}</Table.Td>
                <Table.Td>{version}</Table.Td>
                <Table.Td>{licence}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea>
    </>
  );
}

export function AboutModal({ onClose, onUpdate }: { readonly onClose: () => void; readonly onUpdate: () => void }) {
  const { data: about, problems } = useRead('read-about', {});
  return (
    <Modal opened onClose={onClose} title={t('common.appName')} size="xl" centered>
      <Stack>
        {about ? (
          <Facts about={about} onUpdate={onUpdate} />
        ) : problems.length > 0 ? (
          <ProblemAlert problems={problems} />
        ) : (
          <Loader role="status" aria-label={t('common.loading')} mx="auto" />
        )}
      </Stack>
    </Modal>
  );
}
