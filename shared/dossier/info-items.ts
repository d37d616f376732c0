/** The items (Mục) of sheet "Phiên", in the workbook's order. */
import { foldVietnamese } from '../lib/vietnamese.ts';
import { COUNCIL_FORM_NAMES } from '../written-opinions.ts';

export const INFO_ITEMS = {
  name: 'Tên phiên',
  form: 'Hình thức',
  province: 'Tỉnh',
  provinceCode: 'Mã tỉnh',
  batch: 'Đợt',
  year: 'Năm',
  place: 'Địa điểm',
  startDate: 'Ngày bắt đầu',
  endDate: 'Ngày kết thúc',
  startTime: 'Giờ bắt đầu',
  endTime: 'Giờ kết thúc',
  bookId: 'Bộ tiêu chí',
  parentBody: 'Cơ quan chủ quản',
  issuingBody: 'Cơ quan ban hành',
  councilDecision: 'Quyết định thành lập Hội đồng',
  councilDecisionDate: 'Ngày quyết định',
  regulation: 'Quy chế hoạt động',
  chairDelegation: 'Ủy quyền chủ trì',
  quorumShare: 'Tỷ lệ có mặt tối thiểu',
  spreadLimit: 'Chênh lệch tối đa',
  maxRounds: 'Số vòng chấm tối đa',
  gateAgreement: 'Tỷ lệ thống nhất điều kiện',
  reward3: 'Thưởng 3 sao',
  reward4: 'Thưởng 4 sao',
  upgradeReward: 'Thưởng nâng hạng',
  signingForm: 'Hình thức ký',
  signerTitle: 'Chức vụ người ký',
  signerName: 'Người ký',
  minutesNumber: 'Số biên bản',
  recognitionDecision: 'Quyết định công nhận',
  recognitionDate: 'Ngày công nhận',
  firstCertificateNumber: 'Số giấy chứng nhận đầu',
  // Written only where a session departs from the usual, so that the round trip keeps its results.
  chairOrDeputyRequired: 'Cần có Chủ tịch hoặc Phó Chủ tịch',
  showRunningTotal: 'Hiện tổng điểm khi chấm',
  decimals: 'Số chữ số thập phân',
  chairScores: 'Chủ tịch chấm điểm',
  secretaryScores: 'Thư ký chấm điểm',
  gapNamed: 'Nêu tên khi chênh lệch',
  lastRoundChoice: 'Chủ tịch chọn sau vòng cuối',
  minutesPrefix: 'Trước số biên bản',
  minutesSuffix: 'Sau số biên bản',
  minutesFirst: 'Biên bản đánh số từ',
  certificatePrefix: 'Trước số giấy chứng nhận',
  certificateSuffix: 'Sau số giấy chứng nhận',
  certificateFirst: 'Giấy chứng nhận đánh số từ',
  noticePrefix: 'Trước số thông báo',
  noticeSuffix: 'Sau số thông báo',
  noticeFirst: 'Thông báo đánh số từ',
  reminderPrefix: 'Trước số thư nhắc hạn',
  reminderSuffix: 'Sau số thư nhắc hạn',
  reminderFirst: 'Thư nhắc hạn đánh số từ',
} as const;

export type InfoKey = keyof typeof INFO_ITEMS;
export const INFO_KEYS = Object.keys(INFO_ITEMS) as readonly InfoKey[];
/** Items that an ordinary workbook doesn't carry. */
/** Carried only where they say something, but offered by the template. */
export const OFFERED_ITEMS: readonly InfoKey[] = ['form'];
export const RARE_ITEMS: readonly InfoKey[] = [
  'form',
  'chairDelegation',
  'chairOrDeputyRequired',
  'showRunningTotal',
  'decimals',
  'chairScores',
  'secretaryScores',
  'gapNamed',
  'lastRoundChoice',
  'minutesPrefix',
  'minutesSuffix',
  'minutesFirst',
  'certificatePrefix',
  'certificateSuffix',
  'certificateFirst',
  'noticePrefix',
  'noticeSuffix',
  'noticeFirst',
  'reminderPrefix',
  'reminderSuffix',
  'reminderFirst',
];

const byFold = new Map(INFO_KEYS.map((key) => [foldVietnamese(INFO_ITEMS[key]), key]));

/** The item a label means, also with a remark in brackets or a colon: "Thưởng 3 sao (đồng):". */
export const infoKeyOf = (label: string): InfoKey | undefined =>
  byFold.get(foldVietnamese(label)) ?? byFold.get(foldVietnamese(label.replace(/[([{].*$/s, '')));

export const UPGRADE_NAMES = { whole: ['Toàn bộ'], difference: ['Chênh lệch', 'Phần chênh lệch'] } as const;
export const FORM_NAMES = {
  meeting: [COUNCIL_FORM_NAMES.meeting, 'Họp trực tiếp'],
  written: [COUNCIL_FORM_NAMES.written, 'Ý kiến bằng văn bản', 'Bằng văn bản'],
  'written-then-meeting': [COUNCIL_FORM_NAMES['written-then-meeting']],
} as const;
export const LAST_ROUND_NAMES = {
  both: ['Lấy điểm trung bình hoặc Hoãn'],
  mean: ['Lấy điểm trung bình', 'Chỉ lấy điểm trung bình'],
  postpone: ['Hoãn', 'Chỉ hoãn'],
} as const;
