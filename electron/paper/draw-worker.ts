/** A worker that draws papers: fonts are parsed once per worker, papers come as plain data, the bytes of the PDF go back without being copied. */
import { setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { drawPapers } from './draw-paper.ts';
import type { DrawAnswer, DrawTask } from './draw-pool.ts';

// Members' sheets go first. On Linux this is the thread's own; elsewhere it would slow the whole host down.
if (process.platform === 'linux') setPriority(5);

async function answer({ papers, pictures }: DrawTask): Promise<DrawAnswer> {
  try {
    const drawn = await drawPapers(papers, pictures);
    // Bytes of Node's own shared pool can't be handed over.
    const whole = drawn.byteLength === drawn.buffer.byteLength;
    return { ok: true, pdf: whole ? new Uint8Array(drawn.buffer) : new Uint8Array(drawn) };
  } catch (reason) {
    return { ok: false, why: reason instanceof Error ? (reason.stack ?? reason.message) : String(reason) };
  }
}

parentPort?.on(
  'message',
  (task: DrawTask) => void answer(task).then((reply) => parentPort?.postMessage(reply, reply.ok ? [reply.pdf.buffer as ArrayBuffer] : [])),
);
