import type { Area } from './area.ts';

/** Words of the screen "Văn bản". */
export const paperStrings = {
  paper: { vi: 'Văn bản', en: 'Paper' },
  kinds: { vi: 'Loại văn bản', en: 'Kinds of paper' },
  kindMinutes: { vi: 'Biên bản', en: 'Minutes' },
  kindSummary: { vi: 'Tổng hợp điểm', en: 'Score summary' },
  kindResults: { vi: 'Kết quả', en: 'Results' },
  kindCertificate: { vi: 'Giấy chứng nhận', en: 'Certificate' },
  kindBlank: { vi: 'Phiếu để điền tay', en: 'Blank sheet' },
  kindSheet: { vi: 'Phiếu đánh giá', en: 'Score sheet' },
  ready: { vi: 'Sẵn sàng', en: 'Ready' },
  provisional: { vi: 'Dự thảo', en: 'Draft' },
  missing: { vi: 'Chưa có', en: 'Not yet' },
  whyProvisional: { vi: 'Chưa đủ để in chính thức.', en: 'Not everything it reports is settled yet.' },
  whyMissing: { vi: 'Chưa đủ để lập văn bản này.', en: 'What it reports is not there yet.' },
  drawable: { vi: 'In được {n} trong {of}', en: '{n} of {of} can be printed' },
  anyProduct: { vi: 'Mọi sản phẩm', en: 'Every product' },
  anyMember: { vi: 'Mọi thành viên', en: 'Every member' },
  nothing: { vi: 'Không có văn bản nào khớp', en: 'No paper matches' },
  nothingHint: {
    vi: 'Hãy bỏ bớt bộ lọc. Phiếu đánh giá có sau khi đóng chấm, giấy chứng nhận có sau khi xác nhận kết quả.',
    en: 'Try fewer filters. Score sheets come after scoring is closed, certificates after the result is confirmed.',
  },
  choose: { vi: 'Chọn một văn bản để xem', en: 'Choose a paper to see it' },
  chooseHint: { vi: 'Bản xem ở đây đúng như bản in.', en: 'What is shown here is what will be printed.' },
  cannotDraw: { vi: 'Chưa lập được văn bản này', en: 'This paper cannot be drawn yet' },
  cannotDrawHint: { vi: 'Văn bản sẽ có khi đủ điều kiện nêu ở trên.', en: 'It comes once the condition above is met.' },
  download: { vi: 'Tải về', en: 'Download' },
  newTab: { vi: 'Mở thẻ mới', en: 'New tab' },
} as const satisfies Area;
