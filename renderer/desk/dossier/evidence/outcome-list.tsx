/** What became of every file sent, what needs a hand first: choose a dossier, send again, read why it was refused. */
import { Button, Group, Select, Stack, Text } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { type Column, DataTable } from '../../../kit/data-table.tsx';
import { Status, type Tone } from '../../../kit/status.tsx';
import { language, type StringKey, t } from '../../../kit/strings/index.ts';
import { matches } from '../../../kit/table-order.ts';
import { dossierOf, useDesk } from '../../app/state.ts';
import { groupByDossier, type OutcomeKind, type OutcomeRow } from './upload-outcome.ts';
import { assignFiles, clearUploads, tryAgain } from './uploads.ts';

const KINDS: Readonly<Record<OutcomeKind, { readonly tone: Tone; readonly words: StringKey }>> = {
  unmatched: { tone: 'look', words: 'evidence.outcomeUnmatched' },
  failed: { tone: 'stop', words: 'evidence.outcomeFailed' },
  refused: { tone: 'stop', words: 'evidence.outcomeRefused' },
  duplicate: { tone: 'idle', words: 'evidence.outcomeDuplicate' },
  added: { tone: 'ok', words: 'evidence.outcomeAdded' },
};
/** Options drawn at once; typing narrows them. */
const MOST = 50;
/** Dossiers named in the summary. */
const NAMED = 3;

/** By the row's key: the dossier chosen, SKIP, or nothing yet. */
type Choosing = { readonly chosen: ReadonlyMap<string, string>; readonly onChoose: (key: string, choice: string | null) => void };
const SKIP = 'skip';

/** The dossier of a file whose path names none. */
function Chooser({ row, chosen, onChoose }: { readonly row: OutcomeRow } & Choosing) {
  const dossiers = useDesk((s) => s.session?.dossiers);
  const options = useMemo(
    () => [{ value: SKIP, label: t('evidence.outcomeSkip') }, ...(dossiers ?? []).map((d) => ({ value: d.code as string, label: `${d.name} · ${d.code}` }))],
    [dossiers],
  );
  return (
    <Select
      aria-label={`${t('evidence.outcomeGive')} ${row.path}`}
      placeholder={t('evidence.outcomeGive')}
      searchable
      limit={MOST}
      data={options}
      filter={({ options: all, search, limit }) => all.filter((o) => 'label' in o && matches(o.label, search)).slice(0, limit)}
      nothingFoundMessage={t('common.nothingFound')}
      clearable
      value={chosen.get(row.key) ?? null}
      onChange={(choice) => onChoose(row.key, choice)}
    />
  );
}

function What({ row, ...choosing }: { readonly row: OutcomeRow } & Choosing) {
  if (row.kind === 'unmatched') return <Chooser row={row} {...choosing} />;
  if (row.kind === 'duplicate') return <Text lineClamp={2}>{t('evidence.outcomeDuplicateOf', { name: row.of })}</Text>;
  if (row.kind === 'added') return null;
  return (
    <Group gap="xs" wrap="nowrap">
      <Text lineClamp={3} style={{ whiteSpace: 'normal' }} title={row.problems.map((p) => p[language()]).join(' ')}>
        {row.problems.length === 0 ? t('evidence.outcomeCancelled') : row.problems.map((p) => p[language()]).join(' ')}{' '}
        <Text span c="dimmed" ff="monospace">
          {row.problems.map((p) => p.code).join(' ')}
        </Text>
      </Text>
      {row.kind === 'failed' && (
        <Button variant="default" px="sm" style={{ flexShrink: 0 }} onClick={() => tryAgain(row.upload.key)}>
          {t('evidence.retry')}
        </Button>
      )}
    </Group>
  );
}

const dossierWords = (code: string): string => (code === '' ? '' : (dossierOf(code)?.name ?? code));

export function OutcomeList({ rows, busy }: { readonly rows: readonly OutcomeRow[]; readonly busy: boolean }) {
  const dossiers = useDesk((s) => s.session?.dossiers);
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map());
  const [assigning, setAssigning] = useState(false);
  const choose = (key: string, choice: string | null): void => {
    const next = new Map(chosen);
    if (choice === null) next.delete(key);
    else next.set(key, choice);
    setChosen(next);
  };
  const choices = rows.flatMap((row) => {
    const choice = row.kind === 'unmatched' ? chosen.get(row.key) : undefined;
    return choice === undefined ? [] : [{ key: row.upload.key, path: row.path, dossier: choice === SKIP ? '' : choice }];
  });
  const assign = async (): Promise<void> => {
    setAssigning(true);
    await assignFiles(choices);
    setAssigning(false);
  };
  const groups = useMemo(
    () =>
      groupByDossier(
        rows,
        (dossiers ?? []).map((d) => d.code),
      ).filter((g) => g.added.length > 0),
    [rows, dossiers],
  );
  const columns: readonly Column<OutcomeRow>[] = [
    {
      key: 'kind',
      title: t('evidence.outcomeWhat'),
      width: '13rem',
      value: (r) => t(KINDS[r.kind].words),
      render: (r) => <Status tone={KINDS[r.kind].tone}>{t(KINDS[r.kind].words)}</Status>,
    },
    {
      key: 'path',
      title: t('evidence.outcomeFile'),
      value: (r) => r.path,
      render: (r) => (
        <Text lineClamp={2} style={{ whiteSpace: 'normal', overflowWrap: 'anywhere' }} title={r.path}>
          {r.path}
        </Text>
      ),
    },
    { key: 'dossier', title: t('evidence.outcomeDossier'), width: '13rem', spare: 0.25, value: (r) => dossierWords(r.dossier) },
    {
      key: 'what',
      title: '',
      width: '25rem',
      spare: 0.3,
      sortable: false,
      value: (r) => r.problems.map((p) => p.code).join(' '),
      render: (r) => <What row={r} chosen={chosen} onChoose={choose} />,
    },
  ];
  const named = groups.slice(0, NAMED).map((g) => `${dossierWords(g.dossier)} (${g.added.length})`);
  const more = groups.length > NAMED ? [t('evidence.outcomeMore', { n: groups.length - NAMED })] : [];
  return (
    <Stack gap="sm">
      {groups.length > 0 && <Text>{t('evidence.outcomeByDossier', { n: groups.length, names: [...named, ...more].join(', ') })}</Text>}
      <DataTable label={t('evidence.outcome')} rows={rows} columns={columns} rowKey={(r) => r.key} rowHeight={84} maxHeight="calc(100dvh - 20rem)" />
      <Group justify="flex-end">
        {rows.some((r) => r.kind === 'failed') && (
          <Button variant="light" leftSection={<IconRefresh size={20} />} onClick={() => tryAgain(null)}>
            {t('evidence.retryAll')}
          </Button>
        )}
        {rows.some((r) => r.kind === 'unmatched') && (
          <Button disabled={choices.length === 0} loading={assigning} onClick={() => void assign()}>
            {t('evidence.outcomeAssign', { n: choices.length })}
          </Button>
        )}
        <Button variant={choices.length > 0 ? 'default' : 'filled'} disabled={busy || assigning} onClick={clearUploads}>
          {t('evidence.clearOutcome')}
        </Button>
      </Group>
    </Stack>
  );
}
