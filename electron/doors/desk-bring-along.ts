/** Designs and wording of the data folder's other sessions: what each has to give, a look at a design, and taking it over. Their files are only read. */
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { ZodError } from 'zod';
import { type DeskBringAlongCommand, type OfficeSource, zBroughtDesign } from '../../shared/contract/desk-bring-along.ts';
import { DESK_FILES } from '../../shared/contract/desk-files.ts';
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import { bringsSomething } from '../../shared/paper/bring-along.ts';
import { picturesOf } from '../../shared/paper/certificate-design.ts';
import { SAMPLE_PRODUCT } from '../../shared/paper/certificate-fields.ts';
import { problem } from '../../shared/problems/index.ts';
import { sessionFiles } from '../dossier/list-sessions.ts';
import type { DrawPool } from '../paper/draw-pool.ts';
import { bringAlong, planFrom } from '../result/bring-along.ts';
import { readOwnDesign, readPicture } from '../store/certificate-tables.ts';
import { type Database, diskProblem, hasTables, openDatabase } from '../store/database.ts';
import type { OpenSession } from '../store/open-session.ts';
import { readSessionRow } from '../store/session-table.ts';
import { parseInput, send } from './answer.ts';
import type { DeskHandlers } from './desk-commands.ts';
import { designToLookAt } from './desk-design-files.ts';
import type { Venue } from './venue.ts';

type Surroundings = { readonly venue: Venue; readonly dataDir: string; readonly pool: DrawPool };

/** With another session's file. OC-1001 no session is open, OC-6101 it is that one, OC-7003 unknown, OC-7001, OC-7002, OC-7007 the disk's own: it can't be read. */
function withOther<T>({ venue, dataDir }: Surroundings, file: string, use: (session: OpenSession, from: Database) => Outcome<T>): Outcome<T> {
  const session = venue.session();
  if (!session) return err(problem('OC-1001'));
  if (file === session.file) return err(problem('OC-6101'));
  if (!sessionFiles(dataDir).some((found) => found.file === file)) return err(problem('OC-7003', { file }));
  const opened = openDatabase(join(dataDir, file), { readonly: true });
  if (!opened.ok) return opened;
  try {
    // Of a program that had neither yet: nothing to bring along.
    if (!hasTables(opened.value, 'certificate_design', 'wording')) return err(problem('OC-6100', { name: readSessionRow(opened.value).info.name }));
    return use(session, opened.value);
  } catch (reason) {
    const disk = diskProblem(reason);
    if (disk) return err(disk);
    if (reason instanceof ZodError || reason instanceof SyntaxError) return err(problem('OC-7002', { file }));
    throw reason;
  } finally {
    opened.value.close();
  }
}

/** What can't be read is left out: the start screen names it. */
function sourcesOf(desk: Surroundings, open: string): readonly OfficeSource[] {
  return sessionFiles(desk.dataDir).flatMap(({ file }) => {
    if (file === open) return [];
    const source = withOther(desk, file, (session, from) => {
      const { info, rehearsal } = readSessionRow(from);
      return ok({ file, name: info.name, startDate: info.startDate, rehearsal, plan: planFrom(session, from) });
    });
    return source.ok && bringsSomething(source.value.plan) ? [source.value] : [];
  });
}

export function deskBringAlongHandlers(desk: Surroundings): Pick<DeskHandlers, DeskBringAlongCommand> {
  return {
    'list-office-sources': () => {
      const session = desk.venue.session();
      return session ? ok(sourcesOf(desk, session.file)) : err(problem('OC-1001'));
    },
    'bring-along': ({ file, ...wanted }) => withOther(desk, file, (session, from) => bringAlong(session, from, wanted)),
  };
}

export function addBroughtDesign(door: FastifyInstance, desk: Surroundings): void {
  door.get(DESK_FILES.broughtDesign, async (request, reply) => {
    const wanted = parseInput(zBroughtDesign, request.query);
    if (!wanted.ok) return send(reply, wanted);
    const { file, id } = wanted.value;
    const shown = withOther(desk, file, (session, from) => {
      const design = readOwnDesign(from, id)?.design;
      if (!design) return err(problem('OC-6050'));
      const pictures = picturesOf(design).flatMap((hash) => readPicture(from, hash) ?? []);
      return ok({ paper: designToLookAt(session, design, SAMPLE_PRODUCT), pictures: new Map(pictures.map(({ hash, bytes }) => [hash, bytes])) });
    });
    if (!shown.ok) return send(reply, shown);
    const drawn = await desk.pool.draw([shown.value.paper], { pictures: shown.value.pictures, waiting: true });
    if (!drawn.ok) return send(reply, drawn);
    return reply.type('application/pdf').header('content-disposition', 'inline').send(Buffer.from(drawn.value));
  });
}
