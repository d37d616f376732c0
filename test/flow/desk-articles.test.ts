/** The articles an office types for a decision, against a real host. Breaks when one is lost over a restart, takes another away, changes a book, or a damaged file is written over. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { startHost } from '../../electron/host.ts';
import { codesOf } from '../support/client.ts';
import { type Desk, openDesk } from '../support/desk-client.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'ocop-articles-'));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));
const FILE = join(dataDir, 'dieu-khoan.json');
const DECISION = '26/2026/QĐ-TTg';

async function withDesk(work: (desk: Desk) => Promise<void>): Promise<void> {
  const host = await startHost({ dataDir, deskPort: 0, memberPort: 0, hallPort: 0, securePort: 0, mdns: null, tell: () => undefined });
  try {
    await work(await openDesk(host.ready.desk));
  } finally {
    await host.close();
  }
}

test('typed for one word they stand beside the others, over a restart, until taken away; the book stays what it was', async () => {
  await withDesk(async (desk) => {
    expect(await desk.run('read-articles', {})).toEqual({});
    const before = (await desk.run('read-book', { id: 'QD26-2026' })).summary.hash;
    await Promise.all([
      desk.run('save-article', { decision: DECISION, word: 'stars', article: '  Khoản 2 Điều 5 ' }),
      desk.run('save-article', { decision: DECISION, word: 'gates', article: 'Điều 6' }),
      desk.run('save-article', { decision: '3161/QĐ-UBND', word: 'stars', article: 'Điều 2' }),
    ]);
    expect((await desk.run('read-book', { id: 'QD26-2026' })).summary.hash).toBe(before);
  });
  await withDesk(async (desk) => {
    expect(await desk.run('read-articles', {})).toEqual({ [DECISION]: { stars: 'Khoản 2 Điều 5', gates: 'Điều 6' }, '3161/QĐ-UBND': { stars: 'Điều 2' } });
    await desk.run('save-article', { decision: DECISION, word: 'gates', article: ' ' });
    expect((await desk.run('read-articles', {}))[DECISION]).toEqual({ stars: 'Khoản 2 Điều 5' });
    expect(codesOf(await desk.ask('save-article', { decision: DECISION, word: 'mean', article: 'x'.repeat(81) }))).toEqual(['OC-1201']);
  });
});

test.each(['{"26/2026', '[]', '{"26/2026/QĐ-TTg":{"hạng":"Điều 1"}}'])('a file that says %s is told, and nothing is written over it', async (damaged) => {
  writeFileSync(FILE, damaged);
  await withDesk(async (desk) => {
    expect(codesOf(await desk.ask('read-articles', {}))).toEqual(['OC-7756']);
    expect(codesOf(await desk.ask('save-article', { decision: DECISION, word: 'stars', article: 'Điều 5' }))).toEqual(['OC-7756']);
  });
  expect(readFileSync(FILE, 'utf8')).toBe(damaged);
});
