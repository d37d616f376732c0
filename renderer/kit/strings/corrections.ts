import type { Area } from './area.ts';

/** Words of corrected results, of papers put out before, and of a mean near a band's edge. */
export const correctionStrings = {
  nearEdge: {
    vi: 'Điểm trung bình {mean} chỉ cách mức {edge} điểm {gap}: nên rà lại phiếu trước khi xác nhận.',
    en: 'The mean {mean} is only {gap} away from the edge at {edge} points: look through the sheets again before confirming.',
  },
  onEdge: {
    vi: 'Điểm trung bình {mean} đúng bằng mức {edge} điểm: nên rà lại phiếu trước khi xác nhận.',
    en: 'The mean {mean} stands exactly on the edge at {edge} points: look through the sheets again before confirming.',
  },
  edgeSign: { vi: 'Sát mức {edge}', en: 'Near {edge}' },
  edgeHint: { vi: 'Điểm trung bình cách mức {edge} điểm không quá 0,5', en: 'The mean lies within 0.5 of the edge at {edge} points' },

  trail: { vi: 'Các lần xác nhận và đính chính', en: 'Confirmations and corrections' },
  confirmedStep: { vi: 'Xác nhận {result}', en: 'Confirmed: {result}' },
  reopenedStep: { vi: 'Mở lại (đính chính lần {n})', en: 'Opened again (correction {n})' },
  reason: { vi: 'Lý do: {reason}', en: 'Reason: {reason}' },
  withMean: { vi: '{stars}, điểm {mean}', en: '{stars}, mean {mean}' },
  waiting: { vi: 'Chưa xác nhận lại', en: 'Not confirmed again yet' },
  hiddenWhileScoring: { vi: 'Hiện lại sau khi đóng chấm.', en: 'Shown again after scoring is closed.' },

  printed: { vi: 'Đã in {time} ({n} bản)', en: 'Printed {time} ({n} {n|copy|copies})' },
  replaced: { vi: 'Đã thay thế', en: 'Replaced' },
  replacedTitle: { vi: 'Bản đã in không còn giá trị', en: 'An earlier print holds no more' },
  replacedBody: {
    vi: 'Nội dung đã đổi sau khi in. Hãy thu hồi các bản dưới đây; bản in mới sẽ ghi rõ thay cho bản nào.',
    en: 'What it says has changed since. Take back the copies below; the new print names the one it stands for.',
  },
  openReplaced: { vi: 'Xem bản {time} ({n} bản)', en: 'See the print of {time} ({n} {n|copy|copies})' },
} as const satisfies Area;
