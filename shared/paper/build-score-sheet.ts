/** Score sheet of one member, dossier and round: the set's whole tree with the ticks, as Annex II of the criteria decision asks. */
import type { CriteriaSet, Criterion } from '../criteria.ts';
import { formatDateTime, localDate } from '../lib/vietnamese.ts';
import type { RankedResult } from '../result.ts';
import { applies, completenessOf, pointsOf, totalsOf } from '../scoring.ts';
import { ROLE_NAMES, type Sheet } from '../session.ts';
import { indexOf, markOf, nameOf, type PaperContext, setOf } from './context.ts';
import { A4, type Block, type Cell, type FlowPaper, type Row } from './paper.ts';
import { fact, footnotes, sheetHead, type TreeLook, treeNotes, treeRows } from './score-tree.ts';
import { dateline, letterheadOf } from './words.ts';

/** Who typed a sheet that came on paper and who checked it, in words; '' for any other sheet. */
function paperWords({ record }: PaperContext, sheet: Sheet): string {
  const trail = indexOf(record).paperTrails.get(sheet.id);
  return trail ? `${trail.enteredBy} nhập, ${trail.checkedBy} kiểm tra` : '';
}

function remarksOf(set: CriteriaSet, sheet: Sheet, confirmed: ReadonlySet<string>, criterion: Criterion): readonly string[] {
  const remarks: string[] = [];
  if (!applies(set, criterion, sheet.marks)) remarks.push('Không áp dụng ở phiếu này.');
  else if (sheet.marks[criterion.code] === undefined)
    remarks.push(confirmed.has(criterion.code) ? 'Không chọn phương án nào: đã xác nhận 0 điểm.' : 'Không chọn phương án nào: 0 điểm.');
  const note = sheet.criterionNotes[criterion.code];
  return note ? [...remarks, `Ghi chú của thành viên: ${note}`] : remarks;
}

/** Ticks and points of a sheet that was handed in. */
function filledLook(set: CriteriaSet, sheet: Sheet): TreeLook {
  const totals = totalsOf(set, sheet.marks);
  const confirmed = new Set(completenessOf(set, sheet).confirmedBlanks);
  const points = (value: number): readonly [Cell, Cell] => [{ text: '' }, { text: [{ text: String(value), bold: true }] }];
  return {
    part: (code) => points(totals[code]),
    criterion: (criterion) => points(pointsOf(criterion, sheet.marks)),
    box: (criterion, index) => [{ text: '', box: sheet.marks[criterion.code] === index ? 'ticked' : 'empty' }, { text: '' }],
    remarks: (criterion) => remarksOf(set, sheet, confirmed, criterion),
    after: () => [],
    total: points(totals.total),
  };
}

/** Why the sheet doesn't count, if so. */
function notCounted(result: RankedResult, sheet: Sheet): readonly string[] {
  if (result.disposition === 'knocked-out') return ['Phiếu này không được tính: Hội đồng đã biểu quyết dừng đánh giá sản phẩm.'];
  return result.panel.owing.includes(sheet.member)
    ? []
    : ['Phiếu này không được tính vào kết quả: thành viên vắng mặt, từ chối chấm hoặc không thuộc diện chấm sản phẩm.'];
}

/** Date of signing: of a sheet handed in at the session its receipt's; of one typed in later nothing is known. */
const signedOn = (sheet: Sheet): string => (sheet.source === 'device' ? localDate(sheet.receivedAt) : '');

/** Builds the sheet; `sheet` must belong to `result`'s dossier and hold valid marks. */
export function buildScoreSheet(context: PaperContext, result: RankedResult, sheet: Sheet, id: string): FlowPaper {
  const { record, book } = context;
  const { dossier } = result;
  const set = setOf(book, dossier);
  const member = indexOf(record).members.get(sheet.member);
  const paper = paperWords(context, sheet);
  const name = nameOf(record, sheet.member);
  const notes = footnotes();
  const rows = treeRows(set, filledLook(set, sheet), notes);
  const totals = totalsOf(set, sheet.marks);
  const head: Row = { cells: ['Mã', 'Tiêu chí và phương án', 'Điểm', 'Chọn', 'Điểm chấm'].map((text) => ({ text: [{ text, bold: true }], align: 'center' })) };
  const received = sheet.source === 'device' ? `, nhận lúc ${formatDateTime(sheet.receivedAt)}` : '';
  const blocks: readonly Block[] = [
    { kind: 'letterhead', ...letterheadOf(record.info), number: '', dateline: '' },
    ...sheetHead(context, dossier, set, `${name}${member ? `, ${ROLE_NAMES[member.role]} Hội đồng` : ''}`),
    fact('Vòng chấm', `${sheet.round}${result.halfDay ? ` (${result.halfDay})` : ''}`),
    fact('Mã phiếu', `${sheet.receipt}${received}`),
    ...(paper ? [fact('Phiếu giấy', paper)] : []),
    {
      kind: 'table',
      columns: [{ width: 12, align: 'center' }, { width: 0 }, { width: 13, align: 'center' }, { width: 13, align: 'center' }, { width: 13, align: 'center' }],
      head: [head],
      rows,
      size: 10.5,
    },
    {
      kind: 'paragraph',
      text: [{ text: `Điểm phần A: ${totals.A}; phần B: ${totals.B}; phần C: ${totals.C}. Tổng điểm: ${totals.total}/100.`, bold: true }],
      align: 'left',
    },
    ...treeNotes(context.book, dossier, notes, notCounted(result, sheet)),
    { kind: 'paragraph', text: [{ text: 'Ý kiến của người đánh giá: ', bold: true }, { text: sheet.opinion }], align: 'justify', keep: sheet.opinion === '' },
    ...(sheet.opinion ? [] : [{ kind: 'writing-lines', count: 2 } as const]),
    {
      kind: 'signatures',
      columns: 2,
      size: 13,
      places: [
        { lines: [], note: '', name: '' },
        {
          dateline: dateline(record.info.province, signedOn(sheet)),
          lines: ['Người đánh giá'],
          note: '(Ký và ghi rõ họ tên)',
          name,
          signature: sheet.signature,
        },
      ],
    },
  ];
  return {
    kind: 'flow',
    id,
    title: `Phiếu đánh giá – ${dossier.name} – ${name} – vòng ${sheet.round}`,
    author: record.info.issuingBody,
    createdAt: context.now,
    format: A4,
    // A picture of a signature signs nothing: what carries one is a copy to look at.
    mark: markOf(context, sheet.signature ? 'BẢN XEM' : ''),
    bodySize: 13,
    footer: `Mã phiếu ${sheet.receipt} · ${dossier.code} · ${name} · vòng ${sheet.round}`,
    blocks,
  };
}
