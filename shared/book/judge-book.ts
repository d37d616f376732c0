/**
 * Everything that is wrong or odd with a book or an unfinished draft of one, each with its place and what is allowed: the same shape and
 * the same checks that admit a shipped book (`criteria-book.ts`, `criteria-checks.ts`), whatever the source.
 */
import type { z } from 'zod';
import type { CriteriaBook } from '../criteria.ts';
import { zBook } from '../criteria-book.ts';
import { type Finding, findingsOf } from '../criteria-checks.ts';
import { type Place, type Problem, problem } from '../problems/index.ts';
import { FACTS, FACTS_SHEET, SET_COLUMNS, setSheetName } from './sheets.ts';

type Issue = z.core.$ZodIssue;
type Way = { readonly set: number | null; readonly criterion: string | null; readonly where: string };

const SET_FIELDS: Readonly<Record<string, string>> = Object.fromEntries(SET_COLUMNS.map((c) => [c.key, c.heading]));
const FIELDS: Readonly<Record<string, string>> = {
  ...SET_FIELDS,
  ...FACTS,
  starBands: 'Thang hạng sao',
  sets: 'Bộ sản phẩm',
  sections: 'Mục',
  criteria: 'Tiêu chí',
  options: 'Phương án',
  notes: 'Ghi chú',
  code: 'Mã',
  key: 'Mã',
  title: 'Nội dung',
  label: 'Nội dung',
  text: 'Nội dung',
  description: 'Mô tả',
  requirement: 'Yêu cầu',
  disqualifiers: 'Không nhận hồ sơ',
  maxPoints: 'Điểm',
  points: 'Điểm',
  minPoints: 'Điểm',
  min: 'Điểm',
  attainable: 'Đạt tối đa',
  criterion: 'Mã',
  gates: 'Sao tối thiểu',
};
const STEPS: Readonly<Record<string, string>> = {
  parts: 'Phần',
  sections: 'Mục',
  options: 'Phương án',
  knockouts: 'Điều kiện loại',
  appliesIf: 'Chỉ chấm khi',
};

/** Whose fault it is and, below a set or criterion, the way to it in words. */
function wayOf(book: unknown, path: readonly PropertyKey[]): Way {
  let node = book as Readonly<Record<PropertyKey, unknown>> | undefined;
  let [set, criterion]: [number | null, string | null] = [null, null];
  const words: string[] = [];
  path.slice(0, -1).forEach((step, i) => {
    node = node?.[step] as typeof node;
    const list = typeof step === 'number' ? String(path[i - 1]) : '';
    const code = typeof node?.code === 'string' ? node.code : '';
    if (list === 'sets' && typeof node?.number === 'number') set = node.number;
    if (list === 'criteria') [criterion] = [code];
    if (list === 'parts' || list === 'sections') words.push(`${STEPS[list]} ${code}`);
    if (list === 'options' || list === 'knockouts') words.push(`${STEPS[list]} ${Number(step) + 1}`);
    if (step === 'appliesIf') words.push(STEPS.appliesIf ?? '');
  });
  // A criterion is told by its code already.
  const shown = criterion === null ? words : words.filter((word) => !word.startsWith('Phần') && !word.startsWith('Mục'));
  return { set, criterion, where: shown.length > 0 ? `${shown.join(' › ')}: ` : '' };
}

const valueAt = (book: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((node, step) => (node as Readonly<Record<PropertyKey, unknown>> | undefined)?.[step], book);

function shapeProblem(book: unknown, issue: Issue, where: string): Problem {
  const { path } = issue;
  const last = path.findLast((step) => typeof step === 'string' && FIELDS[step] !== undefined);
  const field = FIELDS[String(last)] ?? path.join('.');
  const value = valueAt(book, path);
  const found = String(value ?? '').slice(0, 60);
  if (issue.code === 'too_small' && issue.origin !== 'number' && issue.origin !== 'int') return problem('OC-7653', { where, field });
  if (issue.code === 'too_big' && issue.origin !== 'number' && issue.origin !== 'int') return problem('OC-7657', { where, field, max: Number(issue.maximum) });
  if (issue.code === 'too_small' || issue.code === 'too_big' || typeof value === 'number')
    return problem('OC-7654', { where, field, found, ...boundsOf(path) });
  if (path[0] === 'id') return problem('OC-7656', { where, field, found, allowed: 'A–Z, a–z, 0–9, . _ - (40)' });
  if (value === undefined || value === null || value === '') return problem('OC-7653', { where, field });
  if (issue.code === 'invalid_format') return problem('OC-7655', { where, field, found });
  return problem('OC-8001', { path: path.join('.') || '/', what: issue.message });
}

/** Least and most of a number by its field. */
function boundsOf(path: readonly PropertyKey[]): { readonly min: number; readonly max: number } {
  const [last] = path.slice(-1);
  if (last === 'certificateMonths') return { min: 1, max: 600 };
  if (last === 'number') return { min: 1, max: 99 };
  return {
    min: path.includes('gates') || last === 'minPoints' || (last === 'maxPoints' && path.includes('criteria') && !path.includes('parent')) ? 1 : 0,
    max: 100,
  };
}

/** Findings of any data shaped roughly like a book; the shape's own first. The book passes when none is an error. */
export function judgeBook(book: CriteriaBook): readonly Finding[] {
  const parsed = zBook.safeParse(book);
  if (parsed.success) return findingsOf(parsed.data);
  const shape = parsed.error.issues.map((issue): Finding => {
    const { set, criterion, where } = wayOf(book, issue.path);
    return { grade: 'error', set, criterion, problem: shapeProblem(book, issue, where) };
  });
  return [...shape, ...findingsOf(book)];
}

export const errorsIn = (findings: readonly Finding[]): number => findings.filter((f) => f.grade === 'error').length;

/** A finding as a problem at its cell of the workbook the book came from. */
export function placed({ grade, set, criterion, problem: found }: Finding, places: ReadonlyMap<string, Place>): Problem {
  const place = places.get(`${set} ${criterion}`) ?? (set === null ? { sheet: FACTS_SHEET } : (places.get(String(set)) ?? { sheet: setSheetName(set) }));
  return { ...found, grade: grade === 'error' ? 'error' : 'warning', place };
}
