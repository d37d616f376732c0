/** Workbooks read but not yet taken over: the preview's id → what it holds, so that confirming doesn't read it again. */
import { randomUUID } from 'node:crypto';
import { wireProblem } from '../../shared/contract/common.ts';
import type { ImportCounts, ImportPreview } from '../../shared/contract/desk.ts';
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import { problem } from '../../shared/problems/index.ts';
import type { TakenWorkbook } from '../dossier/read-elsewhere.ts';

export type Imports = {
  readonly preview: (outcome: Outcome<TakenWorkbook>) => ImportPreview;
  readonly take: (id: string, acceptWarnings: boolean) => Outcome<TakenWorkbook>;
};

const NO_COUNTS: ImportCounts = { members: 0, dossiers: 0, producers: 0, eligible: 0, sheets: 0, attendance: 0, advisory: 0, reports: 0 };

/** Keeps one workbook at a time: the last one previewed. */
export function createImports(): Imports {
  let kept: { readonly id: string; readonly workbook: TakenWorkbook; readonly warnings: number } | null = null;
  return {
    preview: (outcome) => {
      const problems = outcome.ok ? outcome.warnings : outcome.problems;
      const warnings = problems.filter((p) => p.grade === 'warning').length;
      const counted = { problems: problems.map(wireProblem), warnings, errors: problems.length - warnings };
      if (!outcome.ok) return { id: '', sessionName: '', bookId: '', counts: NO_COUNTS, ...counted };
      kept = { id: randomUUID(), workbook: outcome.value, warnings };
      const { record, counts } = outcome.value;
      return { id: kept.id, sessionName: record.info.name, bookId: record.info.bookId, counts, ...counted };
    },
    take: (id, acceptWarnings) => {
      if (kept?.id !== id) return err(problem('OC-1017'));
      if (kept.warnings > 0 && !acceptWarnings) return err(problem('OC-1018', { count: kept.warnings }));
      const { workbook } = kept;
      kept = null;
      return ok(workbook);
    },
  };
}
