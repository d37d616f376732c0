/** Words of the member's page. Criteria texts are the decision's and stay Vietnamese. */
import type { Catalogue } from '../light/words.ts';

export const memberWords = {
  // Everywhere
  appName: { vi: 'Hội đồng OCOP', en: 'OCOP Council' },
  otherLanguage: { vi: 'English', en: 'Tiếng Việt' },
  textSize: { vi: 'Cỡ chữ lớn hơn', en: 'Larger text' },
  back: { vi: '‹ Quay lại', en: '‹ Back' },
  understood: { vi: 'Đã hiểu', en: 'OK' },
  tryAgain: { vi: 'Thử lại', en: 'Try again' },
  connecting: { vi: 'Đang nối với máy thư ký…', en: "Connecting to the secretary's laptop…" },
  lineLost: {
    vi: 'Mất kết nối với máy thư ký. Đồng chí cứ làm tiếp: mọi ô đã chọn nằm trên máy này, trang tự nối lại.',
    en: "No connection to the secretary's laptop. Please carry on: every tick is kept on this device and the page reconnects by itself.",
  },
  storageFull: {
    vi: 'Bộ nhớ trình duyệt đã đầy: các ô vừa chọn chỉ nằm tạm trong trang này. Đừng tắt hay tải lại trang; báo thư ký giúp.',
    en: "The browser's storage is full: your latest ticks are held by this page only. Do not close or reload it, and tell the secretary.",
  },
  points: { vi: '{n} điểm', en: '{n} points' },
  round: { vi: 'Vòng {n}', en: 'Round {n}' },
  producer: { vi: 'Chủ thể', en: 'Producer' },

  // Join
  howToJoin: { vi: 'Mời đồng chí vào ghế', en: 'Please take your seat' },
  scanCard: {
    vi: 'Dùng máy ảnh quét mã QR trên thẻ ghế của đồng chí, rồi mở liên kết hiện ra.',
    en: 'Scan the QR code on your seat card with the camera and open the link it shows.',
  },
  askSecretary: { vi: 'Chưa có thẻ ghế hoặc không quét được: nhờ thư ký giúp.', en: 'No seat card, or scanning fails: ask the secretary.' },
  keptHere: {
    vi: 'Các phiếu đang chấm vẫn nằm trên máy này và hiện lại khi đồng chí vào đúng ghế.',
    en: 'Unfinished sheets are still on this device and come back once you take your own seat.',
  },
  youAre: { vi: 'Đồng chí là', en: 'You are' },
  isThatRight: { vi: 'Đúng không?', en: 'Is that right?' },
  yesItsMe: { vi: 'Đúng, tôi vào ghế', en: "Yes, that's me" },
  notMe: { vi: 'Không phải tôi', en: 'Not me' },
  notMeHelp: {
    vi: 'Đây là thẻ ghế của người khác. Đồng chí quét mã QR trên thẻ ghế mang tên mình.',
    en: 'This card belongs to somebody else. Scan the QR code on the card with your own name.',
  },
  seatTaken: {
    vi: 'Ghế này đang dùng trên máy khác. Đồng chí nhờ thư ký giải phóng ghế, rồi bấm Thử lại.',
    en: 'This seat is in use on another device. Ask the secretary to free it, then try again.',
  },
  notYetOpen: {
    vi: 'Thư ký chưa mở phiên. Đồng chí chờ một lát rồi bấm Thử lại.',
    en: 'The secretary has not opened the session yet. Wait a moment, then try again.',
  },
  enterPin: { vi: 'Nhập mã PIN 4 số trên thẻ ghế', en: 'Enter the 4-digit PIN of the seat card' },
  pinProgress: { vi: 'Đã nhập {n} trên 4 số', en: '{n} of 4 digits entered' },
  eraseDigit: { vi: 'Xóa số vừa nhập', en: 'Erase the last digit' },
  checking: { vi: 'Đang kiểm tra…', en: 'Checking…' },
  noAnswer: {
    vi: 'Chưa liên lạc được với máy thư ký. Kiểm tra xem điện thoại còn nối Wi-Fi của phòng họp không, rồi thử lại.',
    en: "The secretary's laptop does not answer. Check that the phone is still on the meeting room's Wi-Fi, then try again.",
  },
  roleChair: { vi: 'Chủ tịch', en: 'Chair' },
  roleDeputy: { vi: 'Phó Chủ tịch', en: 'Deputy chair' },
  roleMember: { vi: 'Ủy viên', en: 'Member' },
  roleMemberSecretary: { vi: 'Ủy viên kiêm Thư ký', en: 'Member and secretary' },
  roleSecretary: { vi: 'Thư ký', en: 'Secretary' },

  // Waiting room
  waitTitle: { vi: 'Chưa có sản phẩm nào mở chấm', en: 'No product is open for scoring' },
  waitHelp: {
    vi: 'Khi chủ tịch cho mở chấm, trang này tự chuyển sang sản phẩm đó. Đồng chí không cần bấm gì.',
    en: 'When the chair opens a product, this page goes to it by itself. There is nothing to press.',
  },
  nextProduct: { vi: 'Sản phẩm tiếp theo', en: 'Next product' },
  noNext: { vi: 'Không còn sản phẩm nào chờ chấm.', en: 'No product is waiting to be scored.' },
  openProduct: { vi: 'Đang chấm', en: 'Being scored' },
  recusedTitle: { vi: 'Đồng chí không chấm sản phẩm này (từ chối chấm do có liên quan lợi ích).', en: 'You do not score this product (conflict of interest).' },
  absentTitle: {
    vi: 'Đồng chí được ghi vắng mặt ở buổi này nên không chấm sản phẩm này. Nếu chưa đúng, đồng chí báo thư ký.',
    en: 'You are recorded as absent in this half-day and do not score this product. If that is wrong, tell the secretary.',
  },
  noScoring: {
    vi: 'Đồng chí không chấm điểm trong phiên này; trang này để theo dõi tiến độ.',
    en: 'You do not score in this session; this page shows how it goes on.',
  },
  endedTitle: { vi: 'Phiên đã kết thúc. Cảm ơn đồng chí.', en: 'The session has ended. Thank you.' },
  submittedCount: { vi: '{n}/{of} thành viên đã nộp phiếu', en: '{n} of {of} members have submitted' },
  ownSheets: { vi: 'Phiếu đồng chí đã nộp', en: 'Your submitted sheets' },
  noSheets: { vi: 'Chưa có phiếu nào.', en: 'None yet.' },
  openSheet: { vi: 'Xem phiếu', en: 'View sheet' },
  unsent: { vi: 'Phiếu chưa đến máy thư ký', en: 'Sheets that have not arrived' },
  unfinished: { vi: 'Phiếu còn dở trên máy này', en: 'Unfinished sheets on this device' },
  unfinishedLine: { vi: 'đã chọn {n} tiêu chí, chưa nộp', en: '{n} criteria ticked, not submitted' },
  unfinishedHelp: { vi: 'Phiếu mở lại đúng chỗ đó khi sản phẩm được mở chấm lại.', en: 'A sheet opens where you left it once its product is opened again.' },
  leaveSeat: { vi: 'Rời ghế này', en: 'Leave this seat' },
  leaveSure: {
    vi: 'Rời rồi muốn chấm tiếp phải vào lại bằng mã QR và PIN; nếu ghế báo đang dùng, đồng chí nhờ thư ký giải phóng.',
    en: 'To score again you need the QR code and the PIN; if the seat is shown as in use, ask the secretary to free it.',
  },
  leaveUnsent: { vi: 'Còn phiếu chưa đến máy thư ký, chưa rời ghế được.', en: 'A sheet has not arrived yet; you cannot leave the seat now.' },
  stay: { vi: 'Ở lại', en: 'Stay' },

  // State of the line
  lineReceived: { vi: 'Đã nhận', en: 'Received' },
  lineSending: { vi: 'Đang gửi', en: 'Sending' },
  lineHere: { vi: 'Trên máy này', en: 'On this device' },

  // Scoring
  loadingSet: { vi: 'Đang tải bộ tiêu chí…', en: 'Loading the criteria…' },
  goToPart: { vi: 'Đến phần', en: 'Go to part' },
  total: { vi: 'Tổng', en: 'Total' },
  part: { vi: 'Phần {part}', en: 'Part {part}' },
  maxPoints: { vi: 'tối đa {n}', en: 'at most {n}' },
  stopRules: { vi: 'Trường hợp loại hoặc dừng đánh giá', en: 'Grounds for disqualifying or stopping' },
  criterionText: { vi: 'Yêu cầu, cách hiểu', en: 'Requirement and reading' },
  gateOf: { vi: 'bắt buộc để đạt {n} sao', en: 'required for {n} stars' },
  printedAs: {
    vi: 'Văn bản in {printed} điểm; ở đây dùng {used} vì điểm in không thể đúng.',
    en: 'The decision prints {printed} points; {used} is used here, as the printed value cannot be meant.',
  },
  suspected: { vi: 'Chấm theo văn bản in ({printed}); các bộ khác ghi {other}.', en: 'As printed ({printed}); other sets have {other}.' },
  noBox: { vi: 'Không đạt mức nào: xác nhận 0 điểm', en: 'No box is reached: confirm 0 points' },
  clear: { vi: 'Bỏ chọn', en: 'Clear' },
  notApplying: { vi: 'Chưa chấm tiêu chí này. {why}.', en: 'Not scored yet. {why}.' },
  setAside: { vi: 'Ô đã chọn ở đây được bỏ ra; ô đó trở lại khi điều kiện đạt.', en: 'Your tick here was taken off; it returns once the condition holds.' },
  setAsideNotice: {
    vi: 'Tiêu chí {codes}: ô đã chọn được bỏ ra vì điều kiện không còn đạt.',
    en: 'Criterion {codes}: the tick was taken off because its condition no longer holds.',
  },
  advisory: { vi: 'Tổ tư vấn: {n} điểm', en: 'Advisory team: {n} points' },
  advisoryNoPoints: { vi: 'Tổ tư vấn', en: 'Advisory team' },
  changed: { vi: 'Đã đổi so với vòng {round}: {from} → {to} điểm', en: 'Changed since round {round}: {from} → {to} points' },
  changedSame: { vi: 'Đã đổi ô so với vòng {round}, điểm vẫn là {to}', en: 'Another box than in round {round}, still {to} points' },
  chosenIn: { vi: 'Ô đã chọn ở vòng {n}', en: 'Your box in round {n}' },
  note: { vi: 'Ghi chú', en: 'Note' },
  noteFor: { vi: 'Ghi chú cho tiêu chí {code}', en: 'Note on criterion {code}' },
  missing: { vi: 'Còn {n} tiêu chí chưa chọn', en: '{n} criteria left' },
  review: { vi: 'Xem lại', en: 'Review' },
  reviewAndSubmit: { vi: 'Xem lại và nộp phiếu', en: 'Review and submit' },
  newRound: { vi: 'Chấm lại, vòng {n}', en: 'Scoring again, round {n}' },
  newRoundGap: {
    vi: 'Ở vòng trước, phiếu cao nhất và phiếu thấp nhất chênh {spread} điểm, quá mức {limit} điểm. Đồng chí xem lại sau khi hội đồng đã trao đổi.',
    en: 'In the last round the highest and the lowest sheet were {spread} points apart, more than the {limit} allowed. Please look again after the discussion.',
  },
  newRoundMarks: {
    vi: 'Các ô của đồng chí ở vòng trước được điền sẵn; ô nào đổi sẽ có dấu.',
    en: 'Your ticks of the last round are filled in; those you change are marked.',
  },
  refusedTitle: { vi: 'Phiếu nằm trên máy này, chưa đến máy thư ký.', en: "The sheet is on this device; it has not reached the secretary's laptop." },

  // Review
  reviewTitle: { vi: 'Xem lại trước khi nộp', en: 'Review before submitting' },
  blanksTitle: { vi: 'Tiêu chí chưa chọn ({n})', en: 'Criteria without a tick ({n})' },
  blanksHelp: { vi: 'Mở để chọn, hoặc xác nhận 0 điểm.', en: 'Open to choose, or confirm 0 points.' },
  blanksNone: { vi: 'Mọi tiêu chí đã có lựa chọn.', en: 'Every criterion has its choice.' },
  openCriterion: { vi: 'Mở', en: 'Open' },
  confirmZero: { vi: '0 điểm – xác nhận', en: '0 points – confirm' },
  confirmAll: { vi: 'Xác nhận 0 điểm cho cả {n} tiêu chí trên', en: 'Confirm 0 points for all {n} above' },
  confirmedTitle: { vi: 'Đã xác nhận 0 điểm ({n})', en: 'Confirmed as 0 points ({n})' },
  gatesTitle: { vi: 'Điều kiện theo sao chưa đạt trên phiếu này', en: 'Star conditions this sheet does not reach' },
  gatesNone: { vi: 'Phiếu này đạt mọi điều kiện theo sao.', en: 'This sheet reaches every star condition.' },
  gateLine: { vi: 'đang {n}, cần {needed}', en: '{n} now, {needed} needed' },
  stars: { vi: '{n} sao', en: '{n} stars' },
  advisoryTitle: { vi: 'Khác điểm Tổ tư vấn ({n})', en: "Other than the advisory team's points ({n})" },
  advisoryLine: { vi: 'Tổ tư vấn {from}, đồng chí {to}', en: 'advisory {from}, yours {to}' },
  changesTitle: { vi: 'Đã đổi so với vòng {round} ({n})', en: 'Changed since round {round} ({n})' },
  changesNone: { vi: 'Chưa đổi ô nào so với vòng {round}.', en: 'Nothing changed since round {round}.' },
  opinion: { vi: 'Ý kiến chung về sản phẩm', en: 'General opinion on the product' },
  opinionHint: { vi: 'Không bắt buộc', en: 'Optional' },
  submit: { vi: 'Nộp phiếu', en: 'Submit' },
  submitOnce: { vi: 'Nộp rồi, phiếu chỉ còn xem được.', en: 'Once submitted, the sheet can only be read.' },
  submitBlocked: { vi: 'Còn {n} tiêu chí chưa chọn hoặc chưa xác nhận 0 điểm.', en: '{n} criteria are neither ticked nor confirmed as 0.' },

  // Sending and receipt
  sendingTitle: { vi: 'Đang gửi phiếu…', en: 'Sending the sheet…' },
  keptTitle: { vi: 'Phiếu nằm trên máy này, chưa đến máy thư ký.', en: "The sheet is on this device; it has not reached the secretary's laptop." },
  keptHelp: {
    vi: 'Đừng tắt trang. Trang tự gửi lại đến khi máy thư ký nhận được.',
    en: "Keep this page open. It sends again until the secretary's laptop has it.",
  },
  attempts: { vi: 'Đã thử gửi {n} lần.', en: '{n} attempts so far.' },
  sendNow: { vi: 'Gửi lại ngay', en: 'Send again now' },
  receivedAt: { vi: 'Đã nhận {time}', en: 'Received {time}' },
  receiptCode: { vi: 'Mã phiếu', en: 'Receipt' },
  receiptSafe: {
    vi: 'Máy thư ký đã lưu phiếu. Đồng chí không cần làm gì thêm cho sản phẩm này.',
    en: "The sheet is stored on the secretary's laptop. Nothing more to do for this product.",
  },
  totalDiffers: {
    vi: 'Máy thư ký tính {host} điểm, máy này tính {here} điểm. Đồng chí báo thư ký giúp.',
    en: "The secretary's laptop computes {host} points, this device {here}. Please tell the secretary.",
  },
  otherSheet: {
    vi: 'Máy thư ký đã nhận một phiếu khác của đồng chí cho vòng này. Phiếu dưới đây là phiếu được tính; các ô trên máy này không gửi nữa.',
    en: 'Another sheet of yours was received for this round. The one below counts; the ticks on this device are not sent.',
  },
  sheetTitle: { vi: 'Phiếu đã nộp (chỉ xem)', en: 'Submitted sheet (read-only)' },
  noPointsChosen: { vi: 'Không chọn ô nào, đã xác nhận 0 điểm', en: 'No box chosen, confirmed as 0' },
  didNotApply: { vi: 'Không chấm', en: 'Not scored' },
} as const satisfies Catalogue;

export type MemberWord = keyof typeof memberWords;
