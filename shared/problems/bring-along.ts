/** Designs and wording brought along from another session: OC-6100…6102. */
export const bringAlongProblems = {
  'OC-6100': {
    vi: 'Phiên «{name}» không có mẫu hay câu chữ nào khác với phiên này: không có gì để lấy. Chọn phiên khác, hoặc đóng hộp này.',
    en: 'The session "{name}" has no design and no wording that differs from this one: there is nothing to bring along. Choose another, or close this.',
  },
  'OC-6101': {
    vi: 'Đây chính là phiên đang mở. Chọn một phiên khác của thư mục dữ liệu.',
    en: 'This is the session that is open. Choose another one of the data folder.',
  },
  'OC-6102': {
    vi: 'Phần «{part}» của phiên kia có câu chữ mà chương trình này không đọc được nên không lấy sang; phần đó giữ câu chữ của phiên này.',
    en: 'The part "{part}" of the other session can’t be read by this program and stayed behind; the part keeps this session’s words.',
  },
} as const;
