/** The minutes' own sentences; what they say of each product, table and vote follows the record and stays with the builder. */
import { BASES, BATCH, COUNCIL_BASES, type Part, RECIPIENTS } from '../part.ts';

const field = (name: string, vi: string, en: string, example: string) => ({ name, vi, en, example });

export const MINUTES_PARTS = [
  {
    id: 'subject',
    vi: 'Trích yếu: cuộc họp',
    en: 'Subject: a meeting',
    text: `Họp Hội đồng đánh giá, phân hạng sản phẩm OCOP${BATCH}`,
    needed: true,
    form: 'meeting',
  },
  {
    id: 'subject-written',
    vi: 'Trích yếu: lấy ý kiến bằng văn bản',
    en: 'Subject: written opinions',
    text: `Lấy ý kiến bằng văn bản các thành viên Hội đồng đánh giá, phân hạng sản phẩm OCOP${BATCH}`,
    needed: true,
    form: 'written',
  },
  {
    id: 'subject-turned',
    vi: 'Trích yếu: lấy ý kiến rồi họp',
    en: 'Subject: opinions, then a meeting',
    text: `Lấy ý kiến bằng văn bản các thành viên Hội đồng đánh giá, phân hạng sản phẩm OCOP và họp Hội đồng${BATCH}`,
    needed: true,
    form: 'written-then-meeting',
  },
  { ...BASES, text: COUNCIL_BASES },
  {
    id: 'start',
    vi: 'Thời gian bắt đầu',
    en: 'Time of beginning',
    text: 'Thời gian bắt đầu: {giờ bắt đầu}, {ngày họp}{nếu họp nhiều ngày} (các ngày làm việc từ {ngày họp ngắn} đến {ngày kết thúc ngắn}){hết}.',
    form: 'meeting',
  },
  { id: 'place', vi: 'Địa điểm', en: 'Place', text: 'Địa điểm: {địa điểm}.' },
  {
    id: 'asked-when',
    vi: 'Thời gian lấy ý kiến bằng văn bản',
    en: 'Days of asking',
    text: 'Hội đồng lấy ý kiến bằng văn bản từ {ngày họp} đến {hạn lấy ý kiến}; trong thời gian này các thành viên không họp.',
    fields: [field('hạn lấy ý kiến', 'Ngày cuối lấy ý kiến', 'Last day of asking', 'ngày 05 tháng 9 năm 2026')],
  },
  {
    id: 'met',
    vi: 'Bắt đầu cuộc họp sau khi lấy ý kiến',
    en: 'Beginning of the meeting after the asking',
    text: 'Cuộc họp bắt đầu lúc …… giờ ……, {ngày chuyển sang họp}.',
    fields: [field('ngày chuyển sang họp', 'Ngày chuyển sang họp', 'Day of turning into a meeting', 'ngày 05 tháng 9 năm 2026')],
    form: 'written-then-meeting',
  },
  { id: 'presiding', vi: 'Chủ trì', en: 'Who presides', text: 'Chủ trì: {chủ trì}{nếu có chủ trì} – {chức danh chủ trì} Hội đồng{hết}.' },
  { id: 'delegation', vi: 'Ủy quyền chủ trì', en: 'Authorisation to preside', text: '{nếu có ủy quyền chủ trì}Ủy quyền chủ trì: {ủy quyền chủ trì}.{hết}' },
  { id: 'secretary', vi: 'Thư ký', en: 'Secretary', text: 'Thư ký (người ghi biên bản): {thư ký}.' },
  {
    id: 'quorum',
    vi: 'Túc số của một buổi',
    en: 'Quorum of a half-day',
    text:
      '{buổi}: {số có mặt}/{số người chấm} thành viên chấm điểm có mặt, cần ít nhất {số cần có}; ' +
      '{nếu có người đứng đầu}có Chủ tịch hoặc Phó Chủ tịch dự{không thì}không có Chủ tịch và Phó Chủ tịch{hết}: {nếu đủ túc số}đủ túc số{không thì}chưa đủ túc số{hết}.',
    fields: [
      field('buổi', 'Buổi họp', 'Half-day', 'Ngày 1 - sáng'),
      field('số có mặt', 'Số thành viên chấm điểm có mặt', 'Scoring members present', '8'),
      field('số người chấm', 'Số thành viên chấm điểm', 'Scoring members', '9'),
      field('số cần có', 'Số cần có để đủ túc số', 'Needed for the quorum', '7'),
    ],
    conditions: [
      { name: 'người đứng đầu', vi: 'Chủ tịch hoặc Phó Chủ tịch có mặt', en: 'The chair or a deputy is present' },
      { name: 'đủ túc số', vi: 'Buổi họp đủ túc số', en: 'The quorum is reached' },
    ],
  },
  { id: 'no-recusals', vi: 'Không ai từ chối chấm', en: 'Nobody stepped back', text: 'Không có thành viên từ chối chấm do xung đột lợi ích.' },
  {
    id: 'recusal',
    vi: 'Một thành viên từ chối chấm',
    en: 'A member stepped back',
    text: '{người từ chối} không chấm sản phẩm {sản phẩm từ chối} ({mã từ chối}); lý do: {lý do}.',
    fields: [
      field('người từ chối', 'Thành viên từ chối chấm', 'Who stepped back', 'Phạm Đức Thịnh'),
      field('sản phẩm từ chối', 'Sản phẩm không chấm', 'Product', 'Khoai tây lát sấy giòn'),
      field('mã từ chối', 'Mã sản phẩm không chấm', 'Code of the product', '27-09201-02-2026'),
      field('lý do', 'Lý do', 'Reason', 'là cổ đông của chủ thể'),
    ],
  },
  {
    id: 'method',
    vi: 'Cách chấm và xếp hạng',
    en: 'How products are scored and ranked',
    text:
      'Các thành viên chấm độc lập theo bộ tiêu chí của Quyết định số {số quyết định bộ tiêu chí}; điểm của sản phẩm là trung bình cộng điểm các phiếu được tính ở vòng chấm cuối. ' +
      '{nếu không lấy ý kiến bằng văn bản}Khi chênh lệch giữa hai phiếu lớn hơn {mức chênh lệch} điểm, Hội đồng thảo luận và chấm lại, nhiều nhất {số vòng chấm} vòng. {hết}' +
      'Điều kiện tối thiểu theo sao được kết luận khi ít nhất {tỷ lệ thống nhất} số phiếu thống nhất, hoặc theo kết luận của Hội đồng.',
  },
  {
    id: 'meeting-rule',
    vi: 'Khi nào phải họp (lấy ý kiến bằng văn bản)',
    en: 'When a meeting is needed (written opinions)',
    text:
      'Hội đồng phải họp về một sản phẩm khi các ý kiến khác nhau: chênh lệch giữa hai phiếu lớn hơn {mức chênh lệch} điểm, hạng sao tính theo từng phiếu khác nhau, ' +
      'hoặc các phiếu không thống nhất về một điều kiện tối thiểu trong mức điểm trung bình.',
  },
  {
    id: 'sub-councils',
    vi: 'Tiểu ban',
    en: 'Sub-councils',
    text:
      '{nếu có tiểu ban}Các tiểu ban ({tiểu ban}) chấm điểm các sản phẩm được giao; túc số và điểm trung bình của các sản phẩm đó tính theo thành viên của tiểu ban. ' +
      'Kết quả chỉ được xác nhận khi Hội đồng toàn thể biểu quyết thông qua với số tán thành nhiều hơn không tán thành.{hết}',
  },
  { id: 'no-products', vi: 'Phiên chưa có hồ sơ', en: 'No products', text: 'Phiên chưa có hồ sơ sản phẩm.' },
  {
    id: 'totals',
    vi: 'Tổng hợp kết quả',
    en: 'Results in sum',
    lines: true,
    text: `Hội đồng xem xét {số hồ sơ} hồ sơ: {kết quả}.
{nếu có số sản phẩm được công nhận}Đề nghị cấp tỉnh công nhận và cấp giấy chứng nhận: {số sản phẩm được công nhận} sản phẩm.{hết}
{nếu có số sản phẩm trình Trung ương}Trình Trung ương đánh giá, công nhận (từ 90 điểm, đủ điều kiện 5 sao): {số sản phẩm trình Trung ương} sản phẩm.{hết}
{nếu có số sản phẩm hoàn thiện}Chưa được công nhận, chủ thể hoàn thiện để đánh giá lại: {số sản phẩm hoàn thiện} sản phẩm.{hết}
{nếu có mức thưởng}Tiền thưởng đề nghị: {tiền thưởng} đồng (Bằng chữ: {tiền thưởng bằng chữ}).{hết}
{nếu có số sản phẩm chưa xếp hạng}Các sản phẩm chưa xếp hạng được nêu tên và lý do tại mục IV.{hết}`,
  },
  { id: 'reserved', vi: 'Ý kiến bảo lưu', en: 'Reservations', text: 'Ý kiến bảo lưu (nếu có):' },
  {
    id: 'vote',
    vi: 'Biểu quyết thông qua biên bản',
    en: 'Vote on the minutes',
    text: 'Biểu quyết thông qua biên bản: tán thành ……; không tán thành ……; không có ý kiến ……',
  },
  {
    id: 'end',
    vi: 'Kết thúc cuộc họp',
    en: 'End of the meeting',
    text: 'Cuộc họp kết thúc vào {giờ kết thúc}, {ngày kết thúc}. Biên bản đã được đọc lại cho các thành viên dự họp cùng nghe.',
  },
  {
    id: 'asking-ended',
    vi: 'Kết thúc lấy ý kiến bằng văn bản',
    en: 'End of the asking',
    text: 'Việc lấy ý kiến kết thúc {ngày kết thúc}; ý kiến được tổng hợp tại {địa điểm}. Biên bản được gửi đến các thành viên Hội đồng.',
    form: 'written',
  },
  {
    id: 'annexes',
    vi: 'Phụ lục kèm theo',
    en: 'Annexes',
    lines: true,
    text: `Phụ lục kèm theo:
1. Quy chế áp dụng trong phiên.
2. Bảng tổng hợp điểm.
3. Danh sách kết quả.
4. Phiếu đánh giá của các thành viên: {số phiếu} phiếu, kể cả phiếu của các vòng chấm trước.
5. Danh sách mã phiếu.`,
  },
  {
    id: 'key',
    vi: 'Khóa ký mã QR của giấy chứng nhận',
    en: 'Key that signs the codes of certificates',
    text: 'Mã QR trên giấy chứng nhận mang chữ ký số Ed25519 của phiên. Dấu khóa để đối chiếu: {dấu khóa}; khóa công khai: {khóa công khai}.',
    fields: [
      field('dấu khóa', 'dấu của khóa, 16 ký tự', 'fingerprint of the key, 16 characters', 'K7Q2 M9XD 4T8V 0ZRE'),
      field('khóa công khai', 'khóa công khai, 52 ký tự', 'public key, 52 characters', 'C0FF EE00 …'),
    ],
  },
  { ...RECIPIENTS, text: 'Ủy ban nhân dân cấp tỉnh\nCác thành viên Hội đồng\nLưu: VT, hồ sơ phiên họp' },
] as const satisfies readonly Part[];
