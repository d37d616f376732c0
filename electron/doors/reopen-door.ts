/** A door whose listener the system has closed while the laptop slept. */
import type { FastifyInstance } from 'fastify';

export type OpenDoor = { readonly door: FastifyInstance; readonly host: string; readonly port: number };

/** Listens again on the door's own port, which phones know; nothing to do where it still listens. `tell` hears why it can't. */
export function reopenDoor({ door: { server }, host, port }: OpenDoor, tell: (line: string) => void): void {
  if (server.listening) return;
  const refused = (reason: Error): void => tell(`${host}:${port}: ${reason.message}`);
  server.once('error', refused);
  server.listen({ host, port }, () => void server.off('error', refused));
}
