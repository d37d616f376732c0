/** Store: OC-7000…. */
export const storeProblems = {
  'OC-7001': {
    vi: 'Phiên này do bản chương trình mới hơn tạo (cấu trúc {found}, bản này đọc đến {known}). Hãy cập nhật chương trình.',
    en: 'This session was made by a newer program (schema {found}, this one reads up to {known}). Update the program.',
  },
  'OC-7002': {
    vi: 'Tệp «{file}» không phải là phiên OCOP hoặc đã hỏng. Nếu là phiên của đơn vị, hãy khôi phục bản mới nhất ở mục Sao lưu.',
    en: 'The file "{file}" is no OCOP session, or it is damaged. If it is your session, restore the newest copy under Backups.',
  },
  'OC-7003': { vi: 'Không tìm thấy phiên «{file}».', en: 'Session "{file}" was not found.' },
  'OC-7004': { vi: 'Thư mục dữ liệu không có phiên nào.', en: 'The data folder holds no session.' },
  'OC-7006': {
    vi: 'Không ghi được vào «{path}» ({why}). Hãy kiểm tra quyền ghi và dung lượng đĩa.',
    en: 'Cannot write to "{path}" ({why}). Check permissions and free space.',
  },
  'OC-7007': {
    vi: 'Không mở được «{file}» ({why}). Tệp có thể đang dùng ở chương trình khác hoặc không có quyền ghi.',
    en: 'Cannot open "{file}" ({why}). Another program may be using it, or it may be write-protected.',
  },
  'OC-7005': {
    vi: 'Node.js {version} quá cũ cho cơ sở dữ liệu; cần 22.14 trở lên.',
    en: 'Node.js {version} is too old for the database; 22.14 or later is needed.',
  },
} as const;
