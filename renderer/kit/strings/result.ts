import type { Area } from './area.ts';

/** Words of the screen "Kết quả", and of results wherever they stand. */
export const resultStrings = {
  reveal: { vi: 'Công bố', en: 'Reveal' },
  revealTitle: { vi: 'Công bố kết quả trong hội trường?', en: 'Reveal the result in the hall?' },
  revealBody: {
    vi: 'Màn hình hội trường sẽ hiện số sao và điểm trung bình của «{name}».',
    en: 'The hall screen will show the stars and the mean of "{name}".',
  },
  revealed: { vi: 'Đang công bố kết quả «{name}».', en: 'The result of "{name}" is on the hall screen.' },
  hide: { vi: 'Thôi công bố', en: 'Stop revealing' },
  hidden: { vi: 'Hội trường không còn hiện kết quả.', en: 'The hall no longer shows a result.' },

  // table
  meanParts: { vi: 'TB · A · B · C', en: 'Mean · A · B · C' },
  rank: { vi: 'Hạng thứ', en: 'Rank' },
  missed: { vi: 'thiếu {gates}', en: 'missed {gates}' },
  disposition: { vi: 'Xử lý', en: 'Disposition' },
  reward: { vi: 'Thưởng', en: 'Reward' },
  state: { vi: 'Trạng thái', en: 'State' },
  totals: { vi: 'Tổng số theo hạng sao', en: 'Totals by stars' },
  rewardTotal: { vi: 'Tổng tiền thưởng', en: 'Rewards in all' },
  vnd: { vi: '{n} đồng', en: '{n} VND' },
  corrections: { vi: 'Đã mở lại {n} lần', en: 'Reopened {n} {n|time|times}' },
  searchHint: { vi: 'Tên, mã, chủ thể, bộ sản phẩm', en: 'Name, code, producer, set' },
  detail: { vi: 'Kết quả sản phẩm', en: "Product's result" },
  'filter-all': { vi: 'Mọi trạng thái', en: 'Every state' },
  'filter-pending': { vi: 'Chưa xác nhận', en: 'Not confirmed' },
  'filter-confirmed': { vi: 'Đã xác nhận', en: 'Confirmed' },
  'filter-corrected': { vi: 'Đã từng mở lại', en: 'Reopened before' },

  // in words
  recognise: { vi: 'Đề nghị công nhận', en: 'To be recognised' },
  refer: { vi: 'Trình Trung ương', en: 'To the ministry' },
  improve: { vi: 'Hoàn thiện, đánh giá lại', en: 'To be improved' },
  ineligible: { vi: 'Không đủ điều kiện', en: 'Not eligible' },
  withdrawn: { vi: 'Rút khỏi phiên', en: 'Withdrawn' },
  knockedOut: { vi: 'Dừng đánh giá', en: 'Stopped' },
  undecided: { vi: 'Chưa xếp hạng', en: 'Undecided' },
  whyPostponed: { vi: 'hoãn đánh giá', en: 'postponed' },
  whyQuorum: { vi: 'chưa đủ túc số', en: 'no quorum' },
  whyMissing: { vi: 'còn thiếu phiếu đánh giá', en: 'sheets are missing' },
  whySpread: { vi: 'chênh lệch điểm vượt mức cho phép', en: 'the spread is over the limit' },
  whyGate: { vi: 'còn điều kiện tối thiểu chưa có kết luận', en: 'a gate awaits a conclusion' },
  sayMean: { vi: 'Điểm trung bình {mean}', en: 'Mean {mean}' },
  sayBand: { vi: 'Điểm trung bình {mean} đủ {n} sao', en: 'Mean {mean}, enough for {n} {n|star|stars}' },
  sayGates: { vi: 'thiếu điều kiện {gates}', en: 'gates missed: {gates}' },
} as const satisfies Area;
