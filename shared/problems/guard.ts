/** Files from outside that cost more than any honest one: OC-7350…7399. */
export const guardProblems = {
  'OC-7350': {
    vi: 'Đọc tệp quá {seconds} giây chưa xong nên đã dừng; chưa có gì được nhận và phiên vẫn chạy bình thường. Hãy mở tệp bằng Excel, lưu thành tệp .xlsx mới rồi gửi lại.',
    en: 'Reading the file was stopped after {seconds} seconds; nothing was taken and the session runs on. Open the file in Excel, save it as a new .xlsx file and send that.',
  },
  'OC-7351': {
    vi: 'Tệp cần nhiều bộ nhớ hơn mức cho phép nên đã dừng đọc; chưa có gì được nhận và phiên vẫn chạy bình thường. Hãy dùng tệp mẫu của chương trình, bỏ các trang tính thừa rồi gửi lại.',
    en: 'The file needs more memory than it may have, so reading was stopped; nothing was taken and the session runs on. Use the template of this program, remove sheets that are not needed and send it again.',
  },
} as const;
