/** A session's bundle, checked as a signed zip that holds exactly one session. */
import type { Outcome } from '../../../shared/lib/outcome.ts';
import { problem } from '../../../shared/problems/index.ts';
import { type CheckedZip, checkSignedZip } from '../signed-zip.ts';
import { type Manifest, SESSION_BUNDLE } from './manifest.ts';

/** Whether the session's journal knows the key that signed is for whoever opens the session to say. */
export type CheckedBundle = CheckedZip<Manifest>;

/** `keep`: where a file is to be unpacked, or null. OC-7220 to OC-7225, OC-7228; OC-7230 the disk refuses what is to be kept. */
export const checkBundle = (path: string, keep: (name: string) => string | null = () => null): Promise<Outcome<CheckedBundle>> =>
  checkSignedZip(path, SESSION_BUNDLE, {
    keep,
    judge: ({ manifest }) => (manifest.files.filter((file) => file.name.startsWith('session/')).length === 1 ? null : problem('OC-7223', { name: 'session' })),
  });
