/** What the workers that draw and read pages stand on: they give way to the host, cache nothing, and keep the last PDF open. */
import { setPriority } from 'node:os';
import sharp from 'sharp';
import { openPdf, type PdfFile } from './draw-pdf.ts';

/** Of this thread; on Linux alone its priority is its own, elsewhere it would slow the whole host down. */
export function giveWay(): void {
  sharp.cache(false);
  sharp.concurrency(1);
  if (process.platform === 'linux') setPriority(10);
}

let kept: { readonly file: string; readonly pdf: PdfFile } | null = null;

/** Closes the PDF that is open, if one is: an arrival is renamed or removed soon. */
export function letGo(): void {
  kept?.pdf.close();
  kept = null;
}

/** The PDF, open until another one is asked for. Throws as `openPdf`. */
export async function pdfOf(file: string): Promise<PdfFile> {
  if (kept?.file === file) return kept.pdf;
  letGo();
  const pdf = await openPdf(file);
  kept = { file, pdf };
  return pdf;
}
