/** The desk's commands for signing papers. */
import type { DeskSigningCommand } from '../../shared/contract/desk-signing.ts';
import { err, ok } from '../../shared/lib/outcome.ts';
import { problem } from '../../shared/problems/index.ts';
import type { DeskHandlers } from './desk-commands.ts';
import type { SignJobs } from './sign-jobs.ts';
import type { Venue } from './venue.ts';

export function deskSigningHandlers(venue: Venue, jobs: SignJobs): Pick<DeskHandlers, DeskSigningCommand> {
  return {
    'open-signing-key': (asked) => {
      const session = venue.session();
      return session ? jobs.open(session, asked) : err(problem('OC-1001'));
    },
    'forget-signing-key': () => {
      jobs.forget();
      return ok(null);
    },
    'start-signing': (asked) => {
      const session = venue.session();
      return session ? jobs.start(session, asked) : err(problem('OC-1001'));
    },
    'cancel-signing': () => {
      jobs.cancel();
      return ok(null);
    },
    'dismiss-signing': () => {
      jobs.dismiss();
      return ok(null);
    },
  };
}
