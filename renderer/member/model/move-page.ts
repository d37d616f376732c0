/**
 * The laptop's address has changed. The page at the old address can't reach the new one, but it can go there and take its work along: seat,
 * drafts and what waits to be sent travel in the part of the address behind #, which no request carries. The page at the new address takes
 * in only what it can read as such, merges it with what it has, and cleans the address bar.
 */
import { readDraft } from './draft.ts';
import { SEAT_KEY, secretKey } from './keys.ts';
import { readSubmission } from './outbox.ts';
import { keep, page, texts } from './page-state.ts';

/** Longest package taken in, characters: browsers cut addresses somewhere beyond. */
const MOST = 1_500_000;
const MOST_ENTRIES = 300;
const LAST_RECEIVED = 3;
const KEPT = /^ocop\|(draft|sent)\|/;

type Package = { readonly v: 1; readonly seat: string; readonly secret: string; readonly entries: Readonly<Record<string, string>> };

/** UTF-8 as the letters that an address may hold. */
function toLetters(text: string): string {
  const bytes = new TextEncoder().encode(text);
  let chars = '';
  for (let i = 0; i < bytes.length; i += 1) chars += String.fromCharCode(bytes[i] as number);
  return btoa(chars).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

function fromLetters(letters: string): string {
  const chars = atob(letters.replace(/-/g, '+').replace(/_/g, '/'));
  return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(chars, (c) => c.charCodeAt(0)));
}

/**
 * Everything of this phone that the host may not have: what waits, and of what was received the last few sheets. A stand-by laptop may have taken over
 * from a copy some seconds older than they are; there they go out again, under the same id.
 */
export function packPage(): string {
  const entries: Record<string, string> = {};
  const received: { readonly key: string; readonly text: string; readonly at: string }[] = [];
  for (const key of texts.keys('ocop|')) {
    const text = texts.read(key);
    if (text === null || !KEPT.test(key)) continue;
    const sent = readSubmission(text);
    if (sent && sent.status === 'received') received.push({ key, text, at: sent.receipt ? sent.receipt.receivedAt : '' });
    else entries[key] = text;
  }
  received.sort((a, b) => (a.at < b.at ? 1 : -1));
  for (const { key, text } of received.slice(0, LAST_RECEIVED)) entries[key] = text;
  const seat = texts.read(SEAT_KEY) ?? '';
  const whole: Package = { v: 1, seat, secret: texts.read(secretKey(seat)) ?? '', entries };
  return toLetters(JSON.stringify(whole));
}

/** Leaves for `address` ("http://192.168.1.20:7611"), where nobody sits here yet with the card's key; nothing is removed, so the way back is open. */
export function goToAddress(address: string): void {
  const seated = texts.read(SEAT_KEY) !== null;
  location.assign(`${address}/#/${seated ? `chuyen/${packPage()}` : `ghe/${page().seatKey}`}`);
}

const isText = (value: unknown): value is string => typeof value === 'string';

/** Whether a stored text is what its key says. */
function fits(key: string, text: string): boolean {
  const kind = KEPT.exec(key)?.[1];
  if (kind === 'draft') return readDraft(text) !== null;
  return kind === 'sent' && readSubmission(text)?.id === key.slice(key.lastIndexOf('|') + 1);
}

/** A package, or null when any part of it is not what a page like this one packs. */
export function readPackage(letters: string): Package | null {
  if (letters.length > MOST) return null;
  try {
    const value = JSON.parse(fromLetters(letters)) as Partial<Package> | null;
    if (typeof value !== 'object' || value === null || value.v !== 1 || !isText(value.seat) || !isText(value.secret)) return null;
    if (!/^[\w-]{4,40}$/.test(value.seat) || !/^[\w-]{32,64}$/.test(value.secret)) return null;
    const entries = value.entries;
    if (typeof entries !== 'object' || entries === null) return null;
    const keys = Object.keys(entries);
    if (keys.length > MOST_ENTRIES || !keys.every((key) => isText(entries[key]) && fits(key, entries[key]))) return null;
    return { v: 1, seat: value.seat, secret: value.secret, entries };
  } catch {
    return null;
  }
}

const revOf = (text: string): number => Number((JSON.parse(text) as { readonly rev?: unknown }).rev) || 0;

/** Of two texts under one key the one to keep: the later draft, else what is here. */
function merge(key: string, brought: string): void {
  const here = texts.read(key);
  if (here === null || (KEPT.exec(key)?.[1] === 'draft' && revOf(brought) > revOf(here))) keep(key, brought);
}

export type TakenIn = { readonly seat: string; readonly secret: string };

/**
 * Takes a package in. null, and nothing changed: it can't be read, or this page belongs to another seat, whose work must not be mixed with it.
 * What the host acknowledged to the other page is not brought along, so every draft is compared with the host's again.
 */
export function takeIn(letters: string): TakenIn | null {
  const found = readPackage(letters);
  const own = texts.read(SEAT_KEY);
  if (!found || (own !== null && own !== found.seat)) return null;
  for (const key of Object.keys(found.entries)) merge(key, found.entries[key] as string);
  keep(secretKey(found.seat), found.secret);
  keep(SEAT_KEY, found.seat);
  return { seat: found.seat, secret: found.secret };
}
