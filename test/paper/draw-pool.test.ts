/** Papers drawn by workers: the same bytes, the same order, few at a time, and a worker's death costs one paper only. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { drawPaper, drawPapers } from '../../electron/paper/draw-paper.ts';
import { createDrawPool, drawersFor, drawInOrder } from '../../electron/paper/draw-pool.ts';
import type { Outcome } from '../../shared/lib/outcome.ts';
import type { Paper } from '../../shared/paper/paper.ts';
import { buildPaper, listPapers } from '../../shared/paper/register.ts';
import { contextOf } from '../support/paper-record.ts';
import { boxesOf } from '../support/pdf-tools.ts';

const folder = mkdtempSync(join(tmpdir(), 'ocop-pool-'));
const pools: { readonly close: () => Promise<void> }[] = [];
const open = (options: Parameters<typeof createDrawPool>[0] = {}): ReturnType<typeof createDrawPool> => {
  const pool = createDrawPool({ workers: 2, ...options });
  pools.push(pool);
  return pool;
};
afterAll(async () => {
  await Promise.all(pools.map((pool) => pool.close()));
  rmSync(folder, { recursive: true, force: true });
});

const context = contextOf();
const everything = listPapers(context, () => true).filter((entry) => entry.state === 'ready');
const paperOf = (id: string): Paper => {
  const paper = buildPaper(context, id, () => true);
  if (!paper.ok) throw new Error(id);
  return paper.value;
};
/** One of each kind, and more sheets than two workers take at a time. */
const some = [...new Map(everything.map((entry) => [entry.kind, entry.id])).values(), ...everything.filter((e) => e.kind === 'score-sheet').map((e) => e.id)]
  .slice(0, 24)
  .map(paperOf);
const bytes = (outcome: Outcome<Uint8Array>): Buffer => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return Buffer.from(outcome.value);
};

/** A worker that answers with the title's letters after a while; "chết" ends it, "treo" never answers. */
const fakeWorker = (): URL => {
  const file = join(folder, 'fake-worker.mjs');
  writeFileSync(
    file,
    `import { parentPort } from 'node:worker_threads';
     parentPort.on('message', ({ papers }) => {
       const { title } = papers[0];
       if (title === 'chết') process.exit(3);
       if (title !== 'treo') setTimeout(() => parentPort.postMessage({ ok: true, pdf: new TextEncoder().encode(title) }), title.length * 5);
     });`,
  );
  return pathToFileURL(file);
};
const named = (title: string): Paper => ({ ...(some[0] as Paper), title });
const textOf = (outcome: Outcome<Uint8Array>): string => (outcome.ok ? Buffer.from(outcome.value).toString() : (outcome.problems[0]?.code ?? ''));

describe('papers drawn by workers', () => {
  it('have the bytes they have when the main thread draws them, in the order asked for', async () => {
    const seen: string[] = [];
    for await (const { item, pdf } of drawInOrder(
      open(),
      some.map((paper) => ({ papers: [paper] as const })),
    )) {
      seen.push(item.papers[0].id);
      expect(bytes(pdf).equals(Buffer.from(await drawPaper(item.papers[0]))), item.papers[0].id).toBe(true);
    }
    expect(seen).toEqual(some.map((paper) => paper.id));
    expect(new Set(some.map((paper) => paper.kind)).size).toBeGreaterThan(1);
  });

  it('come as one PDF where each keeps its size and its own page numbers', async () => {
    const mixed = ['tong-hop-diem', 'bien-ban', everything.find((e) => e.kind === 'certificate')?.id ?? ''].map(paperOf) as [Paper, ...Paper[]];
    const pdf = bytes(await open().draw(mixed));
    expect(pdf.equals(Buffer.from(await drawPapers(mixed)))).toBe(true);
    const sizes = (data: Uint8Array): readonly string[] => boxesOf(data).map(({ width, height }) => `${Math.round(width)}x${Math.round(height)}`);
    const alone = await Promise.all(mixed.map((paper) => drawPaper(paper)));
    expect(sizes(pdf)).toEqual(alone.flatMap(sizes));
    expect(new Set(sizes(pdf)).size).toBeGreaterThan(1);
  });
});

describe('the queue', () => {
  it('asks for the next paper only when there is room', async () => {
    let built = 0;
    let handed = 0;
    function* source(): Generator<{ readonly papers: readonly [Paper] }> {
      for (let i = 0; i < 40; i += 1) {
        built += 1;
        yield { papers: [named(`${i}`)] };
      }
    }
    for await (const { item, pdf } of drawInOrder(open({ worker: fakeWorker() }), source())) {
      expect(textOf(pdf)).toBe(item.papers[0].title);
      handed += 1;
      expect(built - handed).toBeLessThanOrEqual(6);
    }
    expect(handed).toBe(40);
  });

  it('builds nothing more once nobody listens', async () => {
    let built = 0;
    function* source(): Generator<{ readonly papers: readonly [Paper] }> {
      for (;;) {
        built += 1;
        yield { papers: [named('x')] };
      }
    }
    for await (const { pdf } of drawInOrder(open({ worker: fakeWorker() }), source())) if (pdf.ok && built >= 8) break;
    const then = built;
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(built).toBe(then);
  });

  it('takes what somebody waits for at the screen before the rest of a job', async () => {
    const pool = open({ worker: fakeWorker(), workers: 1 });
    const order: string[] = [];
    const ask = async (title: string, waiting = false): Promise<void> => void order.push(textOf(await pool.draw([named(title)], { waiting })));
    await Promise.all([ask('một'), ask('hai'), ask('ba'), ask('xem', true)]);
    expect(order).toEqual(['một', 'xem', 'hai', 'ba']);
  });
});

describe('a worker that fails', () => {
  it('costs one paper, with a problem that says so; the next is drawn', async () => {
    const pool = open({ worker: fakeWorker(), workers: 1, limitMs: 5000 });
    expect(await Promise.all([named('một'), named('chết'), named('hai')].map(async (p) => textOf(await pool.draw([p]))))).toEqual(['một', 'OC-6080', 'hai']);
    const hung = await pool.draw([named('treo')]);
    expect(hung.ok ? '' : hung.problems[0]?.params).toMatchObject({ title: 'treo', why: 'quá 5 giây' });
    expect(textOf(await pool.draw([named('ba')]))).toBe('ba');
  });

  it('says why a paper cannot be drawn, without dying', async () => {
    const pool = open({ workers: 1 });
    const broken = { ...(some[0] as Paper), createdAt: 'hôm qua' };
    expect(textOf(await pool.draw([broken]))).toBe('OC-6080');
    expect((await pool.draw([some[0] as Paper])).ok).toBe(true);
  });

  it('answers what waits when the pool is closed, and draws no more', async () => {
    const pool = open({ worker: fakeWorker(), workers: 1 });
    const waiting = ['treo', 'hai', 'ba'].map((title) => pool.draw([named(title)]));
    await pool.close();
    expect((await Promise.all(waiting)).map(textOf)).toEqual(['OC-6080', 'OC-6080', 'OC-6080']);
    expect(textOf(await pool.draw([named('bốn')]))).toBe('OC-6080');
  });
});

describe('how many workers', () => {
  it.each([
    [1, 1],
    [2, 1],
    [3, 2],
    [5, 4],
    [16, 4],
  ])('%i cores: %i', (cores, workers) => expect(drawersFor(cores)).toBe(workers));
});
