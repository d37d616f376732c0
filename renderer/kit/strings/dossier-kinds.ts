import type { Area } from './area.ts';

/** Sub-councils that score their groups, and the plenary that confirms. */
export const kindsStrings = {
  subCouncil: { vi: 'Tiểu ban chấm', en: 'Sub-council' },
  subCouncilHint: {
    vi: 'Để trống nếu cả Hội đồng chấm. Tên phải giống tên ghi ở thành viên.',
    en: 'Empty: the whole council scores it. The name must be that of its members.',
  },
  memberSubCouncils: { vi: 'Tiểu ban', en: 'Sub-councils' },
  memberSubCouncilsHint: {
    vi: 'Để trống: chấm mọi sản phẩm. Có tên: chỉ chấm sản phẩm của các tiểu ban này và sản phẩm do cả Hội đồng chấm.',
    en: 'Empty: scores every product. Named: only products of these sub-councils and those of the whole council.',
  },
  checkScorer: { vi: '«{name}» không có ai chấm điểm.', en: 'Nobody scores in "{name}".' },
  checkLeader: { vi: '«{name}» không có Chủ tịch hoặc Phó Chủ tịch.', en: '"{name}" has neither chair nor deputy.' },
  checkDone: { vi: 'Đủ người chấm: {names}.', en: 'All can score: {names}.' },
  assign: { vi: 'Giao nhóm sản phẩm cho tiểu ban', en: 'Give product groups to a sub-council' },
  assignShort: { vi: 'Giao tiểu ban', en: 'Sub-councils' },
  assignAction: { vi: 'Giao', en: 'Assign' },
  assignGroups: { vi: 'Bộ sản phẩm', en: 'Product groups' },
  assignCount: { vi: '{n} sản phẩm sẽ được giao.', en: '{n} {n|product|products} will be assigned.' },
  assigned: { vi: 'Đã giao {n} sản phẩm cho «{name}».', en: '{n} {n|product|products} given to "{name}".' },
  assignedWhole: { vi: 'Đã giao {n} sản phẩm cho cả Hội đồng.', en: '{n} {n|product|products} given to the whole council.' },
  outside: { vi: 'Tiểu ban khác', en: 'Other sub-council' },
  whyPlenary: { vi: 'chờ Hội đồng toàn thể biểu quyết', en: "waiting for the plenary's vote" },
  shortPlenary: { vi: 'Chờ toàn thể biểu quyết', en: 'Waits for the plenary' },
  hintPlenary: {
    vi: 'Tiểu ban đã chấm xong; ghi biểu quyết của Hội đồng toàn thể ở màn hình Kết quả rồi mới xác nhận được.',
    en: "The sub-council is done. Enter the plenary's vote on the Results screen; then it can be confirmed.",
  },
  plenary: { vi: 'Biểu quyết toàn thể', en: 'Vote of the plenary' },
  plenaryWaiting: { vi: 'Biểu quyết toàn thể ({n})', en: 'Vote of the plenary ({n})' },
  plenaryHint: {
    vi: 'Hội đồng toàn thể biểu quyết các sản phẩm do tiểu ban chấm. Chọn các sản phẩm có cùng số phiếu; thành viên từ chối chấm sản phẩm nào không biểu quyết sản phẩm đó.',
    en: 'The plenary votes on what sub-councils scored. Choose products with the same counts; a recused member does not vote on that product.',
  },
  plenaryAll: { vi: 'Chọn tất cả', en: 'Choose all' },
  proposes: { vi: '{name} đề nghị {stars} sao · trung bình {mean}', en: '{name} proposes {stars} {stars|star|stars} · mean {mean}' },
  rejectedBefore: { vi: 'Lần trước: {for} tán thành, {against} không tán thành. {reason}', en: 'Last vote: {for} for, {against} against. {reason}' },
  votesFor: { vi: 'Tán thành', en: 'For' },
  votesAgainst: { vi: 'Không tán thành', en: 'Against' },
  abstentions: { vi: 'Không có ý kiến', en: 'Abstentions' },
  counts: {
    vi: '{for} tán thành, {against} không tán thành, {abstain} không có ý kiến',
    en: '{for} for, {against} against, {abstain} {abstain|abstention|abstentions}',
  },
  reason: { vi: 'Lý do, ý kiến', en: 'Reason, remarks' },
  reasonHint: { vi: 'Phải ghi khi không thông qua; in vào biên bản.', en: 'Needed when the vote does not carry; printed in the minutes.' },
  passes: { vi: 'Thông qua: {n} sản phẩm có thể xác nhận.', en: 'Carried: {n} {n|product|products} can be confirmed.' },
  fails: { vi: 'Không thông qua: {n} sản phẩm vẫn chưa xếp hạng.', en: 'Not carried: {n} {n|product|products} stay unranked.' },
  record: { vi: 'Ghi biểu quyết', en: 'Record the vote' },
  recorded: { vi: 'Đã ghi biểu quyết toàn thể về {n} sản phẩm.', en: "The plenary's vote on {n} {n|product|products} was recorded." },
} as const satisfies Area;
