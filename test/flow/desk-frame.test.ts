import { afterEach, describe, expect, it, vi } from 'vitest';
import { call, uploadWorkbook } from '../../renderer/desk/app/client.ts';
import { dossierInRoute, parseRoute, printRoute, type Route, routeTo } from '../../renderer/desk/app/route.ts';
import { fileSize } from '../../renderer/desk/app/start/file-size.ts';
import { commonStrings } from '../../renderer/kit/strings/common.ts';
import { criteriaStrings } from '../../renderer/kit/strings/criteria.ts';
import { dossierStrings } from '../../renderer/kit/strings/dossier.ts';
import { fill, language, switchLanguage, t } from '../../renderer/kit/strings/index.ts';
import { startStrings } from '../../renderer/kit/strings/start.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  switchLanguage('vi');
});

describe('the address of the desk', () => {
  it('reads screens and what follows them', () => {
    expect(parseRoute('#/cham-diem/27-09012-3-2026')).toEqual({ screen: 'scoring', rest: ['27-09012-3-2026'] });
    expect(parseRoute('#/chuan-bi/ghe')).toEqual({ screen: 'dossier', rest: ['ghe'] });
    expect(parseRoute('#/bo-tieu-chi/QD26-2026/7/3.1').rest).toEqual(['QD26-2026', '7', '3.1']);
  });

  it('takes an empty, unknown or broken address for the start, and throws on none', () => {
    for (const hash of ['', '#', '#/', '#/khong-co/x']) expect(parseRoute(hash)).toEqual({ screen: 'start', rest: [] });
    expect(parseRoute('#/cham-diem/%E0%A4%A').rest).toEqual(['%E0%A4%A']);
  });

  it('prints what it reads, whatever a code holds', () => {
    const route: Route = { screen: 'tally', rest: ['Mã/lạ #1 %'] };
    expect(printRoute(route)).toMatch(/^#\/tong-hop\/[^/#]+$/);
    expect(parseRoute(printRoute(route))).toEqual(route);
  });

  it('keeps the selected product between the stages that show one, and only there', () => {
    const scoring: Route = { screen: 'scoring', rest: ['A-1'] };
    expect(routeTo(scoring, 'tally').rest).toEqual(['A-1']);
    expect(routeTo(scoring, 'dossier').rest).toEqual([]);
    expect(routeTo(scoring, 'result', []).rest).toEqual([]);
    expect(routeTo({ screen: 'dossier', rest: ['ghe'] }, 'scoring').rest).toEqual([]);
    expect(dossierInRoute(scoring)).toBe('A-1');
    expect(dossierInRoute({ screen: 'criteria', rest: ['QD26-2026'] })).toBeNull();
  });
});

describe('asking the host', () => {
  const answering = (response: () => Promise<Response>) => {
    const fetch = vi.fn((_url: string, _init: RequestInit) => response());
    vi.stubGlobal('fetch', fetch);
    return fetch;
  };

  it('posts the command as JSON and hands the answer on, refusals too', async () => {
    const refusal = { ok: false, problems: [{ code: 'OC-1006', grade: 'error', vi: 'Không tìm thấy.', en: 'Not found.' }] };
    const fetch = answering(async () => new Response(JSON.stringify(refusal), { status: 422 }));
    expect(await call('open-scoring', { dossier: 'A-1' })).toEqual(refusal);
    expect(fetch.mock.calls[0]?.[0]).toBe('/api/open-scoring');
    expect(JSON.parse(String(fetch.mock.calls[0]?.[1].body))).toEqual({ dossier: 'A-1' });
  });

  it('answers a lost line and a foreign answer as problems, never by throwing', async () => {
    answering(() => Promise.reject(new TypeError('Failed to fetch')));
    const lost = await call('list-sessions', {});
    answering(async () => new Response('<h1>502</h1>', { status: 502 }));
    const foreign = await call('list-sessions', {});
    for (const answer of [lost, foreign]) expect(answer).toMatchObject({ ok: false, problems: [{ code: 'OC-1203', grade: 'error' }] });
    expect(lost).not.toEqual(foreign);
  });

  it("sends a workbook's bytes as they are", async () => {
    const fetch = answering(async () => new Response(JSON.stringify({ ok: true, value: { id: '' }, warnings: [] })));
    const file = new File(['PK'], 'so.xlsx');
    await uploadWorkbook(file);
    expect(fetch.mock.calls[0]).toEqual(['/files/workbook', expect.objectContaining({ method: 'POST', body: file })]);
  });
});

describe('words', () => {
  it('switches the language and fills in parameters', () => {
    expect(t('common.starsWord', { n: 4 })).toBe('4 sao');
    switchLanguage('en');
    expect([language(), t('common.starsWord', { n: 4 })]).toEqual(['en', '4 stars']);
  });

  it('leaves a name without a parameter in sight', () => {
    expect(fill('{a} và {b}', { a: 0 })).toBe('0 và {b}');
  });

  it('says one star and two stars in English', () => {
    switchLanguage('en');
    expect([0, 1, 2].map((n) => t('common.starsWord', { n }))).toEqual(['0 stars', '1 star', '2 stars']);
    expect(fill('{n|is|are}', {})).toBe('{n|is|are}');
    expect(fill('{n|is|are} {n}', { n: '1' })).toBe('is 1');
  });

  it('asks for the same parameters in both languages', () => {
    const names = (text: string): readonly string[] => [...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1] ?? '').sort();
    for (const [key, { vi: inVietnamese, en }] of Object.entries({ ...commonStrings, ...startStrings, ...dossierStrings, ...criteriaStrings }))
      expect([key, names(en)]).toEqual([key, names(inVietnamese)]);
  });
});

it('shows sizes of files with a decimal comma', () => {
  expect([fileSize(999), fileSize(4096), fileSize(1_234_567)]).toEqual(['999 B', '4 kB', '1,2 MB']);
});
