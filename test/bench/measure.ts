/** Numbers of a benchmark: percentiles, medians, and the row that the table and the JSON show. */

export type Row = {
  readonly name: string;
  readonly value: number;
  readonly unit: 'ms' | 'phiếu/s' | 'trang/s' | 'lần' | 'byte' | 'MB';
  /** At most this, when there is a goal. */
  readonly goal?: number;
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

const shown = ({ value, unit }: Row): string => (unit === 'byte' || value >= 1000 ? String(Math.round(value)) : value.toFixed(value < 10 ? 2 : 1));

/** Fixed-width table for a terminal. */
export function tableOf(rows: readonly Row[]): string {
  const cells = rows.map((row) => [
    row.name,
    `${shown(row)} ${row.unit}`,
    row.goal === undefined ? '' : `≤ ${row.goal}`,
    row.goal === undefined ? '' : row.value <= row.goal ? 'đạt' : 'CHƯA ĐẠT',
    row.note ?? '',
  ]);
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
