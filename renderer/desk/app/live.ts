/** The live feed: one EventSource, a watchdog for silence, reconnection with a full resync (every `state` is complete). */
import { LIVE_SILENCE_MS } from '../../../shared/contract/common.ts';
import type { DeskLive } from '../../../shared/contract/desk.ts';

export type LiveListener = { readonly state: (live: DeskLive) => void; readonly line: (line: 'connected' | 'lost') => void };

const RETRY_MS = 2_000;

/** Listens until the returned function is called. */
export function listenLive(listener: LiveListener): () => void {
  let source: EventSource | null = null;
  let silence: ReturnType<typeof setTimeout> | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;

  const drop = (): void => {
    clearTimeout(silence);
    clearTimeout(retry);
    source?.close();
    source = null;
    if (stopped) return;
    listener.line('lost');
    retry = setTimeout(connect, RETRY_MS);
  };
  const heard = (): void => {
    clearTimeout(silence);
    silence = setTimeout(drop, LIVE_SILENCE_MS);
    listener.line('connected');
  };
  const connect = (): void => {
    source = new EventSource('/live');
    silence = setTimeout(drop, LIVE_SILENCE_MS);
    source.addEventListener('state', (event) => {
      heard();
      listener.state(JSON.parse((event as MessageEvent<string>).data) as DeskLive);
    });
    source.addEventListener('beat', heard);
    source.addEventListener('error', drop);
  };

  connect();
  return () => {
    stopped = true;
    drop();
  };
}
