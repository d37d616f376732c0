/** Excel files over the desk's door: breaks if a formula came without its value, or points of a product being scored again left the host. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { excelKindOf } from '../../shared/contract/paper-kinds.ts';
import { isFormula } from '../../shared/dossier/cells.ts';
import { readXlsx, type SheetRows, shownIn as shown } from '../support/read-xlsx.ts';
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

const get = (id: string) => venue.desk.client.get(`/files/papers/${id}.xlsx`);

async function sheetsOf(id: string): Promise<ReadonlyMap<string, SheetRows>> {
  const answer = await get(id);
  expect(answer.status, id).toBe(200);
  expect(answer.headers.get('content-type')).toContain('spreadsheetml');
  return readXlsx(new Uint8Array(await answer.arrayBuffer()));
}

test('only lists of numbers come as Excel; every other paper is refused with its reason', async () => {
  const papers = await venue.desk.run('list-papers', {});
  const kinds = new Set<string>();
  for (const { id, kind } of papers.filter((p) => p.state !== 'missing' && p.kind !== 'blank-sheet')) {
    if (excelKindOf(kind)) {
      expect((await sheetsOf(id)).size, id).toBeGreaterThan(0);
      kinds.add(kind);
    } else {
      const refused = await get(id);
      expect(refused.status, id).toBe(422);
      expect(await refused.text(), id).toContain('OC-6020');
    }
  }
  expect([...kinds]).toEqual(expect.arrayContaining(['summary', 'results']));
  expect((await get('khong-co')).status).toBe(422);
});

test('the summary holds every sheet, and means as formulas with the value that the desk shows', async () => {
  const sheets = await sheetsOf('tong-hop-diem');
  expect([...sheets.keys()]).toEqual(['Tổng hợp', 'Điểm từng phiếu']);
  const row = sheets.get('Tổng hợp')?.find((cells) => String(cells[1]).includes(JAM)) ?? [];
  const means = row.filter((cell) => cell !== undefined && isFormula(cell)).map(shown);
  expect(means).toContain(83);
  const typed = sheets.get('Điểm từng phiếu')?.filter((cells) => cells[2] === JAM) ?? [];
  expect(typed.length).toBeGreaterThan(0);
  for (const cells of typed) expect((cells[6] as number) + (cells[7] as number) + (cells[8] as number)).toBe(shown(cells[9]));
});

test('nothing of a product being scored again is in them', async () => {
  await venue.desk.run('open-next-round', { dossier: JAM });
  for (const id of ['tong-hop-diem', 'ket-qua']) {
    const cells = [...(await sheetsOf(id)).values()].flat(2).map(shown);
    expect(cells, id).toContain(71);
    expect(cells, id).not.toContain(83);
  }
});
