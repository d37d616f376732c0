/** Fields that every office paper may name, each with what it prints of the session. Dates are long ("ngày 05 tháng 9 năm 2026") unless called short. */
import { type CriteriaBook, issuerOf } from '../../criteria.ts';
import { formatDate, formatWhole } from '../../lib/vietnamese.ts';
import type { RankedResult } from '../../result.ts';
import { ROLE_NAMES, type SessionRecord } from '../../session.ts';
import { subCouncilsOf } from '../../sub-councils.ts';
import { presidingOf, secretaryOf } from '../context.ts';
import { countsInWords, countsOf, starsInWords } from '../counts.ts';
import { minutesNumber } from '../number-series.ts';
import { batchWords, dateOrDots, decisionNumber, moneyInWords, numberLine, orDots, provinceWords, showPlain, timeOrDots } from '../words.ts';
import type { AboutField } from './names.ts';
import type { FieldFact } from './template.ts';

/** What the fields are read from. */
export type Ground = { readonly book: CriteriaBook; readonly record: SessionRecord; readonly results: readonly RankedResult[] };

export type SessionField = AboutField & { readonly of: (ground: Ground) => FieldFact };

/** A field that is not given prints dots, or what `shown` makes of nothing. */
export const fact = (given: string, shown: (given: string) => string = orDots): FieldFact => ({ text: shown(given), given: given.trim() !== '' });
/** A number is always known; a condition on it asks whether it is more than nothing. */
export const count = (n: number): FieldFact => ({ text: String(n), given: n > 0 });

const shortDate = (iso: string): FieldFact => fact(iso, (date) => (date ? formatDate(date) : '…/…/……'));
const disposed = ({ results }: Ground, disposition: RankedResult['disposition']): readonly RankedResult[] =>
  results.filter((r) => r.disposition === disposition);
const numberOfMinutes = (text: string): string => numberLine(text, 'BB').replace('Số: ', '');

const row = (name: string, vi: string, en: string, example: string, of: SessionField['of']): SessionField => ({ name, vi, en, example, of });

/** The session's own: who, when, by which decisions. */
const SESSION: readonly SessionField[] = [
  row('tỉnh', 'Tỉnh hoặc thành phố, kèm loại đơn vị', 'Province or city with its kind', 'tỉnh Bắc Ninh', ({ record }) =>
    fact(record.info.province, provinceWords),
  ),
  row('hội đồng', 'Cơ quan ban hành', 'Issuing body', 'Hội đồng đánh giá, phân hạng sản phẩm OCOP', ({ record }) => fact(record.info.issuingBody)),
  row('cơ quan chủ quản', 'Cơ quan chủ quản', 'Parent body', 'Ủy ban nhân dân tỉnh Bắc Ninh', ({ record }) => fact(record.info.parentBody)),
  row('tên phiên', 'Tên phiên', 'Name of the session', 'Đánh giá, phân hạng sản phẩm OCOP đợt 1 năm 2026', ({ record }) => fact(record.info.name)),
  row('đợt và năm', 'Đợt và năm', 'Batch and year', 'đợt 1 năm 2026', ({ record }) => fact(batchWords(record.info).trim())),
  row('số quyết định thành lập', 'Số quyết định thành lập Hội đồng', 'Number of the decision that set up the council', '1148/QĐ-UBND', ({ record }) =>
    fact(record.info.councilDecision, decisionNumber),
  ),
  row('ngày quyết định thành lập', 'Ngày quyết định thành lập Hội đồng', 'Its date', 'ngày 24 tháng 8 năm 2026', ({ record }) =>
    fact(record.info.councilDecisionDate, dateOrDots),
  ),
  row('số quyết định bộ tiêu chí', 'Số quyết định ban hành bộ tiêu chí của phiên', "Number of the criteria's decision", '26/2026/QĐ-TTg', ({ book }) =>
    fact(book.decision),
  ),
  row('ngày quyết định bộ tiêu chí', 'Ngày quyết định ban hành bộ tiêu chí', 'Its date', 'ngày 22 tháng 5 năm 2026', ({ book }) =>
    fact(book.issuedOn, dateOrDots),
  ),
  row('cơ quan ban hành bộ tiêu chí', 'Cơ quan ban hành quyết định bộ tiêu chí', "Who issued the criteria's decision", 'Thủ tướng Chính phủ', ({ book }) =>
    fact(issuerOf(book)),
  ),
  row('quy chế', 'Quy chế hoạt động của Hội đồng', "The council's regulation", 'Quy chế số 12', ({ record }) => fact(record.info.regulation)),
  row('địa điểm', 'Địa điểm họp', 'Place', 'Trung tâm Văn hóa Kinh Bắc', ({ record }) => fact(record.info.place)),
  row('ngày họp', 'Ngày bắt đầu phiên', 'First day', 'ngày 04 tháng 9 năm 2026', ({ record }) => fact(record.info.startDate, dateOrDots)),
  row('ngày kết thúc', 'Ngày kết thúc phiên', 'Last day', 'ngày 05 tháng 9 năm 2026', ({ record }) =>
    fact(record.info.endDate || record.info.startDate, dateOrDots),
  ),
  row('ngày họp ngắn', 'Ngày bắt đầu, viết dd/mm/yyyy', 'First day, short', '04/09/2026', ({ record }) => shortDate(record.info.startDate)),
  row('ngày kết thúc ngắn', 'Ngày kết thúc, viết dd/mm/yyyy', 'Last day, short', '05/09/2026', ({ record }) =>
    shortDate(record.info.endDate || record.info.startDate),
  ),
  row('giờ bắt đầu', 'Giờ bắt đầu', 'Time of beginning', '08 giờ 00', ({ record }) => fact(record.info.startTime, timeOrDots)),
  row('giờ kết thúc', 'Giờ kết thúc', 'Time of ending', '16 giờ 30', ({ record }) => fact(record.info.endTime, timeOrDots)),
  row('chủ trì', 'Người chủ trì', 'Who presides', 'Nguyễn Thị Minh Phương', ({ record }) => fact(presidingOf(record)?.name ?? '')),
  row('chức danh chủ trì', 'Chức danh trong Hội đồng của người chủ trì', 'Office of who presides', 'Chủ tịch', ({ record }) => {
    const presiding = presidingOf(record);
    return fact(presiding ? ROLE_NAMES[presiding.role] : '');
  }),
  row('ủy quyền chủ trì', 'Văn bản ủy quyền chủ trì', 'Letter of authorisation to preside', 'Giấy ủy quyền số 3', ({ record }) =>
    fact(record.info.chairDelegation),
  ),
  row('thư ký', 'Người ghi biên bản', 'Who writes the minutes', 'Đỗ Thanh Tùng', ({ record }) => fact(secretaryOf(record)?.name ?? '')),
  row('số biên bản', 'Số biên bản', 'Number of the minutes', '05/BB-HĐ', ({ record }) => fact(minutesNumber(record), numberOfMinutes)),
  row('số quyết định công nhận', 'Số quyết định công nhận', 'Number of the recognising decision', '1320/QĐ-UBND', ({ record }) =>
    fact(record.info.recognitionDecision, decisionNumber),
  ),
  row('ngày quyết định công nhận', 'Ngày quyết định công nhận', 'Its date', 'ngày 15 tháng 9 năm 2026', ({ record }) =>
    fact(record.info.recognitionDate, dateOrDots),
  ),
];

/** What the council found and by which rules. */
const FINDINGS: readonly SessionField[] = [
  row('số thành viên', 'Số thành viên Hội đồng', 'Members of the council', '10', ({ record }) =>
    count(record.members.filter((m) => m.role !== 'observer').length),
  ),
  row('số hồ sơ', 'Số hồ sơ của phiên', 'Dossiers of the session', '36', ({ results }) => count(results.length)),
  row('số phiếu', 'Số phiếu đánh giá, mọi vòng chấm', 'Sheets of all rounds', '297', ({ record }) => count(record.sheets.length)),
  row('kết quả', 'Kết quả đếm theo hạng sao và xử lý', 'Results counted', '30 sản phẩm 4 sao; 3 sản phẩm 3 sao', ({ results }) => ({
    text: countsInWords(results),
    given: results.length > 0,
  })),
  row('số sản phẩm được công nhận', 'Số sản phẩm đề nghị công nhận', 'Products to be recognised', '33', (ground) =>
    count(disposed(ground, 'recognise').length),
  ),
  row('hạng sao được công nhận', 'Sản phẩm đề nghị công nhận theo hạng sao', 'Those by stars', '4 sao: 30 sản phẩm; 3 sao: 3 sản phẩm', (ground) =>
    fact(starsInWords(disposed(ground, 'recognise'))),
  ),
  row('số sản phẩm trình Trung ương', 'Số sản phẩm trình Trung ương', 'Products referred to the ministry', '1', (ground) =>
    count(disposed(ground, 'refer').length),
  ),
  row('số sản phẩm hoàn thiện', 'Số sản phẩm phải hoàn thiện, đánh giá lại', 'Products to be improved', '2', (ground) =>
    count(disposed(ground, 'improve').length),
  ),
  row('số sản phẩm chưa xếp hạng', 'Số sản phẩm chưa xếp hạng', 'Products not ranked', '1', (ground) => count(disposed(ground, 'undecided').length)),
  row('tiền thưởng', 'Tổng tiền thưởng bằng số, không kèm chữ đồng', 'Sum of rewards in figures', '960.000.000', ({ results }) => {
    const { reward } = countsOf(results);
    return { text: formatWhole(reward), given: reward > 0 };
  }),
  row('tiền thưởng bằng chữ', 'Tổng tiền thưởng bằng chữ, kèm chữ đồng', 'Sum of rewards in words', 'Chín trăm sáu mươi triệu đồng', ({ results }) => {
    const { reward } = countsOf(results);
    return { text: moneyInWords(reward), given: reward > 0 };
  }),
  row('thời hạn giấy chứng nhận', 'Số tháng giấy chứng nhận có giá trị', "Months of the certificate's validity", '36', ({ book }) =>
    count(book.certificateMonths),
  ),
  row('mức chênh lệch', 'Mức chênh lệch cho phép giữa hai phiếu, bằng điểm', 'Limit of the spread in points', '10', ({ record }) =>
    fact(showPlain(record.profile.spreadLimit)),
  ),
  row('số vòng chấm', 'Số vòng chấm nhiều nhất', 'Most rounds', '3', ({ record }) => count(record.profile.maxRounds)),
  row('tỷ lệ thống nhất', 'Tỷ lệ phiếu thống nhất để kết luận điều kiện', 'Share of sheets that settles a gate', '2/3', ({ record }) => {
    const { num, den } = record.profile.gateAgreement;
    return fact(`${num}/${den}`);
  }),
  row('tiểu ban', 'Các tiểu ban, cách nhau bằng dấu chấm phẩy', 'Sub-councils', 'Thực phẩm; Thủ công mỹ nghệ', ({ record }) =>
    fact(subCouncilsOf([], record.dossiers).join('; ')),
  ),
];

export const SESSION_FIELDS: readonly SessionField[] = [...SESSION, ...FINDINGS];
