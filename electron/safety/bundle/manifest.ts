/** What a session's bundle (.ocop) says of itself: a zip with this manifest, a signature over the manifest's very bytes, and exactly the files it lists. */
import { z } from 'zod';
import type { ZipKind } from '../signed-zip.ts';

export const BUNDLE_FORMAT = 1;
export const MIMETYPE = 'application/vnd.ocop.session-bundle';

/** The only names there may be: made of hashes, numbers and plain letters; nothing that leaves a folder. */
const NAME =
  /^(?:session\/[\w-][\w.-]{0,150}\.sqlite|evidence\/(?:[0-9a-f]{2}|signed)\/[0-9a-f]{64}|papers\/\d{4}-[a-z0-9-]{1,100}\.pdf|workbook\/[\w-][\w.-]{0,150}\.xlsx)$/;
const allowedName = (name: string): boolean => NAME.test(name) && !name.includes('..');

const zHash = z.string().regex(/^[0-9a-f]{64}$/);
const zFile = z.object({ name: z.string().refine(allowedName), bytes: z.int().min(0), sha256: zHash });

const zManifest = z.object({
  format: z.literal(BUNDLE_FORMAT),
  /** ISO instant. */
  madeAt: z.string().max(40),
  session: z.object({ file: z.string().max(200), name: z.string().max(500), head: z.object({ seq: z.int().min(1), hash: zHash }) }),
  files: z.array(zFile).min(1).max(100_000),
});
export type Manifest = z.output<typeof zManifest>;

/** An ordinary session with evidence stays far below; a zip bomb doesn't. */
const LIMITS = { entries: 100_003, bytes: 20e9, manifest: 30e6, ratio: 200, ratioFrom: 50e6 } as const;

export const SESSION_BUNDLE: ZipKind<Manifest> = {
  mimetype: MIMETYPE,
  format: BUNDLE_FORMAT,
  manifest: zManifest,
  allowed: allowedName,
  limits: LIMITS,
  codes: {
    unreadable: 'OC-7220',
    limit: 'OC-7221',
    name: 'OC-7222',
    listing: 'OC-7223',
    altered: 'OC-7224',
    signature: 'OC-7225',
    newer: 'OC-7228',
    disk: 'OC-7230',
  },
};
