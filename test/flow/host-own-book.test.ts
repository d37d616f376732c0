/**
 * An office's own book against a real host: in by Excel, mended, published, scored with, printed, carried along by the session. Breaks when a
 * draft that is wrong gets out, when a published book can change, or when a session needs the laptop its book was made on.
 */
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bookWorkbook } from '../../electron/dossier/books/write-book-workbook.ts';
import { startHost } from '../../electron/host.ts';
import type { ImportPreview } from '../../shared/contract/desk.ts';
import type { TakenBook } from '../../shared/contract/desk-books.ts';
import { DESK_FILES } from '../../shared/contract/desk-files.ts';
import { type CriteriaBook, shortHash } from '../../shared/criteria.ts';
import { dossierCode, memberCode } from '../../shared/lib/brand.ts';
import { at, type LooseBook, type LooseSet } from '../shared/change-book.ts';
import { marksOf } from '../shared/small-book.ts';
import { codesOf, valueOf } from '../support/client.ts';
import { openDesk } from '../support/desk-client.ts';
import { hashOf } from '../support/paper-record.ts';
import { flatText } from '../support/pdf-tools.ts';
import { provisionalBook } from '../support/provisional-book.ts';
import { whenOpen } from '../support/score-product.ts';
import { startVenue, type TestVenue } from '../support/venue.ts';

const TEA = dossierCode('49-20000-1-2018');
let venue: TestVenue;
beforeAll(async () => {
  venue = await startVenue();
});
afterAll(() => venue.close());

const take = async (book: CriteriaBook, over = ''): Promise<TakenBook> =>
  valueOf(await venue.desk.client.upload<TakenBook>(`${DESK_FILES.book}${over ? `?over=${over}` : ''}`, await bookWorkbook(book, 'edit')));
const list = () => venue.desk.run('list-own-books', {});

describe('from a file to a published book', () => {
  let draft = '';

  test('a file with a sum that is wrong becomes a draft that says so at its cell, and can not be published', async () => {
    const taken = await take(
      provisionalBook((_, set) => {
        at(set, '1.6').maxPoints = 5;
      }),
    );
    draft = taken.draft ?? '';
    expect(taken.problems.map((p) => [p.code, p.place?.sheet, p.place?.row])).toContainEqual(['OC-8107', 'Bộ 01', expect.any(Number)]);
    const read = await venue.desk.run('read-book-draft', { draft });
    expect(read.findings.map((f) => [f.problem.code, f.set, f.criterion])).toContainEqual(['OC-8107', 1, '1.6']);
    expect(codesOf(await venue.desk.ask('publish-book', { draft, revision: read.revision }))).toEqual(['OC-7664']);
    expect((await list()).published).toEqual([]);
  });

  test('mended at the desk it is published under its hash; the draft is gone', async () => {
    const { revision, book } = await venue.desk.run('read-book-draft', { draft });
    const saved = await venue.desk.run('save-book-draft', { draft, revision, sets: [provisionalBook().sets[0] as never] });
    expect(saved.findings.filter((f) => f.grade === 'error')).toEqual([]);
    expect(codesOf(await venue.desk.ask('save-book-draft', { draft, revision, sets: [0] }))).toEqual(['OC-7663']);
    expect(codesOf(await venue.desk.ask('save-book-draft', { draft, revision: saved.revision, sets: [7] }))).toEqual(['OC-7663']);
    expect((await venue.desk.run('read-book-draft', { draft })).book).toEqual({ ...book, sets: provisionalBook().sets });
    const published = await venue.desk.run('publish-book', { draft, revision: saved.revision });
    expect(published).toEqual({ id: 'QN-2018', hash: hashOf(provisionalBook()) });
    expect(await list()).toMatchObject({ published: [{ id: 'QN-2018', hash: published.hash, issuedBy: 'Ủy ban nhân dân tỉnh Quảng Nam' }], drafts: [] });
    expect((await venue.desk.run('list-books', {})).find((b) => b.id === 'QN-2018')).toMatchObject({ own: true, hash: published.hash });
  });

  test('its id is taken from now on; the same file again is a new edition, and a deleted draft comes back', async () => {
    const again = await take(provisionalBook());
    const read = await venue.desk.run('read-book-draft', { draft: again.draft ?? '' });
    expect([read.book.id, read.origin?.id]).toEqual(['QN-2018-2', 'QN-2018']);
    const { sets: _, ...facts } = { ...(read.book as LooseBook), id: 'qn-2018' };
    const saved = await venue.desk.run('save-book-draft', { draft: read.draft, revision: 0, facts });
    expect(saved.findings.map((f) => f.problem.code)).toContain('OC-7666');
    expect(codesOf(await venue.desk.ask('publish-book', { draft: read.draft, revision: 1 }))).toEqual(['OC-7666']);
    await venue.desk.run('delete-book-draft', { draft: read.draft });
    expect(await list()).toMatchObject({ drafts: [], deleted: [{ draft: read.draft }] });
    expect(codesOf(await venue.desk.ask('read-book-draft', { draft: read.draft }))).toEqual(['OC-7662']);
    await venue.desk.run('restore-book-draft', { draft: read.draft });
    expect(await list()).toMatchObject({ drafts: [{ draft: read.draft, errors: 0 }], deleted: [] });
  });

  test('official words go over a shipped book, points never', async () => {
    const shipped = (await venue.desk.run('read-book', { id: 'QD26-2026' })).book;
    const worded = structuredClone(shipped) as LooseBook;
    const first = at(worded.sets[0] as LooseSet, '1.1');
    first.title = 'Nguồn gốc sản phẩm (nguyên văn)';
    const taken = await take(worded as CriteriaBook, 'QD26-2026');
    const { book, origin, findings } = await venue.desk.run('read-book-draft', { draft: taken.draft ?? '' });
    expect([book.id, origin?.id, book.sets[0]?.parts[0]?.sections[0]?.criteria[0]?.title]).toEqual([
      'QD26-2026-2',
      'QD26-2026',
      'Nguồn gốc sản phẩm (nguyên văn)',
    ]);
    expect(findings.filter((f) => f.grade === 'error')).toEqual([]);
    await venue.desk.run('publish-book', { draft: taken.draft ?? '', revision: 0 });
    expect((await list()).published.find((b) => b.id === 'QD26-2026-2')?.sameStructure).toBe(true);
    first.options.splice(0, 1);
    const refused = await take(worded as CriteriaBook, 'QD26-2026');
    expect(refused).toMatchObject({ draft: null, problems: [{ code: 'OC-7661', place: { sheet: 'Bộ 01' } }] });
    expect(await take(shipped, 'QD26-2026')).toMatchObject({ draft: null, problems: [{ code: 'OC-7668' }] });
  });
});

describe('a session with the office’s book', () => {
  test('scores by its bands, prints its hash and who issued it', async () => {
    const { desk } = venue;
    await desk.run('create-session', { name: 'OCOP Quảng Nam 2018', province: 'Quảng Nam', startDate: '2018-11-20', endDate: '2018-11-20', bookId: 'QN-2018' });
    for (const [i, code] of ['TV1', 'TV2', 'TV3'].entries())
      await desk.run('save-member', {
        member: { code: memberCode(code), name: `Nguyễn Văn ${code}`, role: i === 0 ? 'chair' : 'member', title: '', unit: '', scores: true, notes: {} },
        before: null,
      });
    await desk.run('save-dossier', {
      dossier: {
        code: TEA,
        name: 'Trà thử',
        setNumber: 1,
        producer: 'HTX',
        producerKind: '',
        representative: '',
        address: '',
        commune: '',
        phone: '',
        registration: 'first',
        currentStars: null,
        eligible: true,
        ineligibleReason: '',
        halfDay: 'Sáng',
        order: 1,
        notes: {},
      },
      before: null,
    });
    await desk.run('begin-session', {});
    const members = await venue.join();
    await desk.run('open-scoring', { dossier: TEA });
    for (const member of members) {
      const state = await whenOpen(member, TEA, 1);
      const content = { marks: marksOf(75), confirmedBlanks: ['3.2', '3.3'], criterionNotes: {}, opinion: '' };
      valueOf(await member.submit(member.prepare(state, content)));
    }
    await desk.run('close-scoring', { dossier: TEA, evenIfMissing: false });
    await desk.run('confirm-result', { dossier: TEA });
    const [row] = (await desk.run('read-results', {})).rows;
    expect(row).toMatchObject({ stars: 3, disposition: 'recognise' });

    const hash = hashOf(provisionalBook());
    const papers = await desk.run('list-papers', {});
    const textOf = async (kind: string): Promise<string> => {
      const url = papers.find((p) => p.kind === kind)?.url ?? '';
      return flatText(new Uint8Array(await (await desk.client.get(`${url}?look`)).arrayBuffer()));
    };
    const sheet = await textOf('score-sheet');
    expect(sheet).toContain(`Dấu bộ tiêu chí: ${shortHash(hash)}`);
    expect(sheet).toContain('(Theo Quyết định số 3161/QĐ-UBND của Ủy ban nhân dân tỉnh Quảng Nam)');
    const minutes = await textOf('minutes');
    expect(minutes.replace(/ /g, '')).toContain(hash);
    expect(minutes).toContain('Căn cứ Quyết định số 3161/QĐ-UBND ngày 26 tháng 10 năm 2018 của Ủy ban nhân dân tỉnh Quảng Nam');
  }, 60_000);

  test('a workbook that names the book by its id becomes a session with it', async () => {
    const template = new Uint8Array(await (await venue.desk.client.get(DESK_FILES.template)).arrayBuffer());
    const preview = valueOf(await venue.desk.client.upload<ImportPreview>(DESK_FILES.workbook, template));
    expect([preview.bookId, preview.errors]).toEqual(['QN-2018', 0]);
  });

  test('is whole by itself: another laptop without the book opens it, shows the book and can make an edition of it', async () => {
    const file = (await venue.desk.run('list-sessions', {}))[0]?.file ?? '';
    await venue.desk.run('close-session', {});
    const elsewhere = mkdtempSync(join(tmpdir(), 'ocop-elsewhere-'));
    copyFileSync(join(venue.dataDir, file), join(elsewhere, file));
    const host = await startHost({ dataDir: elsewhere, deskPort: 0, memberPort: 0, hallPort: 0, securePort: 0, mdns: null, tell: () => undefined });
    try {
      const desk = await openDesk(host.ready.desk);
      await desk.run('open-session', { file });
      const { book } = await desk.run('read-session', {});
      expect(book).toMatchObject({ id: 'QN-2018', own: true, hash: hashOf(provisionalBook()), sets: 1 });
      expect((await desk.run('read-book', { id: 'QN-2018' })).book).toEqual(provisionalBook());
      expect((await desk.run('list-own-books', {})).published).toEqual([]);
      const { draft } = await desk.run('copy-book', { id: 'QN-2018' });
      expect((await desk.run('read-book-draft', { draft })).book.sets).toEqual(provisionalBook().sets);
    } finally {
      await host.close();
      rmSync(elsewhere, { recursive: true, force: true });
    }
  });

  test('a published file that somebody changed is told and used no more', async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'ocop-elsewhere-'));
    const folder = join(elsewhere, 'bo-tieu-chi');
    mkdirSync(folder);
    for (const name of readdirSync(join(venue.dataDir, 'bo-tieu-chi')).filter((n) => n.endsWith('.json')))
      writeFileSync(
        join(folder, name),
        readFileSync(join(venue.dataDir, 'bo-tieu-chi', name), 'utf8')
          .replace('"min":65', '"min":60')
          .replace('"maxExclusive":65', '"maxExclusive":60'),
      );
    const host = await startHost({ dataDir: elsewhere, deskPort: 0, memberPort: 0, hallPort: 0, securePort: 0, mdns: null, tell: () => undefined });
    try {
      const desk = await openDesk(host.ready.desk);
      const { published, problems } = await desk.run('list-own-books', {});
      expect(published.map((b) => b.id)).toEqual(['QD26-2026-2']);
      expect(problems.map((p) => p.code)).toEqual(['OC-7665']);
      const refused = await desk.ask('create-session', { name: 'x', province: '', startDate: '', endDate: '', bookId: 'QN-2018' });
      expect(codesOf(refused)).toEqual(['OC-1013']);
    } finally {
      await host.close();
      rmSync(elsewhere, { recursive: true, force: true });
    }
  });
});
