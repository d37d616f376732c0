/**
 * The members' door by HTTPS: a listener of its own that hands requests to the same routes, so that nothing is answered there otherwise than on plain http. Open while the
 * session in hand has HTTPS on and this laptop holds its authority; the laptop's certificate is made anew whenever its addresses change, open connections go on.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { FastifyInstance } from 'fastify';
import type { HttpsFacts } from '../../shared/network/facts.ts';
import { mayVouchFor } from '../../shared/network/https-names.ts';
import { type Authority, makeIdentity } from '../safety/https/authority.ts';
import { type HttpsStanding, httpsStanding } from '../safety/https/turn-https.ts';
import { LAN_PATIENCE } from './answer.ts';
import { guardSockets, LAN_SOCKETS, type SocketGuard } from './guard-sockets.ts';
import { secureGuests } from './secure-guests.ts';
import type { Venue } from './venue.ts';

/** A phone on a poor line takes a second or two. */
const HANDSHAKE_MS = 15_000;

export type SecureDoor = {
  /** Opens or closes the listener, as the session in hand wants it; resolves when that is done. */
  readonly follow: () => Promise<void>;
  /** The laptop's addresses and name from now on. */
  readonly useHosts: (hosts: readonly string[]) => void;
  /** What phones must trust; null while HTTPS is off. */
  readonly authority: () => Authority | null;
  readonly facts: () => HttpsFacts;
  readonly close: () => Promise<void>;
};

type Surroundings = {
  readonly venue: Venue;
  readonly dataDir: string;
  readonly door: FastifyInstance;
  readonly host: string;
  /** Wanted port, 0 for any. */
  readonly port: number;
  /** Milliseconds since 1970, by the real clock. */
  readonly now: () => number;
};

type Open = { readonly server: Server; readonly guard: SocketGuard; readonly port: number; readonly authority: Authority };

/** The port that was got: the wanted one, or any where that is taken. Rejects where the system refuses. */
function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (reason: Error & { readonly code?: string }) => {
      if (reason.code !== 'EADDRINUSE' || port === 0) reject(reason);
      else listen(server, host, 0).then(resolve, reject);
    });
    server.listen({ host, port }, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

export function secureDoor({ venue, dataDir, door, host, port: wanted, now }: Surroundings): SecureDoor {
  const guests = secureGuests();
  let hosts: readonly string[] = [];
  let standing: HttpsStanding['state'] | 'shut' = 'off';
  let open: Open | null = null;
  let why = '';
  /** The same port again after turning off and on: pages know it. */
  let before = wanted;
  let vouchedFor = '';
  let closed = false;

  const vouched = (): readonly string[] => hosts.filter(mayVouchFor);
  const tellVenue = (): void => venue.setSecure(open ? vouched().map((one) => `https://${one}:${open?.port}`) : []);

  /** A certificate for the addresses of now, unless the listener has it already. */
  function vouch(): void {
    if (!open) return;
    const key = [open.authority.fingerprint, ...vouched()].join(' ');
    if (key === vouchedFor) return;
    vouchedFor = key;
    open.server.setSecureContext({ ...makeIdentity(open.authority, vouched()), minVersion: 'TLSv1.2' });
  }

  async function start(authority: Authority): Promise<void> {
    const { headersMs, requestMs, quietMs } = LAN_PATIENCE;
    const limits = { headersTimeout: headersMs, requestTimeout: requestMs, keepAliveTimeout: door.server.keepAliveTimeout };
    const server = createServer({
      ...makeIdentity(authority, vouched()),
      minVersion: 'TLSv1.2',
      ALPNProtocols: ['http/1.1'],
      handshakeTimeout: HANDSHAKE_MS,
      ...limits,
    });
    const guard = guardSockets(server, LAN_SOCKETS);
    server.setTimeout(quietMs);
    server.on('request', async (request: IncomingMessage, response: ServerResponse) => {
      guests.came(request.socket.remoteAddress ?? '', now());
      if (await guard.turn(request)) door.routing(request, response);
    });
    server.on('tlsClientError', (reason: Error & { readonly code?: string }, socket) => guests.gaveUp(socket.remoteAddress ?? '', reason.code ?? '', now()));
    try {
      const port = await listen(server, host, before);
      before = port;
      vouchedFor = [authority.fingerprint, ...vouched()].join(' ');
      open = { server, guard, port, authority };
    } catch (reason) {
      why = (reason as { readonly code?: string }).code ?? String(reason);
      standing = 'shut';
    }
  }

  async function stop(): Promise<void> {
    const { server, guard } = open as Open;
    open = null;
    await new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
      guard.hangUp();
    });
  }

  async function bring(): Promise<void> {
    const session = closed ? null : venue.session();
    const found: HttpsStanding = session ? httpsStanding(session.db, dataDir, now()) : { state: 'off' };
    const authority = found.state === 'ready' ? found.authority : null;
    standing = found.state;
    // A sleep of the laptop may have closed the listener.
    if (open && (open.authority.fingerprint !== authority?.fingerprint || !open.server.listening)) await stop();
    if (authority && !open) await start(authority);
    vouch();
    tellVenue();
  }
  let work: Promise<void> = Promise.resolve();
  const follow = (): Promise<void> => {
    work = work.then(bring);
    return work;
  };

  return {
    follow,
    useHosts: (now_) => {
      hosts = now_;
      vouch();
      tellVenue();
    },
    authority: () => open?.authority ?? null,
    facts: () => {
      if (!open) return standing === 'shut' ? { state: 'shut', why } : standing === 'gone' ? { state: 'gone' } : { state: 'off' };
      const { authority, port } = open;
      return {
        state: 'on',
        wanted,
        port,
        name: authority.name,
        fingerprint: authority.fingerprint,
        from: new Date(authority.from).toISOString(),
        until: new Date(authority.until).toISOString(),
        hosts: vouched(),
        leftOut: hosts.filter((one) => !mayVouchFor(one)),
        came: guests.count(),
        refusals: guests.refusals(),
      };
    },
    close: async () => {
      closed = true;
      await follow();
    },
  };
}
