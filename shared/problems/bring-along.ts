/** Designs and wording brought along from another session, and the folder a job saved: OC-6100…. */
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
  'OC-6103': {
    vi: 'Chương trình không mở được thư mục từ đây: đang chạy trong trình duyệt, hoặc chưa lưu văn bản nào từ khi mở. Chép đường dẫn rồi dán vào cửa sổ thư mục.',
    en: 'The program can’t open a folder from here: it runs in a browser, or nothing was saved since it started. Copy the path and paste it into the file manager.',
  },
  'OC-6104': {
    vi: 'Máy không mở được thư mục «{folder}» ({why}). Có thể USB đã được rút: cắm lại, hoặc chép đường dẫn rồi mở bằng tay.',
    en: 'The folder "{folder}" couldn’t be opened ({why}). The stick may have been pulled out: plug it in again, or copy the path and open it by hand.',
  },
} as const;
