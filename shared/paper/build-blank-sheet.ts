/**
 * Blank score sheet of one member for one product and round, to be filled in by hand: the set's whole tree with numbered boxes, as the
 * desk's grid takes them, and on each page a QR code that opens the right sheet there.
 */
import { type Criterion, hasZeroBox } from '../criteria.ts';
import { type Dossier, type Member, ROLE_NAMES, type SessionInfo } from '../session.ts';
import { NO_BOX } from '../sheet-grid.ts';
import { type PaperContext, setOf } from './context.ts';
import { A4, type Block, type Cell, type FlowPaper, REHEARSAL, type Row } from './paper.ts';
import { fact, footnotes, sheetHead, type TreeLook, treeNotes, treeRows } from './score-tree.ts';
import { writeSheetCode } from './sheet-code.ts';
import { dateline, letterheadOf } from './words.ts';

/** `session`: its letters (sessionLetters). `now`: ISO instant, recorded as the file's creation date. */
export type BlankContext = Pick<PaperContext, 'book' | 'bookHash' | 'now' | 'rehearsal'> & { readonly info: SessionInfo; readonly session: string };
export type BlankSheet = { readonly dossier: Dossier; readonly member: Member; readonly round: number; readonly halfDay: string };

/** No set fills more pages than this, whatever its labels. */
const MOST_PAGES = 20;

const NOTHING: readonly [Cell, Cell] = [{ text: '' }, { text: '' }];
const numbered = (number: number): readonly [Cell, Cell] => [{ text: String(number) }, { text: '', box: 'empty' }];

/** A criterion without a box worth 0 gets a row for "no box": left open, 0 points would have to be guessed. */
const noBoxRow = (criterion: Criterion): readonly Row[] =>
  hasZeroBox(criterion)
    ? []
    : [
        {
          cells: [{ text: '' }, { text: [{ text: 'Không chọn phương án nào', italic: true }], indent: 2 }, { text: '0' }, ...numbered(NO_BOX)],
          open: true,
        },
      ];

const LOOK: TreeLook = {
  part: () => NOTHING,
  criterion: () => NOTHING,
  box: (_criterion, index) => numbered(index + 1),
  remarks: () => [],
  after: noBoxRow,
  total: NOTHING,
};

/** The same facts give the same paper. */
export function buildBlankSheet(context: BlankContext, { dossier, member, round, halfDay }: BlankSheet): FlowPaper {
  const { info, book, session } = context;
  const set = setOf(book, dossier);
  const notes = footnotes();
  const rows = treeRows(set, LOOK, notes);
  const head: Row = { cells: ['Mã', 'Tiêu chí và phương án', 'Điểm', 'Ô số', 'Chọn'].map((text) => ({ text: [{ text, bold: true }], align: 'center' })) };
  const blocks: readonly Block[] = [
    { kind: 'letterhead', ...letterheadOf(info), number: '', dateline: '' },
    ...sheetHead(context, dossier, set, `${member.name}, ${ROLE_NAMES[member.role]} Hội đồng`),
    fact('Vòng chấm', `${round}${halfDay ? ` (${halfDay})` : ''}`),
    {
      kind: 'paragraph',
      size: 11.5,
      align: 'justify',
      text: 'Mỗi tiêu chí đánh dấu X vào một ô. Không chọn phương án nào thì đánh dấu ô số 0 (nếu có) hoặc để trống: tiêu chí được 0 điểm. Sửa thì khoanh tròn ô sai, đánh dấu ô đúng và ký bên cạnh.',
    },
    {
      kind: 'table',
      columns: [{ width: 12, align: 'center' }, { width: 0 }, { width: 13, align: 'center' }, { width: 11, align: 'center' }, { width: 13, align: 'center' }],
      head: [head],
      rows,
      size: 10.5,
    },
    {
      kind: 'paragraph',
      text: [{ text: 'Điểm phần A: ………; phần B: ………; phần C: ………. Tổng điểm: ………/100.', bold: true }],
      align: 'left',
    },
    ...treeNotes(book, dossier, notes, []),
    { kind: 'paragraph', text: [{ text: 'Ý kiến của người đánh giá:', bold: true }], align: 'left', keep: true },
    { kind: 'writing-lines', count: 3 },
    {
      kind: 'signatures',
      columns: 2,
      size: 13,
      places: [
        { lines: [], note: '', name: '' },
        { dateline: dateline(info.province, ''), lines: ['Người đánh giá'], note: '(Ký và ghi rõ họ tên)', name: member.name },
      ],
    },
  ];
  return {
    kind: 'flow',
    id: `phieu-trang/${dossier.code}/${member.code}-v${round}`,
    title: `Phiếu đánh giá để điền tay – ${dossier.name} – ${member.name} – vòng ${round}`,
    author: info.issuingBody,
    createdAt: context.now,
    // The foot holds the QR code.
    format: { ...A4, margins: { ...A4.margins, bottom: 33 } },
    mark: context.rehearsal ? REHEARSAL : '',
    bodySize: 13,
    footer: `${member.name} · ${dossier.name} · vòng ${round}`,
    pageCodes: Array.from({ length: MOST_PAGES }, (_, i) => writeSheetCode(session, { dossier: dossier.code, member: member.code, round }, i + 1)),
    blocks,
  };
}
