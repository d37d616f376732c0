/** What the desk reads to see the session's numbers at a glance. Part of the map in desk.ts. */
import { z } from 'zod';
import type { Rational } from '../lib/rational.ts';
import type { ReportBy, ReportRow } from '../statistics/annual-report.ts';
import type { DayProgress } from '../statistics/day-progress.ts';
import type { MeanBin } from '../statistics/histogram.ts';
import type { Severity } from '../statistics/severity.ts';
import type { SpreadPoint } from '../statistics/spreads.ts';

export const deskStatisticsInputs = {
  'read-statistics': z.object({}),
  /** The day's part of it alone, for the scoring screen: no sheet is looked at. */
  'read-progress': z.object({}),
  /** For the chair: each reading leaves an entry in the journal. Never on the hall's screen, in no paper. */
  'read-severity': z.object({}),
} as const;

export type DeskStatisticsCommand = keyof typeof deskStatisticsInputs;

/** `all`: every product in one row. `edges`: of the star bands. `spreads`: as the products were scored. `progress`: null where opinions come in writing. */
export type Statistics = {
  readonly report: readonly { readonly by: ReportBy; readonly rows: readonly ReportRow[] }[];
  readonly all: ReportRow;
  readonly bins: readonly MeanBin[];
  readonly edges: readonly number[];
  readonly spreads: readonly SpreadPoint[];
  readonly spreadLimit: Rational;
  readonly progress: DayProgress | null;
};

/** `products`: those closed with every sheet. */
export type Severities = { readonly products: number; readonly rows: readonly Severity[] };

export type DeskStatisticsOutputs = {
  'read-statistics': Statistics;
  'read-progress': DayProgress | null;
  'read-severity': Severities;
};
