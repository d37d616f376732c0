/**
 * Loads page pictures: at most two at a time, so that a sheet being handed in is never kept waiting; only what is wanted now, most wanted first; what is no
 * longer wanted is given up and forgotten, so that a phone holds a handful of pictures however many pages there are. A picture that
 * doesn't come is asked for again after growing pauses.
 */
import type { Size } from './zoom.ts';

export type Picture = { readonly state: 'waiting' | 'loading' | 'ready' | 'failed'; readonly size: Size | null; readonly tries: number };
/** Fetches one picture; answers how to give it up. `done(null)`: it didn't come. */
export type Fetch = (url: string, done: (size: Size | null) => void) => () => void;

export type PageImages = {
  /** What is wanted from now on, most wanted first. */
  readonly want: (urls: readonly string[]) => void;
  readonly look: (url: string) => Picture;
  /** Asks at once for what failed. */
  readonly again: () => void;
  readonly close: () => void;
};

const AT_ONCE = 2;
const GIVE_UP_MS = 30_000;
const PAUSES_MS = [1000, 2000, 4000, 8000, 15_000, 30_000];
const UNKNOWN: Picture = { state: 'waiting', size: null, tries: 0 };

type Held = { picture: Picture; stop: () => void };

export function openPageImages(fetch: Fetch, changed: () => void): PageImages {
  let wanted: readonly string[] = [];
  const held = new Map<string, Held>();
  const nothing = (): void => undefined;

  const set = (url: string, picture: Picture, stop: () => void): void => void held.set(url, { picture, stop });

  const begin = (url: string): void => {
    const tries = (held.get(url)?.picture.tries ?? 0) + 1;
    let open = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = (size: Size | null): void => {
      if (!open) return;
      open = false;
      clearTimeout(timer);
      const pause = PAUSES_MS[Math.min(tries, PAUSES_MS.length) - 1] as number;
      const retry = size ? undefined : setTimeout(() => retryOf(url), pause);
      set(url, { state: size ? 'ready' : 'failed', size, tries }, () => {
        clearTimeout(retry);
        stop();
      });
      fill();
      changed();
    };
    let stop = nothing;
    set(url, { state: 'loading', size: null, tries }, () => {
      open = false;
      clearTimeout(timer);
      stop();
    });
    stop = fetch(url, end);
    timer = setTimeout(() => {
      stop();
      end(null);
    }, GIVE_UP_MS);
  };

  function retryOf(url: string): void {
    const one = held.get(url);
    if (one?.picture.state !== 'failed') return;
    set(url, { ...one.picture, state: 'waiting' }, nothing);
    fill();
    changed();
  }

  function fill(): void {
    const loading = (): number => Array.from(held.values()).filter((one) => one.picture.state === 'loading').length;
    for (const url of wanted) {
      if (loading() >= AT_ONCE) return;
      if ((held.get(url)?.picture ?? UNKNOWN).state === 'waiting') begin(url);
    }
  }

  const drop = (url: string): void => {
    held.get(url)?.stop();
    held.delete(url);
  };

  return {
    want: (urls) => {
      wanted = urls;
      for (const url of Array.from(held.keys())) if (urls.indexOf(url) < 0) drop(url);
      fill();
    },
    look: (url) => held.get(url)?.picture ?? UNKNOWN,
    again: () => {
      for (const [url, one] of Array.from(held))
        if (one.picture.state === 'failed') {
          one.stop();
          set(url, { ...one.picture, state: 'waiting', tries: 0 }, nothing);
        }
      fill();
      changed();
    },
    close: () => {
      wanted = [];
      for (const url of Array.from(held.keys())) drop(url);
    },
  };
}

/** The browser's own loading. The picture is held until given up, so that an <img> of the same address shows at once. */
export const fetchPicture: Fetch = (url, done) => {
  const image = new Image();
  image.onload = () => done({ width: image.naturalWidth, height: image.naturalHeight });
  image.onerror = () => done(null);
  image.src = url;
  return () => {
    image.onload = null;
    image.onerror = null;
    // Breaks off a request that is still running.
    if (!image.complete) image.src = '';
  };
};
