/** Earlier sessions that the laptop remembers: taking them in, comparing, certificates that end, letters that remind. OC-7610…7629, 7745. */
export const earlierProblems = {
  'OC-7610': {
    vi: 'Không có tệp «{file}». Xem lại đường dẫn (đầy đủ, từ ổ đĩa), USB còn cắm, rồi thử lại.',
    en: 'There is no file "{file}". Look at the path (in full, from the drive) and whether the stick is plugged in, then try again.',
  },
  'OC-7611': {
    vi: '«{file}» không phải gói phiên (.ocop) hay sổ phiên (.xlsx, đến 50 MB) nên không đọc được phiên trước từ đó. Chọn một trong hai loại tệp này.',
    en: '"{file}" is neither a session bundle (.ocop) nor a session workbook (.xlsx, up to 50 MB), so no earlier session can be read from it. Choose one of these.',
  },
  'OC-7612': {
    vi: 'Đây chính là phiên đang mở, không so với chính nó. Chọn một phiên khác.',
    en: 'This is the session that is open; it isn’t compared with itself. Choose another one.',
  },
  'OC-7613': {
    vi: '«{name}» là bản diễn tập: kết quả và giấy chứng nhận của nó không có giá trị nên không được ghi nhớ. Chọn phiên thật.',
    en: '"{name}" is a rehearsal: its results and certificates don’t count, so it isn’t remembered. Choose a real session.',
  },
  'OC-7614': {
    vi: 'Phiên «{name}» chưa có kết quả nào được xác nhận nên chưa có gì để so sánh. Xác nhận kết quả ở phiên đó rồi lấy lại.',
    en: 'No result of the session "{name}" is confirmed yet, so there is nothing to compare. Confirm results there, then take it in again.',
  },
  'OC-7615': {
    vi: 'Máy đã nhớ {allowed} phiên trước, mức nhiều nhất. Bỏ bớt phiên cũ không còn giấy chứng nhận có hiệu lực rồi lấy lại.',
    en: 'The laptop remembers {allowed} earlier sessions, the most there may be. Forget old ones whose certificates have ended, then take it in again.',
  },
  'OC-7616': {
    vi: 'Máy đã nhớ {allowed} lần xác nhận sản phẩm giống nhau, mức nhiều nhất; lần này chưa được ghi. Bỏ bớt phiên trước không còn dùng.',
    en: 'The laptop remembers {allowed} words on products that look alike, the most there may be; this one wasn’t kept. Forget earlier sessions no longer used.',
  },
  'OC-7617': {
    vi: 'Máy không còn nhớ phiên trước này. Chọn phiên khác trong danh sách, hoặc lấy lại từ gói phiên.',
    en: 'The laptop no longer remembers this earlier session. Choose another of the list, or take it in again from its bundle.',
  },
  'OC-7618': {
    vi: 'Không có giấy chứng nhận nào đến hạn nhắc của các chủ thể đã chọn, hoặc sản phẩm đã có trong phiên đang mở. Chọn chủ thể khác trong danh sách.',
    en: 'None of these producers has a certificate that is due, or their products are in the open session already. Choose others of the list.',
  },
  'OC-7745': {
    vi: 'Số «{number}» đã cấp cho một thư nhắc hạn; số đã cấp không đổi và không cấp lần nữa. Đặt số của thư tiếp theo lớn hơn các số đã cấp, hoặc đổi phần trước, sau số.',
    en: 'Number "{number}" was given to a reminder; numbers given never change and are never given again. Set the next letter’s number above those given, or change what stands before or after it.',
  },
} as const;
