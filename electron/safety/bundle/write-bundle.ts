/** Packs files into a session's bundle. */
import type { Outcome } from '../../../shared/lib/outcome.ts';
import type { Signature } from '../public-key.ts';
import { type Packed, writeSignedZip } from '../write-signed-zip.ts';
import { BUNDLE_FORMAT, type Manifest, MIMETYPE } from './manifest.ts';
import { checkBundle } from './read-bundle.ts';

export type BundleFacts = Pick<Manifest, 'madeAt' | 'session'>;

/** PDFs, pictures and what is packed already gain nothing by packing; the session's file does. */
const compressed = (name: string): boolean => name.endsWith('.sqlite');

/** `sign`: over the manifest's bytes. OC-7230 the place refuses it; what the check found when it can't be read back. Nothing is left of it then. */
export const writeBundle = (
  target: string,
  facts: BundleFacts,
  files: readonly Packed[],
  sign: (bytes: Uint8Array) => Outcome<Signature>,
): Promise<Outcome<{ readonly bytes: number; readonly sha256: string }>> =>
  writeSignedZip({
    target,
    mimetype: MIMETYPE,
    manifest: (listed) => ({ format: BUNDLE_FORMAT, ...facts, files: listed.map(({ name, bytes, sha256 }) => ({ name, bytes, sha256 })) }),
    files,
    compressed,
    sign,
    check: checkBundle,
    refused: 'OC-7230',
  });
