/** What a certificate says (RFC 5280), and how it hangs together with others. No network is asked, no list of trusted authorities is kept. */
import { X509Certificate } from 'node:crypto';
import { type Der, oidText, readDer, TAG } from './der.ts';

/** Instants are ISO. `usage`: bits of keyUsage, null when the certificate limits nothing. `own`: signed by its own key. */
export type Certificate = {
  readonly x509: X509Certificate;
  readonly raw: Buffer;
  readonly subject: string;
  readonly issuer: string;
  readonly notBefore: string;
  readonly notAfter: string;
  readonly usage: { readonly signs: boolean } | null;
  readonly own: boolean;
  /** As they stand in the certificate: issuer's name and serial number. */
  readonly issuerName: Buffer;
  readonly serial: Buffer;
  readonly keyId: Buffer | null;
};

const KEY_USAGE = '2.5.29.15';
const KEY_ID = '2.5.29.14';

/** The name a person knows it by: common name, else organisation, else the whole. Node writes one attribute a line. */
function shownName(lines: string): string {
  const found = new Map(
    lines.split('\n').map((line): readonly [string, string] => {
      const at = line.indexOf('=');
      return [line.slice(0, at), line.slice(at + 1)];
    }),
  );
  return found.get('CN') ?? found.get('O') ?? lines.replaceAll('\n', ', ');
}

/** Fields of tbsCertificate from the serial number on; the version before them may be missing. */
const fieldsOf = (raw: Buffer): readonly Der[] => {
  const body = readDer(raw).parts[0]?.parts ?? [];
  return body[0]?.tag === 0xa0 ? body.slice(1) : body;
};

function extension(fields: readonly Der[], wanted: string): Buffer | null {
  const list = fields.find((field) => field.tag === 0xa3)?.parts[0]?.parts ?? [];
  const found = list.find(({ parts: [id] }) => id?.tag === TAG.oid && oidText(id) === wanted);
  return found?.parts.at(-1)?.content ?? null;
}

/** Bits 0 (digitalSignature) and 1 (nonRepudiation) allow signing papers. */
function usageOf(fields: readonly Der[]): Certificate['usage'] {
  const value = extension(fields, KEY_USAGE);
  if (!value) return null;
  const bits = readDer(value).content[1] ?? 0;
  return { signs: (bits & 0xc0) !== 0 };
}

/** Throws when it is no certificate. */
export function readCertificate(raw: Buffer): Certificate {
  const x509 = new X509Certificate(raw);
  const fields = fieldsOf(x509.raw);
  const [serial, , issuer] = fields;
  if (!serial || !issuer) throw new Error('no certificate');
  const keyId = extension(fields, KEY_ID);
  return {
    x509,
    raw: x509.raw,
    subject: shownName(x509.subject),
    issuer: shownName(x509.issuer),
    notBefore: new Date(x509.validFrom).toISOString(),
    notAfter: new Date(x509.validTo).toISOString(),
    usage: usageOf(fields),
    own: x509.subject === x509.issuer && verifies(x509, x509),
    issuerName: issuer.raw,
    serial: serial.raw,
    keyId: keyId ? readDer(keyId).content : null,
  };
}

/** Whether one's key signed the other; a key of a kind unknown here didn't. */
function verifies(child: X509Certificate, parent: X509Certificate): boolean {
  try {
    return child.verify(parent.publicKey);
  } catch {
    return false;
  }
}

/** From a certificate up to its root as far as the others reach. */
export function chainOf(leaf: Certificate, others: readonly Certificate[]): readonly Certificate[] {
  const chain = [leaf];
  for (let last = leaf; !last.own && chain.length < 10; ) {
    const child = last;
    const parent = others.find((one) => !chain.includes(one) && child.x509.issuer === one.x509.subject && verifies(child.x509, one.x509));
    if (!parent) break;
    chain.push(parent);
    last = parent;
  }
  return chain;
}
