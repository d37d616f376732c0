/**
 * The session's own certificate authority, which members put on their phones for HTTPS in the room.
 *
 * One a session, kept from its making until it expires, so that nobody installs twice: not on the second day, not after a restart, not at another address. It is
 * two certificates: the root that phones trust, whose private key is thrown away as soon as it has signed the second; and the one that signs the laptop's certificates. Both
 * are constrained to the room's addresses and names (shared/network/https-names.ts). Several systems don't apply what stands in a root itself; they do apply the
 * second's constraints, and with the root's key gone there is no way around it. Whoever steals what is left can pose as a machine of a local network, nothing else.
 *
 * The second's key lies beside the session's signing key (session-key.ts), 0600, and like that one in no backup, bundle or session file. The session's file holds the root's
 * fingerprint. On another laptop HTTPS rests until the desk turns it on there, with an authority of its own.
 */
import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import { commonNameOf, makeCertificate, nameFor, newKey, organizationOf, type Party, subjectOf, toPem } from './certificate.ts';

const DAY_MS = 24 * 3600 * 1000;
/** A session lasts days, opinions in writing weeks; after this nobody's phone trusts it any more, removed or not. */
const LIFE_DAYS = 180;
/** A phone whose clock is behind by less takes the certificates all the same. */
export const SLACK_DAYS = 30;

/** What phones install, and what signs for it. `fingerprint`: SHA-256 of the root, 64 hex digits. `from`, `until`: milliseconds since 1970. */
export type Authority = {
  readonly fingerprint: string;
  readonly root: Uint8Array;
  readonly name: string;
  readonly from: number;
  readonly until: number;
  readonly issuing: Uint8Array;
  readonly issuer: Party;
};

const hexOf = (colons: string): string => colons.replaceAll(':', '').toLowerCase();

function authorityOf(root: X509Certificate, issuing: X509Certificate, key: KeyObject): Authority {
  return {
    fingerprint: hexOf(root.fingerprint256),
    root: root.raw,
    name: commonNameOf(subjectOf(root.raw)),
    from: root.validFromDate.getTime(),
    until: root.validToDate.getTime(),
    issuing: issuing.raw,
    issuer: { subject: subjectOf(issuing.raw), key },
  };
}

/** A new one as the text of its file. `session`: name of the session, `date`: "28/11/2026", which members find it by on their phones; `now` in milliseconds. */
export function makeAuthority(session: string, date: string, now: number): string {
  const [from, until] = [now - SLACK_DAYS * DAY_MS, now + LIFE_DAYS * DAY_MS];
  const root: Party = { subject: nameFor(session, `Hội đồng OCOP ${date}`), key: newKey() };
  const issuer: Party = { subject: nameFor(session, `Hội đồng OCOP ${date} – máy thư ký`), key: newKey() };
  const certificates = [
    makeCertificate(root, root, { is: 'authority', below: 1, serversOnly: false }, from, until),
    makeCertificate(issuer, root, { is: 'authority', below: 0, serversOnly: true }, from, until),
  ];
  return `${certificates.map(toPem).join('')}${issuer.key.export({ type: 'pkcs8', format: 'pem' })}`;
}

/** What `makeAuthority` wrote; null where it is anything else, or half of it. */
export function readAuthority(text: string): Authority | null {
  try {
    const [first = '', second = ''] = text.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
    const [root, issuing, key] = [new X509Certificate(first), new X509Certificate(second), createPrivateKey(text)];
    const whole = root.verify(root.publicKey) && issuing.verify(root.publicKey) && issuing.checkPrivateKey(key);
    return whole ? authorityOf(root, issuing, key) : null;
  } catch {
    return null;
  }
}

/** What a TLS server needs: the laptop's certificate with the authority's second behind it, and the key, which is in memory only. */
export type ServerIdentity = { readonly cert: string; readonly key: string };

/** A certificate for these hosts, as long as the authority is good for: 210 days, where Apple allows 825 and public authorities 398. `hosts`: only such as `mayVouchFor` takes. */
export function makeIdentity(authority: Authority, hosts: readonly string[]): ServerIdentity {
  const key = newKey();
  const subject: Party = { subject: nameFor(organizationOf(authority.issuer.subject), 'Máy thư ký'), key };
  const certificate = makeCertificate(subject, authority.issuer, { is: 'server', hosts }, authority.from, authority.until);
  return { cert: `${toPem(certificate)}${toPem(authority.issuing)}`, key: String(key.export({ type: 'pkcs8', format: 'pem' })) };
}
