/**
 * What the three doors share while the host runs: the session in hand, who is connected, and the bell that tells the feeds
 * that something changed. No routes here.
 */
import type { MemberCode } from '../../shared/lib/brand.ts';
import type { Problem } from '../../shared/problems/index.ts';
import { type EvidenceKeeper, keepEvidence } from '../dossier/evidence/keep-evidence.ts';
import type { PreparerOptions } from '../dossier/evidence/prepare-pages.ts';
import type { OpenSession } from '../store/open-session.ts';

export type Venue = {
  readonly session: () => OpenSession | null;
  /** Evidence of the session in hand; null exactly when there is none. */
  readonly keeper: () => EvidenceKeeper | null;
  /** Replaces the session in hand (null closes it) and rings. `release`: gives back what kept others from the file, once it is closed. */
  readonly hold: (session: OpenSession | null, release?: () => void) => void;
  /** Why the session under way couldn't be taken up at the start; until one is held. */
  readonly unopened: () => Problem | null;
  readonly setUnopened: (problem: Problem) => void;
  /** Something the desk's tables show has changed. */
  readonly changed: () => void;
  /** Only live states (presence, a receipt) have changed. */
  readonly stirred: () => void;
  /** Rises with every `changed`. */
  readonly revision: () => number;
  /** Calls back once for every burst of changes, in a later turn of the event loop. */
  readonly onStir: (listener: () => void) => () => void;
  /** A draft has grown, or a phone said how it is: nobody but the desk is told, and not at every tap. */
  readonly progressed: () => void;
  readonly onProgress: (listener: () => void) => () => void;
  readonly arrive: (member: MemberCode, at: string) => void;
  readonly depart: (member: MemberCode, at: string) => void;
  readonly online: () => readonly MemberCode[];
  /** Since when a member's devices have been connected, or all gone; undefined: never seen since the start. */
  readonly seenSince: (member: MemberCode) => string | undefined;
  /** What the member's phone said of itself last. */
  readonly phoneOf: (member: MemberCode) => PhoneState | undefined;
  readonly tell: (member: MemberCode, phone: PhoneState) => void;
  /** Addresses of the members' door ("http://192.168.1.20:7611"), the likeliest for a phone first. */
  readonly addresses: () => readonly string[];
  /** The same by HTTPS ("https://192.168.1.20:7613"); none while it is off. */
  readonly secure: () => readonly string[];
  readonly setSecure: (addresses: readonly string[]) => void;
  /** Where members are sent: by HTTPS where that is on; '' without any. */
  readonly joinAddress: () => string;
  /** Where the stand-by laptop would be found, for phones to know beforehand. */
  readonly standby: () => readonly string[];
  readonly setStandby: (addresses: readonly string[]) => void;
  /** Rings when they differ from those before. */
  readonly setAddresses: (addresses: readonly string[]) => void;
};

/** `clockOff`: seconds its clock is ahead of the laptop's, null where it didn't say. */
export type PhoneState = { readonly battery: number | null; readonly pending: number; readonly outdated: boolean; readonly clockOff: number | null };

/** Least time between two rings for progress. */
const PROGRESS_MS = 400;

/** `drawing`: for tests, how pages are drawn and how long anything may take. */
export function createVenue(drawing: Partial<PreparerOptions> = {}): Venue {
  let session: OpenSession | null = null;
  let keeper: EvidenceKeeper | null = null;
  let unlock = (): void => undefined;
  let revision = 1;
  let ringing = false;
  const listeners = new Set<() => void>();
  const watchers = new Set<() => void>();
  const connections = new Map<MemberCode, number>();
  const since = new Map<MemberCode, string>();
  const phones = new Map<MemberCode, PhoneState>();
  let addresses: readonly string[] = [];
  let standby: readonly string[] = [];
  let secure: readonly string[] = [];
  let planned = false;
  let unopened: Problem | null = null;

  function stirred(): void {
    if (ringing) return;
    ringing = true;
    setImmediate(() => {
      ringing = false;
      for (const listener of [...listeners]) listener();
    });
  }
  function progressed(): void {
    if (planned) return;
    planned = true;
    setTimeout(() => {
      planned = false;
      for (const watcher of [...watchers]) watcher();
    }, PROGRESS_MS).unref();
  }
  function changed(): void {
    revision += 1;
    stirred();
  }
  return {
    session: () => session,
    keeper: () => keeper,
    hold: (next, release = () => undefined) => {
      void keeper?.close();
      session?.queue.settle();
      session?.db.close();
      unlock();
      unlock = release;
      session = next;
      if (next) unopened = null;
      phones.clear();
      keeper = next ? keepEvidence(next, { stirred: progressed, changed }, drawing) : null;
      changed();
    },
    unopened: () => unopened,
    setUnopened: (problem) => {
      unopened = problem;
    },
    changed,
    stirred,
    revision: () => revision,
    onStir: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    progressed,
    onProgress: (listener) => {
      watchers.add(listener);
      return () => void watchers.delete(listener);
    },
    arrive: (member, at) => {
      const before = connections.get(member) ?? 0;
      connections.set(member, before + 1);
      if (before === 0) since.set(member, at);
      stirred();
    },
    depart: (member, at) => {
      const left = (connections.get(member) ?? 1) - 1;
      if (left > 0) connections.set(member, left);
      else {
        connections.delete(member);
        since.set(member, at);
      }
      stirred();
    },
    online: () => [...connections.keys()],
    seenSince: (member) => since.get(member),
    phoneOf: (member) => phones.get(member),
    tell: (member, phone) => {
      phones.set(member, phone);
      progressed();
    },
    addresses: () => addresses,
    secure: () => secure,
    setSecure: (now) => {
      if (now.join(' ') === secure.join(' ')) return;
      secure = now;
      stirred();
    },
    joinAddress: () => secure[0] ?? addresses[0] ?? '',
    standby: () => standby,
    setStandby: (now) => {
      if (now.join(' ') === standby.join(' ')) return;
      standby = now;
      stirred();
    },
    setAddresses: (now) => {
      if (now.join(' ') === addresses.join(' ')) return;
      addresses = now;
      stirred();
    },
  };
}
