/** The draft of the committee's decision and its annex. */
import { BASES, BATCH, COUNCIL_BASES, type Part, RECIPIENTS } from '../part.ts';

export const DECISION_PARTS = [
  { id: 'subject', vi: 'Trích yếu', en: 'Subject', text: `Về việc công nhận sản phẩm OCOP${BATCH}`, needed: true },
  {
    ...BASES,
    // Bases end with a semicolon, the last line with a full stop (Decree 30/2020/NĐ-CP, Annex I).
    text: `Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;
${COUNCIL_BASES.replace(/\.$/, ';')}
Căn cứ Biên bản số {số biên bản} của Hội đồng đánh giá, phân hạng sản phẩm OCOP;
Theo đề nghị của Hội đồng đánh giá, phân hạng sản phẩm OCOP tại Tờ trình số ……/TTr-…… ngày …… tháng …… năm ……….`,
  },
  {
    id: 'articles',
    vi: 'Các điều (mỗi dòng một điều, số điều tự đánh)',
    en: 'Articles (a line each, numbered by the program)',
    lines: true,
    needed: true,
    text: `Công nhận kết quả đánh giá, phân hạng {số sản phẩm được công nhận} sản phẩm OCOP${BATCH}{nếu có sản phẩm được công nhận} ({hạng sao được công nhận}){hết}; danh sách kèm theo Quyết định này. Giấy chứng nhận có giá trị {thời hạn giấy chứng nhận} tháng kể từ ngày ký.
{nếu có tiền thưởng}Thưởng cho các chủ thể có sản phẩm được công nhận, tổng số {tiền thưởng} đồng (Bằng chữ: {tiền thưởng bằng chữ}).{hết}
Chủ thể có sản phẩm được công nhận được sử dụng tên, biểu trưng OCOP và hạng sao theo quy định; có trách nhiệm giữ ổn định chất lượng sản phẩm trong thời hạn của giấy chứng nhận.
Quyết định này có hiệu lực kể từ ngày ký. Thủ trưởng các cơ quan, đơn vị liên quan và các chủ thể có tên trong danh sách chịu trách nhiệm thi hành./.`,
  },
  { ...RECIPIENTS, text: 'Như Điều cuối\nChủ tịch, các Phó Chủ tịch Ủy ban nhân dân\nCác thành viên Hội đồng\nLưu: VT, hồ sơ phiên họp' },
  { id: 'annex-subject', vi: 'Phụ lục: trích yếu', en: 'Annex: subject', text: `Danh sách sản phẩm OCOP được công nhận${BATCH}`, needed: true },
  {
    id: 'annex-under',
    vi: 'Phụ lục: kèm theo quyết định nào',
    en: 'Annex: to which decision',
    text: '(Kèm theo Quyết định số {số quyết định công nhận} {ngày quyết định công nhận} của Ủy ban nhân dân {tỉnh})',
  },
  { id: 'annex-empty', vi: 'Phụ lục: chưa có sản phẩm', en: 'Annex: no products', text: 'Chưa có sản phẩm được đề nghị công nhận.' },
] as const satisfies readonly Part[];
