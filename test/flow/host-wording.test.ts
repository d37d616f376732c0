/** The words of the papers through the doors: breaks if a saved sentence didn't reach the paper, a version were lost, a kept print changed, or a broken file went in. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningHost, startHost } from '../../electron/host.ts';
import { DESK_FILES } from '../../shared/contract/desk-files.ts';
import type { WordingChange } from '../../shared/contract/desk-wording.ts';
import { partOf } from '../../shared/paper/wording/catalogue.ts';
import type { Wording } from '../../shared/paper/wording/wording.ts';
import { WORDING_FORMAT } from '../../shared/paper/wording/wording-file.ts';
import { codesOf, valueOf } from '../support/client.ts';
import { type Desk, openDesk } from '../support/desk-client.ts';
import { flatText } from '../support/pdf-tools.ts';
import { makeSmallCouncil } from '../support/small-council.ts';

let folder = '';
let host: RunningHost;
let desk: Desk;
const start = async (): Promise<void> => {
  host = await startHost({ dataDir: folder, deskPort: 0, memberPort: 0, hallPort: 0, lanHost: '127.0.0.1', sample: false });
  desk = await openDesk(host.ready.desk);
};
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ocop-wording-'));
  await start();
  await makeSmallCouncil(desk);
});
afterAll(async () => {
  await host.close();
  rmSync(folder, { recursive: true, force: true });
});

const save = (...changes: readonly WordingChange[]) => desk.ask('save-wording', { changes: [...changes] });
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const pdf = async (path: string): Promise<string> => flatText(new Uint8Array(await (await desk.client.get(path)).arrayBuffer()));
const attendance = async () => {
  const entry = (await desk.run('list-papers', {})).find((p) => p.kind === 'attendance');
  if (!entry) throw new Error('no attendance list');
  return entry;
};
const COUNT: WordingChange = { part: 'attendance/count', text: 'Tổng số {số người chấm} người chấm tại {địa điểm}{nếu có số vắng}, vắng {số vắng}{hết}.' };

test('a saved sentence is on the paper, the print before it holds no more and stays as it was', async () => {
  const before = await attendance();
  expect(await pdf(before.url)).toContain('Thành viên chấm điểm theo danh sách: 5; vắng: 0.');
  expect((await attendance()).prints.map((p) => p.replaced)).toEqual([false]);
  expect(valueOf(await save(COUNT))).toEqual({ changed: 1 });
  const [print] = (await attendance()).prints;
  expect(print?.replaced).toBe(true);
  expect(await pdf(print?.url ?? '')).toContain('Thành viên chấm điểm theo danh sách: 5; vắng: 0.');
  expect(await pdf(before.url)).toContain('Tổng số 5 người chấm tại ……………');
});

test('what was not changed makes no version; the default’s own text is the default', async () => {
  expect(valueOf(await save(COUNT))).toEqual({ changed: 0 });
  const own = (text: string): WordingChange => ({ part: 'minutes/vote', text });
  expect(valueOf(await save(own(partOf('minutes/vote').text)))).toEqual({ changed: 0 });
  expect(valueOf(await save(own('Biểu quyết: ……'), { part: 'minutes/place', text: 'Tại {địa điểm}.' }))).toEqual({ changed: 2 });
  expect(valueOf(await save(own(partOf('minutes/vote').text), { part: 'minutes/place', text: null }))).toEqual({ changed: 2 });
  const { versions } = await desk.run('read-wording', {});
  expect(versions.filter((v) => v.part === 'minutes/vote')).toMatchObject([
    { version: 1, text: 'Biểu quyết: ……', by: 'Nguyễn Văn TK1' },
    { version: 2, text: null },
  ]);
});

test('faults are refused with their place and nothing is kept', async () => {
  const good: WordingChange = { part: 'proposal/closing', text: 'Kính trình.' };
  expect(codesOf(await save(good, { part: 'notice/closing', text: '{chủ thẻ}' }))).toEqual(['OC-6060']);
  expect(codesOf(await save({ part: 'notice/subject', text: '  ' }))).toEqual(['OC-6071']);
  expect(codesOf(await save({ part: 'notice/closing', text: 'x'.repeat(7000) }))).toEqual(['OC-6067']);
  expect(codesOf(await desk.ask('save-wording', { changes: [{ part: 'minutes/lạ' as never, text: 'x' }] }))).toEqual(['OC-1201']);
  expect((await desk.run('read-wording', {})).versions.some((v) => v.part === 'proposal/closing')).toBe(false);
});

test('a whole paper is shown with words that are not saved, marked as a preview', async () => {
  const preview = (body: unknown) =>
    desk.client.get(DESK_FILES.wordingPreview, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  const shown = await preview({ kind: 'attendance', changes: [{ part: 'attendance/under', text: 'Buổi thử {buổi}' }] });
  const text = await flatText(new Uint8Array(await shown.arrayBuffer()));
  expect([text.includes('Buổi thử Ngày 1 - sáng'), text.includes('BẢN XEM'), text.includes('Tổng số 5 người chấm')]).toEqual([true, true, true]);
  expect(await (await preview({ kind: 'attendance', changes: [{ part: 'attendance/under', text: '{' }] })).text()).toContain('OC-6061');
  expect(await (await preview({ kind: 'ministry', changes: [] })).text()).toContain('OC-6076');
  expect(await pdf((await attendance()).url)).not.toContain('Buổi thử');
});

test('out as a file and in again, another session’s wording is read whole or not at all, and saves nothing by itself', async () => {
  const text = await (await desk.client.get(DESK_FILES.wording)).text();
  expect(JSON.parse(text)).toEqual({ format: WORDING_FORMAT, version: 1, parts: { [COUNT.part]: COUNT.text } });
  expect(valueOf(await desk.client.upload<Wording>(DESK_FILES.wording, bytes(text)))).toEqual({ [COUNT.part]: COUNT.text });
  const before = (await desk.run('read-wording', {})).versions.length;
  const file = (parts: unknown, version = 1): Uint8Array => bytes(JSON.stringify({ format: WORDING_FORMAT, version, parts }));
  for (const [content, codes] of [
    [bytes('không phải JSON'), ['OC-6073']],
    [bytes('{"format":"ocop-quy-che","version":1,"parts":{}}'), ['OC-6073']],
    [file([]), ['OC-6073']],
    [file({}, 2), ['OC-6074']],
    [file({ 'minutes/lạ': 'x', 'minutes/vote': 7, 'notice/closing': '{tỉnhh}{hết}' }), ['OC-6072', 'OC-6075', 'OC-6075', 'OC-6075']],
  ] as const)
    expect(codesOf(await desk.client.upload(DESK_FILES.wording, content))).toEqual(codes);
  expect((await desk.run('read-wording', {})).versions.length).toBe(before);
});

test('it is there after a restart and on a sealed day, in an ended session too, and goes back to the default', async () => {
  const file = (await desk.run('list-sessions', {})).find((s) => s.open)?.file ?? '';
  await host.close();
  await start();
  await desk.run('open-session', { file });
  expect(await pdf((await attendance()).url)).toContain('Tổng số 5 người chấm');
  await desk.run('seal-day', {});
  expect(valueOf(await save({ part: COUNT.part, text: null }))).toEqual({ changed: 1 });
  expect(await pdf((await attendance()).url)).toContain('Thành viên chấm điểm theo danh sách: 5; vắng: 0.');
  await desk.run('resume-day', {});
  await desk.run('end-session', {});
  expect(valueOf(await save(COUNT))).toEqual({ changed: 1 });
  const { versions } = await desk.run('read-wording', {});
  expect(versions.filter((v) => v.part === COUNT.part).map((v) => [v.version, v.text])).toEqual([
    [1, COUNT.text],
    [2, null],
    [3, COUNT.text],
  ]);
  const journal = await desk.run('read-journal', { before: null, limit: 100 });
  expect(journal.filter((line) => line.event === 'wording-changed').length).toBe(5);
  expect((await desk.run('check-journal', {})).firstBreak).toBeNull();
});
