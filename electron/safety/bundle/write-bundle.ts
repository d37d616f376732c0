/** Packs files into a session's bundle: in-progress name → through to the disk → read back whole by the same check as an import → its own name. */
import { createWriteStream } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { canonicalJson } from '../../../shared/lib/canonical-json.ts';
import { err, type Outcome, ok } from '../../../shared/lib/outcome.ts';
import { problem } from '../../../shared/problems/index.ts';
import { sha256Of } from '../backup/carry-evidence.ts';
import type { Signature } from '../session-key.ts';
import { BUNDLE_FORMAT, type BundleFile, MANIFEST_FILE, type Manifest, MIMETYPE, MIMETYPE_FILE, SIGNATURE_FILE } from './manifest.ts';
import { checkBundle } from './read-bundle.ts';

/** `name`: inside the bundle. `path`: where its bytes lie; they must not change meanwhile. */
export type Packed = { readonly name: string; readonly path: string };
export type BundleFacts = Pick<Manifest, 'madeAt' | 'session'>;

async function listed(files: readonly Packed[]): Promise<readonly BundleFile[]> {
  const found: BundleFile[] = [];
  for (const { name, path } of files) found.push({ name, bytes: (await stat(path)).size, sha256: await sha256Of(path) });
  return found;
}

/** PDFs, pictures and what is packed already gain nothing by packing; the session's file does. */
const compressed = (name: string): boolean => name.endsWith('.sqlite');

/** `sign`: over the manifest's bytes. OC-7230 the place refuses it; what the check found when it can't be read back. Nothing is left of it then. */
export async function writeBundle(
  target: string,
  facts: BundleFacts,
  files: readonly Packed[],
  sign: (bytes: Uint8Array) => Outcome<Signature>,
): Promise<Outcome<{ readonly bytes: number; readonly sha256: string }>> {
  const unfinished = `${target}.dang-ghi`;
  try {
    const manifest: Manifest = { format: BUNDLE_FORMAT, ...facts, files: [...(await listed(files))] };
    const bytes = Buffer.from(canonicalJson(manifest));
    const signed = sign(bytes);
    if (!signed.ok) return signed;
    const zip = new ZipFile();
    zip.addBuffer(Buffer.from(MIMETYPE), MIMETYPE_FILE, { compress: false });
    zip.addBuffer(bytes, MANIFEST_FILE);
    zip.addBuffer(Buffer.from(JSON.stringify(signed.value)), SIGNATURE_FILE);
    for (const { name, path } of files) zip.addFile(path, name, { compress: compressed(name) });
    zip.end();
    await rm(unfinished, { force: true });
    await pipeline(zip.outputStream, createWriteStream(unfinished, { flags: 'wx', flush: true }));
    const checked = await checkBundle(unfinished);
    if (!checked.ok) return checked;
    await rename(unfinished, target);
    const folder = await open(dirname(target), 'r').catch(() => null);
    await folder?.sync().catch(() => undefined);
    await folder?.close();
    return ok({ bytes: (await stat(target)).size, sha256: await sha256Of(target) });
  } catch (reason) {
    return err(problem('OC-7230', { place: `${dirname(target)} (${basename(target)})`, why: (reason as NodeJS.ErrnoException).code ?? String(reason) }));
  } finally {
    await rm(unfinished, { force: true }).catch(() => undefined);
  }
}
