/**
 * Papers that come back from the government token's own program: each file is matched to its paper by what it begins with, by the id in its
 * document's properties, or by its name; its signatures and its content are checked; what holds is filed beside our paper.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { type Answer, wireProblem } from '../../shared/contract/common.ts';
import { DESK_FILES } from '../../shared/contract/desk-files.ts';
import { MOST_SIGNED_MEGABYTES, type TakenBack, type TakenFile, zTakenBackUpload } from '../../shared/contract/desk-signed.ts';
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import { problem } from '../../shared/problems/index.ts';
import { verdictOf } from '../../shared/signed-pdf.ts';
import { shownName } from '../dossier/evidence/attach-files.ts';
import type { DrawPool } from '../paper/draw-pool.ts';
import { fileSigned, mayFileSigned } from '../result/file-signed.ts';
import { verifySignedPdf } from '../safety/verify-pdf.ts';
import type { OpenSession } from '../store/open-session.ts';
import { parseInput, send } from './answer.ts';
import { groundOf, listed, paperToSign } from './desk-papers.ts';
import { embeddedFile, matchSigned } from './match-signed.ts';
import { placeSigned } from './place-signed.ts';
import type { Venue } from './venue.ts';

const MOST_BYTES = MOST_SIGNED_MEGABYTES * 1024 * 1024;
/** Files of one folder that are looked into. */
const MOST_FILES = 5000;

type Taking = { readonly session: OpenSession; readonly pool: DrawPool; readonly by: string };

/** As the hand-over names files: "001-giay-chung-nhan_27-….pdf", whatever a program put around it. */
const inName = (id: string, name: string): boolean => name.includes(id.replaceAll(/[/\\:*?"<>|]/g, '_'));

/** The longest id that fits: "bien-ban" is in the name of "bien-ban-ngay-1", too. */
function paperOf(session: OpenSession, bytes: Uint8Array, stated: string, name: string): string | null {
  const embedded = embeddedFile(session, null, bytes)?.paper;
  if (embedded !== undefined) return embedded;
  const ids = listed(groundOf(session)).map((entry) => entry.id);
  if (ids.includes(stated)) return stated;
  return ids.filter((id) => inName(id, name)).toSorted((a, b) => b.length - a.length)[0] ?? null;
}

/** OC-6230 to OC-6234, OC-6023 the paper is a draft again, OC-6025 filed before, OC-6080. */
async function takeOne({ session, pool, by }: Taking, bytes: Buffer, given: string): Promise<Outcome<TakenFile>> {
  const name = shownName(given);
  const check = verifySignedPdf(bytes);
  if (check.kind === 'unreadable') return err(problem('OC-6230', { name, why: check.why }));
  if (check.signatures.length === 0) return err(problem('OC-6231', { name }));
  const id = paperOf(session, bytes, check.paper, name);
  if (id === null) return err(problem('OC-6232', { name }));
  const paper = paperToSign(session, id);
  if (!paper.ok) return paper;
  const { about, hash } = paper.value;
  const { title } = about;
  if (verdictOf(check) !== 'valid') return err(problem('OC-6233', { name, title }));
  const fileHash = createHash('sha256').update(bytes).digest('hex');
  const allowed = mayFileSigned(session, about, fileHash);
  if (!allowed.ok) return allowed;
  const match = await matchSigned(session, pool, id, bytes);
  if (!match.ok) return match;
  const { same, paperHash } = match.value;
  if (same === 'different') return err(problem('OC-6234', { name, title }));
  if (!session.db.open) return err(problem('OC-1001'));
  await placeSigned(session, bytes, fileHash);
  if (!session.db.open) return err(problem('OC-1001'));
  const file = { fileHash, bytes: bytes.length, type: 'pdf', name, by, note: '' } as const;
  const filed = fileSigned(session, about, paperHash ?? hash, file, { check: { found: check, same } });
  return filed.ok ? ok({ paper: id, title, signers: check.signatures.map((one) => one.subject), same }) : filed;
}

const answered = (outcome: Outcome<TakenFile>): Answer<TakenFile> =>
  outcome.ok ? { ok: true, value: outcome.value, warnings: [] } : { ok: false, problems: outcome.problems.map(wireProblem) };

/** OC-6235: no folder that can be read. Files one after the other, by name; other kinds of files are left alone. */
export async function takeFolder(taking: Taking, folder: string): Promise<Outcome<readonly TakenBack[]>> {
  const names = isAbsolute(folder) ? await readdir(folder).catch(() => null) : null;
  if (!names) return err(problem('OC-6235', { folder }));
  const taken: TakenBack[] = [];
  for (const name of names
    .filter((one) => /\.pdf$/i.test(one))
    .toSorted()
    .slice(0, MOST_FILES)) {
    const file = join(folder, name);
    const about = await stat(file).catch(() => null);
    if (!about?.isFile()) continue;
    const tooLarge = problem('OC-6021', { found: Math.ceil(about.size / 1024 / 1024), allowed: MOST_SIGNED_MEGABYTES });
    const bytes = about.size > MOST_BYTES ? err(tooLarge) : await readFile(file).then(ok, () => err(problem('OC-6230', { name, why: 'không đọc được' })));
    const outcome = bytes.ok ? await takeOne(taking, bytes.value, name) : bytes;
    if (!taking.session.db.open) return err(problem('OC-1001'));
    taken.push({ name, ...answered(outcome) });
  }
  return ok(taken);
}

/** POST /files/signed-back: one file dropped at the desk. */
export function addTakenBack(door: FastifyInstance, { venue, pool }: { readonly venue: Venue; readonly pool: DrawPool }): void {
  door.post(DESK_FILES.signedBack, { bodyLimit: MOST_BYTES }, async (request, reply) => {
    const asked = parseInput(zTakenBackUpload, request.query);
    if (!asked.ok) return send(reply, asked);
    const session = venue.session();
    if (!session) return send(reply, err(problem('OC-1001')));
    if (!Buffer.isBuffer(request.body)) return send(reply, err(problem('OC-6230', { name: asked.value.name, why: 'tệp rỗng' })));
    const outcome = await takeOne({ session, pool, by: asked.value.by }, request.body, asked.value.name);
    if (outcome.ok) venue.changed();
    return send(reply, outcome);
  });
}
