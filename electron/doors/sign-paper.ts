/** One paper signed: what is signed is found or drawn, its look placed in the reserved box, the signature made, checked, and filed beside our paper. */
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import type { Paper } from '../../shared/paper/paper.ts';
import { type Area, boxOf, drawnLook, type Look, noteArea, placedBox, type SigningBox, sealArea, signatureArea } from '../../shared/paper/signing-look.ts';
import { orDots, plainName, signingLines } from '../../shared/paper/words.ts';
import { problem } from '../../shared/problems/index.ts';
import { type PdfCheck, verdictOf } from '../../shared/signed-pdf.ts';
import type { DrawPool } from '../paper/draw-pool.ts';
import { signingBoxes } from '../paper/signing-boxes.ts';
import { fileSigned, type OwnSignature, readSignedFile, type SignedFile } from '../result/file-signed.ts';
import { operatorOf } from '../result/keep-print.ts';
import { signPdf } from '../safety/sign-pdf.ts';
import { judgeClock, judgeKey } from '../safety/signing/judge-key.ts';
import type { SigningKey } from '../safety/signing/read-pkcs12.ts';
import { verifySignedPdf } from '../safety/verify-pdf.ts';
import { transact } from '../store/database.ts';
import { latestAct } from '../store/journal-table.ts';
import type { OpenSession } from '../store/open-session.ts';
import type { AboutPaper } from '../store/printed-table.ts';
import { readSessionRow } from '../store/session-table.ts';
import { readSignedCheck } from '../store/signed-check-table.ts';
import { readSigned } from '../store/signed-table.ts';
import { groundOf, paperToSign } from './desk-papers.ts';
import { placeSigned } from './place-signed.ts';
import { fileOf, notePutOut } from './put-out.ts';
import { keepDrawn, type ReadyPaper, readyPaper } from './ready-paper.ts';

/** `look`: a picture, words in the upper right corner as on attachments, or nothing to see. `picture`: PNG, with its hash. */
export type Signing = {
  readonly key: SigningKey;
  readonly role: OwnSignature['role'];
  readonly look: 'picture' | 'text' | 'none';
  readonly picture: { readonly hash: string; readonly bytes: Uint8Array } | null;
};

/** `drawn`: made anew, so put out with the signature; null: an earlier signed version is signed once more. */
type Base = { readonly bytes: Uint8Array; readonly paper: Paper; readonly drawn: ReadyPaper | null; readonly check: PdfCheck };

/** The version that stands with signatures on today's content. OC-6215 it isn't intact, OC-6216 this certificate is on it already. */
async function standing(session: OpenSession, about: AboutPaper, hash: string, { key }: Signing): Promise<Outcome<Omit<Base, 'paper' | 'drawn'> | null>> {
  const row = readSigned(session.db).findLast((version) => version.about.id === about.id && version.withdrawnAt === null);
  const kept = row?.type === 'pdf' && row.paperHash === hash ? readSignedCheck(session.db, row.id) : undefined;
  if (!row || kept?.found.kind !== 'pdf' || kept.found.signatures.length === 0) return ok(null);
  const bytes = await readSignedFile(session, row);
  if (!bytes.ok) return bytes;
  const check = verifySignedPdf(bytes.value);
  if (check.kind !== 'pdf' || verdictOf(check) !== 'valid') return err(problem('OC-6215', { title: about.title }));
  const { subject, issuer } = key.certificate;
  if (check.signatures.some((one) => one.subject === subject && one.issuer === issuer)) return err(problem('OC-6216', { title: about.title, subject }));
  return ok({ bytes: bytes.value, check });
}

/** OC-6001, OC-6023 a draft, OC-6214 the agency before the signer, OC-6080. */
async function baseOf(session: OpenSession, pool: DrawPool, about: AboutPaper, hash: string, signing: Signing): Promise<Outcome<Base>> {
  const before = await standing(session, about, hash, signing);
  if (!before.ok) return before;
  const ready = readyPaper(session, groundOf(session), about.id);
  if (!ready.ok) return ready;
  const [paper] = ready.value.papers;
  if (before.value) return ok({ ...before.value, paper, drawn: null });
  if (signing.role === 'agency' && signing.look !== 'text') return err(problem('OC-6214', { title: about.title }));
  const pdf = await pool.draw(ready.value.papers, { pictures: ready.value.pictures });
  if (!pdf.ok) return pdf;
  return ok({ bytes: pdf.value, paper, drawn: ready.value, check: verifySignedPdf(pdf.value) });
}

function boxesOf(session: OpenSession, paper: Paper): readonly SigningBox[] {
  if (paper.kind === 'flow') return signingBoxes(paper);
  const { info } = readSessionRow(session.db);
  const items = paper.kind === 'placed' ? paper.items : (paper.pages[0] ?? []);
  const box = placedBox(items, signingLines(info).join('\n'), orDots(plainName(info.signerName)));
  return box ? [box] : [];
}

/** Where it is seen and as what; null: nowhere. A paper without a place to sign says it in words. */
function lookOf(session: OpenSession, paper: Paper, { key, role, look, picture }: Signing, at: string): { readonly area: Area; readonly look: Look } | null {
  if (look === 'none') return null;
  const words = { area: noteArea(paper.format), look: { kind: 'text', agency: key.certificate.subject, at } } as const;
  const boxes = look === 'picture' && picture ? boxesOf(session, paper) : [];
  // The agency's seal goes with whoever has the authority: the last place.
  const box = role === 'agency' ? boxes.at(-1) : boxOf(boxes, key.certificate.subject);
  if (!box || !picture) return words;
  return { area: role === 'agency' ? sealArea(box) : signatureArea(box), look: { kind: 'picture', hash: picture.hash } };
}

/** The latest instant that the paper itself is a witness of. */
function latestOf(check: PdfCheck): string {
  const known = check.kind === 'pdf' ? [check.createdAt, ...check.signatures.map((one) => one.at)] : [];
  return known.reduce<string>((most, at) => (at !== null && at > most ? at : most), '');
}

async function signBase(session: OpenSession, pool: DrawPool, base: Base, signing: Signing, at: string): Promise<Outcome<Buffer>> {
  const seen = lookOf(session, base.paper, signing, at);
  const label = `${signing.role === 'agency' ? 'Chữ ký số của cơ quan' : 'Chữ ký số'}: ${signing.key.certificate.subject}`;
  const order = { at, reason: signing.role === 'agency' ? 'Ký số của cơ quan' : 'Ký ban hành', label };
  if (!seen) return signPdf(base.bytes, signing.key, { ...order, look: null });
  const pictures = new Map(signing.picture ? [[signing.picture.hash, signing.picture.bytes]] : []);
  const pdf = await pool.draw([drawnLook(base.paper.format, seen.area, seen.look, at)], { pictures });
  return pdf.ok ? signPdf(base.bytes, signing.key, { ...order, look: { pdf: pdf.value, box: seen.area } }) : pdf;
}

/** Prints what was drawn and files what was signed, in one transaction. OC-6217: the paper says something else by now. */
function keep(session: OpenSession, about: AboutPaper, hash: string, base: Base, file: SignedFile, check: PdfCheck, own: OwnSignature): Outcome<null> {
  return transact(session.db, () => {
    const today = paperToSign(session, about.id);
    if (!today.ok) return today;
    const changed = err(problem('OC-6217', { title: about.title }));
    if (today.value.hash !== hash) return changed;
    if (base.drawn) {
      const ready = base.drawn;
      const kept = keepDrawn(session, [{ ready }], () => notePutOut(session, ready.kept?.final ?? null, fileOf(base.bytes)), 'all');
      if (!kept.ok) return kept;
      if (kept.value.length === 0) return changed;
    }
    return fileSigned(session, about, hash, file, { check: { found: check, same: 'bytes' }, own });
  });
}

/** Signs one paper and files it. OC-6001, OC-6023, OC-6025, OC-6080, OC-6204 … OC-6210, OC-6214 … OC-6217; the session may close meanwhile: OC-1001. */
export async function signPaper(session: OpenSession, pool: DrawPool, signing: Signing, id: string): Promise<Outcome<null>> {
  const asked = paperToSign(session, id);
  if (!asked.ok) return asked;
  const { about, hash } = asked.value;
  const base = await baseOf(session, pool, about, hash, signing);
  if (!base.ok) return base;
  if (!session.db.open) return err(problem('OC-1001'));
  const at = session.now();
  const latest = [latestOf(base.value.check), latestAct(session.db) ?? ''].reduce((a, b) => (a > b ? a : b));
  const refused = [...judgeClock(at, latest || null), ...judgeKey(signing.key.certificate, at)];
  if (refused.length > 0) return err(...refused);
  const bytes = await signBase(session, pool, base.value, signing, at);
  if (!bytes.ok) return bytes;
  if (!session.db.open) return err(problem('OC-1001'));
  const check = verifySignedPdf(bytes.value);
  // A fault of the program rather than of the paper: never filed.
  if (verdictOf(check) !== 'valid') throw new Error(`the signature made for ${id} doesn't hold`);
  const { sha256 } = fileOf(bytes.value);
  await placeSigned(session, bytes.value, sha256);
  if (!session.db.open) return err(problem('OC-1001'));
  const { subject, issuer } = signing.key.certificate;
  const name = `${id.replaceAll(/[/\\:*?"<>|]/g, '_')}-ky-so.pdf`;
  const file: SignedFile = { fileHash: sha256, bytes: bytes.value.length, type: 'pdf', name, by: operatorOf(session) || subject, note: `Ký số: ${subject}` };
  return keep(session, about, hash, base.value, file, check, { signer: subject, issuer, role: signing.role });
}
