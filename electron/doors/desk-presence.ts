/** Commands of the desk on who comes, goes and takes part → their use cases. */
import type { DeskPresenceCommand } from '../../shared/contract/desk-presence.ts';
import { err } from '../../shared/lib/outcome.ts';
import { problem } from '../../shared/problems/index.ts';
import { recordMovement, undoMovement } from '../scoring/record-movement.ts';
import { setProductPresence } from '../scoring/set-product-presence.ts';
import type { DeskHandlers } from './desk-commands.ts';
import type { Venue } from './venue.ts';

export function deskPresenceHandlers(venue: Venue): Pick<DeskHandlers, DeskPresenceCommand> {
  const none = () => err(problem('OC-1001'));
  return {
    'record-movement': (movement) => {
      const session = venue.session();
      return session ? recordMovement(session, movement) : none();
    },
    'undo-movement': ({ id, reason }) => {
      const session = venue.session();
      return session ? undoMovement(session, id, reason) : none();
    },
    'set-product-presence': (row) => {
      const session = venue.session();
      return session ? setProductPresence(session, row) : none();
    },
  };
}
