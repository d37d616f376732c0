/** Designs of certificates: OC-6040…6059. */
export const certificateDesignProblems = {
  'OC-6040': {
    vi: 'Tệp này không phải mẫu giấy chứng nhận. Hãy chọn tệp .json đã được lưu bằng «Lưu ra tệp» ở màn hình mẫu giấy chứng nhận.',
    en: 'This file is no certificate design. Choose a .json file that was saved with "Save to a file" on the design screen.',
  },
  'OC-6041': {
    vi: 'Mẫu này do bản chương trình mới hơn lập (định dạng {found}, bản này đọc được đến {allowed}). Hãy cập nhật chương trình.',
    en: 'This design was made by a newer version of the program (format {found}; this one reads up to {allowed}). Update the program.',
  },
  'OC-6042': {
    vi: 'Mẫu có chỗ không hợp lệ ở {where}. Chưa lấy gì từ tệp này.',
    en: 'The design holds something that is not allowed at {where}. Nothing was taken from it.',
  },
  'OC-6043': {
    vi: 'Không có trường «{field}», ghi ở mục {item}. Hãy chọn trường trong danh sách «Chèn trường».',
    en: 'There is no field "{field}" as item {item} has it. Choose one from the list "Insert a field".',
  },
  'OC-6044': {
    vi: 'Mục {item} nằm ra ngoài trang; phần ở ngoài sẽ không in được. Hãy dời vào trong trang hoặc thu nhỏ.',
    en: 'Item {item} reaches beyond the page; what is outside is not printed. Move it inside or make it smaller.',
  },
  'OC-6045': {
    vi: 'Mục {item} cách mép giấy chưa đến {margin} mm; nhiều máy in không in được sát mép.',
    en: 'Item {item} is less than {margin} mm from the edge of the paper; many printers cannot print there.',
  },
  'OC-6046': {
    vi: 'Ảnh không đọc được. Chỉ nhận ảnh JPEG hoặc PNG còn nguyên vẹn; ảnh dạng khác (SVG, WebP, HEIC…) hãy lưu lại thành PNG.',
    en: 'The picture cannot be read. Only intact JPEG or PNG pictures are taken; save others (SVG, WebP, HEIC …) as PNG first.',
  },
  'OC-6047': {
    vi: 'Ảnh quá lớn: {found}; nhiều nhất {allowed}. Hãy thu nhỏ ảnh rồi chọn lại.',
    en: 'The picture is too large: {found}; at most {allowed}. Make it smaller and choose it again.',
  },
  'OC-6048': {
    vi: 'Mẫu dùng một ảnh mà chương trình không còn giữ. Hãy chọn lại ảnh cho mục đó rồi lưu.',
    en: 'The design uses a picture that the program no longer holds. Choose the picture again and save.',
  },
  'OC-6049': {
    vi: 'Một ảnh trong tệp mẫu không khớp với mã của nó: tệp đã bị sửa hoặc hỏng. Chưa lấy gì từ tệp này.',
    en: 'A picture in the file does not match its code: the file was changed or damaged. Nothing was taken from it.',
  },
  'OC-6050': {
    vi: 'Không còn mẫu giấy chứng nhận này. Hãy chọn mẫu khác trong danh sách.',
    en: 'This certificate design is gone. Choose another one from the list.',
  },
  'OC-6051': {
    vi: 'Đã có mẫu tên «{name}». Hãy đặt tên khác.',
    en: 'There is a design called "{name}" already. Give another name.',
  },
  'OC-6052': {
    vi: 'Mục {item} không đủ chỗ cho «{product}», dù ở cỡ chữ nhỏ nhất: chữ sẽ tràn khỏi ô. Hãy nới ô hoặc giảm cỡ nhỏ nhất.',
    en: 'Item {item} has no room for "{product}" even at the least size: the text would run out of its box. Enlarge the box or lower the least size.',
  },
  'OC-6053': {
    vi: 'Mẫu này đang được dùng để in, nên không xóa được. Hãy chọn dùng mẫu khác trước.',
    en: 'This design is in use for printing and cannot be removed. Choose another design first.',
  },
  'OC-6054': {
    vi: 'Phiên đã có {allowed} mẫu, nhiều nhất rồi. Hãy xóa mẫu không dùng.',
    en: 'The session has {allowed} designs already, the most there can be. Remove one that is not used.',
  },
} as const;
