/** Reads a CMS signature of whatever program and checks it with Node's crypto. Throws DerFault or whatever Node throws on what isn't one: the caller says "can't be read". */
import { constants, createHash, verify } from 'node:crypto';
import { OIDS } from './build-cms.ts';
import { type Certificate, chainOf, readCertificate } from './certificate.ts';
import { type Der, DerFault, octets, oidText, part, readDer, TAG } from './der.ts';

const DIGESTS: Readonly<Record<string, string>> = {
  '1.3.14.3.2.26': 'sha1',
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};
const RSA_PSS = '1.2.840.113549.1.1.10';

/** `intact`: the signed bytes are those, and the key of the certificate signed them. `digest`: the hash's name. */
export type CheckedCms = {
  readonly certificate: Certificate;
  readonly chain: readonly Certificate[];
  readonly digest: string;
  readonly contentIntact: boolean;
  readonly signatureIntact: boolean;
  /** Whether the certificate is the one the signer named in what is signed; null when it names none. */
  readonly certificateNamed: boolean | null;
  /** signing-time, when another program put it in; ISO. */
  readonly signingTime: string | null;
};

function certificatesOf(signed: Der): readonly Certificate[] {
  const list = signed.parts.find((p) => p.tag === 0xa0)?.parts ?? [];
  return list
    .filter((p) => p.tag === TAG.sequence)
    .slice(0, 50)
    .flatMap((p) => {
      try {
        return [readCertificate(p.raw)];
      } catch {
        return [];
      }
    });
}

function signerOf(id: Der, certificates: readonly Certificate[]): Certificate | undefined {
  if (id.tag === 0x80) return certificates.find((one) => one.keyId?.equals(id.content));
  const [issuer, serial] = [part(id, 0), part(id, 1)];
  return certificates.find((one) => one.serial.equals(serial.raw) && one.issuerName.equals(issuer.raw));
}

function attributeOf(attributes: Der | undefined, wanted: string): Der | undefined {
  const found = attributes?.parts.find(({ parts: [type] }) => type?.tag === TAG.oid && oidText(type) === wanted);
  return found && part(part(found, 1, TAG.set), 0);
}

function timeOf(value: Der | undefined): string | null {
  if (!value || (value.tag !== TAG.utc && value.tag !== TAG.time)) return null;
  const text = value.content.toString('latin1');
  const long = value.tag === TAG.time ? text : `${Number(text.slice(0, 2)) < 50 ? '20' : '19'}${text}`;
  const [, y, mo, d, h, mi, s] = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(long) ?? [];
  const at = Date.UTC(Number(y), Number(mo) - 1, Number(d), Number(h), Number(mi), Number(s));
  return Number.isFinite(at) ? new Date(at).toISOString() : null;
}

/** ESSCertID has the hash first; ESSCertIDv2 may name its method before. */
function namesCertificate(attributes: Der | undefined, certificate: Certificate): boolean | null {
  const [v2, v1] = [attributeOf(attributes, OIDS.signingCertificateV2), attributeOf(attributes, OIDS.signingCertificate)];
  const value = v2 ?? v1;
  if (!value) return null;
  const id = part(part(value, 0), 0);
  const method = v2 && id.parts[0]?.tag === TAG.sequence ? DIGESTS[oidText(part(id.parts[0], 0))] : v2 ? 'sha256' : 'sha1';
  const hash = id.parts.find((p) => p.tag === TAG.octets);
  return method !== undefined && hash !== undefined && createHash(method).update(certificate.raw).digest().equals(hash.content);
}

/** `cms`: what stands in /Contents, zeros after it allowed. `content`: the bytes it says it signs, in pieces. */
export function checkCms(cms: Buffer, content: readonly Buffer[]): CheckedCms {
  const outer = readDer(cms);
  if (oidText(part(outer, 0)) !== OIDS.signedData) throw new DerFault('no signed data');
  const signed = part(part(outer, 1), 0, TAG.sequence);
  const certificates = certificatesOf(signed);
  const signers = signed.parts.at(-1);
  const signer = part(signers, 0, TAG.sequence);
  // RFC 5652 allows several; PAdES one, and what can't be said of all isn't said.
  if (signers?.parts.length !== 1) throw new DerFault('several signers');
  const fields = signer.parts;
  const attributes = fields[3]?.tag === 0xa0 ? fields[3] : undefined;
  const [method, value] = attributes ? [fields[4], fields[5]] : [fields[3], fields[4]];
  const digest = DIGESTS[oidText(part(part(signer, 2), 0))];
  const certificate = signerOf(part(signer, 1), certificates);
  if (!certificate || !method || !value || !digest) throw new DerFault('signer or method unknown');
  const hash = createHash(digest);
  for (const piece of content) hash.update(piece);
  const found = hash.digest();
  const stated = attributeOf(attributes, OIDS.messageDigest);
  const contentType = attributeOf(attributes, OIDS.contentType);
  const type = oidText(part(part(signed, 2), 0));
  const contentIntact = attributes ? stated !== undefined && octets(stated).equals(found) && contentType !== undefined && oidText(contentType) === type : true;
  // The attributes are signed as a SET OF, whatever tag they came under.
  const signedBytes = attributes ? Buffer.concat([Buffer.from([TAG.set]), attributes.raw.subarray(1)]) : Buffer.concat(content);
  const key = certificate.x509.publicKey;
  const padding = oidText(part(method, 0)) === RSA_PSS ? { padding: constants.RSA_PKCS1_PSS_PADDING } : {};
  const signatureIntact = verify(digest, signedBytes, { key, ...padding }, octets(value));
  return {
    certificate,
    chain: chainOf(certificate, certificates),
    digest,
    contentIntact: attributes ? contentIntact : signatureIntact,
    signatureIntact,
    certificateNamed: namesCertificate(attributes, certificate),
    signingTime: timeOf(attributeOf(attributes, OIDS.signingTime)),
  };
}
