/** Letter to a producer: which of its certificates end soon or have ended, and what to do to stay recognised. Numbered in a series of its own. */
import type { ReminderLetter } from '../earlier/reminder-letters.ts';
import { formatDate } from '../lib/vietnamese.ts';
import { markOf, type PaperContext } from './context.ts';
import { addressed, bases, closing, headRow, officePaper, recipients, spoken } from './office-paper.ts';
import type { Block, FlowPaper, Row } from './paper.ts';
import { say } from './wording/say.ts';
import { dateline, dateOrDots, decisionNumber, letterheadOf, numberLine, orDots } from './words.ts';

function certificatesTable({ products }: ReminderLetter): Block {
  const rows = products.map(
    ({ code, name, stars, number, decision, decidedOn, expires, expired }, index): Row => ({
      cells: [
        { text: String(index + 1) },
        { text: `${name} (${code})` },
        { text: `${stars} sao` },
        { text: orDots(number) },
        { text: `${decisionNumber(decision)} ngày ${formatDate(decidedOn)}` },
        { text: expired ? `${formatDate(expires)} (đã hết hạn)` : formatDate(expires) },
      ],
    }),
  );
  return {
    kind: 'table',
    size: 11,
    columns: [
      { width: 10, align: 'center' },
      { width: 0 },
      { width: 16, align: 'center' },
      { width: 28, align: 'center' },
      { width: 36, align: 'center' },
      { width: 26, align: 'center' },
    ],
    head: [headRow('TT', 'Sản phẩm', 'Hạng', 'Số giấy chứng nhận', 'Quyết định', 'Hết hạn')],
    rows,
  };
}

export function buildReminder(context: PaperContext, letter: ReminderLetter, number: string, id: string): FlowPaper {
  const { info } = context.record;
  const expired = letter.products.filter((p) => p.expired).length;
  const own = {
    'chủ thể': letter.producer,
    'địa chỉ': letter.address || letter.commune,
    'số giấy sắp hết hạn': letter.products.length - expired,
    'số giấy đã hết hạn': expired,
    'ngày hết hạn sớm nhất': dateOrDots(letter.products[0]?.expires ?? ''),
  };
  return officePaper(context, {
    id,
    title: `Nhắc hạn giấy chứng nhận – ${letter.producer}`,
    mark: markOf(context, ''),
    blocks: [
      { kind: 'letterhead', ...letterheadOf(info), number: numberLine(number, 'TB'), dateline: dateline(info.province, '') },
      { kind: 'title', name: 'THÔNG BÁO', subject: say(context, 'reminder/subject', own), under: [] },
      addressed(say(context, 'reminder/addressee', own)),
      ...bases(context, 'reminder', own),
      ...spoken(context, 'reminder/opening', own, { keep: true }),
      certificatesTable(letter),
      ...spoken(context, 'reminder/advice', own),
      ...spoken(context, 'reminder/expired', own),
      ...spoken(context, 'reminder/closing', own, { keep: true }),
      ...closing(context, recipients(context, 'reminder', own)),
    ],
  });
}
