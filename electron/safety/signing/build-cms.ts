/**
 * The signature itself: CMS SignedData without its content (RFC 5652) as PAdES baseline B-B wants it (ETSI EN 319 142-1, 6.3): SHA-256; signed are
 * content type, digest and signing-certificate-v2 (RFC 5035); no signing-time, that stands in the PDF's own dictionary; the whole chain inside.
 */
import { createHash, sign } from 'node:crypto';
import { der, oid, sequence, setOf, TAG } from './der.ts';
import type { SigningKey } from './read-pkcs12.ts';

export const OIDS = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  signingCertificate: '1.2.840.113549.1.9.16.2.12',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  sha256: '2.16.840.1.101.3.4.2.1',
  rsa: '1.2.840.113549.1.1.1',
  ecdsaSha256: '1.2.840.10045.4.3.2',
} as const;

const sha256 = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest();
const nothing = der(TAG.nothing);
const attribute = (type: string, value: Buffer): Buffer => sequence(oid(type), der(TAG.set, value));
const version = (n: number): Buffer => der(TAG.integer, Buffer.from([n]));

/** `digest`: SHA-256 of what is signed. */
export function buildCms({ key, certificate, chain }: SigningKey, digest: Buffer): Buffer {
  const issuerAndSerial = sequence(certificate.issuerName, certificate.serial);
  // ESSCertIDv2: SHA-256 is its default hash, so it isn't named; issuer and serial as GeneralNames.
  const certId = sequence(der(TAG.octets, sha256(certificate.raw)), sequence(sequence(der(0xa4, certificate.issuerName)), certificate.serial));
  const attributes = [
    attribute(OIDS.contentType, oid(OIDS.data)),
    attribute(OIDS.messageDigest, der(TAG.octets, digest)),
    attribute(OIDS.signingCertificateV2, sequence(sequence(certId))),
  ];
  // Signed as a SET OF, sent under the tag [0] (RFC 5652, 5.4).
  const value = sign('sha256', setOf(TAG.set, attributes), key);
  const method = key.asymmetricKeyType === 'ec' ? sequence(oid(OIDS.ecdsaSha256)) : sequence(oid(OIDS.rsa), nothing);
  const digestMethod = sequence(oid(OIDS.sha256), nothing);
  const signer = sequence(version(1), issuerAndSerial, digestMethod, setOf(0xa0, attributes), method, der(TAG.octets, value));
  const certificates = setOf(
    0xa0,
    chain.map((one) => one.raw),
  );
  const signed = sequence(version(1), der(TAG.set, digestMethod), sequence(oid(OIDS.data)), certificates, der(TAG.set, signer));
  return sequence(oid(OIDS.signedData), der(0xa0, signed));
}

/** Room for such a signature, bytes: an elliptic curve's length varies a little. */
export const cmsRoom = ({ chain }: SigningKey): number => chain.reduce((sum, one) => sum + one.raw.length, 0) + 4096;
