/** Minutes of the session (biên bản): Decree 30/2020/NĐ-CP, Annex III, minutes; no place/date line, start and end stand in the text. */
import { formatDate, formatTime, formatWhole, localDate } from '../lib/vietnamese.ts';
import { councilIn } from '../serving.ts';
import { halfDayKey, type Member, type Movement, ROLE_NAMES } from '../session.ts';
import { subCouncilsOf } from '../sub-councils.ts';
import { quorumOf } from '../tally.ts';
import { closingSignatures, countsInWords, countsOf } from './build-result-list.ts';
import { absencesOf, type Confirmed, indexOf, markOf, nameOf, type PaperContext, pendingOf, presidingOf, secretaryOf } from './context.ts';
import { memberTable } from './member-table.ts';
import { productBlocks } from './minutes-product.ts';
import { answersNeeded, askedWhen, askingEnded, meetingRule, neededMeeting, opinionTable, subjectOf, titleOf } from './minutes-written.ts';
import { minutesNumber } from './number-series.ts';
import { A4, type Block, type FlowPaper } from './paper.ts';
import { regulationAnnex } from './regulation-annex.ts';
import { batchWords, capitalised, dateOrDots, decisionNumber, letterheadOf, numberInWords, numberLine, orDots, showPlain, timeOrDots } from './words.ts';

const paragraph = (text: string, more: { readonly keep?: boolean } = {}): Block => ({ kind: 'paragraph', text, indent: true, ...more });
const heading = (text: string): Block => ({ kind: 'heading', text, level: 1 });

/** What the council works by, in italics: the first lines under a title. */
export function bases({ record, book }: PaperContext): readonly Block[] {
  const { info } = record;
  const texts = [
    `Căn cứ Quyết định số ${book.decision} ${dateOrDots(book.issuedOn)} của Thủ tướng Chính phủ và Bộ tiêu chí ban hành kèm theo;`,
    `Căn cứ Quyết định số ${decisionNumber(info.councilDecision)} ${dateOrDots(info.councilDecisionDate)} về việc thành lập Hội đồng đánh giá, phân hạng sản phẩm OCOP;`,
    /^quy chế/i.test(info.regulation) ? `Căn cứ ${info.regulation}.` : `Căn cứ Quy chế hoạt động của Hội đồng: ${orDots(info.regulation)}.`,
  ];
  return texts.map((text) => ({ kind: 'paragraph', text: [{ text, italic: true }], indent: true }));
}

const halfDayWords = (halfDay: string): string => halfDay || 'Cả phiên';

function presence({ record }: PaperContext, member: Member): string {
  const away = absencesOf(record, member.code);
  if (away.length === 0) return 'Có mặt';
  const reason = (halfDay: string): string => record.attendance.find((a) => a.member === member.code && !a.present && a.halfDay === halfDay)?.reason ?? '';
  const withReason = away.map((halfDay) => `${halfDayWords(halfDay).toLowerCase()} (lý do: ${orDots(reason(halfDay))})`);
  return `Vắng: ${withReason.join('; ')}`;
}

const attendanceTable = (context: PaperContext, members: readonly Member[]): Block => memberTable(members, 'Tham dự', 36, (m) => presence(context, m));

function quorums({ record }: PaperContext): readonly Block[] {
  return indexOf(record).halfDays.map((halfDay) => {
    const q = quorumOf(councilIn(record.members, record.replacements, record.attendance, halfDay), record.attendance, halfDay, record.profile);
    const chair = q.chairOrDeputyPresent ? 'có Chủ tịch hoặc Phó Chủ tịch dự' : 'không có Chủ tịch và Phó Chủ tịch';
    return paragraph(
      `${halfDayWords(halfDay)}: ${q.present}/${q.scoring} thành viên chấm điểm có mặt, cần ít nhất ${q.needed}; ${chair}: ${q.reached ? 'đủ túc số' : 'chưa đủ túc số'}.`,
    );
  });
}

/** Arrivals and departures that stand, a line for each half-day. */
function comings({ record, movements }: PaperContext): readonly Block[] {
  const lines = indexOf(record).halfDays.flatMap((halfDay) => {
    const own = movements.filter((m) => m.undoneAt === null && halfDayKey(m.halfDay) === halfDayKey(halfDay));
    // Who goes gives a reason, to be filled in by hand if need be; who comes only when there is one.
    const why = (m: Movement): string => (m.reason || m.kind === 'leave' ? ` (lý do: ${orDots(m.reason)})` : '');
    const words = own.map((m) => `${nameOf(record, m.member)} ${m.kind === 'leave' ? 'ra' : 'vào'} lúc ${formatTime(m.at)}${why(m)}`);
    return words.length > 0 ? [paragraph(`${halfDayWords(halfDay)}: ${words.join('; ')}.`)] : [];
  });
  return lines.length > 0 ? [{ kind: 'heading', level: 2, text: 'Ra, vào trong buổi họp' }, ...lines] : [];
}

function recusals({ record }: PaperContext): readonly Block[] {
  if (record.recusals.length === 0) return [paragraph('Không có thành viên từ chối chấm do xung đột lợi ích.')];
  const product = (code: string): string => record.dossiers.find((d) => d.code === code)?.name ?? code;
  return record.recusals.map((r) =>
    paragraph(`${nameOf(record, r.member)} không chấm sản phẩm ${product(r.dossier)} (${r.dossier}); lý do: ${orDots(r.reason)}.`),
  );
}

function totals({ results, record }: PaperContext): readonly Block[] {
  const { reward, dispositions } = countsOf(results);
  const texts = [`Hội đồng xem xét ${results.length} hồ sơ: ${countsInWords(results)}.`];
  if (dispositions.recognise) texts.push(`Đề nghị cấp tỉnh công nhận và cấp giấy chứng nhận: ${dispositions.recognise} sản phẩm.`);
  if (dispositions.refer) texts.push(`Trình Trung ương đánh giá, công nhận (từ 90 điểm, đủ điều kiện 5 sao): ${dispositions.refer} sản phẩm.`);
  if (dispositions.improve) texts.push(`Chưa được công nhận, chủ thể hoàn thiện để đánh giá lại: ${dispositions.improve} sản phẩm.`);
  if (record.profile.reward3 > 0 || record.profile.reward4 > 0)
    texts.push(`Tiền thưởng đề nghị: ${formatWhole(reward)} đồng (Bằng chữ: ${capitalised(numberInWords(reward))} đồng).`);
  return texts.map((text) => paragraph(text));
}

/** The evenings' seals: what was done that day, and the hash that anybody may compare with the kept copy. */
const sealed = ({ seals }: PaperContext): readonly Block[] =>
  seals.map(({ at, halfDays, done, headSeq, headHash, backupHash }) => {
    const counts = [`đã mở chấm ${done.opened.length} sản phẩm, xác nhận ${done.confirmed.length}`];
    if (done.closed.length > 0) counts.push(`${done.closed.length} chờ xác nhận`);
    if (done.deferred.length > 0) counts.push(`${done.deferred.length} hoãn hoặc rút`);
    const days = halfDays.map((name) => halfDayWords(name).toLowerCase()).join(', ');
    const text =
      `Niêm phong cuối ngày: ${formatTime(at)} ${dateOrDots(localDate(at))}${days ? ` (${days})` : ''}; ${counts.join(', ')}; ` +
      `nhật ký đến mục ${headSeq}, dấu kiểm tra (SHA-256): ${headHash}; bản sao lưu (SHA-256): ${backupHash}`;
    return { kind: 'paragraph', text, indent: true, align: 'left' };
  });

function closing(context: PaperContext): readonly Block[] {
  const { info, sheets } = context.record;
  const written = info.form === 'written';
  const annexes = [
    '1. Quy chế áp dụng trong phiên.',
    '2. Bảng tổng hợp điểm.',
    '3. Danh sách kết quả.',
    `4. Phiếu đánh giá của các thành viên: ${sheets.length} phiếu, kể cả phiếu của các vòng chấm trước.`,
  ];
  return [
    heading(written ? 'VI. Ý KIẾN KHÁC' : 'VI. Ý KIẾN KHÁC VÀ BIỂU QUYẾT'),
    { kind: 'paragraph', text: 'Ý kiến bảo lưu (nếu có):', indent: true, keep: true },
    { kind: 'writing-lines', count: 2 },
    ...(written
      ? [askingEnded(context)]
      : [
          paragraph('Biểu quyết thông qua biên bản: tán thành ……; không tán thành ……; không có ý kiến ……'),
          paragraph(
            `Cuộc họp kết thúc vào ${timeOrDots(info.endTime)}, ${dateOrDots(info.endDate || info.startDate)}. Biên bản đã được đọc lại cho các thành viên dự họp cùng nghe.`,
          ),
        ]),
    { kind: 'paragraph', text: 'Phụ lục kèm theo:', indent: true, keep: true },
    ...annexes.map((text) => paragraph(text)),
    ...sealed(context),
    ...(context.journalHash
      ? [{ kind: 'paragraph', text: `Dấu kiểm tra nhật ký phiên (SHA-256): ${context.journalHash}`, indent: true, align: 'left' } as const]
      : []),
    ...(context.manifest
      ? [
          {
            kind: 'paragraph',
            text: `Danh mục minh chứng khi khai mạc: ${formatWhole(context.manifest.files)} tệp; dấu kiểm tra (SHA-256): ${context.manifest.hash}`,
            indent: true,
            align: 'left',
          } as const,
        ]
      : []),
    closingSignatures(context),
    { kind: 'recipients', lines: ['- Ủy ban nhân dân cấp tỉnh;', '- Các thành viên Hội đồng;', '- Lưu: VT, hồ sơ phiên họp.'] },
  ];
}

/** I. Of a meeting its beginning and place; of opinions in writing the days; of both one after the other. */
function whenAndWhere(context: PaperContext): readonly Block[] {
  const { info } = context.record;
  if (info.form === 'written') return [heading('I. HÌNH THỨC, THỜI GIAN'), askedWhen(context)];
  const place = paragraph(`Địa điểm: ${orDots(info.place)}.`);
  if (info.form === 'written-then-meeting') {
    const met = context.turned ? dateOrDots(localDate(context.turned.at)) : dateOrDots('');
    return [
      heading('I. HÌNH THỨC, THỜI GIAN'),
      askedWhen(context),
      ...neededMeeting(context),
      paragraph(`Cuộc họp bắt đầu lúc ${timeOrDots('')}, ${met}.`),
      place,
    ];
  }
  const days = info.endDate && info.endDate !== info.startDate ? ` (các ngày làm việc từ ${formatDate(info.startDate)} đến ${formatDate(info.endDate)})` : '';
  return [heading('I. THỜI GIAN, ĐỊA ĐIỂM'), paragraph(`Thời gian bắt đầu: ${timeOrDots(info.startTime)}, ${dateOrDots(info.startDate)}${days}.`), place];
}

/** II. Who gave an opinion and how, who sat in the meeting, and whether they were enough. */
function whoTookPart(context: PaperContext): readonly Block[] {
  const { info, members } = context.record;
  const council = members.filter((m) => m.role !== 'observer');
  const observers = members.filter((m) => m.role === 'observer');
  const asked: readonly Block[] =
    info.form === 'meeting' ? [] : [opinionTable(context, council), { kind: 'heading', level: 2, text: 'Số ý kiến cần có' }, answersNeeded(context)];
  if (info.form === 'written') return asked;
  return [
    ...asked,
    ...(info.form === 'meeting' ? [] : [{ kind: 'heading', level: 2, text: 'Dự họp' } as const]),
    attendanceTable(context, council),
    ...(observers.length > 0 ? [{ kind: 'heading', level: 2, text: 'Khách mời, quan sát viên' } as const, attendanceTable(context, observers)] : []),
    { kind: 'heading', level: 2, text: 'Túc số' },
    ...quorums(context),
    ...comings(context),
  ];
}

/** The minutes of the meeting as a paper; a draft while products aren't confirmed. */
export function buildMinutes(context: PaperContext, confirmed: Confirmed, id: string): FlowPaper {
  const { record, results } = context;
  const { info } = record;
  const pending = pendingOf(context, confirmed);
  const chair = presidingOf(record);
  const secretary = secretaryOf(record);
  const undecided = results.some((r) => r.disposition === 'undecided');
  const blocks: readonly Block[] = [
    { kind: 'letterhead', ...letterheadOf(info), number: numberLine(minutesNumber(record), 'BB'), dateline: '' },
    { kind: 'title', name: 'BIÊN BẢN', subject: `${subjectOf(context)}${batchWords(info)}`, under: [] },
    ...bases(context),
    ...whenAndWhere(context),
    heading('II. THÀNH PHẦN'),
    paragraph(`Chủ trì: ${orDots(chair?.name ?? '')}${chair ? ` – ${ROLE_NAMES[chair.role]} Hội đồng` : ''}.`),
    ...(info.chairDelegation ? [paragraph(`Ủy quyền chủ trì: ${info.chairDelegation}.`)] : []),
    paragraph(`Thư ký (người ghi biên bản): ${orDots(secretary?.name ?? '')}.`, { keep: true }),
    ...whoTookPart(context),
    { kind: 'heading', level: 2, text: 'Từ chối chấm' },
    ...recusals(context),
    heading('III. CÁCH CHẤM VÀ XẾP HẠNG'),
    ...method(context),
    heading('IV. KẾT QUẢ TỪNG SẢN PHẨM'),
    ...(results.length === 0 ? [paragraph('Phiên chưa có hồ sơ sản phẩm.')] : results.flatMap((result, index) => productBlocks(context, result, index + 1))),
    heading('V. TỔNG HỢP'),
    ...totals(context),
    ...(undecided ? [paragraph('Các sản phẩm chưa xếp hạng được nêu tên và lý do tại mục IV.')] : []),
    ...closing(context),
    ...regulationAnnex(context),
  ];
  return {
    kind: 'flow',
    id,
    title: `${titleOf(context)} đánh giá, phân hạng sản phẩm OCOP`,
    author: info.issuingBody,
    createdAt: context.now,
    format: A4,
    mark: markOf(context, pending > 0 ? 'DỰ THẢO' : ''),
    bodySize: 13,
    footer: '',
    blocks,
  };
}

/** The rules the tally followed, in the profile's own figures. */
function method({ record, book }: PaperContext): readonly Block[] {
  const { profile } = record;
  const subCouncils = subCouncilsOf([], record.dossiers);
  const share = (num: number, den: number): string => `${num}/${den}`;
  return [
    paragraph(
      `Các thành viên chấm độc lập theo bộ tiêu chí của Quyết định số ${book.decision}; điểm của sản phẩm là trung bình cộng điểm các phiếu được tính ở vòng chấm cuối. ` +
        (record.info.form === 'written'
          ? ''
          : `Khi chênh lệch giữa hai phiếu lớn hơn ${showPlain(profile.spreadLimit)} điểm, Hội đồng thảo luận và chấm lại, nhiều nhất ${profile.maxRounds} vòng. `) +
        `Điều kiện tối thiểu theo sao được kết luận khi ít nhất ${share(profile.gateAgreement.num, profile.gateAgreement.den)} số phiếu thống nhất, hoặc theo kết luận của Hội đồng.`,
    ),
    ...(record.info.form === 'meeting' ? [] : [meetingRule(showPlain(profile.spreadLimit))]),
    ...(subCouncils.length > 0
      ? [
          paragraph(
            `Các tiểu ban (${subCouncils.join('; ')}) chấm điểm các sản phẩm được giao; túc số và điểm trung bình của các sản phẩm đó tính theo thành viên của tiểu ban. ` +
              'Kết quả chỉ được xác nhận khi Hội đồng toàn thể biểu quyết thông qua với số tán thành nhiều hơn không tán thành.',
          ),
        ]
      : []),
  ];
}
