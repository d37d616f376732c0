/** Score sheet of one member, dossier and round: the set's whole tree with the ticks, as Annex II of the criteria decision asks. */
import { boxesOf, type CriteriaSet, type Criterion, caveatsOf, GATE_STARS, type Option, type Section } from '../criteria.ts';
import { formatDateTime, localDate } from '../lib/vietnamese.ts';
import type { RankedResult } from '../result.ts';
import { gateMark } from '../result-words.ts';
import { applies, completenessOf, pointsOf, totalsOf } from '../scoring.ts';
import { ROLE_NAMES, type Sheet } from '../session.ts';
import { indexOf, markOf, nameOf, type PaperContext, setOf } from './context.ts';
import { A4, type Block, type FlowPaper, type Row, type Run, type Text } from './paper.ts';
import { dateline, letterheadOf } from './words.ts';

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const superscript = (n: number): string => [...String(n)].map((digit) => SUPERSCRIPTS[Number(digit)]).join('');

/** Numbers the footnotes in the order of their first use. */
type Footnotes = { readonly mark: (text: string) => string; readonly texts: readonly string[] };
function footnotes(): Footnotes {
  const texts: string[] = [];
  return { texts, mark: (text) => superscript(texts.includes(text) ? texts.indexOf(text) + 1 : texts.push(text)) };
}

type Tree = { readonly set: CriteriaSet; readonly sheet: Sheet; readonly confirmed: ReadonlySet<string>; readonly notes: Footnotes };

function flagOf(option: Option): string | null {
  if (option.printedPoints !== undefined)
    return `Bản in của quyết định ghi «${option.printedPoints}» điểm; dùng ${option.points} điểm theo thang điểm của tiêu chí.`;
  if (option.suspectedPoints !== undefined)
    return `Bản in của quyết định ghi ${option.points} điểm và được dùng nguyên; đối chiếu các bộ khác thì có thể là ${option.suspectedPoints} điểm.`;
  return null;
}

function optionRow(tree: Tree, criterion: Criterion, option: Option, index: number): Row {
  const gates = GATE_STARS.filter((stars) => criterion.gates[stars] === option.points).map(gateMark);
  const flag = flagOf(option);
  const runs: Run[] = [{ text: option.label }];
  if (gates.length > 0) runs.push({ text: ` ${gates.join(', ')}`, bold: true });
  const points = `${option.points}${flag ? tree.notes.mark(flag) : ''}`;
  const box = tree.sheet.marks[criterion.code] === index ? 'ticked' : 'empty';
  return { cells: [{ text: '' }, { text: runs, indent: 2 }, { text: points }, { text: '', box }, { text: '' }], open: true, keep: true };
}

function remarksOf(tree: Tree, criterion: Criterion): readonly string[] {
  const { set, sheet } = tree;
  const remarks = [criterion.description, criterion.requirement, ...(criterion.notes ?? []), criterion.appliesIf?.text].filter((text) => text !== undefined);
  if (!applies(set, criterion, sheet.marks)) remarks.push('Không áp dụng ở phiếu này.');
  else if (sheet.marks[criterion.code] === undefined)
    remarks.push(tree.confirmed.has(criterion.code) ? 'Không chọn phương án nào: đã xác nhận 0 điểm.' : 'Không chọn phương án nào: 0 điểm.');
  const note = sheet.criterionNotes[criterion.code];
  return note ? [...remarks, `Ghi chú của thành viên: ${note}`] : remarks;
}

function criterionRows(tree: Tree, criterion: Criterion, sectionToo: boolean): readonly Row[] {
  const head: Row = {
    cells: [
      { text: [{ text: criterion.code, bold: true }] },
      { text: [{ text: criterion.title, bold: true }] },
      { text: [{ text: String(criterion.maxPoints), bold: true }] },
      { text: '' },
      { text: [{ text: String(pointsOf(criterion, tree.sheet.marks)), bold: true }] },
    ],
    keep: true,
    ...(sectionToo ? { shade: 'light' as const } : {}),
  };
  const remark = (text: string): Row => ({
    cells: [{ text: '' }, { text: [{ text, italic: true }] }, { text: '' }, { text: '' }, { text: '' }],
    open: true,
    keep: true,
  });
  const rows: Row[] = [head, ...remarksOf(tree, criterion).map(remark)];
  let alternative: string | undefined;
  boxesOf(criterion).forEach((option, index) => {
    if (option.alternative !== alternative) rows.push(remark(criterion.alternatives?.find((a) => a.key === option.alternative)?.label ?? ''));
    alternative = option.alternative;
    rows.push(optionRow(tree, criterion, option, index));
  });
  return [...rows.slice(0, -1), { ...(rows.at(-1) as Row), keep: false }];
}

const headingRow = (code: string, title: string, maxPoints: number, shade?: 'light'): Row => ({
  cells: [
    { text: [{ text: code, bold: true }] },
    { text: [{ text: title, bold: true }] },
    { text: [{ text: String(maxPoints), bold: true }] },
    { text: '' },
    { text: '' },
  ],
  keep: true,
  ...(shade ? { shade } : {}),
});

function sectionRows(tree: Tree, section: Section): readonly Row[] {
  const [only] = section.criteria;
  if (only && section.criteria.length === 1 && only.code === section.code) return criterionRows(tree, only, true);
  const rows: Row[] = [headingRow(section.code, section.title, section.maxPoints, 'light')];
  let parent = '';
  for (const criterion of section.criteria) {
    if (criterion.parent && criterion.parent.code !== parent) rows.push(headingRow(criterion.parent.code, criterion.parent.title, criterion.parent.maxPoints));
    parent = criterion.parent?.code ?? '';
    rows.push(...criterionRows(tree, criterion, false));
  }
  return rows;
}

function treeRows(tree: Tree): readonly Row[] {
  const totals = totalsOf(tree.set, tree.sheet.marks);
  const rows = tree.set.parts.flatMap((part): readonly Row[] => {
    const bold = (text: string): Text => [{ text, bold: true }];
    const head: Row = {
      cells: [
        { text: bold(`PHẦN ${part.code}. ${part.title.toUpperCase()}`), span: 2, align: 'left' },
        { text: bold(String(part.maxPoints)) },
        { text: '' },
        { text: bold(String(totals[part.code])) },
      ],
      keep: true,
      shade: 'strong',
    };
    return [head, ...part.sections.flatMap((section) => sectionRows(tree, section))];
  });
  const sum: Row = {
    cells: [
      { text: [{ text: 'TỔNG ĐIỂM (A + B + C)', bold: true }], span: 2, align: 'left' },
      { text: [{ text: '100', bold: true }] },
      { text: '' },
      { text: [{ text: String(totals.total), bold: true }] },
    ],
    shade: 'strong',
  };
  return [...rows.slice(0, -1), ...rows.slice(-1).map((last): Row => ({ ...last, keep: true })), sum];
}

/** Lines under the tree: footnotes of the book's flags, its caveats, and why the sheet doesn't count, if so. */
function remarkBlocks(context: PaperContext, result: RankedResult, sheet: Sheet, notes: Footnotes): readonly Block[] {
  const caveats = caveatsOf(context.book, result.dossier.setNumber);
  const lines = notes.texts.map((text, index) => `${superscript(index + 1)} ${text}`);
  if (caveats.length > 0) lines.push(`Lưu ý về bộ tiêu chí ${context.book.decision} (chỉ để đọc và tập dượt): ${caveats.map((c) => c.text).join('; ')}.`);
  if (result.disposition === 'knocked-out') lines.push('Phiếu này không được tính: Hội đồng đã biểu quyết dừng đánh giá sản phẩm.');
  else if (!result.panel.owing.includes(sheet.member))
    lines.push('Phiếu này không được tính vào kết quả: thành viên vắng mặt, từ chối chấm hoặc không thuộc diện chấm sản phẩm.');
  lines.push('Dấu *** , **** , ***** sau phương án: mức tối thiểu phải đạt để được xếp hạng 3, 4, 5 sao.');
  return lines.map((text) => ({ kind: 'paragraph', text: [{ text, italic: true }], size: 10.5, align: 'justify', tight: true }));
}

const fact = (label: string, value: string): Block => ({
  kind: 'paragraph',
  text: [{ text: `${label}: ` }, { text: value, bold: true }],
  align: 'left',
  tight: true,
});

/** Date of signing: of a sheet handed in at the session its receipt's; of one typed in later nothing is known. */
const signedOn = (sheet: Sheet): string => (sheet.source === 'device' ? localDate(sheet.receivedAt) : '');

/** Builds the sheet; `sheet` must belong to `result`'s dossier and hold valid marks. */
export function buildScoreSheet(context: PaperContext, result: RankedResult, sheet: Sheet, id: string): FlowPaper {
  const { record, book } = context;
  const { dossier } = result;
  const set = setOf(book, dossier);
  const member = indexOf(record).members.get(sheet.member);
  const name = nameOf(record, sheet.member);
  const notes = footnotes();
  const rows = treeRows({ set, sheet, confirmed: new Set(completenessOf(set, sheet).confirmedBlanks), notes });
  const totals = totalsOf(set, sheet.marks);
  const head: Row = { cells: ['Mã', 'Tiêu chí và phương án', 'Điểm', 'Chọn', 'Điểm chấm'].map((text) => ({ text: [{ text, bold: true }], align: 'center' })) };
  const received = sheet.source === 'device' ? `, nhận lúc ${formatDateTime(sheet.receivedAt)}` : '';
  const blocks: readonly Block[] = [
    { kind: 'letterhead', ...letterheadOf(record.info), number: '', dateline: '' },
    {
      kind: 'title',
      name: 'PHIẾU ĐÁNH GIÁ SẢN PHẨM OCOP',
      subject: `Bộ sản phẩm số ${set.number}: ${set.name}`,
      under: [`(Theo Quyết định số ${book.decision} của Thủ tướng Chính phủ)`],
    },
    fact('Tên sản phẩm', dossier.name),
    fact('Mã sản phẩm', dossier.code),
    fact('Chủ thể', dossier.producer),
    ...(dossier.address ? [fact('Địa chỉ', dossier.address)] : []),
    fact('Người đánh giá', `${name}${member ? `, ${ROLE_NAMES[member.role]} Hội đồng` : ''}`),
    fact('Vòng chấm', `${sheet.round}${result.halfDay ? ` (${result.halfDay})` : ''}`),
    fact('Mã phiếu', `${sheet.receipt}${received}`),
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
    ...remarkBlocks(context, result, sheet, notes),
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
