/** What a session's bundle (.ocop) says of itself: a zip with this manifest, a signature over the manifest's very bytes, and exactly the files it lists. */
import { z } from 'zod';

export const BUNDLE_FORMAT = 1;
/** First in the zip and not compressed, so that a file's first bytes tell what it is. */
export const MIMETYPE = 'application/vnd.ocop.session-bundle';
export const MIMETYPE_FILE = 'mimetype';
export const MANIFEST_FILE = 'manifest.json';
export const SIGNATURE_FILE = 'signature.json';

/** The only names there may be: made of hashes, numbers and plain letters; nothing that leaves a folder. */
const NAME =
  /^(?:session\/[\w-][\w.-]{0,150}\.sqlite|evidence\/(?:[0-9a-f]{2}|signed)\/[0-9a-f]{64}|papers\/\d{4}-[a-z0-9-]{1,100}\.pdf|workbook\/[\w-][\w.-]{0,150}\.xlsx)$/;
export const allowedName = (name: string): boolean => NAME.test(name) && !name.includes('..');

const zHash = z.string().regex(/^[0-9a-f]{64}$/);
const zFile = z.object({ name: z.string().refine(allowedName), bytes: z.int().min(0), sha256: zHash });
export type BundleFile = z.output<typeof zFile>;

export const zManifest = z.object({
  format: z.literal(BUNDLE_FORMAT),
  /** ISO instant. */
  madeAt: z.string().max(40),
  session: z.object({ file: z.string().max(200), name: z.string().max(500), head: z.object({ seq: z.int().min(1), hash: zHash }) }),
  files: z.array(zFile).min(1).max(100_000),
});
export type Manifest = z.output<typeof zManifest>;

/** Base 32, as electron/safety/session-key.ts gives them. */
export const zSignature = z.object({ publicKey: z.string().max(80), fingerprint: z.string().max(40), signature: z.string().max(200) });

/** An ordinary session with evidence stays far below; a zip bomb doesn't. */
export const LIMITS = { entries: 100_003, bytes: 20e9, manifest: 30e6, ratio: 200, ratioFrom: 50e6 } as const;

/** Do a file's first bytes say that it is a bundle? */
export const looksLikeBundle = (head: Uint8Array): boolean => {
  const text = Buffer.from(head.subarray(0, 200)).toString('latin1');
  return text.startsWith('PK\x03\x04') && text.includes(`${MIMETYPE_FILE}${MIMETYPE}`);
};
