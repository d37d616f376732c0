/**
 * Usual phrases of an evaluator, offered under a note and under the general opinion; a tap appends one. A note's phrases speak of one
 * criterion: what the evidence shows, and why a higher box was not ticked. The opinion's speak to the producer and the council.
 */
import type { Catalogue } from '../light/words.ts';

export const notePhrases = {
  proven: { vi: 'Minh chứng đầy đủ.', en: 'Evidence is complete.' },
  unproven: { vi: 'Chưa có minh chứng trong hồ sơ.', en: 'No evidence in the dossier.' },
  expired: { vi: 'Giấy tờ đã hết hạn hoặc sắp hết hạn.', en: 'A document has expired or is about to.' },
  mismatch: { vi: 'Minh chứng chưa khớp với sản phẩm đăng ký.', en: 'The evidence does not match the product put forward.' },
  sample: { vi: 'Đánh giá theo mẫu tại hội trường.', en: 'Judged by the sample in the hall.' },
  explain: { vi: 'Đề nghị chủ thể giải trình thêm.', en: 'The producer should explain further.' },
} as const satisfies Catalogue;

export const opinionPhrases = {
  agree: { vi: 'Nhất trí với đề xuất của Tổ tư vấn.', en: "I agree with the advisory team's proposal." },
  label: { vi: 'Đề nghị hoàn thiện nhãn và bao bì.', en: 'Label and packaging should be improved.' },
  traceability: { vi: 'Đề nghị bổ sung truy xuất nguồn gốc.', en: 'Traceability should be added.' },
  supply: { vi: 'Cần mở rộng liên kết vùng nguyên liệu.', en: 'The supply of raw material should be widened.' },
  market: { vi: 'Cần đẩy mạnh quảng bá, mở rộng thị trường.', en: 'Promotion and market should be widened.' },
  papers: { vi: 'Đề nghị bổ sung hồ sơ minh chứng còn thiếu.', en: 'Missing evidence should be handed in.' },
} as const satisfies Catalogue;
