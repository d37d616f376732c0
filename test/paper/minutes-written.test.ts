/** Minutes of opinions in writing: break if they told of a meeting that never was, hid how an opinion came, or left out what the meeting was needed for. */
import { expect, test } from 'vitest';
import { drawPaper } from '../../electron/paper/draw-paper.ts';
import type { PaperContext } from '../../shared/paper/context.ts';
import { buildPaper } from '../../shared/paper/register.ts';
import type { SessionRecord, SheetSource } from '../../shared/session.ts';
import type { CouncilForm } from '../../shared/written-opinions.ts';
import { book26, contextOf, RECORD } from '../support/paper-record.ts';
import { flatText, missingFrom } from '../support/pdf-tools.ts';

const SOURCES: readonly SheetSource[] = ['device', 'workbook', 'paper'];
const [FIRST, SECOND] = RECORD.dossiers as unknown as readonly [SessionRecord['dossiers'][number], SessionRecord['dossiers'][number]];
const NINTH = RECORD.members[8]!;

/** The first member's sheets came in every way, the second product's differ by more than the limit, the ninth member never answered on the first. */
const recordOf = (form: CouncilForm): SessionRecord => ({
  ...RECORD,
  info: { ...RECORD.info, form, startTime: '' },
  attendance: [],
  sheets: RECORD.sheets
    .filter((s) => (form === 'written' ? s.round === 1 : true) && !(s.member === NINTH.code && s.dossier === FIRST.code))
    .map((s, i) => ({ ...s, source: s.member === 'TV01' ? SOURCES[i % 3]! : s.source })),
  productPresence: [{ dossier: FIRST.code, member: NINTH.code, present: false, reason: 'Không gửi ý kiến trong thời hạn', notes: {} }],
});

async function textOf(context: PaperContext): Promise<string> {
  const paper = buildPaper(context, 'bien-ban', () => false);
  if (!paper.ok) throw new Error(JSON.stringify(paper.problems));
  return flatText(await drawPaper(paper.value));
}

test('a session in writing: the days, who answered and how, who sent nothing, and no meeting', async () => {
  const context = contextOf(recordOf('written'), book26);
  const text = await textOf(context);
  expect(
    missingFrom(text, [
      'Lấy ý kiến bằng văn bản các thành viên Hội đồng đánh giá, phân hạng sản phẩm OCOP',
      'Hội đồng lấy ý kiến bằng văn bản từ ngày 04 tháng 9 năm 2026 đến ngày 05 tháng 9 năm 2026',
      'cần ý kiến của ít nhất 7 thành viên, trong đó có Chủ tịch hoặc Phó Chủ tịch',
      'không gửi ý kiến về',
      `Không gửi ý kiến về sản phẩm này: ${NINTH.name} (lý do: Không gửi ý kiến trong thời hạn)`,
      'Hội đồng phải họp về một sản phẩm khi các ý kiến khác nhau',
      'cần họp Hội đồng vì các ý kiến khác nhau (chênh lệch 15 điểm',
      'Việc lấy ý kiến kết thúc ngày 05 tháng 9 năm 2026',
    ]),
  ).toEqual([]);
  expect(text).toMatch(/Gửi \d+ ý kiến \(\d+ trên thiết bị, \d+ bằng tệp, \d+ phiếu giấy\)/);
  expect(text).toMatch(/Bằng tệp: Nguyễn Thị Minh Phương/);
  for (const never of [
    'Cuộc họp',
    'Biểu quyết thông qua biên bản',
    'thành viên chấm điểm có mặt',
    'Ra, vào',
    'Vắng khi chấm',
    'Hội đồng thảo luận và chấm lại, nhiều nhất',
  ])
    expect(text, never).not.toContain(never);
});

test('turned into a meeting: both parts, and what the meeting was needed for and why', async () => {
  const turned = { at: '2026-09-05T01:30:00.000Z', differing: [SECOND.code] };
  const text = await textOf(contextOf(recordOf('written-then-meeting'), book26, { turned }));
  expect(
    missingFrom(text, [
      'Lấy ý kiến bằng văn bản các thành viên Hội đồng đánh giá, phân hạng sản phẩm OCOP và họp Hội đồng',
      'từ ngày 04 tháng 9 năm 2026 đến ngày 05 tháng 9 năm 2026',
      'Từ ngày 05 tháng 9 năm 2026, Hội đồng chuyển sang họp về 1 sản phẩm có ý kiến khác nhau',
      `- ${SECOND.name} (${SECOND.code}): chênh lệch 15 điểm`,
      'Ngày 1 - chiều: 9/9 thành viên chấm điểm có mặt',
      'Hội đồng thảo luận và chấm lại vòng 2',
      'Cuộc họp kết thúc vào',
    ]),
  ).toEqual([]);
});

test('a meeting says nothing of opinions in writing, whatever way its sheets came', async () => {
  const text = await textOf(contextOf(recordOf('meeting'), book26));
  for (const never of ['bằng văn bản', 'Bằng tệp', 'Số ý kiến cần có']) expect(text, never).not.toContain(never);
});
