/** How many products of each kind; pressing a figure filters the table. */
import { Text, UnstyledButton } from '@mantine/core';
import { IconStarFilled } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Results } from '../../../shared/contract/desk.ts';
import type { Stars as StarCount } from '../../../shared/criteria.ts';
import { t } from '../../kit/strings/index.ts';
import type { StarsFilter } from './filter-rows.ts';
import classes from './result.module.css';

const STARS: readonly StarCount[] = [5, 4, 3, 2, 1];

const StarWords = ({ count }: { readonly count: number }) => (
  <>
    <IconStarFilled size={16} color="var(--desk-gold)" style={{ verticalAlign: '-2px' }} aria-hidden /> {t('common.starsWord', { n: count })}
  </>
);

type FigureProps = {
  readonly count: number;
  readonly words: ReactNode;
  readonly value: StarsFilter;
  readonly chosen: StarsFilter;
  readonly onChoose: (value: StarsFilter) => void;
};

const Figure = ({ count, words, value, chosen, onChoose }: FigureProps) => (
  <UnstyledButton
    className={classes.figure}
    aria-pressed={chosen === value}
    data-none={count === 0 || undefined}
    onClick={() => onChoose(chosen === value ? 'all' : value)}
  >
    <Text fz="1.5rem" fw={700} lh={1.2} className="figures">
      {count}
    </Text>
    <Text component="div" lh={1.3}>
      {words}
    </Text>
  </UnstyledButton>
);

type TotalsBarProps = { readonly results: Results; readonly chosen: StarsFilter; readonly onChoose: (value: StarsFilter) => void };

export const TotalsBar = ({ results, chosen, onChoose }: TotalsBarProps) => {
  const shared = { chosen, onChoose };
  return (
    <section className={classes.totals} aria-label={t('result.totals')}>
      {STARS.map((stars) => (
        <Figure key={stars} count={results.byStars[stars]} words={<StarWords count={stars} />} value={stars} {...shared} />
      ))}
      <Figure count={results.undecided} words={t('result.undecided')} value="undecided" {...shared} />
      <Figure count={results.ineligible} words={t('result.ineligible')} value="ineligible" {...shared} />
      <Figure count={results.knockedOut} words={t('result.knockedOut')} value="knocked-out" {...shared} />
    </section>
  );
};
