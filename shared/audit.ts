/**
 * The journal's catalogue: every act that the record must show, with the words the desk and the papers print.
 * The journal is hash-chained; an event's name, once shipped, keeps its meaning.
 */
export const AUDIT_EVENTS = {
  'session-created': 'Tạo phiên',
  'session-key-introduced': 'Đặt khóa ký của phiên',
  'session-opened': 'Khai mạc phiên',
  'session-ended': 'Kết thúc phiên',
  'turned-into-meeting': 'Chuyển từ lấy ý kiến bằng văn bản sang họp',
  'session-restored': 'Khôi phục phiên từ bản sao',
  'session-taken-over': 'Máy dự phòng tiếp quản phiên',
  'laptop-slept': 'Máy thư ký ngủ rồi thức dậy',
  'workbook-imported': 'Nhập sổ phiên từ Excel',
  'info-changed': 'Sửa thông tin phiên',
  'profile-changed': 'Sửa quy chế',
  'member-saved': 'Lưu thành viên',
  'member-replaced': 'Thay thế thành viên',
  'replacement-undone': 'Hủy thay thế thành viên',
  'member-removed': 'Xóa thành viên',
  'dossier-saved': 'Lưu hồ sơ',
  'dossier-removed': 'Xóa hồ sơ',
  'product-list-taken': 'Nhập danh sách sản phẩm của nơi khác',
  'product-list-undone': 'Hoàn tác nhập danh sách sản phẩm',
  'attendance-recorded': 'Ghi có mặt',
  'movement-recorded': 'Ghi ra, vào phòng họp',
  'movement-undone': 'Hủy lượt ra, vào',
  'product-presence-fixed': 'Chốt người chấm của sản phẩm',
  'product-presence-set': 'Ghi có mặt theo sản phẩm',
  'recusal-recorded': 'Ghi từ chối chấm',
  'recusal-asked': 'Hỏi thành viên về xung đột lợi ích',
  'recusal-question-withdrawn': 'Thôi hỏi về xung đột lợi ích',
  'recusal-declined': 'Thành viên trả lời không có xung đột lợi ích',
  'recusal-withdrawn': 'Rút từ chối chấm',
  'https-turned-on': 'Bật kết nối bảo mật (https)',
  'https-turned-off': 'Tắt kết nối bảo mật (https)',
  'seat-issued': 'Cấp ghế (mã QR và PIN)',
  'seat-freed': 'Giải phóng ghế',
  'seat-joined': 'Thành viên vào ghế',
  'seat-moved': 'Vào ghế từ máy khác sau khi đổi địa chỉ',
  'help-asked': 'Thành viên cần hỗ trợ',
  'help-settled': 'Đã hỗ trợ thành viên',
  'pin-refused': 'Sai mã PIN',
  'scoring-opened': 'Mở chấm',
  'sheet-received': 'Nhận phiếu đánh giá',
  'sheet-kept-late': 'Giữ riêng phiếu nộp sau khi đóng chấm',
  'late-sheet-admitted': 'Nhận phiếu nộp muộn',
  'late-sheet-dismissed': 'Không nhận phiếu nộp muộn',
  'sheet-reopened': 'Trả phiếu để thành viên sửa',
  'sheet-withdrawn': 'Rút phiếu chấm nhầm sản phẩm',
  'sheet-moved': 'Chuyển phiếu sang đúng sản phẩm',
  'opinion-file-taken': 'Nhận phiếu ý kiến bằng tệp',
  'paper-sheet-entered': 'Nhập phiếu giấy (lần 1)',
  'paper-sheet-opened': 'Mở phiếu giấy đã nhập để kiểm tra',
  'paper-sheet-differed': 'Nhập phiếu giấy lần 2: có khác biệt',
  'paper-sheet-confirmed': 'Xác nhận phiếu giấy',
  'paper-sheet-rejected': 'Trả lại phiếu giấy đã nhập',
  'scoring-closed': 'Đóng chấm',
  'scoring-resumed': 'Mở chấm tiếp',
  'round-opened': 'Chấm lại vòng mới',
  'gate-concluded': 'Kết luận điều kiện tối thiểu',
  'spread-concluded': 'Kết luận chênh lệch',
  'knock-out-proposed': 'Đề nghị dừng đánh giá',
  'knock-out-withdrawn': 'Rút đề nghị dừng đánh giá',
  'knock-out-recorded': 'Ghi biểu quyết dừng đánh giá',
  'discussion-added': 'Ghi ý kiến thảo luận',
  'discussion-struck': 'Gạch bỏ ý kiến thảo luận',
  'vote-opened': 'Mở biểu quyết trên máy thành viên',
  'ballot-cast': 'Thành viên biểu quyết',
  'vote-closed': 'Đóng biểu quyết',
  'vote-cancelled': 'Hủy biểu quyết',
  'sub-council-assigned': 'Giao nhóm sản phẩm cho tiểu ban',
  'plenary-voted': 'Ghi biểu quyết của Hội đồng toàn thể',
  'severity-opened': 'Xem độ lệch của từng thành viên so với Hội đồng',
  'result-confirmed': 'Xác nhận kết quả',
  'result-reopened': 'Mở lại kết quả',
  'result-revealed': 'Công bố kết quả',
  'result-hidden': 'Thôi công bố kết quả',
  'agenda-arranged': 'Sắp xếp chương trình',
  'dossier-deferred': 'Hoãn hoặc rút sản phẩm',
  'dossier-returned': 'Đưa sản phẩm trở lại chương trình',
  'product-called': 'Gọi sản phẩm',
  'timer-started': 'Bấm giờ thuyết trình',
  'timer-stopped': 'Dừng giờ thuyết trình',
  'break-started': 'Nghỉ giải lao',
  'break-ended': 'Hết giải lao',
  'day-sealed': 'Niêm phong cuối ngày',
  'day-resumed': 'Bắt đầu lại sau niêm phong',
  'evidence-added': 'Đính kèm minh chứng',
  'evidence-changed': 'Sửa thông tin minh chứng',
  'evidence-moved': 'Đổi thứ tự minh chứng',
  'evidence-removed': 'Bỏ minh chứng',
  'evidence-restored': 'Hoàn tác bỏ minh chứng',
  'evidence-swept': 'Dọn tệp minh chứng không còn dùng',
  'evidence-linked': 'Gắn minh chứng với tiêu chí',
  'evidence-unlinked': 'Bỏ gắn minh chứng với tiêu chí',
  'evidence-checked': 'Kiểm tra tệp minh chứng',
  'evidence-altered': 'Phát hiện tệp minh chứng bị thay đổi hoặc mất',
  'commune-report-saved': 'Lưu báo cáo của cấp xã',
  'advisory-report-saved': 'Lưu báo cáo của Tổ tư vấn',
  'advisory-points-saved': 'Lưu điểm của Tổ tư vấn',
  'sample-recorded': 'Ghi nhận mẫu sản phẩm',
  'manifest-written': 'Lập danh mục minh chứng',
  'rehearsal-made': 'Tạo bản diễn tập',
  'paper-printed': 'Xuất văn bản',
  'signed-paper-filed': 'Lưu bản đã ký',
  'signed-paper-withdrawn': 'Rút bản đã ký',
  'scan-taken': 'Nhận bản quét',
  'scan-page-placed': 'Xếp trang quét vào văn bản',
  'scan-pages-taken-out': 'Rút trang quét',
  'paper-signed': 'Ký số văn bản',
  'wording-changed': 'Sửa câu chữ văn bản',
  'reminders-prepared': 'Soạn thư nhắc hạn giấy chứng nhận',
  'reminder-series-set': 'Đặt số của thư nhắc hạn',
  'paper-numbered': 'Ghi số văn bản',
  'numbers-given': 'Cấp số văn bản',
  'operator-named': 'Đổi người in',
  'certificate-design-saved': 'Lưu mẫu giấy chứng nhận',
  'certificate-design-applied': 'Chọn mẫu giấy chứng nhận để in',
  'certificate-design-removed': 'Xóa mẫu giấy chứng nhận',
  'office-brought-along': 'Lấy mẫu giấy chứng nhận và câu chữ từ phiên khác',
  'certificate-deviation-saved': 'Ghi độ lệch của máy in giấy chứng nhận',
} as const;

export type AuditEvent = keyof typeof AUDIT_EVENTS;

/** Who acted: the desk, a member's seat, or the program itself. */
export type AuditActor =
  | { readonly kind: 'desk' }
  | { readonly kind: 'member'; readonly member: string; readonly device: string }
  | { readonly kind: 'program' };

export type JournalEntry = {
  readonly seq: number;
  /** ISO instant. */
  readonly at: string;
  readonly event: AuditEvent;
  readonly actor: AuditActor;
  readonly dossier: string | null;
  readonly details: Readonly<Record<string, unknown>>;
  readonly previousHash: string;
  readonly hash: string;
};

/** Hash that stands before the first entry. */
export const JOURNAL_ROOT = '0'.repeat(64);
