/**
 * Whether the program stood still since it last looked: the laptop slept, or the process was stopped. By clocks that nobody sets: the system's
 * uptime, which goes on while a laptop sleeps, and the process's own, which on some systems doesn't; the wall's clock may be put forward by hand.
 */
import { uptime } from 'node:os';

export type SleepWatch = {
  /** How long nothing ran since the last look, ms; a look every second keeps it small. */
  readonly look: () => number;
};

export type Clocks = { readonly run: () => number; readonly up: () => number };
const SYSTEM: Clocks = { run: () => performance.now(), up: () => uptime() * 1000 };

/** How exact the system's uptime is, ms: some tell whole seconds. */
const COARSE_MS = 1000;

export function watchSleep({ run, up }: Clocks = SYSTEM): SleepWatch {
  let last = { run: run(), up: up() };
  return {
    look: () => {
      const now = { run: run(), up: up() };
      const [ran, passed] = [now.run - last.run, now.up - last.up];
      last = now;
      return passed > ran + COARSE_MS ? passed : ran;
    },
  };
}
