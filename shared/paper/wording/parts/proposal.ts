/** The proposal to the chairman of the provincial committee. */
import { BASES, BATCH, COUNCIL_BASES, type Part, RECIPIENTS } from '../part.ts';

export const PROPOSAL_PARTS = [
  {
    id: 'subject',
    vi: 'Trích yếu',
    en: 'Subject',
    text: `Về việc công nhận kết quả đánh giá, phân hạng sản phẩm OCOP${BATCH}`,
    needed: true,
  },
  { id: 'addressee', vi: 'Kính gửi', en: 'Addressee', text: 'Chủ tịch Ủy ban nhân dân {tỉnh}', needed: true },
  { ...BASES, text: COUNCIL_BASES },
  {
    id: 'opening',
    vi: 'Mở đầu: Hội đồng đã họp',
    en: 'Opening: the council met',
    text:
      '{nếu lấy ý kiến bằng văn bản}Hội đồng lấy ý kiến các thành viên bằng văn bản từ {ngày họp}{nếu họp nhiều ngày} đến {ngày kết thúc}{hết}.' +
      '{không thì}Hội đồng họp từ {ngày họp}{nếu họp nhiều ngày} đến {ngày kết thúc}{hết} tại {địa điểm}.{hết}',
  },
  { id: 'considered', vi: 'Kết quả', en: 'Results', text: 'Số hồ sơ xem xét: {số hồ sơ}; kết quả: {kết quả}.' },
  {
    id: 'recognise',
    vi: 'Đề nghị công nhận',
    en: 'Request: recognise',
    text: 'Công nhận và cấp giấy chứng nhận sản phẩm OCOP cho {số sản phẩm được công nhận} sản phẩm ({hạng sao được công nhận}), có giá trị {thời hạn giấy chứng nhận} tháng kể từ ngày ký:',
    needed: true,
  },
  {
    id: 'refer',
    vi: 'Đề nghị trình Trung ương',
    en: 'Request: refer to the ministry',
    text: 'Trình Trung ương đánh giá, công nhận hạng 5 sao đối với {số sản phẩm trình Trung ương} sản phẩm:',
    needed: true,
  },
  {
    id: 'reward',
    vi: 'Đề nghị thưởng',
    en: 'Request: reward',
    text: 'Thưởng cho các chủ thể có sản phẩm được công nhận, tổng số {tiền thưởng} đồng (Bằng chữ: {tiền thưởng bằng chữ}).',
    needed: true,
  },
  { id: 'nothing', vi: 'Không có gì để đề nghị', en: 'Nothing to request', text: 'Chưa có sản phẩm đủ điều kiện để đề nghị công nhận.' },
  { id: 'closing', vi: 'Câu kết', en: 'Closing sentence', text: 'Hội đồng kính trình Chủ tịch Ủy ban nhân dân {tỉnh} xem xét, quyết định./.' },
  {
    id: 'enclosures',
    vi: 'Tài liệu gửi kèm',
    en: 'Enclosures',
    text: '(Gửi kèm: biên bản; bảng tổng hợp điểm; danh sách kết quả; dự thảo Quyết định.)',
  },
  { ...RECIPIENTS, text: 'Như trên\nCác thành viên Hội đồng\nLưu: VT, hồ sơ phiên họp' },
] as const satisfies readonly Part[];
