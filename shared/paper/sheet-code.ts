/**
 * What the QR code of a blank sheet's page holds: plain text, no address. "PG*" + session, product, member, round, page, check letters.
 * Letters of our own are consonants that no Vietnamese typing method (Telex, VNI) joins, because scanners type like a keyboard.
 */
import type { DossierCode, MemberCode } from '../lib/brand.ts';

export type SheetPlace = { readonly dossier: DossierCode; readonly member: MemberCode; readonly round: number };

const LETTERS = 'BCGHKLMNPQTV';
export const SHEET_CODE_START = 'PG*';

/** `count` letters that stand for a text; FNV-1a over UTF-16 units, begun afresh for each letter. */
function lettersOf(text: string, count: number): string {
  return Array.from({ length: count }, (_, turn) => {
    let hash = 0x811c9dc5 ^ turn;
    for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    return LETTERS[((hash ^ (hash >>> 15)) >>> 0) % LETTERS.length];
  }).join('');
}

/** The session as its papers name it: six letters made of the instant at which its file was made. */
export const sessionLetters = (createdAt: string): string => lettersOf(createdAt, 6);

/** `session`: its letters. `page`: from 1. */
export function writeSheetCode(session: string, { dossier, member, round }: SheetPlace, page: number): string {
  const body = [session, dossier, member, round, page].join('*');
  return `${SHEET_CODE_START}${body}*${lettersOf(body, 3)}`;
}

/** other-session: a sheet printed for another session; damaged: no such code, or letters lost on the way (a Vietnamese typing method is on). */
export type ReadCode = { readonly kind: 'place'; readonly place: SheetPlace; readonly page: number } | { readonly kind: 'other-session' | 'damaged' };

/** Reads a code as scanned or typed. Codes of products and members may hold any character, so they are looked for among those there are. */
export function readSheetCode(text: string, session: string, dossiers: readonly DossierCode[], members: readonly MemberCode[]): ReadCode {
  const parts = text.trim().split('*');
  const check = parts.at(-1)?.toUpperCase() ?? '';
  const body = parts.slice(1, -1).join('*');
  if (parts.length < 7 || parts[0]?.toUpperCase() !== 'PG' || check !== lettersOf(body, 3)) return { kind: 'damaged' };
  if (parts[1] !== session) return { kind: 'other-session' };
  const [round, page] = [Number(parts.at(-3)), Number(parts.at(-2))];
  const middle = parts.slice(2, -3).join('*');
  const dossier = dossiers.find((code) => middle.startsWith(`${code}*`) && members.some((m) => middle === `${code}*${m}`));
  const member = members.find((m) => middle === `${dossier}*${m}`);
  return dossier && member ? { kind: 'place', place: { dossier, member, round }, page } : { kind: 'other-session' };
}
