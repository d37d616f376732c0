/** Words of a vote on the member's page. */
import type { Catalogue } from '../light/words.ts';

export const voteWords = {
  voteTitle: { vi: 'Biểu quyết: dừng đánh giá sản phẩm này?', en: 'Vote: stop evaluating this product?' },
  voteProposer: { vi: 'Người đề xuất: {name}', en: 'Proposed by {name}' },
  voteReason: { vi: 'Lý do: {reason}', en: 'Reason: {reason}' },
  voteMeans: {
    vi: 'Tán thành nhiều hơn không tán thành thì sản phẩm dừng đánh giá, không xếp sao.',
    en: 'If more are for than against, the product is no longer evaluated and gets no stars.',
  },
  voteSecret: {
    vi: 'Bàn thư ký chỉ thấy đồng chí đã biểu quyết hay chưa. Đổi lại được đến khi đóng biểu quyết.',
    en: 'The desk sees only whether you have voted. You may change it until the vote is closed.',
  },
  voteFor: { vi: 'Tán thành', en: 'For' },
  voteAgainst: { vi: 'Không tán thành', en: 'Against' },
  voteAbstain: { vi: 'Không có ý kiến', en: 'Abstain' },
  voteForMeans: { vi: 'dừng đánh giá sản phẩm', en: 'stop evaluating the product' },
  voteAgainstMeans: { vi: 'tiếp tục đánh giá', en: 'go on evaluating' },
  voteAbstainMeans: { vi: 'không chọn bên nào', en: 'neither' },
  voteSend: { vi: 'Gửi biểu quyết: {choice}', en: 'Send my vote: {choice}' },
  voteChoose: { vi: 'Chọn một ý ở trên', en: 'Choose one above' },
  voteLater: { vi: 'Để sau', en: 'Later' },
  voteLaterScoring: { vi: 'Để sau, tôi chấm tiếp', en: 'Later, I go on scoring' },
  voteClose: { vi: 'Giữ nguyên', en: 'Leave it so' },
  voteWaits: { vi: 'Đang biểu quyết về {product}', en: 'Vote on {product}' },
  voteOpen: { vi: 'Biểu quyết', en: 'Vote' },
  voteSent: { vi: 'Đã biểu quyết: {choice}', en: 'You voted: {choice}' },
  voteChange: { vi: 'Đổi', en: 'Change' },
  voteStopped: {
    vi: 'Hội đồng đã biểu quyết về {product}: dừng đánh giá ({for} tán thành, {against} không tán thành, {rest} không có ý kiến).',
    en: 'The council has voted on {product}: evaluation stops ({for} for, {against} against, {rest} abstaining).',
  },
  voteGoesOn: {
    vi: 'Hội đồng đã biểu quyết về {product}: tiếp tục đánh giá ({for} tán thành dừng, {against} không tán thành, {rest} không có ý kiến).',
    en: 'The council has voted on {product}: evaluation goes on ({for} for stopping, {against} against, {rest} abstaining).',
  },
  exemptWhy: {
    vi: 'Vì chênh lệch điểm, Hội đồng chấm lại vòng {n}, chỉ với một số thành viên được nêu tên.',
    en: 'Because of the spread the council scores round {n}, of some members named only.',
  },
  exemptSheet: {
    vi: 'Phiếu vòng {n} của đồng chí vẫn được tính: {points} điểm, mã phiếu {code}.',
    en: 'Your sheet of round {n} still counts: {points} points, receipt {code}.',
  },
} as const satisfies Catalogue;
