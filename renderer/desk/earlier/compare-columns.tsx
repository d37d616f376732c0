/** Columns of the comparison, and its rows as a table to copy. */
import { Text } from '@mantine/core';
import { IconArrowDownRight, IconArrowUpRight, IconEqual, IconMinus, IconQuestionMark, IconSparkles } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Change, ComparedRow, ComparedSide } from '../../../shared/earlier/compare-sessions.ts';
import type { Column } from '../../kit/data-table.tsx';
import { Stars } from '../../kit/stars.tsx';
import { Status, type Tone } from '../../kit/status.tsx';
import { t } from '../../kit/strings/index.ts';
import type { Figures } from '../result/statistics/figures.ts';

const SIGN = 18;
const LOOKS: Readonly<Record<Change, { readonly tone: Tone; readonly icon: ReactNode }>> = {
  rose: { tone: 'ok', icon: <IconArrowUpRight size={SIGN} aria-hidden /> },
  fell: { tone: 'stop', icon: <IconArrowDownRight size={SIGN} aria-hidden /> },
  same: { tone: 'idle', icon: <IconEqual size={SIGN} aria-hidden /> },
  without: { tone: 'look', icon: <IconQuestionMark size={SIGN} aria-hidden /> },
  new: { tone: 'busy', icon: <IconSparkles size={SIGN} aria-hidden /> },
  gone: { tone: 'idle', icon: <IconMinus size={SIGN} aria-hidden /> },
};

const sideOf = (row: ComparedRow): ComparedSide => (row.now ?? row.earlier) as ComparedSide;
const sortable = (shown: string | undefined): number | null => (shown ? Number(shown.replace(',', '.')) : null);
const starsCell = (side: ComparedSide | null): ReactNode =>
  side?.stars ? <Stars count={side.stars} size={16} /> : side ? <Text c="dimmed">{t('earlier.noStars')}</Text> : '';

export const compareColumns = (): readonly Column<ComparedRow>[] => [
  {
    key: 'change',
    title: t('earlier.change'),
    width: '11rem',
    value: (row) => t(`earlier.change-${row.change}`),
    render: (row) => (
      <Status tone={LOOKS[row.change].tone} icon={LOOKS[row.change].icon}>
        {t(`earlier.change-${row.change}`)}
      </Status>
    ),
  },
  {
    key: 'name',
    title: t('earlier.product'),
    value: (row) => sideOf(row).name,
    render: (row) => {
      const { name, producer, code } = sideOf(row);
      const formerly = row.earlier && row.now && row.earlier.name !== row.now.name ? t('earlier.formerly', { name: row.earlier.name }) : '';
      return (
        <>
          <Text fw={600} lineClamp={1} title={name} lh={1.3}>
            {name}
          </Text>
          <Text c="dimmed" lh={1.3} truncate title={`${producer} · ${code}`}>
            {formerly || producer}
          </Text>
        </>
      );
    },
  },
  { key: 'starsThen', title: t('earlier.starsThen'), width: '9.5rem', value: (row) => row.earlier?.stars ?? null, render: (row) => starsCell(row.earlier) },
  { key: 'starsNow', title: t('earlier.starsNow'), width: '9.5rem', value: (row) => row.now?.stars ?? null, render: (row) => starsCell(row.now) },
  {
    key: 'meanThen',
    title: t('earlier.meanThen'),
    width: '8.5rem',
    align: 'right',
    value: (row) => sortable(row.earlier?.shownMean),
    render: (row) => <span className="figures">{row.earlier?.shownMean}</span>,
  },
  {
    key: 'meanNow',
    title: t('earlier.meanNow'),
    width: '8.5rem',
    align: 'right',
    value: (row) => sortable(row.now?.shownMean),
    render: (row) => <span className="figures">{row.now?.shownMean}</span>,
  },
  {
    key: 'difference',
    title: t('earlier.difference'),
    width: '8rem',
    align: 'right',
    value: (row) => (row.difference ? row.difference.num / row.difference.den : null),
    render: (row) => <b className="figures">{row.shownDifference}</b>,
  },
];

export const compareFigures = (rows: readonly ComparedRow[]): Figures => ({
  heads: [
    ...[t('earlier.change'), t('earlier.product'), t('earlier.producer'), t('earlier.commune'), t('earlier.codeThen'), t('earlier.codeNow')],
    ...[t('earlier.starsThen'), t('earlier.starsNow'), t('earlier.meanThen'), t('earlier.meanNow'), t('earlier.difference')],
  ],
  rows: rows.map((row) => {
    const { name, producer } = sideOf(row);
    return [
      ...[t(`earlier.change-${row.change}`), name, producer, row.commune, row.earlier?.code ?? '', row.now?.code ?? ''],
      ...[row.earlier?.stars ?? '', row.now?.stars ?? '', row.earlier?.shownMean ?? '', row.now?.shownMean ?? '', row.shownDifference.replace('−', '-')],
    ];
  }),
});
