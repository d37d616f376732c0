/** Thống kê: numbers at a glance, of what is closed. Every bar leads to its products in the list. */
import { Center, Loader, SimpleGrid, Stack, Text } from '@mantine/core';
import { IconChartBar } from '@tabler/icons-react';
import { EmptyState } from '../../../kit/empty-state.tsx';
import { ProblemAlert } from '../../../kit/problem-list.tsx';
import { t } from '../../../kit/strings/index.ts';
import { useRead } from '../../app/use-read.ts';
import type { Among } from '../filter-rows.ts';
import { MeansCard } from './means-card.tsx';
import { ProgressCard } from './progress-card.tsx';
import { SeverityCard } from './severity-card.tsx';
import { SpreadsCard } from './spreads-card.tsx';
import { StarsCard } from './stars-card.tsx';

export function StatisticsTab({ onChoose }: { readonly onChoose: (among: Among) => void }) {
  const { data: statistics, problems, reload } = useRead('read-statistics', {});
  if (!statistics)
    return problems.length > 0 ? (
      <ProblemAlert problems={problems} />
    ) : (
      <Center py={80}>
        <Loader role="status" aria-label={t('common.loading')} />
      </Center>
    );
  const scored = statistics.bins.some((bin) => bin.dossiers.length > 0);
  return (
    <Stack gap="md">
      <Text c="dimmed">{t('statistics.pressHint')}</Text>
      {statistics.progress && <ProgressCard progress={statistics.progress} onMinute={reload} />}
      <StarsCard statistics={statistics} onChoose={onChoose} />
      {scored ? (
        <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="md">
          <MeansCard statistics={statistics} onChoose={onChoose} />
          <SpreadsCard statistics={statistics} onChoose={onChoose} />
        </SimpleGrid>
      ) : (
        <EmptyState icon={<IconChartBar size={32} />} title={t('statistics.nothingScored')} body={t('statistics.nothingScoredHint')} />
      )}
      <SeverityCard />
    </Stack>
  );
}
