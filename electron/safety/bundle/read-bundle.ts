/**
 * A session's bundle, checked before anything of it is believed: names and sizes first, then the manifest and its signature, then every file against
 * its hash. Nothing is written but what `keep` asks for.
 */
import { createHash } from 'node:crypto';
import { createWriteStream, mkdirSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { err, type Outcome, ok } from '../../../shared/lib/outcome.ts';
import { type Problem, problem } from '../../../shared/problems/index.ts';
import { verifySignature } from '../session-key.ts';
import {
  allowedName,
  BUNDLE_FORMAT,
  type BundleFile,
  LIMITS,
  MANIFEST_FILE,
  type Manifest,
  MIMETYPE,
  MIMETYPE_FILE,
  SIGNATURE_FILE,
  zManifest,
  zSignature,
} from './manifest.ts';

/** `publicKey`: who signed it; whether the session's journal knows the key is for whoever opens the session to say. */
export type CheckedBundle = { readonly manifest: Manifest; readonly publicKey: string; readonly fingerprint: string };

/** Stops a check from deep inside a stream. */
class Faulty extends Error {
  readonly problem: Problem;
  constructor(found: Problem) {
    super(found.code);
    this.problem = found;
  }
}
const refuse = (...given: Parameters<typeof problem>): never => {
  throw new Faulty(problem(...given));
};

const OWN = [MIMETYPE_FILE, MANIFEST_FILE, SIGNATURE_FILE];

/** The directory with its limits; sizes it states are checked again while reading. */
async function entriesOf(zip: ZipFile, bytes: number): Promise<ReadonlyMap<string, Entry>> {
  if (zip.entryCount > LIMITS.entries) refuse('OC-7221', { what: 'số tệp', found: zip.entryCount, allowed: LIMITS.entries });
  const entries = new Map<string, Entry>();
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName;
    if (!OWN.includes(name) && !allowedName(name)) refuse('OC-7222', { name: name.slice(0, 100) });
    if (entries.has(name)) refuse('OC-7223', { name });
    if (entry.isEncrypted()) refuse('OC-7222', { name });
    entries.set(name, entry);
    total += entry.uncompressedSize;
  }
  const megabytes = (n: number): string => `${Math.ceil(n / 1e6)} MB`;
  if (total > LIMITS.bytes) refuse('OC-7221', { what: 'dung lượng', found: megabytes(total), allowed: megabytes(LIMITS.bytes) });
  if (total > LIMITS.ratioFrom && total > bytes * LIMITS.ratio)
    refuse('OC-7221', { what: 'tỷ lệ nén', found: Math.round(total / bytes), allowed: LIMITS.ratio });
  return entries;
}

/** A small file of the bundle's own, whole. */
async function readOwn(zip: ZipFile, entries: ReadonlyMap<string, Entry>, name: string): Promise<Buffer> {
  const entry = entries.get(name) ?? refuse('OC-7223', { name });
  if (entry.uncompressedSize > LIMITS.manifest) refuse('OC-7221', { what: name, found: entry.uncompressedSize, allowed: LIMITS.manifest });
  const pieces: Buffer[] = [];
  for await (const piece of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) pieces.push(piece);
  return Buffer.concat(pieces);
}

function parseJson<T>(bytes: Buffer, name: string, parse: (value: unknown) => { readonly success: boolean; readonly data?: T }): T {
  try {
    const parsed = parse(JSON.parse(bytes.toString('utf8')));
    if (parsed.success && parsed.data !== undefined) return parsed.data;
  } catch {
    // No JSON: the same refusal as a wrong shape.
  }
  return refuse('OC-7220', { file: name, why: 'cấu trúc' });
}

function readManifest(bytes: Buffer): Manifest {
  const { format } = parseJson<{ readonly format?: unknown }>(bytes, MANIFEST_FILE, (value) => ({
    success: typeof value === 'object' && value !== null,
    data: value as object,
  }));
  if (typeof format === 'number' && format > BUNDLE_FORMAT) refuse('OC-7228', { found: format, known: BUNDLE_FORMAT });
  return parseJson(bytes, MANIFEST_FILE, (value) => zManifest.safeParse(value));
}

async function checkFile(zip: ZipFile, entry: Entry, file: BundleFile, target: string | null): Promise<void> {
  const hash = createHash('sha256');
  let bytes = 0;
  const watched = async function* (pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const piece of pieces) {
      bytes += piece.length;
      if (bytes > file.bytes) refuse('OC-7224', { name: file.name });
      hash.update(piece);
      yield piece;
    }
  };
  const stream = (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>;
  if (target === null) for await (const _ of watched(stream));
  else {
    mkdirSync(dirname(target), { recursive: true });
    await pipeline(watched(stream), createWriteStream(target, { flags: 'wx', flush: true }));
  }
  if (bytes !== file.bytes || hash.digest('hex') !== file.sha256) refuse('OC-7224', { name: file.name });
}

async function check(zip: ZipFile, bytes: number, keep: (name: string) => string | null): Promise<CheckedBundle> {
  const entries = await entriesOf(zip, bytes);
  if ((await readOwn(zip, entries, MIMETYPE_FILE)).toString('latin1') !== MIMETYPE) refuse('OC-7220', { file: MIMETYPE_FILE, why: 'cấu trúc' });
  const text = await readOwn(zip, entries, MANIFEST_FILE);
  const manifest = readManifest(text);
  const signed = parseJson(await readOwn(zip, entries, SIGNATURE_FILE), SIGNATURE_FILE, (value) => zSignature.safeParse(value));
  if (!verifySignature(signed.publicKey, text, signed.signature)) refuse('OC-7225');
  const listed = new Set(manifest.files.map((file) => file.name));
  const extra = [...entries.keys()].find((name) => !OWN.includes(name) && !listed.has(name));
  if (extra !== undefined || listed.size !== manifest.files.length) refuse('OC-7223', { name: extra ?? MANIFEST_FILE });
  if (manifest.files.filter((file) => file.name.startsWith('session/')).length !== 1) refuse('OC-7223', { name: 'session' });
  for (const file of manifest.files) await checkFile(zip, entries.get(file.name) ?? refuse('OC-7223', { name: file.name }), file, keep(file.name));
  return { manifest, publicKey: signed.publicKey, fingerprint: signed.fingerprint };
}

/** `keep`: where a file is to be unpacked, or null. OC-7220 to OC-7225, OC-7228; OC-7230 the disk refuses what is to be kept. */
export async function checkBundle(path: string, keep: (name: string) => string | null = () => null): Promise<Outcome<CheckedBundle>> {
  let zip: ZipFile | undefined;
  try {
    const { size } = await stat(path);
    zip = await openPromise(path, { autoClose: false, lazyEntries: true, strictFileNames: true });
    return ok(await check(zip, size, keep));
  } catch (reason) {
    if (reason instanceof Faulty) return err(reason.problem);
    const { code = '', message = String(reason) } = reason as NodeJS.ErrnoException;
    if (/^E(NOSPC|ROFS|ACCES|PERM|IO|DQUOT)$/.test(code)) return err(problem('OC-7230', { place: basename(path), why: code }));
    return err(problem('OC-7220', { file: basename(path), why: (code || message).slice(0, 120) }));
  } finally {
    zip?.close();
  }
}
