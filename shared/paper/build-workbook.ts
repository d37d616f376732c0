/** A paper's workbook, of the kinds that have one. */
import type { ExcelKind } from '../contract/paper-kinds.ts';
import { buildReentryWorkbook } from './build-reentry-workbook.ts';
import { buildResultWorkbook } from './build-result-workbook.ts';
import { buildRewardWorkbook } from './build-reward-workbook.ts';
import { buildSummaryWorkbook } from './build-summary-workbook.ts';
import type { Confirmed, PaperContext } from './context.ts';
import type { Workbook } from './workbook.ts';

const BUILDERS: Readonly<Record<ExcelKind, (context: PaperContext, confirmed: Confirmed) => Workbook>> = {
  summary: buildSummaryWorkbook,
  results: buildResultWorkbook,
  rewards: buildRewardWorkbook,
  reentry: buildReentryWorkbook,
};

/** As the paper of this kind reads now. `context` as for the papers: only sheets of products whose scoring is closed. */
export const buildWorkbook = (kind: ExcelKind, context: PaperContext, confirmed: Confirmed): Workbook => BUILDERS[kind](context, confirmed);
