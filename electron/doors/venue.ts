/**
 * What the three doors share while the host runs: the session in hand, who is connected, and the bell that tells the feeds
 * that something changed. No routes here.
 */
import type { MemberCode } from '../../shared/lib/brand.ts';
import type { OpenSession } from '../store/open-session.ts';

export type Venue = {
  readonly session: () => OpenSession | null;
  /** Replaces the session in hand (null closes it) and rings. */
  readonly hold: (session: OpenSession | null) => void;
  /** Something the desk's tables show has changed. */
  readonly changed: () => void;
  /** Only live states (presence, a receipt) have changed. */
  readonly stirred: () => void;
  /** Rises with every `changed`. */
  readonly revision: () => number;
  /** Calls back once for every burst of changes, in a later turn of the event loop. */
  readonly onStir: (listener: () => void) => () => void;
  readonly arrive: (member: MemberCode) => void;
  readonly depart: (member: MemberCode) => void;
  readonly online: () => readonly MemberCode[];
};

export function createVenue(): Venue {
  let session: OpenSession | null = null;
  let revision = 1;
  let ringing = false;
  const listeners = new Set<() => void>();
  const connections = new Map<MemberCode, number>();

  function stirred(): void {
    if (ringing) return;
    ringing = true;
    setImmediate(() => {
      ringing = false;
      for (const listener of [...listeners]) listener();
    });
  }
  function changed(): void {
    revision += 1;
    stirred();
  }
  return {
    session: () => session,
    hold: (next) => {
      session?.queue.settle();
      session?.db.close();
      session = next;
      changed();
    },
    changed,
    stirred,
    revision: () => revision,
    onStir: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    arrive: (member) => {
      connections.set(member, (connections.get(member) ?? 0) + 1);
      stirred();
    },
    depart: (member) => {
      const left = (connections.get(member) ?? 1) - 1;
      if (left > 0) connections.set(member, left);
      else connections.delete(member);
      stirred();
    },
    online: () => [...connections.keys()],
  };
}
