/**
 * The drawing worker: PDFium and the image library live here, away from the host's event loop. It answers one task after the other and
 * keeps the last PDF open. Files appear whole: written beside, then renamed.
 */
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parentPort, threadId } from 'node:worker_threads';
import sharp, { type Sharp } from 'sharp';
import { Refused } from '../xlsx/refused.ts';
import { countPictures, openPicture } from './draw-image.ts';
import { PdfRefused } from './draw-pdf.ts';
import { MOST_PAGES } from './limits.ts';
import { giveWay, letGo, pdfOf } from './worker-ground.ts';
import type { WorkerAnswer, WorkerTask } from './worker-messages.ts';

const LARGE = { width: 1240, quality: 72 };
const SMALL = { width: 200, quality: 70 };

giveWay();

async function countPages(file: string): Promise<number> {
  try {
    const { pages } = await pdfOf(file);
    if (pages > MOST_PAGES) throw new Refused('OC-2715', { found: pages, allowed: MOST_PAGES });
    if (pages === 0) throw new Refused('OC-2709', { detail: '0' });
    return pages;
  } catch (reason) {
    if (reason instanceof PdfRefused) throw new Refused(reason.encrypted ? 'OC-2706' : 'OC-2709', reason.encrypted ? {} : { detail: reason.message });
    throw reason;
  } finally {
    letGo();
  }
}

async function writeWhole(file: string, bytes: Uint8Array | string): Promise<void> {
  // A name of this worker's own: a file removed and brought back may be in another's hands, too.
  const part = `${file}.${threadId}.part`;
  await writeFile(part, bytes);
  await rename(part, file);
}

async function draw(task: Extract<WorkerTask, { task: 'draw' }>): Promise<void> {
  const at = (name: string): string => join(task.folder, `${task.page}${name}`);
  await mkdir(task.folder, { recursive: true });
  let picture: Sharp;
  if (task.kind === 'pdf') {
    const { data, width, height, text, words } = (await pdfOf(task.file)).draw(task.page, LARGE.width);
    if (text.trim() !== '') {
      await writeWhole(at('.txt'), text.toWellFormed());
      await writeWhole(at('.words'), new Uint8Array(words.buffer));
    }
    picture = sharp(data, { raw: { width, height, channels: 4 } }).removeAlpha();
  } else picture = await openPicture(task.file, task.mime, task.page);
  const large = await picture.resize({ width: LARGE.width, height: 6000, fit: 'inside', withoutEnlargement: true }).jpeg({ quality: LARGE.quality }).toBuffer();
  const small = await sharp(large)
    .resize({ width: SMALL.width, height: 1000, fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: SMALL.quality })
    .toBuffer();
  await writeWhole(at('-large.jpg'), large);
  await writeWhole(at('-small.jpg'), small);
}

async function answer(task: WorkerTask): Promise<WorkerAnswer> {
  try {
    if (task.task === 'draw') {
      await draw(task);
      return { ok: true, pages: 1 };
    }
    return { ok: true, pages: task.kind === 'pdf' ? await countPages(task.file) : await countPictures(task.file, task.mime) };
  } catch (reason) {
    // A trap leaves PDFium's memory in no known state: this worker ends here, the next task gets a new one.
    if (reason instanceof WebAssembly.RuntimeError) throw reason;
    if (reason instanceof Refused) return { ok: false, code: reason.problem.code, params: reason.problem.params };
    return { ok: false, code: 'OC-2709', params: { detail: reason instanceof Error ? (reason.message.split('\n')[0] ?? '') : String(reason) } };
  }
}

parentPort?.on('message', (task: WorkerTask) => void answer(task).then((reply) => parentPort?.postMessage(reply)));
