/**
 * Certificates of earlier sessions by the days they still hold. Decision 26/2026/QĐ-TTg: 36 months from the decision; who wants to keep the stars must
 * be assessed again before. 180 days: time to prepare a dossier; 120: to hand it in.
 */
import type { Stars } from '../criteria.ts';
import { compareVietnamese } from '../lib/vietnamese.ts';
import type { EarlierProduct, EarlierSession } from './earlier-session.ts';
import { type Matchable, type MatchWord, pairProducts } from './match-products.ts';

export const SOON_DAYS = 180;
export const URGENT_DAYS = 120;
export type ExpiryBand = 'expired' | 'urgent' | 'soon' | 'later';

/** `daysLeft`: to the last day it holds; 0 on that day, below 0 after it. `again`: code under which the session in hand assesses it, ''. */
export type ExpiringRow = Pick<EarlierProduct, 'code' | 'name' | 'producer' | 'representative' | 'address' | 'commune' | 'phone' | 'number'> & {
  readonly session: string;
  readonly sessionName: string;
  readonly stars: Stars;
  readonly decision: string;
  readonly decidedOn: string;
  readonly expires: string;
  readonly daysLeft: number;
  readonly band: ExpiryBand;
  readonly again: string;
};

/** `undated`: certificates of sessions that name no decision or no date of it, so that their end can't be told. `renewed`: replaced by a later one. */
export type Expiring = { readonly rows: readonly ExpiringRow[]; readonly undated: number; readonly renewed: number };

const DAY_MS = 86_400_000;
/** Whole days between two ISO dates. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);

export const bandOfDays = (daysLeft: number): ExpiryBand =>
  daysLeft < 0 ? 'expired' : daysLeft <= URGENT_DAYS ? 'urgent' : daysLeft <= SOON_DAYS ? 'soon' : 'later';

/** What the secretary said of products of two sessions. */
export type WordsBetween = (earlier: string, later: string) => readonly MatchWord[];

/** The session in hand: its products, and which of them have a certificate by a decision of its own already. */
export type InHand = { readonly id: string; readonly products: readonly Matchable[]; readonly renewed: ReadonlySet<string> };

/** Rows by the days left. A certificate that a later session's decision replaced is left out; only a certain match replaces. `today`: ISO date. */
export function expiringOf(sessions: readonly EarlierSession[], inHand: InHand | null, words: WordsBetween, today: string): Expiring {
  const dated = sessions.filter((s) => s.expires !== '' && s.id !== inHand?.id).sort((a, b) => (a.decidedOn < b.decidedOn ? -1 : 1));
  let renewed = 0;
  const rows = dated.flatMap((session, index) => {
    const issued = session.products.filter((p) => p.certified);
    const replaced = new Set(
      dated
        .slice(index + 1)
        .filter((later) => later.decidedOn > session.decidedOn)
        .flatMap((later) =>
          pairProducts(
            issued,
            later.products.filter((p) => p.certified),
            words(session.id, later.id),
          ).pairs.map((pair) => pair.earlier),
        ),
    );
    const again = new Map(
      inHand ? pairProducts(issued, inHand.products, words(session.id, inHand.id)).pairs.map((pair) => [pair.earlier, pair.now.code] as const) : [],
    );
    return issued.flatMap((product): readonly ExpiringRow[] => {
      const { code, name, producer, representative, address, commune, phone, number, stars } = product;
      const code2 = again.get(product) ?? '';
      if (replaced.has(product) || inHand?.renewed.has(code2)) {
        renewed += 1;
        return [];
      }
      if (stars === null) return [];
      const daysLeft = daysBetween(today, session.expires);
      const { decision, decidedOn, expires } = session;
      return [
        {
          ...{ code, name, producer, representative, address, commune, phone, number, stars, decision, decidedOn, expires, daysLeft },
          session: session.id,
          sessionName: session.name,
          band: bandOfDays(daysLeft),
          again: code2,
        },
      ];
    });
  });
  const undated = sessions.filter((s) => s.expires === '' && s.id !== inHand?.id).reduce((sum, s) => sum + s.products.filter((p) => p.certified).length, 0);
  return {
    rows: rows.sort((a, b) => a.daysLeft - b.daysLeft || compareVietnamese(a.producer, b.producer) || compareVietnamese(a.name, b.name)),
    undated,
    renewed,
  };
}
