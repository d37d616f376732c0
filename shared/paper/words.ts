/** Words of official papers: dots for what was not given, dates, numbers of papers, committees, signers (Decree 30/2020/NĐ-CP). */

import { cutDecimal, type Rational } from '../lib/rational.ts';
import { decimalComma, foldVietnamese, formatDateLong } from '../lib/vietnamese.ts';
import type { SessionInfo } from '../session.ts';

/** Dots to fill in by hand. */
export const DOTS = '……………';

/** What is not given becomes dots to fill in by hand. */
export const orDots = (text: string): string => text.trim() || DOTS;

/** The number of a decision as offices give it, bare ("1148/QĐ-UBND") or spelt out ("Quyết định số 1148/QĐ-UBND"): the number alone, or dots. */
export const decisionNumber = (text: string): string => orDots(text.trim().replace(/^(quyết định|qđ)?\s*(số\s*:?)?\s*(?=\d)/iu, ''));

/** "ngày 05 tháng 9 năm 2020", or with dots. */
export const dateOrDots = (iso: string): string => (iso ? formatDateLong(iso) : 'ngày …… tháng …… năm ………');

/** "08:05" → "08 giờ 05", or dots. */
export function timeOrDots(time: string): string {
  const [hour = '', minute = ''] = time.split(':');
  return time ? `${hour} giờ ${minute}` : '…… giờ ……';
}

/**
 * A paper's number: as given, with a 0 before a single digit and, where the office gave only digits, the kind's symbol with
 * dots behind it: "5" → "Số: 05/BB-……", "5/BB-HĐ" → "Số: 05/BB-HĐ", '' → "Số: ……/BB-……".
 */
export function numberLine(given: string, kind: string): string {
  const text = given.trim().replace(/^số\s*:?\s*/iu, '');
  if (!text) return `Số: ……/${kind}-……`;
  const padded = text.replace(/^(\d)(?!\d)/, '0$1');
  return `Số: ${/^\d+$/.test(padded) ? `${padded}/${kind}-……` : padded}`;
}

const CITIES: ReadonlySet<string> = new Set(['ha noi', 'ho chi minh', 'hai phong', 'da nang', 'can tho', 'hue']);

/** "tỉnh Bắc Ninh", "Thành phố Hà Nội": the kind of unit before the name unless it is there already; dots when not given. */
export function provinceWords(province: string): string {
  const name = province.trim();
  if (!name) return `tỉnh ${DOTS}`;
  const key = foldVietnamese(name);
  if (key.startsWith('tinh ') || key.startsWith('thanh pho ') || key.startsWith('tp ')) return name;
  return `${CITIES.has(key) ? 'thành phố' : 'tỉnh'} ${name}`;
}

/** Place name before a date: the province's bare name. */
export const placeName = (province: string): string => orDots(province.trim().replace(/^(tỉnh|thành phố|tp\.?)\s+/iu, ''));

/** "Bắc Ninh, ngày 05 tháng 9 năm 2020". */
export const dateline = (province: string, iso: string): string => `${placeName(province)}, ${dateOrDots(iso)}`;

/** " đợt 1 năm 2026", with what is known of it. */
export const batchWords = ({ batch, year }: SessionInfo): string =>
  `${batch.trim() ? ` đợt ${batch.trim().replace(/^đợt\s+/iu, '')}` : ''}${year.trim() ? ` năm ${year.trim()}` : ''}`;

/** No academic title stands before a name in a signature block. */
export const plainName = (name: string): string => name.trim().replace(/^((GS|PGS|TS|TSKH|ThS|CN|KS|BS|BSCK\s?I{1,2}|NSND|NSƯT)\s*[.,]?\s*)+(?=\p{Lu})/u, '');

/** The lines over a signer's name: "TM. ỦY BAN NHÂN DÂN" / "CHỦ TỊCH", "KT. CHỦ TỊCH" / "PHÓ CHỦ TỊCH", "TL. CHỦ TỊCH" / "GIÁM ĐỐC SỞ …". */
export function signingLines(info: SessionInfo): readonly string[] {
  const title = info.signerTitle.trim().toUpperCase() || DOTS;
  if (!info.signingForm) return [title];
  return [`${info.signingForm} ${info.signingForm === 'TM.' ? 'ỦY BAN NHÂN DÂN' : 'CHỦ TỊCH'}`, title];
}

/** The issuing body in capitals, dots when not given. The parent is left out when not given: not every body has one. */
export const letterheadOf = (info: SessionInfo): { readonly parent: string; readonly issuer: string } => ({
  parent: info.parentBody.trim().toUpperCase(),
  issuer: orDots(info.issuingBody).toUpperCase(),
});

/** A limit as people write it: 10, 7,5. */
export const showPlain = (value: Rational): string => decimalComma(cutDecimal(value, 6));

const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;

function triple(n: number, full: boolean): string {
  const [hundred, ten, unit] = [Math.floor(n / 100), Math.floor(n / 10) % 10, n % 10];
  const words: string[] = [];
  if (hundred > 0 || full) words.push(`${DIGITS[hundred]} trăm`);
  if (ten > 1) words.push(`${DIGITS[ten]} mươi`);
  else if (ten === 1) words.push('mười');
  else if (unit > 0 && words.length > 0) words.push('linh');
  if (unit > 0) words.push(unit === 1 && ten > 1 ? 'mốt' : unit === 5 && ten > 0 ? 'lăm' : (DIGITS[unit] ?? ''));
  return words.join(' ');
}

/** A whole number ≥ 0 in words: 960000000 → "chín trăm sáu mươi triệu". */
export function numberInWords(n: number): string {
  if (n === 0) return DIGITS[0];
  const billions = Math.floor(n / 1e9);
  const parts: string[] = billions > 0 ? [`${numberInWords(billions)} tỷ`] : [];
  for (const [size, name] of [
    [1e6, 'triệu'],
    [1e3, 'nghìn'],
    [1, ''],
  ] as const) {
    const part = Math.floor(n / size) % 1000;
    if (part > 0) parts.push(`${triple(part, parts.length > 0)} ${name}`.trim());
  }
  return parts.join(' ');
}

/** First letter large, the rest as it is. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A sum of whole VND in words as the decree wants it: 960000000 → "Chín trăm sáu mươi triệu đồng". */
export const moneyInWords = (vnd: number): string => `${capitalised(numberInWords(vnd))} đồng`;
