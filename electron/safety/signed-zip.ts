/**
 * A zip with a manifest, a signature over the manifest's very bytes, and exactly the files it lists: session bundles and updates. Checked before
 * anything of it is believed: names and sizes first, then manifest and signature, then every file against its hash. Nothing is written but what
 * `keep` asks for.
 */
import { createHash } from 'node:crypto';
import { createWriteStream, mkdirSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { z } from 'zod';
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import { type Problem, type ProblemCode, problem } from '../../shared/problems/index.ts';
import { readFingerprint, verifySignature } from './public-key.ts';

/** First in the zip and not compressed, so that a file's first bytes tell what it is. */
export const MIMETYPE_FILE = 'mimetype';
export const MANIFEST_FILE = 'manifest.json';
export const SIGNATURE_FILE = 'signature.json';
const OWN = [MIMETYPE_FILE, MANIFEST_FILE, SIGNATURE_FILE];

/** Base 32, as electron/safety/public-key.ts names them. */
const zSignature = z.object({ publicKey: z.string().max(80), signature: z.string().max(200) });

export type ListedFile = { readonly name: string; readonly bytes: number; readonly sha256: string };
type Listing = { readonly files: readonly ListedFile[] };
type Limits = { readonly entries: number; readonly bytes: number; readonly manifest: number; readonly ratio: number; readonly ratioFrom: number };
type Refusal = 'unreadable' | 'limit' | 'name' | 'listing' | 'altered' | 'signature' | 'newer' | 'disk';

/** What one kind of such zips is. `codes`: the problem each refusal is told by. */
export type ZipKind<M extends Listing> = {
  readonly mimetype: string;
  readonly format: number;
  readonly manifest: z.ZodType<M>;
  readonly allowed: (name: string) => boolean;
  readonly limits: Limits;
  readonly codes: Readonly<Record<Refusal, ProblemCode>>;
};

/** `publicKey`: who signed it, and `fingerprint` that key's; whether to trust it is for whoever opens the file to say. `seen`: SHA-256 of the manifest, hex. */
export type CheckedZip<M> = { readonly manifest: M; readonly publicKey: string; readonly fingerprint: string; readonly seen: string };

export type Checking<M> = {
  /** Where a file is to be unpacked, or null. Called once for each file, right before it is read. */
  readonly keep?: (name: string) => string | null;
  /** Looked at once the signature is right, before any file: why it is refused all the same, or null. */
  readonly judge?: (zip: CheckedZip<M>) => Problem | null;
  /** Bytes read just now. */
  readonly read?: (bytes: number) => void;
  /** Ends the check: it rejects with the signal's reason. */
  readonly signal?: AbortSignal;
};

/** Do a file's first bytes say that it is of this kind? */
export const looksLikeZip = (head: Uint8Array, mimetype: string): boolean => {
  const text = Buffer.from(head.subarray(0, 200)).toString('latin1');
  return text.startsWith('PK\x03\x04') && text.includes(`${MIMETYPE_FILE}${mimetype}`);
};

/** Stops a check from deep inside a stream. */
class Faulty extends Error {
  readonly problem: Problem;
  constructor(found: Problem) {
    super(found.code);
    this.problem = found;
  }
}

type Refuse = (why: Refusal, params?: Readonly<Record<string, string | number>>) => never;
const megabytes = (n: number): string => `${Math.ceil(n / 1e6)} MB`;

/** The directory with its limits; sizes it states are checked again while reading. */
async function entriesOf<M extends Listing>(zip: ZipFile, bytes: number, { allowed, limits }: ZipKind<M>, refuse: Refuse): Promise<ReadonlyMap<string, Entry>> {
  if (zip.entryCount > limits.entries) refuse('limit', { what: 'số tệp', found: zip.entryCount, allowed: limits.entries });
  const entries = new Map<string, Entry>();
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName;
    if (!OWN.includes(name) && !allowed(name)) refuse('name', { name: name.slice(0, 100) });
    if (entries.has(name)) refuse('listing', { name });
    if (entry.isEncrypted()) refuse('name', { name });
    entries.set(name, entry);
    total += entry.uncompressedSize;
  }
  if (total > limits.bytes) refuse('limit', { what: 'dung lượng', found: megabytes(total), allowed: megabytes(limits.bytes) });
  if (total > limits.ratioFrom && total > bytes * limits.ratio) refuse('limit', { what: 'tỷ lệ nén', found: Math.round(total / bytes), allowed: limits.ratio });
  return entries;
}

/** A small file of the zip's own, whole. */
async function readOwn(zip: ZipFile, entries: ReadonlyMap<string, Entry>, name: string, most: number, refuse: Refuse): Promise<Buffer> {
  const entry = entries.get(name) ?? refuse('listing', { name });
  if (entry.uncompressedSize > most) refuse('limit', { what: name, found: entry.uncompressedSize, allowed: most });
  const pieces: Buffer[] = [];
  for await (const piece of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) pieces.push(piece);
  return Buffer.concat(pieces);
}

function parseJson<T>(bytes: Buffer, name: string, schema: z.ZodType<T>, refuse: Refuse): T {
  try {
    const parsed = schema.safeParse(JSON.parse(bytes.toString('utf8')));
    if (parsed.success) return parsed.data;
  } catch {
    // No JSON: the same refusal as a wrong shape.
  }
  return refuse('unreadable', { file: name, why: 'ZIP' });
}

const zFormat = z.looseObject({ format: z.unknown() });

function readManifest<M extends Listing>(bytes: Buffer, kind: ZipKind<M>, refuse: Refuse): M {
  const { format } = parseJson(bytes, MANIFEST_FILE, zFormat, refuse);
  if (typeof format === 'number' && format > kind.format) refuse('newer', { found: format, known: kind.format });
  return parseJson(bytes, MANIFEST_FILE, kind.manifest, refuse);
}

async function checkFile(zip: ZipFile, entry: Entry, file: ListedFile, target: string | null, refuse: Refuse, read: (bytes: number) => void): Promise<void> {
  const hash = createHash('sha256');
  let bytes = 0;
  const watched = async function* (pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const piece of pieces) {
      bytes += piece.length;
      if (bytes > file.bytes) refuse('altered', { name: file.name });
      hash.update(piece);
      read(piece.length);
      yield piece;
    }
  };
  const stream = (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>;
  if (target === null) for await (const _ of watched(stream));
  else {
    mkdirSync(dirname(target), { recursive: true });
    await pipeline(watched(stream), createWriteStream(target, { flags: 'wx', flush: true }));
  }
  if (bytes !== file.bytes || hash.digest('hex') !== file.sha256) refuse('altered', { name: file.name });
}

async function check<M extends Listing>(zip: ZipFile, size: number, kind: ZipKind<M>, how: Checking<M>, refuse: Refuse): Promise<CheckedZip<M>> {
  const entries = await entriesOf(zip, size, kind, refuse);
  const own = (name: string): Promise<Buffer> => readOwn(zip, entries, name, kind.limits.manifest, refuse);
  if ((await own(MIMETYPE_FILE)).toString('latin1') !== kind.mimetype) refuse('unreadable', { file: MIMETYPE_FILE, why: 'ZIP' });
  const text = await own(MANIFEST_FILE);
  const manifest = readManifest(text, kind, refuse);
  const { publicKey, signature } = parseJson(await own(SIGNATURE_FILE), SIGNATURE_FILE, zSignature, refuse);
  if (!verifySignature(publicKey, text, signature)) refuse('signature');
  const checked = { manifest, publicKey, fingerprint: readFingerprint(publicKey) ?? '', seen: createHash('sha256').update(text).digest('hex') };
  const judged = how.judge?.(checked) ?? null;
  if (judged) throw new Faulty(judged);
  const listed = new Set(manifest.files.map((file) => file.name));
  const extra = [...entries.keys()].find((name) => !OWN.includes(name) && !listed.has(name));
  if (extra !== undefined || listed.size !== manifest.files.length) refuse('listing', { name: extra ?? MANIFEST_FILE });
  const read = (bytes: number): void => {
    how.signal?.throwIfAborted();
    how.read?.(bytes);
  };
  for (const file of manifest.files) {
    how.signal?.throwIfAborted();
    const entry = entries.get(file.name) ?? refuse('listing', { name: file.name });
    await checkFile(zip, entry, file, how.keep?.(file.name) ?? null, refuse, read);
  }
  return checked;
}

/** Refusals are told by `kind.codes`; `disk`: what is to be kept can't be written. */
export async function checkSignedZip<M extends Listing>(path: string, kind: ZipKind<M>, how: Checking<M> = {}): Promise<Outcome<CheckedZip<M>>> {
  const refuse: Refuse = (why, params) => {
    throw new Faulty(problem(kind.codes[why], params));
  };
  let zip: ZipFile | undefined;
  try {
    const { size } = await stat(path);
    zip = await openPromise(path, { autoClose: false, lazyEntries: true, strictFileNames: true });
    return ok(await check(zip, size, kind, how, refuse));
  } catch (reason) {
    if (how.signal?.aborted) throw reason;
    if (reason instanceof Faulty) return err(reason.problem);
    // What the library says of a broken archive is English, and helps nobody at the desk.
    const { code = '' } = reason as NodeJS.ErrnoException;
    if (/^E(NOSPC|ROFS|ACCES|PERM|IO|DQUOT)$/.test(code)) return err(problem(kind.codes.disk, { place: basename(path), why: code }));
    return err(problem(kind.codes.unreadable, { file: basename(path), why: code || 'ZIP' }));
  } finally {
    zip?.close();
  }
}
