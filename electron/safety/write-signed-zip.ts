/** Packs files into a signed zip: in-progress name → through to the disk → read back whole by the same check as by its reader → its own name. */
import { createWriteStream } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { canonicalJson } from '../../shared/lib/canonical-json.ts';
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import { type ProblemCode, problem } from '../../shared/problems/index.ts';
import { sha256Of } from './backup/carry-evidence.ts';
import type { Signature } from './public-key.ts';
import { MANIFEST_FILE, MIMETYPE_FILE, SIGNATURE_FILE } from './signed-zip.ts';

/** `name`: inside the zip. `path`: where its bytes lie; they must not change meanwhile. */
export type Packed = { readonly name: string; readonly path: string };

/** `sign`: over the manifest's bytes. `refused`: the code of what the place refuses. */
export type Writing = {
  readonly target: string;
  readonly mimetype: string;
  readonly manifest: (files: readonly (Packed & { readonly bytes: number; readonly sha256: string })[]) => object;
  readonly files: readonly Packed[];
  readonly compressed: (name: string) => boolean;
  readonly sign: (bytes: Uint8Array) => Outcome<Signature>;
  readonly check: (path: string) => Promise<Outcome<unknown>>;
  readonly refused: ProblemCode;
};

/** `refused` the place refuses it; what the check found when it can't be read back. Nothing is left of it then. */
export async function writeSignedZip(writing: Writing): Promise<Outcome<{ readonly bytes: number; readonly sha256: string }>> {
  const { target, files } = writing;
  const unfinished = `${target}.dang-ghi`;
  try {
    const listed = [];
    for (const { name, path } of files) listed.push({ name, path, bytes: (await stat(path)).size, sha256: await sha256Of(path) });
    const bytes = Buffer.from(canonicalJson(writing.manifest(listed)));
    const signed = writing.sign(bytes);
    if (!signed.ok) return signed;
    const zip = new ZipFile();
    zip.addBuffer(Buffer.from(writing.mimetype), MIMETYPE_FILE, { compress: false });
    zip.addBuffer(bytes, MANIFEST_FILE);
    zip.addBuffer(Buffer.from(JSON.stringify(signed.value)), SIGNATURE_FILE);
    for (const { name, path } of files) zip.addFile(path, name, { compress: writing.compressed(name) });
    zip.end();
    await rm(unfinished, { force: true });
    await pipeline(zip.outputStream, createWriteStream(unfinished, { flags: 'wx', flush: true }));
    const checked = await writing.check(unfinished);
    if (!checked.ok) return checked;
    await rename(unfinished, target);
    const folder = await open(dirname(target), 'r').catch(() => null);
    await folder?.sync().catch(() => undefined);
    await folder?.close();
    return ok({ bytes: (await stat(target)).size, sha256: await sha256Of(target) });
  } catch (reason) {
    return err(problem(writing.refused, { place: `${dirname(target)} (${basename(target)})`, why: (reason as NodeJS.ErrnoException).code ?? String(reason) }));
  } finally {
    await rm(unfinished, { force: true }).catch(() => undefined);
  }
}
