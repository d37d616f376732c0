/** The rounds side by side: what each member gave, up or down since the round before. */
import { Stack, Table, Text, Title } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { RoundTally } from '../../../shared/contract/desk.ts';
import { t } from '../../kit/strings/index.ts';
import { memberName } from '../app/state.ts';

/** A sheet kept from an earlier round, where this one was for others by name. */
const keptFrom = (round: RoundTally, member: string): number | null => {
  const of = round.sheets.find((sheet) => sheet.member === member)?.of ?? round.round;
  return of < round.round ? of : null;
};

const totalIn = (round: RoundTally | undefined, member: string): number | undefined => round?.sheets.find((sheet) => sheet.member === member)?.totals.total;

const Total = ({ now, before }: { readonly now: number | undefined; readonly before: number | undefined }) => (
  <>
    {now !== undefined && before !== undefined && now > before && <IconArrowUp size={16} aria-label={t('tally.up')} style={{ verticalAlign: '-2px' }} />}
    {now !== undefined && before !== undefined && now < before && <IconArrowDown size={16} aria-label={t('tally.down')} style={{ verticalAlign: '-2px' }} />}
    {now ?? '–'}
  </>
);

export function RoundsTable({ rounds }: { readonly rounds: readonly RoundTally[] }) {
  const members = [...new Set(rounds.flatMap((round) => round.sheets.map((sheet) => sheet.member)))];
  return (
    <Stack gap="xs">
      <Title order={3}>{t('tally.rounds')}</Title>
      {rounds.map(
        ({ round, named }) =>
          named && (
            <Text key={round}>
              <b>{t('scoring.round', { n: round })}:</b> {t('discussion.roundNamed', { names: named.map(memberName).join(', ') })}
            </Text>
          ),
      )}
      <Table verticalSpacing={6} aria-label={t('tally.rounds')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('tally.member')}</Table.Th>
            {rounds.map(({ round }) => (
              <Table.Th key={round} ta="right">
                {t('scoring.round', { n: round })}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {members.map((member) => (
            <Table.Tr key={member}>
              <Table.Td>{memberName(member)}</Table.Td>
              {rounds.map((round, index) => (
                <Table.Td key={round.round} ta="right">
                  <Total now={totalIn(round, member)} before={totalIn(rounds[index - 1], member)} />
                  {keptFrom(round, member) !== null && (
                    <Text c="dimmed" lh={1.2}>
                      {t('discussion.fromRound', { n: keptFrom(round, member) ?? 0 })}
                    </Text>
                  )}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
        <Table.Tfoot>
          <Table.Tr>
            <Table.Th>{t('tally.mean')}</Table.Th>
            {rounds.map((round) => (
              <Table.Th key={round.round} ta="right">
                {round.shownMean || '–'}
              </Table.Th>
            ))}
          </Table.Tr>
          <Table.Tr>
            <Table.Th>{t('tally.spread')}</Table.Th>
            {rounds.map((round) => (
              <Table.Th key={round.round} ta="right">
                {round.spread ?? '–'}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Tfoot>
      </Table>
    </Stack>
  );
}
