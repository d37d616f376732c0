import type { Area } from './area.ts';

/** Words of bringing designs and wording along from another session. */
export const bringStrings = {
  button: { vi: 'Lấy mẫu và câu chữ từ phiên trước', en: 'Take design and wording from an earlier session' },
  title: { vi: 'Lấy mẫu giấy chứng nhận và câu chữ từ phiên trước', en: 'Certificate design and wording of an earlier session' },
  hint: {
    vi: 'Mẫu, ảnh trong mẫu và câu chữ đã sửa được chép sang phiên này. Phiên kia giữ nguyên; bản đã in của phiên này mà nay khác đi sẽ báo là bị thay thế.',
    en: 'Designs, their pictures and changed wording are copied into this session. The other stays as it is; prints of this one that would differ now are told as replaced.',
  },
  from: { vi: 'Lấy từ phiên', en: 'From the session' },
  rehearsal: { vi: 'diễn tập, phiên mẫu', en: 'rehearsal or sample' },
  designs: { vi: 'Mẫu giấy chứng nhận', en: 'Certificate designs' },
  noDesigns: { vi: 'Mẫu giấy chứng nhận: không có gì khác phiên này', en: 'Certificate designs: nothing that differs' },
  here: { vi: 'Phiên này đã có', en: 'Here already' },
  look: { vi: 'Xem PDF mẫu «{name}»', en: 'See the PDF of the design "{name}"' },
  inUse: { vi: 'Từ nay in giấy chứng nhận bằng mẫu «{name}».', en: 'From then on certificates are printed with "{name}".' },
  wording: { vi: 'Câu chữ văn bản ({n} phần khác phiên này)', en: 'Wording of papers ({n} {n|part|parts} that differ)' },
  noWording: { vi: 'Câu chữ văn bản: không có gì khác phiên này', en: 'Wording of papers: nothing that differs' },
  unreadable: { vi: 'Không lấy được, vì bản này của chương trình không đọc được: {parts}', en: 'Left behind, since this program can’t read it: {parts}' },
  take: { vi: 'Lấy vào phiên này', en: 'Take into this session' },
  done: { vi: 'Đã lấy vào phiên này', en: 'Taken into this session' },
} as const satisfies Area;
