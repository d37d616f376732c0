/**
 * Opens a PKCS#12 file (.p12, .pfx; RFC 7292) with its passphrase. The container is walked here, so that certificates keep their bytes; node-forge
 * unlocks its parts, because it knows the old files (RC2 and triple DES, which OpenSSL 3 and WebCrypto refuse) as well as those of today (PBES2
 * with AES). Keys are made and signatures computed by Node's own crypto, so RSA and elliptic curves work alike. Nothing of it is kept or written.
 */
import { createHmac, createPrivateKey, createPublicKey, type KeyObject, timingSafeEqual } from 'node:crypto';
import forge from 'node-forge';
import { err, type Outcome, ok } from '../../../shared/lib/outcome.ts';
import { problem } from '../../../shared/problems/index.ts';
import { type Certificate, chainOf, readCertificate } from './certificate.ts';
import { type Der, octets, oidText, part, readDer, TAG } from './der.ts';

/** `chain`: the signer's certificate first, then those above it. */
export type SigningKey = { readonly key: KeyObject; readonly certificate: Certificate; readonly chain: readonly Certificate[] };

const OID = {
  data: '1.2.840.113549.1.7.1',
  encrypted: '1.2.840.113549.1.7.6',
  pbes2: '1.2.840.113549.1.5.13',
  key: '1.2.840.113549.1.12.10.1.1',
  lockedKey: '1.2.840.113549.1.12.10.1.2',
  certificate: '1.2.840.113549.1.12.10.1.3',
} as const;
const MAC_DIGESTS: Readonly<Record<string, 'sha1' | 'sha256' | 'sha384' | 'sha512'>> = {
  '1.3.14.3.2.26': 'sha1',
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};
/** A hostile file could name any number, and the host waits for it. */
const MOST_ROUNDS = 2_000_000;

class WrongPassphrase extends Error {}

const binary = (text: string): Buffer => Buffer.from(text, 'binary');
const whole = (value: Der): number => (value.content.length <= 4 ? value.content.readUIntBE(0, value.content.length) : Number.POSITIVE_INFINITY);

/** Of forge's part that its types leave out. */
type Locks = { readonly getCipher: (kind: string, parameters: forge.asn1.Asn1, word: string) => forge.cipher.BlockCipher };
const { pbe } = forge.pki as unknown as { readonly pbe: Locks };

/** Every number of rounds anywhere in the parameters. */
const mostRounds = (value: Der): number => Math.max(value.tag === TAG.integer ? whole(value) : 0, ...value.parts.map(mostRounds));

function unlock(method: Der, locked: Buffer, passphrase: string): Buffer {
  const kind = oidText(part(method, 0));
  if (mostRounds(method) > MOST_ROUNDS) throw new Error('too many rounds');
  // The old methods take the passphrase in UTF-16 (forge does that), PBES2 takes its bytes.
  const word = kind === OID.pbes2 ? forge.util.encodeUtf8(passphrase) : passphrase;
  const parameters = forge.asn1.fromDer(part(method, 1).raw.toString('binary'));
  const cipher = pbe.getCipher(kind, parameters, word);
  cipher.update(forge.util.createBuffer(locked.toString('binary')));
  if (!cipher.finish()) throw new WrongPassphrase();
  return binary(cipher.output.getBytes());
}

/** Whether passphrase and file belong together, as the file's own seal says (RFC 7292, B). */
function checkSeal(seal: Der, content: Buffer, passphrase: string): void {
  const info = part(seal, 0);
  const digest = MAC_DIGESTS[oidText(part(part(info, 0), 0))];
  const rounds = seal.parts[2] ? whole(seal.parts[2]) : 1;
  if (!digest || rounds > MOST_ROUNDS) throw new Error('another seal');
  const md = forge.md[digest].create();
  const salt = forge.util.createBuffer(octets(part(seal, 1)).toString('binary'));
  const key = forge.pkcs12.generateKey(passphrase, salt, 3, rounds, md.digestLength, md);
  const found = createHmac(digest, binary(key.getBytes())).update(content).digest();
  const stated = octets(part(info, 1));
  if (found.length !== stated.length || !timingSafeEqual(found, stated)) throw new WrongPassphrase();
}

type Found = { readonly keys: KeyObject[]; readonly certificates: Certificate[] };

/** A kind of key or certificate this program can't use counts as none. */
function take<T>(list: T[], read: () => T): void {
  try {
    list.push(read());
  } catch (reason) {
    if (reason instanceof WrongPassphrase) throw reason;
  }
}

function readBag(bag: Der, passphrase: string, found: Found): void {
  const value = part(part(bag, 1, 0xa0), 0);
  const keyOf = (bytes: Buffer): KeyObject => {
    const key = createPrivateKey({ key: bytes, format: 'der', type: 'pkcs8' });
    bytes.fill(0);
    return key;
  };
  switch (oidText(part(bag, 0))) {
    case OID.key:
      return take(found.keys, () => keyOf(Buffer.from(value.raw)));
    case OID.lockedKey:
      return take(found.keys, () => keyOf(unlock(part(value, 0), octets(part(value, 1)), passphrase)));
    case OID.certificate:
      return take(found.certificates, () => readCertificate(octets(part(part(value, 1, 0xa0), 0))));
  }
}

function readBags(bytes: Buffer, passphrase: string): Found {
  const outer = readDer(bytes);
  const safe = part(outer, 1, TAG.sequence);
  if (oidText(part(safe, 0)) !== OID.data) throw new Error('sealed in another way');
  const content = octets(part(part(safe, 1, 0xa0), 0));
  const seal = outer.parts[2];
  if (seal) checkSeal(seal, content, passphrase);
  const found: Found = { keys: [], certificates: [] };
  for (const box of readDer(content).parts) {
    const inside = part(part(box, 1, 0xa0), 0);
    const locked = oidText(part(box, 0)) === OID.encrypted ? part(inside, 1) : null;
    const opened = locked ? unlock(part(locked, 1), octets(part(locked, 2)), passphrase) : octets(inside);
    for (const bag of readDer(opened).parts) readBag(bag, passphrase, found);
  }
  return found;
}

const usable = (key: KeyObject): boolean => key.asymmetricKeyType === 'rsa' || key.asymmetricKeyType === 'ec';
const samePublic = (key: KeyObject, certificate: Certificate): boolean => createPublicKey(key).equals(certificate.x509.publicKey);

/** OC-6201 no such file, OC-6202 wrong passphrase, OC-6203 no key to sign with or no certificate of it. */
export function readPkcs12(bytes: Uint8Array, passphrase: string): Outcome<SigningKey> {
  let found: Found;
  try {
    found = readBags(Buffer.from(bytes), passphrase);
  } catch (reason) {
    return err(problem(reason instanceof WrongPassphrase ? 'OC-6202' : 'OC-6201'));
  }
  for (const key of found.keys.filter(usable)) {
    const certificate = found.certificates.find((one) => samePublic(key, one));
    if (certificate) return ok({ key, certificate, chain: chainOf(certificate, found.certificates) });
  }
  return err(problem('OC-6203'));
}
