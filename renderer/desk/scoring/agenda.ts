/** The agenda as the desk lists it: half-days with their products, a mark per product, search, and who comes before and after. */
import type { DossierRow } from '../../../shared/contract/desk.ts';
import { knockOutOf } from '../../../shared/result.ts';
import { type Deferral, type DeferralKind, type DossierState, halfDayKey, halfDayOf, type KnockOut } from '../../../shared/session.ts';
import { matches } from '../../kit/table-order.ts';

/** Where a product stands; what keeps it from being scored comes before any state. */
export type Mark = DossierState | 'ineligible' | 'knocked-out' | DeferralKind;

export type AgendaItem = { readonly dossier: DossierRow /** As on the phones and in the hall. */; readonly number: number; readonly mark: Mark };
export type AgendaGroup = {
  readonly halfDay: string;
  readonly items: readonly AgendaItem[];
  /** Confirmed, stopped by vote or taken out, of those there were to score: what isn't eligible is neither. */
  readonly done: number;
  readonly of: number;
};

export type AgendaFacts = {
  readonly dossiers: readonly DossierRow[];
  readonly halfDays: readonly string[];
  readonly knockOuts: readonly KnockOut[];
  readonly deferrals: readonly Deferral[];
};

export function markOf(dossier: DossierRow, { knockOuts, deferrals }: Pick<AgendaFacts, 'knockOuts' | 'deferrals'>): Mark {
  if (!dossier.eligible) return 'ineligible';
  if (knockOutOf(knockOuts, dossier.code)) return 'knocked-out';
  return deferrals.find((d) => d.dossier === dossier.code)?.kind ?? dossier.state;
}

/** A vote to stop may be taken on these. */
export const VOTABLE: readonly Mark[] = ['ready', 'scoring', 'closed'];

const DONE: readonly Mark[] = ['confirmed', 'knocked-out', 'withdrawn'];

/** Groups the dossiers (given in the agenda's order) by half-day. Counts are of the whole half-day, `items` only what matches. */
export function groupAgenda(facts: AgendaFacts, query = ''): readonly AgendaGroup[] {
  const items = facts.dossiers.map((dossier) => ({ dossier, number: dossier.number, mark: markOf(dossier, facts) }));
  const keyOf = (item: AgendaItem): string => halfDayKey(halfDayOf(item.dossier, facts.halfDays));
  return facts.halfDays
    .map((halfDay) => {
      const all = items.filter((item) => keyOf(item) === halfDayKey(halfDay));
      const matching = all.filter(({ dossier }) => matches(`${dossier.code} ${dossier.name} ${dossier.producer}`, query));
      const toScore = all.filter((item) => item.mark !== 'ineligible');
      return { halfDay, items: matching, done: toScore.filter((item) => DONE.includes(item.mark)).length, of: toScore.length };
    })
    .filter((group) => group.items.length > 0);
}

/** The product to score next: the first one ready after `after` in the agenda, else the first one ready at all. */
export function nextReady(facts: AgendaFacts, after: string | null): DossierRow | null {
  const ready = (dossier: DossierRow): boolean => markOf(dossier, facts) === 'ready';
  const from = facts.dossiers.findIndex((dossier) => dossier.code === after) + 1;
  return facts.dossiers.slice(from).find(ready) ?? facts.dossiers.find(ready) ?? null;
}
