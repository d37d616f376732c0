/** The guide at the desk's door: read by the secretary, by nobody who wasn't let in, and never more than its own folder. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { GUIDE_PATH, GUIDE_TEXTS, guideAddress } from '../../shared/guide.ts';
import { startVenue, type TestVenue } from '../support/venue.ts';

let venue: TestVenue;
beforeAll(async () => {
  venue = await startVenue();
});
afterAll(() => venue.close());

const get = (path: string, init: RequestInit = {}): Promise<Response> => venue.desk.client.get(path, init);

// A text missing from what ships would leave F1 with an error.
test.each(['vi', 'en'] as const)('%s: every text is there, as a page that may run nothing', async (language) => {
  for (const text of GUIDE_TEXTS) {
    const page = await get(`${GUIDE_PATH}${language}/${text}.html`);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await page.text()).toContain(`<html lang="${language}">`);
  }
  expect(await (await get(guideAddress(language, 'cham-diem'))).text()).toContain('id="cham-diem"');
});

test('who was not let in, or comes by another name, reads nothing', async () => {
  const stranger = await get(guideAddress('vi', 'mang'), { headers: { cookie: '' } });
  expect(await stranger.text()).toContain('OC-1202');
  const foreign = await get(guideAddress('vi', 'mang'), { headers: { 'sec-fetch-site': 'cross-site' } });
  expect(await foreign.text()).toContain('OC-1202');
});

test('nothing beside the guide’s finished files is served', async () => {
  for (const path of ['vi/thu-ky.md', '', 'vi', 'vi/', '..%2f..%2fpackage.json', 'vi/..%2f..%2fcriteria%2fqd26-2026.json', 'vi//thu-ky.html'])
    expect((await get(`${GUIDE_PATH}${path}`)).status, path).toBe(404);
});
