/** The means on the scale from 0 to 100, in columns that no band's edge runs through. */
import type { Statistics } from '../../../../shared/contract/desk.ts';
import type { MeanBin } from '../../../../shared/statistics/histogram.ts';
import { t } from '../../../kit/strings/index.ts';
import type { Among } from '../filter-rows.ts';
import { ChartCard } from './chart-card.tsx';
import { ColumnChart } from './column-chart.tsx';
import classes from './statistics.module.css';

const rangeWords = (bin: MeanBin, last: boolean): string => t(last ? 'statistics.rangeLast' : 'statistics.range', { from: bin.from, to: bin.to });

/** Under the scale: how far each band of stars reaches. */
const Bands = ({ bins }: { readonly bins: readonly MeanBin[] }) => (
  <div className={classes.bands} aria-hidden>
    {[...Map.groupBy(bins, (bin) => bin.inBand)].map(([stars, some]) => (
      <span key={stars} style={{ flexGrow: some.reduce((width, bin) => width + bin.to - bin.from, 0) }}>
        {t('statistics.bandWords', { n: stars })}
      </span>
    ))}
  </div>
);

type MeansCardProps = { readonly statistics: Statistics; readonly onChoose: (among: Among) => void };

export function MeansCard({ statistics: { bins, edges }, onChoose }: MeansCardProps) {
  const rows = bins.map((bin, i) => ({ bin, range: rangeWords(bin, i === bins.length - 1) }));
  return (
    <ChartCard
      title={t('statistics.meansTitle')}
      hint={t('statistics.meansHint')}
      figures={{
        heads: [t('statistics.mean'), t('statistics.band'), t('statistics.products')],
        rows: rows.map(({ bin, range }) => [range, t('statistics.bandWords', { n: bin.inBand }), bin.dossiers.length]),
      }}
    >
      <ColumnChart
        fit
        label={t('statistics.meansTitle')}
        columns={rows.map(({ bin, range }) => {
          const n = bin.dossiers.length;
          return {
            key: String(bin.from),
            words: t('statistics.binLabel', { range, band: t('statistics.bandWords', { n: bin.inBand }), n }),
            value: n,
            above: n > 0 ? String(n) : '',
            below: '',
            tone: bin.inBand,
            grow: bin.to - bin.from,
            ...(edges.includes(bin.from) ? { edge: String(bin.from) } : {}),
            ...(n > 0 ? { onPress: () => onChoose({ words: range, dossiers: new Set<string>(bin.dossiers) }) } : {}),
          };
        })}
      />
      <Bands bins={bins} />
    </ChartCard>
  );
}
