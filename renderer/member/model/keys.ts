/** Names in the phone's storage: everything belongs to one session and one seat. */
import type { MemberState } from '../../../shared/contract/member.ts';

export const SEAT_KEY = 'ocop|seat';
/** Where the host may be found, the stand-by laptop's addresses among them. */
export const HOSTS_KEY = 'ocop|hosts';
export const secretKey = (seatKey: string): string => `ocop|secret|${seatKey}`;

const owner = (live: Pick<MemberState, 'session' | 'member'>): string => [live.session.id, live.member.code].map(encodeURIComponent).join('|');

export const outboxPrefix = (live: Pick<MemberState, 'session' | 'member'>): string => `ocop|sent|${owner(live)}|`;
export const draftPrefix = (live: Pick<MemberState, 'session' | 'member'>): string => `ocop|draft|${owner(live)}|`;
/** `base`: version of the sheet given back that the draft starts from, 0 for none. */
export const draftKey = (live: Pick<MemberState, 'session' | 'member'>, dossier: string, round: number, base = 0): string =>
  `${draftPrefix(live)}${round}|${encodeURIComponent(dossier)}${base > 0 ? `|${base}` : ''}`;
/** Beside a draft: how much of it the host has acknowledged. */
export const keptKey = (draft: string): string => draft.replace('ocop|draft|', 'ocop|kept|');
/** Opinions in writing: the product taken in hand, and every product this member was asked for. */
export const chosenKey = (live: Pick<MemberState, 'session' | 'member'>): string => `ocop|chosen|${owner(live)}`;
export const knownKey = (live: Pick<MemberState, 'session' | 'member'>): string => `ocop|known|${owner(live)}`;
/** Where this member last was in the evidence of a product. */
export const readingKey = (live: Pick<MemberState, 'session' | 'member'>, dossier: string): string => `ocop|read|${owner(live)}|${encodeURIComponent(dossier)}`;
