/** Evidence: how fast pages are drawn, how long the first page of a fresh file takes, and what fifteen readers cost the host in memory. */
import { openAsBlob, readFileSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { workersFor } from '../../electron/dossier/evidence/keep-evidence.ts';
import type { DeskLive, EvidenceUpload } from '../../shared/contract/desk.ts';
import { valueOf } from '../support/client.ts';
import { type Desk, openDesk } from '../support/desk-client.ts';
import { makePdf, writeScan } from '../support/evidence-files.ts';
import { spawnHost } from '../support/host-process.ts';
import { JAM, makeSmallCouncil } from '../support/small-council.ts';
import { median, percentile, type Row } from './measure.ts';

const READERS = 15;
const MEGABYTE = 1024 * 1024;

/** Resident memory of a process, MB; only Linux says it this way. */
function residentMegabytes(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? Number.NaN) / 1024;
  } catch {
    return Number.NaN;
  }
}

async function send(desk: Desk, name: string, body: Blob): Promise<{ readonly id: number; readonly ms: number }> {
  const started = performance.now();
  const reply = await desk.client.get(`/files/evidence?dossier=${JAM}&path=${name}`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/octet-stream' },
  });
  const { added, refused } = valueOf<EvidenceUpload>({ status: reply.status, answer: await reply.json(), text: '' });
  if (!added[0]) throw new Error(JSON.stringify(refused));
  return { id: added[0].id, ms: performance.now() - started };
}

/** From the request to the last byte of a large page, ms. */
async function readPage(desk: Desk, id: number, page: number): Promise<number> {
  const started = performance.now();
  const reply = await desk.client.get(`/files/evidence/${id}/${page}/large.jpg`);
  if (reply.status !== 200) throw new Error(`page ${page}: ${reply.status}`);
  await reply.arrayBuffer();
  return performance.now() - started;
}

/** `pages` of a scan of about 0.3 MB a page. */
export async function benchEvidence(folder: string, pages: number): Promise<readonly Row[]> {
  const scan = `${folder}/scan.pdf`;
  await writeScan(scan, pages);
  const megabytes = Math.round(statSync(scan).size / MEGABYTE);
  const host = await spawnHost(`${folder}/evidence`);
  try {
    const desk = await openDesk(host.ready.desk);
    await makeSmallCouncil(desk, { begin: false });
    await desk.run('cancel-preparing', {});
    const short = await send(desk, 'short.pdf', new Blob([new Uint8Array(await makePdf(['Trang một', 'Trang hai']))]));
    const long = await send(desk, 'scan.pdf', await openAsBlob(scan));
    const firstShort = await readPage(desk, short.id, 1);
    const firstLong = await readPage(desk, long.id, 1);
    const midLong = await readPage(desk, long.id, Math.ceil(pages / 2));

    const memory: number[] = [];
    const watching = setInterval(() => memory.push(residentMegabytes(host.pid)), 200);
    const started = performance.now();
    await desk.run('resume-preparing', {});
    const live = await desk.listen();
    await live.until((s: DeskLive) => s.evidence.waiting === 0, 600_000);
    const seconds = (performance.now() - started) / 1000;
    live.close();
    const drawing = Math.max(...memory);
    memory.length = 0;
    const reads = (
      await Promise.all(
        Array.from({ length: READERS }, async (_, reader) => {
          const taken: number[] = [];
          for (let i = 0; i < 40; i += 1) {
            taken.push(await readPage(desk, long.id, ((reader * 31 + i) % pages) + 1));
            await pause(20);
          }
          return taken;
        }),
      )
    ).flat();
    clearInterval(watching);
    const note = `${pages} trang, ${megabytes} MB`;
    return [
      { name: 'minh chứng: tải lên bản quét, đến khi đã lưu', value: long.ms, unit: 'ms', note },
      {
        name: 'minh chứng: vẽ trang trong nền',
        value: (pages - 2) / seconds,
        unit: 'trang/s',
        note: `hai cỡ ảnh, ${workersFor(availableParallelism())} luồng`,
      },
      { name: 'minh chứng: trang đầu chưa vẽ sẵn, tệp 2 trang', value: firstShort, unit: 'ms' },
      { name: 'minh chứng: trang đầu chưa vẽ sẵn, bản quét', value: firstLong, unit: 'ms', note },
      { name: 'minh chứng: trang giữa chưa vẽ sẵn, bản quét', value: midLong, unit: 'ms', note },
      { name: `minh chứng: ${READERS} người lật trang đã vẽ, p50`, value: median(reads), unit: 'ms', note: `${reads.length} trang` },
      { name: `minh chứng: ${READERS} người lật trang đã vẽ, p99`, value: percentile(reads, 0.99), unit: 'ms' },
      { name: 'minh chứng: bộ nhớ của máy chủ khi vẽ, cao nhất', value: drawing, unit: 'MB', note },
      { name: `minh chứng: bộ nhớ của máy chủ khi ${READERS} người đọc, cao nhất`, value: Math.max(...memory), unit: 'MB' },
    ];
  } finally {
    await host.stop();
  }
}
