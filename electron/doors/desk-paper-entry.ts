/** Commands of the desk on sheets filled in on paper → their use cases. */
import type { DeskPaperEntryCommand } from '../../shared/contract/desk-paper-entry.ts';
import { err, ok } from '../../shared/lib/outcome.ts';
import { problem } from '../../shared/problems/index.ts';
import { checkPaperSheet, openPaperSheet, rejectPaperSheet } from '../scoring/check-paper-sheet.ts';
import { enterPaperSheet } from '../scoring/enter-paper-sheet.ts';
import { readPaperEntries } from '../store/paper-entry-table.ts';
import type { DeskHandlers } from './desk-commands.ts';
import type { Venue } from './venue.ts';

export function deskPaperEntryHandlers(venue: Venue): Pick<DeskHandlers, DeskPaperEntryCommand> {
  const none = () => err(problem('OC-1001'));
  return {
    'read-paper-entries': () => {
      const session = venue.session();
      return session ? ok(readPaperEntries(session.db)) : none();
    },
    'enter-paper-sheet': ({ content, enteredBy, ...place }) => {
      const session = venue.session();
      return session ? enterPaperSheet(session, place, content, enteredBy) : none();
    },
    'open-paper-sheet': ({ id, method, checkedBy }) => {
      const session = venue.session();
      return session ? openPaperSheet(session, id, method, checkedBy) : none();
    },
    'check-paper-sheet': ({ id, method, checkedBy, content }) => {
      const session = venue.session();
      return session ? checkPaperSheet(session, id, method, checkedBy, content) : none();
    },
    'reject-paper-sheet': ({ id, reason, checkedBy }) => {
      const session = venue.session();
      return session ? rejectPaperSheet(session, id, reason, checkedBy) : none();
    },
  };
}
