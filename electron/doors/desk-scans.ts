/** Scans of papers signed by hand at the desk's door: files in, pages and files out to look at, and the commands on them. */
import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { DESK_FILES } from '../../shared/contract/desk.ts';
import { type DeskScanCommand, zScanUpload } from '../../shared/contract/desk-scans.ts';
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import { problem } from '../../shared/problems/index.ts';
import { refusalOf } from '../dossier/evidence/archive.ts';
import { receiveFile } from '../dossier/evidence/receive-file.ts';
import { countPages } from '../paper/count-pages.ts';
import { placeScan, takeOutScans } from '../result/file-scans.ts';
import { signedPath } from '../store/evidence-folder.ts';
import type { OpenSession } from '../store/open-session.ts';
import { readScanFiles, readScanPages, readScanPlaces } from '../store/scan-table.ts';
import { parseInput, send } from './answer.ts';
import type { DeskHandlers } from './desk-commands.ts';
import { groundOf, paperNow, paperToSign, showsScoring } from './desk-papers.ts';
import { NO_PAPER, scansOf } from './scans-view.ts';
import { dispositionOf, ORIGINAL_POLICY, parseId } from './serve-evidence.ts';
import type { Scanning } from './take-scans.ts';
import { streamOf, takeStreams } from './take-stream.ts';
import type { Venue } from './venue.ts';

/** OC-6001 no such paper, OC-6023 a draft, OC-7510 no such page of it. */
function placeByHand(session: OpenSession, scan: number, id: string, page: number, by: string): Outcome<null> {
  const paper = paperToSign(session, id);
  if (!paper.ok) return paper;
  const { about, hash } = paper.value;
  const now = paperNow(session, groundOf(session), id);
  if (!now.ok) return now;
  const pages = countPages(now.value.paper);
  return page > pages ? err(problem('OC-7510', { title: about.title, pages, page })) : placeScan(session, scan, { about, paperHash: hash, page, pages }, by);
}

export function deskScanHandlers(venue: Venue, scanning: Scanning): Pick<DeskHandlers, DeskScanCommand> {
  const none = () => err(problem('OC-1001'));
  const thenBind = async (session: OpenSession, done: Outcome<null>): Promise<Outcome<null>> => (done.ok ? scanning.bind(session) : done);
  return {
    'read-scans': () => {
      const session = venue.session();
      return session ? ok(scansOf(session)) : none();
    },
    'take-scan-folder': ({ folder, by }) => {
      const session = venue.session();
      return session ? scanning.takeFolder(session, folder.trim(), by) : none();
    },
    'stop-scanning': () => {
      scanning.stop();
      return ok(null);
    },
    'place-scan-page': async ({ scan, paper, page, by }) => {
      const session = venue.session();
      return session ? thenBind(session, placeByHand(session, scan, paper, page, by)) : none();
    },
    'take-out-scan-pages': async ({ scans, by, reason }) => {
      const session = venue.session();
      return session ? thenBind(session, takeOutScans(session, scans, by, reason)) : none();
    },
  };
}

function addUpload(door: FastifyInstance, venue: Venue, scanning: Scanning): void {
  void door.register(async (scope) => {
    takeStreams(scope);
    scope.post(DESK_FILES.scans, async (request, reply) => {
      const asked = parseInput(zScanUpload, request.query);
      if (!asked.ok) return send(reply, asked);
      const session = venue.session();
      if (!session) return send(reply, err(problem('OC-1001')));
      const leaving = new AbortController();
      reply.raw.once('close', () => {
        if (!reply.raw.writableFinished) leaving.abort();
      });
      try {
        const arrival = await receiveFile(session.db, streamOf(request), leaving.signal);
        const { name, by } = asked.value;
        const outcome = await scanning.take(session, arrival, name, by).finally(() => rm(arrival.file, { force: true }));
        if (outcome.ok) venue.changed();
        return send(reply, outcome);
      } catch (thrown) {
        if (leaving.signal.aborted) return reply;
        return send(reply, err(refusalOf(thrown)));
      }
    });
  });
}

/** `:id` of a picture's address, "12.jpg". */
const zPicture = z.object({ name: z.string().regex(/^\d{1,15}\.jpg$/) });

async function sendPicture(reply: FastifyReply, session: OpenSession, scanning: Scanning, params: unknown): Promise<FastifyReply> {
  const asked = zPicture.safeParse(params);
  const id = asked.success ? Number.parseInt(asked.data.name, 10) : 0;
  const page = readScanPages(session.db).find((one) => one.id === id);
  const file = page && readScanFiles(session.db).find((one) => one.id === page.file);
  if (!page || !file) return send(reply, err(problem('OC-7509')));
  const placed = readScanPlaces(session.db).find(({ scan }) => scan === id);
  const hidden = showsScoring(session, placed?.place?.about ?? NO_PAPER);
  if (!hidden.ok) return send(reply, hidden);
  const picture = await scanning.picture(session, file, page);
  return picture.ok ? reply.type('image/jpeg').header('cache-control', 'private, no-cache').send(picture.value) : send(reply, picture);
}

async function sendFile(reply: FastifyReply, session: OpenSession, params: unknown): Promise<FastifyReply> {
  const asked = parseId(params);
  const file = asked.ok ? readScanFiles(session.db).find(({ id }) => id === asked.value) : undefined;
  if (!file) return send(reply, err(problem('OC-7509')));
  const hidden = showsScoring(session, NO_PAPER);
  if (!hidden.ok) return send(reply, hidden);
  const bytes = await readFile(signedPath(session.db, file.fileHash)).catch(() => null);
  if (!bytes || createHash('sha256').update(bytes).digest('hex') !== file.fileHash) return send(reply, err(problem('OC-7513', { name: file.name })));
  const headers = { 'content-security-policy': ORIGINAL_POLICY, 'content-disposition': dispositionOf(file.name, true) };
  return reply.type(file.mime).headers(headers).send(bytes);
}

export function addScanFiles(door: FastifyInstance, { venue, scanning }: { readonly venue: Venue; readonly scanning: Scanning }): void {
  addUpload(door, venue, scanning);
  door.get(`${DESK_FILES.scans}/:name`, (request, reply) => {
    const session = venue.session();
    return session ? sendPicture(reply, session, scanning, request.params) : send(reply, err(problem('OC-1001')));
  });
  door.get(`${DESK_FILES.scans}/files/:id`, (request, reply) => {
    const session = venue.session();
    return session ? sendFile(reply, session, request.params) : send(reply, err(problem('OC-1001')));
  });
}
