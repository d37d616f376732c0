import type { Area } from './area.ts';

/** Chuẩn bị: conflicts of interest asked about, and a member replaced. */
export const servingStrings = {
  hints: { vi: 'Gợi ý xung đột lợi ích', en: 'Possible conflicts of interest' },
  hintsHint: {
    vi: 'Chương trình so đơn vị, địa phương và họ tên thành viên với chủ thể. Đây chỉ là câu hỏi: thành viên tự trả lời trên máy của mình.',
    en: "The program compares members' units, communes and names with the producers. It is only a question: members answer on their own device.",
  },
  hintsNone: { vi: 'Không thấy thành viên nào trùng đơn vị, địa phương hoặc họ tên với chủ thể.', en: "No member's unit, commune or name meets a producer." },
  hintWhy: { vi: 'Vì sao hỏi', en: 'Why ask' },
  hintState: { vi: 'Trả lời', en: 'Answer' },
  hintOpen: { vi: 'Chưa hỏi', en: 'Not asked' },
  hintAsked: { vi: 'Đang chờ trả lời', en: 'Waiting for an answer' },
  hintRecused: { vi: 'Từ chối chấm', en: 'Recused' },
  hintDeclined: { vi: 'Không liên quan', en: 'No conflict' },
  ask: { vi: 'Hỏi', en: 'Ask' },
  askAgain: { vi: 'Hỏi lại', en: 'Ask again' },
  askNot: { vi: 'Thôi hỏi', en: 'Stop asking' },
  askAll: { vi: 'Hỏi tất cả ({n})', en: 'Ask all ({n})' },
  asked: { vi: 'Câu hỏi đã hiện trên máy của thành viên.', en: "The question shows on the members' devices." },
  askStopped: { vi: 'Đã thôi hỏi.', en: 'The question was withdrawn.' },
  replace: { vi: 'Thay thế thành viên', en: 'Replace a member' },
  replaceWhom: { vi: 'Thành viên được thay', en: 'Member replaced' },
  replaceReason: { vi: 'Lý do, số văn bản', en: 'Reason, number of the letter' },
  replaceHint: {
    vi: 'Sản phẩm đã mở chấm giữ nguyên người chấm; các sản phẩm mở sau do thành viên mới chấm. Sau khi thay, cấp ghế cho thành viên mới.',
    en: 'Products opened already keep their panel; the new member scores those opened later. Issue a seat for the new member afterwards.',
  },
  replaced: { vi: '{name} thay {old}. Hãy cấp ghế cho thành viên mới.', en: '{name} replaces {old}. Issue a seat for the new member.' },
  replacedBy: { vi: 'Được thay bằng {name}', en: 'Replaced by {name}' },
  replaces: { vi: 'Thay {name}', en: 'Replaces {name}' },
  replaceUndo: { vi: 'Hủy thay thế', en: 'Undo the replacement' },
  replaceUndoTitle: { vi: 'Hủy việc thay thế {name}?', en: 'Undo the replacement of {name}?' },
  replaceUndoBody: {
    vi: 'Chỉ hủy được khi chưa mở sản phẩm nào với thành viên mới; thành viên mới ra khỏi danh sách.',
    en: 'Only while no product was opened with the new member, who then leaves the list.',
  },
  replaceUndone: { vi: 'Đã hủy việc thay thế {name}.', en: 'The replacement of {name} was undone.' },
  conflictsOpen: { vi: '{n} gợi ý xung đột lợi ích chưa hỏi', en: '{n} possible conflicts not asked about' },
} as const satisfies Area;
