/** Commands of the desk on earlier sessions → their use cases. What is remembered is the laptop's, so most of them need no session in hand. */
import type { FastifyInstance, FastifyReply } from 'fastify';
import { type DeskEarlierCommand, zComparisonFile } from '../../shared/contract/desk-earlier.ts';
import { DESK_FILES } from '../../shared/contract/desk-files.ts';
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import { buildComparisonWorkbook, buildExpiringWorkbook } from '../../shared/paper/build-earlier-workbooks.ts';
import type { Workbook } from '../../shared/paper/workbook.ts';
import { problem } from '../../shared/problems/index.ts';
import { takeEarlier } from '../dossier/earlier/take-earlier.ts';
import { prepareReminders } from '../result/prepare-reminders.ts';
import { earlierEntry, readComparison, readExpiring, settleMatch } from '../result/read-earlier.ts';
import { readReminderSeries, setReminderSeries } from '../result/set-reminder-series.ts';
import { forgetEarlier, readEarlier } from '../store/earlier-files.ts';
import type { OpenSession } from '../store/open-session.ts';
import { readSessionRow } from '../store/session-table.ts';
import { EXCEL, parseInput, send } from './answer.ts';
import type { DeskHandlers, DeskSurroundings } from './desk-commands.ts';

type Desk = Pick<DeskSurroundings, 'venue' | 'dataDir' | 'reader' | 'books' | 'outside'>;

/** What only reads, or changes the laptop's memory and not the session. */
export const READING_EARLIER: readonly DeskEarlierCommand[] = [
  'list-earlier',
  'take-earlier',
  'forget-earlier',
  'read-comparison',
  'settle-match',
  'read-expiring',
  'read-reminder-series',
];

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
    'read-reminder-series': () => within((session) => ok(readReminderSeries(session))),
    'set-reminder-series': (series) => within((session) => setReminderSeries(session, series)),
    'read-expiring': () => ok(readExpiring(venue.session(), dataDir, outside.now())),
  };
}

async function sendWorkbook(reply: FastifyReply, workbook: Workbook, name: string): Promise<FastifyReply> {
  const { writeXlsx } = await import('../paper/write-xlsx.ts');
  const bytes = await writeXlsx(workbook);
  return reply.type(EXCEL).header('content-disposition', `attachment; filename="${name}.xlsx"`).send(Buffer.from(bytes));
}

export function addEarlierFiles(door: FastifyInstance, { venue, dataDir, outside }: Pick<Desk, 'venue' | 'dataDir' | 'outside'>): void {
  door.get(DESK_FILES.comparison, async (request, reply) => {
    const wanted = parseInput(zComparisonFile, request.query);
    if (!wanted.ok) return send(reply, wanted);
    const session = venue.session();
    if (!session) return send(reply, err(problem('OC-1001')));
    const found = readComparison(session, dataDir, wanted.value.earlier);
    if (!found.ok || !found.value) return send(reply, found);
    return sendWorkbook(reply, buildComparisonWorkbook(readSessionRow(session.db).info.name, found.value), 'so-sanh');
  });
  door.get(DESK_FILES.certificates, async (_request, reply) => {
    const { today, ...expiring } = readExpiring(venue.session(), dataDir, outside.now());
    return sendWorkbook(reply, buildExpiringWorkbook(expiring, today), 'giay-chung-nhan');
  });
}
