/** Annex of the minutes: the regulation that held in the session, one sentence a rule with its number. */
import type { Rational } from '../lib/rational.ts';
import { formatWhole } from '../lib/vietnamese.ts';
import type { Profile } from '../session.ts';
import type { PaperContext } from './context.ts';
import type { Block } from './paper.ts';
import { showPlain } from './words.ts';

const fraction = ({ num, den }: Rational): string => (den === 1 ? String(num) : `${num}/${den}`);
const share = (value: Rational): string => (value.num === value.den ? 'tất cả' : `ít nhất ${fraction(value)} số`);

const LAST_ROUND: Readonly<Record<Profile['lastRoundChoice'], string>> = {
  both: 'quyết định lấy điểm trung bình hoặc hoãn xếp hạng',
  mean: 'quyết định lấy điểm trung bình',
  postpone: 'quyết định hoãn xếp hạng',
};

function scorers({ chairScores, secretaryScores }: Profile): string {
  const words = (who: string, scores: boolean): string => `${who} ${scores ? 'chấm điểm' : 'không chấm điểm'}`;
  return `${words('Chủ tịch Hội đồng', chairScores)}; ${words('Thư ký không phải là Ủy viên', secretaryScores)}.`;
}

function reward({ reward3, reward4, upgradeReward }: Profile): string {
  if (reward3 === 0 && reward4 === 0) return 'Quy chế của phiên không quy định tiền thưởng.';
  const upgrade = upgradeReward === 'whole' ? 'toàn bộ mức thưởng của hạng mới' : 'phần chênh lệch giữa hai hạng';
  return `Mức thưởng đề nghị cho một sản phẩm: 3 sao ${formatWhole(reward3)} đồng, 4 sao ${formatWhole(reward4)} đồng; sản phẩm nâng hạng được ${upgrade}; sản phẩm trình Trung ương chưa tính thưởng.`;
}

/** The rules in the order of a sitting, without their numbers. */
export function regulationSentences(profile: Profile): readonly string[] {
  const { spreadLimit, maxRounds, gateAgreement, decimals } = profile;
  const rounding = profile.quorumShare.num === profile.quorumShare.den ? '' : ' (làm tròn lên)';
  const head = profile.chairOrDeputyRequired ? ' và có Chủ tịch hoặc Phó Chủ tịch' : '; không bắt buộc có Chủ tịch hoặc Phó Chủ tịch';
  return [
    `Phiên họp hợp lệ khi có mặt ${share(profile.quorumShare)} thành viên chấm điểm${rounding}${head}.`,
    scorers(profile),
    `Điểm của sản phẩm là trung bình cộng điểm các phiếu được tính, không làm tròn trước khi xếp hạng; khi ghi điểm lấy ${decimals} chữ số thập phân, thêm chữ số khi cần để không đổi hạng sao.`,
    `Khi chênh lệch giữa phiếu cao nhất và phiếu thấp nhất lớn hơn ${showPlain(spreadLimit)} điểm, Hội đồng thảo luận và chấm lại; nhiều nhất ${maxRounds} vòng chấm.`,
    `Khi chấm lại, màn hình của thành viên ${profile.gapNamed ? 'nêu tên thành viên có phiếu cao nhất và thấp nhất' : 'không nêu tên thành viên có phiếu cao nhất và thấp nhất'}.`,
    `Sau vòng chấm cuối mà chênh lệch vẫn vượt mức, Chủ tịch ${LAST_ROUND[profile.lastRoundChoice]}, có ghi lý do.`,
    `Điều kiện tối thiểu theo sao được coi là đạt hoặc không đạt khi ${share(gateAgreement)} phiếu được tính thống nhất; ngoài ra theo kết luận của Hội đồng.`,
    reward(profile),
    `Khi chấm, thành viên ${profile.showRunningTotal ? 'thấy' : 'không thấy'} tổng điểm đang có của phiếu mình và ${profile.showStarHints ? 'có' : 'không có'} gợi ý điều kiện còn thiếu theo sao.`,
  ];
}

/** The annex as blocks; it begins a page. */
export const regulationAnnex = ({ record }: PaperContext): readonly Block[] => [
  { kind: 'page-break' },
  { kind: 'title', name: 'PHỤ LỤC', subject: 'Quy chế áp dụng trong phiên', under: [] },
  ...regulationSentences(record.profile).map((sentence, index): Block => ({ kind: 'paragraph', text: `${index + 1}. ${sentence}`, indent: true })),
];
