/** Columns of the results table. Everything shown comes from the host; sorting looks at what is shown. */
import { Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ResultRow } from '../../../shared/contract/desk.ts';
import { formatWhole } from '../../../shared/lib/vietnamese.ts';
import { hasPoints } from '../../../shared/result.ts';
import type { Column } from '../../kit/data-table.tsx';
import { Stars } from '../../kit/stars.tsx';
import { StatusSign, type Tone } from '../../kit/status.tsx';
import { t } from '../../kit/strings/index.ts';
import { MarkSign, markWords } from '../scoring/mark-sign.tsx';
import { dispositionWords, gatesInShort, shortReasons } from './sentence.ts';

const TONES: Readonly<Record<ResultRow['disposition'], Tone>> = {
  recognise: 'ok',
  refer: 'ok',
  improve: 'idle',
  ineligible: 'idle',
  withdrawn: 'idle',
  'knocked-out': 'stop',
  undecided: 'look',
};

/** "84,33" as a number to sort by; the shown text stays the host's. */
const sortable = (shown: string): number | null => (shown ? Number(shown.replace(',', '.')) : null);

/** What is ineligible or stopped has no state of its own to show. */
const isScored = (row: ResultRow): boolean => hasPoints(row.disposition);
const stateWords = (row: ResultRow): string => (isScored(row) ? markWords(row.state) : '');

export function resultColumns(): readonly Column<ResultRow>[] {
  return [
    {
      key: 'rank',
      title: t('result.rank'),
      width: '4.75rem',
      align: 'center',
      sortable: false,
      value: (row) => row.rank,
      render: (row) => <b>{row.rank ?? '–'}</b>,
    },
    {
      key: 'name',
      title: t('scoring.product'),
      fixed: true,
      copied: [
        { title: t('scoring.product'), value: (row) => row.name },
        { title: t('dossier.code'), value: (row) => row.dossier },
        { title: t('dossier.producer'), value: (row) => row.producer },
      ],
      value: (row) => row.name,
      render: (row) => (
        <>
          <Text fw={600} lineClamp={2} title={row.name} lh={1.25} style={{ whiteSpace: 'normal' }}>
            {row.name}
          </Text>
          <Text c="dimmed" truncate title={`${row.producer} · ${row.dossier}`} lh={1.3}>
            {row.producer}
          </Text>
        </>
      ),
    },
    {
      key: 'stars',
      title: t('tally.stars'),
      width: '11.25rem',
      value: (row) => row.stars,
      copied: [
        { title: t('tally.stars'), value: (row) => row.stars },
        { title: t('result.disposition'), value: (row) => dispositionWords(row.disposition) },
      ],
      render: (row) =>
        row.stars === null ? (
          <>
            <Group gap={6} wrap="nowrap">
              <StatusSign tone={TONES[row.disposition]} />
              <Text span truncate>
                {dispositionWords(row.disposition)}
              </Text>
            </Group>
            {row.state === 'closed' && (
              <Text lh={1.3} truncate title={shortReasons(row)}>
                {shortReasons(row)}
              </Text>
            )}
          </>
        ) : (
          <>
            <Stars count={row.stars} size={16} />
            <Text lh={1.3}>{dispositionWords(row.disposition)}</Text>
          </>
        ),
    },
    {
      key: 'mean',
      title: t('result.meanParts'),
      width: '12.25rem',
      value: (row) => sortable(row.shownMean),
      copied: [
        { title: t('tally.mean'), value: (row) => sortable(row.shownMean) },
        ...(['A', 'B', 'C'] as const).map((part) => ({ title: part, value: (row: ResultRow) => sortable(row.shownParts?.[part] ?? '') })),
      ],
      render: (row) => (
        <span className="figures">
          <b>{row.shownMean}</b>
          {row.edge !== null && (
            <Text span c="amber" ml={8} style={{ whiteSpace: 'nowrap' }} title={t('corrections.edgeHint', { edge: row.edge })}>
              <IconAlertTriangle size={18} style={{ verticalAlign: '-3px' }} aria-hidden /> {t('corrections.edgeSign', { edge: row.edge })}
            </Text>
          )}
          {row.shownParts && (
            <Text c="dimmed" lh={1.3}>
              {row.shownParts.A} · {row.shownParts.B} · {row.shownParts.C}
            </Text>
          )}
        </span>
      ),
    },
    {
      key: 'spread',
      title: t('tally.spread'),
      width: '8.5rem',
      value: (row) => row.spread,
      render: (row) => (
        <>
          <Group gap={4} wrap="nowrap" lh={1.3}>
            {row.spread ?? ''}
            {row.reasons.includes('spread') && <IconAlertTriangle size={18} color="var(--mantine-color-amber-text)" aria-label={t('tally.overLimit')} />}
          </Group>
          {row.failedGates.length > 0 && (
            <Text c="red" truncate lh={1.3} title={t('result.missed', { gates: gatesInShort(row.failedGates) })}>
              {t('result.missed', { gates: gatesInShort(row.failedGates) })}
            </Text>
          )}
        </>
      ),
    },
    {
      key: 'reward',
      title: t('result.reward'),
      width: '7.5rem',
      align: 'right',
      value: (row) => row.reward || null,
      render: (row) => (row.reward ? formatWhole(row.reward) : ''),
    },
    {
      key: 'state',
      title: t('result.state'),
      width: '12rem',
      value: (row) => stateWords(row),
      render: (row) =>
        isScored(row) && (
          <Group gap={6} wrap="nowrap">
            <MarkSign mark={row.state} size={20} />
            <Text span truncate>
              {markWords(row.state)}
            </Text>
            {row.corrections > 0 && (
              <Text span c="amber" title={t('result.corrections', { n: row.corrections })} style={{ whiteSpace: 'nowrap' }}>
                ↺ {row.corrections}
              </Text>
            )}
          </Group>
        ),
    },
  ];
}
