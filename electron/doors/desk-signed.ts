/** Signed versions of papers at the desk's door: a .pdf or .docx in, told by its content, and out again as it was filed. */
import { readFile, rm } from 'node:fs/promises';
import type { FastifyInstance } from 'fastify';
import { DESK_FILES } from '../../shared/contract/desk.ts';
import { MOST_SIGNED_MEGABYTES, zSignedUpload } from '../../shared/contract/desk-signed.ts';
import { WORD_KINDS } from '../../shared/contract/paper-kinds.ts';
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import { problem } from '../../shared/problems/index.ts';
import { refusalOf } from '../dossier/evidence/archive.ts';
import { shownName } from '../dossier/evidence/attach-files.ts';
import type { EvidenceKeeper } from '../dossier/evidence/keep-evidence.ts';
import { knowType } from '../dossier/evidence/know-type.ts';
import { type Arrival, placeArrival, receiveFile } from '../dossier/evidence/receive-file.ts';
import type { DrawPool } from '../paper/draw-pool.ts';
import { fileSigned, mayFileSigned, readSignedFile, type SignedCheck } from '../result/file-signed.ts';
import { verifySignedPdf } from '../safety/verify-pdf.ts';
import { signedPath } from '../store/evidence-folder.ts';
import type { OpenSession } from '../store/open-session.ts';
import { readSignedRow, type SignedRow } from '../store/signed-table.ts';
import { parseInput, send } from './answer.ts';
import { paperToSign, showsScoring } from './desk-papers.ts';
import { matchSigned } from './match-signed.ts';
import { dispositionOf, ORIGINAL_POLICY, parseId } from './serve-evidence.ts';
import { streamOf, takeStreams } from './take-stream.ts';
import type { Venue } from './venue.ts';

const MEGABYTE = 1024 * 1024;
const MIMES: Readonly<Record<SignedRow['type'], string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** What a file of evidence may be, and a signed version not: refused in the words of the latter. */
const OTHER_KIND = new Set(['OC-2704', 'OC-2711', 'OC-2712', 'OC-2713', 'OC-2716']);

/** OC-6021 too large, OC-6022 neither PDF nor Word; OC-2703 to OC-2733 of a file that is damaged, locked, or has macros. */
async function typeOf(arrival: Arrival, name: string, keeper: EvidenceKeeper): Promise<Outcome<SignedRow['type']>> {
  if (arrival.bytes > MOST_SIGNED_MEGABYTES * MEGABYTE)
    return err(problem('OC-6021', { found: Math.ceil(arrival.bytes / MEGABYTE), allowed: MOST_SIGNED_MEGABYTES }));
  const known = await knowType(arrival, name, keeper);
  if (!known.ok) return OTHER_KIND.has(known.problems[0]?.code ?? '') ? err(problem('OC-6022', { name })) : known;
  if (known.value !== 'archive' && known.value.kind === 'pdf') return ok('pdf');
  return known.value !== 'archive' && known.value.kind === 'word' ? ok('docx') : err(problem('OC-6022', { name }));
}

type Given = { readonly paper: string; readonly name: string; readonly by: string; readonly note: string };

/** What a PDF's signatures are worth and whether it shows our paper; null: it has none, so it is taken for a scan. OC-6080. */
async function checkOf(session: OpenSession, pool: DrawPool, id: string, file: string): Promise<Outcome<SignedCheck | null>> {
  const bytes = await readFile(file);
  const found = verifySignedPdf(bytes);
  if (found.kind !== 'pdf' || found.signatures.length === 0) return ok(null);
  const match = await matchSigned(session, pool, id, bytes);
  return match.ok ? ok({ found, same: match.value.same }) : match;
}

type Keepers = { readonly session: OpenSession; readonly keeper: EvidenceKeeper; readonly pool: DrawPool };

async function take({ session, keeper, pool }: Keepers, arrival: Arrival, given: Given): Promise<Outcome<null>> {
  const name = shownName(given.name);
  const type = await typeOf(arrival, name, keeper);
  if (!type.ok) return type;
  if (!session.db.open) return err(problem('OC-1001'));
  const paper = paperToSign(session, given.paper);
  if (!paper.ok) return paper;
  const { about, hash } = paper.value;
  if (type.value === 'docx' && !WORD_KINDS.includes(about.kind)) return err(problem('OC-6024', { title: about.title }));
  const allowed = mayFileSigned(session, about, arrival.hash);
  if (!allowed.ok) return allowed;
  const check = type.value === 'pdf' ? await checkOf(session, pool, about.id, arrival.file) : ok(null);
  if (!check.ok) return check;
  if (!session.db.open) return err(problem('OC-1001'));
  // In its place before any row names it: a crash leaves at most a file that the next opening takes away.
  await placeArrival(arrival, signedPath(session.db, arrival.hash), true);
  if (!session.db.open) return err(problem('OC-1001'));
  const { by, note } = given;
  return fileSigned(session, about, hash, { fileHash: arrival.hash, bytes: arrival.bytes, type: type.value, name, by, note }, { check: check.value });
}

function addUpload(door: FastifyInstance, venue: Venue, pool: DrawPool): void {
  void door.register(async (scope) => {
    takeStreams(scope);
    scope.post(DESK_FILES.signed, async (request, reply) => {
      const asked = parseInput(zSignedUpload, request.query);
      if (!asked.ok) return send(reply, asked);
      const [session, keeper] = [venue.session(), venue.keeper()];
      if (!session || !keeper) return send(reply, err(problem('OC-1001')));
      const leaving = new AbortController();
      reply.raw.once('close', () => {
        if (!reply.raw.writableFinished) leaving.abort();
      });
      try {
        const arrival = await receiveFile(session.db, streamOf(request), leaving.signal);
        const outcome = await take({ session, keeper, pool }, arrival, asked.value).finally(() => rm(arrival.file, { force: true }));
        if (outcome.ok) venue.changed();
        return send(reply, outcome);
      } catch (thrown) {
        if (leaving.signal.aborted) return reply;
        return send(reply, err(refusalOf(thrown)));
      }
    });
  });
}

export function addSignedFiles(door: FastifyInstance, { venue, pool }: { readonly venue: Venue; readonly pool: DrawPool }): void {
  addUpload(door, venue, pool);
  door.get(`${DESK_FILES.signed}/:id`, async (request, reply) => {
    const session = venue.session();
    if (!session) return send(reply, err(problem('OC-1001')));
    const asked = parseId(request.params);
    const row = asked.ok ? readSignedRow(session.db, asked.value) : undefined;
    if (!row) return send(reply, err(problem('OC-6026')));
    const hidden = showsScoring(session, row.about);
    if (!hidden.ok) return send(reply, hidden);
    const bytes = await readSignedFile(session, row);
    if (!bytes.ok) return send(reply, bytes);
    const headers = { 'content-security-policy': ORIGINAL_POLICY, 'content-disposition': dispositionOf(row.name, row.type === 'pdf') };
    return reply.type(MIMES[row.type]).headers(headers).send(bytes.value);
  });
}
