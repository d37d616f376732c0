/** The papers' wording: OC-6060…. `line`, `column`: from 1, where in the text of the part. */
export const wordingProblems = {
  'OC-6060': {
    vi: 'Dòng {line}, cột {column}: không có trường «{found}». Gần nhất là «{nearest}»: chọn trong bảng trường hoặc gõ lại.',
    en: 'Line {line}, column {column}: there is no field "{found}". The nearest is "{nearest}": choose from the list of fields or type it again.',
  },
  'OC-6061': {
    vi: 'Dòng {line}, cột {column}: ngoặc mở trước «{found}» chưa được đóng trên cùng dòng. Thêm ngoặc đóng, hoặc gõ hai ngoặc liền nhau nếu muốn in dấu ngoặc.',
    en: 'Line {line}, column {column}: the brace before "{found}" is not closed on the same line. Close it, or type the brace twice to print one.',
  },
  'OC-6062': {
    vi: 'Dòng {line}, cột {column}: «{opened}» chưa được đóng. Thêm «hết» trong ngoặc ở chỗ kết thúc.',
    en: 'Line {line}, column {column}: "{opened}" is never closed. Add "hết" in braces where it ends.',
  },
  'OC-6063': {
    vi: 'Dòng {line}, cột {column}: «{found}» không thuộc «nếu» hay «mỗi» nào. Bỏ đi, hoặc thêm phần mở ở trước.',
    en: 'Line {line}, column {column}: "{found}" belongs to no "nếu" or "mỗi". Remove it, or open one before it.',
  },
  'OC-6064': {
    vi: 'Dòng {line}, cột {column}: «{found}» chéo với «{opened}» mở ở dòng {openedLine}, cột {openedColumn}. Đóng phần mở sau trước, mỗi «nếu» chỉ có một «không thì».',
    en: 'Line {line}, column {column}: "{found}" crosses "{opened}" opened at line {openedLine}, column {openedColumn}. Close what was opened last first; a "nếu" has one "không thì" only.',
  },
  'OC-6065': {
    vi: 'Dòng {line}, cột {column}: không có điều kiện hay danh sách «{found}». Gần nhất là «{nearest}».',
    en: 'Line {line}, column {column}: there is no condition or list "{found}". The nearest is "{nearest}".',
  },
  'OC-6066': {
    vi: 'Dòng {line}, cột {column}: ngoặc trống. Ghi tên trường vào giữa hai ngoặc, hoặc bỏ cả hai.',
    en: 'Line {line}, column {column}: the braces are empty. Write a field between them, or remove both.',
  },
  'OC-6067': {
    vi: 'Câu chữ dài {found} ký tự, nhiều nhất được {allowed}. Rút ngắn rồi lưu lại.',
    en: 'The text has {found} characters, {allowed} are allowed. Shorten it and save again.',
  },
  'OC-6068': {
    vi: 'Dòng {line}, cột {column}: ngoặc đóng không có ngoặc mở. Bỏ đi, hoặc gõ hai ngoặc liền nhau nếu muốn in dấu ngoặc.',
    en: 'Line {line}, column {column}: a closing brace without an opening one. Remove it, or type it twice to print one.',
  },
  'OC-6069': {
    vi: 'Dòng {line}, cột {column}: lồng quá sâu. Điều kiện lồng nhau nhiều nhất {allowed} lớp và danh sách không đứng trong danh sách.',
    en: 'Line {line}, column {column}: nested too deep. Conditions go {allowed} deep at most and a list never stands within a list.',
  },
  'OC-6070': {
    vi: 'Dòng {line}, cột {column}: trường «{found}» chỉ dùng được trong danh sách «mỗi {list}».',
    en: 'Line {line}, column {column}: the field "{found}" only stands within the list "mỗi {list}".',
  },
  'OC-6071': {
    vi: 'Phần «{part}» không được để trống. Ghi câu chữ, hoặc khôi phục mặc định.',
    en: 'The part "{part}" must not be empty. Write something, or restore the default.',
  },
  'OC-6072': {
    vi: 'Tệp có phần «{part}» mà chương trình này không biết. Bỏ phần đó khỏi tệp, hoặc dùng bản mới của chương trình.',
    en: 'The file holds a part "{part}" that this program does not know. Remove it from the file, or use a newer program.',
  },
  'OC-6073': {
    vi: 'Tệp này không phải tệp câu chữ văn bản. Chọn tệp .json đã tải về từ mục «Câu chữ văn bản».',
    en: 'This is no file of the papers’ wording. Choose a .json file that was downloaded from "Wording of papers".',
  },
  'OC-6074': {
    vi: 'Tệp câu chữ thuộc bản {found}, chương trình này đọc được đến bản {allowed}. Hãy dùng bản mới của chương trình.',
    en: 'The file is of version {found}, this program reads up to {allowed}. Use a newer program.',
  },
  'OC-6075': { vi: 'Phần «{part}»: {why}', en: 'Part "{part}": {why}' },
  'OC-6076': {
    vi: 'Phiên này chưa có văn bản loại «{kind}» để xem. Câu chữ vẫn lưu được.',
    en: 'This session has no paper of the kind "{kind}" to look at yet. The wording can be saved all the same.',
  },
} as const;
