import type { Area } from './area.ts';

/** "Giới thiệu": what this program is, for whoever asks or helps. */
export const aboutStrings = {
  guide: { vi: 'Hướng dẫn', en: 'Guide' },
  guideHere: { vi: 'Hướng dẫn của màn hình này', en: 'The guide to this screen' },
  open: { vi: 'Giới thiệu', en: 'About' },
  version: { vi: 'Phiên bản', en: 'Version' },
  build: { vi: 'Mã bản dựng', en: 'Build' },
  fromSources: { vi: 'chạy từ mã nguồn', en: 'run from its sources' },
  runs: { vi: 'Chạy trên', en: 'Runs on' },
  data: { vi: 'Thư mục dữ liệu', en: 'Data folder' },
  copy: { vi: 'Chép để gửi hỗ trợ', en: 'Copy for support' },
  copied: { vi: 'Đã chép.', en: 'Copied.' },
  licences: { vi: 'Phần mềm nguồn mở đi kèm ({n})', en: 'Open-source software included ({n})' },
  licenceTexts: { vi: 'Toàn văn các giấy phép', en: 'All licences in full' },
  sameBuild: {
    vi: 'Hai máy có cùng mã bản dựng thì chạy đúng một chương trình.',
    en: 'Two machines with the same build run exactly the same program.',
  },
} as const satisfies Area;
