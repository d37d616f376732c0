/** Opinions by file: the desk gives the forms out, has what came back judged, and takes what is complete. */
import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { wireProblem } from '../../shared/contract/common.ts';
import { DESK_FILES } from '../../shared/contract/desk-files.ts';
import { type DeskOpinionCommand, type OpinionPreview, zOpinionFilesWanted, zOpinionUpload } from '../../shared/contract/desk-opinions.ts';
import { err, ok } from '../../shared/lib/outcome.ts';
import { problem } from '../../shared/problems/index.ts';
import type { OutsideReader } from '../dossier/read-elsewhere.ts';
import { formsFor, type Owed, owedOpinions } from '../scoring/owed-opinions.ts';
import { judgeOpinions, type KeptFile, takeOpinions } from '../scoring/take-opinions.ts';
import type { OpenSession } from '../store/open-session.ts';
import { EXCEL, parseInput, send } from './answer.ts';
import type { DeskHandlers } from './desk-commands.ts';
import type { Venue } from './venue.ts';

/** Previews kept at a time: a council's files come in one go. */
const MOST_KEPT = 60;
const MOST_BYTES = 20 * 1024 * 1024;

type Kept = KeptFile & { readonly session: OpenSession };
export type KeptOpinions = { readonly keep: (kept: Kept) => string; readonly take: (id: string, session: OpenSession) => Kept | undefined };

/** Files judged and not taken yet, the oldest forgotten first; those of a session that was closed are none. */
export function keepOpinions(): KeptOpinions {
  const kept = new Map<string, Kept>();
  return {
    keep: (one) => {
      const id = randomUUID();
      kept.set(id, one);
      for (const old of [...kept.keys()].slice(0, -MOST_KEPT)) kept.delete(old);
      return id;
    },
    take: (id, session) => {
      const one = kept.get(id);
      kept.delete(id);
      return one?.session === session ? one : undefined;
    },
  };
}

export function deskOpinionHandlers(venue: Venue, opinions: KeptOpinions): Pick<DeskHandlers, DeskOpinionCommand> {
  return {
    'read-owed-opinions': () => {
      const session = venue.session();
      if (!session) return err(problem('OC-1001'));
      const owed = owedOpinions(session);
      // In a meeting nobody owes an opinion in writing.
      return ok(owed.ok ? owed.value.map(({ member, dossiers }) => ({ member: member.code, products: dossiers.length })) : []);
    },
    'accept-opinions': ({ id }) => {
      const session = venue.session();
      return session ? takeOpinions(session, opinions.take(id, session)) : err(problem('OC-1001'));
    },
  };
}

const fileName = ({ member }: Owed): string => `phieu-y-kien-${member.code.replace(/[^\w-]/g, '-')}.xlsx`;

function addGivingOut(door: FastifyInstance, venue: Venue): void {
  door.get(DESK_FILES.opinionForms, async (request, reply) => {
    const session = venue.session();
    if (!session) return send(reply, err(problem('OC-1001')));
    const wanted = parseInput(zOpinionFilesWanted, request.query);
    if (!wanted.ok) return send(reply, wanted);
    const { member } = wanted.value;
    const owed = owedOpinions(session);
    if (!owed.ok) return send(reply, owed);
    const files = owed.value
      .filter((o) => member === undefined || o.member.code === member)
      .map((one) => ({ name: fileName(one), forms: formsFor(session, one) }));
    const [first] = files;
    if (!first) return send(reply, err(problem('OC-3146', { who: member === undefined ? '' : ` (${member})` })));
    const { opinionArchive, opinionWorkbook } = await import('../dossier/opinions/write-opinion-files.ts');
    const as = (type: string, name: string) => reply.type(type).header('content-disposition', `attachment; filename="${name}"`);
    return member === undefined
      ? as('application/zip', 'phieu-y-kien.zip').send(await opinionArchive(files))
      : as(EXCEL, first.name).send(await opinionWorkbook(first));
  });
}

type Surroundings = { readonly venue: Venue; readonly opinions: KeptOpinions; readonly reader: OutsideReader };

function addTakingBack(door: FastifyInstance, { venue, opinions, reader }: Surroundings): void {
  door.post(DESK_FILES.opinions, { bodyLimit: MOST_BYTES }, async (request, reply) => {
    const asked = parseInput(zOpinionUpload, request.query);
    if (!asked.ok) return send(reply, asked);
    const session = venue.session();
    if (!session) return send(reply, err(problem('OC-1001')));
    if (!Buffer.isBuffer(request.body)) return send(reply, err(problem('OC-1201', { where: 'tệp Excel' })));
    const { name } = asked.value;
    const read = await reader.opinions(request.body);
    // The session may have been closed meanwhile.
    if (!session.db.open) return send(reply, err(problem('OC-1001')));
    const judged = read.ok ? judgeOpinions(session, read.value) : read;
    // A file that can't be read is one line of the list, beside the others that came with it.
    if (!judged.ok) return send(reply, ok<OpinionPreview>({ id: '', file: name, rows: [], problems: judged.problems.map(wireProblem) }));
    const { rows, problems, taken } = judged.value;
    const id = taken.length > 0 ? opinions.keep({ session, file: name, taken }) : '';
    return send(reply, ok<OpinionPreview>({ id, file: name, rows, problems: problems.map(wireProblem) }));
  });
}

export function addOpinionFiles(door: FastifyInstance, desk: Surroundings): void {
  addGivingOut(door, desk.venue);
  addTakingBack(door, desk);
}
