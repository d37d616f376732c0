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
  'OC-7116': {
    vi: 'PHIẾU KHÔNG KHỚP NHẬT KÝ: {sheets}. Phiếu đã bị sửa hoặc thêm ngoài chương trình.',
    en: 'SHEETS DO NOT MATCH THE JOURNAL: {sheets}. They were changed or added outside the program.',
  },
  'OC-7117': {
    vi: 'THIẾU PHIẾU: nhật ký ghi đã nhận {sheets}, nhưng tệp không còn những phiếu này.',
    en: 'SHEETS ARE MISSING: the journal says {sheets} came in, but the file holds them no more.',
  },
  'OC-7118': {
    vi: 'PHIẾU NHẬP KHI TẠO PHIÊN ĐÃ BỊ SỬA: {count} phiếu còn lại không khớp mã băm trong nhật ký (lúc tạo có {made}).',
    en: 'THE SHEETS THE SESSION WAS MADE WITH WERE CHANGED: the {count} that are left do not match the hash in the journal (it was made with {made}).',
  },
  'OC-7119': {
    vi: '{count} phiếu không có mã băm trong nhật ký (phiên do bản chương trình cũ tạo), nên không kiểm tra được từng phiếu đó.',
    en: '{count} sheets have no hash in the journal (the session was made by an earlier program), so those cannot be checked one by one.',
  },
  'OC-7120': {
    vi: 'KẾT QUẢ KHÔNG KHỚP NHẬT KÝ: {dossiers}. Kết quả đã xác nhận bị sửa ngoài chương trình.',
    en: 'RESULTS DO NOT MATCH THE JOURNAL: {dossiers}. What was confirmed was changed outside the program.',
  },
  'OC-7121': {
    vi: 'DỮ KIỆN ĐÃ ĐỔI SAU KHI XÁC NHẬN: tính lại cho kết quả khác với kết quả đã xác nhận của {dossiers}.',
    en: 'FACTS CHANGED AFTER THE CONFIRMATION: computed again, the result differs from the one confirmed for {dossiers}.',
  },
  'OC-7122': {
    vi: 'NIÊM PHONG KHÔNG KHỚP: niêm phong số {number} ghi dấu nhật ký mà nhật ký không có, hoặc bị sửa, thêm, xóa ngoài chương trình.',
    en: 'A SEAL DOES NOT MATCH: seal number {number} names a journal hash that the journal lacks, or was changed, added or deleted outside the program.',
  },
  'OC-7123': {
    vi: 'KHÓA LẠ: khóa có dấu «{fingerprint}» nằm trong tệp nhưng nhật ký không ghi lúc đặt, hoặc ngược lại.',
    en: 'STRANGE KEY: the key with the fingerprint "{fingerprint}" is in the file but the journal does not say when it was introduced, or the other way round.',
  },
  'OC-7124': {
    vi: 'CẤU TRÚC TỆP ĐÃ BỊ SỬA: {names}. Chương trình không bao giờ tự làm việc này.',
    en: "THE FILE'S STRUCTURE WAS CHANGED: {names}. The program never does this.",
  },
  'OC-7125': {
    vi: 'BẢN IN KHÔNG KHỚP NHẬT KÝ: «{paper}» đã xuất ghi dấu nhật ký hoặc số lần xuất mà nhật ký không có. Nhật ký đã bị cắt hoặc thay.',
    en: 'A PRINT DOES NOT MATCH THE JOURNAL: "{paper}", as put out, names a journal hash or a number of copies that the journal lacks. The journal was cut off or replaced.',
  },
  'OC-7126': {
    vi: 'TỆP HỎNG: «{file}» không đọc trọn được ({why}).',
    en: 'THE FILE IS DAMAGED: "{file}" cannot be read as a whole ({why}).',
  },
  'OC-7109': {
    vi: 'KHÔNG PHẢI MÃ GIẤY CHỨNG NHẬN: nội dung này không do chương trình lập. Hãy quét lại mã QR và sao chép toàn bộ nội dung, bắt đầu bằng OCOP1.',
    en: 'NO CERTIFICATE CODE: this text was not made by the program. Scan the QR code again and copy all of its text, which begins with OCOP1.',
  },
  'OC-7110': {
    vi: 'ĐÃ THAY THẾ: phiên từng cấp giấy chứng nhận này, nhưng sổ của phiên nay ghi khác ở: {fields}. Hãy hỏi bản thay thế ở cơ quan cấp.',
    en: 'REPLACED: the session once issued this certificate, but its register now says otherwise in: {fieldsEn}. Ask the issuing body for the certificate that replaces it.',
  },
  'OC-7111': {
    vi: 'KHÔNG CÒN GIÁ TRỊ: phiên từng lập giấy chứng nhận này, nhưng sản phẩm nay không còn giấy chứng nhận trong sổ của phiên.',
    en: 'NO LONGER VALID: the session once made this certificate, but the product has none in its register any more.',
  },
  'OC-7112': {
    vi: 'ĐANG XEM LẠI: giấy chứng nhận do phiên lập, nhưng kết quả của sản phẩm đã được mở lại và chưa xác nhận.',
    en: "UNDER REVIEW: the certificate was made by the session, but the product's result was opened again and is not confirmed.",
  },
  'OC-7113': {
    vi: 'CHƯA CẤP: chữ ký là của phiên, nhưng sổ của phiên chưa cấp số cho giấy chứng nhận này.',
    en: "NOT ISSUED: the signature is the session's own, but its register has given this certificate no number.",
  },
  'OC-7114': {
    vi: 'Nội dung mã khác với giấy chứng nhận phiên đã cấp ở: {fields}.',
    en: 'What the code says differs from the certificate the session issued in: {fieldsEn}.',
  },
  'OC-7115': {
    vi: 'Máy này đã kiểm tra quá nhiều lần. Hãy chờ một phút rồi thử lại.',
    en: 'Too many checks from this device. Wait a minute, then try again.',
  },
  'OC-7107': {
    vi: 'NHẬT KÝ ĐÃ BỊ SỬA: chuỗi băm đứt ở dòng {seq}. Từ dòng này trở đi có dòng bị sửa, xóa, chèn hoặc đổi chỗ ngoài chương trình.',
    en: 'THE JOURNAL WAS ALTERED: the hash chain breaks at entry {seq}. From there on an entry was changed, deleted, inserted or moved outside the program.',
  },
  'OC-7108': {
    vi: 'NHẬT KÝ BỊ CẮT HOẶC LÀ NHẬT KÝ KHÁC: không có dòng nào mang mã băm «{head}» đã in ra.',
    en: 'THE JOURNAL WAS CUT OFF OR IS ANOTHER ONE: no entry has the printed hash "{head}".',
  },
} as const;
