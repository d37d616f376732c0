/** Removing a file and bringing it back; and what nobody refers to any more, cleared away when the session is opened. */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startHost } from '../../electron/host.ts';
import { readJournal } from '../../electron/store/journal-table.ts';
import type { DeskEvidence } from '../../shared/contract/desk.ts';
import { allDrawn, attach, evidenceFolderOf, filesOf } from '../support/attach.ts';
import { codesOf } from '../support/client.ts';
import { openDesk } from '../support/desk-client.ts';
import { makeImage, makePdf } from '../support/evidence-files.ts';
import { JAM, makeSmallCouncil, TOUR } from '../support/small-council.ts';
import { startVenue, type TestVenue } from '../support/venue.ts';

let venue: TestVenue;
beforeEach(async () => {
  venue = await startVenue();
  await makeSmallCouncil(venue.desk, { begin: false });
});
afterEach(() => venue.close());

const read = (): Promise<DeskEvidence> => venue.desk.run('read-evidence', { dossier: JAM });
const eventsOf = (host: Pick<TestVenue['host'], 'venue'>, event: string) => {
  const session = host.venue.session();
  return session ? readJournal(session.db).filter((e) => e.event === event) : [];
};
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const folderOf = (hash: string): string => join(evidenceFolderOf(venue), hash.slice(0, 2));

/** Closes the host, lets `meanwhile` happen to the folder, opens the session with a new one. */
async function reopen<T>(meanwhile: () => void, look: (host: Awaited<ReturnType<typeof startHost>>) => T | Promise<T>): Promise<T> {
  const { file } = await venue.desk.run('read-session', {});
  await venue.host.close();
  meanwhile();
  const again = await startHost({ dataDir: venue.dataDir, deskPort: 0, memberPort: 0, hallPort: 0, tell: () => undefined });
  try {
    await (await openDesk(again.ready.desk)).run('open-session', { file });
    return await look(again);
  } finally {
    await again.close();
  }
}

describe('a removal', () => {
  test('undone brings back the file, its place, photo, paper and page ranges, as if nothing had been; both stand in the journal', async () => {
    const [first, bytes] = [await makePdf(['Một', 'Hai', 'Ba']), await makeImage('jpeg')];
    const id = await attach(venue, JAM, '1.5_hợp đồng.pdf', first);
    await attach(venue, JAM, 'ảnh.jpg', bytes);
    // The last page is drawn a moment before its file is called ready.
    await expect.poll(async () => (await read()).files.map((f) => f.state)).toEqual(['ready', 'ready']);
    await venue.desk.run('link-evidence', { evidence: id, criterion: '1.1', firstPage: 2, lastPage: 3, label: 'Phụ lục' });
    await venue.desk.run('save-evidence', { id, name: 'Hợp đồng thu mua', item: '', face: true });
    const before = await read();
    await venue.desk.run('remove-evidence', { id });
    const without = await read();
    expect([without.files.map((f) => f.name), without.links]).toEqual([['ảnh.jpg'], []]);
    await venue.desk.run('restore-evidence', { id });
    const after = await read();
    const bare = ({ links, ...rest }: DeskEvidence) => ({ ...rest, links: links.map(({ id: _, ...link }) => link) });
    expect(bare(after)).toEqual(bare(before));
    expect(eventsOf(venue.host, 'evidence-removed')[0]?.details).toMatchObject({ id, links: before.links.length });
    expect(eventsOf(venue.host, 'evidence-restored')[0]?.details).toMatchObject({ id, name: 'Hợp đồng thu mua', links: before.links.length });
    expect((await venue.desk.client.get(`/files/evidence/${id}/2/large.jpg`)).status).toBe(200);
    const original = await venue.desk.client.get(`/files/evidence/${id}/original`);
    expect(Buffer.from(await original.arrayBuffer()).equals(first)).toBe(true);
    expect(codesOf(await venue.desk.ask('restore-evidence', { id }))).toEqual(['OC-2735']);
  });

  test('while its pages wait is undone, and they are drawn all the same', async () => {
    await venue.desk.run('cancel-preparing', {});
    const id = await attach(venue, JAM, 'a.pdf', await makePdf(['Một', 'Hai']));
    await venue.desk.run('remove-evidence', { id });
    await venue.desk.run('restore-evidence', { id });
    await venue.desk.run('resume-preparing', {});
    expect(await allDrawn(venue)).toMatchObject({ total: 2, done: 2 });
  });

  test('is not undone where the content was attached again, nor by a photo that lost its place, nor after the opening', async () => {
    const bytes = await makeImage('png');
    const id = await attach(venue, JAM, 'ảnh.png', bytes);
    await venue.desk.run('save-evidence', { id, name: 'ảnh.png', item: '', face: true });
    await venue.desk.run('remove-evidence', { id });
    const again = await attach(venue, JAM, 'ảnh lần hai.png', bytes);
    expect(codesOf(await venue.desk.ask('restore-evidence', { id }))).toEqual(['OC-2736']);
    await venue.desk.run('remove-evidence', { id: again });
    const other = await attach(venue, JAM, 'khác.png', await makeImage('png', 50, 60));
    await venue.desk.run('save-evidence', { id: other, name: 'khác.png', item: '', face: true });
    await venue.desk.run('restore-evidence', { id });
    expect((await read()).files.filter((f) => f.face).map((f) => f.id)).toEqual([other]);
    await venue.desk.run('remove-evidence', { id });
    await venue.desk.run('begin-session', {});
    expect(codesOf(await venue.desk.ask('restore-evidence', { id }))).toEqual(['OC-2701']);
  });
});

describe('opening the session', () => {
  test('clears away what was removed and what a crash left between copy and row, never what a dossier still has', async () => {
    const [shared, gone, crashed] = [await makePdf(['Chung']), await makePdf(['Bỏ']), Buffer.from('%PDF-1.4 copied, then the power went')];
    const one = await attach(venue, JAM, 'chung.pdf', shared);
    await attach(venue, TOUR, 'chung.pdf', shared);
    const two = await attach(venue, JAM, 'bỏ.pdf', gone);
    await allDrawn(venue);
    await venue.desk.run('remove-evidence', { id: one });
    await venue.desk.run('remove-evidence', { id: two });
    const seen = await reopen(
      () => {
        mkdirSync(folderOf(hashOf(crashed)), { recursive: true });
        writeFileSync(join(folderOf(hashOf(crashed)), hashOf(crashed)), crashed);
        // Not the program's: stays.
        writeFileSync(join(folderOf(hashOf(shared)), 'ghi chú.txt'), 'của thư ký');
      },
      (host) => eventsOf(host, 'evidence-swept').map((e) => e.details),
    );
    expect(seen).toEqual([{ files: 2, bytes: gone.length + crashed.length, drawn: 1 }]);
    const left = filesOf(venue);
    expect(left.filter((file) => file.includes(hashOf(shared))).length).toBeGreaterThan(3);
    expect(left.some((file) => file.endsWith('ghi chú.txt'))).toBe(true);
    expect(left.filter((file) => file.includes(hashOf(gone)) || file.includes(hashOf(crashed)))).toEqual([]);
  });

  test('with nothing to clear away says nothing; once frozen it touches nothing', async () => {
    await attach(venue, JAM, 'a.pdf', await makePdf(['Một']));
    await allDrawn(venue);
    await venue.desk.run('begin-session', {});
    const stray = 'ab'.repeat(32);
    const seen = await reopen(
      () => {
        mkdirSync(folderOf(stray), { recursive: true });
        writeFileSync(join(folderOf(stray), stray), 'x');
      },
      (host) => eventsOf(host, 'evidence-swept'),
    );
    expect([seen, filesOf(venue).some((file) => file.endsWith(stray))]).toEqual([[], true]);
  });
});
