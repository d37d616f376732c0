/** An address as a member types it: "192.168.1.20:7611", with or without "http://" and what follows; the door's usual port where none is given. */
const USUAL_PORT = 7611;

/** "http://192.168.1.20:7611", or null where it is no address of a local network's machine. */
export function readAddressText(text: string): string | null {
  const found = /^(?:http:\/\/)?((?:\d{1,3}\.){3}\d{1,3}|[a-z0-9][a-z0-9-]{0,62}(?:\.local)?)(?::(\d{1,5}))?(?:\/.*)?$/i.exec(text.trim());
  if (!found) return null;
  const [, host, port] = found as unknown as readonly [string, string, string | undefined];
  const numbers = /^[\d.]+$/.test(host) ? host.split('.').map(Number) : [];
  const number = Number(port ?? USUAL_PORT);
  if (numbers.some((n) => n > 255) || number < 1 || number > 65535) return null;
  return `http://${host.toLowerCase()}:${number}`;
}
