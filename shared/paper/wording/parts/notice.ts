/** The notice to a producer, with what to improve. */
import { BASES, BATCH, COUNCIL_BASES, type Part, RECIPIENTS } from '../part.ts';

const field = (name: string, vi: string, en: string, example: string) => ({ name, vi, en, example });

const PRODUCER = [
  field('chủ thể', 'Chủ thể nhận thông báo', 'Producer', 'Hợp tác xã Nông nghiệp sạch Cửa Khe'),
  field('địa chỉ', 'Địa chỉ hoặc xã của chủ thể', "The producer's address or commune", 'xã Trí Quả, tỉnh Bắc Ninh'),
  field('số sản phẩm của chủ thể', 'Số sản phẩm chủ thể đăng ký', "The producer's products", '3'),
] as const;

export const NOTICE_PARTS = [
  { id: 'subject', vi: 'Trích yếu', en: 'Subject', text: `Kết quả đánh giá, phân hạng sản phẩm OCOP${BATCH}`, needed: true, fields: PRODUCER },
  { id: 'addressee', vi: 'Kính gửi', en: 'Addressee', text: '{chủ thể}{nếu có địa chỉ} ({địa chỉ}){hết}', needed: true, fields: PRODUCER },
  { ...BASES, text: COUNCIL_BASES, fields: PRODUCER },
  {
    id: 'opening',
    vi: 'Mở đầu',
    en: 'Opening',
    text: 'Hội đồng đánh giá, phân hạng sản phẩm OCOP thông báo kết quả của {số sản phẩm của chủ thể} sản phẩm do chủ thể đăng ký như sau:',
    fields: PRODUCER,
  },
  {
    id: 'result',
    vi: 'Kết quả của một sản phẩm',
    en: 'Result of a product',
    text: 'Kết quả: {câu kết luận}{nếu có cách xử lý}. {cách xử lý}{hết}.{nếu có đính chính} {đính chính}.{hết}',
    fields: [
      field('câu kết luận', 'Câu nêu hạng sao và lý do', 'The sentence that explains the stars', '77,44 điểm: 4 sao'),
      field('cách xử lý', 'Đề nghị của Hội đồng', 'What follows', 'Đề nghị công nhận'),
      field('đính chính', 'Đính chính lần mấy', 'Which correction', 'Đính chính lần 1'),
    ],
    needed: true,
  },
  {
    id: 'next-star',
    vi: 'Cần gì để lên sao',
    en: 'What the next star needs',
    text: 'Để đạt hạng {hạng sao tiếp theo} sao, sản phẩm cần: {việc cần làm}.',
    fields: [
      field('hạng sao tiếp theo', 'Hạng sao tiếp theo', 'The next stars', '4'),
      field('việc cần làm', 'Điểm và điều kiện còn thiếu', 'Points and gates that are missing', 'thêm ít nhất 2,5 điểm trung bình'),
    ],
  },
  {
    id: 'points',
    vi: 'Giới thiệu bảng điểm',
    en: 'Introduction of the points',
    text: 'Điểm theo từng tiêu chí (bộ sản phẩm số {bộ sản phẩm}; trung bình của {số phiếu được tính} phiếu, tổng {tổng điểm}):',
    fields: [
      field('bộ sản phẩm', 'Số và tên bộ sản phẩm', "Number and name of the product's set", '4: Mật ong'),
      field('số phiếu được tính', 'Số phiếu được tính', 'Sheets counted', '9'),
      field('tổng điểm', 'Điểm trung bình', 'Mean', '77,44'),
    ],
  },
  {
    id: 'improve',
    vi: 'Đề nghị hoàn thiện (sản phẩm chưa được công nhận)',
    en: 'What to improve (a product not recognised)',
    text: 'Sản phẩm chưa được công nhận: chủ thể hoàn thiện các nội dung nêu trên và đăng ký đánh giá lại ở đợt sau.',
    fields: PRODUCER,
  },
  { id: 'closing', vi: 'Câu kết', en: 'Closing sentence', text: 'Hội đồng thông báo để chủ thể biết và thực hiện./.', fields: PRODUCER },
  { ...RECIPIENTS, text: 'Như trên\nỦy ban nhân dân cấp xã nơi chủ thể đăng ký\nLưu: VT, hồ sơ phiên họp', fields: PRODUCER },
] as const satisfies readonly Part[];
