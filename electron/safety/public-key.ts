/** Ed25519 keys as the program names them: base 32, with a fingerprint. Knows no session, so that the maker's commands run without the store. */
import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto';
import { fromBase32, toBase32 } from '../../shared/lib/base32.ts';

/** 80 bits of SHA-256 over the raw key: short enough to compare by eye, too long to be met by trying. */
export const fingerprintOf = (raw: Uint8Array): string => toBase32(createHash('sha256').update(raw).digest().subarray(0, 10));

/** The 32 bytes of a public key. */
export const rawOf = (key: KeyObject): Uint8Array => Buffer.from(key.export({ format: 'jwk' }).x ?? '', 'base64url');

export type Signature = { readonly publicKey: string; readonly fingerprint: string; readonly signature: string };

/** The fingerprint of a public key in base 32, or null where the text is none. */
export function readFingerprint(publicKey: string): string | null {
  const raw = fromBase32(publicKey);
  return raw?.length === 32 ? fingerprintOf(raw) : null;
}

/** Whether the holder of a public key (base 32) made this signature (base 32) over these bytes. False for texts that are neither. */
export function verifySignature(publicKey: string, bytes: Uint8Array, signature: string): boolean {
  const [raw, given] = [fromBase32(publicKey), fromBase32(signature)];
  if (raw?.length !== 32 || given?.length !== 64) return false;
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(raw).toString('base64url') }, format: 'jwk' });
  return verify(null, bytes, key, given);
}
