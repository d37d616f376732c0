/** The session in hand beside an earlier one: who rose, who fell, who is new, who is gone. */
import { Alert, Center, Loader, SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { IconScale } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { EarlierEntry } from '../../../shared/contract/desk.ts';
import { DESK_FILES } from '../../../shared/contract/desk-files.ts';
import { CHANGES, type Change, type ComparedRow } from '../../../shared/earlier/compare-sessions.ts';
import { DataTable } from '../../kit/data-table.tsx';
import { EmptyState } from '../../kit/empty-state.tsx';
import { ProblemAlert } from '../../kit/problem-list.tsx';
import { t } from '../../kit/strings/index.ts';
import { useDesk } from '../app/state.ts';
import { useRead } from '../app/use-read.ts';
import { compareColumns, compareFigures } from './compare-columns.tsx';
import { CopyTable } from './copy-table.tsx';
import { DoubtsCard } from './doubts-card.tsx';
import { dayWords } from './words.ts';

type Filter = Change | 'all';
const FILTERS: readonly Filter[] = ['all', ...CHANGES];

/** `onSettled`: the certificates are to be read again. */
type Props = { readonly sessions: readonly EarlierEntry[]; readonly onSettled: () => void };

function Compared({ sessions, onSettled }: Props) {
  const language = useDesk((s) => s.language);
  const [chosen, setChosen] = useState<string | null>(null);
  const earlier = sessions.find((s) => s.id === chosen)?.id ?? sessions[0]?.id ?? '';
  const { data, problems, reload } = useRead('read-comparison', { earlier });
  const [change, setChange] = useState<Filter>('all');
  const rows = useMemo(() => (data?.rows ?? []).filter((row) => change === 'all' || row.change === change), [data, change]);
  const [shown, setShown] = useState<readonly ComparedRow[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the headings change with the language.
  const columns = useMemo(compareColumns, [language]);
  return (
    <Stack gap="md">
      <Select
        label={t('earlier.compareWith')}
        value={earlier}
        onChange={setChosen}
        allowDeselect={false}
        data={sessions.map((s) => ({ value: s.id, label: [s.name, dayWords(s.startDate)].filter(Boolean).join(' · ') }))}
        maw="48rem"
      />
      <Text c="dimmed">{t('earlier.compareRule')}</Text>
      <ProblemAlert problems={problems} />
      {!data && problems.length === 0 && (
        <Center py={80}>
          <Loader role="status" aria-label={t('common.loading')} />
        </Center>
      )}
      {data && (
        <>
          {!data.sameBook && <Alert color="amber">{t('earlier.otherBook')}</Alert>}
          <DoubtsCard
            comparison={data}
            onSettled={() => {
              reload();
              onSettled();
            }}
          />
          <SegmentedControl
            aria-label={t('earlier.change')}
            value={change}
            onChange={(value) => setChange(value as Filter)}
            data={FILTERS.map((value) => ({
              value,
              label: `${t(`earlier.change-${value}`)} (${value === 'all' ? data.rows.length : data.counts[value]})`,
            }))}
            style={{ alignSelf: 'flex-start' }}
          />
          <DataTable
            label={t('earlier.compare')}
            rows={rows}
            columns={columns}
            rowKey={(row) => `${row.earlier?.code ?? ''} ${row.now?.code ?? ''}`}
            searchText={(row) =>
              `${row.earlier?.name ?? ''} ${row.earlier?.code ?? ''} ${row.now?.code ?? ''} ${(row.now ?? row.earlier)?.producer} ${row.commune}`
            }
            onShown={setShown}
            rowHeight={64}
            minWidth="66rem"
            toolbar={<CopyTable figures={() => compareFigures(shown)} file={`${DESK_FILES.comparison}?earlier=${earlier}`} />}
            empty={<EmptyState icon={<IconScale size={32} />} title={t('common.nothingFound')} />}
          />
        </>
      )}
    </Stack>
  );
}

export function CompareTab(props: Props) {
  const inHand = useDesk((s) => s.session !== null);
  return inHand ? (
    <Compared {...props} />
  ) : (
    <EmptyState icon={<IconScale size={32} />} title={t('earlier.compareNoSession')} body={t('earlier.compareEmptyHint')} />
  );
}
