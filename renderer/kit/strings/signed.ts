import type { Area } from './area.ts';

/** Words of papers that came back signed. */
export const signedStrings = {
  file: { vi: 'Lưu bản đã ký', en: 'File signed version' },
  fileHint: {
    vi: 'Bản quét PDF có chữ ký, hoặc tệp Word văn phòng đã sửa: giữ cạnh văn bản này, trong thư mục của phiên.',
    en: 'The signed scan as PDF, or the Word file the office changed: kept beside this paper, in the session’s folder.',
  },
  title: { vi: 'Lưu bản đã ký', en: 'File the signed version' },
  choose: { vi: 'Chọn tệp…', en: 'Choose a file…' },
  fileLabel: { vi: 'Tệp PDF hoặc Word .docx', en: 'PDF or Word .docx' },
  fileLimit: { vi: 'Nhiều nhất {most} MB. Chương trình xem nội dung chứ không xem tên tệp.', en: 'At most {most} MB. The content counts, not the name.' },
  tooLarge: { vi: 'Tệp lớn hơn {most} MB. Hãy quét lại ở độ phân giải thấp hơn.', en: 'Over {most} MB. Scan it again at a lower resolution.' },
  byLabel: { vi: 'Người lưu', en: 'Filed by' },
  byHint: { vi: 'Họ và tên, ghi vào nhật ký.', en: 'Full name; it goes into the journal.' },
  noteLabel: { vi: 'Ghi chú', en: 'Note' },
  noteHint: { vi: 'Ví dụ: đã sửa mục III theo ý kiến Chủ tịch. Có thể để trống.', en: 'Such as: section III changed as the chair asked. May stay empty.' },
  filed: { vi: 'Đã lưu bản đã ký.', en: 'Signed version filed.' },
  versions: { vi: 'Bản đã ký', en: 'Signed versions' },
  signed: { vi: 'Đã ký', en: 'Signed' },
  signedEarlier: { vi: 'Đã ký, nội dung cũ', en: 'Signed, earlier content' },
  withdrawnState: { vi: 'Đã rút', en: 'Withdrawn' },
  filedLine: { vi: '{by} lưu {time}', en: 'Filed by {by}, {time}' },
  withdrawnLine: { vi: 'Rút {time}: {reason}', en: 'Withdrawn {time}: {reason}' },
  earlierBody: {
    vi: 'Văn bản của chương trình đã đổi sau khi lưu bản này: bản đã ký theo nội dung cũ.',
    en: 'Our paper has changed since this was filed: the signed version is of an earlier content.',
  },
  open: { vi: 'Mở «{name}»', en: 'Open "{name}"' },
  withdraw: { vi: 'Rút', en: 'Withdraw' },
  withdrawTitle: { vi: 'Rút bản đã ký?', en: 'Withdraw this signed version?' },
  withdrawBody: {
    vi: 'Tệp «{name}» vẫn được giữ và vẫn xem được, nhưng không còn là bản đã ký của văn bản này.',
    en: 'The file "{name}" is kept and can still be seen, but it no longer is the signed version of this paper.',
  },
  withdrawn: { vi: 'Đã rút bản đã ký.', en: 'Signed version withdrawn.' },
  hidden: { vi: 'Xem được sau khi đóng chấm.', en: 'Can be seen after scoring is closed.' },
  earlierCount: { vi: 'Các bản khác ({n})', en: 'Others ({n})' },
  earlierTitle: { vi: 'Các bản đã lưu khác', en: 'Other versions filed' },
} as const satisfies Area;
