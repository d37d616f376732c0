/**
 * X.509 certificates for HTTPS in the room. Built from the ASN.1 schemas of @peculiar/asn1-x509 and signed by Node's crypto: node-forge, which is at hand, makes RSA
 * certificates only and knows no name constraints; @peculiar/x509 on top of these schemas asks for a global Reflect polyfill and a container of services. ECDSA on P-256
 * with SHA-256 is what Android 7 and iOS 13 take, and a handshake costs the host's thread a tenth of RSA's.
 */
import { createHash, createPublicKey, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { AsnConvert, AsnSerializer, OctetString } from '@peculiar/asn1-schema';
import {
  AlgorithmIdentifier,
  AttributeTypeAndValue,
  AttributeValue,
  AuthorityKeyIdentifier,
  BasicConstraints,
  Certificate,
  ExtendedKeyUsage,
  Extension,
  Extensions,
  GeneralName,
  GeneralSubtree,
  GeneralSubtrees,
  id_ce_authorityKeyIdentifier,
  id_ce_basicConstraints,
  id_ce_extKeyUsage,
  id_ce_keyUsage,
  id_ce_nameConstraints,
  id_ce_subjectAltName,
  id_ce_subjectKeyIdentifier,
  id_kp_serverAuth,
  KeyIdentifier,
  KeyUsage,
  KeyUsageFlags,
  Name,
  NameConstraints,
  RelativeDistinguishedName,
  SubjectAlternativeName,
  SubjectKeyIdentifier,
  SubjectPublicKeyInfo,
  TBSCertificate,
  Validity,
} from '@peculiar/asn1-x509';
import { HTTPS_NAMES, HTTPS_RANGES } from '../../../shared/network/https-names.ts';

const COMMON_NAME = '2.5.4.3';
const ORGANIZATION = '2.5.4.10';
const ECDSA_SHA256 = '1.2.840.10045.4.3.2';
/** X.520: longest common name and organization. */
const MOST_LETTERS = 64;

/** Whom a certificate is of, or by. */
export type Party = { readonly subject: Name; readonly key: KeyObject };
/** `hosts`: IPv4 addresses and names. `below`: authorities that may stand between this one and a server's certificate. */
export type Kind =
  | { readonly is: 'authority'; readonly below: number; readonly serversOnly: boolean }
  | { readonly is: 'server'; readonly hosts: readonly string[] };

export const newKey = (): KeyObject => generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;

/** A certificate's name for somebody, cut to what X.520 allows. */
export function nameFor(organization: string, name: string): Name {
  const part = (type: string, text: string): RelativeDistinguishedName =>
    new RelativeDistinguishedName([
      new AttributeTypeAndValue({ type, value: new AttributeValue({ utf8String: [...text.normalize('NFC')].slice(0, MOST_LETTERS).join('') }) }),
    ]);
  return new Name([part(ORGANIZATION, organization), part(COMMON_NAME, name)]);
}

const publicInfo = (key: KeyObject): SubjectPublicKeyInfo =>
  AsnConvert.parse(createPublicKey(key).export({ type: 'spki', format: 'der' }), SubjectPublicKeyInfo);

/** RFC 5280 4.2.1.2, first method. */
const keyId = (key: KeyObject): ArrayBuffer => {
  const hash = createHash('sha1')
    .update(new Uint8Array(publicInfo(key).subjectPublicKey))
    .digest();
  return new Uint8Array(hash).buffer;
};

const extension = (extnID: string, critical: boolean, value: unknown): Extension =>
  new Extension({ extnID, critical, extnValue: new OctetString(AsnSerializer.serialize(value)) });

const isAddress = (host: string): boolean => /^[\d.]+$/.test(host);

function constraints(): NameConstraints {
  const bases = [
    ...HTTPS_NAMES.map((dNSName) => new GeneralName({ dNSName })),
    ...HTTPS_RANGES.map(({ base, bits }) => new GeneralName({ iPAddress: `${base}/${bits}` })),
  ];
  return new NameConstraints({ permittedSubtrees: new GeneralSubtrees(bases.map((base) => new GeneralSubtree({ base }))) });
}

function extensionsOf(kind: Kind): readonly Extension[] {
  if (kind.is === 'server') {
    const names = kind.hosts.map((host) => new GeneralName(isAddress(host) ? { iPAddress: host } : { dNSName: host }));
    return [
      extension(id_ce_basicConstraints, true, new BasicConstraints({ cA: false })),
      extension(id_ce_keyUsage, true, new KeyUsage(KeyUsageFlags.digitalSignature)),
      extension(id_ce_extKeyUsage, false, new ExtendedKeyUsage([id_kp_serverAuth])),
      extension(id_ce_subjectAltName, false, new SubjectAlternativeName(names)),
    ];
  }
  return [
    extension(id_ce_basicConstraints, true, new BasicConstraints({ cA: true, pathLenConstraint: kind.below })),
    extension(id_ce_keyUsage, true, new KeyUsage(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign)),
    ...(kind.serversOnly ? [extension(id_ce_extKeyUsage, false, new ExtendedKeyUsage([id_kp_serverAuth]))] : []),
    extension(id_ce_nameConstraints, true, constraints()),
  ];
}

/** 127 bits of chance, positive. */
function serialNumber(): ArrayBuffer {
  const bytes = new Uint8Array(randomBytes(16));
  bytes[0] = ((bytes[0] as number) & 0x3f) | 0x40;
  return bytes.buffer;
}

/** Whom a certificate (DER) is of. */
export const subjectOf = (der: Uint8Array): Name => AsnConvert.parse(der, Certificate).tbsCertificate.subject;

/** One part of a name as text, '' for none. */
const partOf = (name: Name, type: string): string =>
  name
    .flatMap((part) => [...part])
    .find((part) => part.type === type)
    ?.value.toString() ?? '';
export const commonNameOf = (name: Name): string => partOf(name, COMMON_NAME);
export const organizationOf = (name: Name): string => partOf(name, ORGANIZATION);

const PEM_LINE = /.{1,64}/g;
export const toPem = (der: Uint8Array): string =>
  `-----BEGIN CERTIFICATE-----\n${(Buffer.from(der).toString('base64').match(PEM_LINE) ?? []).join('\n')}\n-----END CERTIFICATE-----\n`;

/** A certificate (DER) of `subject` by `issuer` (itself for a root). `from` and `until` in milliseconds since 1970. */
export function makeCertificate(subject: Party, issuer: Party, kind: Kind, from: number, until: number): Uint8Array {
  const signature = new AlgorithmIdentifier({ algorithm: ECDSA_SHA256 });
  const tbsCertificate = new TBSCertificate({
    version: 2,
    serialNumber: serialNumber(),
    signature,
    issuer: issuer.subject,
    validity: new Validity({ notBefore: new Date(from), notAfter: new Date(until) }),
    subject: subject.subject,
    subjectPublicKeyInfo: publicInfo(subject.key),
    extensions: new Extensions([
      ...extensionsOf(kind),
      extension(id_ce_subjectKeyIdentifier, false, new SubjectKeyIdentifier(keyId(subject.key))),
      extension(id_ce_authorityKeyIdentifier, false, new AuthorityKeyIdentifier({ keyIdentifier: new KeyIdentifier(keyId(issuer.key)) })),
    ]),
  });
  const signed = new Uint8Array(sign('sha256', new Uint8Array(AsnConvert.serialize(tbsCertificate)), issuer.key));
  return new Uint8Array(AsnConvert.serialize(new Certificate({ tbsCertificate, signatureAlgorithm: signature, signatureValue: signed.buffer })));
}
