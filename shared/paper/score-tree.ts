/** A criteria set as the rows of a score sheet, filled in or blank: part, section, criterion, boxes; and what stands above and below it. */
import {
  boxesOf,
  type CriteriaBook,
  type CriteriaSet,
  type Criterion,
  caveatsOf,
  GATE_STARS,
  issuerOf,
  type Option,
  type PartCode,
  type Section,
  shortHash,
} from '../criteria.ts';
import { gateMark } from '../result-words.ts';
import type { Dossier } from '../session.ts';
import type { PaperContext } from './context.ts';
import type { Block, Cell, Row, Run, Text } from './paper.ts';

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const superscript = (n: number): string => [...String(n)].map((digit) => SUPERSCRIPTS[Number(digit)]).join('');

/** Numbers the footnotes in the order of their first use. */
export type Footnotes = { readonly mark: (text: string) => string; readonly texts: readonly string[] };
export function footnotes(): Footnotes {
  const texts: string[] = [];
  return { texts, mark: (text) => superscript(texts.includes(text) ? texts.indexOf(text) + 1 : texts.push(text)) };
}

/** The two cells at the right of each row, and further rows and remarks of a criterion. */
export type TreeLook = {
  readonly part: (code: PartCode) => readonly [Cell, Cell];
  readonly criterion: (criterion: Criterion) => readonly [Cell, Cell];
  /** `index`: of the box, from 0. */
  readonly box: (criterion: Criterion, index: number) => readonly [Cell, Cell];
  readonly remarks: (criterion: Criterion) => readonly string[];
  /** Rows below the criterion's boxes. */
  readonly after: (criterion: Criterion) => readonly Row[];
  readonly total: readonly [Cell, Cell];
};

const EMPTY: Cell = { text: '' };
const bold = (text: string): Text => [{ text, bold: true }];

function flagOf(option: Option): string | null {
  if (option.printedPoints !== undefined)
    return `Bản in của quyết định ghi «${option.printedPoints}» điểm; dùng ${option.points} điểm theo thang điểm của tiêu chí.`;
  if (option.suspectedPoints !== undefined)
    return `Bản in của quyết định ghi ${option.points} điểm và được dùng nguyên; đối chiếu các bộ khác thì có thể là ${option.suspectedPoints} điểm.`;
  return null;
}

function boxRow(criterion: Criterion, option: Option, cells: readonly [Cell, Cell], notes: Footnotes): Row {
  const gates = GATE_STARS.filter((stars) => criterion.gates[stars] === option.points).map(gateMark);
  const flag = flagOf(option);
  const runs: Run[] = [{ text: option.label }];
  if (gates.length > 0) runs.push({ text: ` ${gates.join(', ')}`, bold: true });
  const points = `${option.points}${flag ? notes.mark(flag) : ''}`;
  return { cells: [EMPTY, { text: runs, indent: 2 }, { text: points }, ...cells], open: true, keep: true };
}

const remarkRow = (text: string): Row => ({ cells: [EMPTY, { text: [{ text, italic: true }] }, EMPTY, EMPTY, EMPTY], open: true, keep: true });

type Drawn = { readonly look: TreeLook; readonly notes: Footnotes };

function criterionRows({ look, notes }: Drawn, criterion: Criterion, sectionToo: boolean): readonly Row[] {
  const head: Row = {
    cells: [{ text: bold(criterion.code) }, { text: bold(criterion.title) }, { text: bold(String(criterion.maxPoints)) }, ...look.criterion(criterion)],
    keep: true,
    ...(sectionToo ? { shade: 'light' as const } : {}),
  };
  const words = [criterion.description, criterion.requirement, ...(criterion.notes ?? []), criterion.appliesIf?.text].filter((text) => text !== undefined);
  const rows: Row[] = [head, ...[...words, ...look.remarks(criterion)].map(remarkRow)];
  let alternative: string | undefined;
  boxesOf(criterion).forEach((option, index) => {
    if (option.alternative !== alternative) rows.push(remarkRow(criterion.alternatives?.find((a) => a.key === option.alternative)?.label ?? ''));
    alternative = option.alternative;
    rows.push(boxRow(criterion, option, look.box(criterion, index), notes));
  });
  rows.push(...look.after(criterion));
  return [...rows.slice(0, -1), { ...(rows.at(-1) as Row), keep: false }];
}

const headingRow = (code: string, title: string, maxPoints: number, shade?: 'light'): Row => ({
  cells: [{ text: bold(code) }, { text: bold(title) }, { text: bold(String(maxPoints)) }, EMPTY, EMPTY],
  keep: true,
  ...(shade ? { shade } : {}),
});

function sectionRows(drawn: Drawn, section: Section): readonly Row[] {
  const [only] = section.criteria;
  if (only && section.criteria.length === 1 && only.code === section.code) return criterionRows(drawn, only, true);
  const rows: Row[] = [headingRow(section.code, section.title, section.maxPoints, 'light')];
  let parent = '';
  for (const criterion of section.criteria) {
    if (criterion.parent && criterion.parent.code !== parent) rows.push(headingRow(criterion.parent.code, criterion.parent.title, criterion.parent.maxPoints));
    parent = criterion.parent?.code ?? '';
    rows.push(...criterionRows(drawn, criterion, false));
  }
  return rows;
}

const sumRow = (words: string, points: string, cells: readonly [Cell, Cell], keep: boolean): Row => ({
  cells: [{ text: bold(words), span: 2, align: 'left' }, { text: bold(points) }, ...cells],
  shade: 'strong',
  keep,
});

/** Rows of five columns: code, words, points and the look's own two. */
export function treeRows(set: CriteriaSet, look: TreeLook, notes: Footnotes): readonly Row[] {
  const rows = set.parts.flatMap((part): readonly Row[] => [
    sumRow(`PHẦN ${part.code}. ${part.title.toUpperCase()}`, String(part.maxPoints), look.part(part.code), true),
    ...part.sections.flatMap((section) => sectionRows({ look, notes }, section)),
  ]);
  const sum = sumRow('TỔNG ĐIỂM (A + B + C)', '100', look.total, false);
  return [...rows.slice(0, -1), ...rows.slice(-1).map((last): Row => ({ ...last, keep: true })), sum];
}

/** Lines under the tree: footnotes of the book's flags, its caveats, and `more`. */
export function treeNotes(book: CriteriaBook, dossier: Dossier, notes: Footnotes, more: readonly string[]): readonly Block[] {
  const caveats = caveatsOf(book, dossier.setNumber);
  const lines = notes.texts.map((text, index) => `${superscript(index + 1)} ${text}`);
  if (caveats.length > 0) lines.push(`Lưu ý về bộ tiêu chí ${book.decision} (chỉ để đọc và tập dượt): ${caveats.map((c) => c.text).join('; ')}.`);
  lines.push(...more, 'Dấu *** , **** , ***** sau phương án: mức tối thiểu phải đạt để được xếp hạng 3, 4, 5 sao.');
  return lines.map((text) => ({ kind: 'paragraph', text: [{ text, italic: true }], size: 10.5, align: 'justify', tight: true }));
}

/** A line "label: value" of a form. */
export const fact = (label: string, value: string): Block => ({
  kind: 'paragraph',
  text: [{ text: `${label}: ` }, { text: value, bold: true }],
  align: 'left',
  tight: true,
});

/** Title and facts of a sheet for this product; `who`: the member with the role. */
export const sheetHead = ({ book, bookHash }: Pick<PaperContext, 'book' | 'bookHash'>, dossier: Dossier, set: CriteriaSet, who: string): readonly Block[] => [
  {
    kind: 'title',
    name: 'PHIẾU ĐÁNH GIÁ SẢN PHẨM OCOP',
    subject: `Bộ sản phẩm số ${set.number}: ${set.name}`,
    under: [`(Theo Quyết định số ${book.decision} của ${issuerOf(book)})`, ...(bookHash === null ? [] : [`Dấu bộ tiêu chí: ${shortHash(bookHash)}`])],
  },
  fact('Tên sản phẩm', dossier.name),
  fact('Mã sản phẩm', dossier.code),
  fact('Chủ thể', dossier.producer),
  ...(dossier.address ? [fact('Địa chỉ', dossier.address)] : []),
  fact('Người đánh giá', who),
];
