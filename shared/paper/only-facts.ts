/** Papers of a record alone, as of a workbook: nothing was recorded at a desk, and the program's own design and words are used. */
import { BUILT_IN_DESIGNS } from './certificate-designs.ts';
import type { PaperContext } from './context.ts';
import { DEFAULT_WORDING } from './wording/wording.ts';

export const ONLY_FACTS: Omit<PaperContext, 'book' | 'record' | 'results' | 'now'> = {
  bookHash: null,
  program: null,
  journalHash: null,
  manifest: null,
  evidence: new Map(),
  rehearsal: false,
  movements: [],
  seals: [],
  corrections: new Map(),
  numbers: [],
  prints: [],
  turned: null,
  keys: [],
  signer: null,
  certificateDesign: BUILT_IN_DESIGNS.framed,
  reminders: [],
  wording: DEFAULT_WORDING,
};
