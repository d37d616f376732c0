/** The thinnest HTTP client Node offers, so that a benchmark measures the host and not its own client. */
import { Agent, type IncomingMessage, request } from 'node:http';
import { Worker } from 'node:worker_threads';
import { splitFrames } from '../support/live.ts';

const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY });

export type Shot = {
  readonly status: number;
  readonly body: string /** From the request's first byte to the answer's last, ms. */;
  readonly ms: number;
  readonly at: number;
};

/** POSTs JSON bytes; the clock runs from handing over the request to having the whole answer. */
export function post(url: URL, cookie: string, body: Buffer): Promise<Shot> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const sent = request(url, { method: 'POST', agent, headers: { 'content-type': 'application/json', 'content-length': body.length, cookie } }, (reply) => {
      const parts: Buffer[] = [];
      reply.on('data', (part: Buffer) => parts.push(part));
      reply.on('end', () => {
        const at = performance.now();
        resolve({ status: reply.statusCode ?? 0, body: Buffer.concat(parts).toString(), ms: at - started, at });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Keeps a live feed open; `hear` gets each state's text and when it was complete. Answers how to hang up. */
export function follow(url: URL, cookie: string, hear: (state: string, at: number) => void): Promise<() => void> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { headers: { cookie, accept: 'text/event-stream' } }, (reply: IncomingMessage) => {
      if (reply.statusCode !== 200) return reject(new Error(`live feed refused: ${reply.statusCode}`));
      let buffer = '';
      reply.setEncoding('utf8').on('data', (part: string) => {
        const { frames, rest } = splitFrames(buffer + part);
        buffer = rest;
        const at = performance.now();
        for (const frame of frames) if (frame.event === 'state') hear(frame.data, at);
      });
      reply.on('error', () => undefined);
      resolve(() => sent.destroy());
    });
    sent.on('error', reject);
    sent.end();
  });
}

const EMPTY_SERVER = `
const { createServer } = require('node:http');
const { parentPort } = require('node:worker_threads');
const server = createServer((request, reply) => { request.resume(); request.on('end', () => reply.end('{}')); });
server.keepAliveTimeout = 60000;
server.listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port));
`;

/** A server in another thread that answers nothing: what loopback and HTTP alone cost. */
export async function startEmptyServer(): Promise<{ readonly url: URL; readonly stop: () => Promise<number> }> {
  const worker = new Worker(EMPTY_SERVER, { eval: true });
  const port = await new Promise<number>((resolve, reject) => worker.once('message', resolve).once('error', reject));
  return { url: new URL(`http://127.0.0.1:${port}/`), stop: () => worker.terminate() };
}

/** Closes idle connections, so that the process can end. */
export const hangUp = (): void => agent.destroy();
