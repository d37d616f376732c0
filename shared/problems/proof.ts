/** The session's key, certificates checked by their code, the journal's chain: OC-7100…7149. */
export const proofProblems = {
  'OC-7100': {
    vi: 'Máy này không giữ khóa của phiên nên không ký được. Hãy đóng rồi mở lại phiên: chương trình đặt khóa mới và ghi vào nhật ký.',
    en: 'This laptop holds no key of the session, so nothing can be signed. Close and open the session again: the program makes a new key and notes it in the journal.',
  },
  'OC-7101': {
    vi: 'Chưa ghi được khóa của phiên. Phiên vẫn chạy, nhưng giấy chứng nhận in lúc này không có mã kiểm tra. Hãy xem lại quyền ghi và dung lượng của thư mục dữ liệu rồi mở lại phiên.',
    en: "The session's key could not be written. The session runs, but certificates printed now carry no proof. Check the permissions and the free space of the data folder, then open the session again.",
  },
  'OC-7102': {
    vi: 'Không có tệp «{text}», và đó cũng không phải nội dung mã QR của giấy chứng nhận (bắt đầu bằng OCOP1).',
    en: 'There is no file "{text}", and it is not the text of a certificate\'s QR code either (which begins with OCOP1).',
  },
  'OC-7103': {
    vi: 'Không kiểm tra được «{file}»: không phải tệp phiên, tệp PDF, cũng không phải nội dung mã QR của giấy chứng nhận.',
    en: 'Cannot check "{file}": it is neither a session file nor a PDF nor the text of a certificate\'s QR code.',
  },
  'OC-7104': {
    vi: 'GIẢ MẠO HOẶC ĐÃ BỊ SỬA: chữ ký trong mã QR không khớp với nội dung. Không được tin giấy chứng nhận này.',
    en: 'FORGED OR ALTERED: the signature in the QR code does not match what it says. This certificate must not be trusted.',
  },
  'OC-7105': {
    vi: 'CHƯA XÁC NHẬN ĐƯỢC: mã QR ký bằng khóa có dấu «{fingerprint}», không phải khóa của phiên nào ở đây. Hãy đối chiếu với dấu khóa in trong biên bản của đợt đánh giá; khác nhau là giả mạo.',
    en: 'NOT CONFIRMED: the code is signed by the key with the fingerprint "{fingerprint}", which belongs to no session here. Compare it with the fingerprint printed in the minutes of the assessment; if they differ, it is forged.',
  },
  'OC-7106': { vi: 'Giấy chứng nhận đã hết hạn ngày {date}.', en: 'The certificate expired on {date}.' },
  'OC-7107': {
    vi: 'NHẬT KÝ ĐÃ BỊ SỬA: chuỗi băm đứt ở dòng {seq}. Từ dòng này trở đi có dòng bị sửa, xóa, chèn hoặc đổi chỗ ngoài chương trình.',
    en: 'THE JOURNAL WAS ALTERED: the hash chain breaks at entry {seq}. From there on an entry was changed, deleted, inserted or moved outside the program.',
  },
  'OC-7108': {
    vi: 'NHẬT KÝ BỊ CẮT HOẶC LÀ NHẬT KÝ KHÁC: không có dòng nào mang mã băm «{head}» đã in ra.',
    en: 'THE JOURNAL WAS CUT OFF OR IS ANOTHER ONE: no entry has the printed hash "{head}".',
  },
} as const;
