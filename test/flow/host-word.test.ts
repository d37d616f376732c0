/** Word files over the desk's door: breaks if an editable score sheet could leave the host, or points of a product being scored again. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { unzip } from '../support/fill-opinion.ts';
import { playRound } from '../support/score-product.ts';
import { JAM, makeSmallCouncil, TOUR } from '../support/small-council.ts';
import { startVenue, type TestVenue } from '../support/venue.ts';

let venue: TestVenue;
beforeAll(async () => {
  venue = await startVenue();
  await makeSmallCouncil(venue.desk);
  const members = await venue.join();
  await playRound(venue.desk, members, JAM, 1, [83]);
  await playRound(venue.desk, members, TOUR, 1, [71]);
});
afterAll(() => venue.close());

const get = (id: string) => venue.desk.client.get(`/files/papers/${id}.docx`);
const wordsOf = async (id: string): Promise<string> => {
  const answer = await get(id);
  expect(answer.status, id).toBe(200);
  expect(answer.headers.get('content-type')).toContain('wordprocessingml');
  return String((await unzip(new Uint8Array(await answer.arrayBuffer())))['word/document.xml']);
};

test('papers of the office come as Word; those of a member, certificates and the list of receipts do not', async () => {
  const papers = await venue.desk.run('list-papers', {});
  for (const { id, kind } of papers.filter((p) => p.state !== 'missing' && p.kind !== 'blank-sheet')) {
    if (kind === 'score-sheet' || kind === 'certificate' || kind === 'receipts') {
      const refused = await get(id);
      expect(refused.status, id).toBe(422);
      expect(await refused.text(), id).toContain('OC-6003');
    } else expect(await wordsOf(id), id).toContain('<w:body>');
  }
  expect((await get('khong-co')).status).toBe(422);
});

test('nothing of a product being scored again is in them', async () => {
  expect(await wordsOf('tong-hop-diem')).toContain('83');
  await venue.desk.run('open-next-round', { dossier: JAM });
  for (const id of ['tong-hop-diem', 'bien-ban', 'ket-qua']) expect(await wordsOf(id), id).not.toMatch(/>83(,00)?</);
});
