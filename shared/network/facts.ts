/** What the program knows of its network at one moment; gathered by the host, judged in findings.ts. Instants are ISO texts, counts whole numbers. */
import type { Adapter } from './adapters.ts';

/** A phone's clock may be off by this many seconds before anybody is told: receipts and presence are told in minutes. */
export const CLOCK_LIMIT_S = 120;

/** `phones`: distinct machines that came in through this address since the start; `lastAt`: the newest of them, null for none. */
export type AdapterFacts = Adapter & { readonly chosen: boolean; readonly phones: number; readonly lastAt: string | null };

/** `wanted` 0: any port was asked for. */
export type PortFacts = { readonly door: 'member' | 'hall' | 'secure'; readonly wanted: number; readonly port: number };

/**
 * The name that the laptop answers to on the network. on: `name` is ours; `taken` is the address that had "ocop.local" before us, null for nobody.
 * refused: no name; the port is held by another program, forbidden by the system, or something else.
 */
export type NameFacts =
  | { readonly state: 'off' }
  | { readonly state: 'looking'; readonly name: string }
  | { readonly state: 'on'; readonly name: string; readonly taken: string | null }
  | { readonly state: 'refused'; readonly why: 'taken' | 'forbidden' | 'other' };

/** A machine that came by HTTPS and gave up: it doesn't trust the authority, takes the certificate as out of date, or doesn't say more. */
export type HttpsRefusal = { readonly address: string; readonly why: 'untrusted' | 'clock' | 'other'; readonly at: string };

/**
 * gone: on, but this laptop doesn't hold what phones trust. shut: the port couldn't be opened. on: `name` and `fingerprint` (SHA-256, hex) are the authority's; `hosts` stand in the
 * laptop's certificate, `leftOut` can't; `came`: distinct machines that got in.
 */
export type HttpsFacts =
  | { readonly state: 'off' }
  | { readonly state: 'gone' }
  | { readonly state: 'shut'; readonly why: string }
  | {
      readonly state: 'on';
      readonly wanted: number;
      readonly port: number;
      readonly name: string;
      readonly fingerprint: string;
      readonly from: string;
      readonly until: string;
      readonly hosts: readonly string[];
      readonly leftOut: readonly string[];
      readonly came: number;
      readonly refusals: readonly HttpsRefusal[];
    };

/** The test code on the desk's screen. `opened`: machines that loaded the test page since; `answered`: those whose page reported back. */
export type TrialFacts = { readonly since: string; readonly opened: number; readonly answered: number };

/**
 * What one phone's test page measured. `who`: the seat's member, else the device. `roundTripMs`: median; `kBps`: kilobytes a second, null
 * where it couldn't be measured; `clockOff`: seconds its clock is ahead of the laptop's (negative: behind).
 */
export type TriedPhone = {
  readonly id: string;
  readonly who: string;
  readonly device: string;
  readonly address: string;
  readonly roundTripMs: number;
  readonly kBps: number | null;
  readonly clockOff: number;
  readonly at: string;
};

/** Above this round trip, or below this speed, a page of evidence takes long to open. */
const [SLOW_MS, SLOW_KBPS] = [400, 150] as const;

export const isSlow = ({ roundTripMs, kBps }: Pick<TriedPhone, 'roundTripMs' | 'kBps'>): boolean =>
  roundTripMs > SLOW_MS || (kBps !== null && kBps < SLOW_KBPS);

/** A seated member's phone as its page said itself, seconds ahead of the laptop. */
export type SeatClock = { readonly who: string; readonly clockOff: number };

export type NetworkFacts = {
  readonly now: string;
  /** As Node names it: "win32", "darwin", "linux". */
  readonly platform: string;
  /** Path of the running program, for firewall rules. */
  readonly program: string;
  readonly adapters: readonly AdapterFacts[];
  /** Adapter's name the secretary chose, null: the program chooses. */
  readonly preferred: string | null;
  readonly ports: readonly PortFacts[];
  /** The last change of the chosen address since the start. */
  readonly change: { readonly from: string; readonly to: string; readonly at: string } | null;
  readonly name: NameFacts;
  readonly https: HttpsFacts;
  readonly trial: TrialFacts | null;
  readonly phones: readonly TriedPhone[];
  readonly clocks: readonly SeatClock[];
};
