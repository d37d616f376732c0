/**
 * Certificates for HTTPS in the room, judged by OpenSSL. Breaks when a phone would refuse them, when the authority could speak for anything but the room, when one would outlive
 * what phones allow, or when a name of the session's makes a certificate that doesn't fit its issuer.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { phoneProfile } from '../../electron/doors/phone-profile.ts';
import { type Authority, makeAuthority, makeIdentity, readAuthority, SLACK_DAYS } from '../../electron/safety/https/authority.ts';
import { toPem } from '../../electron/safety/https/certificate.ts';
import { HTTPS_NAMES, mayVouchFor } from '../../shared/network/https-names.ts';

const NOW = Date.parse('2026-11-28T08:00:00.000Z');
const DAY_MS = 24 * 3600 * 1000;
const folder = mkdtempSync(join(tmpdir(), 'ocop-https-'));
let authority: Authority;
const made = (session: string): Authority => {
  const read = readAuthority(makeAuthority(session, '28/11/2026', NOW));
  if (!read) throw new Error('not read back');
  return read;
};
const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
beforeAll(() => {
  authority = made('Đợt 1 năm 2026');
  file('root.pem', toPem(authority.root));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What `openssl verify` says of a server's certificate for these hosts, asked for under `as` at `at` (milliseconds). */
function verified(hosts: readonly string[], as: string, at = NOW): string {
  const chain = file('chain.pem', makeIdentity(authority, hosts).cert);
  const named = /^[\d.]+$/.test(as) ? ['-verify_ip', as] : ['-verify_hostname', as];
  const args = ['verify', '-x509_strict', '-purpose', 'sslserver', '-attime', String(at / 1000), '-CAfile', join(folder, 'root.pem'), '-untrusted', chain];
  const { stdout, stderr } = spawnSync('openssl', [...args, ...named, chain], { encoding: 'utf8' });
  return /: OK/.test(stdout) ? 'OK' : (/error \d+ at \d depth lookup: ([^\n]*)/.exec(`${stdout}${stderr}`)?.[1] ?? `${stdout}${stderr}`);
}

const HOSTS = ['192.168.1.20', '10.0.0.7', 'ocop.local'];
test.each([
  ['its address', HOSTS, '192.168.1.20', NOW, 'OK'],
  ['its other address', HOSTS, '10.0.0.7', NOW, 'OK'],
  ['its name', HOSTS, 'ocop.local', NOW, 'OK'],
  ['a phone whose clock is weeks behind', HOSTS, 'ocop.local', NOW - (SLACK_DAYS - 1) * DAY_MS, 'OK'],
  ['an address it hasn’t', HOSTS, '192.168.1.21', NOW, 'IP address mismatch'],
  ['a name it hasn’t', HOSTS, 'ocop-2.local', NOW, 'hostname mismatch'],
  ['a phone a year behind', HOSTS, 'ocop.local', NOW - 365 * DAY_MS, 'certificate is not yet valid'],
  ['the year after', HOSTS, 'ocop.local', NOW + 365 * DAY_MS, 'certificate has expired'],
  ['an address of the Internet', ['8.8.8.8'], '8.8.8.8', NOW, 'permitted subtree violation'],
  ['an address beside a range', ['172.32.0.1'], '172.32.0.1', NOW, 'permitted subtree violation'],
  ['a bank', ['vietcombank.com.vn'], 'vietcombank.com.vn', NOW, 'permitted subtree violation'],
  ['a bank beside the room', [...HOSTS, 'vietcombank.com.vn'], 'ocop.local', NOW, 'permitted subtree violation'],
  ['an IPv6-like name', ['ocop.local.evil.vn'], 'ocop.local.evil.vn', NOW, 'permitted subtree violation'],
] as const)('%s', (_, hosts, as, at, said) => expect(verified(hosts, as, at)).toBe(said));

test('every name the laptop may take and every address it vouches for passes; what it doesn’t vouch for can’t', () => {
  for (const name of HTTPS_NAMES) expect(verified([name], name)).toBe('OK');
  const octet = fc.integer({ min: 0, max: 255 });
  const address = fc.tuple(fc.constantFrom(10, 100, 127, 169, 172, 192, 8, 203), octet, octet, octet).map((parts) => parts.join('.'));
  fc.assert(
    fc.property(address, (host) => (verified([host], host) === 'OK') === mayVouchFor(host)),
    { numRuns: 25 },
  );
  for (const host of ['', 'ocop.local.', 'x.ocop.local', '1.2.3', '192.168.1.256', '10.0.0.1.1', 'localhost', '::1']) expect(mayVouchFor(host)).toBe(false);
});

test('the root is an authority for servers of the room only, its key is gone, and it lives for months', () => {
  const text = execFileSync('openssl', ['x509', '-in', join(folder, 'root.pem'), '-noout', '-text', '-nameopt', 'utf8,sep_comma_plus'], { encoding: 'utf8' });
  for (const part of [
    'CA:TRUE, pathlen:1',
    'Name Constraints: critical',
    'IP:192.168.0.0/255.255.0.0',
    'DNS:ocop.local',
    'ecdsa-with-SHA256',
    'prime256v1',
    'Hội đồng OCOP 28/11/2026',
  ])
    expect(text).toContain(part);
  const whole = makeAuthority('x', '28/11/2026', NOW);
  const [root, issuing] = (whole.match(/-----BEGIN CERT[^-]+-----[^-]+-----END CERTIFICATE-----/g) ?? []).map((pem) => new X509Certificate(pem));
  const read = readAuthority(whole);
  expect(whole.match(/PRIVATE KEY-----\n/g)).toHaveLength(2);
  expect(issuing?.checkPrivateKey(read?.issuer.key as never)).toBe(true);
  expect(root?.checkPrivateKey(read?.issuer.key as never)).toBe(false);
  const leaf = new X509Certificate(makeIdentity(authority, HOSTS).cert);
  const days = (leaf.validToDate.getTime() - leaf.validFromDate.getTime()) / DAY_MS;
  expect(days).toBeLessThanOrEqual(398);
  expect(leaf.subjectAltName).toBe('IP Address:192.168.1.20, IP Address:10.0.0.7, DNS:ocop.local');
  expect(makeIdentity(authority, HOSTS).key).not.toBe(makeIdentity(authority, HOSTS).key);
});

test('whatever the session is called, the chain holds together and is read back the same', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 90 }), (session) => {
      const own = made(session);
      const [leaf, issuing] = (makeIdentity(own, ['ocop.local']).cert.match(/-----BEGIN CERT[^-]+-----[^-]+-----END CERTIFICATE-----/g) ?? []).map(
        (pem) => new X509Certificate(pem),
      );
      const root = new X509Certificate(own.root);
      return (
        leaf?.checkIssued(issuing as X509Certificate) === true &&
        issuing?.checkIssued(root) === true &&
        leaf.verify(issuing.publicKey) &&
        issuing.verify(root.publicKey)
      );
    }),
    { numRuns: 20 },
  );
});

test('half a file, or another’s key, is no authority', () => {
  const [one, other] = [makeAuthority('a', '28/11/2026', NOW), makeAuthority('b', '28/11/2026', NOW)];
  const key = /-----BEGIN PRIVATE KEY-----[\s\S]*/;
  expect(readAuthority(one)).not.toBeNull();
  expect(readAuthority(one.replace(key, key.exec(other)?.[0] ?? ''))).toBeNull();
  for (const text of [
    '',
    'x',
    one.slice(0, one.length / 2),
    one.replace(key, ''),
    one.replace(/-----BEGIN CERT[^-]+-----[^-]+-----END CERTIFICATE-----\n/, ''),
  ])
    expect(readAuthority(text)).toBeNull();
});

test('the iPhone’s profile carries the same root, can be removed, and goes by itself', () => {
  const profile = phoneProfile(made('HTX "Bình & Minh" <script>'));
  expect(profile).not.toContain('<script>');
  const own = phoneProfile(authority);
  expect(own).toContain(`<data>${Buffer.from(authority.root).toString('base64')}</data>`);
  expect(own).toContain(`<date>${new Date(authority.until).toISOString().slice(0, 19)}Z</date>`);
  expect(own).toMatch(/PayloadRemovalDisallowed<\/key><false\/>/);
  expect(phoneProfile(authority)).toBe(own);
  const ids = [...own.matchAll(/PayloadUUID<\/key><string>([^<]+)/g)].map((m) => m[1]);
  expect(new Set(ids).size).toBe(2);
  for (const id of ids) expect(id).toMatch(/^[0-9A-F]{8}-[0-9A-F]{4}-4[0-9A-F]{3}-8[0-9A-F]{3}-[0-9A-F]{12}$/);
});

test('the file of the authority is all or nothing', () => {
  expect(readAuthority('')).toBeNull();
  expect(readAuthority('-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----')).toBeNull();
});
