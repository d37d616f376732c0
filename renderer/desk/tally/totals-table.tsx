/** The counted sheets in figures, highest total first; who stands outside the window of the allowed spread is named so. */
import { Stack, Table, Text, Tooltip } from '@mantine/core';
import { IconAlertTriangle, IconMessage } from '@tabler/icons-react';
import type { DossierTally, RoundTally } from '../../../shared/contract/desk.ts';
import { formatTime } from '../../../shared/lib/vietnamese.ts';
import { t } from '../../kit/strings/index.ts';
import { memberName } from '../app/state.ts';
import { layStrip } from './strip-layout.ts';
import classes from './tally.module.css';

const names = (members: readonly string[]): string => members.map(memberName).join(', ');

type TotalsTableProps = {
  readonly tally: DossierTally;
  readonly round: RoundTally;
  readonly active: string | null;
  readonly onActive: (member: string | null) => void;
};

export function TotalsTable({ tally, round, active, onActive }: TotalsTableProps) {
  const outside = new Set(
    layStrip(round.sheets, tally.spreadLimit, 1)
      .dots.filter((dot) => !dot.inside)
      .map((dot) => dot.member),
  );
  const sheets = [...round.sheets].sort((a, b) => b.totals.total - a.totals.total);
  const opinions = sheets.filter((sheet) => sheet.opinion);
  return (
    <Stack gap="xs">
      <Table.ScrollContainer minWidth="18rem">
        <Table verticalSpacing={6} horizontalSpacing={6} className={classes.totals} aria-label={t('tally.totals')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('tally.member')}</Table.Th>
              <Table.Th ta="right">A</Table.Th>
              <Table.Th ta="right">B</Table.Th>
              <Table.Th ta="right">C</Table.Th>
              <Table.Th ta="right">{t('tally.total')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {sheets.map(({ member, totals, receipt, receivedAt }) => (
              <Table.Tr key={member} data-active={member === active || undefined} onMouseEnter={() => onActive(member)} onMouseLeave={() => onActive(null)}>
                <Table.Td>
                  <Tooltip label={t('tally.receipt', { time: formatTime(receivedAt), code: receipt })}>
                    <Text span>{memberName(member)}</Text>
                  </Tooltip>
                  {outside.has(member) && (
                    <Text span c="amber" ml={6} style={{ whiteSpace: 'nowrap' }}>
                      <IconAlertTriangle size={16} style={{ verticalAlign: '-2px' }} aria-hidden /> {t('tally.outside')}
                    </Text>
                  )}
                </Table.Td>
                <Table.Td ta="right">{totals.A}</Table.Td>
                <Table.Td ta="right">{totals.B}</Table.Td>
                <Table.Td ta="right">{totals.C}</Table.Td>
                <Table.Td ta="right" fw={700}>
                  {totals.total}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
          {tally.shownParts && (
            <Table.Tfoot>
              <Table.Tr>
                <Table.Th>{t('tally.mean')}</Table.Th>
                <Table.Th ta="right">{tally.shownParts.A}</Table.Th>
                <Table.Th ta="right">{tally.shownParts.B}</Table.Th>
                <Table.Th ta="right">{tally.shownParts.C}</Table.Th>
                <Table.Th ta="right">{tally.shownMean}</Table.Th>
              </Table.Tr>
            </Table.Tfoot>
          )}
        </Table>
      </Table.ScrollContainer>
      {tally.missing.length > 0 && <Text c="red">{t('tally.missing', { names: names(tally.missing) })}</Text>}
      {tally.recused.length > 0 && <Text c="dimmed">{t('tally.recused', { names: names(tally.recused) })}</Text>}
      {tally.absent.length > 0 && <Text c="dimmed">{t('tally.absent', { names: names(tally.absent) })}</Text>}
      {opinions.map(({ member, opinion }) => (
        <Text key={member}>
          <IconMessage size={16} style={{ verticalAlign: '-2px' }} aria-hidden /> <b>{memberName(member)}:</b> {opinion}
        </Text>
      ))}
    </Stack>
  );
}
