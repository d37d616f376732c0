/** Minutes of the session (biên bản): Decree 30/2020/NĐ-CP, Annex III, minutes; no place/date line, start and end stand in the text. */
import { inFours } from '../lib/base32.ts';
import { formatTime, formatWhole, localDate } from '../lib/vietnamese.ts';
import { councilIn } from '../serving.ts';
import { halfDayKey, type Member, type Movement } from '../session.ts';
import { quorumOf } from '../tally.ts';
import { closingSignatures } from './build-result-list.ts';
import { absencesOf, type Confirmed, indexOf, markOf, nameOf, type PaperContext, pendingOf } from './context.ts';
import { memberTable } from './member-table.ts';
import { productBlocks } from './minutes-product.ts';
import { answersNeeded, askedWhen, neededMeeting, opinionTable, titleOf } from './minutes-written.ts';
import { minutesNumber } from './number-series.ts';
import { bases, paragraph, recipients, spoken, spokenLines } from './office-paper.ts';
import { A4, type Block, type FlowPaper } from './paper.ts';
import { regulationAnnex } from './regulation-annex.ts';
import { say, sayLines } from './wording/say.ts';
import { dateOrDots, letterheadOf, numberLine, orDots } from './words.ts';

const heading = (text: string): Block => ({ kind: 'heading', text, level: 1 });

const halfDayWords = (halfDay: string): string => halfDay || 'Cả phiên';

function presence({ record }: PaperContext, member: Member): string {
  const away = absencesOf(record, member.code);
  if (away.length === 0) return 'Có mặt';
  const reason = (halfDay: string): string => record.attendance.find((a) => a.member === member.code && !a.present && a.halfDay === halfDay)?.reason ?? '';
  const withReason = away.map((halfDay) => `${halfDayWords(halfDay).toLowerCase()} (lý do: ${orDots(reason(halfDay))})`);
  return `Vắng: ${withReason.join('; ')}`;
}

const attendanceTable = (context: PaperContext, members: readonly Member[]): Block => memberTable(members, 'Tham dự', 36, (m) => presence(context, m));

function quorums(context: PaperContext): readonly Block[] {
  const { members, replacements, attendance, profile } = context.record;
  return indexOf(context.record).halfDays.flatMap((halfDay) => {
    const q = quorumOf(councilIn(members, replacements, attendance, halfDay), attendance, halfDay, profile);
    return spoken(context, 'minutes/quorum', {
      buổi: halfDayWords(halfDay),
      'số có mặt': q.present,
      'số người chấm': q.scoring,
      'số cần có': q.needed,
      'người đứng đầu': q.chairOrDeputyPresent,
      'đủ túc số': q.reached,
    });
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

function recusals(context: PaperContext): readonly Block[] {
  const { recusals, dossiers } = context.record;
  if (recusals.length === 0) return spoken(context, 'minutes/no-recusals');
  const product = (code: string): string => dossiers.find((d) => d.code === code)?.name ?? code;
  return recusals.flatMap((r) =>
    spoken(context, 'minutes/recusal', {
      'người từ chối': nameOf(context.record, r.member),
      'sản phẩm từ chối': product(r.dossier),
      'mã từ chối': r.dossier,
      'lý do': r.reason,
    }),
  );
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

/** Which book was scored with: what stands on the sheets in short. */
const bookSaid = ({ book, bookHash }: PaperContext): readonly Block[] =>
  bookHash === null
    ? []
    : [
        {
          kind: 'paragraph',
          text: `Bộ tiêu chí ${book.id} theo Quyết định số ${book.decision}; dấu kiểm tra (SHA-256): ${bookHash}`,
          indent: true,
          align: 'left',
        },
      ];

/** Which keys the certificates' codes are to be checked against. */
const keysSaid = (context: PaperContext): readonly Block[] =>
  context.keys.flatMap(({ publicKey, fingerprint }) => {
    const text = say(context, 'minutes/key', { 'khóa công khai': inFours(publicKey), 'dấu khóa': inFours(fingerprint) });
    return text ? [{ kind: 'paragraph', text, indent: true, align: 'left' } as const] : [];
  });

function closing(context: PaperContext): readonly Block[] {
  const written = context.record.info.form === 'written';
  const reserved = say(context, 'minutes/reserved');
  const [annexesHead, ...annexes] = sayLines(context, 'minutes/annexes');
  return [
    heading(written ? 'VI. Ý KIẾN KHÁC' : 'VI. Ý KIẾN KHÁC VÀ BIỂU QUYẾT'),
    ...(reserved ? [paragraph(reserved, { keep: true }), { kind: 'writing-lines', count: 2 } as const] : []),
    ...(written ? spoken(context, 'minutes/asking-ended') : [...spoken(context, 'minutes/vote'), ...spoken(context, 'minutes/end')]),
    ...(annexesHead ? [paragraph(annexesHead, { keep: true })] : []),
    ...annexes.map((text) => paragraph(text)),
    ...bookSaid(context),
    ...sealed(context),
    ...(context.journalHash
      ? [{ kind: 'paragraph', text: `Dấu kiểm tra nhật ký phiên (SHA-256): ${context.journalHash}`, indent: true, align: 'left' } as const]
      : []),
    ...keysSaid(context),
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
    { kind: 'recipients', lines: recipients(context, 'minutes') },
  ];
}

/** I. Of a meeting its beginning and place; of opinions in writing the days; of both one after the other. */
function whenAndWhere(context: PaperContext): readonly Block[] {
  const { form } = context.record.info;
  if (form === 'written') return [heading('I. HÌNH THỨC, THỜI GIAN'), ...askedWhen(context)];
  const place = spoken(context, 'minutes/place');
  if (form === 'meeting') return [heading('I. THỜI GIAN, ĐỊA ĐIỂM'), ...spoken(context, 'minutes/start'), ...place];
  const met = dateOrDots(context.turned ? localDate(context.turned.at) : '');
  return [
    heading('I. HÌNH THỨC, THỜI GIAN'),
    ...askedWhen(context),
    ...neededMeeting(context),
    ...spoken(context, 'minutes/met', { 'ngày chuyển sang họp': met }),
    ...place,
  ];
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

const SUBJECTS = { meeting: 'minutes/subject', written: 'minutes/subject-written', 'written-then-meeting': 'minutes/subject-turned' } as const;

/** The minutes of the meeting as a paper; a draft while products aren't confirmed. `day`: of that day alone, `context` holds no other; ''. */
export function buildMinutes(context: PaperContext, confirmed: Confirmed, id: string, day = ''): FlowPaper {
  const { record, results } = context;
  const { info } = record;
  const pending = pendingOf(context, confirmed);
  const blocks: readonly Block[] = [
    { kind: 'letterhead', ...letterheadOf(info), number: numberLine(minutesNumber(record), 'BB'), dateline: '' },
    { kind: 'title', name: 'BIÊN BẢN', subject: say(context, SUBJECTS[info.form]), under: day ? [day] : [] },
    ...bases(context, 'minutes'),
    ...whenAndWhere(context),
    heading('II. THÀNH PHẦN'),
    ...spoken(context, 'minutes/presiding'),
    ...spoken(context, 'minutes/delegation'),
    ...spoken(context, 'minutes/secretary', {}, { keep: true }),
    ...whoTookPart(context),
    { kind: 'heading', level: 2, text: 'Từ chối chấm' },
    ...recusals(context),
    heading('III. CÁCH CHẤM VÀ XẾP HẠNG'),
    ...method(context),
    heading('IV. KẾT QUẢ TỪNG SẢN PHẨM'),
    ...(results.length === 0 ? spoken(context, 'minutes/no-products') : results.flatMap((result, index) => productBlocks(context, result, index + 1))),
    heading('V. TỔNG HỢP'),
    ...spokenLines(context, 'minutes/totals'),
    ...closing(context),
    ...regulationAnnex(context),
  ];
  return {
    kind: 'flow',
    id,
    title: `${titleOf(context)} đánh giá, phân hạng sản phẩm OCOP${day ? ` – ${day}` : ''}`,
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
const method = (context: PaperContext): readonly Block[] => [
  ...spoken(context, 'minutes/method'),
  ...(context.record.info.form === 'meeting' ? [] : spoken(context, 'minutes/meeting-rule')),
  ...spoken(context, 'minutes/sub-councils'),
];
