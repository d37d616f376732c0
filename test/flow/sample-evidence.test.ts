/** The sample's evidence: a rehearsal shows reading, photo and reports as the day itself will, and evidence can be tried before an opening. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drawPaper } from '../../electron/paper/draw-paper.ts';
import type { DossierRow } from '../../shared/contract/desk.ts';
import type { EvidenceSearch, MemberEvidence } from '../../shared/contract/member.ts';
import { SAMPLE_EVIDENCE, SAMPLE_PRODUCTS } from '../../shared/sample/evidence.ts';
import { samplePapers } from '../fixtures/sample-evidence/papers.ts';
import { allDrawn, attach } from '../support/attach.ts';
import { valueOf } from '../support/client.ts';
import type { FakeMember } from '../support/fake-member.ts';
import { SAMPLE_FILES } from '../support/sample-files.ts';
import { whenOpen } from '../support/score-product.ts';
import { startVenue, type TestVenue } from '../support/venue.ts';

// Whoever changes a paper's words must draw the shipped file again, or members would read the old ones.
test('the shipped papers are what their source says', async () => {
  for (const { file, paper } of samplePapers()) expect(Buffer.from(await drawPaper(paper)).equals(readFileSync(join(SAMPLE_FILES, file))), file).toBe(true);
});

describe('the sample that is under way', () => {
  let venue: TestVenue;
  let member: FakeMember;
  let product: DossierRow;
  beforeAll(async () => {
    venue = await startVenue({ sample: true });
    product = await venue.nextProduct();
    await venue.desk.run('open-scoring', { dossier: product.code });
    [member] = (await venue.join('TV01')) as [FakeMember];
  });
  afterAll(() => venue.close());

  test('it is open, its list of evidence frozen and in the journal', async () => {
    const session = await venue.desk.run('read-session', {});
    expect(session.state).toBe('open');
    expect(session.manifest).toMatchObject({ number: 1, files: SAMPLE_EVIDENCE.length });
    const events = (await venue.desk.run('read-journal', { before: null, limit: 500 })).map((line) => line.event);
    expect(events.filter((e) => e === 'evidence-added')).toHaveLength(SAMPLE_EVIDENCE.length);
    expect(events.indexOf('session-opened')).toBeLessThan(events.indexOf('evidence-added'));
  });

  test('the three products scored next have a photo, links that follow from the names, and samples', async () => {
    const session = await venue.desk.run('read-session', {});
    const next = session.dossiers.filter((d) => d.eligible && d.state !== 'closed' && d.state !== 'confirmed').slice(0, 3);
    expect(next.map((d) => SAMPLE_PRODUCTS.includes(d.name))).toEqual([true, true, true]);
    for (const { code } of next) {
      const { files, links, commune, sample } = await venue.desk.run('read-evidence', { dossier: code });
      expect(files.filter((f) => f.face).map((f) => [f.kind, f.item])).toEqual([['image', 'photos']]);
      expect(links.filter((l) => l.origin === 'name').map((l) => l.criterion)).toEqual(expect.arrayContaining(['2.2', '2.3']));
      expect(commune?.findings).toHaveLength(4);
      expect(sample).toMatchObject({ received: 5 });
    }
  });

  test('pages are drawn in the background, as many as the files were said to have', async () => {
    const { total } = await allDrawn(venue);
    expect(total).toBe(SAMPLE_EVIDENCE.reduce((sum, file) => sum + file.pages, 0));
    for (const name of SAMPLE_PRODUCTS) {
      const dossier = (await venue.desk.run('read-session', {})).dossiers.find((d) => d.name === name);
      const { files } = await venue.desk.run('read-evidence', { dossier: dossier?.code as DossierRow['code'] });
      expect(files.map((f) => [f.state, f.failure])).toEqual(files.map(() => ['ready', '']));
    }
  });

  test('a member reads the open product: pages of a criterion, words found in them, the reports', async () => {
    const face = (await whenOpen(member, product.code, 1)).current?.face;
    const evidence = valueOf(await member.client.command<MemberEvidence>('read-evidence', { dossier: product.code }));
    expect(evidence.files).toHaveLength(4);
    expect(face).toBe(evidence.files.find((f) => f.face)?.id);
    const link = evidence.links.find((l) => l.criterion === '5.1');
    expect(link).toMatchObject({ firstPage: 6, lastPage: 6, label: 'Câu chuyện' });
    for (const [id, page] of [
      [link?.evidence, 6],
      [face, 1],
    ]) {
      const picture = await member.client.get(`/evidence/${id}/${page}/large.jpg`);
      expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
    }
    const found = valueOf(await member.client.command<EvidenceSearch>('search-evidence', { dossier: product.code, text: 'phu sa moi' }));
    expect(found.hits).toEqual([expect.objectContaining({ evidence: link?.evidence, page: 6, match: 'phù sa mới' })]);
    expect(evidence.commune?.findings.map((f) => f.met)).toEqual([true, true, true, null]);
    expect(evidence.advisory?.opinion).not.toBe('');
  });

  test('the hall shows the photo', async () => {
    const hall = await venue.hall();
    const { face } = (await hall.until((s) => s.product?.code === product.code)).product ?? {};
    const picture = await fetch(new URL(`/evidence/${face}/1/large.jpg`, venue.host.ready.hall));
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
  });
});

describe('the sample before its opening', () => {
  let venue: TestVenue;
  beforeAll(async () => {
    venue = await startVenue();
  });
  afterAll(() => venue.close());

  test('evidence comes and goes; nothing is scored; the opening freezes it', async () => {
    const { desk } = venue;
    await desk.run('create-sample', { preparing: true });
    const session = await desk.run('read-session', {});
    expect([session.state, session.manifest, session.dossiers.length]).toEqual(['preparing', null, 36]);
    expect(new Set(session.dossiers.map((d) => d.state))).toEqual(new Set(['ready']));
    const dossier = session.dossiers.find((d) => d.name === SAMPLE_PRODUCTS[0])?.code as DossierRow['code'];
    const { files, mayChange } = await desk.run('read-evidence', { dossier });
    expect([files.length, mayChange]).toEqual([4, true]);
    const picture = files.find((f) => f.kind === 'image')?.id ?? 0;
    await desk.run('remove-evidence', { id: picture });
    await attach(venue, dossier, '2.2_ảnh mới.jpg', readFileSync(join(SAMPLE_FILES, 'khoai-tay', 'anh.jpg')));
    await desk.run('begin-session', {});
    expect((await desk.run('read-session', {})).manifest).toMatchObject({ files: SAMPLE_EVIDENCE.length });
  });
});
