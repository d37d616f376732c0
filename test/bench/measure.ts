/** Numbers of a benchmark: percentiles, medians, and the row that the table and the JSON show. */

export type Row = {
  readonly name: string;
  /** NaN: not measured; the note says why. */
  readonly value: number;
  readonly unit: 'ms' | 'phiếu/s' | 'trang/s' | 'lần' | 'byte' | 'MB' | 'khung';
  /** At most this, when there is a goal. */
  readonly goal?: number;
  /** At least this. */
  readonly least?: number;
  readonly note?: string;
};

/** Nearest-rank percentile; `share` 0.5 is the median, 0.99 the p99. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** Milliseconds of one call. */
export function timed(work: () => void): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

/** In place of the rows of a group that could not be measured. */
export const notMeasured = (name: string, why: string): Row => ({ name, value: Number.NaN, unit: 'ms', note: `không đo được: ${why}` });

const shown = ({ value, unit }: Row): string => {
  if (Number.isNaN(value)) return '–';
  return `${unit === 'byte' || value >= 1000 ? Math.round(value) : value.toFixed(value < 10 ? 2 : 1)} ${unit}`;
};

function goalOf({ goal, least }: Row): string {
  if (goal !== undefined) return `≤ ${goal}`;
  return least === undefined ? '' : `≥ ${least}`;
}

function verdict({ value, goal, least }: Row): string {
  if (Number.isNaN(value) || (goal === undefined && least === undefined)) return '';
  return value <= (goal ?? Number.POSITIVE_INFINITY) && value >= (least ?? 0) ? 'đạt' : 'CHƯA ĐẠT';
}

/** Fixed-width table for a terminal. */
export function tableOf(rows: readonly Row[]): string {
  const cells = rows.map((row) => [row.name, shown(row), goalOf(row), verdict(row), row.note ?? '']);
  const widths = [0, 1, 2, 3].map((column) => Math.max(...cells.map((line) => line[column]?.length ?? 0)));
  return cells
    .map((line) =>
      line
        .map((cell, column) => (column === 1 ? cell.padStart(widths[1] ?? 0) : cell.padEnd(widths[column] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
