import type { Area } from './area.ts';

/** Chấm điểm: sheets filled in on paper, typed by one person and checked by another. */
export const onPaperStrings = {
  title: { vi: 'Phiếu giấy', en: 'Sheets on paper' },
  waitingCount: { vi: 'Phiếu giấy · {n} chờ', en: 'On paper · {n} to check' },
  enter: { vi: 'Nhập phiếu giấy…', en: 'Type in a paper sheet…' },
  check: { vi: 'Kiểm tra phiếu giấy…', en: 'Check the paper sheet…' },
  print: { vi: 'In phiếu để điền tay', en: 'Print a blank sheet' },
  cardWaiting: { vi: 'Phiếu giấy chờ soát', en: 'Paper to be checked' },
  closeWaiting: { vi: 'phiếu giấy đã nhập, chờ người thứ hai kiểm tra', en: 'paper sheet typed in, waits for a second person' },

  // the list
  scan: { vi: 'Quét hoặc gõ mã ở chân phiếu', en: "Scan or type the code at the sheet's foot" },
  scanHint: {
    vi: 'Máy quét USB dùng được ngay trên màn hình Chấm điểm; tắt bộ gõ tiếng Việt khi gõ tay.',
    en: 'A USB scanner works on the whole Scoring screen; switch Vietnamese typing off when typing by hand.',
  },
  scanOpen: { vi: 'Mở phiếu', en: 'Open the sheet' },
  scanDamaged: {
    vi: 'Không đọc được mã này. Tắt bộ gõ tiếng Việt rồi quét lại, hoặc chọn thành viên trên màn hình.',
    en: 'This code cannot be read. Switch Vietnamese typing off and scan again, or choose the member on the screen.',
  },
  scanOther: {
    vi: 'Phiếu này in cho phiên khác, hoặc cho sản phẩm hay thành viên không còn trong phiên.',
    en: 'This sheet was printed for another session, or for a product or member no longer in it.',
  },
  listWaiting: { vi: 'Chờ người thứ hai kiểm tra', en: 'Waiting for a second person' },
  listNone: {
    vi: 'Chưa có phiếu giấy nào được nhập. Nhập từ thẻ của thành viên, hoặc quét mã ở chân phiếu.',
    en: "None typed in yet. Type one from a member's card, or scan the code at its foot.",
  },
  listSettled: { vi: 'Đã xong', en: 'Settled' },
  line: { vi: '«{product}», vòng {round}. {by} nhập lúc {at}', en: '"{product}", round {round}. Typed by {by} at {at}' },
  confirmedLine: { vi: '{by} kiểm tra lúc {at}', en: 'Checked by {by} at {at}' },
  rejectedLine: { vi: '{by} trả lại lúc {at}: {reason}', en: 'Rejected by {by} at {at}: {reason}' },
  stateConfirmed: { vi: 'Đã nhận', en: 'Received' },
  stateRejected: { vi: 'Đã trả lại', en: 'Rejected' },
  checkNow: { vi: 'Kiểm tra', en: 'Check' },

  // why a sheet can't be opened
  notScoring: {
    vi: '«{product}» không ở trạng thái đang chấm, nên chưa nhập được phiếu giấy.',
    en: '"{product}" is not being scored, so no paper sheet is taken.',
  },
  otherRound: { vi: 'Phiếu này của vòng {round}; «{product}» đang chấm vòng {open}.', en: 'This sheet is for round {round}; "{product}" is in round {open}.' },
  received: {
    vi: '{name} đã có phiếu được nhận ở vòng này. Muốn thay bằng phiếu giấy thì trả phiếu để sửa trước.',
    en: 'A sheet of {name} was received in this round. Give it back first to take the paper instead.',
  },
  owesNone: { vi: '{name} không phải chấm sản phẩm này.', en: '{name} owes no sheet for this product.' },

  // typing
  enteredBy: { vi: 'Người nhập', en: 'Typed by' },
  checkedBy: { vi: 'Người kiểm tra', en: 'Checked by' },
  nameHint: { vi: 'Họ và tên, sẽ in trên biên bản', en: 'Full name, as the minutes print it' },
  byNumber: { vi: 'Theo ô số', en: 'By box number' },
  byPoints: { vi: 'Theo điểm', en: 'By points' },
  byLabel: { vi: 'Cách nhập (F2 để đổi)', en: 'Typing (F2 switches)' },
  box: { vi: 'Ô số', en: 'Box number' },
  points: { vi: 'Điểm', en: 'Points' },
  jump: { vi: 'Đến tiêu chí (phím /)', en: 'Go to criterion (key /)' },
  jumpNone: { vi: 'Không có tiêu chí «{code}»', en: 'No criterion "{code}"' },
  keys: {
    vi: 'Enter hoặc ↓ tiêu chí sau · ↑ tiêu chí trước · 0 hoặc - để trống, 0 điểm · Ctrl+Enter lưu',
    en: 'Enter or ↓ next · ↑ back · 0 or - no box, 0 points · Ctrl+Enter saves',
  },
  criterion: { vi: 'Tiêu chí', en: 'Criterion' },
  blank: { vi: 'Không chọn phương án nào: 0 điểm', en: 'No box: 0 points' },
  blankShort: { vi: 'để trống', en: 'no box' },
  unknown: { vi: 'Không có ô «{text}» ở tiêu chí này', en: 'This criterion has no "{text}"' },
  several: { vi: 'Các ô {numbers} cùng số điểm: đổi sang nhập theo ô số (F2)', en: 'Boxes {numbers} are worth the same: switch to box numbers (F2)' },
  doesNotApply: { vi: 'không áp dụng', en: 'does not apply' },
  left: { vi: 'Còn {n} tiêu chí chưa nhập', en: '{n} {n|criterion|criteria} left' },
  complete: { vi: 'Đã nhập đủ', en: 'All typed' },
  total: { vi: 'Tổng', en: 'Total' },
  of: { vi: 'tối đa {n}', en: 'at most {n}' },
  opinion: { vi: 'Ý kiến ghi trên phiếu', en: 'Opinion on the sheet' },
  save: { vi: 'Lưu, chờ người thứ hai', en: 'Save for a second person' },
  saved: {
    vi: 'Đã lưu phiếu giấy của {name}. Phiếu chưa được tính cho đến khi người khác kiểm tra.',
    en: "{name}'s paper sheet was saved. It does not count until somebody else has checked it.",
  },
  leaveTitle: { vi: 'Bỏ phần đã nhập?', en: 'Drop what was typed?' },
  leaveBody: { vi: 'Phiếu giấy này chưa được lưu. Đóng thì phải nhập lại từ đầu.', en: 'This paper sheet is not saved. If closed, it must be typed again.' },
  leave: { vi: 'Bỏ và đóng', en: 'Drop and close' },

  // checking
  checkTitle: { vi: 'Kiểm tra phiếu giấy', en: 'Check a paper sheet' },
  checkWho: {
    vi: '{by} đã nhập phiếu này. Người khác phải kiểm tra: nhập lại từ phiếu giấy, hoặc đọc soát. Không sửa được; sai thì trả lại để nhập lại.',
    en: '{by} typed this sheet. Somebody else must check it: type it again from the paper, or read it through. Nothing can be edited; if it is wrong, reject it.',
  },
  typeAgain: { vi: 'Nhập lại', en: 'Type it again' },
  readThrough: { vi: 'Đọc soát', en: 'Read it through' },
  confirm: { vi: 'Xác nhận đúng với phiếu giấy', en: 'Confirm: as on the paper' },
  compare: { vi: 'So với lần nhập đầu', en: 'Compare with the first typing' },
  reject: { vi: 'Trả lại…', en: 'Reject…' },
  rejectTitle: { vi: 'Trả lại phiếu giấy đã nhập của {name}?', en: "Reject {name}'s typed sheet?" },
  rejectBody: {
    vi: 'Phần đã nhập không thành phiếu; lý do được ghi vào nhật ký. Sau đó nhập lại từ đầu.',
    en: 'What was typed becomes no sheet; the reason goes into the journal. It is typed anew afterwards.',
  },
  rejectNow: { vi: 'Trả lại', en: 'Reject' },
  rejected: { vi: 'Đã trả lại phiếu giấy của {name}.', en: "{name}'s typed sheet was rejected." },
  confirmed: {
    vi: 'Đã nhận phiếu giấy của {name}. Mã phiếu {receipt}, {total} điểm.',
    en: "{name}'s paper sheet was received. Receipt {receipt}, {total} points.",
  },
  differs: {
    vi: 'Hai lần nhập khác nhau ở {n} tiêu chí: {criteria}. Chưa quyết định gì. Xem lại phiếu giấy ở các tiêu chí này: nếu lần này gõ nhầm thì gõ lại rồi so lần nữa; nếu lần đầu sai thì trả lại.',
    en: 'The two typings differ at {n} {n|criterion|criteria}: {criteria}. Nothing was decided. Look at the paper again: if this typing was wrong, correct it and compare again; if the first was, reject it.',
  },
  nameNeeded: { vi: 'Ghi tên trước đã.', en: 'Give the name first.' },
} as const satisfies Area;
