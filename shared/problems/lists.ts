/** Lists of other offices and the sheet for typing results into the national platform: OC-7630…7649. */
export const listProblems = {
  'OC-7630': {
    vi: 'Tệp «{file}» thật ra là một trang web mang tên Excel, như nhiều hệ thống xuất ra. Hãy mở tệp bằng Excel hoặc LibreOffice, lưu lại dạng «Excel Workbook (.xlsx)» rồi chọn lại.',
    en: 'The file "{file}" really is a web page under an Excel name, as many systems export. Open it in Excel or LibreOffice, save it as "Excel Workbook (.xlsx)" and choose it again.',
  },
  'OC-7631': {
    vi: 'Tệp «{file}» không phải bảng tính .xlsx hay tệp .csv nên không đọc được. Hãy lưu danh sách dạng «Excel Workbook (.xlsx)» rồi chọn lại.',
    en: 'The file "{file}" is neither an .xlsx workbook nor a .csv and can’t be read. Save the list as "Excel Workbook (.xlsx)" and choose it again.',
  },
  'OC-7632': {
    vi: 'Tệp «{file}» không có dòng nào có chữ. Hãy kiểm tra có chọn đúng tệp không.',
    en: 'The file "{file}" has no row with any text. Check whether it is the right file.',
  },
  'OC-7633': {
    vi: 'Danh sách quá lớn: {found}, cho phép tối đa {allowed}. Hãy chỉ giữ trang và các dòng sản phẩm rồi chọn lại.',
    en: 'The list is too large: {found}, {allowed} at most. Keep only the sheet and rows of products and choose it again.',
  },
  'OC-7634': {
    vi: 'Danh sách này không còn được giữ để xem trước (đã chọn tệp khác, đã nhập xong, hoặc chương trình đã khởi động lại). Hãy chọn lại tệp.',
    en: 'This list is no longer kept for the preview (another file was chosen, it was taken over, or the program was started anew). Choose the file again.',
  },
  'OC-7635': {
    vi: 'Chưa chọn cột cho: {columns}. Sản phẩm nào cũng phải có các mục này: hãy chọn cột ở phần «Cột nào là mục nào».',
    en: 'No column is chosen for: {columns}. Every product needs these: choose their columns under "Which column is what".',
  },
  'OC-7636': {
    vi: 'Chưa rõ «{found}» ở cột «{column}» nghĩa là gì. Hãy chọn ở phần «Ghép chữ»; chọn một lần dùng cho mọi dòng.',
    en: 'What "{found}" in column "{column}" means isn’t known. Choose it under "Words of the list", once for all rows.',
  },
  'OC-7637': {
    vi: 'Sản phẩm này đã có ở dòng {first} của danh sách. Hãy bỏ một dòng, hoặc sửa mã, tên trong danh sách.',
    en: 'This product is in row {first} of the list already. Remove one of the rows, or correct code or name in the list.',
  },
  'OC-7638': {
    vi: 'Số điện thoại «{found}» thiếu số 0 ở đầu (Excel đã bỏ); chương trình thêm số 0. Hãy xem lại.',
    en: 'The phone number "{found}" lacks its leading 0, which Excel took away; it was added. Have a look.',
  },
  'OC-7639': {
    vi: 'Phiên đã có hồ sơ {code} cùng tên, cùng chủ thể nhưng khác mã; dòng này sẽ thành hồ sơ thứ hai. Nếu là một sản phẩm, hãy sửa mã cho giống nhau.',
    en: 'The session has dossier {code} of the same name and producer under another code; this row would become a second one. If it is one product, make the codes equal.',
  },
  'OC-7640': {
    vi: 'Hồ sơ {code} đã có minh chứng hoặc điểm tư vấn gắn tiêu chí của bộ {before}; danh sách ghi bộ {after}. Không đổi qua danh sách: hãy mở hồ sơ và đổi bộ sản phẩm ở đó.',
    en: 'Dossier {code} has evidence or advisory points on criteria of set {before}; the list says set {after}. A list can’t change that: open the dossier and change the set there.',
  },
  'OC-7641': {
    vi: 'Còn {count} dòng có lỗi chưa nhập được. Hãy sửa theo danh sách lỗi, hoặc đánh dấu «Bỏ qua» nếu chấp nhận không nhập các dòng đó.',
    en: '{count} rows have faults and can’t be taken over. Mend them, or tick "leave out" to go on without them.',
  },
  'OC-7642': {
    vi: 'Hồ sơ của phiên đã đổi từ lúc xem trước (nay: thêm {added}, sửa {changed}). Chưa nhập gì. Hãy xem lại rồi nhập.',
    en: 'The session’s dossiers changed since the preview (now: {added} to add, {changed} to change). Nothing was taken over. Look again, then take over.',
  },
  'OC-7643': {
    vi: 'Không hoàn tác được lần nhập danh sách: {count} hồ sơ đã được sửa, dùng hoặc xóa sau khi nhập ({codes}). Hãy sửa từng hồ sơ.',
    en: 'The import can’t be undone: {count} dossiers were changed, used or removed since ({codes}). Edit the dossiers one by one.',
  },
  'OC-7644': {
    vi: '{count} sản phẩm không có mã trong danh sách được cấp mã tạm «{prefix}…». Khi có mã chính thức, sửa trong từng hồ sơ trước khi khai mạc.',
    en: '{count} products without a code in the list get provisional codes "{prefix}…". Put in the official ones, dossier by dossier, before the session opens.',
  },
  'OC-7645': {
    vi: 'Đã nhập danh sách, nhưng không ghi được cách ghép cột vào thư mục dữ liệu; lần sau phải ghép lại. Hãy kiểm tra ổ đĩa.',
    en: 'The list was taken over, but how its columns are read couldn’t be written to the data folder; next time it must be set again. Check the disk.',
  },
  'OC-7646': {
    vi: 'Không có gì để nhập: mọi dòng đã có sẵn, bị bỏ qua hoặc có lỗi. Hãy chọn hồ sơ cần sửa theo danh sách, hoặc xem lại cách ghép cột.',
    en: 'There is nothing to take over: every row is there already, left out or faulty. Choose dossiers to change, or look at the columns again.',
  },
} as const;
