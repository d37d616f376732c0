/** Whether a signed file still shows the paper it was made of. */
import { openPdf } from './pdf/open-pdf.ts';
import { compareRevisions } from './signing/compare-revisions.ts';

/** `bytes`: ours stand at its beginning; `pages`: written anew by another program, every page draws the same; `different`: not, or it can't be told. */
export type Sameness = 'bytes' | 'pages' | 'different';

/** Never throws, whatever the bytes. What was added after ours is judged by the signatures' own check. */
export function sameContent(ours: Uint8Array, signed: Uint8Array): Sameness {
  if (signed.length >= ours.length && Buffer.compare(ours, signed.subarray(0, ours.length)) === 0) return 'bytes';
  try {
    return compareRevisions(openPdf(ours), openPdf(signed)).includes('pages') ? 'different' : 'pages';
  } catch {
    return 'different';
  }
}
