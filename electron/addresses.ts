/** Addresses under which phones reach this laptop. */
import { networkInterfaces } from 'node:os';

/** Private ranges first, in the order a venue's router hands them out; link-local last. */
const RANGES: readonly RegExp[] = [/^192\.168\./, /^10\./, /^172\.(1[6-9]|2\d|3[01])\./];

const rank = (address: string): number => {
  const index = RANGES.findIndex((range) => range.test(address));
  if (index >= 0) return index;
  return address.startsWith('169.254.') ? RANGES.length + 1 : RANGES.length;
};

/** IPv4 addresses of this machine but loopback, the likeliest for a phone first. */
export function lanAddresses(interfaces: ReturnType<typeof networkInterfaces> = networkInterfaces()): readonly string[] {
  return Object.values(interfaces)
    .flatMap((entries) => entries ?? [])
    .filter((entry) => entry.family === 'IPv4' && !entry.internal)
    .map((entry) => entry.address)
    .sort((a, b) => rank(a) - rank(b));
}
