/** Papers: OC-6000…. */
export const paperProblems = {
  'OC-6001': { vi: 'Phiên này không có văn bản «{id}».', en: 'This session has no paper "{id}".' },
  'OC-6002': { vi: 'Chưa lập được «{title}»: {why}', en: '"{title}" cannot be drawn up yet: {why}' },
  'OC-6003': {
    vi: '«{title}» không có bản Word: phiếu đánh giá và giấy chứng nhận chỉ được in đúng như đã lập.',
    en: 'There is no Word file of "{title}": score sheets and certificates are printed as they are.',
  },
  'OC-6010': { vi: '«{title}» không có số riêng ở đây.', en: '"{title}" has no number of its own here.' },
  'OC-6011': {
    vi: 'Số «{number}» đã cấp cho «{title}». Mỗi số chỉ dùng cho một văn bản cùng loại trong năm.',
    en: 'Number "{number}" was given to "{title}". A number serves one paper of a kind and year.',
  },
  'OC-6020': {
    vi: '«{title}» không có bản Excel: chỉ bảng tổng hợp điểm, danh sách kết quả và danh sách thưởng có số để cộng lại.',
    en: 'There is no Excel file of "{title}": only the score summary, the result list and the rewards list have numbers to add up again.',
  },
  'OC-6080': {
    vi: 'Không vẽ được «{title}»: {why}. Các văn bản khác không bị ảnh hưởng; hãy thử lại.',
    en: '"{title}" could not be drawn: {why}. Other papers are not affected; try again.',
  },
} as const;
