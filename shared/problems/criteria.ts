/** Criteria books: OC-8000…. 80xx files, 81xx sums and structure, 82xx what is shown as printed. `{where}` is "book › set › criterion: ", or '' beside a place. */
export const criteriaProblems = {
  'OC-8001': { vi: 'Bộ tiêu chí không đúng cấu trúc tại «{path}».', en: 'The criteria book is not shaped as expected at "{path}": {what}.' },
  'OC-8002': { vi: 'Tệp bộ tiêu chí «{file}» không phải là JSON đọc được.', en: 'The criteria book file "{file}" is no readable JSON.' },
  'OC-8003': {
    vi: 'Tệp «{file}» chứa bộ tiêu chí «{id}»; tên tệp phải theo mã bộ tiêu chí.',
    en: 'The file "{file}" holds book "{id}"; the file must be named after its book.',
  },
  'OC-8101': { vi: '{where}Bộ sản phẩm số {number} có hai lần.', en: '{where}Set number {number} appears twice.' },
  'OC-8102': { vi: '{where}Thiếu bộ sản phẩm số {number}.', en: '{where}Set number {number} is missing.' },
  'OC-8103': { vi: '{where}Tên «{name}» trùng với tên của bộ số {other}.', en: '{where}The name "{name}" also belongs to set {other}.' },
  'OC-8104': { vi: '{where}Các phần có thang điểm {found}; phải là {expected}.', en: '{where}The parts have {found} points; they must have {expected}.' },
  'OC-8105': {
    vi: '{where}Các mục của phần {part} cộng lại {found} điểm, thang điểm của phần là {max}.',
    en: '{where}The sections of part {part} add up to {found}, the part says {max}.',
  },
  'OC-8106': {
    vi: '{where}Các tiêu chí của mục {section} cộng lại {found} điểm, thang điểm của mục là {max}.',
    en: '{where}The criteria of section {section} add up to {found}, the section says {max}.',
  },
  'OC-8107': {
    vi: '{where}Phương án cao nhất {found} điểm, thang điểm của tiêu chí là {max}.',
    en: '{where}The highest option has {found} points, the criterion says {max}.',
  },
  'OC-8108': { vi: '{where}Điểm các phương án không tăng dần: {points}.', en: "{where}The options' points do not ascend: {points}." },
  'OC-8109': { vi: '{where}Mã tiêu chí có hai lần trong bộ.', en: '{where}The criterion code appears twice in the set.' },
  'OC-8110': { vi: '{where}Mục {section} có hai lần trong bộ.', en: '{where}Section {section} appears twice in the set.' },
  'OC-8111': { vi: '{where}Các trường hợp và phương án không khớp nhau: {cases}.', en: '{where}Cases and options do not match: {cases}.' },
  'OC-8112': {
    vi: '{where}Tiêu chí không có phương án để chọn, hoặc vừa «Có/Không» vừa có phương án riêng.',
    en: '{where}The criterion has no options, or is yes/no and has options of its own.',
  },
  'OC-8113': {
    vi: '{where}Điều kiện {stars} sao cần {points} điểm, không phương án nào đạt.',
    en: '{where}The {stars}-star gate needs {points} points; no option reaches it.',
  },
  'OC-8114': {
    vi: '{where}Điều kiện {stars} sao cần {points} điểm, ít hơn điều kiện {lower} sao.',
    en: '{where}The {stars}-star gate needs {points} points, fewer than the {lower}-star gate.',
  },
  'OC-8115': {
    vi: '{where}Điều kiện {stars} sao cần {points} điểm, dấu sao tại phương án lại từ {marked} điểm.',
    en: "{where}The {stars}-star gate needs {points} points, the options' marks begin at {marked}.",
  },
  'OC-8116': {
    vi: '{where}Điều kiện {stars} sao ({points} điểm) không có dấu sao tại phương án nào.',
    en: '{where}No option is marked for the {stars}-star gate ({points} points).',
  },
  'OC-8117': {
    vi: '{where}Chỉ chấm khi tiêu chí {criterion} đạt {points} điểm; điều này không thể xảy ra.',
    en: '{where}Applies once criterion {criterion} has {points} points, which cannot happen.',
  },
  'OC-8118': { vi: '{where}Điều kiện loại nhắc đến «{code}», không có trong bộ.', en: '{where}A knock-out names "{code}", which the set lacks.' },
  'OC-8119': {
    vi: '{where}Các tiêu chí con của {parent} cộng lại {found} điểm, thang điểm là {max}.',
    en: '{where}The criteria under {parent} add up to {found}, it says {max}.',
  },
  'OC-8120': { vi: '{where}Tổng điểm cao nhất đạt được là {found}, phải là 100.', en: '{where}The highest attainable total is {found}; it must be 100.' },
  'OC-8121': { vi: '{where}Khung xếp hạng sao không phủ kín 0–100 điểm tại {at}.', en: '{where}The star bands do not cover 0 to 100 at {at}.' },
  'OC-8122': { vi: '{where}Quy tắc công nhận không dùng được: {what}.', en: '{where}The rules of recognition cannot be used: {what}.' },
  'OC-8123': {
    vi: '{where}Lưu ý khai tổng điểm đạt được {declared}, thực tế là {found}.',
    en: '{where}The caveat declares {declared} attainable points; there are {found}.',
  },
  'OC-8124': { vi: '{where}Ngày hết hiệu lực {to} không sau ngày hiệu lực {from}.', en: '{where}The book ends on {to}, not after it begins on {from}.' },
  'OC-8201': { vi: '{where}{text}', en: '{where}{text}' },
  'OC-8202': {
    vi: '{where}Bản in ghi «{printed}», chương trình dùng {points} điểm: {label}.',
    en: '{where}Printed as "{printed}", read as {points}: {label}.',
  },
  'OC-8203': {
    vi: '{where}Giữ {points} điểm như bản in, các bộ khác gợi ý {suspected} điểm: {label}.',
    en: '{where}Kept at {points} as printed, other sets suggest {suspected}: {label}.',
  },
  'OC-8204': { vi: '{where}Trường hợp {key} chỉ đạt {found} trên {max} điểm.', en: '{where}Case {key} attains {found} of {max} points.' },
  'OC-8205': {
    vi: '{where}Bộ tiêu chí không ghi điều kiện tối thiểu nào; hạng sao chỉ theo điểm.',
    en: '{where}The book records no gate at all; stars follow the points alone.',
  },
} as const;
