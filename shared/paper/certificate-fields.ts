/** What a certificate can say of one product: the fields a design may name, and their values. */
import type { CriteriaBook, Stars } from '../criteria.ts';
import { dossierCode } from '../lib/brand.ts';
import { formatDate } from '../lib/vietnamese.ts';
import type { RankedResult } from '../result.ts';
import type { SessionInfo } from '../session.ts';
import { DOTS, dateline, dateOrDots, decisionNumber, orDots, placeName, plainName, provinceWords, signingLines } from './words.ts';

/** As a design writes them in braces, in the order they are offered: the office reads and types them. */
export const CERTIFICATE_FIELDS = [
  'sản phẩm',
  'chủ thể',
  'địa chỉ',
  'mã sản phẩm',
  'số sao',
  'sao bằng chữ',
  'số giấy',
  'số quyết định',
  'ngày quyết định',
  'ủy ban',
  'tỉnh',
  'đợt',
  'năm',
  'số tháng',
  'địa danh',
  'ngày ký',
  'địa danh và ngày',
  'thẩm quyền ký',
  'người ký',
  'đính chính',
] as const;
export type CertificateField = (typeof CERTIFICATE_FIELDS)[number];

/** `count`: stars to draw. `qr`: what the code says. `proof`: what it says instead of a certificate that is signed for. */
export type CertificateFacts = {
  readonly fields: Readonly<Record<CertificateField, string>>;
  readonly count: Stars;
  readonly qr: string;
  readonly proof?: string;
};

const STAR_WORDS: Readonly<Record<Stars, string>> = { 1: 'MỘT SAO', 2: 'HAI SAO', 3: 'BA SAO', 4: 'BỐN SAO', 5: 'NĂM SAO' };

export type Product = Pick<RankedResult['dossier'], 'name' | 'code' | 'producer' | 'address' | 'commune'>;

/** A code with a very long name would be too fine to print. */
const shortened = (name: string): string => (name.length > 80 ? `${name.slice(0, 79).trimEnd()}…` : name);

/** What the QR code says as long as it isn't signed: plain text that any phone shows. */
export const qrText = (info: SessionInfo, product: Product, stars: Stars, number: string): string =>
  [
    `Giấy chứng nhận sản phẩm OCOP số: ${number}`,
    `Sản phẩm: ${shortened(product.name)} (${product.code})`,
    `Hạng: ${stars} sao`,
    `Quyết định: ${decisionNumber(info.recognitionDecision)}${info.recognitionDate ? ` ngày ${formatDate(info.recognitionDate)}` : ''}`,
  ].join('\n');

/** The facts of one product. `correction`: '' or the line that says it; what the session doesn't know is dots to fill in by hand. */
export function certificateFacts(
  info: SessionInfo,
  book: Pick<CriteriaBook, 'certificateMonths'>,
  product: Product,
  given: { readonly stars: Stars; readonly number: string; readonly correction: string },
): CertificateFacts {
  const { stars, number, correction } = given;
  const fields = {
    'sản phẩm': product.name,
    'chủ thể': product.producer,
    'địa chỉ': orDots(product.address || product.commune),
    'mã sản phẩm': product.code,
    'số sao': String(stars),
    'sao bằng chữ': STAR_WORDS[stars],
    'số giấy': number,
    'số quyết định': decisionNumber(info.recognitionDecision),
    'ngày quyết định': info.recognitionDate ? formatDate(info.recognitionDate) : '……/……/………',
    'ủy ban': `ỦY BAN NHÂN DÂN ${provinceWords(info.province).toUpperCase()}`,
    tỉnh: provinceWords(info.province),
    đợt: info.batch.trim().replace(/^đợt\s+/iu, '') || DOTS,
    năm: orDots(info.year),
    'số tháng': String(book.certificateMonths),
    'địa danh': placeName(info.province),
    'ngày ký': dateOrDots(info.recognitionDate),
    'địa danh và ngày': dateline(info.province, info.recognitionDate),
    'thẩm quyền ký': signingLines(info).join('\n'),
    'người ký': orDots(plainName(info.signerName)),
    'đính chính': correction,
  };
  return { fields, count: stars, qr: qrText(info, product, stars, number) };
}

/** A product made up, for looking at a design in a session that has none yet. */
export const SAMPLE_PRODUCT = {
  name: 'Mật ong hoa nhãn',
  code: dossierCode('24-09187-1-2026'),
  producer: 'Hợp tác xã Nông nghiệp Hoa Nhãn',
  address: 'Thôn Trung Tâm, xã Hoa Nhãn',
  commune: 'Hoa Nhãn',
} as const;
