/** Commands of the desk on discussion and votes → their use cases. */
import type { DeskDiscussionCommand } from '../../shared/contract/desk-discussion.ts';
import { err, type Outcome } from '../../shared/lib/outcome.ts';
import { problem } from '../../shared/problems/index.ts';
import type { OpenSession } from '../store/open-session.ts';
import { addDiscussion, strikeDiscussion } from '../tally/discuss.ts';
import { cancelVote, closeVote, openVote } from '../tally/hold-vote.ts';
import type { DeskHandlers } from './desk-commands.ts';
import type { Venue } from './venue.ts';

export function deskDiscussionHandlers(venue: Venue): Pick<DeskHandlers, DeskDiscussionCommand> {
  const within = <T>(run: (session: OpenSession) => Outcome<T>): Outcome<T> => {
    const session = venue.session();
    return session ? run(session) : err(problem('OC-1001'));
  };
  return {
    'add-discussion': (line) => within((s) => addDiscussion(s, line)),
    'strike-discussion': ({ id, reason }) => within((s) => strikeDiscussion(s, id, reason)),
    'open-vote': (motion) => within((s) => openVote(s, motion)),
    'close-vote': ({ id, evenIfMissing }) => within((s) => closeVote(s, id, evenIfMissing)),
    'cancel-vote': ({ id, reason }) => within((s) => cancelVote(s, id, reason)),
  };
}
