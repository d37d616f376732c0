/** Commands of the desk on sheets filled in on paper and on rehearsals → their use cases. */
import type { DeskPaperEntryCommand } from '../../shared/contract/desk-paper-entry.ts';
import { err, ok } from '../../shared/lib/outcome.ts';
import { problem } from '../../shared/problems/index.ts';
import { makeRehearsal, mayRemoveRehearsal, removeRehearsal } from '../dossier/rehearsal.ts';
import { checkPaperSheet, openPaperSheet, rejectPaperSheet } from '../scoring/check-paper-sheet.ts';
import { enterPaperSheet } from '../scoring/enter-paper-sheet.ts';
import { readPaperEntries } from '../store/paper-entry-table.ts';
import type { DeskHandlers, DeskSurroundings } from './desk-commands.ts';
import { hold } from './hold-session.ts';

export function deskPaperEntryHandlers(desk: DeskSurroundings): Pick<DeskHandlers, DeskPaperEntryCommand> {
  const { venue, dataDir } = desk;
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
    'make-rehearsal': () => {
      const session = venue.session();
      if (!session) return none();
      const made = makeRehearsal(session, dataDir);
      return made.ok ? hold(desk, made.value.file) : made;
    },
    'remove-rehearsal': async ({ file }) => {
      const allowed = mayRemoveRehearsal(dataDir, file);
      if (!allowed.ok) return allowed;
      if (venue.session()?.file === file) {
        // Pages being drawn are finished or given up first: nothing may be written into what is going.
        await venue.keeper()?.close();
        venue.hold(null);
      }
      return removeRehearsal(dataDir, file);
    },
  };
}
