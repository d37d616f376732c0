/** Scoring: OC-3000…. */
export const scoringProblems = {
  'OC-3001': {
    vi: 'Sản phẩm này hiện không mở chấm. Phiếu vẫn nằm trên máy đồng chí.',
    en: 'This product is not open for scoring. The sheet stays on your device.',
  },
  'OC-3002': { vi: 'Đang chấm vòng {open}, phiếu này của vòng {round}.', en: 'Round {open} is open; this sheet is for round {round}.' },
  'OC-3003': { vi: 'Đồng chí không chấm sản phẩm này ({why}).', en: 'You do not score this product ({why}).' },
  'OC-3004': {
    vi: 'Còn {count} tiêu chí chưa chọn và chưa xác nhận 0 điểm: {criteria}.',
    en: '{count} criteria are neither ticked nor confirmed as 0: {criteria}.',
  },
  'OC-3005': { vi: 'Tiêu chí «{criterion}» không có trong bộ sản phẩm này.', en: 'Criterion "{criterion}" is not in this set.' },
  'OC-3006': { vi: 'Tiêu chí {criterion} không có phương án đã chọn.', en: 'Criterion {criterion} has no such option.' },
  'OC-3007': { vi: 'Tiêu chí {criterion} chưa được chấm: {because}.', en: 'Criterion {criterion} does not apply: {because}.' },
  'OC-3008': {
    vi: 'Phiếu vòng {round} đã nộp, mã phiếu {receipt}. Muốn sửa, đồng chí nhờ thư ký mở lại.',
    en: 'The sheet of round {round} was received, receipt {receipt}. Ask the secretary to reopen it.',
  },
  'OC-3009': { vi: 'Mã gửi này đã dùng cho một phiếu khác. Hãy nộp lại.', en: 'This submission id belongs to another sheet. Please submit again.' },
  'OC-3010': { vi: 'Không thực hiện được khi sản phẩm ở trạng thái «{state}».', en: 'Not possible while the product is "{state}".' },
  'OC-3011': {
    vi: 'Sản phẩm «{dossier}» đang được chấm. Mỗi lúc chỉ chấm một sản phẩm.',
    en: 'Product "{dossier}" is being scored. One product is scored at a time.',
  },
  'OC-3012': {
    vi: 'Chưa đủ túc số: {present}/{scoring} có mặt, cần {needed}{chair}. Chưa mở chấm được.',
    en: 'No quorum: {present}/{scoring} present, {needed} needed{chair}. Scoring cannot open.',
  },
  'OC-3013': { vi: 'Hồ sơ không đủ điều kiện, không mở chấm.', en: 'The dossier is not eligible and is not scored.' },
  'OC-3014': { vi: 'Hồ sơ đã dừng đánh giá theo biểu quyết.', en: 'The council voted to stop evaluating this dossier.' },
  'OC-3015': {
    vi: 'Còn {count} phiếu chưa nộp ({members}). Đóng chấm thì sản phẩm chưa xếp hạng được.',
    en: '{count} sheets are missing ({members}). If closed, the product stays undecided.',
  },
  'OC-3016': { vi: 'Đã chấm đủ {max} vòng theo quy chế.', en: 'All {max} rounds of the regulation have been used.' },
  'OC-3017': { vi: 'Không có ai phải chấm sản phẩm này.', en: 'Nobody is due to score this product.' },
} as const;
