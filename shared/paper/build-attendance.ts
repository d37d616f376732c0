/** Attendance list of one half-day, to be signed in the hall: who is there, who is away and why. */
import { councilIn } from '../serving.ts';
import { halfDayKey, isPresent, type Member, ROLE_NAMES } from '../session.ts';
import { closingSignatures } from './build-result-list.ts';
import { markOf, type PaperContext } from './context.ts';
import { headRow, officePaper, paragraph } from './office-paper.ts';
import type { FlowPaper, Row } from './paper.ts';
import { batchWords, letterheadOf, orDots } from './words.ts';

/** Presence is printed where it was recorded; without a record the box is left to the pen. */
function rowOf({ record }: PaperContext, halfDay: string, member: Member, index: number): Row {
  const own = record.attendance.find((a) => a.member === member.code && halfDayKey(a.halfDay) === halfDayKey(halfDay));
  const away = own && !own.present;
  return {
    cells: [
      { text: String(index + 1) },
      { text: [{ text: member.name, bold: true }] },
      { text: [member.title, member.unit].filter(Boolean).join(', ') || '……' },
      { text: `${ROLE_NAMES[member.role]}${member.scores ? '' : ' (không chấm điểm)'}` },
      { text: away ? [{ text: `Vắng${own.reason ? `: ${own.reason}` : ''}`, italic: true }] : '\n' },
    ],
  };
}

export function buildAttendance(context: PaperContext, halfDay: string, id: string): FlowPaper {
  const { record } = context;
  const { info } = record;
  const council = councilIn(record.members, record.replacements, record.attendance, halfDay);
  const scoring = council.filter((m) => m.scores);
  const present = scoring.filter((m) => isPresent(record.attendance, m.code, halfDay)).length;
  return officePaper(context, {
    id,
    title: `Danh sách dự họp – ${halfDay || 'cả phiên'}`,
    mark: markOf(context, ''),
    blocks: [
      { kind: 'letterhead', ...letterheadOf(info), number: '', dateline: '' },
      {
        kind: 'title',
        name: 'DANH SÁCH THÀNH VIÊN DỰ HỌP',
        subject: `Hội đồng đánh giá, phân hạng sản phẩm OCOP${batchWords(info)}`,
        under: [halfDay || 'Cả phiên', `Địa điểm: ${orDots(info.place)}`],
      },
      {
        kind: 'table',
        size: 12,
        columns: [{ width: 11, align: 'center' }, { width: 42 }, { width: 0 }, { width: 30 }, { width: 36, align: 'center' }],
        head: [headRow('STT', 'Họ và tên', 'Chức vụ, đơn vị', 'Hội đồng', 'Ký tên')],
        rows: council.map((member, index) => rowOf(context, halfDay, member, index)),
      },
      paragraph(`Thành viên chấm điểm theo danh sách: ${scoring.length}; vắng: ${scoring.length - present}.`, { keep: true }),
      closingSignatures(context),
    ],
  });
}
