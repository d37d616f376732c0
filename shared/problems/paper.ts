/** Papers: OC-6000…. */
export const paperProblems = {
  'OC-6001': { vi: 'Phiên này không có văn bản «{id}».', en: 'This session has no paper "{id}".' },
  'OC-6002': { vi: 'Chưa lập được «{title}»: {why}', en: '"{title}" cannot be drawn up yet: {why}' },
  'OC-6003': {
    vi: '«{title}» không có bản Word: phiếu đánh giá và giấy chứng nhận chỉ được in đúng như đã lập.',
    en: 'There is no Word file of "{title}": score sheets and certificates are printed as they are.',
  },
  'OC-6010': { vi: '«{title}» không có số riêng ở đây.', en: '"{title}" has no number of its own here.' },
  'OC-6011': {
    vi: 'Số «{number}» đã cấp cho «{title}». Mỗi số chỉ dùng cho một văn bản cùng loại trong năm.',
    en: 'Number "{number}" was given to "{title}". A number serves one paper of a kind and year.',
  },
  'OC-6020': {
    vi: '«{title}» không có bản Excel: chỉ bảng tổng hợp điểm, danh sách kết quả và danh sách thưởng có số để cộng lại.',
    en: 'There is no Excel file of "{title}": only the score summary, the result list and the rewards list have numbers to add up again.',
  },
  'OC-6021': {
    vi: 'Tệp {found} MB, quá {allowed} MB. Hãy quét lại ở độ phân giải thấp hơn.',
    en: 'The file has {found} MB, over {allowed} MB. Scan it again at a lower resolution.',
  },
  'OC-6022': {
    vi: '«{name}» không phải PDF hay Word .docx. Bản đã ký chỉ nhận hai loại này; ảnh chụp thì hãy quét hoặc in thành PDF.',
    en: '"{name}" is neither a PDF nor a Word .docx. A signed version is one of the two; turn photos into a PDF.',
  },
  'OC-6023': {
    vi: '«{title}» còn là dự thảo nên chưa có gì để ký: {why} Hãy lưu bản đã ký khi văn bản đã sẵn sàng.',
    en: '"{title}" is a draft, there is nothing to sign yet: {why} File the signed version once the paper is ready.',
  },
  'OC-6024': {
    vi: '«{title}» chỉ nhận bản quét PDF: phiếu đánh giá và giấy chứng nhận không có bản Word để sửa.',
    en: 'Of "{title}" only a scan as PDF is taken: score sheets and certificates have no Word file to edit.',
  },
  'OC-6025': {
    vi: 'Tệp này đã được lưu là bản đã ký của «{title}» lúc {time}; không lưu lần nữa.',
    en: 'This file was filed as the signed version of "{title}" at {time}; it is not filed again.',
  },
  'OC-6026': { vi: 'Không có bản đã ký này.', en: 'There is no such signed version.' },
  'OC-6027': { vi: 'Bản đã ký này đã rút lúc {time}.', en: 'This signed version was withdrawn at {time}.' },
  'OC-6028': {
    vi: 'Tệp «{name}» trong thư mục minh chứng bị mất hoặc đã thay đổi sau khi lưu: không dùng được. Hãy chép lại thư mục từ bản sao, hoặc lưu lại bản đã ký.',
    en: 'The file "{name}" in the evidence folder is gone or was changed after it was filed: it cannot be relied on. Copy the folder back, or file the signed version again.',
  },
  'OC-6080': {
    vi: 'Không vẽ được «{title}»: {why}. Các văn bản khác không bị ảnh hưởng; hãy thử lại.',
    en: '"{title}" could not be drawn: {why}. Other papers are not affected; try again.',
  },
  'OC-6081': {
    vi: 'Không có thư mục «{folder}». Hãy ghi đường dẫn đầy đủ của một thư mục có sẵn, hoặc chọn một nơi trong danh sách.',
    en: 'There is no folder "{folder}". Type the full path of an existing one, or choose a place from the list.',
  },
  'OC-6082': {
    vi: 'Không ghi được vào «{folder}»: nơi này chỉ cho đọc. Hãy chọn nơi khác, hoặc gạt khóa chống ghi của USB.',
    en: 'Nothing can be written to "{folder}": it is read only. Choose another place, or unlock the stick.',
  },
  'OC-6083': {
    vi: '«{folder}» còn {free} MB trống, cần khoảng {needed} MB. Chưa ghi văn bản nào; hãy xóa bớt hoặc chọn nơi khác.',
    en: '"{folder}" has {free} MB free and about {needed} MB are needed. No paper was written; make room or choose another place.',
  },
  'OC-6084': {
    vi: 'Đang lưu một bộ văn bản khác. Hãy chờ xong hoặc dừng việc đó rồi làm lại.',
    en: 'Another set of papers is being saved. Wait until it is done, or stop it first.',
  },
  'OC-6085': {
    vi: 'Đã dừng sau {done} văn bản vì không ghi được nữa vào «{folder}» ({why}). Các văn bản đã lưu còn nguyên và đã được ghi sổ; văn bản chưa lưu không bị tính là đã in.',
    en: 'Stopped after {done} papers: nothing more can be written to "{folder}" ({why}). What was saved is whole and on record; what was not is not counted as printed.',
  },
  'OC-6086': {
    vi: '«{title}» chưa lưu: kết quả đang thay đổi trong lúc lập văn bản. Hãy làm lại khi đã ổn định.',
    en: '"{title}" was not saved: its result kept changing meanwhile. Try again once it is settled.',
  },
  'OC-6087': {
    vi: 'Một lần in được từ 1 đến {most} văn bản; đang chọn {found}.',
    en: 'One print holds 1 to {most} papers; {found} are chosen.',
  },
  'OC-6088': {
    vi: 'Chưa hoàn tất được thư mục «{folder}» ({why}): văn bản đã ghi sổ có thể còn mang tên tạm. Hãy cắm lại USB rồi mở lại phiên; chương trình sẽ đặt tên nốt.',
    en: 'The folder "{folder}" could not be finished ({why}): papers on record may still have in-progress names. Plug the stick in and open the session again; the program names them.',
  },
} as const;
