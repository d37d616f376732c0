/** Session, seats and doors: OC-1000…. */
export const sessionProblems = {
  'OC-1001': { vi: 'Chưa mở phiên nào. Hãy mở hoặc tạo một phiên trước.', en: 'No session is open. Open or create one first.' },
  'OC-1002': { vi: 'Phiên đã khai mạc: hội đồng và hồ sơ đã khóa, không sửa được nữa.', en: 'The session has opened: council and dossiers are frozen.' },
  'OC-1003': { vi: 'Phiên chưa khai mạc. Hãy khai mạc phiên trước khi mở chấm.', en: 'The session has not been opened yet. Open it before scoring.' },
  'OC-1004': { vi: 'Phiên đã kết thúc, chỉ còn xem được.', en: 'The session has ended; it can only be read.' },
  'OC-1005': { vi: 'Mã «{code}» đã có. Mỗi mã chỉ dùng một lần.', en: 'The code "{code}" exists already. Each code is used once.' },
  'OC-1006': { vi: 'Không tìm thấy «{code}» trong phiên.', en: '"{code}" is not in this session.' },
  'OC-1007': { vi: 'Phiên chưa có {what}. Hãy bổ sung trước khi khai mạc.', en: 'The session has no {what} yet. Add it before opening.' },
  'OC-1008': { vi: 'Ngày kết thúc {end} trước ngày bắt đầu {start}.', en: 'The end date {end} is before the start date {start}.' },
  'OC-1009': { vi: 'Sản phẩm «{dossier}» đang được chấm. Hãy đóng chấm trước.', en: 'Product "{dossier}" is being scored. Close its scoring first.' },
  'OC-1010': {
    vi: 'Phiên diễn ra ngày {date}, ngoài thời gian hiệu lực của bộ tiêu chí {book} (từ {from}).',
    en: 'The session is dated {date}, outside the validity of book {book} (from {from}).',
  },
  'OC-1011': {
    vi: 'Bộ tiêu chí {book} chỉ để đọc và tập dượt phiên cũ, không dùng cho phiên mới.',
    en: 'Book {book} is for reading and rehearsing older sessions, not for a new one.',
  },
  'OC-1012': { vi: 'Giá trị «{field}» không hợp lệ: {allowed}.', en: 'The value of "{field}" is not valid: {allowed}.' },
  'OC-1013': { vi: 'Không tìm thấy bộ tiêu chí «{book}».', en: 'Criteria book "{book}" was not found.' },
  'OC-1014': { vi: 'Bộ tiêu chí đã có hồ sơ dùng, không đổi được nữa.', en: 'Dossiers already use this book; it can no longer be changed.' },
  'OC-1015': { vi: 'Còn {count} dòng liên quan đến «{code}». Hãy xóa các dòng đó trước.', en: '{count} rows still refer to "{code}". Remove them first.' },
  'OC-1017': { vi: 'Bản xem trước này không còn nữa. Hãy chọn lại tệp Excel.', en: 'This preview is gone. Please choose the Excel file again.' },
  'OC-1018': {
    vi: 'Sổ phiên có {count} lưu ý. Hãy xem và chấp nhận trước khi nhập.',
    en: 'The workbook has {count} notes. Read and accept them before importing.',
  },
  'OC-1031': {
    vi: 'Tệp này không phải tệp quy chế do chương trình xuất (cần JSON có "format": "ocop-quy-che", "version", "profile"). Chưa có gì thay đổi.',
    en: 'This is no regulation file of the program (JSON with "format": "ocop-quy-che", "version", "profile" is needed). Nothing has changed.',
  },
  'OC-1032': {
    vi: 'Tệp quy chế thuộc bản {found}, mới hơn chương trình này (đọc được đến bản {allowed}). Hãy cập nhật chương trình.',
    en: 'The regulation file is of version {found}, newer than this program (which reads up to {allowed}). Update the program.',
  },
  'OC-1033': {
    vi: 'Mục «{where}» ghi {found}; được ghi: {allowed}. Chưa có gì thay đổi.',
    en: 'Item "{where}" says {found}; allowed is: {allowed}. Nothing has changed.',
  },
  'OC-1034': {
    vi: 'Mục «{where}» không có trong quy chế; hãy bỏ đi hoặc sửa tên. Chưa có gì thay đổi.',
    en: 'Item "{where}" is not part of a regulation; remove it or correct its name. Nothing has changed.',
  },
  'OC-1101': { vi: 'Mã ghế không đúng. Hãy quét lại mã QR trên thẻ ghế.', en: 'This seat is unknown. Please scan the QR code on the seat card again.' },
  'OC-1102': { vi: 'Mã PIN chưa đúng. Còn {left} lần thử.', en: 'Wrong PIN. {left} attempts left.' },
  'OC-1103': {
    vi: 'Đã nhập sai PIN nhiều lần. Đồng chí thử lại sau {time} hoặc nhờ thư ký cấp PIN mới.',
    en: 'Too many wrong PINs. Try again after {time}, or ask the secretary for a new one.',
  },
  'OC-1104': {
    vi: 'Ghế này đang dùng trên máy khác. Đồng chí nhờ thư ký giải phóng ghế.',
    en: 'This seat is in use on another device. Ask the secretary to free it.',
  },
  'OC-1105': { vi: 'Máy này chưa vào ghế. Đồng chí quét lại mã QR trên thẻ ghế.', en: 'This device has no seat. Please scan the QR code on the seat card.' },
  'OC-1107': {
    vi: 'Trang này gửi không đúng khóa của thẻ ghế, nên máy thư ký không nhận. Đồng chí tải lại trang; nếu vẫn vậy, hãy quét lại mã QR trên thẻ ghế.',
    en: "This page didn't seal what it sent with the seat card's key, so it wasn't taken. Please reload the page; if that doesn't help, scan the QR code on the seat card again.",
  },
  'OC-1106': {
    vi: 'PIN của {names} đã được thay sau khi cấp thẻ này, nên thẻ không còn dùng được. Hãy cấp lại PIN rồi in thẻ mới.',
    en: 'The PIN of {names} was replaced after this card was issued, so the card no longer works. Issue a new PIN and print a new card.',
  },
  'OC-1220': {
    vi: 'Việc này chỉ người chủ tọa đang có mặt làm được: Chủ tịch, hoặc Phó Chủ tịch khi Chủ tịch vắng.',
    en: 'Only who presides now may do this: the chair, or a deputy while the chair is away.',
  },
  'OC-1201': { vi: 'Yêu cầu không hợp lệ ({where}).', en: 'The request is not valid ({where}).' },
  'OC-1202': {
    vi: 'Không có quyền truy cập. Hãy mở bàn thư ký bằng liên kết của chương trình.',
    en: "Access refused. Open the desk through the program's link.",
  },
  'OC-1203': {
    vi: 'Máy thư ký gặp lỗi ngoài dự kiến; dữ liệu đã nhận vẫn an toàn. Hãy thử lại.',
    en: 'The host met an unexpected error; what was received is safe. Please try again.',
  },
  'OC-1204': { vi: 'Gửi quá nhiều yêu cầu. Chờ một lát rồi thử lại.', en: 'Too many requests. Wait a moment and try again.' },
  'OC-1205': { vi: 'Không có trang hoặc lệnh này.', en: 'There is no such page or command.' },
} as const;
