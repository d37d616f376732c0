/** Scoring: OC-3000…. */
export const scoringProblems = {
  'OC-3001': {
    vi: 'Sản phẩm này hiện không mở chấm. Phiếu vẫn nằm trên máy đồng chí.',
    en: 'This product is not open for scoring. The sheet stays on your device.',
  },
  'OC-3002': { vi: 'Đang chấm vòng {open}, phiếu này của vòng {round}.', en: 'Round {open} is open; this sheet is for round {round}.' },
  'OC-3003': { vi: 'Đồng chí không chấm sản phẩm này ({why}).', en: 'You do not score this product ({why}).' },
  'OC-3004': {
    vi: 'Còn {count} tiêu chí chưa chọn và chưa xác nhận 0 điểm: {criteria}.',
    en: '{count} criteria are neither ticked nor confirmed as 0: {criteria}.',
  },
  'OC-3005': { vi: 'Tiêu chí «{criterion}» không có trong bộ sản phẩm này.', en: 'Criterion "{criterion}" is not in this set.' },
  'OC-3006': { vi: 'Tiêu chí {criterion} không có phương án đã chọn.', en: 'Criterion {criterion} has no such option.' },
  'OC-3007': { vi: 'Tiêu chí {criterion} chưa được chấm: {because}.', en: 'Criterion {criterion} does not apply: {because}.' },
  'OC-3008': {
    vi: 'Phiếu vòng {round} đã nộp, mã phiếu {receipt}. Muốn sửa, đồng chí nhờ thư ký mở lại.',
    en: 'The sheet of round {round} was received, receipt {receipt}. Ask the secretary to reopen it.',
  },
  'OC-3009': { vi: 'Mã gửi này đã dùng cho một phiếu khác. Hãy nộp lại.', en: 'This submission id belongs to another sheet. Please submit again.' },
  'OC-3010': {
    vi: 'Sản phẩm đã đóng chấm trước khi phiếu này đến. Máy thư ký đã giữ riêng phiếu của đồng chí, chưa tính điểm; thư ký sẽ quyết định.',
    en: 'Scoring had closed before this sheet came. The host keeps it aside and does not count it; the secretary will decide.',
  },
  'OC-3011': {
    vi: 'Sản phẩm «{dossier}» đang được chấm. Mỗi lúc chỉ chấm một sản phẩm.',
    en: 'Product "{dossier}" is being scored. One product is scored at a time.',
  },
  'OC-3012': {
    vi: 'Chưa đủ túc số: {present}/{scoring} có mặt, cần {needed}{chair}. Chưa mở chấm được.',
    en: 'No quorum: {present}/{scoring} present, {needed} needed{chair}. Scoring cannot open.',
  },
  'OC-3013': { vi: 'Hồ sơ không đủ điều kiện, không mở chấm.', en: 'The dossier is not eligible and is not scored.' },
  'OC-3014': { vi: 'Hồ sơ đã dừng đánh giá theo biểu quyết.', en: 'The council voted to stop evaluating this dossier.' },
  'OC-3015': {
    vi: 'Còn {count} phiếu chưa nộp ({members}). Đóng chấm thì sản phẩm chưa xếp hạng được.',
    en: '{count} sheets are missing ({members}). If closed, the product stays undecided.',
  },
  'OC-3016': { vi: 'Đã chấm đủ {max} vòng theo quy chế.', en: 'All {max} rounds of the regulation have been used.' },
  'OC-3018': { vi: 'Không thực hiện được khi sản phẩm ở trạng thái «{state}».', en: 'Not possible while the product is "{state}".' },
  'OC-3019': {
    vi: 'Phiếu này chấm nhầm sản phẩm; thư ký đã chuyển sang đúng sản phẩm ({reason}).',
    en: 'This sheet was for the wrong product; the secretary moved it to the right one ({reason}).',
  },
  'OC-3020': {
    vi: '{count} phiếu đã trả lại để sửa mà chưa nộp lại ({members}). Đóng chấm thì phiếu đã nhận trước đó vẫn được tính.',
    en: '{count} sheets given back were not submitted again ({members}). If closed, the versions received before still count.',
  },
  'OC-3021': {
    vi: 'Đồng chí đã đề nghị dừng đánh giá sản phẩm này. Muốn đổi lý do thì rút đề nghị trước.',
    en: 'You have proposed stopping this product already. Withdraw that first to change the reason.',
  },
  'OC-3022': {
    vi: 'Thư ký không nhận phiếu nộp muộn này ({reason}).',
    en: 'The secretary did not admit this late sheet ({reason}).',
  },
  'OC-3023': {
    vi: 'Phiếu nộp muộn này đã được giải quyết ({state}).',
    en: 'This late sheet has been settled already ({state}).',
  },
  'OC-3024': {
    vi: 'Phiếu thuộc vòng {round}, sản phẩm đang ở vòng {open}: không nhận vào được.',
    en: 'The sheet is for round {round}, the product is in round {open}: it cannot be admitted.',
  },
  'OC-3025': {
    vi: '{member} đã có phiếu cho sản phẩm này (mã phiếu {receipt}).',
    en: '{member} has a sheet for this product already (receipt {receipt}).',
  },
  'OC-3026': { vi: '{member} không phải chấm sản phẩm này.', en: '{member} does not owe a sheet for this product.' },
  'OC-3027': { vi: '{member} chưa có phiếu nào ở vòng này của sản phẩm.', en: '{member} has no sheet in this round of the product.' },
  'OC-3028': { vi: 'Phiếu này đã được trả lại, đang chờ thành viên nộp lại.', en: 'This sheet was given back already and awaits a new version.' },
  'OC-3029': {
    vi: 'Hai sản phẩm dùng hai bộ tiêu chí khác nhau ({from}, {to}); phiếu không chuyển được, thành viên phải chấm lại.',
    en: 'The two products use different criteria sets ({from}, {to}); the sheet cannot be moved, the member must score again.',
  },
  'OC-3030': { vi: 'Sản phẩm nhận phiếu phải khác sản phẩm đang giữ phiếu.', en: 'The sheet is at this product already.' },
  'OC-3031': {
    vi: '{members}: chưa nộp phiếu nên được ghi vắng với sản phẩm đang chấm «{dossier}». Hủy lượt ra thì người đó lại chấm.',
    en: '{members}: without a sheet, so marked away for the product being scored, "{dossier}". Undoing the departure brings them back.',
  },
  'OC-3032': {
    vi: 'Không còn đủ túc số với sản phẩm này: {present}/{scoring} có mặt, cần {needed}{chair}. Đóng chấm thì sản phẩm chưa xếp hạng được.',
    en: 'The quorum no longer holds for this product: {present}/{scoring} present, {needed} needed{chair}. If closed, it stays undecided.',
  },
  'OC-3033': {
    vi: '{member} đang {state} nên không ghi thêm được. Nếu ghi nhầm lần trước thì hủy lượt đó.',
    en: '{member} is {state} already, so nothing can be added. If the entry before was wrong, undo it.',
  },
  'OC-3034': {
    vi: 'Bây giờ mới {now}, chưa đến {time}. Hãy ghi đúng giờ ra, vào.',
    en: 'It is only {now}; {time} has not come yet. Please give the time it happened.',
  },
  'OC-3039': {
    vi: 'Giờ {time} trước lượt đã ghi lúc {last} của {member}. Hãy ghi giờ muộn hơn, hoặc hủy lượt kia.',
    en: '{time} is before the entry of {member} at {last}. Give a later time, or undo that entry.',
  },
  'OC-3035': {
    vi: 'Lượt ra, vào này đã hủy, hoặc sau nó còn lượt khác của cùng thành viên. Hủy lượt mới nhất trước.',
    en: 'This entry is undone already, or the member has a later one. Undo the latest first.',
  },
  'OC-3036': {
    vi: '{members}: đã ghi ra về nên không phải chấm vòng này của «{dossier}».',
    en: '{members}: has left and owes no sheet in this round of "{dossier}".',
  },
  'OC-3037': {
    vi: '{members}: trở lại chấm sản phẩm đang mở «{dossier}».',
    en: '{members}: scores the open product "{dossier}" again.',
  },
  'OC-3038': {
    vi: '{member} đã nộp phiếu sản phẩm này ở vòng {round}; ghi vắng sẽ bỏ phiếu đó nên không ghi được.',
    en: '{member} handed in a sheet for this product in round {round}; marking them away would drop it.',
  },
  'OC-3040': {
    vi: 'Máy thư ký đang giữ riêng {count} phiếu nộp muộn của đồng chí cho sản phẩm này nên chưa nhận thêm. Phiếu vẫn nằm trên máy này; hãy báo thư ký giải quyết các phiếu kia, rồi máy tự gửi lại.',
    en: "The secretary's computer already keeps {count} late sheets of yours for this product and takes no more for now. This one stays on your device; ask the secretary to settle the others, then it is sent again by itself.",
  },
  'OC-3101': {
    vi: 'Phiếu của đồng chí cho «{dossier}» đã được nhận nên không từ chối chấm được nữa; hãy báo thư ký.',
    en: 'The sheet for "{dossier}" was received, so a recusal comes too late here; tell the secretary.',
  },
  'OC-3102': { vi: 'Không có câu hỏi nào về sản phẩm này đang chờ đồng chí trả lời.', en: 'No question about this product waits for your answer.' },
  'OC-3103': { vi: '{member} đã được thay thế rồi.', en: '{member} has been replaced already.' },
  'OC-3104': {
    vi: 'Sản phẩm «{dossier}» đã mở chấm với thành viên mới nên không hủy việc thay thế được; hãy thay thế tiếp.',
    en: 'Product "{dossier}" was opened with the new member, so the replacement stands; replace again instead.',
  },
  'OC-3080': {
    vi: 'Còn {count} phiếu giấy đã nhập mà chưa có người thứ hai xác nhận: {members}. Các phiếu này chưa được tính; hãy kiểm tra trước khi đóng chấm.',
    en: '{count} paper sheets were typed in and not confirmed by a second person: {members}. They do not count; check them before closing.',
  },
  'OC-3081': {
    vi: 'Phiếu giấy này của vòng {round}, sản phẩm đang chấm vòng {open}. Hãy lấy phiếu in cho vòng đang chấm.',
    en: 'This paper sheet is for round {round}; round {open} is being scored. Take the sheet printed for it.',
  },
  'OC-3082': {
    vi: '{member} đã có phiếu được nhận ở vòng này nên không nhập thêm phiếu giấy. Nếu phiếu giấy mới đúng, hãy bấm «Trả phiếu để sửa» ở thẻ của thành viên rồi nhập lại.',
    en: 'A sheet of {member} was received in this round, so no paper sheet is taken in its place. If the paper is the right one, give the sheet back first, then type it.',
  },
  'OC-3083': {
    vi: '{enteredBy} đã nhập phiếu này lần đầu. Việc kiểm tra phải do người khác làm; hãy ghi tên người đó.',
    en: '{enteredBy} typed this sheet the first time. Somebody else must check it; give that name.',
  },
  'OC-3084': {
    vi: 'Không nhập được phiếu giấy của {member} cho sản phẩm này: {why}.',
    en: 'No paper sheet of {member} is taken for this product: the member owes none ({why}).',
  },
  'OC-3085': {
    vi: 'Phiếu giấy của {member} đã được {enteredBy} nhập và đang chờ người thứ hai kiểm tra. Hãy kiểm tra hoặc trả lại phiếu đó.',
    en: 'The paper sheet of {member} was typed in by {enteredBy} and waits for a second person. Check or reject that one.',
  },
  'OC-3086': { vi: 'Phiếu giấy này {state}, không làm gì thêm được.', en: 'This paper sheet is settled already.' },
  'OC-3087': {
    vi: 'Kiểm tra bằng cách nhập lại thì phải gửi kèm phiếu đã nhập lại; đọc soát thì không.',
    en: 'Typing again needs what was typed; reading through needs nothing.',
  },
  'OC-3088': {
    vi: 'Không có phiếu nào để in: hãy chọn sản phẩm đủ điều kiện hoặc thành viên chấm điểm. Người từ chối chấm không có phiếu.',
    en: 'There is no sheet to print: choose an eligible product or a member who scores. Who is recused has none.',
  },
  'OC-3090': {
    vi: 'Phiên này đã là bản diễn tập. Mở phiên thật rồi tạo bản diễn tập từ đó.',
    en: 'This session is a rehearsal itself. Open the real session and make a rehearsal of that.',
  },
  'OC-3091': {
    vi: 'Phiên này không phải bản diễn tập nên không xóa được. Chưa có gì bị xóa.',
    en: 'This session is no rehearsal, so it is not removed. Nothing was deleted.',
  },
  'OC-3041': {
    vi: 'Có thành viên được nêu tên chấm lại mà không phải chấm sản phẩm này (vắng hoặc từ chối chấm). Chọn lại danh sách.',
    en: 'A member named for the new round owes no sheet for this product (away or recused). Choose the members again.',
  },
  'OC-3042': {
    vi: 'Sản phẩm đang {kind} (lý do: {reason}). Đưa trở lại chương trình trước khi mở chấm.',
    en: 'The product is put off or withdrawn ({reason}). Bring it back before opening it.',
  },
  'OC-3050': {
    vi: 'Đang biểu quyết về sản phẩm «{dossier}». Đóng hoặc hủy biểu quyết đó trước.',
    en: 'A vote on product "{dossier}" is open. Close or cancel it first.',
  },
  'OC-3051': { vi: 'Biểu quyết này đã đóng hoặc đã hủy, không nhận thêm.', en: 'This vote has been closed or cancelled; it takes no more ballots.' },
  'OC-3052': {
    vi: 'Chưa đủ túc số để biểu quyết: {present}/{scoring} có mặt, cần {needed}{chair}. Chờ đủ người, hoặc hủy biểu quyết đang mở.',
    en: 'No quorum for a vote: {present}/{scoring} present, {needed} needed{chair}. Wait for the members, or cancel the vote that is open.',
  },
  'OC-3053': { vi: 'Đồng chí không tham gia biểu quyết này ({why}).', en: 'You take no part in this vote ({why}).' },
  'OC-3054': {
    vi: 'Còn {count} người có mặt chưa biểu quyết ({members}). Đóng biểu quyết thì những người này không được tính vào bên nào.',
    en: '{count} members present have not voted ({members}). If closed, they count for neither side.',
  },
  'OC-3055': {
    vi: 'Chưa có ai biểu quyết nên chưa có kết quả để ghi. Chờ thêm, hoặc hủy biểu quyết.',
    en: 'Nobody has voted, so there is no outcome to record. Wait, or cancel the vote.',
  },
  'OC-3056': {
    vi: 'Sản phẩm «{dossier}» đang được biểu quyết trên máy thành viên. Đóng hoặc hủy biểu quyết đó trước.',
    en: 'A vote on product "{dossier}" is open on the members\' screens. Close or cancel it first.',
  },
  'OC-3017': { vi: 'Không có ai phải chấm sản phẩm này.', en: 'Nobody is due to score this product.' },
} as const;
