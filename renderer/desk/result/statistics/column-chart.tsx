/** Upright columns, each a button of its own: reached by Tab, named in words, with its figure above. A level line may cross them. */
import { Tooltip, UnstyledButton, VisuallyHidden } from '@mantine/core';
import type { CSSProperties } from 'react';
import classes from './statistics.module.css';

export type ChartColumn = {
  readonly key: string;
  /** For tooltip and screen reader. */
  readonly words: string;
  readonly value: number;
  /** Drawn behind it as an outline. */
  readonly ghost?: number;
  /** Above the column; '' for none. */
  readonly above: string;
  /** Below it; '' for none. */
  readonly below: string;
  /** How it is coloured; never told by the colour alone. */
  readonly tone: 'plain' | 'over' | 1 | 2 | 3 | 4 | 5;
  /** A line at its left side, with what it says below. */
  readonly edge?: string;
  /** Its share of the width, of a scale whose steps differ. */
  readonly grow?: number;
  readonly onPress?: () => void;
};

type ColumnChartProps = {
  readonly label: string;
  readonly columns: readonly ChartColumn[];
  readonly level?: { readonly value: number; readonly words: string };
  /** All columns share the width, however narrow; else they keep theirs and the chart scrolls. */
  readonly fit?: boolean;
};

const share = (value: number, most: number): string => `${(100 * value) / most}%`;

export function ColumnChart({ label, columns, level, fit = false }: ColumnChartProps) {
  const most = Math.max(1, ...columns.flatMap((c) => [c.value, c.ghost ?? 0]), level?.value ?? 0) * 1.08;
  const style = { '--level': level ? share(level.value, most) : '0' } as CSSProperties;
  return (
    <div className={classes.chart} style={style}>
      <section className={classes.scroll} aria-label={label}>
        <ul className={classes.columns} data-fit={fit || undefined}>
          {columns.map((c) => (
            <li key={c.key} style={{ flexGrow: c.grow ?? 1 }} data-edge={c.edge !== undefined || undefined}>
              <Tooltip label={c.words}>
                <UnstyledButton className={classes.column} aria-disabled={!c.onPress} onClick={c.onPress}>
                  <VisuallyHidden>{c.words}</VisuallyHidden>
                  <span className={classes.room} aria-hidden>
                    {c.ghost !== undefined && <span className={classes.ghost} style={{ height: share(c.ghost, most) }} />}
                    <span className={classes.bar} data-tone={c.tone} style={{ height: share(c.value, most) }}>
                      {c.above && <b>{c.above}</b>}
                    </span>
                  </span>
                  <span className={classes.below} aria-hidden>
                    {c.below}
                  </span>
                </UnstyledButton>
              </Tooltip>
              {c.edge !== undefined && (
                <span className={classes.edge} aria-hidden>
                  {c.edge}
                </span>
              )}
            </li>
          ))}
        </ul>
      </section>
      {level && (
        <div className={classes.level}>
          <span>{level.words}</span>
        </div>
      )}
    </div>
  );
}
