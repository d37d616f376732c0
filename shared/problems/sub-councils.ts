/** Sub-councils and the plenary's vote: OC-3120–3139. */
import type { ProblemText } from './index.ts';

export const subCouncilProblems = {
  'OC-3120': {
    vi: 'Tiểu ban «{subCouncil}» có {products} sản phẩm nhưng không có thành viên nào chấm điểm. Ghi tên tiểu ban này cho thành viên ở danh sách Hội đồng, hoặc đổi tiểu ban của sản phẩm.',
    en: 'Sub-council "{subCouncil}" has {products} product(s) but no member who scores. Name it at members of the council, or give the products another one.',
  },
  'OC-3121': {
    vi: 'Tiểu ban «{subCouncil}» ({products} sản phẩm) không có Chủ tịch hoặc Phó Chủ tịch, trong khi quy chế đòi có một trong hai. Thêm Chủ tịch hoặc một Phó Chủ tịch vào tiểu ban, hoặc sửa quy chế của phiên.',
    en: 'Sub-council "{subCouncil}" ({products} product(s)) has neither the chair nor a deputy, and the regulation asks for one. Add one of them, or change the session\'s regulation.',
  },
  'OC-3122': {
    vi: 'Sản phẩm «{dossier}» do cả Hội đồng chấm nên không cần biểu quyết toàn thể; lần biểu quyết này không được tính.',
    en: 'Product "{dossier}" is scored by the whole council: there is nothing for the plenary to confirm, and this vote counts for nothing.',
  },
  'OC-3123': {
    vi: 'Chưa biểu quyết toàn thể được về sản phẩm «{dossier}»: {why}. Giải quyết xong rồi biểu quyết.',
    en: 'The plenary can\'t vote on product "{dossier}" yet: it is undecided otherwise ({why}). Settle that first.',
  },
  'OC-3124': {
    vi: 'Hội đồng toàn thể chưa đủ túc số để biểu quyết: {present}/{scoring} có mặt, cần {needed}{chair}. Chờ đủ người, hoặc ghi lại người có mặt.',
    en: 'The plenary has no quorum: {present}/{scoring} present, {needed} needed{chair}. Wait for the members, or correct who is present.',
  },
  'OC-3125': {
    vi: 'Sản phẩm «{dossier}»: {found} phiếu biểu quyết, mà chỉ {allowed} thành viên có mặt được biểu quyết (người từ chối chấm không biểu quyết). Kiểm tra số phiếu; sản phẩm có người từ chối chấm thì ghi riêng.',
    en: 'Product "{dossier}": {found} votes, but {allowed} members present may vote (a recused member may not). Check the counts; enter a product with a recusal on its own.',
  },
  'OC-3126': {
    vi: 'Không thông qua thì phải ghi lý do, vì lý do được in vào biên bản.',
    en: 'A vote that does not carry needs its reason: it is printed in the minutes.',
  },
  'OC-3127': {
    vi: 'Chưa có phiếu biểu quyết nào: ghi số tán thành, không tán thành, không có ý kiến.',
    en: 'No votes given: enter for, against and abstentions.',
  },
  'OC-3128': { vi: 'Không có sản phẩm nào thuộc bộ đã chọn. Chọn bộ sản phẩm khác.', en: 'No product is in the group chosen. Choose another group.' },
  'OC-3129': {
    vi: 'Thay {member} như vậy thì tiểu ban «{subCouncil}» không còn ai chấm điểm, hoặc không còn Chủ tịch, Phó Chủ tịch mà quy chế đòi. Ghi tiểu ban đó cho thành viên mới, và xem lại chức danh.',
    en: 'Replacing {member} like this leaves sub-council "{subCouncil}" without anybody to score, or without the chair or deputy that the regulation asks for. Name it at the new member, and look at the role.',
  },
  'OC-3130': {
    vi: '{member} không thuộc tiểu ban «{subCouncil}» chấm sản phẩm này nên phiếu không được tính. Bỏ phiếu, hoặc ghi tiểu ban đó cho thành viên ở trang Hội đồng.',
    en: '{member} is not in sub-council "{subCouncil}", which scores this product. Remove the sheet, or name that sub-council at the member.',
  },
} as const satisfies Record<string, ProblemText>;
