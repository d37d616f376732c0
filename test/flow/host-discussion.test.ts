/**
 * A spread over the limit on a real host: what the workspace is told, the discussion, a second round of members named. Breaks if the notes
 * didn't come, a struck line were printed, somebody not named were asked again or lost the first sheet.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MemberState } from '../../shared/contract/member.ts';
import { memberCode } from '../../shared/lib/brand.ts';
import { codesOf, valueOf } from '../support/client.ts';
import type { FakeMember } from '../support/fake-member.ts';
import { makeSheet } from '../support/make-sheet.ts';
import { flatText } from '../support/pdf-tools.ts';
import { handIn, whenOpen } from '../support/score-product.ts';
import { JAM, makeSmallCouncil, TOUR } from '../support/small-council.ts';
import { startVenue, type TestVenue } from '../support/venue.ts';

const TOTALS = [84, 66, 76, 77, 78];
let venue: TestVenue;
let members: readonly FakeMember[];
beforeAll(async () => {
  venue = await startVenue();
  await makeSmallCouncil(venue.desk);
  members = await venue.join();
  await venue.desk.run('open-scoring', { dossier: JAM });
  for (const [i, member] of members.entries()) {
    const live = await whenOpen(member, JAM, 1);
    const sheet = makeSheet(await member.readSet(JAM), TOTALS[i]!);
    valueOf(
      await member.submit(member.prepare(live, { ...sheet, criterionNotes: { '1.1': `Nhận xét của ${member.code}` }, opinion: `Ý kiến ${member.code}` })),
    );
  }
  await venue.desk.run('close-scoring', { dossier: JAM, evenIfMissing: false });
});
afterAll(() => venue.close());

const add = (text: string, more: { readonly kind?: 'remark' | 'conclusion'; readonly speaker?: 'TV1' | 'TV2' | ''; readonly round?: number } = {}) =>
  venue.desk.ask('add-discussion', {
    dossier: JAM,
    round: more.round ?? 1,
    kind: more.kind ?? 'remark',
    speaker: more.speaker ? memberCode(more.speaker) : '',
    text,
  });

test('the closed product names the pair, what makes its gap, and every note', async () => {
  const tally = await venue.desk.run('read-tally', { dossier: JAM });
  expect(tally.pairs.map((p) => [p.high, p.low, p.gap])).toEqual([
    ['TV1', 'TV2', 18],
    ['TV5', 'TV2', 12],
    ['TV4', 'TV2', 11],
  ]);
  for (const pair of tally.pairs) expect(pair.criteria.reduce((sum, c) => sum + c.diff, 0)).toBe(pair.gap);
  expect(tally.rounds[0]?.sheets.map((s) => [s.member, s.of, s.opinion, s.criterionNotes])).toEqual(
    members.map((m) => [m.code, 1, `Ý kiến ${m.code}`, { '1.1': `Nhận xét của ${m.code}` }]),
  );
  expect(tally.rounds[0]?.named).toBe(null);
});

test('what was said is recorded by round; a line struck out stays at the desk and leaves the minutes', async () => {
  const { desk } = venue;
  valueOf(await add('Vùng nguyên liệu đã có hợp đồng ba năm', { speaker: 'TV1' }));
  const wrong = valueOf(await add('Ghi nhầm sản phẩm khác', { speaker: 'TV2' }));
  valueOf(await add('Chủ thể giải trình đã nộp bổ sung'));
  valueOf(await add('Hai đồng chí chấm lại theo minh chứng trang 3', { kind: 'conclusion' }));
  await desk.run('strike-discussion', { id: wrong.id, reason: 'Ghi nhầm' });
  expect(codesOf(await desk.ask('strike-discussion', { id: wrong.id, reason: 'Lần nữa' }))).toEqual(['OC-4011']);
  expect(codesOf(await add('Chưa chấm vòng này', { round: 2 }))).toEqual(['OC-4010']);
  const { discussion } = await desk.run('read-tally', { dossier: JAM });
  expect(discussion.map((d) => [d.kind, d.speaker, d.struck])).toEqual([
    ['remark', 'TV1', null],
    ['remark', 'TV2', 'Ghi nhầm'],
    ['remark', '', null],
    ['conclusion', '', null],
  ]);
  const events = (await desk.run('read-whole-journal', {})).rows.map((r) => r.event);
  expect(events.filter((e) => e.startsWith('discussion-'))).toEqual(expect.arrayContaining(['discussion-added', 'discussion-struck']));
});

test('a second round of the two: they start from their own marks, the others are told theirs stands, and the minutes say so', async () => {
  const { desk } = venue;
  const [high, low, third] = members as [FakeMember, FakeMember, FakeMember];
  await desk.run('open-next-round', { dossier: JAM, members: ['TV1', 'TV2'].map(memberCode) });
  const begun = await whenOpen(high, JAM, 2);
  expect(begun.current?.before?.criterionNotes).toEqual({ '1.1': 'Nhận xét của TV1' });
  expect(begun.current).toMatchObject({ owing: 2, gap: { spread: 18, limit: 10 } });
  const aside = valueOf(await third.client.command<MemberState>('read-state', {}));
  expect(aside).toMatchObject({ phase: 'exempt', current: null, exempt: { dossier: JAM, round: 2 } });
  // Open again: neither tally nor discussion may be read or written.
  expect(codesOf(await desk.ask('read-tally', { dossier: JAM }))).toEqual(['OC-4001']);
  expect(codesOf(await add('Trong lúc chấm'))).toEqual(['OC-4001']);
  await handIn(high, JAM, 2, 80);
  await handIn(low, JAM, 2, 74);
  await desk.run('close-scoring', { dossier: JAM, evenIfMissing: false });
  const tally = await desk.run('read-tally', { dossier: JAM });
  expect(tally).toMatchObject({ overLimit: false, spread: 6, round: 2 });
  expect(tally.rounds[1]?.named).toEqual(['TV1', 'TV2']);
  expect(tally.rounds[1]?.sheets.map((s) => [s.member, s.of, s.totals.total])).toEqual([
    ['TV1', 2, 80],
    ['TV2', 2, 74],
    ['TV3', 1, 76],
    ['TV4', 1, 77],
    ['TV5', 1, 78],
  ]);
  valueOf(await add('Thống nhất kết quả vòng hai', { kind: 'conclusion', round: 2 }));
  await desk.run('confirm-result', { dossier: JAM });
  expect(codesOf(await add('Sau khi xác nhận'))).toEqual(['OC-3018']);
  const papers = await desk.run('list-papers', {});
  const text = async (kind: string): Promise<string> => {
    const url = papers.find((p) => p.kind === kind && p.url)?.url ?? '';
    return flatText(Buffer.from(await (await desk.client.get(url)).arrayBuffer()));
  };
  const minutes = await text('minutes');
  expect(minutes).toContain('chấm lại vòng 2 (Nguyễn Văn TV1, Nguyễn Văn TV2)');
  expect(minutes).toContain('Thảo luận sau vòng 1: Nguyễn Văn TV1: Vùng nguyên liệu đã có hợp đồng ba năm');
  expect(minutes).toContain('Kết luận thảo luận: Hai đồng chí chấm lại theo minh chứng trang 3.');
  expect(minutes).toContain('Vòng 2: chấm lại Nguyễn Văn TV1 80; Nguyễn Văn TV2 74; giữ phiếu vòng trước Nguyễn Văn TV3 76');
  expect(minutes).not.toContain('Ghi nhầm sản phẩm khác');
  // A sheet that stands from the round before is marked so in the summary.
  expect(await text('summary')).toContain('76°');
});

test('a third round names whom it wants, whoever the second named: only they are asked, and each starts from the own last sheet', async () => {
  const { desk } = venue;
  const by = (code: string): FakeMember => members.find((m) => m.code === code) as FakeMember;
  const statuses = async () => (await desk.run('read-matrix', {})).rows.find((r) => r.dossier === TOUR)?.cells.map((c) => [c.member, c.status === 'exempt']);
  await desk.run('open-scoring', { dossier: TOUR });
  for (const [i, total] of [86, 68, 76, 77, 78].entries()) await handIn(members[i] as FakeMember, TOUR, 1, total);
  await desk.run('close-scoring', { dossier: TOUR, evenIfMissing: false });
  await desk.run('open-next-round', { dossier: TOUR, members: ['TV1', 'TV2'].map(memberCode) });
  await handIn(by('TV1'), TOUR, 2, 86);
  await handIn(by('TV2'), TOUR, 2, 68);
  await desk.run('close-scoring', { dossier: TOUR, evenIfMissing: false });
  await desk.run('open-next-round', { dossier: TOUR, members: ['TV2', 'TV3'].map(memberCode) });
  expect(await statuses()).toEqual([
    ['TV1', true],
    ['TV2', false],
    ['TV3', false],
    ['TV4', true],
    ['TV5', true],
  ]);
  expect((await whenOpen(by('TV3'), TOUR, 3)).current?.before?.marks).not.toEqual({});
  await handIn(by('TV2'), TOUR, 3, 78);
  await handIn(by('TV3'), TOUR, 3, 79);
  await desk.run('close-scoring', { dossier: TOUR, evenIfMissing: false });
  const { rounds } = await desk.run('read-tally', { dossier: TOUR });
  expect(rounds[2]?.sheets.map((s) => [s.member, s.of, s.totals.total])).toEqual([
    ['TV1', 2, 86],
    ['TV2', 3, 78],
    ['TV3', 3, 79],
    ['TV4', 1, 77],
    ['TV5', 1, 78],
  ]);
});
