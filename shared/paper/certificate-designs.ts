/**
 * The two designs a session begins with. Once shipped they stay as they are: a session that uses one has it by name only, and a print would else
 * be taken for replaced.
 */
import type { CertificateDesign, DesignText } from './certificate-design.ts';

export const BUILT_IN = ['framed', 'preprinted'] as const;
export type BuiltIn = (typeof BUILT_IN)[number];

const GREEN = '#00704A';
const GOLD_INK = '#8A6508';
const INK = '#000000';

/** A centred text of the page's middle column. */
const line = (y: number, height: number, text: string, size: number, more: Partial<DesignText> = {}): DesignText => ({
  kind: 'text',
  x: 30,
  y,
  width: 237,
  height,
  text,
  family: 'tinos',
  bold: true,
  italic: false,
  size,
  minSize: 9,
  colour: INK,
  align: 'center',
  vertical: 'middle',
  ...more,
});

/** For plain paper: everything is printed. */
const FRAMED: CertificateDesign = {
  landscape: true,
  background: 'none',
  backgroundPicture: null,
  frame: true,
  emblem: true,
  items: [
    line(20, 6.5, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 13),
    line(26.5, 6.5, 'Độc lập - Tự do - Hạnh phúc', 14),
    { kind: 'rule', x: 118.5, y: 33.6, width: 60, height: 0 },
    line(37, 16, 'GIẤY CHỨNG NHẬN', 38, { colour: GREEN }),
    line(53, 9, 'SẢN PHẨM OCOP', 19, { colour: GREEN }),
    line(64, 8, '{ủy ban} CHỨNG NHẬN', 14),
    line(72, 7, 'Sản phẩm:', 14, { bold: false }),
    line(79, 21, '{sản phẩm}', 28, { minSize: 11, colour: GOLD_INK }),
    line(100.5, 12, 'Chủ thể: **{chủ thể}**', 15, { bold: false }),
    line(112, 9, 'Địa chỉ: {địa chỉ}', 13.5, { bold: false }),
    { kind: 'stars', x: 30, y: 122.5, width: 237, height: 13, spacing: 4 },
    line(137, 8, 'ĐẠT HẠNG {sao bằng chữ} ({số sao} SAO)', 16, { colour: GREEN }),
    { kind: 'qr', x: 29, y: 156, width: 30, height: 30 },
    line(
      156,
      30,
      'Số giấy chứng nhận: **{số giấy}**\nMã sản phẩm: {mã sản phẩm}\nQuyết định số {số quyết định} ngày {ngày quyết định}\nGiấy chứng nhận có giá trị {số tháng} tháng kể từ ngày ký.\n{đính chính}',
      12,
      { x: 63, width: 90, align: 'left', minSize: 8, bold: false },
    ),
    line(146, 7, '{địa danh và ngày}', 13, { x: 158, width: 107, bold: false, italic: true }),
    line(153, 13, '{thẩm quyền ký}', 13, { x: 158, width: 107, vertical: 'top', minSize: 8 }),
    line(183, 8, '{người ký}', 14, { x: 158, width: 107, vertical: 'bottom' }),
    { kind: 'note', x: 63, y: 187.5, width: 90, height: 5 },
  ],
};

/** For blanks that carry the state's name, the title and the frame: only what differs from product to product. */
const PREPRINTED: CertificateDesign = {
  landscape: true,
  background: 'blank',
  backgroundPicture: null,
  frame: false,
  emblem: false,
  items: [
    line(60, 8, '{ủy ban}', 15),
    line(68.5, 7, 'chứng nhận sản phẩm', 13.5, { bold: false, italic: true }),
    line(76.5, 23, '{sản phẩm}', 28, { x: 36, width: 225, minSize: 10 }),
    line(100.5, 12, 'Chủ thể: **{chủ thể}**', 14, { x: 36, width: 225, bold: false }),
    line(112.5, 8, 'Địa chỉ: {địa chỉ}', 13, { x: 36, width: 225, bold: false }),
    { kind: 'stars', x: 36, y: 124, width: 225, height: 10, spacing: 4 },
    line(135.5, 8, 'ĐẠT HẠNG {sao bằng chữ} ({số sao} SAO)', 15, { x: 36, width: 225 }),
    { kind: 'qr', x: 36, y: 153, width: 26, height: 26 },
    line(
      152,
      28,
      'Số giấy chứng nhận: **{số giấy}**\nMã sản phẩm: {mã sản phẩm}\nQuyết định số {số quyết định} ngày {ngày quyết định}\nCó giá trị {số tháng} tháng kể từ ngày ký.\n{đính chính}',
      12,
      { x: 66, width: 88, align: 'left', minSize: 8, bold: false },
    ),
    line(146, 7, '{địa danh và ngày}', 13, { x: 158, width: 103, bold: false, italic: true }),
    line(153, 13, '{thẩm quyền ký}', 13, { x: 158, width: 103, vertical: 'top', minSize: 8 }),
    line(183, 8, '{người ký}', 14, { x: 158, width: 103, vertical: 'bottom' }),
    { kind: 'note', x: 66, y: 181, width: 88, height: 5 },
  ],
};

export const BUILT_IN_DESIGNS: Readonly<Record<BuiltIn, CertificateDesign>> = { framed: FRAMED, preprinted: PREPRINTED };
