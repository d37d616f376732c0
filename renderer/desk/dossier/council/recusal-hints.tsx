/** Likely conflicts of interest, and the question to the member about each. */
import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconMessageQuestion } from '@tabler/icons-react';
import type { HintRow, HintState } from '../../../../shared/contract/desk.ts';
import { formatDateTime } from '../../../../shared/lib/vietnamese.ts';
import { type Column, DataTable } from '../../../kit/data-table.tsx';
import { ProblemAlert } from '../../../kit/problem-list.tsx';
import { Status, type Tone } from '../../../kit/status.tsx';
import { type StringKey, t } from '../../../kit/strings/index.ts';
import { useCommand } from '../../app/run.tsx';
import { dossierOf, memberName } from '../../app/state.ts';
import { useRead } from '../../app/use-read.ts';

const STATES: Readonly<Record<HintState, { readonly tone: Tone; readonly words: StringKey }>> = {
  open: { tone: 'look', words: 'serving.hintOpen' },
  asked: { tone: 'busy', words: 'serving.hintAsked' },
  recused: { tone: 'ok', words: 'serving.hintRecused' },
  declined: { tone: 'idle', words: 'serving.hintDeclined' },
};

const pairOf = ({ member, dossier }: HintRow) => ({ member, dossier });

export function RecusalHints({ mayEdit }: { readonly mayEdit: boolean }) {
  const { data: hints, problems, reload } = useRead('read-recusal-hints', {});
  const { run, pending } = useCommand();
  const ask = async (rows: readonly HintRow[]): Promise<void> => {
    const answer = await run('ask-recusal', { questions: rows.map(pairOf) }, { success: t('serving.asked') });
    if (answer.ok) reload();
  };
  const stop = async (row: HintRow): Promise<void> => {
    const answer = await run('withdraw-recusal-question', pairOf(row), { success: t('serving.askStopped') });
    if (answer.ok) reload();
  };
  const act = (row: HintRow) => {
    if (row.state === 'recused') return null;
    if (row.state === 'asked')
      return (
        <Button variant="subtle" color="gray" onClick={() => void stop(row)}>
          {t('serving.askNot')}
        </Button>
      );
    return (
      <Button variant="subtle" onClick={() => void ask([row])}>
        {t(row.state === 'open' ? 'serving.ask' : 'serving.askAgain')}
      </Button>
    );
  };
  const columns: readonly Column<HintRow>[] = [
    { key: 'member', title: t('dossier.recusalMember'), width: '13rem', value: (r) => memberName(r.member), render: (r) => <b>{memberName(r.member)}</b> },
    { key: 'dossier', title: t('dossier.recusalDossier'), value: (r) => dossierOf(r.dossier)?.name ?? r.dossier },
    { key: 'why', title: t('serving.hintWhy'), width: '20rem', value: (r) => r.why, render: (r) => <span title={r.why}>{r.why}</span> },
    {
      key: 'state',
      title: t('serving.hintState'),
      width: '13rem',
      value: (r) => t(STATES[r.state].words),
      render: (r) => (
        <span title={r.at ? formatDateTime(r.at) : undefined}>
          <Status tone={STATES[r.state].tone}>{t(STATES[r.state].words)}</Status>
        </span>
      ),
    },
    ...(mayEdit ? [{ key: 'act', title: '', width: '8rem', sortable: false, value: () => null, render: act }] : []),
  ];
  const open = (hints ?? []).filter((h) => h.state === 'open');
  return (
    <Stack gap="sm" mt="xl">
      <Group justify="space-between" align="flex-end">
        <div>
          <Title order={3}>{t('serving.hints')}</Title>
          <Text c="dimmed">{t('serving.hintsHint')}</Text>
        </div>
        {mayEdit && open.length > 1 && (
          <Button leftSection={<IconMessageQuestion size={20} />} loading={pending !== null} onClick={() => void ask(open)}>
            {t('serving.askAll', { n: open.length })}
          </Button>
        )}
      </Group>
      <ProblemAlert problems={problems} />
      {hints && (
        <DataTable
          label={t('serving.hints')}
          rows={hints}
          columns={columns}
          rowKey={(r) => `${r.member}|${r.dossier}`}
          searchable={hints.length > 8}
          empty={<Text>{t('serving.hintsNone')}</Text>}
        />
      )}
    </Stack>
  );
}
