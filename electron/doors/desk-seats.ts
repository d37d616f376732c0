/** Commands of the desk on seats and on sheets that need a decision → their use cases. */
import type { DeskSeatCommand } from '../../shared/contract/desk-seats.ts';
import { err, type Outcome } from '../../shared/lib/outcome.ts';
import { problem } from '../../shared/problems/index.ts';
import type { DeskHandlers } from './desk-commands.ts';

const soon = (): Outcome<never> => err(problem('OC-1205'));

export const deskSeatHandlers = (): Pick<DeskHandlers, DeskSeatCommand> => ({
  'admit-late-sheet': soon,
  'dismiss-late-sheet': soon,
  'reopen-sheet': soon,
  'move-sheet': soon,
  'settle-help': soon,
});
