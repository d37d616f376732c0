/** Commands of the desk on who may serve → their use cases. */
import type { DeskServingCommand } from '../../shared/contract/desk-serving.ts';
import { err, ok } from '../../shared/lib/outcome.ts';
import { problem } from '../../shared/problems/index.ts';
import { replaceMember, undoReplacement } from '../dossier/replace-member.ts';
import { askRecusal, readRecusalHints, withdrawRecusalQuestion } from '../scoring/ask-recusal.ts';
import type { DeskHandlers } from './desk-commands.ts';
import type { Venue } from './venue.ts';

export function deskServingHandlers(venue: Venue): Pick<DeskHandlers, DeskServingCommand> {
  const none = () => err(problem('OC-1001'));
  return {
    'read-recusal-hints': () => {
      const session = venue.session();
      return session ? ok(readRecusalHints(session)) : none();
    },
    'ask-recusal': ({ questions }) => {
      const session = venue.session();
      return session ? askRecusal(session, questions) : none();
    },
    'withdraw-recusal-question': (pair) => {
      const session = venue.session();
      return session ? withdrawRecusalQuestion(session, pair) : none();
    },
    'replace-member': ({ member, by, reason }) => {
      const session = venue.session();
      return session ? replaceMember(session, member, by, reason) : none();
    },
    'undo-replacement': ({ member, reason }) => {
      const session = venue.session();
      return session ? undoReplacement(session, member, reason) : none();
    },
  };
}
