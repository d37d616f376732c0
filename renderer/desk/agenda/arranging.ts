/** What the agenda's board asks: who may move where. The host decides; this only finds the neighbour. */
import { type Agenda, type HalfDayOrder, orderOf } from '../../../shared/agenda.ts';
import type { DeskSession } from '../../../shared/contract/desk.ts';
import type { DossierCode } from '../../../shared/lib/brand.ts';
import { compareHalfDays, halfDayKey } from '../../../shared/session.ts';

/** Locked: whatever was opened, once the session is open; everything when it is over. */
export function agendaFrom({ dossiers, halfDays, state }: DeskSession): Agenda {
  const locked = dossiers.filter((d) => state === 'ended' || (state === 'open' && d.state !== 'ready'));
  return { dossiers, halfDays, locked: new Set(locked.map((d) => d.code)) };
}

/** The half-days with their products, and those just added that have none yet. */
export function boardOf(agenda: Agenda, added: readonly string[]): readonly HalfDayOrder[] {
  const known = new Set(agenda.halfDays.map(halfDayKey));
  const empty = added.filter((name) => !known.has(halfDayKey(name))).map((halfDay) => ({ halfDay, dossiers: [] }));
  return [...orderOf(agenda), ...empty].sort((a, b) => compareHalfDays(a.halfDay || 'Ngày 0', b.halfDay || 'Ngày 0'));
}

export type Target = { readonly halfDay: string; readonly before: DossierCode | null };

/** One step up or down among the products that may move; past the half-day's end into the next one. Null where there is none. */
export function stepFrom(board: readonly HalfDayOrder[], locked: Agenda['locked'], code: DossierCode, step: 1 | -1): Target | null {
  const at = board.findIndex((h) => h.dossiers.includes(code));
  const free = (board[at]?.dossiers ?? []).filter((c) => !locked.has(c));
  const place = free.indexOf(code);
  const here = board[at]?.halfDay ?? '';
  if (step === -1 && place > 0) return { halfDay: here, before: free[place - 1] ?? null };
  if (step === 1 && place < free.length - 1) return { halfDay: here, before: free[place + 2] ?? null };
  const beside = board[at + step];
  if (!beside) return null;
  return { halfDay: beside.halfDay, before: step === -1 ? null : (beside.dossiers.find((c) => !locked.has(c)) ?? null) };
}
