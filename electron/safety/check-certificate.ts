/** Whether the text of a certificate's QR code was signed with a key that is known, and says what was signed. */
import { type CertificateContent, claimsProof, readProof } from '../../shared/proof/certificate-proof.ts';
import { readFingerprint, verifySignature } from './public-key.ts';

/**
 * `altered`: the signature isn't for this text, whatever the key (`content` where the text can still be read).
 * `strange`: signed rightly, but by a key that isn't among the known ones: another session's, or a forger's own.
 */
export type ProofFinding =
  | { readonly kind: 'no-code' }
  | { readonly kind: 'altered'; readonly content: CertificateContent | null; readonly fingerprint: string }
  | { readonly kind: 'strange'; readonly content: CertificateContent; readonly fingerprint: string }
  | { readonly kind: 'genuine'; readonly content: CertificateContent; readonly fingerprint: string };

/** `known`: public keys in base 32 that are trusted, those of the sessions at hand or of the minutes. */
export function checkCertificate(text: string, known: readonly string[]): ProofFinding {
  if (!claimsProof(text)) return { kind: 'no-code' };
  const proof = readProof(text);
  if (!proof) return { kind: 'altered', content: null, fingerprint: '' };
  const { content, publicKey, signature, signed } = proof;
  const fingerprint = readFingerprint(publicKey) ?? '';
  if (!verifySignature(publicKey, Buffer.from(signed), signature)) return { kind: 'altered', content, fingerprint };
  return { kind: known.includes(publicKey) ? 'genuine' : 'strange', content, fingerprint };
}
