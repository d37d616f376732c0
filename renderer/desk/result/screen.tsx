/** Kết quả: the ranked table with its totals, filters, and the acts on one result. */
import { Button, Center, Group, Loader, Select, Stack, Text, Title, Tooltip } from '@mantine/core';
import { IconFileSpreadsheet, IconTrophy, IconUsersGroup } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { ResultRow } from '../../../shared/contract/desk.ts';
import { DESK_FILES } from '../../../shared/contract/desk-files.ts';
import { formatWhole } from '../../../shared/lib/vietnamese.ts';
import { DataTable } from '../../kit/data-table.tsx';
import { EmptyState } from '../../kit/empty-state.tsx';
import { ProblemAlert } from '../../kit/problem-list.tsx';
import { t } from '../../kit/strings/index.ts';
import { notifyProblems } from '../app/run.tsx';
import { saveFile } from '../app/save-file.ts';
import { go, openCodes, useDesk } from '../app/state.ts';
import { useRead } from '../app/use-read.ts';
import { FormNotice } from '../written/form-notice.tsx';
import { resultColumns } from './columns.tsx';
import { ResultDetail } from './detail.tsx';
import { filterRows, NO_FILTER, type StateFilter } from './filter-rows.ts';
import { awaitingPlenary, PlenaryModal } from './plenary-modal.tsx';
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

export function ResultScreen() {
  const session = useDesk((s) => s.session);
  const language = useDesk((s) => s.language);
  const chosen = useDesk((s) => s.route.rest[0] ?? null);
  const { data: results, problems } = useRead('read-results', {});
  const [filter, setFilter] = useState(NO_FILTER);
  const rows = useMemo(() => (results ? filterRows(results.rows, filter) : []), [results, filter]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the headings change with the language.
  const columns = useMemo(resultColumns, [language]);
  const [detail, setDetail] = useState<string | null>(null);
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
          <Loader aria-label={t('common.loading')} />
        </Center>
      )}
      {results && results.rows.length === 0 && (
        <EmptyState icon={<IconTrophy size={32} />} title={t('scoring.noDossiers')} body={t('scoring.noDossiersHint')} />
      )}
      {results && results.rows.length > 0 && (
        <>
          <TotalsBar results={results} chosen={filter.stars} onChoose={(stars) => setFilter({ ...filter, stars })} />
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
            rowHeight={84}
            minWidth="68rem"
            maxHeight="max(20rem, calc(100dvh - 20rem))"
            toolbar={
              <Select
                aria-label={t('result.state')}
                value={filter.state}
                onChange={(value) => setFilter({ ...filter, state: (value ?? 'all') as StateFilter })}
                data={STATES.map((value) => ({ value, label: t(`result.filter-${value}`) }))}
                allowDeselect={false}
                w={240}
              />
            }
          />
        </>
      )}
      <ResultDetail row={results?.rows.find((row) => row.dossier === detail) ?? null} onClose={() => setDetail(null)} />
    </Stack>
  );
}
