/** Id of a submission: 24 characters of [A-Za-z0-9_-] from the browser's random source, which exists on plain http (randomUUID doesn't). */
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-';

export function makeId(random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array = (bytes) => crypto.getRandomValues(bytes)): string {
  return Array.from(random(new Uint8Array(24)), (byte) => LETTERS.charAt(byte & 63)).join('');
}
