/** Annex of receipt codes: every member finds the code of the own sheet, and with it that the sheet the council counted is the one handed in. No points. */
import { formatDateTime } from '../lib/vietnamese.ts';
import type { Sheet } from '../session.ts';
import { closingSignatures } from './build-result-list.ts';
import { type Confirmed, indexOf, markOf, nameOf, type PaperContext, pendingOf } from './context.ts';
import { titleOf } from './minutes-written.ts';
import { headRow, officePaper, paragraph } from './office-paper.ts';
import type { FlowPaper, Row } from './paper.ts';
import { letterheadOf } from './words.ts';

const COLUMNS = 6;

/** By round, then in the council's order, then as they came. */
function inOrder(context: PaperContext, sheets: readonly Sheet[]): readonly Sheet[] {
  const places = new Map(context.record.members.map((m, index) => [m.code, index]));
  return sheets.toSorted((a, b) => a.round - b.round || (places.get(a.member) ?? 0) - (places.get(b.member) ?? 0) || a.version - b.version);
}

function rowsOf(context: PaperContext): readonly Row[] {
  const { sheets } = indexOf(context.record);
  return context.record.dossiers.flatMap(({ code, name }): readonly Row[] => {
    const own = inOrder(context, sheets.get(code) ?? []);
    if (own.length === 0) return [];
    return [
      { cells: [{ text: [{ text: name, bold: true }, { text: ` (${code})` }], span: COLUMNS, align: 'left' }], shade: 'light', keep: true },
      ...own.map(
        ({ member, round, version, receipt, receivedAt }, index): Row => ({
          cells: [
            { text: String(index + 1) },
            { text: nameOf(context.record, member) },
            { text: String(round) },
            { text: String(version) },
            { text: [{ text: receipt, bold: true }] },
            { text: receivedAt ? formatDateTime(receivedAt) : '' },
          ],
        }),
      ),
    ];
  });
}

/** A draft while results aren't confirmed. Earlier rounds and versions stand in it too: their members hold their codes. */
export function buildReceiptList(context: PaperContext, confirmed: Confirmed, id: string): FlowPaper {
  const { info, sheets } = context.record;
  return officePaper(context, {
    id,
    title: 'Danh sách mã phiếu đánh giá',
    mark: markOf(context, pendingOf(context, confirmed) > 0 ? 'DỰ THẢO' : ''),
    blocks: [
      { kind: 'letterhead', ...letterheadOf(info), number: '', dateline: '' },
      { kind: 'title', name: 'DANH SÁCH MÃ PHIẾU ĐÁNH GIÁ', subject: `Phụ lục ${titleOf(context).replace(/^B/, 'b')}`, under: [] },
      paragraph(
        'Mỗi phiếu nhận một mã khi đến máy thư ký. Đồng chí so mã dưới đây với mã trên máy hoặc trên phiếu in của mình; phiếu in mang cùng mã ghi đủ phương án đã chọn.',
      ),
      {
        kind: 'table',
        size: 11,
        columns: [
          { width: 11, align: 'center' },
          { width: 0 },
          { width: 14, align: 'center' },
          { width: 16, align: 'center' },
          { width: 30, align: 'center' },
          { width: 36, align: 'center' },
        ],
        head: [headRow('STT', 'Thành viên', 'Vòng', 'Lần nộp', 'Mã phiếu', 'Nhận lúc')],
        rows: rowsOf(context),
      },
      paragraph(`Danh sách có ${sheets.length} phiếu.`, { keep: true }),
      closingSignatures(context),
    ],
  });
}
