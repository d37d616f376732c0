/** Which paper a signed PDF is of, and whether it still shows what we put out. */
import { createHash } from 'node:crypto';
import { type Outcome, ok } from '../../shared/lib/outcome.ts';
import type { Paper } from '../../shared/paper/paper.ts';
import { sayPrint } from '../../shared/paper/replaced.ts';
import type { DrawPool } from '../paper/draw-pool.ts';
import { sameContent } from '../safety/same-content.ts';
import type { OpenSession } from '../store/open-session.ts';
import { readPrint, readPrintedOf } from '../store/printed-table.ts';
import { type PutOutFile, readPutOut } from '../store/put-out-table.ts';
import type { Same } from '../store/signed-check-table.ts';
import { picturesFor } from './certificate-pictures.ts';
import { groundOf, paperNow } from './desk-papers.ts';

/** `paperHash`: what the paper said of which it is; null: of no content that was put out. */
export type Match = { readonly same: Same; readonly paperHash: string | null };

const prefixHash = (bytes: Uint8Array, length: number): string => createHash('sha256').update(bytes.subarray(0, length)).digest('hex');

/** The file of ours that it begins with, among those of one paper or (null) of all. */
export function embeddedFile(session: OpenSession, paper: string | null, signed: Uint8Array): PutOutFile | null {
  const hashes = new Map<number, string>();
  const hashOf = (length: number): string => {
    const known = hashes.get(length) ?? prefixHash(signed, length);
    hashes.set(length, known);
    return known;
  };
  return readPutOut(session.db, paper).find(({ bytes, sha256 }) => bytes <= signed.length && hashOf(bytes) === sha256) ?? null;
}

/** More copies of one content than this are never looked through. */
const MOST_COPIES = 5;

/** What was put out of a paper, drawn again, the likeliest first: today's content in each of its copies, then earlier prints as kept. */
function* candidates(session: OpenSession, id: string): Generator<{ readonly hash: string; readonly paper: Paper }> {
  const prints = readPrintedOf(session.db, id).toReversed();
  const now = paperNow(session, groundOf(session), id);
  if (now.ok) {
    const { paper, hash, replaces } = now.value;
    const copies = Math.min(MOST_COPIES, prints.find((print) => print.hash === hash)?.copies ?? 1);
    for (let n = copies; n >= 1; n -= 1) yield { hash, paper: sayPrint(paper, replaces, n) };
  }
  for (const print of prints) {
    const kept = readPrint(session.db, print.number);
    if (kept) yield { hash: print.hash, paper: kept.paper };
  }
}

/** A program of a token may write the file anew: then its pages are compared with ours, drawn again. OC-6080. */
export async function matchSigned(session: OpenSession, pool: DrawPool, id: string, signed: Uint8Array): Promise<Outcome<Match>> {
  const file = embeddedFile(session, id, signed);
  if (file) return ok({ same: 'bytes', paperHash: file.paperHash });
  for (const { hash, paper } of candidates(session, id)) {
    const pdf = await pool.draw([paper], { pictures: picturesFor(session, paper) });
    if (!pdf.ok) return pdf;
    const same = sameContent(pdf.value, signed);
    if (same !== 'different') return ok({ same, paperHash: hash });
  }
  return ok({ same: 'different', paperHash: null });
}
