/** Words of the hall's page. */
import type { Catalogue } from '../light/words.ts';

export const hallWords = {
  appName: { vi: 'Hội đồng đánh giá, phân hạng sản phẩm OCOP', en: 'OCOP product assessment council' },
  connecting: { vi: 'Đang nối với máy thư ký…', en: "Connecting to the secretary's laptop…" },
  lineLost: { vi: 'Mất kết nối, đang nối lại…', en: 'Connection lost, reconnecting…' },
  noSession: { vi: 'Chưa mở phiên', en: 'No session is open' },
  waiting: { vi: 'Chuẩn bị sản phẩm tiếp theo', en: 'Preparing the next product' },
  scoring: { vi: 'Đang chấm điểm', en: 'Scoring' },
  scoringRound: { vi: 'Đang chấm lại, vòng {n}', en: 'Scoring again, round {n}' },
  closed: { vi: 'Đã đóng chấm, đang tổng hợp', en: 'Scoring closed, tallying' },
  address: { vi: 'Điện thoại vào tại', en: 'Phones:' },
  result: { vi: 'Kết quả', en: 'Result' },
  submitted: { vi: 'thành viên đã nộp phiếu', en: 'members have submitted' },
  elapsed: { vi: 'Thời gian chấm', en: 'Time' },
  mean: { vi: 'Điểm trung bình', en: 'Mean' },
  stars: { vi: '{n} SAO', en: '{n} STARS' },
  refer: { vi: 'Trình Trung ương đánh giá, công nhận', en: 'Referred to the ministry' },
  improve: { vi: 'Chưa đạt hạng công nhận', en: 'Not recognised yet' },
  recognise: { vi: 'Đề nghị công nhận', en: 'Proposed for recognition' },
} as const satisfies Catalogue;
