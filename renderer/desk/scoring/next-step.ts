/** What the secretary should do now: one step, its product, and why it can't be done when it can't. Decides words only; the host decides acts. */
import type { DeskLive, DeskSession, DossierRow, MatrixCell } from '../../../shared/contract/desk.ts';
import { standingSeal } from '../../../shared/running-day.ts';
import { halfDayKey, halfDayOf } from '../../../shared/session.ts';
import type { Quorum } from '../../../shared/tally.ts';
import { markOf, nextReady } from './agenda.ts';

export type Block = { readonly kind: 'preparing' } | { readonly kind: 'sealed'; readonly at: string } | { readonly kind: 'quorum'; readonly quorum: Quorum };

/**
 * open: start scoring the selected product · close: end it · tally: look at the closed one · open-next: start the following product ·
 * go-current: another product is being scored · results: nothing is left to score, or the session has ended.
 */
export type NextStep =
  | { readonly action: 'open' | 'open-next'; readonly dossier: DossierRow; readonly block: Block | null }
  | { readonly action: 'close' | 'tally' | 'go-current'; readonly dossier: DossierRow }
  | { readonly action: 'results' };

function blockOf(session: DeskSession, dossier: DossierRow): Block | null {
  if (session.state === 'preparing') return { kind: 'preparing' };
  const seal = standingSeal(session.day.seals);
  if (seal) return { kind: 'sealed', at: seal.at };
  const key = halfDayKey(halfDayOf(dossier, session.halfDays));
  const quorum = session.quorums.find((q) => halfDayKey(q.halfDay) === key)?.quorum;
  return quorum && !quorum.reached ? { kind: 'quorum', quorum } : null;
}

/** The one step for the selected product (or for the session, when none is selected). */
export function nextStep(session: DeskSession, current: DeskLive['current'], selected: DossierRow | null): NextStep {
  const mark = selected && markOf(selected, session);
  if (selected && mark === 'scoring') return { action: 'close', dossier: selected };
  if (selected && mark === 'closed') return { action: 'tally', dossier: selected };
  if (session.state === 'ended') return { action: 'results' };
  const running = current && session.dossiers.find((d) => d.code === current.dossier);
  if (running) return { action: 'go-current', dossier: running };
  if (selected && mark === 'ready') return { action: 'open', dossier: selected, block: blockOf(session, selected) };
  const next = nextReady(session, selected?.code ?? null);
  return next ? { action: 'open-next', dossier: next, block: blockOf(session, next) } : { action: 'results' };
}

const OWES: readonly MatrixCell['status'][] = ['not-joined', 'joined', 'reading', 'scoring', 'kept', 'offline', 'reopened'];

/** Those who owe a sheet and have not handed it in, in the council's order. */
export const missingOf = (cells: readonly MatrixCell[]): readonly MatrixCell[] => cells.filter((cell) => OWES.includes(cell.status));
