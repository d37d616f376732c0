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
} as const;
