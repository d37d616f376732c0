/** What an update file (.ocopup) says of itself: a zip signed by the maker that holds either the program's folder or one installer. */
import { z } from 'zod';
import type { ZipKind } from '../signed-zip.ts';
import { DATA_FOLDER } from './place.ts';

export const UPDATE_FORMAT = 1;
export const UPDATE_MIMETYPE = 'application/vnd.ocop.program-update';

/** How names begin inside the file, by what it holds. */
export const PREFIX = { folder: 'program/', installer: 'installer/' } as const;
export type UpdateKind = keyof typeof PREFIX;

/** What every system takes for a name: nothing that leaves a folder, names a device, or ends in what Windows drops. */
const SEGMENT = /^(?!\.{1,2}$)(?! )[^\\/:*?"<>|\p{Cc}\p{Cf}]{1,150}(?<![. ])$/u;
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
const LONGEST = 300;

/** Sessions are never part of a program: what would lie in its data folder is refused. */
export function allowedUpdateName(name: string): boolean {
  const [prefix = '', ...parts] = name.split('/');
  if (!Object.values(PREFIX).includes(`${prefix}/` as (typeof PREFIX)[UpdateKind]) || name.length > LONGEST || parts.length === 0) return false;
  return parts.every((part) => SEGMENT.test(part) && !DEVICE.test(part)) && parts[0]?.toLowerCase() !== DATA_FOLDER;
}

const zFile = z.object({
  name: z.string().refine(allowedUpdateName),
  bytes: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  executable: z.boolean(),
});

const zManifest = z
  .object({
    format: z.literal(UPDATE_FORMAT),
    product: z.string().max(60),
    version: z.string().regex(/^\d{1,5}\.\d{1,5}\.\d{1,5}$/),
    build: z.string().regex(/^([0-9a-f]{12})?$/),
    platform: z.string().regex(/^[a-z0-9]{1,20}$/),
    arch: z.string().regex(/^[a-z0-9]{1,20}$/),
    kind: z.enum(['folder', 'installer']),
    /** ISO instant. */
    madeAt: z.string().max(40),
    /** What's new, plain text. */
    news: z.object({ vi: z.string().max(4000), en: z.string().max(4000) }),
    files: z.array(zFile).min(1).max(20_000),
  })
  .refine(({ kind, files }) => files.every(({ name }) => name.startsWith(PREFIX[kind])) && (kind === 'folder' || files.length === 1))
  // On Windows and macOS two names that differ in case are one file.
  .refine(({ files }) => new Set(files.map(({ name }) => name.normalize('NFC').toLowerCase())).size === files.length);
export type UpdateManifest = z.output<typeof zManifest>;

export const PROGRAM_UPDATE: ZipKind<UpdateManifest> = {
  mimetype: UPDATE_MIMETYPE,
  format: UPDATE_FORMAT,
  manifest: zManifest,
  allowed: allowedUpdateName,
  // The folder with its Node is about 300 MB in 1,000 files.
  limits: { entries: 20_003, bytes: 2e9, manifest: 10e6, ratio: 200, ratioFrom: 50e6 },
  codes: {
    unreadable: 'OC-7690',
    limit: 'OC-7691',
    name: 'OC-7692',
    listing: 'OC-7693',
    altered: 'OC-7694',
    signature: 'OC-7695',
    newer: 'OC-7698',
    disk: 'OC-7705',
  },
};
