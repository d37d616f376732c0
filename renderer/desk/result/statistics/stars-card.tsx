/** Stars by commune, group, set, kind of producer or registration; its table is the year's report. */
import { Button, SegmentedControl } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useState } from 'react';
import type { Statistics } from '../../../../shared/contract/desk.ts';
import { DESK_FILES } from '../../../../shared/contract/desk-files.ts';
import { formatWhole } from '../../../../shared/lib/vietnamese.ts';
import { REPORT_BY, type ReportBy, type ReportRow } from '../../../../shared/statistics/annual-report.ts';
import { PRODUCER_KINDS } from '../../../../shared/statistics/producer-kind.ts';
import { t } from '../../../kit/strings/index.ts';
import { notifyProblems } from '../../app/run.tsx';
import { saveFile } from '../../app/save-file.ts';
import type { Among } from '../filter-rows.ts';
import { ChartCard } from './chart-card.tsx';
import type { Figure, Figures } from './figures.ts';
import { StarBars } from './star-bars.tsx';
import { groupName } from './words.ts';

const STARS = [5, 4, 3, 2, 1] as const;
const REGISTRATIONS = ['first', 'upgrade', 'again'] as const;

/** The columns of the year's report. */
export function reportFigures(by: ReportBy, rows: readonly ReportRow[], all: ReportRow): Figures {
  const line = (name: string, row: ReportRow): readonly Figure[] => [
    name,
    row.producers,
    row.dossiers.length,
    ...STARS.map((n) => row.byStars[n]),
    row.without,
    ...REGISTRATIONS.map((r) => row.registrations[r]),
    ...PRODUCER_KINDS.map((kind) => row.kinds[kind]),
    formatWhole(row.reward),
  ];
  return {
    heads: [
      t(`statistics.by-${by}`),
      t('statistics.producers'),
      t('statistics.products'),
      ...STARS.map((n) => t('common.starsWord', { n })),
      t('statistics.without'),
      ...REGISTRATIONS.map((r) => t(`statistics.registration-${r}`)),
      ...PRODUCER_KINDS.map((kind) => t(`statistics.kind-${kind}`)),
      t('result.reward'),
    ],
    rows: [...rows.map((row) => line(groupName(by, row.label), row)), line(t('statistics.total'), all)],
  };
}

/** Which bars come first: communes by how many products they have, the others in the report's own order. */
const barOrder = (by: ReportBy, rows: readonly ReportRow[]): readonly ReportRow[] =>
  by === 'commune' ? [...rows].sort((a, b) => Number(a.label === '') - Number(b.label === '') || b.dossiers.length - a.dossiers.length) : rows;

type StarsCardProps = { readonly statistics: Statistics; readonly onChoose: (among: Among) => void };

export function StarsCard({ statistics, onChoose }: StarsCardProps) {
  const [by, setBy] = useState<ReportBy>('commune');
  const [saving, setSaving] = useState(false);
  const rows = statistics.report.find((report) => report.by === by)?.rows ?? [];
  const save = async (): Promise<void> => {
    setSaving(true);
    notifyProblems(await saveFile(DESK_FILES.statistics, 'thong-ke.xlsx'));
    setSaving(false);
  };
  return (
    <ChartCard
      title={t('statistics.starsTitle')}
      figures={reportFigures(by, rows, statistics.all)}
      aside={
        <Button variant="default" leftSection={<IconFileSpreadsheet size={20} />} loading={saving} onClick={() => void save()}>
          {t('statistics.save')}
        </Button>
      }
    >
      <SegmentedControl
        aria-label={t('statistics.by')}
        value={by}
        onChange={(value) => setBy(value as ReportBy)}
        data={REPORT_BY.map((value) => ({ value, label: t(`statistics.by-${value}`) }))}
      />
      <StarBars
        rows={barOrder(by, rows).map((row) => ({ ...row, name: groupName(by, row.label) }))}
        onPress={(row) => onChoose({ words: row.name, dossiers: new Set<string>(row.dossiers) })}
      />
    </ChartCard>
  );
}
