/**
 * What passes between a member's page and the host is sealed with keys made from the seat card's key, which only the card's QR code carries: who
 * listens on the Wi-Fi neither reads nor alters it (ChaCha20-Poly1305, RFC 8439; keys by SHA-256 from about 79 bits of chance).
 * It doesn't replace HTTPS: who can change what a page loads can change the page itself.
 */
import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { fromBase64url, toBase64url } from './lib/base64url.ts';

/** `id` names the seat on the line and gives nothing away; `up` seals what the page says, `down` what the host says. */
export type SeatKeys = { readonly id: string; readonly up: Uint8Array; readonly down: Uint8Array };

/** Bytes of a nonce. Each message takes a fresh one, by chance. */
export const NONCE_BYTES = 12;
/** Texts are filled up to a multiple of so many characters: their length says little about the ticks in them. */
const BLOCK = 256;

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const derive = (purpose: string, key: string): Uint8Array => sha256(bytesOf(`ocop|${purpose}|${key}`));

/** `key`: what the card's address ends in. */
export const seatKeys = (key: string): SeatKeys => ({
  id: toBase64url(derive('seat', key).subarray(0, 15)),
  up: derive('up', key),
  down: derive('down', key),
});

/** `about`: what the text belongs to; unsealing asks for the same. Answers letters of base64url, the nonce first. */
export function seal(key: Uint8Array, nonce: Uint8Array, about: string, text: string): string {
  const box = chacha20poly1305(key, nonce, bytesOf(about)).encrypt(bytesOf(text.padEnd(Math.ceil((text.length + 1) / BLOCK) * BLOCK)));
  const whole = new Uint8Array(nonce.length + box.length);
  whole.set(nonce);
  whole.set(box, nonce.length);
  return toBase64url(whole);
}

/** The nonce of a sealed text as it stands there: no other has the same. */
export const nonceOf = (sealed: string): string => sealed.slice(0, (NONCE_BYTES * 4) / 3);

/** The text, or null: sealed with another key, about something else, or altered. */
export function unseal(key: Uint8Array, about: string, sealed: string): string | null {
  const whole = fromBase64url(sealed);
  if (!whole || whole.length < NONCE_BYTES) return null;
  try {
    const text = chacha20poly1305(key, whole.subarray(0, NONCE_BYTES), bytesOf(about)).decrypt(whole.subarray(NONCE_BYTES));
    return new TextDecoder().decode(text).trimEnd();
  } catch {
    return null;
  }
}

/** What a request's sealed text is about, and what its answer's is: an answer fits its own request only. */
export const aboutRequest = (command: string): string => `hỏi ${command}`;
export const aboutAnswer = (command: string, request: string): string => `đáp ${command} ${nonceOf(request)}`;

/**
 * `epoch`: made by the host by chance, '' while the page doesn't know it. The host takes each request of the present epoch once, so that none can be
 * sent again by somebody else; to another epoch it answers the present one, and nothing is done.
 */
export type SealedRequest = { readonly epoch: string; readonly input: unknown };
export type SealedAnswer = { readonly epoch: string; readonly answer?: unknown };

/** Asked of another host of the session, by a page whose own is gone; the sealed answer of the one that runs it. */
export const SEAT_HERE = 'seat-here';
export const YES_HERE = 'ở đây';
