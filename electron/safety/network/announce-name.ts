/**
 * "ocop.local" on the venue's network by multicast DNS (RFC 6762), where the system lets us: phones that know such names then find the laptop
 * also after its address changed. A comfort, never a condition: whatever fails here is told and changes nothing else.
 */
import makeMdns from 'multicast-dns';
import type { NameFacts } from '../../../shared/network/facts.ts';

/** A part of multicast-dns' object, so that a test can stand in for the network. */
export type Mdns = Pick<makeMdns.MulticastDNS, 'on' | 'query' | 'respond' | 'destroy'>;
/** Opens it on the one adapter with this address. */
export type OpenMdns = (address: string) => Mdns;

export type NameKeeper = {
  /** Answers for this address of the laptop from now on, `own` being all it has; null: no network. The same again does nothing. */
  readonly follow: (address: string | null, own: readonly string[]) => void;
  readonly state: () => NameFacts;
  /** Says goodbye, so that phones forget the name at once. */
  readonly close: () => Promise<void>;
};

/** Listens on all addresses (a multicast reaches no socket bound to one), joins and sends on this adapter only. */
export const realMdns: OpenMdns = (address) => makeMdns({ interface: address, bind: '0.0.0.0' });

const TTL_S = 120;
const PORT = 5353;
/** Three questions, a quarter of a second apart, before a name counts as free. */
const PROBES = 3;
const PROBE_MS = 250;
/** The same answer goes to everybody: more often than this serves nobody. */
const LEAST_MS = 250;
const MOST_NAMES = 9;

const nameOf = (turn: number): string => (turn === 1 ? 'ocop.local' : `ocop-${turn}.local`);
const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

const reasonOf = (error: unknown): 'taken' | 'forbidden' | 'other' => {
  const code = (error as { readonly code?: unknown }).code;
  return code === 'EADDRINUSE' ? 'taken' : code === 'EACCES' || code === 'EPERM' ? 'forbidden' : 'other';
};

type Turn = { readonly state: () => NameFacts; readonly close: () => Promise<void> };

/** One name on one address until closed. `told` rings when the state changed. */
function holdName(open: OpenMdns, address: string, own: readonly string[], told: () => void): Turn {
  let [turn, taken, closed] = [1, null as string | null, false];
  let state: NameFacts = { state: 'looking', name: nameOf(turn) };
  let timer: NodeJS.Timeout | undefined;
  let lastAnswer = Number.NEGATIVE_INFINITY;
  let mdns: Mdns | null = null;

  const say = (next: NameFacts): void => {
    state = next;
    told();
  };
  const record = (ttl: number) => ({ name: nameOf(turn), type: 'A', ttl, flush: true, data: address }) as const;
  /** "There is no other record": without it a phone that asks for an IPv6 address waits for one. */
  const onlyThat = () => ({ name: nameOf(turn), type: 'NSEC', ttl: TTL_S, flush: true, data: { nextDomain: nameOf(turn), rrtypes: ['A'] } }) as never;
  const give = (): void => mdns?.respond({ answers: [record(TTL_S)], additionals: [onlyThat()] });

  function refuse(error: unknown): void {
    clearTimeout(timer);
    closed = true;
    try {
      mdns?.destroy();
    } catch {
      // A socket that never opened can't be closed either.
    }
    say({ state: 'refused', why: reasonOf(error) });
  }

  function probe(left: number): void {
    if (closed) return;
    if (left === 0) {
      say({ state: 'on', name: nameOf(turn), taken });
      give();
      timer = setTimeout(give, 1000);
      return;
    }
    mdns?.query([{ name: nameOf(turn), type: 'A' }]);
    timer = setTimeout(() => probe(left - 1), PROBE_MS);
  }

  /** Somebody else has the name: the next one is tried. */
  function yieldTo(other: string): void {
    clearTimeout(timer);
    if (turn === 1) taken = other;
    if (turn === MOST_NAMES) return refuse({});
    turn += 1;
    say({ state: 'looking', name: nameOf(turn) });
    probe(PROBES);
  }

  try {
    mdns = open(address);
    mdns.on('error', refuse);
    // An adapter that just went away; the next look around brings another address.
    mdns.on('warning', () => undefined);
    mdns.on('ready', () => probe(PROBES));
    mdns.on('response', ({ answers }) => {
      const other = closed
        ? undefined
        : answers.find((a) => a.type === 'A' && same(a.name, nameOf(turn)) && (a.ttl ?? 1) > 0 && a.data !== address && !own.includes(a.data));
      if (other?.type !== 'A') return;
      // Two networks that became one: both have the name, and only one may let go of it.
      if (state.state === 'on' && address > other.data) give();
      else yieldTo(other.data);
    });
    mdns.on('query', (packet, from) => {
      if (closed || state.state !== 'on') return;
      const asked = packet.questions.filter((q) => same(q.name, nameOf(turn)));
      if (asked.length === 0) return;
      // A plain resolver that asks from a port of its own expects the answer there, with its question and number.
      if (from.port !== PORT) return mdns?.respond({ id: packet.id, questions: asked, answers: [{ ...record(10), flush: false }] } as never, from);
      if (performance.now() - lastAnswer < LEAST_MS) return;
      lastAnswer = performance.now();
      give();
    });
  } catch (error) {
    refuse(error);
  }

  return {
    state: () => state,
    close: () =>
      new Promise((resolve) => {
        clearTimeout(timer);
        if (closed || !mdns) return resolve();
        closed = true;
        const gone = (): void => void mdns?.destroy(resolve);
        if (state.state === 'on') mdns.respond({ answers: [record(0)] }, gone as never);
        else gone();
      }),
  };
}

/** `told` rings when the name or its state changed. */
export function announceName(open: OpenMdns, told: () => void): NameKeeper {
  let held: { readonly key: string; readonly turn: Turn } | null = null;
  return {
    follow: (address, own) => {
      const key = address === null ? '' : [address, ...[...own].sort()].join(' ');
      if (key === (held?.key ?? '')) return;
      void held?.turn.close();
      held = address === null ? null : { key, turn: holdName(open, address, own, told) };
      told();
    },
    state: () => held?.turn.state() ?? { state: 'off' },
    close: async () => held?.turn.close(),
  };
}
