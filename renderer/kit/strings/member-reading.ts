/** Words of the evidence viewer on the member's page. */
import type { Catalogue } from '../light/words.ts';

export const readingWords = {
  // On the scoring screen
  evidenceOf: { vi: 'Minh chứng ({n})', en: 'Evidence ({n})' },
  evidenceOfCriterion: { vi: 'của tiêu chí {code}', en: 'for criterion {code}' },
  allEvidence: { vi: 'Minh chứng', en: 'Evidence' },
  allEvidenceOf: { vi: 'của cả sản phẩm: {n} tệp', en: 'of the whole product: {n} files' },
  openingReader: { vi: 'Đang mở minh chứng…', en: 'Opening the evidence…' },
  readerMissing: {
    vi: 'Chưa tải được phần đọc minh chứng vì đường truyền yếu. Các ô đã chọn vẫn còn nguyên.',
    en: 'The evidence viewer could not be loaded: the line is weak. Your ticks are safe.',
  },
  tryAgain: { vi: 'Thử lại', en: 'Try again' },
  reloadPage: { vi: 'Tải lại trang', en: 'Reload the page' },

  // Frame of the viewer
  readerTitle: { vi: 'Minh chứng', en: 'Evidence' },
  backToCard: { vi: 'Về phiếu', en: 'Back to sheet' },
  close: { vi: 'Đóng', en: 'Close' },
  noFiles: { vi: 'Sản phẩm này chưa có tệp minh chứng nào.', en: 'No evidence has been attached to this product.' },
  pageOfFile: { vi: 'Trang {page} trên {of}, {name}', en: 'Page {page} of {of}, {name}' },
  pageNumber: { vi: 'Số trang, trên {of}', en: 'Page number, of {of}' },
  nextPage: { vi: 'Trang sau', en: 'Next page' },
  previousPage: { vi: 'Trang trước', en: 'Previous page' },
  zoomIn: { vi: 'Phóng to', en: 'Zoom in' },
  zoomOut: { vi: 'Thu nhỏ', en: 'Zoom out' },
  pageArea: {
    vi: 'Trang đang đọc. Phím mũi tên: lật trang; + và −: phóng to, thu nhỏ.',
    en: 'The page. Arrow keys turn pages, + and − zoom.',
  },
  returnTo: { vi: '↩ Về chỗ vừa xem: tr. {page}', en: '↩ Back to page {page}' },
  bookmarks: { vi: 'Chỗ cần xem', en: 'Bookmarks' },
  wholeFile: { vi: 'cả tệp', en: 'whole file' },
  pageShort: { vi: 'tr. {page}', en: 'p. {page}' },
  pagesShort: { vi: 'tr. {from}–{to}', en: 'pp. {from}–{to}' },

  // A page that isn't there
  pageLoading: { vi: 'Đang tải trang…', en: 'Loading the page…' },
  pagePreparing: {
    vi: 'Máy thư ký đang chuẩn bị trang này. Trang tự hiện ra khi xong.',
    en: "The secretary's laptop is still preparing this page. It appears by itself.",
  },
  pageMissing: { vi: 'Chưa tải được trang này. Máy tự thử lại.', en: 'This page has not arrived. It is tried again by itself.' },
  fileFailed: { vi: 'Không vẽ được trang này từ tệp gốc.', en: 'This page cannot be drawn from the file.' },
  fileAsGiven: { vi: 'Tệp này không xem được ngay trong trang. Tải về để mở.', en: 'This file cannot be shown here. Download it to open it.' },
  openOriginal: { vi: 'Mở tệp gốc ({size})', en: 'Open the original ({size})' },
  download: { vi: 'Tải về ({size})', en: 'Download ({size})' },

  // Panels
  thumbs: { vi: 'Trang', en: 'Pages' },
  files: { vi: 'Tệp', en: 'Files' },
  search: { vi: 'Tìm', en: 'Search' },
  dossier: { vi: 'Hồ sơ', en: 'Dossier' },
  goToPage: { vi: 'Đến trang {page}', en: 'Go to page {page}' },
  filePages: { vi: '{n} trang', en: '{n} pages' },
  kindPdf: { vi: 'PDF', en: 'PDF' },
  kindImage: { vi: 'Ảnh', en: 'Picture' },
  kindWord: { vi: 'Word', en: 'Word' },
  kindSheet: { vi: 'Excel', en: 'Excel' },
  fileWaiting: { vi: 'đang chuẩn bị', en: 'being prepared' },
  fileBroken: { vi: 'có trang không vẽ được', en: 'some pages cannot be drawn' },
  lastAt: { vi: 'đang đọc đến trang {page}', en: 'read up to page {page}' },
  searchFor: { vi: 'Tìm chữ trong các tệp PDF', en: 'Search the PDF files' },
  searchHint: { vi: 'Không cần gõ dấu. Ít nhất 2 chữ cái.', en: 'Diacritics are not needed. At least 2 letters.' },
  searching: { vi: 'Đang tìm…', en: 'Searching…' },
  found: { vi: '{n} chỗ', en: '{n} places' },
  foundMore: { vi: '{n} chỗ đầu tiên; gõ thêm chữ để thu hẹp', en: 'the first {n} places; type more to narrow' },
  foundNone: { vi: 'Không tìm thấy «{text}».', en: 'Nothing found for "{text}".' },
  unread: {
    vi: 'Không tìm được trong {n} tệp (ảnh chụp, bản quét hoặc đang chuẩn bị).',
    en: '{n} files cannot be searched (photos, scans, or still being prepared).',
  },
  searchSilent: { vi: 'Máy thư ký chưa trả lời. Đồng chí thử lại.', en: "The secretary's laptop did not answer. Try again." },

  // What came with the dossier
  communeReport: { vi: 'Báo cáo của cấp xã', en: "The commune's report" },
  signedBy: { vi: 'Người ký: {name}', en: 'Signed by {name}' },
  dated: { vi: 'ngày {date}', en: 'on {date}' },
  met: { vi: 'Đạt', en: 'Met' },
  notMet: { vi: 'Không đạt', en: 'Not met' },
  notSaid: { vi: 'Không nêu', en: 'Not said' },
  advisoryReport: { vi: 'Ý kiến của Tổ tư vấn', en: "The advisory team's opinion" },
  advisoryProposal: { vi: 'Đề nghị: {text}', en: 'Proposal: {text}' },
  samplesTitle: { vi: 'Mẫu sản phẩm', en: 'Product samples' },
  samplesReceived: { vi: 'Đã nhận {n}/{of} mẫu', en: '{n} of {of} samples received' },
  samplesNone: { vi: 'Chưa ghi nhận mẫu nào.', en: 'No samples recorded.' },
  notRecorded: { vi: 'Chưa ghi nhận.', en: 'Not recorded.' },
} as const satisfies Catalogue;
