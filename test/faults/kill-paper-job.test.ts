/**
 * The host is killed in the middle of a job that saves papers. Fails when, after the next start, a paper is counted that isn't whole in the folder, one
 * is there that isn't counted, or an in-progress file is left.
 */
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { paperContext } from '../bench/scored-record.ts';
import { type Desk, openDesk } from '../support/desk-client.ts';
import { type HostProcess, spawnHost } from '../support/host-process.ts';
import { placeSession } from '../support/place-session.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'ocop-kill-job-'));
const place = mkdtempSync(join(tmpdir(), 'ocop-kill-stick-'));
let host: HostProcess | undefined;
afterAll(async () => {
  await host?.stop();
  for (const folder of [dataDir, place]) rmSync(folder, { recursive: true, force: true });
});

async function start(file: string): Promise<Desk> {
  host = await spawnHost(dataDir);
  const desk = await openDesk(host.ready.desk);
  await desk.run('open-session', { file });
  return desk;
}

test('killed while papers are saved: after the next start kept prints are the files, whole and under their own names', async () => {
  const file = placeSession(dataDir, paperContext('sample').record, false);
  let desk = await start(file);
  await desk.run('confirm-decided', {});
  const sheets = (await desk.run('list-papers', {})).filter((p) => p.kind === 'score-sheet').map((p) => p.id);
  // At another moment each time: while a batch is drawn, kept or placed.
  for (const [n, waitMs] of [0, 7, 19, 40].entries()) {
    const papers = sheets.slice(n * 60, n * 60 + 60);
    const live = await desk.listen();
    const { folder } = await desk.run('start-paper-job', { place, papers });
    await live.until((s) => s.paperJob?.folder === folder && s.paperJob.done > 0, 40_000);
    await new Promise((resolve) => setTimeout(resolve, waitMs));
    live.close();
    await host?.kill();

    desk = await start(file);
    const saved = readdirSync(folder);
    expect(saved.filter((name) => name.includes('dang-ghi'))).toEqual([]);
    const pdfs = saved.filter((name) => name.endsWith('.pdf')).sort();
    const counted = (await desk.run('list-papers', {})).filter((p) => papers.includes(p.id) && p.prints.length > 0);
    expect(pdfs.map((name) => name.slice(4, -4))).toEqual(papers.filter((id) => counted.some((p) => p.id === id)).map((id) => id.replaceAll('/', '_')));
    expect(counted.every((p) => p.prints.length === 1 && p.prints[0]?.copies === 1)).toBe(true);
    expect(pdfs.length).toBeGreaterThan(0);
    const hashes = pdfs
      .map(
        (name) =>
          `${createHash('sha256')
            .update(readFileSync(join(folder, name)))
            .digest('hex')}  ${name}\n`,
      )
      .join('');
    expect(readFileSync(join(folder, 'SHA256SUMS.txt'), 'utf8')).toBe(hashes);
    for (const name of pdfs) expect(readFileSync(join(folder, name)).subarray(-6).toString().trim()).toBe('%%EOF');
  }
});
