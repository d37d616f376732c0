/**
 * What is typed into the national platform of each product whose result stands, in the order in which it is typed: the product, its points, the council's
 * finding, the decision, what is attached. The platform publishes no form of its own; the order is that of a result's annex and of a dossier's parts
 * (Decision 26/2026/QĐ-TTg, Articles 5 and 6), so that nobody has to search.
 */
import { roundDecimal } from '../lib/rational.ts';
import { decimalComma, formatDate } from '../lib/vietnamese.ts';
import type { RankedResult } from '../result.ts';
import { DISPOSITION_WORDS, showMean } from '../result-words.ts';
import { REGISTRATION_NAMES } from '../session.ts';
import { missedGates } from './build-result-list.ts';
import { type Confirmed, correctionLine, indexOf, type PaperContext, pendingOf, setOf } from './context.ts';
import { certificateIds } from './file-names.ts';
import { numberGiven } from './number-series.ts';
import { decisionNumber } from './words.ts';

/** One entry of the platform's page: what it asks for and what is typed. */
export type ReentryField = { readonly label: string; readonly value: string };
export type ReentryProduct = {
  readonly result: RankedResult;
  readonly fields: readonly ReentryField[];
  /** Files in the order in which they are attached. */
  readonly attachments: readonly string[];
};

const NONE = '–';
/** The papers that go with every product. */
const COMMON = ['Biên bản họp Hội đồng', 'Bảng tổng hợp điểm', 'Danh sách kết quả'] as const;

/** Results that may be typed in: confirmed by the chair, with stars, in the dossiers' own order, which is that of the list they came from. */
function standingOf({ record, results }: PaperContext, confirmed: Confirmed): readonly RankedResult[] {
  const byCode = new Map(results.map((result) => [result.dossier.code, result]));
  return record.dossiers.flatMap(({ code }) => {
    const result = byCode.get(code);
    return result && result.stars !== null && result.disposition !== 'undecided' && confirmed(code) ? [result] : [];
  });
}

/** "Còn 3 sản phẩm …", or '' where nothing is left to come. */
export function leftLine(context: PaperContext, confirmed: Confirmed): string {
  const left = pendingOf(context, confirmed);
  return left > 0 ? `Còn ${left} sản phẩm chưa có kết quả được xác nhận nên chưa có trong phiếu này.` : '';
}

/** What the decision says, once it has a number: only for what the province recognises. */
function decisionOf({ record: { info } }: PaperContext, { disposition }: RankedResult): string {
  if (disposition !== 'recognise' || info.recognitionDecision.trim() === '') return NONE;
  return `${decisionNumber(info.recognitionDecision)}${info.recognitionDate ? ` ngày ${formatDate(info.recognitionDate)}` : ''}`;
}

function finding(context: PaperContext, result: RankedResult): string {
  const missed = missedGates(result);
  return [DISPOSITION_WORDS[result.disposition], missed && `chưa đạt điều kiện ${missed}`, correctionLine(context, result.dossier.code)]
    .filter(Boolean)
    .join('; ');
}

function attachmentsOf(context: PaperContext, { dossier }: RankedResult): readonly string[] {
  const sheets = indexOf(context.record).sheets.get(dossier.code)?.length ?? 0;
  return [...COMMON, `Phiếu đánh giá của thành viên (${sheets} phiếu)`, ...(context.evidence.get(dossier.code) ?? [])];
}

/** `certificate`: id of the product's certificate among the papers. */
function reentryOf(context: PaperContext, result: RankedResult, certificate: string): ReentryProduct {
  const { dossier, tally, stars } = result;
  const set = setOf(context.book, dossier);
  const { decimals } = context.record.profile;
  const part = (code: 'A' | 'B' | 'C'): string => (tally.parts ? decimalComma(roundDecimal(tally.parts[code], decimals)) : NONE);
  const fields: readonly (readonly [string, string])[] = [
    ['Mã sản phẩm', dossier.code],
    ['Tên sản phẩm', dossier.name],
    ['Chủ thể', dossier.producer],
    ['Loại hình chủ thể', dossier.producerKind],
    ['Người đại diện', dossier.representative],
    ['Điện thoại', dossier.phone],
    ['Địa chỉ', dossier.address],
    ['Xã/phường', dossier.commune],
    ['Bộ sản phẩm', `${set.number}. ${set.name}`],
    ['Hình thức đăng ký', REGISTRATION_NAMES[dossier.registration]],
    ['Điểm phần A', part('A')],
    ['Điểm phần B', part('B')],
    ['Điểm phần C', part('C')],
    ['Tổng điểm (trung bình)', tally.mean ? showMean(tally.mean, context.book.starBands, decimals) : NONE],
    ['Số phiếu được tính', String(tally.counted.length)],
    ['Hạng sao', `${stars} sao`],
    ['Kết luận của Hội đồng', finding(context, result)],
    ['Quyết định công nhận', decisionOf(context, result)],
    ['Số giấy chứng nhận', numberGiven(context.numbers, certificate) || NONE],
  ];
  return { result, fields: fields.map(([label, value]) => ({ label, value: value || NONE })), attachments: attachmentsOf(context, result) };
}

/** Every product that may be typed in. */
export function reentryProducts(context: PaperContext, confirmed: Confirmed): readonly ReentryProduct[] {
  const certificateOf = certificateIds(context.record);
  return standingOf(context, confirmed).map((result) => reentryOf(context, result, certificateOf(result.dossier.code)));
}
