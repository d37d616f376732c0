/** Evidence: OC-2700…, and OC-7742. */
export const evidenceProblems = {
  'OC-2701': {
    vi: 'Phiên đã khai mạc: minh chứng và báo cáo đã khóa theo danh mục, chỉ còn xem được.',
    en: 'The session has opened: evidence and reports are frozen by the manifest and can only be read.',
  },
  'OC-2702': {
    vi: 'Tệp lớn hơn {allowed} MB. Hãy tách hoặc nén lại bản quét.',
    en: 'The file is larger than {allowed} MB. Split it or scan it again, smaller.',
  },
  'OC-2703': { vi: 'Tệp trống.', en: 'The file is empty.' },
  'OC-2704': {
    vi: 'Không nhận loại tệp này. Chấp nhận: PDF, ảnh JPEG, PNG, WebP, HEIC, Word .docx, Excel .xlsx, hoặc tệp .zip chứa chúng.',
    en: 'This kind of file is not accepted. Accepted: PDF, JPEG, PNG, WebP and HEIC pictures, Word .docx, Excel .xlsx, or a .zip of them.',
  },
  'OC-2705': {
    vi: 'Đây là tệp chương trình hoặc tập lệnh; vì an toàn, chương trình không nhận.',
    en: 'This is a program or a script; for safety it is not accepted.',
  },
  'OC-2706': { vi: 'PDF có mật khẩu. Hãy bỏ mật khẩu rồi đính kèm lại.', en: 'The PDF has a password. Remove it and attach the file again.' },
  'OC-2707': {
    vi: 'Tệp Word hoặc Excel có mật khẩu. Hãy bỏ mật khẩu rồi đính kèm lại.',
    en: 'The Word or Excel file has a password. Remove it and attach the file again.',
  },
  'OC-2708': {
    vi: 'Tệp có macro. Hãy lưu thành .docx hoặc .xlsx không có macro.',
    en: 'The file has macros. Save it as .docx or .xlsx without macros.',
  },
  'OC-2709': {
    vi: 'Tệp bị hỏng hoặc thiếu ({detail}). Hãy lấy lại bản gốc.',
    en: 'The file is damaged or incomplete ({detail}). Get it again from its source.',
  },
  'OC-2710': {
    vi: 'Đây là tệp Office kiểu cũ (.doc, .xls). Hãy lưu thành .docx, .xlsx hoặc PDF.',
    en: 'This is an old Office file (.doc, .xls). Save it as .docx, .xlsx or PDF.',
  },
  'OC-2711': { vi: 'Tệp zip nằm trong tệp zip. Hãy giải nén trước.', en: 'A zip inside a zip. Unpack it first.' },
  'OC-2712': {
    vi: 'Tệp nén vượt giới hạn an toàn ({what}: {found}, cho phép {allowed}). Hãy giải nén trên máy và đính kèm từng thư mục.',
    en: 'The archive exceeds a safety limit ({what}: {found}, allowed {allowed}). Unpack it and attach folder by folder.',
  },
  'OC-2713': {
    vi: 'Tệp nén có đường dẫn không an toàn ({detail}); không lấy tệp nào.',
    en: 'The archive holds an unsafe path ({detail}); nothing of it was taken.',
  },
  'OC-2714': {
    vi: 'Ảnh có {found} triệu điểm ảnh, quá {allowed} triệu. Hãy thu nhỏ ảnh.',
    en: 'The picture has {found} million pixels, over {allowed} million. Make it smaller.',
  },
  'OC-2715': { vi: 'PDF có {found} trang, quá {allowed}. Hãy tách tệp.', en: 'The PDF has {found} pages, over {allowed}. Split it.' },
  'OC-2716': { vi: 'Tệp nén có mật khẩu. Hãy nén lại không đặt mật khẩu.', en: 'The archive has a password. Pack it again without one.' },
  'OC-2717': {
    vi: 'Tệp «{name}» đã bị thay đổi sau khi đính kèm: nội dung không còn khớp dấu kiểm tra. Thư ký cần đính kèm lại bản gốc.',
    en: 'The file "{name}" was changed after it was attached: its content no longer matches its hash. The secretary must attach the original again.',
  },
  'OC-2718': {
    vi: 'Không còn tệp «{name}» trong thư mục minh chứng. Thư ký cần chép lại thư mục hoặc đính kèm lại.',
    en: 'The file "{name}" is gone from the evidence folder. The secretary must copy the folder back or attach it again.',
  },
  'OC-2719': {
    vi: 'Chưa khai mạc được: {count} tệp minh chứng bị mất hoặc thay đổi ({names}). Hãy đính kèm lại hoặc xóa khỏi hồ sơ.',
    en: 'The session cannot open: {count} evidence files are missing or changed ({names}). Attach them again or remove them.',
  },
  'OC-2720': {
    vi: 'Đồng chí đã từ chối chấm sản phẩm này nên không xem hồ sơ của sản phẩm.',
    en: 'You are recused from this product and do not see its dossier.',
  },
  'OC-2721': {
    vi: 'Hồ sơ này chưa mở cho đồng chí: chỉ xem được sản phẩm đang chấm hoặc đã nộp phiếu.',
    en: 'This dossier is not open to you: only the product being scored, or one you have handed in a sheet for.',
  },
  'OC-2722': {
    vi: 'Trang {page} đang được chuẩn bị. Hãy thử lại sau vài giây.',
    en: 'Page {page} is being prepared. Try again in a few seconds.',
  },
  'OC-2723': {
    vi: 'Không vẽ được trang {page} ({why}). Hãy mở tệp gốc.',
    en: 'Page {page} cannot be drawn ({why}). Open the original file.',
  },
  'OC-2724': { vi: 'Không có minh chứng hoặc trang này.', en: 'There is no such evidence or page.' },
  'OC-2725': { vi: 'Bộ sản phẩm của hồ sơ không có tiêu chí {criterion}.', en: "The dossier's criteria set has no criterion {criterion}." },
  'OC-2726': {
    vi: 'Tệp có {pages} trang; khoảng trang {first}–{last} không hợp lệ.',
    en: 'The file has {pages} pages; the range {first}–{last} is not valid.',
  },
  'OC-2727': { vi: 'Danh mục hồ sơ không có mục «{item}».', en: 'The checklist has no item "{item}".' },
  'OC-2728': { vi: 'Chỉ ảnh hoặc PDF dùng làm ảnh sản phẩm được.', en: "Only a picture or a PDF can be the product's photo." },
  'OC-2729': {
    vi: 'Báo cáo có nội dung không thuộc bốn nhận xét của cấp xã: «{id}».',
    en: 'The report has a finding that is none of the four of the commune: "{id}".',
  },
  'OC-2730': {
    vi: 'Điểm {points} không phải là một mức của tiêu chí {criterion}. Các mức: {allowed}.',
    en: '{points} is no value of criterion {criterion}. Values: {allowed}.',
  },
  'OC-2731': { vi: 'Khoảng byte yêu cầu nằm ngoài tệp.', en: 'The range of bytes asked for lies outside the file.' },
  'OC-2732': { vi: 'Bộ sản phẩm này không cần mẫu sản phẩm.', en: 'This criteria set asks for no samples.' },
  'OC-2733': {
    vi: 'Không đọc được tệp: chương trình đọc bị dừng ({why}). Tệp có thể hỏng hoặc quá phức tạp.',
    en: 'The file could not be read: its reader was stopped ({why}). It may be damaged or too complex.',
  },
  'OC-2734': {
    vi: 'Trong tệp nén không có tệp «{name}». Hãy thêm lại cả tệp nén.',
    en: 'The archive holds no file "{name}". Add the whole archive again.',
  },
  'OC-2735': {
    vi: 'Không hoàn tác được nữa: phiên đã đóng sau khi xóa tệp. Hãy thêm lại tệp gốc.',
    en: 'This can no longer be undone: the session was closed after the file was removed. Add the original again.',
  },
  'OC-2737': {
    vi: 'Tệp nén không còn được giữ để chọn hồ sơ (quá 30 phút, hoặc đã có tệp khác). Hãy thêm lại tệp nén.',
    en: 'The archive is no longer kept for the choice of dossiers (over 30 minutes, or others came). Add it again.',
  },
  'OC-2736': {
    vi: 'Không cần hoàn tác: nội dung của «{name}» đã được đính kèm lại, tên «{of}».',
    en: 'Nothing to undo: the content of "{name}" has been attached again, as "{of}".',
  },
  'OC-7742': {
    vi: 'Ảnh HEIC có cấu trúc không giống ảnh điện thoại ({detail}) nên không được mở. Hãy mở ảnh trên điện thoại, xuất thành JPEG rồi đính kèm lại.',
    en: 'This HEIC picture is not built as phones build theirs ({detail}) and was not opened. Open it on the phone, save it as JPEG and attach that.',
  },
} as const;
