/** Certificate of a recognised product: one landscape page, the provincial committee certifies. Decision 26/2026/QĐ-TTg: 3 and 4 stars, 36 months. */
import type { Stars } from '../criteria.ts';
import { formatDate } from '../lib/vietnamese.ts';
import type { RankedResult } from '../result.ts';
import { correctionLine, markOf, type PaperContext } from './context.ts';
import { A4_LANDSCAPE, type Item, type PlacedPaper } from './paper.ts';
import { DOTS, dateline, decisionNumber, orDots, plainName, provinceWords, signingLines } from './words.ts';

const STAR_WORDS: Readonly<Record<Stars, string>> = { 1: 'MỘT SAO', 2: 'HAI SAO', 3: 'BA SAO', 4: 'BỐN SAO', 5: 'NĂM SAO' };

/**
 * The nth certificate number after `first` (0 = first itself): counts the leading digits, or else the last run of digits, keeping
 * zeros and everything around: "0099/GCN" + 2 → "0101/GCN". Dots when nothing was given.
 */
export function certificateNumber(first: string, n: number): string {
  const text = first.trim();
  if (!text) return DOTS;
  const match = /^()(\d+)(.*)$/su.exec(text) ?? /^(.*?)(\d+)(\D*)$/su.exec(text);
  if (!match) return `${DOTS} ${text}`;
  const [, before = '', digits = '', after = ''] = match;
  return `${before}${(BigInt(digits) + BigInt(n)).toString().padStart(digits.length, '0')}${after}`;
}

type TextItem = Extract<Item, { kind: 'text' }>;

/** A centred line of the page's middle column. */
const line = (y: number, height: number, text: TextItem['text'], size: number, more: Partial<TextItem> = {}): TextItem => ({
  kind: 'text',
  x: 30,
  y,
  width: 237,
  height,
  text,
  align: 'center',
  vertical: 'middle',
  size,
  minSize: 9,
  ...more,
});

const GREEN = '#00704A';
const GOLD_INK = '#8A6508';

/** A code with a very long name would be too fine to print. */
const shortened = (name: string): string => (name.length > 80 ? `${name.slice(0, 79).trimEnd()}…` : name);

/** What the QR code says: plain text that any phone shows. */
export const qrText = (context: PaperContext, result: RankedResult, number: string): string =>
  [
    `Giấy chứng nhận sản phẩm OCOP số: ${number}`,
    `Sản phẩm: ${shortened(result.dossier.name)} (${result.dossier.code})`,
    `Hạng: ${result.stars} sao`,
    `Quyết định: ${decisionNumber(context.record.info.recognitionDecision)}${context.record.info.recognitionDate ? ` ngày ${formatDate(context.record.info.recognitionDate)}` : ''}`,
  ].join('\n');

function itemsOf(context: PaperContext, result: RankedResult, stars: Stars, number: string): readonly Item[] {
  const { info } = context.record;
  const { dossier } = result;
  const bold = (text: string): TextItem['text'] => [{ text, bold: true }];
  const committee = `ỦY BAN NHÂN DÂN ${provinceWords(info.province).toUpperCase()}`;
  const decision = `Quyết định số ${decisionNumber(info.recognitionDecision)} ${info.recognitionDate ? `ngày ${formatDate(info.recognitionDate)}` : 'ngày ……/……/………'}`;
  const corrected = correctionLine(context, dossier.code);
  const facts: TextItem['text'] = [{ text: 'Chủ thể: ' }, { text: dossier.producer, bold: true }];
  return [
    { kind: 'frame' },
    { kind: 'emblem', x: 148.5, y: 105, radius: 58 },
    line(20, 6.5, bold('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'), 13),
    line(26.5, 6.5, bold('Độc lập - Tự do - Hạnh phúc'), 14),
    { kind: 'rule', x: 118.5, y: 33.6, width: 60 },
    line(37, 16, bold('GIẤY CHỨNG NHẬN'), 38, { colour: GREEN }),
    line(53, 9, bold('SẢN PHẨM OCOP'), 19, { colour: GREEN }),
    line(64, 8, bold(`${committee} CHỨNG NHẬN`), 14),
    line(72, 7, 'Sản phẩm:', 14),
    line(79, 21, bold(dossier.name), 28, { minSize: 11, colour: GOLD_INK }),
    line(100.5, 12, facts, 15),
    line(112, 9, [{ text: `Địa chỉ: ${orDots(dossier.address || dossier.commune)}` }], 13.5),
    { kind: 'stars', x: 148.5, y: 129, size: 13, gap: 4, count: stars },
    line(137, 8, bold(`ĐẠT HẠNG ${STAR_WORDS[stars]} (${stars} SAO)`), 16, { colour: GREEN }),
    { kind: 'qr', x: 29, y: 156, size: 30, text: qrText(context, result, number) },
    {
      kind: 'text',
      x: 63,
      y: 156,
      width: 90,
      height: 30,
      align: 'left',
      vertical: 'middle',
      size: 12,
      minSize: 8,
      text: [
        { text: 'Số giấy chứng nhận: ' },
        { text: number, bold: true },
        {
          text: `\nMã sản phẩm: ${dossier.code}\n${decision}\nGiấy chứng nhận có giá trị ${context.book.certificateMonths} tháng kể từ ngày ký.${corrected ? `\n${corrected}` : ''}`,
        },
      ],
    },
    {
      kind: 'text',
      x: 158,
      y: 146,
      width: 107,
      height: 7,
      align: 'center',
      vertical: 'middle',
      size: 13,
      minSize: 9,
      text: [{ text: dateline(info.province, info.recognitionDate), italic: true }],
    },
    { kind: 'text', x: 158, y: 153, width: 107, height: 13, align: 'center', vertical: 'top', size: 13, minSize: 8, text: bold(signingLines(info).join('\n')) },
    {
      kind: 'text',
      x: 158,
      y: 183,
      width: 107,
      height: 8,
      align: 'center',
      vertical: 'bottom',
      size: 14,
      minSize: 9,
      text: bold(orDots(plainName(info.signerName))),
    },
  ];
}

/** Builds a certificate; the result must be one to recognise. `number` comes from `certificateNumber`. */
export function buildCertificate(context: PaperContext, result: RankedResult, number: string, isConfirmed: boolean, id: string): PlacedPaper {
  if (result.stars === null) throw new RangeError(`${result.dossier.code} has no stars`);
  return {
    kind: 'placed',
    id,
    title: `Giấy chứng nhận sản phẩm OCOP – ${result.dossier.name}`,
    author: context.record.info.issuingBody,
    createdAt: context.now,
    format: { ...A4_LANDSCAPE, margins: { top: 0, right: 0, bottom: 0, left: 0 } },
    mark: markOf(context, isConfirmed ? '' : 'BẢN XEM'),
    items: itemsOf(context, result, result.stars, number),
  };
}
