/** The spread of each closed product in the order in which the council scored them. */
import type { Statistics } from '../../../../shared/contract/desk.ts';
import { t } from '../../../kit/strings/index.ts';
import { useDesk } from '../../app/state.ts';
import type { Among } from '../filter-rows.ts';
import { ChartCard } from './chart-card.tsx';
import { ColumnChart } from './column-chart.tsx';
import { productName } from './product-name.ts';

type SpreadsCardProps = { readonly statistics: Statistics; readonly onChoose: (among: Among) => void };

export function SpreadsCard({ statistics: { spreads, spreadLimit }, onChoose }: SpreadsCardProps) {
  const session = useDesk((s) => s.session);
  const limit = spreadLimit.num / spreadLimit.den;
  const rows = spreads.map((point, i) => ({ point, name: productName(session, point.dossier), order: i + 1 }));
  return (
    <ChartCard
      title={t('statistics.spreadsTitle')}
      hint={t('statistics.spreadsHint')}
      figures={{
        heads: [
          t('statistics.order'),
          t('scoring.product'),
          t('statistics.firstRound'),
          t('statistics.lastRound'),
          t('statistics.rounds'),
          t('statistics.over'),
        ],
        rows: rows.map(({ point, name, order }) => [order, name, point.first, point.last, point.rounds, t(point.over ? 'statistics.yes' : 'statistics.no')]),
      }}
    >
      <ColumnChart
        label={t('statistics.spreadsTitle')}
        level={{ value: limit, words: t('statistics.limit', { n: limit }) }}
        columns={rows.map(({ point, name, order }) => {
          const again = point.rounds > 1 ? t('statistics.spreadRounds', { first: point.first, rounds: point.rounds }) : '';
          return {
            key: point.dossier,
            words: `${t('statistics.spreadLabel', { product: name, n: point.last })}${again}${point.over ? t('statistics.spreadOver') : ''}`,
            value: point.last,
            ...(point.rounds > 1 ? { ghost: point.first } : {}),
            above: point.over ? `${point.last}!` : String(point.last),
            below: String(order),
            tone: point.over ? 'over' : 'plain',
            onPress: () => onChoose({ words: name, dossiers: new Set<string>([point.dossier]) }),
          };
        })}
      />
    </ChartCard>
  );
}
