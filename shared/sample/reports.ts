/** What the communes and the advisory team say of the products that come with evidence, made up. */
import { COMMUNE_FINDINGS, type CommuneFindingId } from '../commune-findings.ts';
import type { AdvisoryReportOf, CommuneReportOf } from '../evidence.ts';
import type { Dossier } from '../session.ts';
import { SAMPLE_PRODUCTS } from './evidence.ts';

/** All findings are met but these. */
const OTHERWISE: Readonly<Record<string, Partial<Record<CommuneFindingId, readonly [met: boolean | null, note: string]>>>> = {
  'Tỏi đen Bãi Bồi': { compliance: [null, 'Giấy chứng nhận an toàn thực phẩm hết hạn tháng 10/2020, chủ thể đang làm thủ tục cấp lại.'] },
  'Bột tỏi Bãi Bồi': { origin: [false, 'Khoảng một phần ba tỏi nguyên liệu mua ngoài xã; bản kê khai ghi toàn bộ trong xã.'] },
};

const ADVICE: Readonly<Record<string, readonly [opinion: string, proposal: string]>> = {
  'Tỏi đen Bãi Bồi': [
    'Hồ sơ đủ thành phần, minh chứng xếp theo tiêu chí. Cần xem kỹ hạn của giấy chứng nhận an toàn thực phẩm.',
    'Đề nghị đánh giá ở mức 4 sao.',
  ],
  'Bột tỏi Bãi Bồi': ['Hồ sơ đủ thành phần. Nguồn nguyên liệu chưa khớp giữa bản kê khai và báo cáo của xã.', 'Đề nghị Hội đồng làm rõ tiêu chí 1.1.'],
};

const ofProducts = (dossiers: readonly Dossier[]): readonly Dossier[] => dossiers.filter((d) => SAMPLE_PRODUCTS.includes(d.name));

export const sampleCommuneReports = (dossiers: readonly Dossier[]): readonly CommuneReportOf[] =>
  ofProducts(dossiers).map(({ code, name, commune }) => ({
    dossier: code,
    findings: COMMUNE_FINDINGS.map(({ id }) => {
      const [met, note] = OTHERWISE[name]?.[id] ?? [true, ''];
      return { id, met, note };
    }),
    date: '2020-08-20',
    signer: `Chủ tịch Ủy ban nhân dân ${commune.charAt(0).toLowerCase()}${commune.slice(1)}`,
  }));

export const sampleAdvisoryReports = (dossiers: readonly Dossier[]): readonly AdvisoryReportOf[] =>
  ofProducts(dossiers).flatMap(({ code, name }) => {
    const [opinion, proposal] = ADVICE[name] ?? [];
    return opinion === undefined || proposal === undefined ? [] : [{ dossier: code, opinion, proposal }];
  });
