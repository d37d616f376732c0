/** Scans of hand-signed papers, and codes read from pictures: OC-7500 to OC-7549. */
export const scanProblems = {
  'OC-7501': {
    vi: 'Tệp «{name}» quá lớn ({found} MB); bản quét được nhận tối đa {allowed} MB một tệp. Hãy quét ở 200 dpi hoặc chia tệp rồi nhận lại.',
    en: 'The file "{name}" is too large ({found} MB); a scan may have {allowed} MB at most. Scan at 200 dpi or split the file, then take it in again.',
  },
  'OC-7502': {
    vi: 'Tệp «{name}» không phải bản quét đọc được: chỉ nhận PDF, JPEG, PNG, WebP, HEIC. Hãy quét hoặc xuất lại ở một trong các dạng đó.',
    en: 'The file "{name}" is no scan that can be read: only PDF, JPEG, PNG, WebP and HEIC are. Scan or export it again as one of these.',
  },
  'OC-7503': {
    vi: 'Tệp «{name}» có {found} trang; một tệp quét được nhận tối đa {allowed} trang. Hãy chia tệp rồi nhận lại.',
    en: 'The file "{name}" has {found} pages; one scan may have {allowed} at most. Split it and take it in again.',
  },
  'OC-7504': {
    vi: 'Đọc một trang mất quá {seconds} giây nên đã dừng: tệp hỏng hoặc bất thường. Tệp gốc không bị đổi; hãy quét lại trang đó.',
    en: 'Reading a page took more than {seconds} seconds and was stopped: the file is damaged or unusual. It was not changed; scan that page again.',
  },
  'OC-7505': {
    vi: 'Bộ đọc ảnh phải dừng giữa chừng vì tệp hỏng hoặc quá nặng. Chương trình vẫn chạy bình thường; hãy quét lại trang đó.',
    en: 'The picture reader had to stop because the file is damaged or too heavy. The program goes on; scan that page again.',
  },
  'OC-7506': {
    vi: 'Không đọc được mã QR của giấy chứng nhận nào trong «{name}». Hãy chụp hoặc quét rõ hơn, thấy trọn mã và viền trắng quanh mã; hoặc dán nội dung mã.',
    en: 'No code of a certificate could be read in "{name}". Take a clearer picture with the whole code and its white edge, or give the code’s text.',
  },
  'OC-7507': {
    vi: 'Đã kiểm tra mã QR trong «{name}», chưa kiểm tra chữ in: hãy so từng dòng ở đây với chữ in trên giấy.',
    en: 'The QR code in "{name}" was checked, not the print: compare each line here with what is printed on the paper.',
  },
  'OC-7508': {
    vi: 'Tệp «{name}» đã được nhận lúc {time}: các trang của nó có trong danh sách, không cần nhận lần nữa.',
    en: 'The file "{name}" was taken in already at {time}: its pages are in the list.',
  },
  'OC-7509': {
    vi: 'Không có trang quét này trong phiên. Danh sách vừa đổi; hãy xem lại.',
    en: 'There is no such scanned page in the session. The list has changed; look again.',
  },
  'OC-7510': {
    vi: '«{title}» có {pages} trang nên không có trang {page}. Hãy ghi lại số trang.',
    en: '"{title}" has {pages} pages, so there is no page {page}. Correct the number.',
  },
  'OC-7511': {
    vi: 'Không đọc được thư mục «{folder}». Hãy kiểm tra đường dẫn đầy đủ và quyền đọc.',
    en: 'The folder "{folder}" cannot be read. Check its full path and the rights to read it.',
  },
  'OC-7512': {
    vi: 'Trang quét này đã được rút hoặc chưa thuộc văn bản nào.',
    en: 'This scanned page was taken out before, or belongs to no paper.',
  },
  'OC-7513': {
    vi: 'Bản quét «{name}» trong thư mục dữ liệu bị mất hoặc đã đổi. Hãy lấy lại từ bản sao lưu hoặc quét lại.',
    en: 'The scan "{name}" in the data folder is gone or was changed. Bring it back from a backup or scan again.',
  },
  'OC-7514': {
    vi: 'Đã dừng: tệp «{name}» chưa được nhận, không trang nào của nó được lưu.',
    en: 'Stopped: the file "{name}" was not taken in, none of its pages is kept.',
  },
} as const;
