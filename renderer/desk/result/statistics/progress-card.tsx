/** How far the day is, and when it may end at the pace so far. Times only: no point of any product. */
import { Progress, Stack, Text } from '@mantine/core';
import { formatTime } from '../../../../shared/lib/vietnamese.ts';
import type { Counted, DayProgress } from '../../../../shared/statistics/day-progress.ts';
import { t } from '../../../kit/strings/index.ts';
import { useDesk } from '../../app/state.ts';
import { ChartCard } from './chart-card.tsx';
import { ColumnChart } from './column-chart.tsx';
import { productName } from './product-name.ts';
import { useEveryMinute } from './use-every-minute.ts';
import { aboutTime, lengthWords } from './words.ts';

const MINUTE = 60_000;

/** The bar, and under it the same in words. */
function CountBar({ label, count }: { readonly label: string; readonly count: Counted }) {
  const parts = [
    { key: 'done', n: count.done, color: 'green' },
    { key: 'scoring', n: count.scoring, color: 'blue' },
    { key: 'left', n: count.left, color: 'gray.5' },
    { key: 'aside', n: count.aside, color: 'amber' },
  ] as const;
  const all = parts.reduce((sum, part) => sum + part.n, 0);
  const words = parts
    .filter((part) => part.n > 0 || part.key === 'done')
    .map((part) => t(`statistics.${part.key}`, { n: part.n }))
    .join(' · ');
  return (
    <div>
      <Text>
        <b>{label}</b>: {words}
      </Text>
      <Progress.Root size="lg" aria-hidden>
        {parts.map((part) => (
          <Progress.Section key={part.key} value={all === 0 ? 0 : (100 * part.n) / all} color={part.color} />
        ))}
      </Progress.Root>
    </div>
  );
}

function Forecast({ progress: { halfDay, pace, ends, work } }: { readonly progress: DayProgress }) {
  if (!pace) return <Text c="dimmed">{t('statistics.noForecast')}</Text>;
  return (
    <Stack gap={4}>
      {ends && (
        <Text fz="lg" fw={600}>
          {t(halfDay === '' ? 'statistics.endsOnly' : 'statistics.ends', {
            halfDay,
            low: aboutTime(ends.low, 'floor'),
            usual: aboutTime(ends.usual, 'round'),
            high: aboutTime(ends.high, 'ceil'),
          })}
        </Text>
      )}
      {work && <Text>{t('statistics.work', { low: lengthWords(work.low), usual: lengthWords(work.usual), high: lengthWords(work.high) })}</Text>}
      <Text c="dimmed">{t('statistics.pace', { usual: lengthWords(pace.usual), n: pace.of })}</Text>
    </Stack>
  );
}

type ProgressCardProps = { readonly progress: DayProgress /** The forecast moves with the clock. */; readonly onMinute: () => void };

export function ProgressCard({ progress, onMinute }: ProgressCardProps) {
  const session = useDesk((s) => s.session);
  useEveryMinute(onMinute);
  const { day, halfDays, turns, pace } = progress;
  const names = halfDays.filter(Boolean).join(', ');
  const rows = turns.map((turn, i) => ({
    turn,
    order: i + 1,
    name: productName(session, turn.dossier),
    minutes: Math.max(1, Math.round(turn.length / MINUTE)),
  }));
  return (
    <ChartCard
      title={t('statistics.progressTitle')}
      figures={{
        heads: [t('statistics.order'), t('scoring.product'), t('statistics.openedAt'), t('statistics.lengthMinutes')],
        rows: rows.map(({ turn, order, name, minutes }) => [order, name, formatTime(turn.at), minutes]),
      }}
    >
      <CountBar label={names ? t('statistics.today', { halfDays: names }) : t('statistics.todayOnly')} count={day} />
      <CountBar label={t('statistics.whole')} count={progress.session} />
      <Forecast progress={progress} />
      {rows.length > 0 && (
        <>
          <Text fw={600}>{t('statistics.turnsTitle')}</Text>
          <ColumnChart
            label={t('statistics.turnsTitle')}
            {...(pace ? { level: { value: pace.usual / MINUTE, words: t('statistics.usually', { time: lengthWords(pace.usual) }) } } : {})}
            columns={rows.map(({ turn, order, name, minutes }) => ({
              key: turn.dossier,
              words: t('statistics.turnLabel', { product: name, time: lengthWords(turn.length), at: formatTime(turn.at) }),
              value: minutes,
              above: String(minutes),
              below: String(order),
              tone: 'plain',
            }))}
          />
        </>
      )}
    </ChartCard>
  );
}
