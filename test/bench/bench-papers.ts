/** Papers: our score sheet against pdfkit used plainly and against a browser printing the same content; the whole set to disk; many certificates. */
import { execFile } from 'node:child_process';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { chromium } from '@playwright/test';
import { drawPaper } from '../../electron/paper/draw-paper.ts';
import { workerAddress } from '../../electron/safety/worker-link.ts';
import type { FlowPaper } from '../../shared/paper/paper.ts';
import { buildPaper, listPapers } from '../../shared/paper/register.ts';
import { findBrowser } from '../support/find-tools.mjs';
import { drawNaively } from './draw-naively.ts';
import { median, notMeasured, type Row } from './measure.ts';
import { paperHtml } from './paper-html.ts';
import { paperContext } from './scored-record.ts';

/** Milliseconds of drawing each paper, after one to warm up. */
async function timesOf(papers: readonly FlowPaper[], draw: (paper: FlowPaper) => Promise<Uint8Array>): Promise<readonly number[]> {
  const times: number[] = [];
  for (const paper of [...papers.slice(0, 1), ...papers]) {
    const started = performance.now();
    const pdf = await draw(paper);
    times.push(performance.now() - started);
    if (pdf.byteLength < 2000) throw new Error(`${paper.id}: ${pdf.byteLength} bytes`);
  }
  return times.slice(1);
}

async function inBrowser(papers: readonly FlowPaper[]): Promise<readonly number[] | null> {
  const executablePath = findBrowser();
  if (executablePath === null) return null;
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-background-networking', '--allow-file-access-from-files'] });
  try {
    const page = await browser.newPage();
    return await timesOf(papers, async (paper) => {
      await page.setContent(paperHtml(paper), { waitUntil: 'load' });
      return page.pdf({ preferCSSPageSize: true });
    });
  } finally {
    await browser.close();
  }
}

async function sheetRows(count: number): Promise<readonly Row[]> {
  const context = paperContext('sample');
  const sheets = listPapers(context, () => true)
    .filter((entry) => entry.kind === 'score-sheet')
    // Of different sets, so that no way of drawing meets the same words again and again.
    .filter((_, i) => i % 9 === i % 7)
    .slice(0, count)
    .flatMap(({ id }) => {
      const paper = buildPaper(context, id, () => true);
      return paper.ok && paper.value.kind === 'flow' ? [paper.value] : [];
    });
  const note = `${sheets.length} phiếu; tải máy ${(loadavg()[0] ?? 0).toFixed(1)}`;
  const ours = median(await timesOf(sheets, (paper) => drawPaper(paper)));
  const naive = median(await timesOf(sheets, drawNaively));
  const browser = await inBrowser(sheets);
  return [
    { name: 'một phiếu đánh giá, chương trình này', value: ours, unit: 'ms', note },
    { name: 'một phiếu, pdfkit dùng thẳng (tài liệu và phông chữ mới mỗi lần)', value: naive, unit: 'ms' },
    { name: 'nhanh hơn pdfkit dùng thẳng', value: naive / ours, unit: 'lần', least: 4 },
    ...(browser === null
      ? [notMeasured('một phiếu, trình duyệt in cùng nội dung', 'không có trình duyệt')]
      : ([
          { name: 'một phiếu, trình duyệt in cùng nội dung từ HTML', value: median(browser), unit: 'ms', note: 'trình duyệt mở sẵn, một trang dùng lại' },
          { name: 'nhanh hơn trình duyệt', value: median(browser) / ours, unit: 'lần', least: 6 },
        ] as const)),
  ];
}

type SetRun = { readonly papers: number; readonly ms: number; readonly peakMegabytes: number };

async function writeSet(...args: readonly string[]): Promise<SetRun> {
  const program = fileURLToPath(workerAddress('./write-paper-set.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [program, ...args]);
  return JSON.parse(stdout) as SetRun;
}

/** Medians of `runs` runs, each in a process of its own. */
async function medianRun(runs: number, folder: string, ...what: readonly [string, ...string[]]): Promise<SetRun> {
  const [kind, ...more] = what;
  const all: SetRun[] = [];
  for (let i = 0; i < runs; i += 1) all.push(await writeSet(kind, join(folder, `${what.join('-')}-${i}`), ...more));
  return { papers: all[0]?.papers ?? 0, ms: median(all.map((run) => run.ms)), peakMegabytes: Math.max(...all.map((run) => run.peakMegabytes)) };
}

/** `sheets` compared with the other ways of drawing; `runs` of each whole set. */
export async function benchPapers(folder: string, { sheets, runs }: { readonly sheets: number; readonly runs: number }): Promise<readonly Row[]> {
  const rows = await sheetRows(sheets);
  const set = await medianRun(runs, folder, 'sample');
  const [few, many] = [await medianRun(runs, folder, 'certificates', '150'), await medianRun(runs, folder, 'certificates', '1500')];
  const [each, eachOfMany] = [few.ms / few.papers, many.ms / many.papers];
  const cores = availableParallelism();
  const note = `${set.papers} văn bản, ${cores} lõi, ${Math.min(4, cores)} luồng vẽ; tải máy ${(loadavg()[0] ?? 0).toFixed(1)}`;
  return [
    ...rows,
    { name: 'mọi văn bản của phiên mẫu đã chấm xong, ra đĩa', value: set.ms, unit: 'ms', goal: 4000, note },
    { name: 'như trên: bộ nhớ lớn nhất của tiến trình', value: set.peakMegabytes, unit: 'MB', goal: 300 },
    { name: 'một giấy chứng nhận trong 150', value: each, unit: 'ms' },
    { name: 'một giấy chứng nhận trong 1.500', value: eachOfMany, unit: 'ms', note: `bộ nhớ lớn nhất ${Math.round(many.peakMegabytes)} MB` },
    { name: 'một giấy trong 1.500 ÷ một giấy trong 150', value: eachOfMany / each, unit: 'lần', goal: 1.2 },
  ];
}
