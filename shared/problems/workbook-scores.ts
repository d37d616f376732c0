/** Score sheets and conclusions of a workbook: 2500… and 2600…. */
export const workbookScoreProblems = {
  'OC-2501': {
    vi: 'Tiêu chí {criterion} không có phương án {found} điểm. Các mức điểm: {allowed}.',
    en: 'Criterion {criterion} has no box worth {found}. The points are: {allowed}.',
  },
  'OC-2502': {
    vi: 'Tiêu chí {criterion} có hai trường hợp cùng mức {points} điểm. Cột Trường hợp cần ghi {allowed}.',
    en: 'Both cases of criterion {criterion} have {points} points. "Trường hợp" must say {allowed}.',
  },
  'OC-2503': {
    vi: 'Tiêu chí {criterion} có nhiều phương án cùng {points} điểm. Cột Phương án cần ghi {allowed}.',
    en: 'Several boxes of criterion {criterion} are worth {points}. "Phương án" must say {allowed}.',
  },
  'OC-2504': {
    vi: 'Phương án {found} của tiêu chí {criterion} không phải {points} điểm. {allowed}.',
    en: 'Box {found} of criterion {criterion} is not worth {points}. {allowed}.',
  },
  'OC-2505': {
    vi: 'Tiêu chí {criterion} không chia trường hợp; giá trị «{found}» được bỏ qua.',
    en: 'Criterion {criterion} has no cases; "{found}" is ignored.',
  },
  'OC-2506': {
    vi: 'Tiêu chí {criterion} của phiếu này đã có điểm ở dòng {first}. Mỗi tiêu chí chỉ một dòng.',
    en: 'Criterion {criterion} of this sheet already has points in row {first}. One row per criterion.',
  },
  'OC-2507': {
    vi: 'Tiêu chí {criterion} chưa được chấm: {because}. Hãy để trống ô Điểm.',
    en: 'Criterion {criterion} does not apply: {because}. Leave "Điểm" empty.',
  },
  'OC-2508': {
    vi: 'Dòng «*» chỉ đi với 0 điểm (phiếu không chọn tiêu chí nào); ở đây là «{found}».',
    en: 'The row "*" goes only with 0 (a sheet on which nothing is ticked); here it is "{found}".',
  },
  'OC-2509': {
    vi: 'Phiếu có dòng «*» (không chọn gì) nhưng cũng có điểm ở dòng {first}. Chỉ giữ một cách ghi.',
    en: 'The sheet has a "*" row (nothing ticked) but also points in row {first}. Keep one.',
  },
  'OC-2510': { vi: '{member} không chấm điểm, không thể có phiếu.', en: '{member} does not score and cannot have a sheet.' },
  'OC-2511': {
    vi: '{member} vắng mặt {halfDay}, không thể có phiếu cho sản phẩm này.',
    en: '{member} is absent in {halfDay} and cannot have a sheet for this product.',
  },
  'OC-2512': { vi: '{member} đã từ chối chấm sản phẩm này, không thể có phiếu.', en: '{member} is recused from this product and cannot have a sheet.' },
  'OC-2513': { vi: 'Hồ sơ {dossier} không đủ điều kiện, không thể có phiếu.', en: 'Dossier {dossier} is not eligible and cannot have sheets.' },
  'OC-2514': { vi: 'Vòng {found} vượt số vòng chấm tối đa {allowed} của quy chế.', en: 'Round {found} exceeds the {allowed} rounds of the regulation.' },
  'OC-2515': {
    vi: 'Sản phẩm {dossier} có phiếu vòng {round} dù vòng {before} đã đủ phiếu và chênh lệch {spread} không vượt {limit}.',
    en: 'Product {dossier} has sheets of round {round} although round {before} was complete and its spread {spread} is within {limit}.',
  },
  'OC-2516': {
    vi: 'Sản phẩm {dossier} có phiếu vòng {round} nhưng không có phiếu vòng {before}.',
    en: 'Product {dossier} has sheets of round {round} but none of round {before}.',
  },
  'OC-2517': {
    vi: 'Phiếu của {member} cho {dossier}, vòng {round} không có điểm nào nên không được tính. Nếu là phiếu 0 điểm, ghi một dòng với Tiêu chí «*» và 0.',
    en: 'The sheet of {member} for {dossier}, round {round} has no points and is left out. If nothing was ticked on it, give one row with criterion "*" and 0.',
  },
  'OC-2518': {
    vi: '{count} phiếu còn tiêu chí chưa chọn và chưa xác nhận; các tiêu chí đó tính 0 điểm (phiếu đầu tiên ở dòng này).',
    en: '{count} sheets have criteria neither ticked nor confirmed; those count 0 (the first such sheet begins in this row).',
  },
  'OC-2519': {
    vi: 'Điểm «{found}» không hợp lệ ở tiêu chí {criterion}. Các mức điểm: {allowed}; để trống là không chọn.',
    en: 'The points "{found}" are not valid at criterion {criterion}. Allowed: {allowed}; empty means not ticked.',
  },
  'OC-2520': {
    vi: 'Trường hợp «{found}» không có ở tiêu chí {criterion}. Chấp nhận: {allowed}.',
    en: 'Criterion {criterion} has no case "{found}". Allowed: {allowed}.',
  },
  'OC-2521': {
    vi: '{member} không có tên trong danh sách chấm lại vòng {round} của sản phẩm này, không thể có phiếu.',
    en: '{member} is not named for round {round} of this product and cannot have a sheet.',
  },
  'OC-2522': {
    vi: '{member} không tham gia hội đồng chấm sản phẩm này (thay thế thành viên), không thể có phiếu.',
    en: '{member} does not sit on the panel of this product (replaced member) and cannot have a sheet.',
  },
  'OC-2523': {
    vi: 'Phiếu giấy phải do hai người nhập và kiểm tra (người nhập: {enteredBy}; người kiểm tra: {checkedBy}). Phiếu được nhận, nhưng văn bản sẽ không ghi hai tên này.',
    en: 'A sheet on paper is typed by one person and checked by another (typed: {enteredBy}; checked: {checkedBy}). The sheet is taken, the papers will not name them.',
  },

  'OC-2601': {
    vi: 'Tiêu chí {criterion} của bộ {set} không có điều kiện {stars} sao. Các điều kiện {stars} sao: {allowed}.',
    en: 'Criterion {criterion} of set {set} has no {stars}-star gate. The {stars}-star gates are: {allowed}.',
  },
  'OC-2602': { vi: 'Kết luận này mâu thuẫn với dòng {first}. Chỉ giữ một dòng.', en: 'This conclusion contradicts row {first}. Keep one row.' },
  'OC-2604': {
    vi: 'Quyết định «{found}» không có trong quy chế của phiên; được chọn: {allowed}.',
    en: 'The decision "{found}" is not offered by the session\'s regulation; it offers: {allowed}.',
  },
  'OC-2605': {
    vi: 'Hồ sơ {dossier} đã có báo cáo khác ở dòng {first}. Mỗi hồ sơ chỉ một dòng.',
    en: 'Dossier {dossier} has another report in row {first}. Keep one row a dossier.',
  },
  'OC-2603': {
    vi: 'Kết luận chênh lệch ghi vòng {found}; chỉ được sau vòng cuối của quy chế là vòng {allowed}.',
    en: 'The conclusion on the spread names round {found}; it is allowed only after the last round, {allowed}.',
  },
} as const;
