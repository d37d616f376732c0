/** Acts on many products, one after another: what is refused is named by product, and the others go on. */
import type { WireProblem } from '../../../shared/contract/common.ts';
import type { DossierRow } from '../../../shared/contract/desk.ts';
import { t } from '../../kit/strings/index.ts';
import { notifyProblems, notifySuccess, type Run } from '../app/run.tsx';
import type { ProductRow } from './product-rows.ts';

/** Stands in the minutes beside the member's name. */
export const SILENT_REASON = 'Không gửi ý kiến trong thời hạn';

/** A product and who sent nothing. */
export type Silent = Pick<ProductRow, 'dossier' | 'missing'>;

const about = ({ name }: DossierRow, problems: readonly WireProblem[]): readonly WireProblem[] =>
  problems.map((p) => ({ ...p, place: { sheet: name, vi: `«${name}»`, en: `"${name}"` } }));

/** Runs `act` for each; tells what was refused, else that all went well. Answers how many went well. */
async function each<R extends Pick<ProductRow, 'dossier'>>(
  rows: readonly R[],
  act: (row: R) => Promise<readonly WireProblem[]>,
  done: (n: number) => string,
): Promise<number> {
  const refused: WireProblem[] = [];
  let went = 0;
  for (const row of rows) {
    const problems = await act(row);
    if (problems.length === 0) went += 1;
    refused.push(...about(row.dossier, problems));
  }
  if (went > 0) notifySuccess(done(went));
  notifyProblems(refused);
  return went;
}

export const openAll = (run: Run, rows: readonly ProductRow[]): Promise<number> =>
  each(
    rows,
    async ({ dossier }) => {
      const answer = await run('open-scoring', { dossier: dossier.code }, { quiet: true });
      return answer.ok ? [] : answer.problems;
    },
    (n) => t('written.openedMany', { n }),
  );

/** `evenIfMissing` only for products of which the secretary was told who is missing. */
export const closeAll = (run: Run, rows: readonly ProductRow[], evenIfMissing: boolean): Promise<number> =>
  each(
    rows,
    async ({ dossier }) => {
      const answer = await run('close-scoring', { dossier: dossier.code, evenIfMissing }, { quiet: true });
      return answer.ok ? [] : answer.problems;
    },
    (n) => t('written.closedMany', { n }),
  );

/** Puts on the record that the missing members sent nothing. */
export const recordSilent = (run: Run, rows: readonly Silent[]): Promise<number> =>
  each(
    rows,
    async ({ dossier, missing }) => {
      for (const member of missing) {
        const answer = await run('set-product-presence', { dossier: dossier.code, member, present: false, reason: SILENT_REASON }, { quiet: true });
        if (!answer.ok) return answer.problems;
      }
      return [];
    },
    (n) => t('written.silentDone', { n }),
  );
