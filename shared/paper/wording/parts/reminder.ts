/** The letter to a producer whose certificates end. */
import { BASES, type Part, RECIPIENTS } from '../part.ts';

const field = (name: string, vi: string, en: string, example: string) => ({ name, vi, en, example });

const PRODUCER = [
  field('chủ thể', 'Chủ thể nhận thư', 'Producer', 'Hợp tác xã Nông nghiệp sạch Cửa Khe'),
  field('địa chỉ', 'Địa chỉ hoặc xã của chủ thể', "The producer's address or commune", 'xã Trí Quả, tỉnh Bắc Ninh'),
  field('số giấy sắp hết hạn', 'Số giấy chứng nhận sắp hết hạn', 'Certificates that end soon', '2'),
  field('số giấy đã hết hạn', 'Số giấy chứng nhận đã hết hạn', 'Certificates that have ended', '1'),
  field('ngày hết hạn sớm nhất', 'Ngày hết hạn sớm nhất trong bảng', 'The first day on which one ends', 'ngày 15 tháng 9 năm 2029'),
] as const;

export const REMINDER_PARTS = [
  { id: 'subject', vi: 'Trích yếu', en: 'Subject', text: 'Thời hạn giấy chứng nhận sản phẩm OCOP', needed: true, fields: PRODUCER },
  { id: 'addressee', vi: 'Kính gửi', en: 'Addressee', text: '{chủ thể}{nếu có địa chỉ} ({địa chỉ}){hết}', needed: true, fields: PRODUCER },
  {
    ...BASES,
    text: 'Căn cứ Quyết định số {số quyết định bộ tiêu chí} {ngày quyết định bộ tiêu chí} của Thủ tướng Chính phủ và Bộ tiêu chí ban hành kèm theo.',
    fields: PRODUCER,
  },
  {
    id: 'opening',
    vi: 'Mở đầu',
    en: 'Opening',
    text: 'Hội đồng đánh giá, phân hạng sản phẩm OCOP thông báo thời hạn giấy chứng nhận của sản phẩm thuộc chủ thể như sau:',
    fields: PRODUCER,
  },
  {
    id: 'advice',
    vi: 'Đề nghị với chủ thể',
    en: 'What the producer is asked to do',
    text: 'Giấy chứng nhận có giá trị {thời hạn giấy chứng nhận} tháng kể từ ngày quyết định. Để sản phẩm tiếp tục được công nhận, đề nghị chủ thể rà soát, hoàn thiện hồ sơ và đăng ký đánh giá, phân hạng lại với Ủy ban nhân dân cấp xã trước khi giấy chứng nhận hết hạn.',
    fields: PRODUCER,
  },
  {
    id: 'expired',
    vi: 'Giấy chứng nhận đã hết hạn',
    en: 'Certificates that have ended',
    text: '{nếu có số giấy đã hết hạn}Trong đó {số giấy đã hết hạn} giấy chứng nhận đã hết hạn: đề nghị chủ thể đăng ký đánh giá lại ở đợt gần nhất.{hết}',
    fields: PRODUCER,
  },
  { id: 'closing', vi: 'Câu kết', en: 'Closing sentence', text: 'Hội đồng thông báo để chủ thể biết và thực hiện./.', fields: PRODUCER },
  { ...RECIPIENTS, text: 'Như trên\nỦy ban nhân dân cấp xã nơi chủ thể đăng ký\nLưu: VT', fields: PRODUCER },
] as const satisfies readonly Part[];
