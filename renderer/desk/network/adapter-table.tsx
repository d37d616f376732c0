/** Every way into a network, which of them phones came in by, and which one the QR code shows. */
import { Button, Group, Paper, Table, Text, Title } from '@mantine/core';
import { formatTime } from '../../../shared/lib/vietnamese.ts';
import type { NetworkFacts } from '../../../shared/network/facts.ts';
import { Status } from '../../kit/status.tsx';
import { t } from '../../kit/strings/index.ts';
import { useCommand } from '../app/run.tsx';
import { KINDS } from './words.ts';

type Props = { readonly facts: NetworkFacts; readonly onChosen: () => void };

export function AdapterTable({ facts, onChosen }: Props) {
  const { run, pending } = useCommand();
  const choose = async (adapter: string | null): Promise<void> => {
    await run('choose-adapter', { adapter }, { success: t('network.chosen') });
    onChosen();
  };
  return (
    <Paper withBorder p="md" bg="var(--desk-surface)">
      <Title order={3} mb="xs">
        {t('network.adapters')}
      </Title>
      <Table.ScrollContainer minWidth="30rem">
        <Table aria-label={t('network.adapters')} verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('network.adapter')}</Table.Th>
              <Table.Th>{t('network.kind')}</Table.Th>
              <Table.Th>{t('network.phones')}</Table.Th>
              <Table.Th w="11rem" />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {facts.adapters.map(({ name, address, kind, chosen, phones, lastAt }) => (
              <Table.Tr key={`${name} ${address}`}>
                <Table.Td>
                  <Text fw={700} lh={1.3}>
                    {name}
                  </Text>
                  <Text className="figures" lh={1.3}>
                    {address}
                  </Text>
                </Table.Td>
                <Table.Td>{t(KINDS[kind])}</Table.Td>
                <Table.Td>{lastAt === null ? t('network.phonesNone') : t('network.phonesOf', { n: phones, at: formatTime(lastAt) })}</Table.Td>
                <Table.Td ta="right">
                  {chosen ? (
                    <Status tone="ok">{t('network.used')}</Status>
                  ) : (
                    <Button
                      variant="default"
                      aria-label={t('network.useLabel', { name, address })}
                      loading={pending === 'choose-adapter'}
                      onClick={() => void choose(name)}
                    >
                      {t('network.use')}
                    </Button>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {facts.preferred !== null && (
        <Group mt="sm" justify="space-between">
          <Text>{t('network.remembered', { name: facts.preferred })}</Text>
          <Button variant="subtle" onClick={() => void choose(null)}>
            {t('network.automatic')}
          </Button>
        </Group>
      )}
    </Paper>
  );
}
