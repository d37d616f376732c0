/** Columns of the results table. Everything shown comes from the host; sorting looks at what is shown. */
import { Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { DeskSession, ResultRow } from '../../../shared/contract/desk.ts';
import { formatWhole } from '../../../shared/lib/vietnamese.ts';
import type { Column } from '../../kit/data-table.tsx';
import { Stars } from '../../kit/stars.tsx';
import { Status, type Tone } from '../../kit/status.tsx';
import { t } from '../../kit/strings/index.ts';
import { type Mark, markOf } from '../scoring/agenda.ts';
import { MarkSign, markWords } from '../scoring/mark-sign.tsx';
import { dispositionWords, gatesInShort } from './sentence.ts';

const TONES: Readonly<Record<ResultRow['disposition'], Tone>> = {
  recognise: 'ok',
  refer: 'ok',
  improve: 'idle',
  ineligible: 'idle',
  'knocked-out': 'stop',
  undecided: 'look',
};

/** "84,33" as a number to sort by; the shown text stays the host's. */
const sortable = (shown: string): number | null => (shown ? Number(shown.replace(',', '.')) : null);

export function resultColumns(session: DeskSession): readonly Column<ResultRow>[] {
  const marks = new Map<string, Mark>(session.dossiers.map((dossier) => [dossier.code, markOf(dossier, session.knockOuts)]));
  const markOfRow = (row: ResultRow): Mark => marks.get(row.dossier) ?? row.state;
  return [
    { key: 'rank', title: t('result.rank'), width: '5.75rem', align: 'center', value: (row) => row.rank, render: (row) => <b>{row.rank ?? '–'}</b> },
    {
      key: 'name',
      title: t('scoring.product'),
      value: (row) => row.name,
      render: (row) => (
        <>
          <Text fw={600} truncate title={row.name} lh={1.3}>
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
      width: '12rem',
      value: (row) => row.stars,
      render: (row) =>
        row.stars === null ? (
          <Status tone={TONES[row.disposition]}>{dispositionWords(row.disposition)}</Status>
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
      width: '12rem',
      value: (row) => sortable(row.shownMean),
      render: (row) => (
        <span className="figures">
          <b>{row.shownMean}</b>
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
      width: '7.75rem',
      align: 'right',
      value: (row) => row.reward || null,
      render: (row) => (row.reward ? formatWhole(row.reward) : ''),
    },
    {
      key: 'state',
      title: t('result.state'),
      width: '10.5rem',
      value: (row) => markWords(markOfRow(row)),
      render: (row) => (
        <Group gap={6} wrap="nowrap">
          <MarkSign mark={markOfRow(row)} size={20} />
          <Text span truncate>
            {markWords(markOfRow(row))}
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
