/** Kết quả: the ranked table with its totals, filters, and the acts on one result; beside it the numbers at a glance, whose bars filter the table. */
import { Button, Center, Group, Loader, Select, Stack, Tabs, Text, Title, Tooltip } from '@mantine/core';
import { IconFileSpreadsheet, IconTrophy, IconUsersGroup, IconX } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { ResultRow, Results } from '../../../shared/contract/desk.ts';
import { DESK_FILES } from '../../../shared/contract/desk-files.ts';
import { formatWhole } from '../../../shared/lib/vietnamese.ts';
import { DataTable } from '../../kit/data-table.tsx';
import { EmptyState } from '../../kit/empty-state.tsx';
import { ProblemAlert } from '../../kit/problem-list.tsx';
import { t } from '../../kit/strings/index.ts';
import { STATISTICS_PATH } from '../app/route.ts';
import { notifyProblems } from '../app/run.tsx';
import { saveFile } from '../app/save-file.ts';
import { go, openCodes, useDesk } from '../app/state.ts';
import { useRead } from '../app/use-read.ts';
import { FormNotice } from '../written/form-notice.tsx';
import { resultColumns } from './columns.tsx';
import { ResultDetail } from './detail.tsx';
import { filterRows, NO_FILTER, type RowFilter, type StateFilter } from './filter-rows.ts';
import { awaitingPlenary, PlenaryModal } from './plenary-modal.tsx';
import { StatisticsTab } from './statistics/tab.tsx';
import { TotalsBar } from './totals-bar.tsx';

const STATES: readonly StateFilter[] = ['all', 'pending', 'confirmed', 'corrected'];

/** The workbook is refused while a product is being scored: said before the click, not after. */
function ExportButton() {
  const scoring = useDesk((s) => s.live !== null && openCodes(s.live).length > 0);
  const [saving, setSaving] = useState(false);
  const save = async (): Promise<void> => {
    setSaving(true);
    const problems = await saveFile(DESK_FILES.session, 'phien-ocop.xlsx');
    setSaving(false);
    if (problems.length > 0) notifyProblems(problems);
  };
  return (
    <Tooltip label={t('common.exportRefused')} disabled={!scoring}>
      <Button
        variant="default"
        leftSection={<IconFileSpreadsheet size={20} />}
        loading={saving}
        data-disabled={scoring || undefined}
        aria-disabled={scoring}
        onClick={() => !scoring && void save()}
      >
        {t('common.exportWorkbook')}
      </Button>
    </Tooltip>
  );
}

/** Shown while products wait for the plenary. */
function PlenaryButton({ rows }: { readonly rows: readonly ResultRow[] }) {
  const [open, setOpen] = useState(false);
  const running = useDesk((s) => s.session?.state === 'open');
  if (!running || rows.length === 0) return null;
  return (
    <>
      <Button leftSection={<IconUsersGroup size={20} />} onClick={() => setOpen(true)}>
        {t('kinds.plenaryWaiting', { n: rows.length })}
      </Button>
      {open && <PlenaryModal rows={rows} onClose={() => setOpen(false)} />}
    </>
  );
}

type ListProps = { readonly results: Results; readonly filter: RowFilter; readonly onFilter: (filter: RowFilter) => void };

function ResultList({ results, filter, onFilter }: ListProps) {
  const language = useDesk((s) => s.language);
  const chosen = useDesk((s) => s.route.rest[0] ?? null);
  const rows = useMemo(() => filterRows(results.rows, filter), [results, filter]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the headings change with the language.
  const columns = useMemo(resultColumns, [language]);
  const [detail, setDetail] = useState<string | null>(null);
  return (
    <Stack gap="md">
      <TotalsBar results={results} chosen={filter.stars} onChoose={(stars) => onFilter({ ...filter, stars })} />
      <DataTable
        label={t('common.screenResult')}
        rows={rows}
        columns={columns}
        rowKey={(row) => row.dossier}
        selectedKey={chosen}
        onOpen={(row) => {
          go('result', [row.dossier]);
          setDetail(row.dossier);
        }}
        searchText={(row) => `${row.dossier} ${row.producer} ${row.setName}`}
        searchPlaceholder={t('result.searchHint')}
        remember="results"
        rowHeight={84}
        minWidth="68rem"
        maxHeight="max(20rem, calc(100dvh - 23.5rem))"
        toolbar={
          <>
            <Select
              aria-label={t('result.state')}
              value={filter.state}
              onChange={(value) => onFilter({ ...filter, state: (value ?? 'all') as StateFilter })}
              data={STATES.map((value) => ({ value, label: t(`result.filter-${value}`) }))}
              allowDeselect={false}
              w={240}
            />
            {filter.among && (
              <Button
                variant="light"
                rightSection={<IconX size={18} aria-hidden />}
                title={t('statistics.clearAmong')}
                maw="28rem"
                onClick={() => onFilter({ ...filter, among: null })}
              >
                {t('statistics.among', { words: filter.among.words })}
              </Button>
            )}
          </>
        }
      />
      <ResultDetail row={results.rows.find((row) => row.dossier === detail) ?? null} onClose={() => setDetail(null)} />
    </Stack>
  );
}

const TAB_HEIGHT = '2.75rem';

export function ResultScreen() {
  const session = useDesk((s) => s.session);
  const glance = useDesk((s) => s.route.rest[0] === STATISTICS_PATH);
  const { data: results, problems } = useRead('read-results', {});
  const [filter, setFilter] = useState(NO_FILTER);
  if (!session) return null;
  return (
    <Stack gap="md">
      <Group justify="space-between">
        <Title order={2} size="h1">
          {t('common.screenResult')}
        </Title>
        <Group gap="lg">
          {results && (
            <Text fz="lg" className="figures">
              {t('result.rewardTotal')}: <b>{t('result.vnd', { n: formatWhole(results.rewardTotal) })}</b>
            </Text>
          )}
          {results && <PlenaryButton rows={awaitingPlenary(results.rows)} />}
          <ExportButton />
        </Group>
      </Group>
      <FormNotice />
      <ProblemAlert problems={problems} />
      {!results && problems.length === 0 && (
        <Center py={80}>
          <Loader role="status" aria-label={t('common.loading')} />
        </Center>
      )}
      {results && results.rows.length === 0 && (
        <EmptyState icon={<IconTrophy size={32} />} title={t('scoring.noDossiers')} body={t('scoring.noDossiersHint')} />
      )}
      {results && results.rows.length > 0 && (
        <Tabs value={glance ? 'glance' : 'list'} onChange={(key) => go('result', key === 'glance' ? [STATISTICS_PATH] : [])} keepMounted={false}>
          <Tabs.List mb="md" className="no-print">
            <Tabs.Tab value="list" h={TAB_HEIGHT} fw={glance ? 500 : 700}>
              {t('statistics.list')}
            </Tabs.Tab>
            <Tabs.Tab value="glance" h={TAB_HEIGHT} fw={glance ? 700 : 500}>
              {t('statistics.tab')}
            </Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="list">
            <ResultList results={results} filter={filter} onFilter={setFilter} />
          </Tabs.Panel>
          <Tabs.Panel value="glance">
            <StatisticsTab
              onChoose={(among) => {
                setFilter({ ...NO_FILTER, among });
                go('result', []);
              }}
            />
          </Tabs.Panel>
        </Tabs>
      )}
    </Stack>
  );
}
