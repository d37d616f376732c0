/** Listens to a door's live feed (Server-Sent Events) and lets a test wait for a state. */
import type { Client } from './client.ts';

export type Live<S> = {
  /** The newest state, null before the first. */
  readonly state: () => S | null;
  /** Every frame's text since the start, for tests that look for what must not be there. */
  readonly frames: () => readonly string[];
  /** Resolves with the first state, the present one included, that fits. Rejects after `ms`. */
  readonly until: (fits: (state: S) => boolean, ms?: number) => Promise<S>;
  /** Calls back with every state from now on. */
  readonly onState: (hear: (state: S) => void) => void;
  readonly close: () => void;
};

type Frame = { readonly event: string; readonly data: string };

/** Complete frames of a buffer, and what is left of it. */
export function splitFrames(buffer: string): { readonly frames: readonly Frame[]; readonly rest: string } {
  const blocks = buffer.replaceAll('\r\n', '\n').split('\n\n');
  const rest = blocks.pop() ?? '';
  const field = (block: string, name: string): string =>
    block
      .split('\n')
      .filter((line) => line.startsWith(`${name}:`))
      .map((line) => line.slice(name.length + 1).trimStart())
      .join('\n');
  return { frames: blocks.map((block) => ({ event: field(block, 'event'), data: field(block, 'data') })), rest };
}

/** Opens GET /live, sealed where the client has a seat's key. Throws when the door refuses. */
export async function listen<S>(client: Client): Promise<Live<S>> {
  const stop = new AbortController();
  // The epoch of the host is known from any command before.
  if (client.key !== '') await client.command('read-state', {});
  const line = client.key === '' ? null : client.sealed('live', null);
  const address = line ? `/live?${new URLSearchParams(line.body)}` : '/live';
  const response = await client.get(address, { signal: stop.signal, headers: { accept: 'text/event-stream' } });
  if (!response.ok || !response.body) throw new Error(`live feed refused: ${response.status}`);
  let newest: S | null = null;
  const texts: string[] = [];
  const hearers = new Set<(state: S) => void>();

  const read = async (body: ReadableStream<Uint8Array>): Promise<void> => {
    const decoder = new TextDecoder();
    let buffer = '';
    for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
      const { frames, rest } = splitFrames(buffer + decoder.decode(chunk, { stream: true }));
      buffer = rest;
      for (const frame of frames) {
        const data = frame.event === 'state' && line ? (line.open(frame.data) ?? '') : frame.data;
        texts.push(data);
        if (frame.event !== 'state') continue;
        newest = JSON.parse(data) as S;
        for (const hear of hearers) hear(newest);
      }
    }
  };
  // The feed ends when either side goes; whoever waits notices by its own limit.
  read(response.body).catch(() => undefined);

  return {
    state: () => newest,
    frames: () => texts,
    until: (fits, ms = 15_000) =>
      new Promise((resolve, reject) => {
        if (newest !== null && fits(newest)) return resolve(newest);
        const late = setTimeout(() => {
          hearers.delete(hear);
          reject(new Error(`no fitting state within ${ms} ms; last: ${JSON.stringify(newest)?.slice(0, 600)}`));
        }, ms);
        const hear = (state: S): void => {
          if (!fits(state)) return;
          clearTimeout(late);
          hearers.delete(hear);
          resolve(state);
        };
        hearers.add(hear);
      }),
    onState: (hear) => void hearers.add(hear),
    close: () => stop.abort(),
  };
}
