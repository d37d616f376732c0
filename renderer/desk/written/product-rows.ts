/** Opinions collected in writing, product by product: who has answered, who is missing, for how long it has been open. Decides words only; the host decides acts. */
import type { DeskLive, DeskSession, DossierRow, Matrix, MatrixCell, ResultRow } from '../../../shared/contract/desk.ts';
import type { MemberCode } from '../../../shared/lib/brand.ts';
import { collectsOpinions } from '../../../shared/written-opinions.ts';
import { openCodes } from '../app/state.ts';
import { type Mark, markOf } from '../scoring/agenda.ts';
import { missingOf } from '../scoring/next-step.ts';

export type ProductRow = {
  readonly dossier: DossierRow;
  readonly mark: Mark;
  readonly received: number;
  readonly owing: number;
  /** Whose opinion hasn't come, in the council's order; nobody before the product was opened. */
  readonly missing: readonly MemberCode[];
  /** Whole days since it was opened; null unless it is open. */
  readonly days: number | null;
  /** Null until it is closed. */
  readonly result: ResultRow | null;
};

export const isWritten = (session: Pick<DeskSession, 'info'>): boolean => collectsOpinions(session.info);

const DAY_MS = 86_400_000;
const OWES_NONE: readonly MatrixCell['status'][] = ['absent', 'recused', 'exempt', 'outside'];
/** Only where opinions came in can some be missing. */
const HAS_SHEETS: readonly Mark[] = ['scoring', 'closed', 'confirmed'];

/** `now`: milliseconds. Rows in the list's order. */
export function productRows(
  session: DeskSession,
  live: Pick<DeskLive, 'collecting'>,
  matrix: Matrix | null,
  results: readonly ResultRow[],
  now: number,
): readonly ProductRow[] {
  return session.dossiers.map((dossier) => {
    const mark = markOf(dossier, session);
    const open = live.collecting.find((p) => p.dossier === dossier.code);
    const known = HAS_SHEETS.includes(mark) ? (open?.cells ?? matrix?.rows.find((r) => r.dossier === dossier.code)?.cells ?? []) : [];
    return {
      dossier,
      mark,
      received: known.filter((c) => c.status === 'received').length,
      owing: known.filter((c) => !OWES_NONE.includes(c.status)).length,
      missing: missingOf(known).map((c) => c.member),
      days: open ? Math.max(0, Math.floor((now - Date.parse(open.openedAt)) / DAY_MS)) : null,
      result: mark === 'closed' || mark === 'confirmed' ? (results.find((r) => r.dossier === dossier.code) ?? null) : null,
    };
  });
}

export const isComplete = (row: ProductRow): boolean => row.mark === 'scoring' && row.owing > 0 && row.missing.length === 0;
export const mayOpen = (row: ProductRow): boolean => row.mark === 'ready';
export const mayClose = (row: ProductRow): boolean => row.mark === 'scoring';
/** Closed, and somebody never answered: the desk may put that on the record, so that those who did can decide. */
export const hasSilent = (row: ProductRow): boolean => row.mark === 'closed' && row.missing.length > 0;

/** Products on which the opinions differ, so that the council must meet. */
export const needMeeting = (results: readonly ResultRow[]): readonly ResultRow[] => results.filter((r) => r.reasons.includes('meeting'));

/** Names of the products that keep the session from being turned into a meeting. */
export const stillOpen = (session: Pick<DeskSession, 'dossiers'>, live: DeskLive): readonly string[] => {
  const codes = openCodes(live);
  return session.dossiers.filter((d) => codes.includes(d.code)).map((d) => d.name);
};
