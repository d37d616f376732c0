/** Commands of the desk on sub-councils, the plenary and written opinions → their use cases. */
import type { DeskKindsCommand } from '../../shared/contract/desk-kinds.ts';
import { err } from '../../shared/lib/outcome.ts';
import { problem } from '../../shared/problems/index.ts';
import { assignSubCouncil } from '../dossier/assign-sub-council.ts';
import { turnIntoMeeting } from '../dossier/turn-into-meeting.ts';
import { recordPlenary } from '../result/vote-plenary.ts';
import type { DeskHandlers } from './desk-commands.ts';
import type { Venue } from './venue.ts';

export function deskKindsHandlers(venue: Venue): Pick<DeskHandlers, DeskKindsCommand> {
  return {
    'assign-sub-council': ({ sets, subCouncil }) => {
      const session = venue.session();
      return session ? assignSubCouncil(session, sets, subCouncil) : err(problem('OC-1001'));
    },
    'turn-into-meeting': () => {
      const session = venue.session();
      return session ? turnIntoMeeting(session) : err(problem('OC-1001'));
    },
    'record-plenary': ({ dossiers, ...count }) => {
      const session = venue.session();
      return session ? recordPlenary(session, dossiers, count) : err(problem('OC-1001'));
    },
  };
}
