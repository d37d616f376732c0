/** Room for one long job of the desk at a time: what is shown of it, asking it to stop, and putting away what it has said at its end. */
import type { Venue } from './venue.ts';

type Shown = { readonly state: string };

export type JobSlot<S extends Shown> = {
  readonly state: () => S | null;
  /** Shows a job from its beginning. */
  readonly begin: (first: S) => void;
  readonly show: (change: Partial<S>) => void;
  readonly busy: () => boolean;
  /** A job is asked for: whoever wanted a stop before meant the job before. */
  readonly prepare: () => void;
  /** Takes the slot until `work` ends. */
  readonly hold: (work: Promise<void>) => void;
  /** Whether the job was asked to stop: it looks between two steps. */
  readonly stopping: () => boolean;
  readonly cancel: () => void;
  /** Takes away what is shown of a job that has ended. */
  readonly dismiss: () => void;
  /** Stops the job and waits for its end. */
  readonly close: () => Promise<void>;
};

export function createJobSlot<S extends Shown>(venue: Venue): JobSlot<S> {
  let shown: S | null = null;
  let stopping = false;
  let running: Promise<void> | null = null;
  const put = (next: S | null): void => {
    shown = next;
    venue.progressed();
  };
  const show = (change: Partial<S>): void => put(shown && { ...shown, ...change });
  return {
    state: () => shown,
    begin: put,
    show,
    busy: () => running !== null,
    prepare: () => {
      stopping = false;
    },
    hold: (work) => {
      const mine = work.finally(() => {
        if (running === mine) running = null;
      });
      running = mine;
    },
    stopping: () => stopping,
    cancel: () => {
      if (!running) return;
      stopping = true;
      show({ state: 'stopping' } as Partial<S>);
    },
    dismiss: () => {
      if (!running) put(null);
    },
    close: async () => {
      stopping = true;
      await running;
    },
  };
}
