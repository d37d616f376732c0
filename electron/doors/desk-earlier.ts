/** Commands of the desk on earlier sessions → their use cases. What is remembered is the laptop's, so most of them need no session in hand. */
import type { DeskEarlierCommand } from '../../shared/contract/desk-earlier.ts';
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import { problem } from '../../shared/problems/index.ts';
import { takeEarlier } from '../dossier/earlier/take-earlier.ts';
import { prepareReminders } from '../result/prepare-reminders.ts';
import { earlierEntry, readComparison, readExpiring, settleMatch } from '../result/read-earlier.ts';
import { forgetEarlier, readEarlier } from '../store/earlier-files.ts';
import type { OpenSession } from '../store/open-session.ts';
import type { DeskHandlers, DeskSurroundings } from './desk-commands.ts';

type Desk = Pick<DeskSurroundings, 'venue' | 'dataDir' | 'reader' | 'books' | 'outside'>;

export function deskEarlierHandlers(desk: Desk): Pick<DeskHandlers, DeskEarlierCommand> {
  const { venue, dataDir, outside } = desk;
  const within = <T>(run: (session: OpenSession) => Outcome<T>): Outcome<T> => {
    const session = venue.session();
    return session ? run(session) : err(problem('OC-1001'));
  };
  let last: Promise<unknown> = Promise.resolve();
  /** One after the other: what an earlier one unpacked is taken away first. */
  const oneByOne = <T>(work: () => Promise<T>): Promise<T> => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
  return {
    'list-earlier': () => {
      const { sessions, unreadable } = readEarlier(dataDir);
      return ok({ sessions: sessions.map(earlierEntry), unreadable });
    },
    'take-earlier': (source) => oneByOne(() => takeEarlier({ ...desk, session: venue.session(), now: outside.now }, source)),
    'forget-earlier': ({ id }) => forgetEarlier(dataDir, id),
    'read-comparison': ({ earlier }) => within((session) => readComparison(session, dataDir, earlier)),
    'settle-match': (word) => within((session) => settleMatch(session, dataDir, word)),
    'prepare-reminders': ({ producers }) => within((session) => prepareReminders(session, dataDir, producers)),
    'read-expiring': () => ok(readExpiring(venue.session(), dataDir, outside.now())),
  };
}
