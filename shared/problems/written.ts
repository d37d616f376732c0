/** Opinions collected in writing: OC-3140–3149. */
import type { ProblemText } from './index.ts';

export const writtenProblems = {
  'OC-3140': {
    vi: 'Phiên này lấy ý kiến bằng văn bản nên không {what}: các thành viên không ngồi họp cùng nhau. Cần họp thì chọn Chuyển sang họp.',
    en: 'Opinions are collected in writing in this session, so there is no {what}. If the council must meet, turn the session into a meeting.',
  },
  'OC-3141': {
    vi: 'Phiên đã khai mạc nên không đổi hình thức ở đây được. Đang lấy ý kiến bằng văn bản mà cần họp thì chọn Chuyển sang họp.',
    en: 'The session is open, so its form no longer changes here. If opinions are being collected and the council must meet, turn the session into a meeting.',
  },
  'OC-3142': {
    vi: 'Còn {count} sản phẩm đang lấy ý kiến: {dossiers}. Đóng các sản phẩm này trước, rồi chuyển sang họp.',
    en: 'Opinions are still being collected on {count} product(s): {dossiers}. Close them first, then turn the session into a meeting.',
  },
  'OC-3143': {
    vi: 'Phiên này không lấy ý kiến bằng văn bản nên không có gì để chuyển sang họp.',
    en: 'No opinions are collected in writing in this session: it is a meeting already.',
  },
  'OC-3144': {
    vi: '«Lấy ý kiến bằng văn bản, rồi họp» không chọn trước được: chọn «Lấy ý kiến bằng văn bản», và chuyển sang họp khi các ý kiến khác nhau.',
    en: "Written opinions followed by a meeting can't be chosen beforehand: choose written opinions, and turn them into a meeting where they differ.",
  },
} as const satisfies Record<string, ProblemText>;
