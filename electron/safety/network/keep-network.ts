/**
 * What the host knows of its network: looks around every few seconds, keeps the secretary's choice, counts who comes in where, and tells the
 * addresses phones should use. Judges nothing: shared/network/findings.ts does.
 */
import { err, type Outcome, ok } from '../../../shared/lib/outcome.ts';
import { type Adapter, orderAdapters } from '../../../shared/network/adapters.ts';
import type { HttpsFacts, NetworkFacts, PortFacts, SeatClock } from '../../../shared/network/facts.ts';
import { problem, warning } from '../../../shared/problems/index.ts';
import { announceName, type OpenMdns } from './announce-name.ts';
import { countPhones, type PhoneCounts } from './count-phones.ts';
import { readChoice, writeChoice } from './keep-choice.ts';
import { keepTrials, type Trials } from './keep-trials.ts';

export type NetworkOptions = {
  readonly dataDir: string;
  readonly adapters: () => readonly Adapter[];
  /** Null: no name is announced. */
  readonly mdns: OpenMdns | null;
  /** The real time in milliseconds, also where the session's clock is frozen: phones' clocks are held against it. */
  readonly clock: () => number;
  readonly platform: string;
  readonly program: string;
};

export type Network = {
  /** Reads the adapters again. `tell` gets the hosts phones should use, the likeliest first: addresses, then the name if it is ours. */
  readonly lookAround: () => void;
  /** From now on `tell` hears of the hosts, at once and after every look around. */
  readonly start: (ports: readonly PortFacts[], tell: (hosts: readonly string[]) => void) => void;
  /** Another adapter for the phones, by name; null leaves it to the program. OC-7320, OC-7321 (a warning). */
  readonly choose: (adapter: string | null) => Outcome<null>;
  readonly counts: PhoneCounts;
  readonly trials: Trials;
  readonly now: () => number;
  readonly facts: (clocks: readonly SeatClock[], https: HttpsFacts) => NetworkFacts;
  readonly close: () => Promise<void>;
};

/** For a laptop without any network: its own browser at least. */
const ALONE = '127.0.0.1';

export function keepNetwork(options: NetworkOptions): Network {
  let ports: readonly PortFacts[] = [];
  let tell: (hosts: readonly string[]) => void = () => undefined;
  let adapters: readonly Adapter[] = [];
  let preferred = readChoice(options.dataDir);
  let change: NetworkFacts['change'] = null;
  const [counts, trials] = [countPhones(), keepTrials()];
  const instant = (ms: number): string => new Date(ms).toISOString();
  const name = options.mdns ? announceName(options.mdns, () => told()) : null;

  function told(): void {
    const state = name?.state();
    const addresses = adapters.length > 0 ? adapters.map((a) => a.address) : [ALONE];
    tell(state?.state === 'on' ? [...addresses, state.name] : addresses);
  }
  function lookAround(): void {
    const before = adapters[0]?.address;
    adapters = orderAdapters(options.adapters(), preferred);
    const now = adapters[0]?.address;
    if (before !== undefined && now !== undefined && before !== now) change = { from: before, to: now, at: instant(options.clock()) };
    name?.follow(
      now ?? null,
      adapters.map((a) => a.address),
    );
    told();
  }

  return {
    lookAround,
    start: (opened, listener) => {
      [ports, tell] = [opened, listener];
      lookAround();
    },
    choose: (adapter) => {
      lookAround();
      if (adapter !== null && !adapters.some((a) => a.name === adapter)) return err(problem('OC-7320', { name: adapter }));
      preferred = adapter;
      lookAround();
      return ok(null, writeChoice(options.dataDir, adapter) ? [] : [warning('OC-7321')]);
    },
    counts,
    trials,
    now: options.clock,
    facts: (clocks, https) => ({
      now: instant(options.clock()),
      platform: options.platform,
      program: options.program,
      adapters: adapters.map((adapter, i) => {
        const { phones, lastAt } = counts.through(adapter.address);
        return { ...adapter, chosen: i === 0, phones, lastAt: lastAt === null ? null : instant(lastAt) };
      }),
      preferred,
      ports: https.state === 'on' ? [...ports, { door: 'secure', wanted: https.wanted, port: https.port }] : ports,
      change,
      name: name?.state() ?? { state: 'off' },
      https,
      trial: trials.trial(),
      phones: trials.phones(),
      clocks,
    }),
    close: async () => name?.close(),
  };
}
