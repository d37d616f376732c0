/** The scan-reading worker: PDFium, the image library and ZXing live here, away from the host's event loop. It keeps the last PDF open. */
import { open, readFile, rename, writeFile } from 'node:fs/promises';
import { parentPort, threadId } from 'node:worker_threads';
import sharp from 'sharp';
import { countPictures } from '../evidence/draw-image.ts';
import { PdfRefused } from '../evidence/draw-pdf.ts';
import { HEAD_BYTES, sniffType } from '../evidence/sniff-type.ts';
import { giveWay, pdfOf } from '../evidence/worker-ground.ts';
import { Refused } from '../xlsx/refused.ts';
import { bindPictures } from './bind-pictures.ts';
import { MOST_SCAN_PAGES } from './limits.ts';
import { pdfPage, picturePage, readPage } from './read-page.ts';
import type { OpenedScan, ScanAnswer, ScanTask } from './scan-messages.ts';

giveWay();

async function headOf(file: string): Promise<Buffer> {
  const handle = await open(file, 'r');
  try {
    const head = Buffer.alloc(HEAD_BYTES);
    return head.subarray(0, (await handle.read(head, 0, HEAD_BYTES, 0)).bytesRead);
  } finally {
    await handle.close();
  }
}

/** OC-7502 neither PDF nor picture, OC-7503 too many pages; of a damaged, locked or too large one OC-2703 to OC-2733. */
async function openScan(file: string, name: string): Promise<OpenedScan> {
  const sniffed = sniffType(await headOf(file), name);
  if (!sniffed.ok || sniffed.found.kind === 'zip') throw new Refused('OC-7502', { name });
  const { found } = sniffed;
  if (found.kind === 'image') return { kind: 'image', mime: found.mime, pages: await countPictures(file, found.mime) };
  const { pages } = await pdfOf(file);
  if (pages > MOST_SCAN_PAGES) throw new Refused('OC-7503', { name, found: pages, allowed: MOST_SCAN_PAGES });
  if (pages === 0) throw new Refused('OC-2709', { detail: '0' });
  return { kind: 'pdf', mime: 'application/pdf', pages };
}

async function bind({ pictures, to, title }: Extract<ScanTask, { task: 'bind' }>): Promise<void> {
  const pages = await Promise.all(
    pictures.map(async (file) => {
      const jpeg = await readFile(file);
      const { width, height, channels } = await sharp(jpeg).metadata();
      return { jpeg, width, height, grey: channels === 1 };
    }),
  );
  const part = `${to}.${threadId}.part`;
  await writeFile(part, bindPictures(pages, title), { flush: true });
  await rename(part, to);
}

async function work(task: ScanTask): Promise<ScanAnswer> {
  switch (task.task) {
    case 'open':
      return { ok: true, opened: await openScan(task.file, task.name) };
    case 'page': {
      const source = task.kind === 'pdf' ? pdfPage(await pdfOf(task.file), task.page) : picturePage(task.file, task.mime, task.page);
      return { ok: true, page: await readPage(source, task.picture) };
    }
    case 'bind':
      await bind(task);
      return { ok: true, bound: true };
  }
}

async function answer(task: ScanTask): Promise<ScanAnswer> {
  try {
    return await work(task);
  } catch (reason) {
    // A trap leaves WebAssembly's memory in no known state: this worker ends here, the next task gets a new one.
    if (reason instanceof WebAssembly.RuntimeError) throw reason;
    if (reason instanceof Refused) return { ok: false, code: reason.problem.code, params: reason.problem.params };
    if (reason instanceof PdfRefused && reason.encrypted) return { ok: false, code: 'OC-2706', params: {} };
    return { ok: false, code: 'OC-2709', params: { detail: reason instanceof Error ? (reason.message.split('\n')[0] ?? '') : String(reason) } };
  }
}

parentPort?.on('message', (task: ScanTask) => void answer(task).then((reply) => parentPort?.postMessage(reply)));
