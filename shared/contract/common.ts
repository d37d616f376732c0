/** What the three doors share: the shape of an answer and of a problem on the wire, and the live feed's frame. No routes. */
import { z } from 'zod';
import { dossierCode, memberCode } from '../lib/brand.ts';
import { describePlace, describeProblem, type Place, type Problem } from '../problems/index.ts';

/** A problem ready to be shown: the words in both languages, so that a page needs no catalogue. */
export type WireProblem = {
  readonly code: string;
  readonly grade: 'error' | 'warning';
  readonly vi: string;
  readonly en: string;
  readonly place?: Place & { readonly vi: string; readonly en: string };
};

/** Every command answers this with HTTP 200, or `ok: false` with 4xx. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T; readonly warnings: readonly WireProblem[] }
  | { readonly ok: false; readonly problems: readonly WireProblem[] };

export function wireProblem(p: Problem): WireProblem {
  const words = { code: p.code, grade: p.grade, vi: describeProblem(p, 'vi'), en: describeProblem(p, 'en') };
  return p.place ? { ...words, place: { ...p.place, vi: describePlace(p.place, 'vi'), en: describePlace(p.place, 'en') } } : words;
}

export const zMember = z.string().min(1).max(40).transform(memberCode);
export const zDossier = z.string().min(1).max(80).transform(dossierCode);
export const zReason = z.string().trim().min(3).max(500);
export const zDate = z.union([z.literal(''), z.string().regex(/^\d{4}-\d{2}-\d{2}$/)]);
export const zTime = z.union([z.literal(''), z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)]);

/**
 * Live feed (Server-Sent Events, one connection a page): event `state` carries the audience's complete live state with a
 * rising `seq`; event `beat` comes every 10 s. A page that hears neither for 25 s reconnects; since every `state` is complete,
 * that is a full resync.
 */
export const LIVE_BEAT_MS = 10_000;
export const LIVE_SILENCE_MS = 25_000;
