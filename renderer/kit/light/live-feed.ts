/**
 * The page's one live connection (Server-Sent Events). Every `state` is complete, so reconnecting is resyncing. Silence beyond
 * the agreed time, an error, or waking up after sleep all end in a fresh connection, with growing pauses.
 */
import type { LIVE_SILENCE_MS } from '../../../shared/contract/common.ts';

/** Written out so that the contract's schemas stay off the phone; the type keeps it equal. */
const SILENCE_MS: typeof LIVE_SILENCE_MS = 25_000;
const PAUSES_MS = [500, 1000, 2000, 4000, 8000];

export type FeedListener = {
  /** `connection` counts from 1: a state of a later connection was asked for later. */
  readonly state: (data: unknown, connection: number) => void;
  readonly line: (open: boolean) => void;
  /** A connection broke or never came about; the next is planned already. */
  readonly broken: () => void;
};

export type Feed = { readonly close: () => void /** The line may be back: connect now unless it is fine. */; readonly nudge: () => void };

/** Where a connection is made, and how a state's text is read; asked for anew with every connection. */
export type FeedLine = () => { readonly address: string; readonly read: (text: string) => unknown };

const PLAIN: FeedLine = () => ({ address: '/live', read: JSON.parse });

export function openFeed(listener: FeedListener, line: FeedLine = PLAIN): Feed {
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let heardAt = { clock: 0, run: 0 };
  let connection = 0;
  let failures = 0;
  let closed = false;

  const later = (wait: number, then: () => void): void => {
    clearTimeout(timer);
    timer = setTimeout(then, wait);
  };
  const drop = (): void => {
    source?.close();
    source = null;
    if (closed) return;
    listener.line(false);
    later(PAUSES_MS[Math.min(failures, PAUSES_MS.length - 1)] as number, connect);
    failures += 1;
    listener.broken();
  };
  const heard = (): void => {
    heardAt = { clock: Date.now(), run: performance.now() };
    failures = 0;
    later(SILENCE_MS, drop);
    listener.line(true);
  };
  /** By the longer of two clocks: the phone's may be set back, the page's may stand still while the phone sleeps. */
  const silentFor = (): number => Math.max(Date.now() - heardAt.clock, performance.now() - heardAt.run);
  const connect = (): void => {
    source?.close();
    connection += 1;
    const { address, read } = line();
    const [mine, number] = [new EventSource(address), connection];
    source = mine;
    later(SILENCE_MS, drop);
    mine.addEventListener('state', (event) => {
      if (mine !== source) return;
      heard();
      try {
        listener.state(read((event as MessageEvent<string>).data), number);
      } catch {
        drop();
      }
    });
    mine.addEventListener('beat', () => mine === source && heard());
    mine.addEventListener('error', () => mine === source && drop());
  };
  connect();
  return {
    close: () => {
      closed = true;
      clearTimeout(timer);
      source?.close();
    },
    nudge: () => {
      if (!closed && (source === null || silentFor() > SILENCE_MS)) connect();
    },
  };
}
