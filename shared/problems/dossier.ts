/** Dossiers and the workbook: OC-2000…. 20xx the file, 21xx sheets and columns, 22xx cells, 23xx session and council, 24xx meeting, 25xx score sheets, 26xx conclusions. */
export const dossierProblems = {
  'OC-2001': {
    vi: 'Không đọc được tệp «{file}». Hãy kiểm tra đường dẫn và quyền đọc.',
    en: 'The file "{file}" cannot be read. Check its path and permissions.',
  },
  'OC-2002': {
    vi: 'Tệp không phải sổ Excel .xlsx. Hãy mở bằng Excel hoặc LibreOffice rồi lưu lại dạng «Excel Workbook (.xlsx)».',
    en: 'The file is no Excel .xlsx workbook. Open it in Excel or LibreOffice and save it as "Excel Workbook (.xlsx)".',
  },
  'OC-2003': {
    vi: 'Tệp có mật khẩu hoặc là Excel đời cũ (.xls). Hãy bỏ mật khẩu và lưu lại dạng .xlsx.',
    en: 'The file has a password or is an old .xls. Remove the password and save it as .xlsx.',
  },
  'OC-2004': {
    vi: 'Tệp .xlsx bị hỏng hoặc chưa chép hết ({detail}). Hãy lấy lại bản gốc.',
    en: 'The .xlsx file is damaged or incomplete ({detail}). Get the original again.',
  },
  'OC-2005': {
    vi: 'Tệp .xlsx thiếu phần «{part}». Hãy mở bằng Excel và lưu lại.',
    en: 'The .xlsx file lacks its part "{part}". Open it in Excel and save it again.',
  },
  'OC-2006': { vi: 'Tệp nặng {found} MB, cho phép tối đa {allowed} MB.', en: 'The file has {found} MB; {allowed} MB are allowed.' },
  'OC-2007': { vi: 'Nội dung giải nén vượt {allowed} MB cho phép. Tệp bị từ chối.', en: 'Unpacked, the file exceeds the {allowed} MB allowed. It is refused.' },
  'OC-2008': {
    vi: 'Phần «{part}» của tệp bị hỏng ({detail}). Hãy mở bằng Excel và lưu lại.',
    en: 'Part "{part}" of the file is damaged ({detail}). Open it in Excel and save it again.',
  },
  'OC-2009': {
    vi: 'Phần «{part}» khai báo DTD hoặc thực thể XML. Sổ Excel hợp lệ không có; tệp bị từ chối.',
    en: 'Part "{part}" declares a DTD or XML entities, which no proper workbook has. The file is refused.',
  },
  'OC-2010': {
    vi: 'Tệp là {found}, không phải .xlsx. Hãy lưu lại dạng «Excel Workbook (.xlsx)».',
    en: 'The file is {found}, not .xlsx. Save it as "Excel Workbook (.xlsx)".',
  },
  'OC-2011': {
    vi: 'Có dữ liệu ở cột thứ {found}; mỗi trang tối đa {allowed} cột.',
    en: 'There is data in column number {found}; a sheet may have {allowed} columns.',
  },
  'OC-2012': { vi: 'Tệp có {found} {what}, cho phép tối đa {allowed}.', en: 'The file has {found} {what}; {allowed} are allowed.' },
  'OC-2013': {
    vi: 'Còn {more} lỗi khác chưa liệt kê. Sửa các lỗi trên rồi kiểm tra lại.',
    en: '{more} more errors are not listed. Correct those above and check again.',
  },
  'OC-2014': { vi: 'Còn {more} lưu ý khác chưa liệt kê.', en: '{more} more warnings are not listed.' },
  'OC-2015': { vi: 'Có hơn {allowed} hồ sơ; mỗi phiên tối đa {allowed} hồ sơ.', en: 'There are more than {allowed} dossiers; a session may have {allowed}.' },
  'OC-2016': {
    vi: 'Có hơn {allowed} thành viên; mỗi phiên tối đa {allowed} thành viên.',
    en: 'There are more than {allowed} members; a session may have {allowed}.',
  },

  'OC-2101': { vi: 'Thiếu trang «{sheet}». Cần có ba trang Phiên, Hội đồng, Hồ sơ.', en: 'Sheet "{sheet}" is missing. Phiên, Hội đồng and Hồ sơ are needed.' },
  'OC-2102': { vi: 'Thiếu cột «{column}». Trang này cần các cột: {allowed}.', en: 'Column "{column}" is missing. This sheet needs: {allowed}.' },
  'OC-2103': {
    vi: 'Không thấy dòng tiêu đề trong {rows} dòng đầu. Trang này cần các cột: {allowed}.',
    en: 'No header row was found in the first {rows} rows. This sheet needs: {allowed}.',
  },
  'OC-2104': {
    vi: 'Cột «{column}» có hai lần (cột {first} và {second}). Chỉ giữ một cột.',
    en: 'Column "{column}" appears twice ({first} and {second}). Keep one.',
  },
  'OC-2105': {
    vi: 'Hai trang «{first}» và «{second}» cùng là một loại. Chỉ giữ một trang.',
    en: 'Sheets "{first}" and "{second}" are of the same kind. Keep one.',
  },
  'OC-2106': { vi: 'Trang «{sheet}» không thuộc sổ phiên và không được đọc.', en: 'Sheet "{sheet}" is no part of the session workbook and was not read.' },
  'OC-2107': { vi: 'Trang đang ẩn nhưng vẫn được đọc.', en: 'The sheet is hidden but was read.' },
  'OC-2108': { vi: 'Có {count} dòng đang ẩn nhưng vẫn được đọc (dòng đầu tiên: {first}).', en: '{count} hidden rows were read (the first is row {first}).' },
  'OC-2109': {
    vi: 'Có {count} vùng ô gộp; giá trị của ô gộp được dùng cho mọi dòng trong vùng.',
    en: 'There are {count} merged areas; a merged value was used for each of its rows.',
  },
  'OC-2110': { vi: 'Cột «{column}» không có trong mẫu nên không được đọc.', en: 'Column "{column}" is not in the template and was not read.' },
  'OC-2111': {
    vi: 'Mục «{item}» có hai lần (dòng {first} và {second}) với giá trị khác nhau. Chỉ giữ một dòng.',
    en: 'Item "{item}" appears twice (rows {first} and {second}) with different values. Keep one.',
  },
  'OC-2112': {
    vi: 'Còn dòng ví dụ của mẫu («{code}») bên cạnh dữ liệu thật. Hãy xóa dòng này.',
    en: 'The example row "{code}" of the template is still there among real rows. Delete it.',
  },

  'OC-7765': {
    vi: 'Cột «{column}» không có trong mẫu: chữ ở đó chỉ được giữ làm ghi chú. Nếu nó là một cột của mẫu, hãy sửa tên cột.',
    en: 'Column "{column}" is not in the template: what stands there is kept as a note only. If it is one of the template\'s, correct its heading.',
  },
  'OC-7766': {
    vi: 'Không có cột «Chức danh»: mọi thành viên được hiểu là Ủy viên.',
    en: 'There is no column "Chức danh": everybody counts as Ủy viên (member).',
  },

  'OC-2201': { vi: 'Ô «{column}» đang trống. Cần có giá trị.', en: '"{column}" is empty. A value is needed.' },
  'OC-2202': {
    vi: 'Giá trị «{found}» ở «{column}» không hợp lệ. Chấp nhận: {allowed}.',
    en: 'The value "{found}" of "{column}" is not valid. Allowed: {allowed}.',
  },
  'OC-2203': {
    vi: 'Ô chứa công thức; chương trình không tính công thức mà dùng giá trị đã lưu ({count} ô trong cột, ô đầu tiên ở dòng này).',
    en: 'The cell holds a formula; formulas are not evaluated, the stored value was used ({count} cells of the column, this row is the first).',
  },
  'OC-2204': {
    vi: 'Ô chứa công thức chưa có giá trị lưu sẵn. Hãy mở bằng Excel, lưu lại, hoặc gõ thẳng giá trị.',
    en: 'The cell holds a formula without a stored value. Open and save it in Excel, or type the value.',
  },
  'OC-2205': {
    vi: 'Ô báo lỗi {found} của Excel. Hãy sửa công thức hoặc gõ thẳng giá trị.',
    en: 'The cell shows the Excel error {found}. Correct the formula or type the value.',
  },
  'OC-2206': { vi: '«{column}» dài {found} ký tự, tối đa {allowed}.', en: '"{column}" has {found} characters; {allowed} are allowed.' },
  'OC-2207': {
    vi: 'Excel đã đổi giá trị này thành ngày {found}. Cần tỷ lệ dạng 0,75, 75% hoặc 3/4: định dạng ô là Văn bản rồi gõ lại.',
    en: 'Excel turned this value into the date {found}. A share is needed (0.75, 75% or 3/4): format the cell as Text and type it again.',
  },
  'OC-2208': {
    vi: '«{found}» gần {meant} nhưng không bằng. Nếu ý là {meant}, hãy viết {meant}.',
    en: '"{found}" is near {meant} but not equal. If {meant} is meant, write {meant}.',
  },
  'OC-2209': {
    vi: 'Excel đã đổi giá trị này thành ngày; chương trình hiểu là văn bản «{found}». Nếu sai, định dạng ô là Văn bản rồi gõ lại.',
    en: 'Excel turned this value into a date; it was read as the text "{found}". If that is wrong, format the cell as Text and type it again.',
  },
  'OC-2210': {
    vi: 'Tỷ lệ thống nhất «{found}» nhỏ hơn một nửa. Chấp nhận từ 1/2 đến 1.',
    en: 'The agreement "{found}" is less than a half. Allowed: 1/2 to 1.',
  },

  'OC-2301': {
    vi: 'Không có bộ tiêu chí «{found}». Ghi như «QD26-2026» (Quyết định 26/2026/QĐ-TTg).',
    en: 'There is no criteria book "{found}". Write it like "QD26-2026" (Decision 26/2026/QĐ-TTg).',
  },
  'OC-2302': {
    vi: 'Bộ tiêu chí {book} chỉ để xem và tập dượt phiên cũ, không dùng cho phiên mới.',
    en: 'Book {book} is for reading and rehearsing older sessions, not for a new one.',
  },
  'OC-2303': { vi: 'Ngày kết thúc {end} trước ngày bắt đầu {start}.', en: 'The end date {end} is before the start date {start}.' },
  'OC-2304': { vi: '«{item}» chưa có, hiểu là 0 đồng.', en: '"{item}" is not given and counts as 0 VND.' },
  'OC-2305': { vi: 'Chưa có tên phiên, tạm dùng «{name}».', en: 'The session has no name; "{name}" is used for now.' },
  'OC-2311': { vi: 'Mã «{code}» đã có ở dòng {first}. Mỗi mã chỉ dùng một lần.', en: 'The code "{code}" is already in row {first}. Each code is used once.' },
  'OC-2312': { vi: 'Chức danh của {name} còn trống, hiểu là Ủy viên.', en: '{name} has no role and counts as Ủy viên (member).' },
  'OC-2313': {
    vi: '{name} là Ủy viên kiêm Thư ký, cột Chấm điểm trống: hiểu là có chấm.',
    en: '{name} is member and secretary and "Chấm điểm" is empty: counts as scoring.',
  },
  'OC-2314': {
    vi: 'Hội đồng không có Chủ tịch và Phó Chủ tịch; phiên sẽ không đủ túc số.',
    en: 'The council has neither chair nor deputy; the session will lack its quorum.',
  },
  'OC-2315': { vi: 'Hội đồng có {count} Chủ tịch ({names}).', en: 'The council has {count} chairs ({names}).' },
  'OC-2316': {
    vi: 'Không có thành viên nào chấm điểm. Cột Chấm điểm cần ít nhất một «Có».',
    en: 'No member scores. At least one "Có" is needed in "Chấm điểm".',
  },
  'OC-2317': { vi: 'Trang chưa có dòng nào. Cần ít nhất một {what}.', en: 'The sheet has no rows. At least one {what} is needed.' },
  'OC-2318': {
    vi: '{name} là {role}, cột Chấm điểm khác quy chế của phiên (theo quy chế: {usual}); vẫn giữ như đã ghi.',
    en: '{name} is {role} and "Chấm điểm" departs from the session\'s regulation (which says: {usual}); kept as given.',
  },
  'OC-2321': {
    vi: 'Mã sản phẩm «{code}» không theo mẫu T-X-STT-NĂM (ví dụ 24-09187-1-2026); vẫn giữ nguyên.',
    en: 'The product code "{code}" does not follow T-X-STT-YYYY (e.g. 24-09187-1-2026); it is kept as it is.',
  },
  'OC-2322': {
    vi: 'Không có bộ sản phẩm «{found}». Ghi số từ 1 đến {last} hoặc đúng tên bộ trong {book}.',
    en: 'There is no set "{found}". Give its number from 1 to {last} or its name in {book}.',
  },
  'OC-2323': { vi: 'Hồ sơ không đủ điều kiện nhưng chưa ghi lý do.', en: 'The dossier is not eligible but no reason is given.' },
  'OC-2324': { vi: 'Đăng ký nâng hạng nhưng chưa ghi hạng hiện tại.', en: 'Registered for an upgrade without its current stars.' },

  'OC-2401': {
    vi: 'Không có sản phẩm «{found}» ở trang Hồ sơ. Ghi đúng một mã sản phẩm ở trang đó.',
    en: 'There is no product "{found}" on sheet Hồ sơ. Use a product code of that sheet.',
  },
  'OC-2402': {
    vi: 'Không có thành viên «{found}» ở trang Hội đồng. Các mã đang có: {allowed}.',
    en: 'There is no member "{found}" on sheet Hội đồng. The codes are: {allowed}.',
  },
  'OC-2403': {
    vi: 'Có mặt của {member}, {halfDay} mâu thuẫn với dòng {first}. Chỉ giữ một dòng.',
    en: 'Attendance of {member} in {halfDay} contradicts row {first}. Keep one row.',
  },
  'OC-2404': { vi: 'Dòng này lặp lại dòng {first} và được bỏ qua.', en: 'This row repeats row {first} and is left out.' },
  'OC-2405': {
    vi: '{halfDay}: chỉ điểm danh {count}/{of} thành viên; những người còn lại được coi là có mặt.',
    en: '{halfDay}: only {count} of {of} members have a row; the others count as present.',
  },
  'OC-2406': {
    vi: 'Buổi «{halfDay}» không có hồ sơ nào. Các buổi của hồ sơ: {allowed}.',
    en: 'No dossier belongs to half-day "{halfDay}". The dossiers name: {allowed}.',
  },
  'OC-2407': {
    vi: 'Phiên có nhiều buổi nhưng dòng này chưa ghi buổi. Các buổi: {allowed}.',
    en: 'The session names half-days but this row has none. They are: {allowed}.',
  },
  'OC-2408': { vi: 'Từ chối chấm chưa ghi lý do.', en: 'The recusal has no reason.' },
  'OC-2409': { vi: 'Tổng phiếu biểu quyết {found} nhiều hơn số thành viên {allowed}.', en: 'The votes add up to {found}, more than the {allowed} members.' },
  'OC-2410': {
    vi: 'Bộ sản phẩm {set} không có tiêu chí «{found}». Các tiêu chí: {allowed}.',
    en: 'Set {set} has no criterion "{found}". Its criteria: {allowed}.',
  },
  'OC-2411': {
    vi: 'Excel đã đổi mã tiêu chí thành ngày {found}. Định dạng cột là Văn bản rồi gõ lại, ví dụ 1.1.',
    en: 'Excel turned the criterion code into the date {found}. Format the column as Text and type it again, e.g. 1.1.',
  },
  'OC-2412': {
    vi: 'Chưa có kết quả biểu quyết (cả ba số đều là 0); đề xuất không làm dừng đánh giá.',
    en: 'There is no vote (all three counts are 0); the proposal knocks nothing out.',
  },
  'OC-2413': {
    vi: 'Có mặt của {member} với sản phẩm {dossier} mâu thuẫn với dòng {first}. Chỉ giữ một dòng.',
    en: 'Presence of {member} for product {dossier} contradicts row {first}. Keep one row.',
  },
  'OC-2414': {
    vi: 'Người thay thế {by} đã thay người khác, hoặc là chính người được thay.',
    en: 'Replacement {by} replaces somebody else already, or is the member replaced.',
  },
} as const;
