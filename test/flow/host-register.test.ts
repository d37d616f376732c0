/**
 * Numbers and the register of papers on a real host. Breaks when a certificate's number changes after it was handed out, a number serves two papers,
 * a reprint doesn't say so, or the register misses who put out what.
 */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ListedPaper } from '../../shared/contract/desk.ts';
import type { DossierCode } from '../../shared/lib/brand.ts';
import type { Reply } from '../support/client.ts';
import type { FakeMember } from '../support/fake-member.ts';
import { flatText, missingFrom } from '../support/pdf-tools.ts';
import { playRound } from '../support/score-product.ts';
import { JAM, makeSmallCouncil, TOUR } from '../support/small-council.ts';
import { startVenue, type TestVenue } from '../support/venue.ts';

let venue: TestVenue;
let members: readonly FakeMember[];
beforeEach(async () => {
  venue = await startVenue({ now: '2026-09-04T03:42:00.000Z' });
  await makeSmallCouncil(venue.desk);
  const { info, profile } = await venue.desk.run('read-session', {});
  await venue.desk.run('save-info', { info: { ...info, firstCertificateNumber: '07/GCN-OCOP', year: '2026' } });
  expect(profile.noticeFirst).toBe(0);
  members = await venue.join();
});
afterEach(() => venue.close());

const codesOf = (reply: Reply<unknown>): readonly string[] => (reply.answer.ok ? [] : reply.answer.problems.map((p) => p.code));

/** Scores the product so that every gate is met, and confirms it. */
async function certify(dossier: DossierCode, total: number): Promise<void> {
  const tally = await playRound(venue.desk, members, dossier, 1, [total]);
  for (const { stars, criterion } of tally.gates)
    if (stars <= 4) await venue.desk.run('conclude-gate', { dossier, criterion, stars, met: true, reason: 'Hội đồng thống nhất' });
  await venue.desk.run('confirm-result', { dossier });
}
const papers = (): Promise<readonly ListedPaper[]> => venue.desk.run('list-papers', {});
async function paperOf(kind: ListedPaper['kind'], dossier: string | null = null): Promise<ListedPaper> {
  const found = (await papers()).find((p) => p.kind === kind && (dossier === null || p.dossier === dossier));
  if (!found) throw new Error(`no ${kind}`);
  return found;
}
/** How often numbers were given, by the journal. */
const given = async (): Promise<number> => (await venue.desk.run('read-whole-journal', {})).rows.filter((r) => r.event === 'numbers-given').length;
async function textAt(url: string): Promise<string> {
  const response = await venue.desk.client.get(url);
  if (response.status !== 200) throw new Error(`${url}: ${response.status} ${await response.text()}`);
  return flatText(new Uint8Array(await response.arrayBuffer()));
}

test('a certificate keeps the number it was printed with, also when a better product comes after it', async () => {
  await certify(JAM, 80);
  const jam = await paperOf('certificate', JAM);
  expect(jam.number).toBe('07/GCN-OCOP');
  expect(await textAt(`${jam.url}?look`)).toContain('07/GCN-OCOP');
  await textAt(jam.url);
  // TOUR ranks above JAM and would be number 07 by the ranking.
  await certify(TOUR, 85);
  expect((await paperOf('certificate', JAM)).number).toBe('07/GCN-OCOP');
  expect((await paperOf('certificate', JAM)).prints).toMatchObject([{ replaced: false }]);
  const tour = await paperOf('certificate', TOUR);
  expect(tour.number).toBe('08/GCN-OCOP');
  expect(await textAt(tour.url)).toContain('08/GCN-OCOP');
});

test('unprinted, numbers follow the ranking; the first print gives all that are ready theirs', async () => {
  await certify(JAM, 80);
  await certify(TOUR, 85);
  expect([(await paperOf('certificate', TOUR)).number, (await paperOf('certificate', JAM)).number]).toEqual(['07/GCN-OCOP', '08/GCN-OCOP']);
  await textAt((await paperOf('certificate', JAM)).url);
  expect(await given()).toBe(1);
  await textAt((await paperOf('certificate', TOUR)).url);
  expect(await given()).toBe(1);
});

test('a number by hand: on the paper, once a kind and year, and a print with another is replaced', async () => {
  await certify(JAM, 80);
  const proposal = await paperOf('proposal');
  expect(proposal.number).toBe('');
  await venue.desk.run('number-paper', { paper: proposal.id, number: '5/TTr-SNN' });
  expect(await textAt(`${proposal.url}?look`)).toContain('Số: 05/TTr-SNN');
  await certify(TOUR, 85);
  const [jam, tour] = [await paperOf('certificate', JAM), await paperOf('certificate', TOUR)];
  await venue.desk.run('number-paper', { paper: tour.id, number: '12/GCN' });
  expect(codesOf(await venue.desk.client.command('number-paper', { paper: jam.id, number: '12/GCN' }))).toEqual(['OC-6011']);
  expect(codesOf(await venue.desk.client.command('number-paper', { paper: 'bien-ban', number: '1' }))).toEqual(['OC-6010']);
  expect(codesOf(await venue.desk.client.command('number-paper', { paper: 'khong-co', number: '1' }))).toEqual(['OC-6001']);

  const certificate = await paperOf('certificate', JAM);
  await textAt(certificate.url);
  await venue.desk.run('number-paper', { paper: certificate.id, number: '99/GCN' });
  expect(await paperOf('certificate', JAM)).toMatchObject({ number: '99/GCN', prints: [{ replaced: true }] });
  // Taken back, it gets the next place of the series, never the one that was handed out.
  await venue.desk.run('number-paper', { paper: certificate.id, number: '' });
  expect((await paperOf('certificate', JAM)).number).toBe('08/GCN-OCOP');
});

test('the register says what went out, when, under which number and by whom; a reprint says which copy it is; both outlive a restart', async () => {
  await certify(JAM, 80);
  expect((await paperOf('register')).state).toBe('missing');
  const certificate = await paperOf('certificate', JAM);
  expect(await textAt(certificate.url)).not.toContain('Bản in lần');
  await venue.desk.run('name-operator', { name: 'Lê Thị Hoa' });
  expect((await venue.desk.run('read-session', {})).operator).toBe('Lê Thị Hoa');
  expect(await textAt(certificate.url)).toContain('Bản in lần 2');
  // To look at is not to print.
  expect(await textAt(`${certificate.url}?look`)).not.toContain('Bản in lần');
  const register = await paperOf('register');
  const wanted = ['Giấy chứng nhận – Mứt cà rốt dẻo', '07/GCN-OCOP', '04/09/2026 10:42', 'Lê Thị Hoa', 'Bản in lần 2', 'Sổ có 2 lần phát hành'];
  expect(missingFrom(await textAt(register.url), wanted)).toEqual([]);
  // The register isn't entered in itself.
  expect(await textAt(register.url)).toContain('Sổ có 2 lần phát hành');
  const { file } = await venue.desk.run('read-session', {});
  // The next session of the year is told where this one's numbers ended.
  expect((await venue.desk.run('list-sessions', {})).find((s) => s.file === file)?.lastNumbers).toEqual([
    { kind: 'certificate', year: '2026', text: '07/GCN-OCOP' },
  ]);
  await venue.desk.run('close-session', {});
  await venue.desk.run('open-session', { file });
  expect(await textAt((await paperOf('register')).url)).toContain('Sổ có 2 lần phát hành');
  expect((await paperOf('certificate', JAM)).number).toBe('07/GCN-OCOP');
});
