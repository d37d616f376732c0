/** Another office's list through the desk's door: looked at, taken over, remembered, taken back; nothing is overwritten that wasn't named. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DESK_FILES, type ListProposal } from '../../shared/contract/desk.ts';
import type { ListMapping } from '../../shared/lists/list-mapping.ts';
import { communeCsv, departmentList, englishList, PRODUCTS, platformList, utf8 } from '../fixtures/foreign-lists.ts';
import { codesOf, valueOf } from '../support/client.ts';
import { JAM, makeSmallCouncil } from '../support/small-council.ts';
import { startVenue, type TestVenue } from '../support/venue.ts';

let venue: TestVenue;
beforeEach(async () => {
  venue = await startVenue();
  await venue.desk.run('create-session', { name: 'Phiên mới', province: 'Bắc Ninh', startDate: '2026-09-04', endDate: '2026-09-05', bookId: 'QD26-2026' });
});
afterEach(() => venue.close());

const upload = (name: string, bytes: Uint8Array) => venue.desk.client.upload<ListProposal>(`${DESK_FILES.list}?${new URLSearchParams({ name })}`, bytes);
const propose = async (name: string, bytes: Uint8Array): Promise<ListProposal> => valueOf(await upload(name, bytes));
const planOf = (id: string, mapping: ListMapping) => venue.desk.run('read-list-plan', { id, mapping });
const dossiers = async () => (await venue.desk.run('read-session', {})).dossiers;
const events = async () => (await venue.desk.run('read-journal', { before: null, limit: 20 })).map((line) => line.event);
const order = (id: string, mapping: ListMapping, add: number, more: Partial<{ change: string[]; leaveFaults: boolean; keepAs: string }> = {}) => ({
  id,
  mapping,
  change: [],
  leaveFaults: false,
  seen: { add, change: more.change?.length ?? 0 },
  keepAs: '',
  ...more,
});
async function takeAll(name: string, bytes: Uint8Array, keepAs = '') {
  const { id, mapping } = await propose(name, bytes);
  const { counts } = await planOf(id, mapping);
  return venue.desk.run('take-list', order(id, mapping, counts.add, { keepAs }));
}

test('an empty session is filled from the national platform’s list, and emptied again by one step back', async () => {
  const { id, mapping, sheets, kept } = await propose('ds.xlsx', await platformList());
  expect([sheets.map((s) => s.name), mapping.sheet, kept]).toEqual([['Thống kê', 'DS sản phẩm'], 'DS sản phẩm', '']);
  const plan = await planOf(id, mapping);
  expect(plan.counts).toEqual({ add: 6, change: 0, same: 0, fault: 0, aside: 2 });
  expect(plan.columns[2]).toEqual({ heading: 'Tên sản phẩm', letter: 'C', samples: PRODUCTS.slice(0, 3).map((p) => p.name) });
  expect(await dossiers()).toEqual([]);

  const taken = await venue.desk.run('take-list', order(id, mapping, 6));
  expect(taken).toMatchObject({ added: 6, changed: 0, left: 0 });
  const there = await dossiers();
  expect(there.map((d) => ({ name: d.name, producer: d.producer, set: d.setNumber, commune: d.commune, phone: d.phone }))).toEqual(PRODUCTS);
  expect(there.every((d) => d.state === 'ready' && d.eligible)).toBe(true);
  expect((await events())[0]).toBe('product-list-taken');
  expect((await venue.desk.run('check-journal', {})).firstBreak).toBeNull();
  // One list, one act.
  expect(codesOf(await venue.desk.ask('take-list', order(id, mapping, 6)))).toEqual(['OC-7634']);

  expect(await venue.desk.run('undo-list', { id: taken.undo })).toEqual({ removed: 6, restored: 0 });
  expect(await dossiers()).toEqual([]);
  expect((await events())[0]).toBe('product-list-undone');
  expect(codesOf(await venue.desk.ask('undo-list', { id: taken.undo }))).toEqual(['OC-7634']);
});

test('four offices’ lists of the same products add each product once', async () => {
  await takeAll('ds.xlsx', await platformList());
  for (const [name, bytes] of [
    ['th.xlsx', await departmentList()],
    ['xa.csv', utf8(communeCsv())],
  ] as const) {
    const { id, mapping } = await propose(name, bytes);
    const { counts, rows } = await planOf(id, mapping);
    expect([counts.add, counts.fault, counts.change + counts.same], name).toEqual([0, 0, 6]);
    // Nobody named a product to change: nothing happens, and that is said.
    expect(codesOf(await venue.desk.ask('take-list', order(id, mapping, 0))), name).toEqual(['OC-7646']);
    expect(
      rows.some((r) => r.changes.some((c) => c.before !== '' && c.after === '')),
      name,
    ).toBe(false);
  }
  expect((await dossiers()).length).toBe(6);
});

test('of what is there only the products named are changed, and come back as they were', async () => {
  await takeAll('ds.xlsx', await platformList());
  const before = await dossiers();
  const { id, mapping } = await propose('th.xlsx', await departmentList());
  const { rows } = await planOf(id, mapping);
  const [one] = rows.filter((r) => r.kind === 'change');
  if (!one) throw new Error('nothing differs');
  const taken = await venue.desk.run('take-list', order(id, mapping, 0, { change: [one.code] }));
  const after = await dossiers();
  expect(after.filter((d, at) => JSON.stringify(d) !== JSON.stringify(before[at])).map((d) => d.code)).toEqual([one.code]);
  expect(taken.left).toBe(rows.filter((r) => r.kind === 'change').length - 1);
  await venue.desk.run('undo-list', { id: taken.undo });
  expect(await dossiers()).toEqual(before);
});

describe('how a list is read is remembered', () => {
  const MEANINGS = { honey: '4', 'rice products': '6', tea: '11', 'herbal tea': '12', 'white liquor': '14', handicraft: '21' };
  async function teach(): Promise<void> {
    const { id, mapping } = await propose('en.xlsx', await englishList());
    await venue.desk.run('take-list', order(id, { ...mapping, values: { ...mapping.values, set: MEANINGS } }, 6, { keepAs: 'Danh sách tư vấn' }));
  }
  const nextSession = () =>
    venue.desk.run('create-session', { name: 'Năm sau', province: 'Bắc Ninh', startDate: '2027-09-04', endDate: '2027-09-05', bookId: 'QD26-2026' });

  test('from session to session, by the shape of its head, until it is forgotten', async () => {
    await teach();
    await nextSession();
    const again = await propose('en-2027.xlsx', await englishList());
    expect([again.kept, again.mapping.values.set]).toEqual(['Danh sách tư vấn', MEANINGS]);
    expect((await planOf(again.id, again.mapping)).counts.add).toBe(6);
    // Another shape is another list.
    expect((await propose('ds.xlsx', await platformList())).kept).toBe('');

    const [line] = await venue.desk.run('read-kept-mappings', {});
    expect(line).toMatchObject({ name: 'Danh sách tư vấn', columns: 5 });
    await venue.desk.run('forget-mapping', { shape: line?.shape ?? '' });
    expect(await venue.desk.run('read-kept-mappings', {})).toEqual([]);
    expect((await propose('en.xlsx', await englishList())).kept).toBe('');
  });

  test('a file of it that can’t be read counts as none', async () => {
    await teach();
    const file = join(venue.dataDir, 'ghep-cot.json');
    expect(JSON.parse(readFileSync(file, 'utf8')).mappings.length).toBe(1);
    writeFileSync(file, '{"version":1,"mappings":[{"shape":1}]}');
    expect(await venue.desk.run('read-kept-mappings', {})).toEqual([]);
    expect((await propose('en.xlsx', await englishList())).kept).toBe('');
  });
});

test('rows with faults stay out only when the secretary says so', async () => {
  const text = communeCsv().replace('"Rượu trắng"', '""');
  const { id, mapping } = await propose('xa.csv', utf8(text));
  const { counts, problems } = await planOf(id, mapping);
  expect([counts.add, counts.fault]).toEqual([5, 1]);
  expect(problems.find((p) => p.grade === 'error')).toMatchObject({ code: 'OC-2201', place: { sheet: 'xa.csv', row: 6, column: 'Bộ sản phẩm' } });
  expect(codesOf(await venue.desk.ask('take-list', order(id, mapping, 5)))).toEqual(['OC-7641']);
  expect(await dossiers()).toEqual([]);
  expect(await venue.desk.run('take-list', order(id, mapping, 5, { leaveFaults: true }))).toMatchObject({ added: 5, left: 1 });
});

test('what changed since the preview stops it, and so does what happened since to undoing', async () => {
  const { id, mapping } = await propose('ds.xlsx', await platformList());
  await planOf(id, mapping);
  const other = await takeAll('th.xlsx', await departmentList());
  expect(codesOf(await venue.desk.ask('take-list', order(id, mapping, 6)))).toEqual(['OC-7634']);
  const again = await propose('ds.xlsx', await platformList());
  expect(codesOf(await venue.desk.ask('take-list', order(again.id, again.mapping, 5)))).toEqual(['OC-7642']);

  const [first] = await dossiers();
  if (!first) throw new Error('no dossier');
  const { setName: _n, state: _s, round: _r, openedAt: _o, number: _u, evidence: _e, ...row } = first as typeof first & Record<string, unknown>;
  await venue.desk.run('save-dossier', { dossier: { ...row, phone: '0900000000' } as never, before: first.code });
  const refused = await venue.desk.ask('undo-list', { id: other.undo });
  expect([codesOf(refused), (await dossiers()).length]).toEqual([['OC-7643'], 6]);
});

test('once the session is opened no list changes anything', async () => {
  await makeSmallCouncil(venue.desk);
  const { id, mapping } = await propose('ds.xlsx', await platformList());
  expect((await planOf(id, mapping)).counts.add).toBe(6);
  expect(codesOf(await venue.desk.ask('take-list', order(id, mapping, 6)))).toEqual(['OC-1002']);
  expect((await dossiers())[0]?.code).toBe(JAM);
});

test('a list made to hurt costs an answer, not the host', async () => {
  expect(codesOf(await upload('web.xls', Buffer.from('<table><tr><td>x</td></tr></table>')))).toEqual(['OC-7630']);
  expect(codesOf(await upload('dai.csv', Buffer.from('a;b\n'.repeat(20_000))))).toEqual(['OC-7633']);
  expect(codesOf(await upload('rac.csv', Buffer.from(`"${'x'.repeat(100)}`.repeat(2000)))).length).toBeLessThan(2);
  expect(
    codesOf(
      await venue.desk.ask('read-list-plan', {
        id: 'x',
        mapping: { sheet: '', headRow: 1, headRows: 1, columns: {}, values: {}, keepRest: true, codePrefix: '' },
      }),
    ),
  ).toEqual(['OC-7634']);
});
