/** Results in words and in `results.json`: the mean as shown, the sentence that explains the stars, the export's rows. */
import type { CriteriaSet, Gate, StarBand } from './criteria.ts';
import { criteriaOf } from './criteria.ts';
import { compare, cutDecimal, parseDecimal, type Rational, rational, roundDecimal } from './lib/rational.ts';
import { decimalComma } from './lib/vietnamese.ts';
import { type Disposition, hasPoints, type RankedResult, type Result, type UndecidedReason } from './result.ts';
import type { Differences } from './written-opinions.ts';

const sideOf = (value: Rational, edge: number): number => compare(value, rational(edge));

/**
 * A mean as people read it: `decimals` places, rounded half up, comma; more places where the shown figure would stand on the
 * other side of a band's edge than the mean itself: 69.96 with one place is "69,96", never "70,0".
 */
export function showMean(mean: Rational, bands: readonly StarBand[], decimals: number): string {
  const edges = bands.map((b) => b.min);
  for (let places = decimals; places < 9; places += 1) {
    const text = roundDecimal(mean, places);
    const shown = parseDecimal(text);
    if (shown && edges.every((edge) => sideOf(shown, edge) === sideOf(mean, edge) || (sideOf(mean, edge) > 0 && sideOf(shown, edge) === 0)))
      return decimalComma(text);
  }
  return decimalComma(cutDecimal(mean, 9));
}

/** "****" as the decision marks a gate. */
export const gateMark = (stars: number): string => '*'.repeat(stars);

const gateWords = (set: CriteriaSet, gate: Gate): string => `${gate.criterion} ${criteriaOf(set).get(gate.criterion)?.criterion.title ?? ''}`.trim();

function byStars(gates: readonly Gate[]): ReadonlyMap<number, readonly Gate[]> {
  const groups = new Map<number, Gate[]>();
  for (const gate of gates) groups.set(gate.stars, [...(groups.get(gate.stars) ?? []), gate]);
  return groups;
}

const gatesInWords = (set: CriteriaSet, gates: readonly Gate[]): string =>
  [...byStars(gates)]
    .sort(([a], [b]) => a - b)
    .map(([stars, some]) => `${gateMark(stars)} tại ${some.map((g) => gateWords(set, g)).join(', ')}`)
    .join('; ');

/** What follows from a disposition, as lists, minutes and the workbook's column "Xử lý" say it. The council proposes; the province decides. */
export const DISPOSITION_WORDS: Readonly<Record<Disposition, string>> = {
  recognise: 'Đề nghị công nhận',
  refer: 'Trình Trung ương',
  improve: 'Hoàn thiện, đánh giá lại',
  ineligible: 'Không đủ điều kiện đánh giá',
  withdrawn: 'Rút khỏi phiên',
  'knocked-out': 'Dừng đánh giá',
  undecided: 'Chưa xếp hạng',
};

/** Why a product isn't ranked, in the middle of a sentence. */
export const UNDECIDED_WORDS: Readonly<Record<UndecidedReason, string>> = {
  postponed: 'hoãn đánh giá',
  quorum: 'chưa đủ túc số',
  'missing-sheets': 'còn thiếu phiếu đánh giá',
  spread: 'chênh lệch điểm vượt mức cho phép',
  'gate-conclusion': 'còn điều kiện tối thiểu chưa có kết luận',
  meeting: 'cần họp Hội đồng vì các ý kiến khác nhau',
  plenary: 'chờ Hội đồng toàn thể biểu quyết',
};

/** On what the opinions in writing differ. */
export function meetingWords(set: CriteriaSet, { spread, stars, gates }: Differences): string {
  const on = [
    ...(spread === null ? [] : [`chênh lệch ${spread} điểm`]),
    ...(stars ? [`hạng sao theo từng phiếu từ ${stars.low} đến ${stars.high} sao`] : []),
    ...(gates.length > 0 ? [`điều kiện ${gatesInWords(set, gates)}`] : []),
  ];
  return on.join('; ');
}

/** What the plenary is asked, and what came of its last vote. */
function plenaryWords({ dossier, awaited, plenary }: Result): string {
  const asked = `${UNDECIDED_WORDS.plenary} (${dossier.subCouncil} đề nghị ${awaited} sao`;
  if (plenary?.state === 'stale') return `${asked}; kết quả đã đổi sau lần biểu quyết trước)`;
  if (plenary?.state === 'rejected') return `${asked}; lần biểu quyết trước không thông qua: ${plenary.vote?.reason})`;
  return `${asked})`;
}

/**
 * The sentence that explains the stars: "Điểm trung bình 84,33 đủ 4 sao; thiếu điều kiện **** tại 3.5 …; hạng 3 sao".
 * For the desk, the minutes and the notices.
 */
export function explainStars(result: Result, set: CriteriaSet, bands: readonly StarBand[], decimals: number): string {
  if (result.disposition === 'ineligible')
    return `Hồ sơ không đủ điều kiện đánh giá${result.dossier.ineligibleReason ? `: ${result.dossier.ineligibleReason}` : ''}`;
  if (result.deferral && result.disposition === 'withdrawn') return `Rút khỏi phiên: ${result.deferral.reason}`;
  if (result.knockOut && result.disposition === 'knocked-out') return `Dừng đánh giá: ${result.knockOut.reason}`;
  const parts: string[] = [];
  if (result.tally.mean !== null && result.band !== null) {
    const { counted, missing } = result.tally;
    const soFar = missing.length > 0 ? ` tạm tính (${counted.length}/${counted.length + missing.length} phiếu)` : '';
    parts.push(`Điểm trung bình${soFar} ${showMean(result.tally.mean, bands, decimals)} đủ ${result.band} sao`);
  }
  if (result.failedGates.length > 0) parts.push(`thiếu điều kiện ${gatesInWords(set, result.failedGates)}`);
  if (result.disposition === 'undecided') {
    const open = result.gates.filter((g) => g.matters);
    const reasons = result.reasons.map((r) =>
      r === 'plenary'
        ? plenaryWords(result)
        : r === 'meeting'
          ? // The reason is there only with the differences.
            `${UNDECIDED_WORDS.meeting} (${meetingWords(set, result.differences!)})`
          : r === 'gate-conclusion'
            ? `${UNDECIDED_WORDS[r]} (${gatesInWords(set, open)})`
            : r === 'postponed' && result.deferral
              ? `${UNDECIDED_WORDS[r]} (${result.deferral.reason})`
              : UNDECIDED_WORDS[r],
    );
    parts.push(`chưa xếp hạng: ${reasons.join(', ')}`);
  } else if (result.disposition === 'refer') parts.push('đề nghị hạng 5 sao, trình Trung ương đánh giá, công nhận');
  else if (result.disposition === 'improve') parts.push(`hạng ${result.stars} sao, chưa được công nhận`);
  else parts.push(`hạng ${result.stars} sao`);
  const sentence = parts.join('; ');
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** One object of `results.json`: exactly the fields of the export's contract. `set` is the number; numbers are null for what wasn't ranked on points. */
export function resultJson(result: RankedResult): Readonly<Record<string, unknown>> {
  const { dossier, tally } = result;
  const scored = hasPoints(result.disposition);
  const part = (value: Rational): string => cutDecimal(value, 6);
  return {
    code: dossier.code,
    name: dossier.name,
    set: dossier.setNumber,
    producer: dossier.producer,
    eligible: dossier.eligible,
    counted: scored ? tally.counted.length : null,
    sum: scored ? tally.sum : null,
    mean: scored && tally.mean ? cutDecimal(tally.mean, 6) : null,
    parts: scored && tally.parts ? { A: part(tally.parts.A), B: part(tally.parts.B), C: part(tally.parts.C) } : null,
    spread: scored ? tally.spread : null,
    rounds: scored ? tally.round : null,
    disputed: result.disputed,
    failedGates: scored ? result.failedGates.map(({ criterion, stars, points, reached, of }) => ({ criterion, stars, needed: points, reached, of })) : [],
    knockedOut: result.knockOut !== null,
    stars: result.stars,
    disposition: result.disposition,
    ...(result.disposition === 'undecided' ? { reasons: result.reasons } : {}),
    reward: scored ? result.reward : null,
    rank: result.rank,
  };
}
