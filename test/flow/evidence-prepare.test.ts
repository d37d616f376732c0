/** Drawing pages in the background: progress, stopping and going on, a restart, a worker that hangs or dies. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import BetterSqlite from 'better-sqlite3';
import { afterEach, describe, expect, test } from 'vitest';
import { workersFor } from '../../electron/dossier/evidence/keep-evidence.ts';
import { startHost } from '../../electron/host.ts';
import { DESK_FILES } from '../../shared/contract/desk-files.ts';
import { allDrawn, attach, evidenceFolderOf, filesOf, upload } from '../support/attach.ts';
import { openDesk } from '../support/desk-client.ts';
import { makePdf } from '../support/evidence-files.ts';
import { JAM, makeSmallCouncil, TOUR } from '../support/small-council.ts';
import { startVenue, type TestVenue } from '../support/venue.ts';

const pagesOf = (count: number): Promise<Buffer> => makePdf(Array.from({ length: count }, (_, i) => `Trang số ${i + 1}`));
const stubborn = { worker: pathToFileURL('test/fixtures/evidence/stubborn-worker.mjs'), pageMs: 5000 };

let venue: TestVenue;
afterEach(() => venue?.close());

async function prepare(drawing = {}): Promise<void> {
  venue = await startVenue({ drawing });
  await makeSmallCouncil(venue.desk, { begin: false });
}

test.each([
  [1, 1],
  [2, 2],
  [16, 2],
])('%i cores draw with %i workers', (cores, workers) => expect(workersFor(cores)).toBe(workers));

describe('pages', () => {
  test('are drawn side by side: a page that hangs holds up its own worker only, and is not begun a second time', async () => {
    await prepare({ ...stubborn, pageMs: 60_000, patienceMs: 100, workers: 2 });
    const id = await attach(venue, JAM, 'a.pdf', await pagesOf(6));
    const live = await venue.desk.listen();
    expect((await live.until((s) => s.evidence.waiting === 1)).evidence).toMatchObject({ done: 5, total: 6 });
    live.close();
    expect((await venue.desk.client.get(`/files/evidence/${id}/2/large.jpg`)).status).toBe(503);
    // Were it begun again, the second worker would hang as well and nothing could be attached any more.
    await attach(venue, JAM, 'b.pdf', await pagesOf(7));
  });

  test('a worker that hangs or dies costs its page, never the others, nor the host’s answers', async () => {
    await prepare(stubborn);
    const id = await attach(venue, JAM, 'a.pdf', await pagesOf(6));
    // Answered while a page still hangs.
    await venue.desk.run('read-session', {});
    expect((await venue.desk.run('read-evidence', { dossier: JAM })).files[0]?.state).not.toBe('failed');
    expect(await allDrawn(venue)).toMatchObject({ waiting: 0, done: 6, total: 6, paused: false });
    const file = (await venue.desk.run('read-evidence', { dossier: JAM })).files[0];
    expect([file?.state, file?.failure]).toEqual(['failed', 'Không vẽ được trang 2, 3']);
    const status = async (page: number): Promise<number> => (await venue.desk.client.get(`/files/evidence/${id}/${page}/large.jpg`)).status;
    expect([await status(1), await status(2), await status(3), await status(6)]).toEqual([200, 422, 422, 200]);
  });

  test('of a file attached to two products at once keep every page’s text: it is put together once', async () => {
    await prepare();
    for (let n = 1; n <= 12; n += 1) {
      const file = await makePdf(Array.from({ length: 1 + (n % 3) }, (_, i) => `Tệp ${n} trang ${i + 1}`));
      await Promise.all([JAM, TOUR, JAM].map((dossier) => upload(venue, `${n}.pdf`, file, dossier)));
    }
    await allDrawn(venue);
    // A file's text is put together when its last page is drawn.
    const textsOf = (): readonly string[] => filesOf(venue).filter((name) => name.endsWith('text.json'));
    await expect.poll(() => textsOf().length).toBe(12);
    const texts = textsOf();
    for (const name of texts)
      for (const text of JSON.parse(readFileSync(join(evidenceFolderOf(venue), name), 'utf8')) as string[]) expect(text, name).toMatch(/trang \d/);
  });

  test('stop when told to, are still drawn for whoever asks, and go on', async () => {
    await prepare();
    await venue.desk.run('cancel-preparing', {});
    const id = await attach(venue, JAM, 'a.pdf', await pagesOf(5));
    const live = await venue.desk.listen();
    expect((await live.until((s) => s.evidence.total === 5)).evidence).toMatchObject({ waiting: 5, done: 0, paused: true });
    expect((await venue.desk.client.get(`/files/evidence/${id}/4/small.jpg`)).status).toBe(200);
    expect((await venue.desk.run('read-evidence', { dossier: JAM })).drawn).toEqual({ [id]: 1 });
    await venue.desk.run('resume-preparing', {});
    await live.until((s) => s.evidence.waiting === 0);
    live.close();
    // Its text is put together after its last page.
    await expect.poll(async () => (await venue.desk.run('read-evidence', { dossier: JAM })).files[0]?.state).toBe('ready');
  });

  test('the last page drawn for somebody who asked finishes the file, its text included', async () => {
    await prepare();
    await venue.desk.run('cancel-preparing', {});
    const id = await attach(venue, JAM, 'a.pdf', await pagesOf(1));
    expect((await venue.desk.client.get(`/files/evidence/${id}/1/small.jpg`)).status).toBe(200);
    const file = async () => (await venue.desk.run('read-evidence', { dossier: JAM })).files[0];
    await expect.poll(async () => (await file())?.state).toBe('ready');
    expect(filesOf(venue).filter((f) => f.endsWith('text.json'))).toHaveLength(1);
  });

  test('a page asked for that does not come in time is refused for now, with 503', async () => {
    await prepare({ ...stubborn, pageMs: 8000, patienceMs: 100 });
    await venue.desk.run('cancel-preparing', {});
    const id = await attach(venue, JAM, 'a.pdf', await pagesOf(6));
    const reply = await venue.desk.client.get(`/files/evidence/${id}/2/large.jpg`);
    expect([reply.status, reply.headers.get('retry-after')]).toEqual([503, '2']);
  });

  test('go on where they were after the host was started again', async () => {
    await prepare();
    await venue.desk.run('cancel-preparing', {});
    const id = await attach(venue, JAM, 'a.pdf', await pagesOf(4));
    await venue.desk.client.get(`/files/evidence/${id}/3/small.jpg`);
    const { file } = await venue.desk.run('read-session', {});
    await venue.host.close();
    expect(filesOf(venue).filter((f) => f.endsWith('-small.jpg'))).toHaveLength(1);
    const again = await startHost({ dataDir: venue.dataDir, deskPort: 0, memberPort: 0, hallPort: 0, tell: () => undefined });
    try {
      const desk = await openDesk(again.ready.desk);
      await desk.run('open-session', { file });
      const live = await desk.listen();
      await live.until((s) => s.evidence.total === 4 && s.evidence.waiting === 0);
      live.close();
      expect(filesOf(venue).filter((f) => f.endsWith('-small.jpg'))).toHaveLength(4);
      expect((await desk.run('read-evidence', { dossier: JAM })).files[0]).toMatchObject({ state: 'ready', failure: '' });
    } finally {
      await again.close();
    }
  });

  test('drawn before a crash, whose text the disk now refuses to put together: the program starts, the other files go on', async () => {
    await prepare();
    await attach(venue, JAM, 'a.pdf', await pagesOf(2));
    await allDrawn(venue);
    const { file } = await venue.desk.run('read-session', {});
    await venue.host.close();
    const [text = ''] = filesOf(venue).filter((f) => f.endsWith('text.json'));
    rmSync(join(evidenceFolderOf(venue), text));
    // A folder where the file is to be written.
    mkdirSync(join(evidenceFolderOf(venue), `${text}.part`));
    const db = new BetterSqlite(join(venue.dataDir, file));
    db.exec("UPDATE evidence_file SET state = 'waiting', text_ready = 0");
    db.close();
    const again = await startHost({ dataDir: venue.dataDir, deskPort: 0, memberPort: 0, hallPort: 0, tell: () => undefined });
    try {
      const desk = await openDesk(again.ready.desk);
      await desk.run('open-session', { file });
      const sent = await desk.client.upload(`${DESK_FILES.evidence}?${new URLSearchParams({ dossier: JAM, path: 'b.pdf', only: '' })}`, await pagesOf(3));
      expect(sent.status).toBe(200);
      await expect.poll(async () => (await desk.run('read-evidence', { dossier: JAM })).files.map((f) => f.state).sort()).toEqual(['ready', 'waiting']);
    } finally {
      await again.close();
    }
  });
});
