/**
 * A bad Wi-Fi between phones and the members' door: a proxy on loopback that a test can cut, make lose requests or answers, or turn into a
 * captive portal. What passes reaches the real host unchanged, the Host header included.
 */
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/**
 * ok: all passes · off: nothing gets through, open connections are cut · lose-submits: a sheet never reaches the host ·
 * lose-receipts: the host gets it, its answer is lost · portal: every request is answered 200 with a login page.
 */
export type LineMode = 'ok' | 'off' | 'lose-submits' | 'lose-receipts' | 'portal';

export type BadLine = {
  /** What the phone opens instead of the host's address. */
  readonly url: string;
  readonly mode: LineMode;
  readonly become: (mode: LineMode) => void;
  /** Hangs up on every connection now; new ones are treated by the mode. */
  readonly cut: () => void;
  /** Points the line to another host (after a restart on another port). */
  readonly leadTo: (host: string) => void;
  /** How many submissions were seen, lost ones among them. */
  readonly submits: () => number;
  readonly stop: () => Promise<void>;
};

const LOGIN = '<!doctype html><html><body><h1>Welcome to Hall Wi-Fi</h1><form>Room number <input name="room"></form></body></html>';
const isSubmit = (asked: IncomingMessage): boolean => asked.url === '/api/submit-sheet';

/** Starts the line on `hostname` (127.0.0.1 or localhost: two addresses of one laptop). */
export async function startBadLine(host: string, hostname: '127.0.0.1' | 'localhost' = '127.0.0.1'): Promise<BadLine> {
  let target = new URL(host);
  let mode: LineMode = 'ok';
  let submits = 0;
  const sockets = new Set<Socket>();
  const cut = (): void => {
    for (const socket of sockets) socket.destroy();
  };

  function pass(asked: IncomingMessage, reply: ServerResponse, loseAnswer: boolean): void {
    const onward = request({ host: target.hostname, port: target.port, method: asked.method, path: asked.url, headers: asked.headers }, (answer) => {
      if (loseAnswer) {
        // Only when the host has said everything: the sheet is committed, and the phone never hears of it.
        answer.resume().on('end', () => reply.destroy());
        return;
      }
      reply.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(reply);
      answer.on('error', () => reply.destroy());
    });
    onward.on('error', () => reply.destroy());
    reply.on('close', () => onward.destroy());
    asked.pipe(onward);
  }

  const server = createServer((asked, reply) => {
    if (isSubmit(asked)) submits += 1;
    if (mode === 'off' || (mode === 'lose-submits' && isSubmit(asked))) return void asked.socket.destroy();
    if (mode === 'portal') return void reply.writeHead(200, { 'content-type': 'text/html' }).end(LOGIN);
    pass(asked, reply, mode === 'lose-receipts' && isSubmit(asked));
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => undefined);
  });
  await new Promise<void>((listening) => server.listen(0, hostname, listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${hostname}:${port}`,
    get mode() {
      return mode;
    },
    become: (next) => {
      mode = next;
      if (next === 'off') cut();
    },
    cut,
    leadTo: (next) => {
      target = new URL(next);
    },
    submits: () => submits,
    stop: () =>
      new Promise((closed) => {
        server.close(() => closed());
        cut();
      }),
  };
}
