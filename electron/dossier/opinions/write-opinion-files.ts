/** Files "Phiếu ý kiến" to hand out: one member's as a workbook, several members' as a zip of workbooks. */
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import type { OpinionForm } from '../../../shared/opinion-form.ts';
import { packageBytes } from '../../xlsx/write-package.ts';
import { lookStyles } from '../xlsx/looks.ts';
import { packForm } from '../xlsx/write-form.ts';

export type OpinionFile = { readonly name: string; readonly forms: readonly OpinionForm[] };

/** The workbook's bytes, a worksheet a product. */
export const opinionWorkbook = ({ forms }: OpinionFile): Promise<Buffer> => packageBytes(forms.map(packForm), lookStyles());

/** A zip with every file under its name. */
export async function opinionArchive(files: readonly OpinionFile[]): Promise<Buffer> {
  const zip = new ZipFile();
  for (const file of files) zip.addBuffer(await opinionWorkbook(file), file.name, { compress: false });
  zip.end();
  return buffer(zip.outputStream as NodeJS.ReadableStream);
}
