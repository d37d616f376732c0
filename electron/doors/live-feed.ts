/**
 * Server-Sent Events: each listener gets its audience's complete state at once and after every change, and a beat every 10 s.
 * A listener too slow to take the states misses the ones in between and gets the newest: the state is complete each time.
 */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LIVE_BEAT_MS } from '../../shared/contract/common.ts';
import type { Venue } from './venue.ts';

/** `closed` is called once when the listener is gone; `wrap` makes of a state's text what travels. */
export type Listening = { readonly closed?: () => void; readonly wrap?: (text: string) => string };

export type Feed = {
  /** `who` listens: one seat, one screen's address. `state` null: this listener has no business here any more; it is told so (`gone`) and hung up on. */
  readonly open: (request: FastifyRequest, reply: FastifyReply, who: string, state: (seq: number) => object | null, more?: Listening) => void;
  readonly close: () => void;
};

export type Pace = {
  /** Least time between two states of one listener; what happens meanwhile is sent together. */
  readonly settleMs: number;
  /** The first change after a quiet time goes out at once; else it waits `settleMs` too, and answers to requests go first. */
  readonly eager: boolean;
  /** Also rings when only the progress of drafts and the state of phones has changed. */
  readonly progress?: boolean;
  /** Feeds one listener may hold, and all together; who has the most loses the oldest, which nobody may be looking at any more. */
  readonly perListener: number;
  readonly most: number;
};

/** Everything after the running number: every audience's state begins with its `seq`. */
const saidIn = (text: string): string => text.slice(text.indexOf(',') + 1);

export function createFeed(venue: Venue, { settleMs, eager, progress, perListener, most }: Pace): Feed {
  /** How to hang up on each feed → whose it is, the oldest first. */
  const closers = new Map<() => void, string>();

  function makeRoom(who: string): void {
    const counts = new Map<string, number>();
    for (const one of closers.values()) counts.set(one, (counts.get(one) ?? 0) + 1);
    const [heaviest] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), ['', 0] as const);
    const crowded = (counts.get(who) ?? 0) >= perListener ? who : closers.size >= most ? heaviest : null;
    if (crowded !== null) [...closers].find(([, one]) => one === crowded)?.[0]();
  }

  return {
    open: (request, reply, who, state, { closed, wrap = (text: string) => text } = {}) => {
      makeRoom(who);
      reply.hijack();
      const { raw } = reply;
      raw.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
        connection: 'keep-alive',
      });
      request.raw.socket.setNoDelay(true);
      let seq = 0;
      let said = '';
      let lastSent = 0;
      let timer: NodeJS.Timeout | undefined;
      let blocked = false;

      const push = (): void => {
        timer = undefined;
        // A full socket buffer: wait for it to drain rather than pile states up in memory.
        if (blocked) return;
        lastSent = performance.now();
        try {
          const now = state(seq + 1);
          const text = JSON.stringify(now ?? { seq: seq + 1, gone: true });
          // Nothing new for this listener: a phone needn't wake up for what it knows.
          if (saidIn(text) === said) return;
          said = saidIn(text);
          seq += 1;
          blocked = !raw.write(`event: state\nid: ${seq}\ndata: ${wrap(text)}\n\n`);
          if (now === null) end();
        } catch (reason) {
          // Nobody awaits a timer: thrown on, this would end the program. The page reconnects by itself.
          process.stderr.write(`${(reason as Error).stack ?? String(reason)}\n`);
          end();
        }
      };
      const due = (): void => {
        const wait = eager ? lastSent + settleMs - performance.now() : settleMs;
        if (wait <= 0) push();
        else timer ??= setTimeout(push, wait);
      };
      raw.on('drain', () => {
        blocked = false;
        due();
      });
      const beat = setInterval(() => {
        if (!blocked) raw.write('event: beat\ndata: {}\n\n');
      }, LIVE_BEAT_MS);
      const stops = [venue.onStir(due), progress ? venue.onProgress(due) : () => undefined];
      const end = (): void => {
        if (!closers.delete(end)) return;
        clearInterval(beat);
        clearTimeout(timer);
        for (const stop of stops) stop();
        raw.end();
        closed?.();
      };
      closers.set(end, who);
      request.raw.on('close', end);
      push();
    },
    close: () => {
      for (const end of [...closers.keys()]) end();
    },
  };
}
