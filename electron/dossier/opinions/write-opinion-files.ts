/** Files "Phiếu ý kiến" to hand out: one member's as a workbook, several members' as a zip of workbooks. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import type { OpinionForm } from '../../../shared/opinion-form.ts';
import { writePackage } from '../xlsx/write-package.ts';

export type OpinionFile = { readonly name: string; readonly forms: readonly OpinionForm[] };

/** The workbook's bytes, a worksheet a product. */
export async function opinionWorkbook({ forms }: OpinionFile): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'ocop-'));
  try {
    const file = join(folder, 'phieu.xlsx');
    await writePackage(file, forms);
    return await readFile(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A zip with every file under its name. */
export async function opinionArchive(files: readonly OpinionFile[]): Promise<Buffer> {
  const zip = new ZipFile();
  for (const file of files) zip.addBuffer(await opinionWorkbook(file), file.name, { compress: false });
  zip.end();
  return buffer(zip.outputStream as NodeJS.ReadableStream);
}
