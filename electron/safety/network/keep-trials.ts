/** The test code on the desk's screen and what phones' test pages reported. In memory only, and bounded: the door asks nobody who they are. */
import type { TrialFacts, TriedPhone } from '../../../shared/network/facts.ts';

export type Trials = {
  /** The code is shown from now on, or no longer. */
  readonly show: (shown: boolean, at: string) => void;
  /** A machine loaded the test page. */
  readonly opened: (remote: string) => void;
  /** Its page reported; the same page (`id`) replaces what it said before. */
  readonly reported: (phone: TriedPhone) => void;
  readonly trial: () => TrialFacts | null;
  /** The newest first. */
  readonly phones: () => readonly TriedPhone[];
};

const MOST = 100;

export function keepTrials(): Trials {
  let since: string | null = null;
  const opened = new Set<string>();
  const answered = new Set<string>();
  const phones = new Map<string, TriedPhone>();
  return {
    show: (shown, at) => {
      if (shown === (since !== null)) return;
      since = shown ? at : null;
      opened.clear();
      answered.clear();
    },
    opened: (remote) => {
      if (since !== null && opened.size < MOST) opened.add(remote);
    },
    reported: (phone) => {
      if (since !== null && answered.size < MOST) {
        opened.add(phone.address);
        answered.add(phone.address);
      }
      // Deleted first, so that the map's order is that of the last report.
      phones.delete(phone.id);
      phones.set(phone.id, phone);
      if (phones.size > MOST) for (const oldest of [...phones.keys()].slice(0, 1)) phones.delete(oldest);
    },
    trial: () => (since === null ? null : { since, opened: opened.size, answered: answered.size }),
    phones: () => [...phones.values()].reverse(),
  };
}
