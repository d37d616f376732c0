/** What the journal says of a sheet that comes in: enough to prove it later, nothing of what was ticked. */
import { createHash } from 'node:crypto';
import { canonicalJson } from '../../shared/lib/canonical-json.ts';
import type { Sheet } from '../../shared/session.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** SHA-256 (hex) over everything a sheet is: whose, of what, when, its receipt, its ticks and words. The receipt, drawn at random, keeps it from being guessed. */
export const sheetHash = (sheet: Sheet): string => sha256(canonicalJson(sheet));

/** Details of the entry with which a sheet came in. */
export const sheetProof = (sheet: Sheet): { readonly sheet: string; readonly sheetHash: string } => ({ sheet: sheet.id, sheetHash: sheetHash(sheet) });

/** One hash for the sheets a session was made with, whatever their order: an entry for each of them would swamp the journal. */
export const sheetsHash = (hashes: readonly string[]): string => sha256([...hashes].sort().join('\n'));
