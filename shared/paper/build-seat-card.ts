/**
 * The card a member sits down with: one A4 page each, folded backwards across the middle. In front the name, the QR code and what to
 * do; behind it the PIN, so that nobody reads both over a shoulder, and what helps when something fails.
 */
import { formatDateTime } from '../lib/vietnamese.ts';
import { type Member, ROLE_NAMES, type SessionInfo } from '../session.ts';
import { A4, type Item, type PagesPaper, REHEARSAL, type Text } from './paper.ts';
import { provinceWords } from './words.ts';

/** A member's seat as just issued. `joinUrl`: what the QR code holds, and what is typed where it can't be scanned. `pin`: four digits. */
/** `installUrl`: where a phone gets the certificate for an https `joinUrl`; '' for plain http. */
export type SeatCardFacts = { readonly member: Member; readonly joinUrl: string; readonly pin: string; readonly installUrl: string };

/** `now`: ISO instant, printed at the foot and recorded as the file's creation date. */
export type SeatCardContext = {
  readonly info: Pick<SessionInfo, 'name' | 'province' | 'issuingBody'>;
  readonly now: string;
  readonly rehearsal: boolean;
};

type TextItem = Extract<Item, { kind: 'text' }>;

const GREEN = '#00704A';
const GREY = '#56625C';
/** Inner edges of the page in millimetres, and where it is folded. */
const [LEFT, RIGHT, FOLD] = [15, 195, 148.5];
/** Height of a line of 13 points. */
const LINE = 5.6;

const bold = (text: string): Text => [{ text, bold: true }];

/** Text at a place, left and from the top unless told otherwise; `size` in points. */
const text = (x: number, y: number, width: number, height: number, words: Text, size: number, more: Partial<TextItem> = {}): TextItem => ({
  kind: 'text',
  x,
  y,
  width,
  height,
  text: words,
  align: 'left',
  vertical: 'top',
  size,
  minSize: 9,
  ...more,
});

const STEPS: readonly string[] = [
  'Nối điện thoại vào Wi-Fi của phòng họp. Không cần internet.',
  'Mở máy ảnh, đưa vào mã bên cạnh, rồi bấm liên kết hiện ra.',
  'Thấy đúng tên mình thì bấm “Đúng, tôi vào ghế” và nhập mã PIN in ở mặt sau.',
];

/** What is wrong, what then helps, and how many lines that takes. */
const TROUBLES: readonly (readonly [string, string, 1 | 2])[] = [
  ['Trang không mở được:', 'kiểm tra đã nối đúng Wi-Fi của phòng họp, tắt dữ liệu di động (4G, 5G), rồi quét lại.', 2],
  ['Vẫn không mở được:', 'địa chỉ máy thư ký có thể đã đổi. Đồng chí nhờ thư ký chiếu “Địa chỉ và mã QR” và quét mã đó.', 2],
  ['Nhập sai PIN năm lần:', 'ghế tạm khóa một phút. Chờ rồi nhập lại, hoặc nhờ thư ký cấp PIN mới.', 1],
  ['Báo “ghế đang dùng trên máy khác”:', 'nhờ thư ký giải phóng ghế.', 1],
  ['Hết pin, hỏng máy:', 'báo thư ký. Đồng chí được đưa máy khác; những ô đã chọn mà máy thư ký đã nhận vẫn còn.', 2],
];

/** A dashed line across the page: where to fold. */
const foldLine = (): readonly Item[] => Array.from({ length: 51 }, (_, i): Item => ({ kind: 'rule', x: 4 + i * 4, y: FOLD, width: 2 }));

const roleLine = ({ role, title, unit }: Member): string => [`${ROLE_NAMES[role]} Hội đồng`, title.trim(), unit.trim()].filter(Boolean).join(' · ');

/** By HTTPS the first step takes the phone to its certificate. */
const stepsFor = (installUrl: string): readonly string[] =>
  installUrl === '' ? STEPS : [`Nối vào Wi-Fi của phòng họp, mở ${installUrl.replace('http://', '')} và cài chứng chỉ (một lần).`, ...STEPS.slice(1)];

function frontOf({ info }: SeatCardContext, { member, joinUrl, installUrl }: SeatCardFacts): readonly Item[] {
  const council = info.issuingBody.trim() || `Hội đồng đánh giá, phân hạng sản phẩm OCOP ${provinceWords(info.province)}`;
  return [
    text(LEFT, 11, RIGHT - LEFT, 6, bold('THẺ VÀO GHẾ CHẤM ĐIỂM'), 13, { colour: GREEN }),
    text(LEFT, 17, RIGHT - LEFT, 6, council, 12, { vertical: 'middle' }),
    text(LEFT, 23, RIGHT - LEFT, 6, info.name, 12, { vertical: 'middle' }),
    text(LEFT, 29, RIGHT - LEFT, 14, bold(member.name), 34, { vertical: 'middle', minSize: 14 }),
    text(LEFT, 43, RIGHT - LEFT, 8, roleLine(member), 15, { vertical: 'middle' }),
    { kind: 'qr', x: LEFT + 2, y: 60, size: 64, text: joinUrl },
    ...stepsFor(installUrl).flatMap((step, i): readonly Item[] => [
      text(95, 59 + i * 23, 10, 22, bold(String(i + 1)), 26, { colour: GREEN }),
      text(106, 59 + i * 23, RIGHT - 106, 22, step, 16, { vertical: 'top' }),
    ]),
    text(LEFT, 132, RIGHT - LEFT, 6, 'Không quét được? Gõ địa chỉ này vào trình duyệt (Chrome, Safari):', 12),
    text(LEFT, 137.5, RIGHT - LEFT, 8, bold(joinUrl), 16, { vertical: 'middle' }),
  ];
}

function backOf({ info, now }: SeatCardContext, { member, pin }: SeatCardFacts): readonly Item[] {
  return [
    text(LEFT, 150, RIGHT - LEFT, 5, [{ text: 'Gấp ra sau theo đường này', italic: true }], 10, { align: 'center', colour: GREY }),
    text(LEFT, 160, RIGHT - LEFT, 8, bold(member.name), 18, { vertical: 'middle' }),
    { kind: 'box', x: LEFT, y: 172, width: 84, height: 40 },
    text(LEFT, 174, 84, 7, 'Mã PIN', 14, { align: 'center', vertical: 'middle' }),
    text(LEFT, 182, 84, 27, bold([...pin].join(' ')), 58, { align: 'center', vertical: 'middle', minSize: 20 }),
    text(
      106,
      172,
      RIGHT - 106,
      40,
      'Thẻ này chỉ dùng cho ghế của đồng chí. Đồng chí giữ kín mã PIN và không đưa thẻ cho người khác.\nMáy thư ký không lưu mã PIN: mất thẻ thì thư ký cấp thẻ mới, thẻ cũ hết hiệu lực.',
      13,
      { vertical: 'middle' },
    ),
    text(LEFT, 219, RIGHT - LEFT, 7, bold('Khi chưa vào được'), 15, { colour: GREEN, vertical: 'middle' }),
    ...TROUBLES.map(([what, then, lines], i) => {
      const above = TROUBLES.slice(0, i).reduce((sum, [, , n]) => sum + n * LINE + 2, 0);
      return text(LEFT, 228 + above, RIGHT - LEFT, lines * LINE, [{ text: what, bold: true }, { text: ` ${then}` }], 13);
    }),
    text(LEFT, 286, RIGHT - LEFT, 5, [{ text: `Cấp lúc ${formatDateTime(now)} · ${info.name}`, italic: true }], 9, {
      colour: GREY,
      vertical: 'middle',
      minSize: 7,
    }),
  ];
}

/** Cards of these members, one page each, in the order given. The same facts and `now` give the same paper. */
export function buildSeatCards(context: SeatCardContext, cards: readonly SeatCardFacts[]): PagesPaper {
  return {
    kind: 'pages',
    id: 'the-ghe',
    title: `Thẻ vào ghế – ${context.info.name}`,
    author: context.info.issuingBody,
    createdAt: context.now,
    format: { ...A4, margins: { top: 0, right: 0, bottom: 0, left: 0 } },
    mark: context.rehearsal ? REHEARSAL : '',
    pages: cards.map((card) => [...foldLine(), ...frontOf(context, card), ...backOf(context, card)]),
  };
}
