/** Certificates by the days they still hold: what ends soon first. */
import { Alert, Center, Loader, SegmentedControl, Stack, Text } from '@mantine/core';
import { IconCertificate } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { DeskOutput } from '../../../shared/contract/desk.ts';
import { DESK_FILES } from '../../../shared/contract/desk-files.ts';
import type { ExpiringRow, ExpiryBand } from '../../../shared/earlier/expiring.ts';
import { isDue } from '../../../shared/earlier/reminder-letters.ts';
import { formatDate } from '../../../shared/lib/vietnamese.ts';
import { type Column, DataTable } from '../../kit/data-table.tsx';
import { EmptyState } from '../../kit/empty-state.tsx';
import { ProblemAlert } from '../../kit/problem-list.tsx';
import { Stars } from '../../kit/stars.tsx';
import { Status, type Tone } from '../../kit/status.tsx';
import { t } from '../../kit/strings/index.ts';
import { useDesk } from '../app/state.ts';
import type { Figures } from '../result/statistics/figures.ts';
import { CopyTable } from './copy-table.tsx';
import { LettersButton } from './letters-button.tsx';
import { ReminderNumbers } from './reminder-numbers.tsx';
import { decisionWords, leftWords } from './words.ts';

type Filter = ExpiryBand | 'all';
const BANDS: readonly Filter[] = ['urgent', 'soon', 'expired', 'later', 'all'];
const TONES: Readonly<Record<ExpiryBand, Tone>> = { expired: 'stop', urgent: 'look', soon: 'busy', later: 'idle' };

const columns = (): readonly Column<ExpiringRow>[] => [
  {
    key: 'days',
    title: t('earlier.expires'),
    width: '11rem',
    value: (row) => row.daysLeft,
    render: (row) => (
      <>
        <Status tone={TONES[row.band]}>{leftWords(row.daysLeft)}</Status>
        <Text c="dimmed" lh={1.3} className="figures">
          {formatDate(row.expires)}
        </Text>
      </>
    ),
  },
  {
    key: 'name',
    title: t('earlier.product'),
    value: (row) => row.name,
    render: (row) => (
      <>
        <Text fw={600} lineClamp={1} title={row.name} lh={1.3}>
          {row.name}
        </Text>
        {row.again ? (
          <Text c="green" lh={1.3} truncate title={t('earlier.againHint', { code: row.again })}>
            {t('earlier.again')}
          </Text>
        ) : (
          <Text c="dimmed" lh={1.3} truncate>
            {row.code}
          </Text>
        )}
      </>
    ),
  },
  {
    key: 'producer',
    title: t('earlier.producer'),
    value: (row) => row.producer,
    render: (row) => (
      <>
        <Text lineClamp={1} title={row.producer} lh={1.3}>
          {row.producer}
        </Text>
        <Text c="dimmed" lh={1.3} truncate>
          {[row.phone, row.commune].filter(Boolean).join(' · ')}
        </Text>
      </>
    ),
  },
  { key: 'stars', title: t('earlier.stars'), width: '9.75rem', value: (row) => row.stars, render: (row) => <Stars count={row.stars} size={16} /> },
  {
    key: 'decision',
    title: t('earlier.decision'),
    width: '18.25rem',
    spare: 0.3,
    value: (row) => row.decidedOn,
    render: (row) => (
      <>
        <Text lh={1.3} truncate title={[decisionWords(row), row.number, row.sessionName].filter(Boolean).join(' · ')}>
          {row.decision}
        </Text>
        <Text c="dimmed" lh={1.3} truncate className="figures">
          {[formatDate(row.decidedOn), row.number].filter(Boolean).join(' · ')}
        </Text>
      </>
    ),
  },
];

const figuresOf = (rows: readonly ExpiringRow[]): Figures => ({
  heads: [
    ...[t('earlier.code'), t('earlier.product'), t('earlier.producer'), t('earlier.phone'), t('earlier.commune'), t('earlier.stars')],
    ...[t('earlier.number'), t('earlier.decision'), t('earlier.expires'), t('earlier.days'), t('earlier.session'), t('earlier.again')],
  ],
  rows: rows.map((row) => [
    ...[row.code, row.name, row.producer, row.phone, row.commune, row.stars],
    ...[row.number, decisionWords(row), formatDate(row.expires), row.daysLeft, row.sessionName, row.again],
  ]),
});

type Props = { readonly expiring: DeskOutput<'read-expiring'> | null; readonly problems: Parameters<typeof ProblemAlert>[0]['problems'] };

export function ExpiringTab({ expiring, problems }: Props) {
  const language = useDesk((s) => s.language);
  const [band, setBand] = useState<Filter>('urgent');
  const rows = useMemo(() => (expiring?.rows ?? []).filter((row) => band === 'all' || row.band === band), [expiring, band]);
  const [shown, setShown] = useState<readonly ExpiringRow[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the headings change with the language.
  const heads = useMemo(columns, [language]);
  if (!expiring)
    return problems.length > 0 ? (
      <ProblemAlert problems={problems} />
    ) : (
      <Center py={80}>
        <Loader role="status" aria-label={t('common.loading')} />
      </Center>
    );
  const count = (one: Filter): number => (one === 'all' ? expiring.rows.length : expiring.rows.filter((row) => row.band === one).length);
  return (
    <Stack gap="md">
      <Text c="dimmed">
        {t('earlier.expiringHint', { today: formatDate(expiring.today), n: expiring.sessions })}{' '}
        {expiring.renewed > 0 && t('earlier.renewed', { n: expiring.renewed })}
      </Text>
      {expiring.undated > 0 && <Alert color="amber">{t('earlier.undated', { n: expiring.undated })}</Alert>}
      <SegmentedControl
        aria-label={t('earlier.band')}
        value={band}
        onChange={(value) => setBand(value as Filter)}
        data={BANDS.map((value) => ({ value, label: `${t(`earlier.band-${value}`)} (${count(value)})` }))}
        style={{ alignSelf: 'flex-start' }}
      />
      {expiring.rows.some(isDue) && <ReminderNumbers />}
      <DataTable
        label={t('earlier.certificates')}
        rows={rows}
        columns={heads}
        rowKey={(row) => `${row.session} ${row.code}`}
        searchText={(row) => `${row.code} ${row.phone} ${row.commune} ${row.number} ${row.sessionName}`}
        onShown={setShown}
        rowHeight={72}
        minWidth="60rem"
        toolbar={
          <>
            <CopyTable figures={() => figuresOf(shown)} file={DESK_FILES.certificates} />
            <LettersButton rows={shown} />
          </>
        }
        empty={<EmptyState icon={<IconCertificate size={32} />} title={t('earlier.noneExpiring')} />}
      />
    </Stack>
  );
}
