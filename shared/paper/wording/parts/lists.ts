/** Attendance list, rewards list and the list for the ministry: few sentences around their tables. */
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

export const REWARDS_PARTS = [
  { id: 'subject', vi: 'Trích yếu', en: 'Subject', text: `Chủ thể có sản phẩm OCOP được công nhận${BATCH}`, needed: true },
  { id: 'under', vi: 'Kèm theo văn bản nào', en: 'Annex to which paper', lines: true, text: '(Kèm theo Biên bản số {số biên bản})' },
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
