/** One file that came back: whose opinions on which products it holds, what is left open, what is wrong where. Never a point. */
import { Button, Group, Paper, Stack, Table, Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { OpinionPreview, OpinionRow, OpinionState, TakenOpinion } from '../../../../shared/contract/desk.ts';
import { ProblemAlert } from '../../../kit/problem-list.tsx';
import { Status, type Tone } from '../../../kit/status.tsx';
import { type StringKey, t } from '../../../kit/strings/index.ts';
import { dossierOf, memberName } from '../../app/state.ts';

/** `receipts`: of what was taken of it, null before. */
export type ShownFile = { readonly preview: OpinionPreview; readonly receipts: readonly TakenOpinion[] | null };

const STATES: Readonly<Record<OpinionState, { readonly tone: Tone; readonly words: StringKey }>> = {
  complete: { tone: 'ok', words: 'written.stateComplete' },
  incomplete: { tone: 'look', words: 'written.stateIncomplete' },
  untouched: { tone: 'idle', words: 'written.stateUntouched' },
  same: { tone: 'idle', words: 'written.stateSame' },
  faulty: { tone: 'stop', words: 'written.stateFaulty' },
  refused: { tone: 'stop', words: 'written.stateRefused' },
};

const productName = ({ dossier }: OpinionRow): string => (dossier === null ? '–' : (dossierOf(dossier)?.name ?? dossier));

const Row = ({ row, receipt }: { readonly row: OpinionRow; readonly receipt: string | undefined }) => {
  const { tone, words } = STATES[row.state];
  return (
    <Table.Tr>
      <Table.Td>{row.member === null ? row.sheet : memberName(row.member)}</Table.Td>
      <Table.Td>{productName(row)}</Table.Td>
      <Table.Td>{receipt ? <Status tone="ok">{t('written.receipt', { receipt })}</Status> : <Status tone={tone}>{t(words, { n: row.open })}</Status>}</Table.Td>
    </Table.Tr>
  );
};

type Props = { readonly shown: ShownFile; readonly busy: boolean; readonly onAccept: () => void };

export function FilePreview({ shown: { preview, receipts }, busy, onAccept }: Props) {
  const { file, rows, problems, id } = preview;
  const untouched = rows.filter((row) => row.state === 'untouched');
  const told = rows.filter((row) => row.state !== 'untouched');
  const complete = rows.filter((row) => row.state === 'complete').length;
  const receiptOf = (row: OpinionRow): string | undefined => receipts?.find((r) => r.member === row.member && r.dossier === row.dossier)?.receipt;
  return (
    <Paper withBorder p="sm" component="section" aria-label={file}>
      <Stack gap="xs">
        <Group justify="space-between" wrap="nowrap">
          <Text fw={700} truncate title={file}>
            {file}
          </Text>
          {id !== '' && (
            <Button leftSection={<IconCheck size={20} aria-hidden />} loading={busy} onClick={onAccept} style={{ flex: 'none' }}>
              {t('written.take', { n: complete })}
            </Button>
          )}
        </Group>
        {told.length > 0 && (
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('written.member')}</Table.Th>
                <Table.Th>{t('scoring.product')}</Table.Th>
                <Table.Th miw="13rem">{t('written.state')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {told.map((row) => (
                <Row key={row.sheet} row={row} receipt={row.state === 'complete' ? receiptOf(row) : undefined} />
              ))}
            </Table.Tbody>
          </Table>
        )}
        {untouched.length > 0 && <Text c="dimmed">{t('written.untouched', { names: untouched.map((row) => productName(row)).join(', ') })}</Text>}
        <ProblemAlert problems={problems} title={t('written.faults')} />
      </Stack>
    </Paper>
  );
}
