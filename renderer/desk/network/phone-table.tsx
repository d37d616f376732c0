/** What the phones' test pages measured, the worst first. */
import { Paper, Table, Text, Title } from '@mantine/core';
import { formatTime, formatWhole } from '../../../shared/lib/vietnamese.ts';
import type { TriedPhone } from '../../../shared/network/facts.ts';
import { Status } from '../../kit/status.tsx';
import { t } from '../../kit/strings/index.ts';
import { clockWords, phoneState } from './words.ts';

const worstFirst = (phones: readonly TriedPhone[]): readonly TriedPhone[] =>
  [...phones].sort((a, b) => Number(phoneState(b).tone !== 'ok') - Number(phoneState(a).tone !== 'ok') || (a.kBps ?? 0) - (b.kBps ?? 0));

const Row = ({ phone }: { readonly phone: TriedPhone }) => {
  const { tone, words } = phoneState(phone);
  return (
    <Table.Tr>
      <Table.Td>
        <Text fw={700} lh={1.3}>
          {phone.who}
        </Text>
        <Text c="dimmed" lh={1.3}>
          {phone.device === phone.who ? phone.address : `${phone.device} · ${phone.address}`}
        </Text>
      </Table.Td>
      <Table.Td className="figures">{t('network.ms', { n: Math.max(1, Math.round(phone.roundTripMs)) })}</Table.Td>
      <Table.Td className="figures">{phone.kBps === null ? '–' : t('network.kBps', { n: formatWhole(phone.kBps) })}</Table.Td>
      <Table.Td>{clockWords(phone.clockOff)}</Table.Td>
      <Table.Td className="figures">{formatTime(phone.at)}</Table.Td>
      <Table.Td>
        <Status tone={tone}>{words}</Status>
      </Table.Td>
    </Table.Tr>
  );
};

export const PhoneTable = ({ phones }: { readonly phones: readonly TriedPhone[] }) => (
  <Paper withBorder p="md" bg="var(--desk-surface)">
    <Title order={3} mb="xs">
      {t('network.tried')}
    </Title>
    {phones.length === 0 ? (
      <Text c="dimmed">{t('network.triedNone')}</Text>
    ) : (
      <Table aria-label={t('network.tried')} verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('network.who')}</Table.Th>
            <Table.Th>{t('network.roundTrip')}</Table.Th>
            <Table.Th>{t('network.speed')}</Table.Th>
            <Table.Th>{t('network.clock')}</Table.Th>
            <Table.Th>{t('network.at')}</Table.Th>
            <Table.Th />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {worstFirst(phones).map((phone) => (
            <Row key={phone.id} phone={phone} />
          ))}
        </Table.Tbody>
      </Table>
    )}
  </Paper>
);
