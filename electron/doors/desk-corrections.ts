/** Commands of the desk on corrected results → their use cases. */
import type { DeskCorrectionCommand } from '../../shared/contract/desk-corrections.ts';
import { err } from '../../shared/lib/outcome.ts';
import { problem } from '../../shared/problems/index.ts';
import { readCorrections } from '../result/read-corrections.ts';
import type { DeskHandlers } from './desk-commands.ts';
import type { Venue } from './venue.ts';

export function deskCorrectionHandlers(venue: Venue): Pick<DeskHandlers, DeskCorrectionCommand> {
  return {
    'read-corrections': ({ dossier }) => {
      const session = venue.session();
      return session ? readCorrections(session, dossier) : err(problem('OC-1001'));
    },
  };
}
