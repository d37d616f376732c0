/** Lying bars of products by stars, a row a group: the whole row is the button. */
import { Text, UnstyledButton, VisuallyHidden } from '@mantine/core';
import type { Stars } from '../../../../shared/criteria.ts';
import type { ReportRow } from '../../../../shared/statistics/annual-report.ts';
import { t } from '../../../kit/strings/index.ts';
import classes from './statistics.module.css';

type Part = { readonly key: Stars | 'without'; readonly count: number };
const STARS: readonly Stars[] = [5, 4, 3, 2, 1];

const partsOf = (row: ReportRow): readonly Part[] => [
  ...STARS.map((stars): Part => ({ key: stars, count: row.byStars[stars] })),
  { key: 'without' as const, count: row.without },
];
const partWords = ({ key }: Part): string => (key === 'without' ? t('statistics.without') : t('common.starsWord', { n: key }));

/** Below this share of the width a figure finds no room. */
const LEAST = 0.035;

type StarBarsProps = {
  readonly rows: readonly (ReportRow & { readonly name: string })[];
  readonly onPress: (row: ReportRow & { readonly name: string }) => void;
};

export function StarBars({ rows, onPress }: StarBarsProps) {
  const most = Math.max(1, ...rows.map((row) => row.dossiers.length));
  const shown = [...STARS, 'without' as const].filter((key) => rows.some((row) => (key === 'without' ? row.without : row.byStars[key]) > 0));
  return (
    <div>
      <ul className={classes.legend} aria-hidden>
        {shown.map((key) => (
          <li key={key}>
            <span className={classes.swatch} data-stars={key} />
            {partWords({ key, count: 0 })}
          </li>
        ))}
      </ul>
      <ul className={classes.bars}>
        {rows.map((row) => {
          const parts = partsOf(row).filter((part) => part.count > 0);
          const words = parts.map((part) => `${partWords(part)}: ${part.count}`).join(', ');
          return (
            <li key={row.label}>
              <UnstyledButton className={classes.barRow} title={words} onClick={() => onPress(row)}>
                <VisuallyHidden>{t('statistics.barLabel', { label: row.name, n: row.dossiers.length, parts: words })}</VisuallyHidden>
                <Text component="span" truncate aria-hidden>
                  {row.name}
                </Text>
                <span className={classes.track} aria-hidden>
                  {parts.map((part) => (
                    <span key={part.key} className={classes.part} data-stars={part.key} style={{ width: `${(100 * part.count) / most}%` }}>
                      {part.count / most >= LEAST && part.count}
                    </span>
                  ))}
                </span>
                <b className="figures" aria-hidden>
                  {row.dossiers.length}
                </b>
              </UnstyledButton>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
