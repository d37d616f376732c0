/** An observer on a real host. Breaks when who only looks on owes a sheet, counts for the quorum, gets a seat, signs the summary, or is lost in the workbook or the minutes. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readWorkbook } from '../../electron/dossier/read-workbook.ts';
import { memberCode } from '../../shared/lib/brand.ts';
import { bookById } from '../fixtures/workbooks.ts';
import { codesOf } from '../support/client.ts';
import { flatText } from '../support/pdf-tools.ts';
import { playRound } from '../support/score-product.ts';
import { JAM, makeSmallCouncil } from '../support/small-council.ts';
import { startVenue, type TestVenue } from '../support/venue.ts';

let venue: TestVenue;
beforeEach(async () => {
  venue = await startVenue({ now: '2026-09-04T02:00:00.000Z' });
  await makeSmallCouncil(venue.desk, { begin: false });
});
afterEach(() => venue.close());

const guest = {
  code: memberCode('KM1'),
  name: 'Phạm Thị Khách',
  role: 'observer',
  title: 'Phóng viên',
  unit: 'Báo Bắc Ninh',
  scores: false,
  notes: {},
} as const;

test('an observer is on the list and in the minutes, and nowhere else', async () => {
  const { desk } = venue;
  expect(codesOf(await desk.ask('save-member', { member: { ...guest, scores: true }, before: null }))).toEqual(['OC-1012']);
  await desk.run('save-member', { member: guest, before: null });
  expect((await desk.run('issue-seats', { members: [] })).map((c) => c.member)).not.toContain('KM1');
  expect(codesOf(await desk.ask('issue-seats', { members: [guest.code] }))).toEqual(['OC-1006']);
  await desk.run('begin-session', {});
  await desk.run('record-attendance', { member: guest.code, halfDay: 'Ngày 1 - sáng', present: false, reason: 'Về sớm' });
  const session = await desk.run('read-session', {});
  expect(session.members.find((m) => m.code === guest.code)).toMatchObject({ role: 'observer', scores: false });
  expect(session.quorums[0]?.quorum).toMatchObject({ present: 5, scoring: 5, reached: true });
  const members = await venue.join();
  expect(members.map((m) => m.code)).not.toContain('KM1');
  expect((await playRound(desk, members, JAM, 1, [80])).rounds[0]?.sheets).toHaveLength(5);
  await desk.run('confirm-result', { dossier: JAM });
  expect((await desk.run('read-matrix', {})).members).not.toContain('KM1');

  const textOf = async (kind: string): Promise<string> => {
    const url = (await desk.run('list-papers', {})).find((p) => p.kind === kind)?.url ?? '';
    return flatText(Buffer.from(await (await desk.client.get(url)).arrayBuffer()));
  };
  const minutes = await textOf('minutes');
  expect(minutes.indexOf('Phạm Thị Khách')).toBeGreaterThan(minutes.indexOf('Khách mời, quan sát viên'));
  expect(minutes).toContain('5/5 thành viên chấm điểm có mặt');
  expect(await textOf('summary')).not.toContain('Phạm Thị Khách');

  const read = await readWorkbook(new Uint8Array(await (await desk.client.get('/files/session.xlsx')).arrayBuffer()), bookById);
  expect(read.ok && read.value.record.members.find((m) => m.code === guest.code)).toMatchObject({ role: 'observer', scores: false, unit: 'Báo Bắc Ninh' });
});
