/** Commands of the desk on the session's numbers → their use cases, and the year's statistics as a workbook. */
import type { FastifyInstance } from 'fastify';
import { DESK_FILES } from '../../shared/contract/desk-files.ts';
import type { DeskStatisticsCommand } from '../../shared/contract/desk-statistics.ts';
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import { buildStatisticsWorkbook } from '../../shared/paper/build-statistics-workbook.ts';
import { problem } from '../../shared/problems/index.ts';
import { readProgress } from '../result/read-progress.ts';
import { readSeverities, readStatistics } from '../result/read-statistics.ts';
import type { OpenSession } from '../store/open-session.ts';
import { EXCEL, send } from './answer.ts';
import type { DeskHandlers } from './desk-commands.ts';
import { groundOf } from './desk-papers.ts';
import type { Venue } from './venue.ts';

export function deskStatisticsHandlers(venue: Venue): Pick<DeskHandlers, DeskStatisticsCommand> {
  const within = <T>(run: (session: OpenSession) => Outcome<T>): Outcome<T> => {
    const session = venue.session();
    return session ? run(session) : err(problem('OC-1001'));
  };
  return {
    'read-statistics': () => within((session) => ok(readStatistics(session))),
    'read-progress': () => within((session) => ok(readProgress(session))),
    'read-severity': () => within(readSeverities),
  };
}

export function addStatisticsFile(door: FastifyInstance, venue: Venue): void {
  door.get(DESK_FILES.statistics, async (_request, reply) => {
    const session = venue.session();
    if (!session) return send(reply, err(problem('OC-1001')));
    const { context, confirmed } = groundOf(session);
    const { writeXlsx } = await import('../paper/write-xlsx.ts');
    const bytes = await writeXlsx(buildStatisticsWorkbook(context, confirmed));
    const name = `thong-ke-${session.file.replace(/\.sqlite$/, '')}.xlsx`;
    return reply.type(EXCEL).header('content-disposition', `attachment; filename="${name}"`).send(Buffer.from(bytes));
  });
}
