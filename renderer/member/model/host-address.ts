/** An address as a member types it: "192.168.1.20:7611", with or without "http://" and what follows, or with "https://"; the door's usual port where none is given. */
const USUAL_PORT = { http: 7611, https: 7613 } as const;

/** "http://192.168.1.20:7611", or null where it is no address of a local network's machine. */
export function readAddressText(text: string): string | null {
  const found = /^(?:(https?):\/\/)?((?:\d{1,3}\.){3}\d{1,3}|[a-z0-9][a-z0-9-]{0,62}(?:\.local)?)(?::(\d{1,5}))?(?:\/.*)?$/i.exec(text.trim());
  if (!found) return null;
  const [, typed, host, port] = found as unknown as readonly [string, string | undefined, string, string | undefined];
  const protocol = /^https$/i.test(typed ?? '') ? 'https' : 'http';
  const numbers = /^[\d.]+$/.test(host) ? host.split('.').map(Number) : [];
  const number = Number(port ?? USUAL_PORT[protocol]);
  if (numbers.some((n) => n > 255) || number < 1 || number > 65535) return null;
  return `${protocol}://${host.toLowerCase()}:${number}`;
}

/** Where a page that came by http may go on by HTTPS: under the name it has if that is there; null for a page that came by HTTPS, or while it is off. */
export function secureAddress(addresses: readonly string[], { protocol, hostname }: Pick<Location, 'protocol' | 'hostname'>): string | null {
  if (protocol !== 'http:') return null;
  const secure = addresses.filter((address) => address.startsWith('https://'));
  return secure.find((address) => address.startsWith(`https://${hostname}:`)) ?? secure[0] ?? null;
}
