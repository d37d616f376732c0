/**
 * A door's sockets: how many there may be, which must go when there are more, and how fast one address's requests are taken up.
 * Nobody is ever answered "too many": a whole hall of phones may come through one access point, hence as one address. Sockets that
 * say nothing make room for those that do; requests beyond the pace wait their turn, which an honest phone hardly notices and a flood
 * can't outrun.
 */
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Server as SecureServer } from 'node:https';
import type { Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';

export type SocketLimits = {
  /** Sockets in all, and of one address. */
  readonly most: number;
  readonly perAddress: number;
  /** Requests of one address that are taken up at once in the long run, a second; and how many may come together. */
  readonly perSecond: number;
  readonly burst: number;
  /** The same for a TLS server's handshakes. */
  readonly handshakes?: Pace;
};

type Pace = { readonly perSecond: number; readonly burst: number };

export type SocketGuard = {
  /** Resolves when it is this request's turn; false when its socket is gone by then. */
  readonly turn: (request: IncomingMessage) => Promise<boolean>;
  /** Closes every socket, also those that never got as far as a request. */
  readonly hangUp: () => void;
};

/** 150 phones at one access point: some six sockets each, and as many again that the phones have left behind. */
export const LAN_SOCKETS: SocketLimits = { most: 4000, perAddress: 2000, perSecond: 500, burst: 5000 };
/** The secretary's own browser; whatever else runs on the laptop comes from the same address. */
export const DESK_SOCKETS: SocketLimits = { most: 300, perAddress: 300, perSecond: 500, burst: 5000 };

/** TLS handshakes of one address, each a millisecond or two of the host's thread: a whole hall's at once, and how many a second in the long run. */
const HANDSHAKES: Pace = { perSecond: 100, burst: 1000 };
/** A socket to a TLS server that says nothing at all, ms. */
const SILENT_MS = 15_000;
/** One that would have to wait longer is a flood's. */
const MOST_SHAKING_MS = 10_000;

/** A request, or a body, that isn't whole after so long, gives way first, ms. */
const GRACE_MS = 3000;
/** Requests of one socket that wait; browsers send one after the other. */
const MOST_WAITING = 4;
/** Addresses whose pace is remembered before idle ones are forgotten. */
const MOST_REMEMBERED = 1000;

type Line = {
  readonly address: string;
  /** When its present state began, ms. */
  since: number;
  served: boolean;
  waiting: number;
  /** What is being answered. */
  asked: { readonly request: IncomingMessage; readonly response: ServerResponse } | null;
};

/** 0 goes first; null is being served and stays. */
function rank({ since, served, waiting, asked }: Line, now: number): 0 | 1 | 2 | null {
  if (waiting > 0) return null;
  if (asked?.request.complete === true) return asked.response.socket?.writableLength ? 2 : null;
  if (!asked && served) return 1;
  return now - since > GRACE_MS ? 0 : 2;
}

/** Of the address's sockets the one that is missed least: the oldest of the lowest rank. */
function leastMissed(sockets: ReadonlyMap<Socket, Line>, now: number): Socket | null {
  let found: { readonly socket: Socket; readonly rank: number; readonly since: number } | null = null;
  for (const [socket, line] of sockets) {
    const own = rank(line, now);
    if (own === 0) return socket;
    if (own !== null && (!found || own < found.rank || (own === found.rank && line.since < found.since))) found = { socket, rank: own, since: line.since };
  }
  return found?.socket ?? null;
}

/** How long this address's next one must wait, ms; up to 0: it needn't. */
function createPace({ perSecond, burst }: Pace, now: () => number): (address: string) => number {
  /** When the address's turns so far would be done at the even pace, ms. */
  const paces = new Map<string, number>();
  return (address) => {
    const at = now();
    if (paces.size > MOST_REMEMBERED) for (const [known, until] of paces) if (until < at) paces.delete(known);
    const done = Math.max(paces.get(address) ?? 0, at) + 1000 / perSecond;
    paces.set(address, done);
    return done - at - (burst * 1000) / perSecond;
  };
}

/** Names a socket as long as it is open, the same for a TLS socket and the plain one it came of. */
const endsOf = ({ remoteAddress, remotePort, localAddress, localPort }: Socket): string => [remoteAddress, remotePort, localAddress, localPort].join(' ');

/** Watches `server` from now on. A TLS server's sockets count from their first byte, so that handshakes which never end are silent sockets like others. `now` in milliseconds. */
export function guardSockets(
  server: Server | SecureServer,
  { most, perAddress, perSecond, burst, handshakes = HANDSHAKES }: SocketLimits,
  now: () => number = () => performance.now(),
): SocketGuard {
  const lines = new WeakMap<Socket, Line>();
  const byAddress = new Map<string, Map<Socket, Line>>();
  const delayOf = createPace({ perSecond, burst }, now);
  const handshakeDelayOf = createPace(handshakes, now);
  let count = 0;
  /** Plain sockets of a TLS server that haven't ended their handshake. */
  const shaking = new Map<string, Line>();
  const secure = 'setSecureContext' in server;

  const heaviest = (): string => [...byAddress].reduce((a, b) => (b[1].size > a[1].size ? b : a))[0];

  function forget(address: string, socket: Socket): void {
    const own = byAddress.get(address);
    if (!own?.delete(socket)) return;
    count -= 1;
    if (own.size === 0) byAddress.delete(address);
  }

  /** Makes room for one more of this address; false when nothing can go. */
  function makeRoom(address: string): boolean {
    const crowded = (byAddress.get(address)?.size ?? 0) >= perAddress ? address : count >= most ? heaviest() : null;
    if (crowded === null) return true;
    const going = leastMissed(byAddress.get(crowded) ?? new Map(), now());
    if (!going) return false;
    forget(crowded, going);
    going.destroy();
    return true;
  }

  // A TLS server begins every handshake at once by a listener of its own: here it is called once something was said, when it is the address's turn.
  const begin = secure ? server.listeners('connection') : [];
  if (secure) server.removeAllListeners('connection');
  function shake(address: string, socket: Socket): void {
    const start = (): void => {
      if (!socket.destroyed) for (const one of begin) one.call(server, socket);
    };
    socket.setTimeout(SILENT_MS, () => socket.destroy());
    // Whoever goes away meanwhile is nobody's business.
    socket.on('error', () => undefined);
    socket.once('readable', () => {
      socket.setTimeout(0);
      const delay = handshakeDelayOf(address);
      if (delay <= 0) start();
      else if (delay > MOST_SHAKING_MS) socket.destroy();
      else setTimeout(start, delay);
    });
  }

  server.on('connection', (socket: Socket) => {
    // Read now: a socket that is closed no longer knows it.
    const address = socket.remoteAddress ?? '';
    if (!makeRoom(address)) return void socket.destroy();
    const line: Line = { address, since: now(), served: false, waiting: 0, asked: null };
    lines.set(socket, line);
    byAddress.set(address, (byAddress.get(address) ?? new Map<Socket, Line>()).set(socket, line));
    count += 1;
    const ends = endsOf(socket);
    if (secure) shaking.set(ends, line);
    socket.on('close', () => {
      if (shaking.get(ends) === line) shaking.delete(ends);
      forget(address, socket);
    });
    if (secure) shake(address, socket);
  });
  if (secure)
    server.on('secureConnection', (socket: TLSSocket) => {
      const ends = endsOf(socket);
      const line = shaking.get(ends);
      shaking.delete(ends);
      // Its plain socket had to make room meanwhile.
      if (!line) return void socket.destroy();
      line.since = now();
      lines.set(socket, line);
    });

  server.prependListener('request', (request: IncomingMessage, response: ServerResponse) => {
    const line = lines.get(request.socket);
    if (!line) return;
    Object.assign(line, { since: now(), served: true, asked: { request, response } });
    response.on('close', () => {
      if (line.asked?.response === response) Object.assign(line, { since: now(), asked: null });
    });
  });

  return {
    hangUp: () => {
      for (const own of byAddress.values()) for (const socket of own.keys()) socket.destroy();
    },
    turn: async ({ socket }) => {
      const line = lines.get(socket);
      // Not over the network: nothing to wait for.
      if (!line) return true;
      const delay = delayOf(line.address);
      if (delay <= 0) return !socket.destroyed;
      if (line.waiting >= MOST_WAITING) {
        socket.destroy();
        return false;
      }
      line.waiting += 1;
      await new Promise((resolve) => setTimeout(resolve, delay));
      line.waiting -= 1;
      return !socket.destroyed;
    },
  };
}
