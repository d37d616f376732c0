/** Nhật ký: every act of the session, searchable, with the seal of the chain, the check of it, and the file. */
import { ActionIcon, Alert, Button, Center, Code, Drawer, Group, List, Loader, Select, Stack, Text, Title, Tooltip } from '@mantine/core';
import { IconCopy, IconFileSpreadsheet, IconHistory, IconShieldCheck } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { DESK_FILES } from '../../../shared/contract/desk-files.ts';
import type { JournalRow } from '../../../shared/journal/view.ts';
import { compareVietnamese, formatDateTime } from '../../../shared/lib/vietnamese.ts';
import { copyText } from '../../kit/copy-text.ts';
import { type Column, DataTable } from '../../kit/data-table.tsx';
import { EmptyState } from '../../kit/empty-state.tsx';
import { ProblemAlert } from '../../kit/problem-list.tsx';
import { language, t } from '../../kit/strings/index.ts';
import { actWords } from '../../kit/strings/journal.ts';
import { notifyProblems, notifySuccess, useCommand } from '../app/run.tsx';
import { saveFile } from '../app/save-file.ts';
import { openCodes, useDesk } from '../app/state.ts';
import { useRead } from '../app/use-read.ts';

const SIZE = 20;

const columns = (): readonly Column<JournalRow>[] => [
  { key: 'seq', title: '#', value: (row) => row.seq, width: '4.75rem', align: 'right' },
  {
    key: 'at',
    title: t('journal.time'),
    value: (row) => row.at,
    render: (row) => formatDateTime(row.at),
    width: '10.5rem',
    copied: [{ title: t('journal.time'), value: (row) => formatDateTime(row.at) }],
  },
  { key: 'act', title: t('journal.act'), value: (row) => actWords(row.event), width: '12.75rem', fixed: true },
  { key: 'who', title: t('journal.who'), value: (row) => row.who, width: '10rem' },
  { key: 'dossier', title: t('journal.product'), value: (row) => row.dossier, width: '11.5rem' },
  { key: 'details', title: t('journal.details'), value: (row) => row.details.join('; '), sortable: false },
];

/** Seal of the newest entry, and the walk along the whole chain. */
function Seal({ head }: { readonly head: { readonly seq: number; readonly hash: string } }) {
  const { run, pending } = useCommand();
  const [found, setFound] = useState<{ readonly entries: number; readonly firstBreak: number | null } | null>(null);
  const check = async (): Promise<void> => {
    const answer = await run('check-journal', {});
    if (answer.ok) setFound(answer.value);
  };
  return (
    <Stack gap="xs">
      <Group gap="sm" align="center">
        <Tooltip label={t('journal.headHint')}>
          <Text fw={600} tabIndex={0}>
            {t('journal.head', { n: head.seq })}
          </Text>
        </Tooltip>
        <Code style={{ overflowWrap: 'anywhere' }}>{head.hash}</Code>
        <Tooltip label={t('journal.copy')}>
          <ActionIcon
            variant="default"
            size={44}
            aria-label={t('journal.copy')}
            onClick={() => void copyText(head.hash).then((done) => done && notifySuccess(t('journal.copied')))}
          >
            <IconCopy size={SIZE} />
          </ActionIcon>
        </Tooltip>
        <Button variant="default" leftSection={<IconShieldCheck size={SIZE} />} loading={pending !== null} onClick={() => void check()}>
          {t('journal.check')}
        </Button>
      </Group>
      {found && (
        <Alert color={found.firstBreak === null ? 'green' : 'red'} role="status">
          {found.firstBreak === null ? t('journal.whole', { n: found.entries }) : t('journal.broken', { n: found.firstBreak })}
        </Alert>
      )}
    </Stack>
  );
}

const Entry = ({ row, onClose }: { readonly row: JournalRow | null; readonly onClose: () => void }) => (
  <Drawer opened={row !== null} onClose={onClose} position="right" size="lg" title={row ? t('journal.entry', { n: row.seq }) : ''}>
    {row && (
      <Stack gap="sm">
        <Title order={3}>{actWords(row.event)}</Title>
        <Text>
          {formatDateTime(row.at)} · {row.who}
          {row.device && ` · ${row.device}`}
        </Text>
        {row.dossier && <Text>{row.dossier}</Text>}
        {row.details.length === 0 && <Text c="dimmed">{t('journal.noDetails')}</Text>}
        <List spacing={4}>
          {row.details.map((line) => (
            <List.Item key={line} style={{ overflowWrap: 'anywhere' }}>
              {line}
            </List.Item>
          ))}
        </List>
      </Stack>
    )}
  </Drawer>
);

/** Values of one column that occur, in Vietnamese order, for a filter. */
const occurring = (rows: readonly JournalRow[], of: (row: JournalRow) => string): readonly string[] => [...new Set(rows.map(of))].sort(compareVietnamese);

export function JournalScreen() {
  const spoken = useDesk((s) => s.language);
  const scoring = useDesk((s) => s.live !== null && openCodes(s.live).length > 0);
  const { data: journal, problems } = useRead('read-whole-journal', { language: language() });
  const [act, setAct] = useState<string | null>(null);
  const [who, setWho] = useState<string | null>(null);
  /** Its number: its words follow the language. */
  const [chosen, setChosen] = useState<number | null>(null);
  const rows = useMemo(
    () => (journal?.rows ?? []).filter((row) => (act === null || row.event === act) && (who === null || row.who === who)),
    [journal, act, who],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: the headings change with the language.
  const heads = useMemo(columns, [spoken]);
  const save = async (): Promise<void> => {
    const refused = await saveFile(DESK_FILES.journal, 'nhat-ky.csv');
    if (refused.length > 0) notifyProblems(refused);
  };
  const all = journal?.rows ?? [];
  const acts = occurring(all, (row) => row.event).flatMap((event) => {
    const row = all.find((r) => r.event === event);
    return row ? [{ value: event, label: actWords(row.event) }] : [];
  });
  return (
    <Stack gap="md">
      <Group justify="space-between">
        <Title order={2} size="h1">
          {t('common.screenJournal')}
        </Title>
        <Button variant="default" leftSection={<IconFileSpreadsheet size={SIZE} />} onClick={() => void save()}>
          {t('journal.save')}
        </Button>
      </Group>
      <ProblemAlert problems={problems} />
      {!journal && problems.length === 0 && (
        <Center py={80}>
          <Loader role="status" aria-label={t('common.loading')} />
        </Center>
      )}
      {journal && (
        <>
          <Seal head={journal.head} />
          {scoring && <Text c="dimmed">{t('journal.secret')}</Text>}
          <DataTable
            label={t('common.screenJournal')}
            rows={rows}
            columns={heads}
            rowKey={(row) => String(row.seq)}
            onOpen={(row) => setChosen(row.seq)}
            searchText={(row) => `${formatDateTime(row.at)} ${row.device}`}
            searchPlaceholder={t('journal.searchHint')}
            remember="journal"
            minWidth="66rem"
            maxHeight="max(20rem, calc(100dvh - 22rem))"
            empty={all.length === 0 ? <EmptyState icon={<IconHistory size={32} />} title={t('journal.empty')} body={t('journal.emptyHint')} /> : undefined}
            toolbar={
              <>
                <Select
                  aria-label={t('journal.act')}
                  placeholder={t('journal.anyAct')}
                  data={acts}
                  value={act}
                  onChange={setAct}
                  searchable
                  clearable
                  w={280}
                />
                <Select
                  aria-label={t('journal.who')}
                  placeholder={t('journal.anyWho')}
                  data={[...occurring(all, (row) => row.who)]}
                  value={who}
                  onChange={setWho}
                  searchable
                  clearable
                  w={240}
                />
              </>
            }
          />
        </>
      )}
      <Entry row={all.find((row) => row.seq === chosen) ?? null} onClose={() => setChosen(null)} />
    </Stack>
  );
}
