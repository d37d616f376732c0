/**
 * What certificates of the session's own authority may speak for: addresses that routers of a room hand out, and the names that the laptop takes by
 * multicast DNS. Nothing of the Internet is among them, so that the authority on members' phones is worth nothing there.
 */

/** `bits`: length of the network part. 127.* is the laptop itself, 169.254.* what it gives itself without a router, 100.64.* phone companies' and hotspots'. */
export const HTTPS_RANGES: readonly { readonly base: string; readonly bits: number }[] = [
  { base: '10.0.0.0', bits: 8 },
  { base: '172.16.0.0', bits: 12 },
  { base: '192.168.0.0', bits: 16 },
  { base: '169.254.0.0', bits: 16 },
  { base: '100.64.0.0', bits: 10 },
  { base: '127.0.0.0', bits: 8 },
];

/** ocop.local, and those the laptop takes where somebody else has that one. */
export const HTTPS_NAMES: readonly string[] = ['ocop.local', ...Array.from({ length: 8 }, (_, i) => `ocop-${i + 2}.local`)];

/** An IPv4 address as a whole number, null for anything else. */
function numberOf(address: string): number | null {
  const parts = /^\d{1,3}(\.\d{1,3}){3}$/.test(address) ? address.split('.').map(Number) : [];
  return parts.length === 4 && parts.every((part) => part < 256) ? parts.reduce((sum, part) => sum * 256 + part, 0) : null;
}

/** Whether the authority may vouch for this host (an IPv4 address, or a name). */
export function mayVouchFor(host: string): boolean {
  const number = numberOf(host);
  if (number === null) return HTTPS_NAMES.includes(host.toLowerCase());
  return HTTPS_RANGES.some(({ base, bits }) => Math.floor(number / 2 ** (32 - bits)) === Math.floor((numberOf(base) as number) / 2 ** (32 - bits)));
}
