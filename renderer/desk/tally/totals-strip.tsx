/** Members' totals on one scale from 0 to 100, with the star bands and the window of the allowed spread. The table beside it says the same in words. */
import { useElementSize } from '@mantine/hooks';
import { useId } from 'react';
import type { DossierTally, RoundTally } from '../../../shared/contract/desk.ts';
import { t } from '../../kit/strings/index.ts';
import { memberName } from '../app/state.ts';
import { useRem } from '../app/text-size.ts';
import { BAND_EDGES, layStrip } from './strip-layout.ts';
import classes from './tally.module.css';

/** Everything is drawn in pixels of text at 100 % and grows with it, as far as the scale keeps room for its words. */
const DRAWN_REM = 16;
const LEAST_WIDTH = 280;
const DOT = 14;
const STEP = 2 * DOT + 3;
const SIDE = DOT + 6;
const HEAD = 30;
const BAND = 32;
const EDGES = [0, ...BAND_EDGES, 100];
/** Room for «100» beside «90», and for a letter. */
const EDGE_ROOM = 34;
const LETTER = 9;

type TotalsStripProps = {
  readonly tally: DossierTally;
  readonly round: RoundTally;
  readonly active: string | null;
  readonly onActive: (member: string | null) => void;
};

export function TotalsStrip({ tally, round, active, onActive }: TotalsStripProps) {
  const { ref, width } = useElementSize();
  const label = useId();
  const grown = Math.max(1, Math.min(useRem() / DRAWN_REM, width / LEAST_WIDTH));
  const inner = Math.max(200, width / grown - 2 * SIDE);
  const x = (points: number): number => SIDE + (inner * points) / 100;
  const { dots, window, levels } = layStrip(round.sheets, tally.spreadLimit, ((2 * DOT + 2) * 100) / inner);
  const line = HEAD + Math.max(1, levels) * STEP + 4;
  const height = line + BAND + 26 + 28;
  const limit = tally.spreadLimit.num / tally.spreadLimit.den;
  const mean = round.mean && round.mean.num / round.mean.den;
  const words = window ? t('tally.windowHolds', { limit, n: window.holds, of: dots.length }) : '';
  const middle = window ? Math.min(SIDE + inner - 90, Math.max(SIDE + 90, x((window.from + window.to) / 2))) : 0;
  return (
    <div ref={ref}>
      <svg width="100%" height={height * grown} viewBox={`0 0 ${inner + 2 * SIDE} ${height}`} role="img" aria-labelledby={label} className={classes.strip}>
        <title id={label}>{t('tally.stripLabel', { n: dots.length, mean: round.shownMean, spread: round.spread ?? 0, window: words })}</title>
        {window && (
          <g className={classes.window}>
            <rect x={x(window.from)} y={HEAD - 4} width={x(window.to) - x(window.from)} height={line - HEAD + 4} rx={6} />
            <text x={middle} y={18} textAnchor="middle">
              {words}
            </text>
          </g>
        )}
        {EDGES.slice(0, -1).map((edge, index) => {
          const to = EDGES[index + 1] ?? 100;
          const stars = t('common.starsWord', { n: index + 1 });
          return (
            <g key={edge} className={classes.band} data-stars={index + 1}>
              <rect x={x(edge)} y={line} width={x(to) - x(edge)} height={BAND} />
              <text x={(x(edge) + x(to)) / 2} y={line + 22} textAnchor="middle">
                {stars.length * LETTER < x(to) - x(edge) ? stars : `${index + 1}★`}
              </text>
            </g>
          );
        })}
        {EDGES.map((edge) => (
          <g key={edge} className={classes.edge}>
            <line x1={x(edge)} x2={x(edge)} y1={HEAD} y2={line + BAND + 6} />
            {(edge < 100 || x(100) - x(90) >= EDGE_ROOM) && (
              <text x={x(edge)} y={line + BAND + 24} textAnchor="middle">
                {edge}
              </text>
            )}
          </g>
        ))}
        {mean !== null && (
          <g className={classes.mean}>
            <line x1={x(mean)} x2={x(mean)} y1={HEAD} y2={line} />
            <path d={`M ${x(mean)} ${line + BAND + 1} l 7 11 h -14 z`} />
            <text x={Math.min(SIDE + inner - 60, Math.max(SIDE + 60, x(mean)))} y={line + BAND + 48} textAnchor="middle">
              {t('tally.meanMark', { mean: round.shownMean })}
            </text>
          </g>
        )}
        {dots.map(({ member, total, level, inside }) => {
          const [cx, cy] = [x(total), line - DOT - 4 - level * STEP];
          const half = total > 99 ? DOT + 6 : DOT;
          return (
            // biome-ignore lint/a11y/noStaticElementInteractions: pointing only brings out the row of the table, which says everything.
            <g
              key={member}
              className={classes.dot}
              data-outside={!inside || undefined}
              data-active={member === active || undefined}
              onMouseEnter={() => onActive(member)}
              onMouseLeave={() => onActive(null)}
            >
              <title>{`${memberName(member)}: ${total}`}</title>
              <rect x={cx - half} y={cy - DOT} width={2 * half} height={2 * DOT} rx={inside ? DOT : 3} />
              <text x={cx} y={cy + 5.5} textAnchor="middle">
                {total}
              </text>
            </g>
          );
        })}
      </svg>
    </div>
  );
}
