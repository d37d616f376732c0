/** Commands of the desk on evidence → their use cases. */
import type { DeskCommand } from '../../shared/contract/desk.ts';
import type { DeskEvidenceCommand } from '../../shared/contract/desk-evidence.ts';
import { err, type Outcome } from '../../shared/lib/outcome.ts';
import { problem } from '../../shared/problems/index.ts';
import type { DeskHandlers } from './desk-commands.ts';

const soon = (): Outcome<never> => err(problem('OC-1205'));

/** Commands that only read: they don't ring the bell. */
export const READING_EVIDENCE: readonly DeskCommand[] = ['read-evidence', 'check-evidence'];

export const deskEvidenceHandlers = (): Pick<DeskHandlers, DeskEvidenceCommand> => ({
  'read-evidence': soon,
  'save-evidence': soon,
  'move-evidence': soon,
  'remove-evidence': soon,
  'link-evidence': soon,
  'unlink-evidence': soon,
  'save-commune-report': soon,
  'save-advisory-report': soon,
  'save-advisory-points': soon,
  'save-sample': soon,
  'check-evidence': soon,
  'cancel-preparing': soon,
  'resume-preparing': soon,
});
