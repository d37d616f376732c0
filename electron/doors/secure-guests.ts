/** Which machines came in by HTTPS and which gave up, and why they said so: what the desk's page on the network is told. In memory only, and bounded. */
import type { HttpsRefusal } from '../../shared/network/facts.ts';

export type SecureGuests = {
  /** `at`: milliseconds since 1970. A machine that got in has nothing to complain of any more. */
  readonly came: (address: string, at: number) => void;
  /** `code`: of the error that ended the handshake, which names the alert the machine sent. */
  readonly gaveUp: (address: string, code: string, at: number) => void;
  readonly count: () => number;
  readonly refusals: () => readonly HttpsRefusal[];
};

const MOST = 500;

/** Null: no word about certificates; it went away, or spoke something else than TLS. */
function whyOf(code: string): HttpsRefusal['why'] | null {
  if (/UNKNOWN_CA/.test(code)) return 'untrusted';
  if (/CERTIFICATE_EXPIRED/.test(code)) return 'clock';
  return /ALERT_(?:CERTIFICATE_UNKNOWN|BAD_CERTIFICATE|UNSUPPORTED_CERTIFICATE|ACCESS_DENIED)/.test(code) ? 'other' : null;
}

const trim = (map: Map<string, unknown>): void => {
  if (map.size > MOST) for (const oldest of [...map.keys()].slice(0, 1)) map.delete(oldest);
};

export function secureGuests(): SecureGuests {
  const came = new Map<string, number>();
  const refusals = new Map<string, HttpsRefusal>();
  return {
    came: (address, at) => {
      came.delete(address);
      came.set(address, at);
      refusals.delete(address);
      trim(came);
    },
    gaveUp: (address, code, at) => {
      const why = whyOf(code);
      if (why === null) return;
      refusals.delete(address);
      refusals.set(address, { address, why, at: new Date(at).toISOString() });
      trim(refusals);
    },
    count: () => came.size,
    refusals: () => [...refusals.values()],
  };
}
