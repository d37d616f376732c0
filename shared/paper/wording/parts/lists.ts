/** Attendance list, score summary, result list, rewards list and the list for the ministry: few sentences around their tables. */
import { BATCH, type Part, RECIPIENTS } from '../part.ts';

const field = (name: string, vi: string, en: string, example: string) => ({ name, vi, en, example });

const HALF_DAY = [
  field('buổi', 'Buổi họp', 'Half-day', 'Ngày 1 - sáng'),
  field('số người chấm', 'Số thành viên chấm điểm theo danh sách', 'Scoring members', '9'),
  field('số vắng', 'Số thành viên chấm điểm vắng', 'Scoring members away', '1'),
] as const;

export const ATTENDANCE_PARTS = [
  { id: 'subject', vi: 'Trích yếu', en: 'Subject', text: `Hội đồng đánh giá, phân hạng sản phẩm OCOP${BATCH}`, needed: true, fields: HALF_DAY },
  { id: 'under', vi: 'Buổi và địa điểm', en: 'Half-day and place', lines: true, text: '{buổi}\nĐịa điểm: {địa điểm}', fields: HALF_DAY },
  { id: 'count', vi: 'Số người', en: 'Numbers', text: 'Thành viên chấm điểm theo danh sách: {số người chấm}; vắng: {số vắng}.', fields: HALF_DAY },
] as const satisfies readonly Part[];

const ANNEX_OF_MINUTES = {
  id: 'under',
  vi: 'Kèm theo văn bản nào',
  en: 'Annex to which paper',
  lines: true,
  text: '(Kèm theo Biên bản số {số biên bản})',
} as const;

export const SUMMARY_PARTS = [
  { id: 'subject', vi: 'Trích yếu', en: 'Subject', text: `Đánh giá, phân hạng sản phẩm OCOP${BATCH}`, needed: true },
  ANNEX_OF_MINUTES,
  {
    id: 'notes',
    vi: 'Ghi chú dưới bảng',
    en: 'Notes under the table',
    text:
      'Ghi chú: V – vắng mặt; TC – từ chối chấm; … – chưa nộp phiếu; * – phiếu không tính vào kết quả; ° – phiếu vòng trước được giữ vì vòng này chỉ ' +
      'một số thành viên chấm lại. Điểm trung bình tính từ các phiếu của vòng chấm cuối và xét trên số chính xác; các số hiện ở đây được làm tròn ' +
      'riêng từng số nên cộng các phần có thể lệch ở chữ số cuối; chữ nghiêng – vòng đã chấm lại hoặc điểm tạm tính của sản phẩm chưa xếp hạng.',
  },
  {
    id: 'on-paper',
    vi: 'Sản phẩm có phiếu giấy',
    en: 'Products with sheets on paper',
    text: 'Phiếu giấy: {phiếu giấy}.',
    fields: [field('phiếu giấy', 'Sản phẩm, vòng và thành viên có phiếu giấy', 'Product, round and members of sheets on paper', 'Trà, vòng 1: Đỗ Thanh Tùng')],
  },
] as const satisfies readonly Part[];

export const RESULTS_PARTS = [
  { id: 'subject', vi: 'Trích yếu', en: 'Subject', text: `Đánh giá, phân hạng sản phẩm OCOP${BATCH}`, needed: true },
  ANNEX_OF_MINUTES,
  { id: 'count', vi: 'Tổng hợp', en: 'Results counted', text: 'Tổng hợp: {số hồ sơ} hồ sơ; {kết quả}.' },
  { id: 'sum', vi: 'Tổng số tiền thưởng', en: 'Sum of rewards', text: 'Tổng số tiền thưởng: {tiền thưởng} đồng (Bằng chữ: {tiền thưởng bằng chữ}).' },
] as const satisfies readonly Part[];

export const REWARDS_PARTS = [
  { id: 'subject', vi: 'Trích yếu', en: 'Subject', text: `Chủ thể có sản phẩm OCOP được công nhận${BATCH}`, needed: true },
  ANNEX_OF_MINUTES,
  { id: 'sum', vi: 'Số tiền bằng chữ', en: 'Sum in words', text: 'Số tiền bằng chữ: {tiền thưởng bằng chữ}.' },
  {
    id: 'upgrade',
    vi: 'Thưởng sản phẩm nâng hạng',
    en: 'Rewards of upgrades',
    text: '{nếu thưởng phần chênh lệch}Sản phẩm nâng hạng chỉ được thưởng phần chênh lệch so với mức của hạng đã có.{hết}',
  },
] as const satisfies readonly Part[];

export const MINISTRY_PARTS = [
  { id: 'subject', vi: 'Trích yếu', en: 'Subject', text: `Trình Trung ương đánh giá, công nhận sản phẩm OCOP hạng 5 sao${BATCH}`, needed: true },
  { id: 'count', vi: 'Số sản phẩm', en: 'Number of products', text: 'Sản phẩm từ 90 điểm và đủ điều kiện 5 sao: {số sản phẩm trình Trung ương}.' },
  {
    id: 'product',
    vi: 'Giới thiệu một sản phẩm',
    en: 'Introduction of a product',
    text: '{chủ thể}{nếu có địa chỉ}, {địa chỉ}{hết}. Điểm trung bình các phần: {điểm các phần}.',
    fields: [
      field('chủ thể', 'Chủ thể của sản phẩm', 'Producer', 'Hợp tác xã Nông nghiệp sạch Cửa Khe'),
      field('địa chỉ', 'Địa chỉ của chủ thể', "The producer's address", 'xã Trí Quả, tỉnh Bắc Ninh'),
      field('điểm các phần', 'Điểm trung bình phần A, B, C', 'Means of parts A, B, C', 'A 37,22; B 23,11; C 31,56'),
    ],
  },
  { ...RECIPIENTS, text: 'Bộ Nông nghiệp và Môi trường\nLưu: VT, hồ sơ phiên họp' },
] as const satisfies readonly Part[];
