/** Agenda, breaks and the day's seal: OC-3060–3079. */
export const agendaProblems = {
  'OC-3060': {
    vi: 'Sản phẩm «{dossier}» {state} nên giữ chỗ trong chương trình. Chỉ xếp lại được sản phẩm chưa mở chấm.',
    en: 'Product "{dossier}" has been opened and keeps its place. Only products not yet opened can be moved.',
  },
  'OC-3061': {
    vi: 'Sản phẩm «{dossier}» đã {kind} rồi (lý do: {reason}).',
    en: 'Product "{dossier}" is put off or withdrawn already ({reason}).',
  },
  'OC-3062': {
    vi: 'Sản phẩm «{dossier}» không hoãn, không rút: đang có trong chương trình.',
    en: 'Product "{dossier}" is neither put off nor withdrawn: it is on the agenda.',
  },
  'OC-3063': {
    vi: 'Sản phẩm «{dossier}» {why} nên không hoãn hay rút được nữa.',
    en: 'Product "{dossier}" is settled already and cannot be put off or withdrawn.',
  },
  'OC-3064': {
    vi: 'Buổi họp này chưa có tên mà đã ghi lượt ra, vào, nên chưa thêm được buổi khác. Hãy chấm hết trong buổi này hoặc hoãn sản phẩm.',
    en: 'This half-day has no name and people came and went in it, so no other half-day can be added. Finish here, or put products off.',
  },
  'OC-3066': {
    vi: 'Đồng hồ thuyết trình chỉ chạy cho sản phẩm đã gọi hoặc đang chấm. Hãy gọi «{dossier}» trước.',
    en: 'The clock runs only for the product called or being scored. Call "{dossier}" first.',
  },
  'OC-3067': {
    vi: 'Bản sao lưu «{file}» không qua được kiểm tra ({why}) nên ngày làm việc chưa niêm phong. Hãy kiểm tra đĩa rồi niêm phong lại.',
    en: 'The backup "{file}" failed its check ({why}), so the day is not sealed. Check the disk, then seal again.',
  },
  'OC-3070': {
    vi: 'Ngày làm việc đã niêm phong lúc {time}: mọi việc của phiên giữ nguyên như lúc niêm phong. Muốn làm tiếp, thư ký chọn Bắt đầu ngày làm việc mới ở Chuẩn bị, mục Chương trình.',
    en: 'The day was sealed at {time}: everything of the session stays as it was then. To go on, the secretary resumes under Prepare, Agenda.',
  },
  'OC-3071': {
    vi: 'Đang biểu quyết về «{dossier}». Hãy kết thúc hoặc hủy biểu quyết trước.',
    en: 'A vote on "{dossier}" is open. Close or cancel it first.',
  },
  'OC-3072': {
    vi: 'Nhật ký không còn khớp dấu niêm phong số {number}: tệp phiên đã bị thay đổi trong lúc niêm phong. So với bản sao lưu «{backup}» và báo Chủ tịch trước khi làm tiếp.',
    en: 'The journal does not match seal {number}: the session file was changed while sealed. Compare with the backup "{backup}" and tell the chair before going on.',
  },
  'OC-3073': { vi: 'Ngày làm việc không niêm phong.', en: 'The day is not sealed.' },
  'OC-3074': { vi: 'Không có {what} nào đang chạy.', en: 'Nothing of the kind is running.' },
} as const;
