import type { Area } from './area.ts';

/** Chấm điểm: what members are at, sheets given back, moved or late, proposals, the members' address. */
export const sheetStrings = {
  scoringOf: { vi: 'Đang chấm {n}/{of}', en: 'Scoring {n}/{of}' },
  decidedOf: { vi: 'đã chọn {n}/{of}', en: '{n}/{of} decided' },
  helpWaiting: { vi: 'Cần hỗ trợ · {for}', en: 'Wants help · {for}' },

  // closing while sheets are missing
  closeStillScoring: { vi: 'đang chấm {n}/{of}', en: 'still scoring, {n}/{of}' },
  closeNotBegun: { vi: 'chưa chọn ô nào', en: 'nothing ticked yet' },
  closeKept: { vi: 'phiếu đã nộp còn nằm trên máy, chưa đến máy thư ký', en: 'the sheet was handed in but is still on the phone' },
  closeReopened: {
    vi: 'phiếu đã trả lại để sửa, chưa nộp lại; bản đã nhận trước đó vẫn được tính',
    en: 'given back and not handed in again; the version received before still counts',
  },
  closeOffline: { vi: 'mất kết nối', en: 'off line' },
  closeOfflineAt: { vi: 'mất kết nối, đã chọn {n}/{of}', en: 'off line, {n}/{of} decided' },
  closeNotJoined: { vi: 'chưa vào ghế', en: 'not joined' },
  closeUnsent: {
    vi: 'Phiếu đến sau khi đóng được giữ riêng ở “Phiếu muộn”, không tự tính.',
    en: 'Sheets that come after closing are kept aside under "Late sheets" and do not count by themselves.',
  },

  // giving a sheet back
  reopen: { vi: 'Trả phiếu để sửa…', en: 'Give the sheet back…' },
  reopenTitle: { vi: 'Trả phiếu của {name} để sửa?', en: "Give {name}'s sheet back?" },
  reopenBody: {
    vi: 'Phiếu «{product}» mở lại trên máy của đồng chí ấy với các ô đã chọn. Bản đã nhận vẫn được giữ và vẫn được tính cho đến khi bản mới đến.',
    en: 'The sheet of "{product}" opens again on the member\'s phone with its ticks. The received version is kept, and counts until a new one comes.',
  },
  reopenNow: { vi: 'Trả phiếu', en: 'Give back' },
  reopenDone: { vi: 'Đã trả phiếu cho {name}.', en: '{name} has the sheet back.' },

  // moving a sheet
  move: { vi: 'Chuyển phiếu sang sản phẩm khác…', en: 'Move the sheet to another product…' },
  moveTitle: { vi: 'Chuyển phiếu của {name}', en: "Move {name}'s sheet" },
  moveFrom: { vi: 'Đang nằm ở', en: 'It is at' },
  moveTo: { vi: 'Chuyển sang sản phẩm', en: 'Move to product' },
  moveToHint: {
    vi: 'Chỉ gồm sản phẩm cùng bộ tiêu chí đang chấm hoặc đã đóng chấm, chưa xác nhận.',
    en: 'Only products of the same criteria set that are being scored or closed, not confirmed.',
  },
  moveNone: {
    vi: 'Không có sản phẩm nào cùng bộ tiêu chí đang chấm hoặc đã đóng chấm. Phiếu của bộ khác không chuyển được; thành viên phải chấm lại.',
    en: 'No other product of this criteria set is being scored or closed. A sheet cannot move between sets; the member must score again.',
  },
  moveWhat: {
    vi: 'Phiếu được rút khỏi «{from}» và đưa nguyên vẹn sang «{to}» với mã phiếu mới. Ở «{from}» đồng chí ấy lại thiếu phiếu. Cả hai nơi đều ghi lại việc chuyển và lý do; bản cũ vẫn được giữ.',
    en: 'The sheet is withdrawn at "{from}" and put unchanged at "{to}" with a new receipt. At "{from}" the member owes a sheet again. Both keep a record of the move and its reason; the old version stays.',
  },
  moveNow: { vi: 'Chuyển phiếu', en: 'Move the sheet' },
  moveDone: { vi: 'Đã chuyển phiếu của {name} sang «{to}», mã phiếu mới {receipt}.', en: '{name}\'s sheet is now at "{to}", receipt {receipt}.' },

  // sheets that came after closing
  late: { vi: 'Phiếu muộn', en: 'Late sheets' },
  lateCount: { vi: '{n} phiếu muộn', en: '{n} late {n|sheet|sheets}' },
  lateIntro: {
    vi: 'Phiếu đến sau khi đóng chấm được giữ riêng và không được tính cho đến khi nhận. Điểm chỉ thấy ở bước Tổng hợp, sau khi nhận.',
    en: 'Sheets that came after closing are kept aside and do not count until admitted. Points are seen in the tally, afterwards.',
  },
  lateNone: { vi: 'Không có phiếu nào đến muộn.', en: 'No sheet came late.' },
  lateWaiting: { vi: 'Chờ quyết định', en: 'To decide' },
  lateSettled: { vi: 'Đã quyết định', en: 'Decided' },
  lateLine: { vi: '«{product}», vòng {round}, đến lúc {at}', en: '"{product}", round {round}, came at {at}' },
  lateWhyClosed: { vi: 'Sản phẩm đã đóng chấm.', en: 'Scoring had been closed.' },
  lateWhyRound: { vi: 'Vòng sau đã mở.', en: 'A later round was open.' },
  lateWhyConfirmed: { vi: 'Kết quả đã được xác nhận.', en: 'The result had been confirmed.' },
  lateAdmit: { vi: 'Nhận phiếu…', en: 'Admit…' },
  lateAdmitTitle: { vi: 'Nhận phiếu muộn của {name}?', en: "Admit {name}'s late sheet?" },
  lateAdmitBody: {
    vi: 'Phiếu cho «{product}» sẽ được tính như phiếu nộp đúng lúc. Nhật ký ghi lại giờ đến và lý do nhận.',
    en: 'The sheet for "{product}" will count like one handed in on time. The journal keeps when it came and why it was admitted.',
  },
  lateAdmitNow: { vi: 'Nhận phiếu', en: 'Admit' },
  lateAdmitted: { vi: 'Đã nhận phiếu muộn của {name}.', en: "{name}'s late sheet is admitted." },
  lateDismiss: { vi: 'Không nhận…', en: 'Set aside…' },
  lateDismissTitle: { vi: 'Không nhận phiếu muộn của {name}?', en: "Set {name}'s late sheet aside?" },
  lateDismissBody: {
    vi: 'Phiếu cho «{product}» vẫn được giữ nhưng không được tính; thành viên được báo lý do.',
    en: 'The sheet for "{product}" is kept but does not count; the member is told why.',
  },
  lateDismissNow: { vi: 'Không nhận', en: 'Set aside' },
  lateDismissed: { vi: 'Đã để riêng phiếu muộn của {name}.', en: "{name}'s late sheet stays aside." },
  lateStateAdmitted: { vi: 'Đã nhận', en: 'Admitted' },
  lateStateDismissed: { vi: 'Không nhận', en: 'Set aside' },

  // proposals to stop
  proposal: { vi: '{name} đề nghị dừng đánh giá sản phẩm này', en: '{name} proposes to stop evaluating this product' },
  proposalReason: { vi: '“{reason}” · {at}', en: '"{reason}" · {at}' },
  proposalVote: { vi: 'Ghi biểu quyết đề nghị này…', en: 'Record the vote on it…' },

  // top bar
  helpCount: { vi: '{n} cần hỗ trợ', en: '{n} {n|wants|want} help' },
  helpTitle: { vi: 'Thành viên cần hỗ trợ', en: 'Members who want help' },
  helpSince: { vi: 'Chờ {for}', en: 'Waiting {for}' },
  address: { vi: 'Địa chỉ và mã QR', en: 'Address and QR code' },
  addressInstall: { vi: 'Máy chưa cài chứng chỉ: mở {url} trước', en: 'Devices without the certificate: open {url} first' },
  addressTitle: { vi: 'Vào ghế chấm điểm', en: 'Join to score' },
  addressHow: {
    vi: 'Máy đã vào ghế: quét mã này là vào lại ngay. Máy mới: quét mã trên thẻ ghế.',
    en: 'A device that has joined: scan this code to come back. A new device: scan the code on the seat card.',
  },
  addressWifi: { vi: 'Nối cùng Wi-Fi với máy thư ký. Không cần internet.', en: "Join this machine's Wi-Fi. No internet is needed." },
  addressQr: { vi: 'Mã QR của địa chỉ {url}', en: 'QR code of {url}' },
  addressChanged: { vi: 'Địa chỉ máy thư ký đã đổi', en: "This machine's address has changed" },
  addressChangedHint: {
    vi: 'Địa chỉ mới: {url}. Thành viên mất kết nối hãy quét mã đang chiếu; ô đã chọn và phiếu trên máy vẫn còn. Thẻ ghế đã in mang địa chỉ cũ.',
    en: 'The new one: {url}. Members who lost the line scan the code shown; ticks and sheets on their phones stay. Printed cards carry the old address.',
  },
  addressShow: { vi: 'Chiếu mã QR', en: 'Show the code' },
  addressSeen: { vi: 'Mọi máy đã vào lại', en: 'Everyone is back' },
} as const satisfies Area;
