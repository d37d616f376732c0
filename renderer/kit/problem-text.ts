import type { WireProblem } from '../../shared/contract/common.ts';
import { language, t } from './strings/index.ts';

/** As tab-separated lines, so that a spreadsheet takes it: grade, sheet, row, column, words, code. */
export const problemsAsText = (problems: readonly WireProblem[]): string =>
  problems
    .map((p) =>
      [t(p.grade === 'error' ? 'common.error' : 'common.warning'), p.place?.sheet ?? '', p.place?.row ?? '', p.place?.column ?? '', p[language()], p.code].join(
        '\t',
      ),
    )
    .join('\n');
