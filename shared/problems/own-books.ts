/** Books that an office makes itself: OC-7650…7669. `{where}`: the place in words, or '' where it stands beside the sentence. `{field}`: a column of the book's workbook. */
export const ownBookProblems = {
  'OC-7650': {
    vi: 'Tệp không có trang «{sheet}»: đây không phải sổ bộ tiêu chí. Hãy xuất một bộ tiêu chí ra Excel rồi sửa trên tệp ấy.',
    en: 'The file has no sheet "{sheet}": it is no workbook of a criteria book. Export a book to Excel and edit that file.',
  },
  'OC-7651': {
    vi: '«{found}» không phải loại dòng nào. Được ghi: {allowed}.',
    en: '"{found}" is no kind of row. Allowed: {allowed}.',
  },
  'OC-7652': {
    vi: 'Dòng «{kind}» chưa có chỗ: phía trên phải có một dòng «{above}».',
    en: 'The row "{kind}" has no place: a row "{above}" must stand above it.',
  },
  'OC-7653': { vi: '{where}«{field}» để trống; phải ghi.', en: '{where}"{field}" is empty; it must be filled in.' },
  'OC-7654': {
    vi: '{where}«{field}» ghi «{found}»; phải là số nguyên từ {min} đến {max}.',
    en: '{where}"{field}" says "{found}"; it must be a whole number from {min} to {max}.',
  },
  'OC-7655': {
    vi: '{where}«{field}» ghi «{found}»; phải là ngày kiểu Excel hoặc dd/mm/yyyy.',
    en: '{where}"{field}" says "{found}"; it must be an Excel date or dd/mm/yyyy.',
  },
  'OC-7656': { vi: '{where}«{field}» ghi «{found}». Được ghi: {allowed}.', en: '{where}"{field}" says "{found}". Allowed: {allowed}.' },
  'OC-7657': {
    vi: '{where}«{field}» dài hoặc nhiều quá mức: nhiều nhất {max}.',
    en: '{where}"{field}" is too long or has too many: at most {max}.',
  },
  'OC-7658': { vi: 'Trang thiếu cột «{field}».', en: 'The sheet lacks the column "{field}".' },
  'OC-7659': {
    vi: 'Bộ sản phẩm số {number} có tên trong trang «{sets}» nhưng không có trang «{sheet}».',
    en: 'Set {number} is listed on the sheet "{sets}" but there is no sheet "{sheet}".',
  },
  'OC-7660': {
    vi: 'Trang «{sheet}» không thuộc bộ sản phẩm nào: thêm dòng cho bộ ấy ở trang «{sets}» hoặc xóa trang.',
    en: 'The sheet "{sheet}" belongs to no set: add the set on the sheet "{sets}" or delete the sheet.',
  },
  'OC-7661': {
    vi: '{where}Chỉ câu chữ được khác: {what} là {found}, bộ gốc là {expected}. Không nhận gì từ tệp.',
    en: '{where}Only words may differ: {what} is {found}, in the original {expected}. Nothing was taken from the file.',
  },
  'OC-7662': {
    vi: 'Không có bản nháp này nữa; có thể đã xóa hoặc ban hành ở cửa sổ khác.',
    en: 'This draft is no longer there; it may have been deleted or published in another window.',
  },
  'OC-7663': {
    vi: 'Bản nháp đã được lưu ở cửa sổ khác sau khi cửa sổ này đọc nó. Hãy mở lại bản nháp; thay đổi vừa rồi chưa được lưu.',
    en: 'The draft was saved in another window after this one read it. Open it again; the last change was not saved.',
  },
  'OC-7664': {
    vi: 'Chưa ban hành được: còn {count} lỗi. Hãy sửa hết lỗi trong danh sách kiểm tra.',
    en: 'Not published: {count} errors are left. Mend everything in the list of checks.',
  },
  'OC-7665': {
    vi: 'Tệp bộ tiêu chí «{file}» đã bị sửa hoặc hỏng: dấu kiểm tra không khớp. Bộ này không được dùng cho phiên mới; phiên đã có vẫn giữ bản của mình.',
    en: 'The book file "{file}" was changed or is damaged: its hash does not fit. It is not used for new sessions; sessions keep their own copy.',
  },
  'OC-7666': {
    vi: 'Mã bộ tiêu chí «{id}» đã có. Bộ đã ban hành không đổi được: hãy ghi mã khác, ví dụ «{free}».',
    en: 'The book id "{id}" is taken. A published book never changes: choose another id, such as "{free}".',
  },
  'OC-7667': {
    vi: 'BỘ TIÊU CHÍ TRONG TỆP ĐÃ BỊ SỬA: bộ «{id}» không khớp dấu của nó, dấu ghi trong nhật ký khi tạo phiên hoặc dấu trên biên bản đã xuất. Điểm và điều kiện sao có thể khác lúc chấm.',
    en: 'THE CRITERIA IN THE FILE WERE CHANGED: book "{id}" does not fit its hash, the one in the journal at the making of the session, or the one on minutes that were put out. Points and gates may differ from those scored with.',
  },
  'OC-7668': {
    vi: 'Câu chữ trong tệp giống hệt bộ «{id}»: không có gì để thay.',
    en: 'The words in the file are the same as in book "{id}": there is nothing to replace.',
  },
  'OC-7669': {
    vi: 'Trang «{sheet}» ghi «{field}» hai lần; mỗi mục một dòng.',
    en: 'The sheet "{sheet}" has "{field}" twice; one row each.',
  },
  'OC-7756': {
    vi: 'Tệp «{file}» trong thư mục dữ liệu bị hỏng nên chưa đọc được điều khoản đã nhập và chưa ghi đè lên. Hãy đổi tên tệp đó rồi nhập lại.',
    en: 'The file "{file}" in the data folder is damaged: the articles typed before can\'t be read, and nothing was written over it. Rename that file and type them again.',
  },
} as const;
