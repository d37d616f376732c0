/** Register of papers put out: what, under which number, when, by whom, which copy. Decree 30/2020/NĐ-CP, Article 15 asks for it. */
import { formatDateTime } from '../lib/vietnamese.ts';
import { markOf, type PaperContext, secretaryOf } from './context.ts';
import { headRow, officePaper, paragraph } from './office-paper.ts';
import { A4_LANDSCAPE, type FlowPaper, type Row } from './paper.ts';
import { letterheadOf, orDots, plainName } from './words.ts';

/** One time a final paper was put out; `copy` counts the same content. `replaces`: ISO instant of the print it stands for, or ''. */
export type PrintEvent = {
  readonly at: string;
  readonly title: string;
  readonly number: string;
  readonly by: string;
  readonly copy: number;
  readonly replaces: string;
};

/** Oldest first, as it stands now: the register itself isn't entered in it. */
export function buildPaperRegister(context: PaperContext, id: string): FlowPaper {
  const { record, prints } = context;
  const rows = prints.map(
    ({ at, title, number, by, copy, replaces }, index): Row => ({
      cells: [
        { text: String(index + 1) },
        { text: formatDateTime(at) },
        { text: number },
        { text: title },
        { text: by },
        { text: String(copy) },
        { text: [copy > 1 ? `Bản in lần ${copy}` : '', replaces ? `Thay cho bản in lúc ${formatDateTime(replaces)}` : ''].filter(Boolean).join('. ') },
      ],
    }),
  );
  return officePaper(context, {
    id,
    title: 'Sổ văn bản đã phát hành',
    mark: markOf(context, ''),
    format: A4_LANDSCAPE,
    blocks: [
      { kind: 'letterhead', ...letterheadOf(record.info), number: '', dateline: '' },
      {
        kind: 'title',
        name: 'SỔ VĂN BẢN ĐÃ PHÁT HÀNH',
        subject: record.info.name,
        under: [`(Tính đến ${formatDateTime(context.now)})`],
      },
      {
        kind: 'table',
        size: 11,
        columns: [
          { width: 11, align: 'center' },
          { width: 30, align: 'center' },
          { width: 34 },
          { width: 0 },
          { width: 40 },
          { width: 14, align: 'center' },
          { width: 48 },
        ],
        head: [headRow('STT', 'Thời điểm', 'Số', 'Văn bản', 'Người in', 'Lần in', 'Ghi chú')],
        rows,
      },
      paragraph(`Sổ có ${prints.length} lần phát hành.`, { keep: true }),
      {
        kind: 'signatures',
        columns: 2,
        size: 13,
        places: [
          { lines: [], note: '', name: '' },
          { lines: ['NGƯỜI LẬP SỔ'], note: '(Ký, ghi rõ họ tên)', name: orDots(plainName(secretaryOf(record)?.name ?? '')) },
        ],
      },
    ],
  });
}
