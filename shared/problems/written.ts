/** Opinions collected in writing: OC-3140–3159. */
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
  'OC-3145': {
    vi: 'Phiếu ý kiến bằng tệp chỉ dùng khi phiên đang mở và lấy ý kiến bằng văn bản.',
    en: 'Opinion files exist only while a session is open and opinions are being collected in writing.',
  },
  'OC-3146': {
    vi: 'Không còn phiếu ý kiến nào phải gửi{who}: chưa mở sản phẩm nào, hoặc phiếu đã được nhận đủ.',
    en: 'No opinion is owed{who}: no product is open, or every sheet has come in.',
  },
  'OC-3147': {
    vi: 'Trong tệp không có phiếu ý kiến nào do chương trình phát ra. Hãy lấy đúng tệp «Phiếu ý kiến» mà thành viên đã điền; đừng chép nội dung sang tệp khác.',
    en: 'The file holds no opinion form made by the program. Take the very file that the member filled in; its content must not be copied into another file.',
  },
  'OC-3148': {
    vi: 'Dòng nhận dạng (ẩn) của phiếu này đã bị sửa nên không biết phiếu của ai. Hãy phát lại tệp cho thành viên.',
    en: 'The hidden line that says whose form this is was changed. Give the member a new file.',
  },
  'OC-3149': {
    vi: 'Phiếu này của phiên khác, hoặc của thành viên hay sản phẩm không có trong phiên này.',
    en: 'This form belongs to another session, or to a member or product that this session does not have.',
  },
  'OC-3150': {
    vi: 'Ô «Chọn» ghi «{found}», không phải phương án của tiêu chí này. Được ghi: {allowed}.',
    en: 'The choice says "{found}", which this criterion does not offer. Allowed: {allowed}.',
  },
  'OC-3151': { vi: 'Không có tiêu chí «{found}» trong bộ của sản phẩm này.', en: 'The set of this product has no criterion "{found}".' },
  'OC-3152': { vi: 'Dòng «{found}» có hai lần trong phiếu.', en: 'The line "{found}" stands twice in the form.' },
  'OC-3153': {
    vi: 'Phiếu thiếu dòng của {count} tiêu chí: {criteria}. Hãy phát lại tệp cho thành viên; đừng xóa dòng.',
    en: 'The form lacks the lines of {count} criteria: {criteria}. Give the member a new file; lines must not be deleted.',
  },
  'OC-3154': {
    vi: 'Phiếu lập theo bộ tiêu chí khác với bộ của phiên. Hãy phát lại tệp cho thành viên.',
    en: 'The form was made for another criteria book than the session has. Give the member a new file.',
  },
  'OC-3155': {
    vi: 'Không nhận thêm phiếu của {member}: phiếu vòng {round} đã được nhận, mã phiếu {receipt}. Nếu phiếu trong tệp mới đúng, hãy «Trả phiếu để sửa» ở thẻ của thành viên rồi chọn lại tệp.',
    en: "{member}'s sheet of round {round} was received, receipt {receipt}, so no other is taken. If the one in the file is right, give the sheet back first, then choose the file again.",
  },
  'OC-3156': {
    vi: 'Ô dài {found} ký tự, được nhiều nhất {allowed}. Hãy rút gọn.',
    en: 'The cell holds {found} characters, at most {allowed} are allowed. Shorten it.',
  },
  'OC-3157': {
    vi: 'Không nhận được phiếu vòng {round} của sản phẩm này: sản phẩm {state}, vòng {open}. Cần nhận thì Mở chấm tiếp, rồi chọn lại tệp.',
    en: 'No sheet of round {round} is taken for this product: it is "{state}", round {open}. Resume its scoring if need be, then choose the file again.',
  },
  'OC-3158': {
    vi: 'Hai trang của tệp là phiếu của cùng một thành viên cho cùng một sản phẩm. Chỉ giữ một trang.',
    en: "Two worksheets of the file are the same member's form for the same product. Keep only one.",
  },
  'OC-3159': {
    vi: '{member} không gửi ý kiến về sản phẩm này: {why}.',
    en: '{member} owes no opinion on this product: {why}.',
  },
  'OC-3160': {
    vi: 'Đang lấy ý kiến bằng văn bản nên không chấm lại được. Ý kiến còn khác nhau thì bấm «Chuyển sang họp», Hội đồng thảo luận rồi chấm lại.',
    en: 'Opinions are collected in writing, so there is no second round. Where they differ turn the session into a meeting: the council discusses and scores again.',
  },
} as const satisfies Record<string, ProblemText>;
