/** Attendance list of one half-day, to be signed in the hall: who is there, who is away and why. */
import { councilIn } from '../serving.ts';
import { halfDayKey, isPresent, type Member } from '../session.ts';
import { closingSignatures } from './build-result-list.ts';
import { markOf, type PaperContext } from './context.ts';
import { memberTable } from './member-table.ts';
import { officePaper, spoken } from './office-paper.ts';
import type { FlowPaper, Text } from './paper.ts';
import { say, sayLines } from './wording/say.ts';
import { letterheadOf } from './words.ts';

/** Who is known to be away, with the reason; else room to sign. */
function signingRoom({ record }: PaperContext, halfDay: string, member: Member): Text {
  const own = record.attendance.find((a) => a.member === member.code && halfDayKey(a.halfDay) === halfDayKey(halfDay));
  return own && !own.present ? [{ text: `Vắng${own.reason ? `: ${own.reason}` : ''}`, italic: true }] : '\n';
}

export function buildAttendance(context: PaperContext, halfDay: string, id: string): FlowPaper {
  const { record } = context;
  const { info } = record;
  const council = councilIn(record.members, record.replacements, record.attendance, halfDay);
  const scoring = council.filter((m) => m.scores);
  const present = scoring.filter((m) => isPresent(record.attendance, m.code, halfDay)).length;
  const own = { buổi: halfDay || 'Cả phiên', 'số người chấm': scoring.length, 'số vắng': scoring.length - present };
  return officePaper(context, {
    id,
    title: `Danh sách dự họp – ${halfDay || 'cả phiên'}`,
    mark: markOf(context, ''),
    blocks: [
      { kind: 'letterhead', ...letterheadOf(info), number: '', dateline: '' },
      {
        kind: 'title',
        name: 'DANH SÁCH THÀNH VIÊN DỰ HỌP',
        subject: say(context, 'attendance/subject', own),
        under: sayLines(context, 'attendance/under', own),
      },
      memberTable(council, 'Ký tên', 36, (m) => signingRoom(context, halfDay, m)),
      ...spoken(context, 'attendance/count', own, { keep: true }),
      closingSignatures(context),
    ],
  });
}
