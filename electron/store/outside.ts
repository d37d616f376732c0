/** The real clock and random source. */
import { randomInt } from 'node:crypto';
import type { Outside } from './open-session.ts';

/** Letters and digits that can't be mistaken for one another on paper or aloud. */
export const CLEAR_ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
export const DIGITS = '0123456789';

export const randomText = (alphabet: string, length: number): string => Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');

/** `frozen`: an ISO instant that stands still, for rehearsals of a past date and for tests. */
export const realOutside = (frozen?: string): Outside => ({ now: () => frozen ?? new Date().toISOString(), randomText });
