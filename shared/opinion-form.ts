/**
 * The workbook "Phiếu ý kiến" for a member whom the office network doesn't reach, as lines: one worksheet a product, criteria in printed order,
 * a cell for the choice and one for a note. `read-opinion-form.ts` reads it back. Nothing of anybody's sheet stands in it.
 */
import type { CriteriaSet, Option } from './criteria.ts';
import { PART_CODES } from './criteria.ts';
import { formatDateTime } from './lib/vietnamese.ts';
import { type SheetPlace, writeSheetCode } from './paper/sheet-code.ts';
import { type Dossier, type Member, ROLE_NAMES, type SessionInfo } from './session.ts';
import { type GridRow, gridOf } from './sheet-grid.ts';

/** Begins the hidden first line of every worksheet that is an opinion. */
export const OPINION_MARK = 'OCOP-PHIEU-Y-KIEN';
/** What stands in column A of the line for the general opinion. */
export const OPINION_KEY = 'Ý kiến';
export const CODE_HEADING = 'Tiêu chí';
/** The choice that stands for no box: 0 points, said and not assumed. */
export const NO_BOX_CHOICE = 'Không chọn (0 điểm)';
/** Columns by letter: A code, B question, C options, D choice, E note. */
export const FORM_COLUMNS = ['A', 'B', 'C', 'D', 'E'] as const;
export const CHOICE_COLUMN = 3;
export const NOTE_COLUMN = 4;
/** Characters; the same as on the member's page. */
export const MOST_NOTE = 500;
export const MOST_OPINION = 2000;

const choiceOf = ({ number, option }: GridRow['boxes'][number]): string => `${number} (${option.points} điểm)`;

/** What the list of a criterion's cell offers, in printed order. */
export const choicesOf = (row: GridRow): readonly string[] => [...row.boxes.map(choiceOf), NO_BOX_CHOICE];

/** `identity` is hidden; `entry`: the cells D and E take what the member says, `choices` is empty for the general opinion. */
export type FormLine =
  | { readonly kind: 'identity'; readonly cells: readonly string[] }
  | { readonly kind: 'title' | 'fact' | 'part'; readonly text: string }
  | { readonly kind: 'head'; readonly cells: readonly string[] }
  | { readonly kind: 'entry'; readonly code: string; readonly question: string; readonly options: string; readonly choices: readonly string[] };

export type OpinionForm = { readonly name: string; readonly lines: readonly FormLine[] };

export type FormSubject = {
  readonly info: SessionInfo;
  /** The session's letters, as its papers name it. */
  readonly session: string;
  readonly bookHash: string;
  readonly set: CriteriaSet;
  readonly dossier: Dossier;
  readonly member: Member;
  readonly round: number;
  /** ISO instant. */
  readonly now: string;
};

const starsOf = ({ gateStars }: Option): string => (gateStars && gateStars.length > 0 ? ` ${gateStars.map((n) => '★'.repeat(n)).join(', ')}` : '');
const optionLine = ({ number, option }: GridRow['boxes'][number]): string =>
  `${number}. ${option.alternative ? `(${option.alternative}) ` : ''}${option.label} – ${option.points} điểm${starsOf(option)}`;

/** Excel takes 31 characters and none of []:*?/\ for a worksheet's name. */
export const worksheetName = (position: number, code: string): string => `${position} ${code.replace(/[[\]:*?/\\']/g, '-')}`.slice(0, 31).trim();

/** `position`: of the worksheet in its file, from 1. */
export function opinionForm({ info, session, bookHash, set, dossier, member, round, now }: FormSubject, position: number): OpinionForm {
  const grid = gridOf(set);
  const place: SheetPlace = { dossier: dossier.code, member: member.code, round };
  const questions = PART_CODES.flatMap((part): readonly FormLine[] => {
    const title = set.parts.find((p) => p.code === part)?.title ?? '';
    const rows = grid.filter((row) => row.part === part);
    const lines = rows.map(
      (row): FormLine => ({
        kind: 'entry',
        code: row.code,
        question: `${row.title} (tối đa ${row.maxPoints} điểm)`,
        options: row.boxes.map(optionLine).join('\n'),
        choices: choicesOf(row),
      }),
    );
    return rows.length === 0 ? [] : [{ kind: 'part', text: `Phần ${part}. ${title}` }, ...lines];
  });
  return {
    name: worksheetName(position, dossier.code),
    lines: [
      { kind: 'identity', cells: [OPINION_MARK, writeSheetCode(session, place, 1), bookHash] },
      { kind: 'title', text: 'PHIẾU Ý KIẾN ĐÁNH GIÁ SẢN PHẨM OCOP' },
      { kind: 'fact', text: `${info.name}. Phiên ${session}, vòng ${round}; lập lúc ${formatDateTime(now)}.` },
      { kind: 'fact', text: `Thành viên: ${member.name} – ${ROLE_NAMES[member.role]}` },
      { kind: 'fact', text: `Sản phẩm: ${dossier.name} (${dossier.code}); chủ thể: ${dossier.producer}; bộ sản phẩm số ${set.number}: ${set.name}` },
      {
        kind: 'fact',
        text: `Ở mỗi tiêu chí, đồng chí chọn một phương án trong danh sách của cột «Chọn». Không đạt phương án nào thì chọn «${NO_BOX_CHOICE}», đừng để trống. Ghi chú nếu cần. Chỉ các ô nền vàng ghi được; lưu tệp rồi gửi lại cho thư ký.`,
      },
      { kind: 'head', cells: [CODE_HEADING, 'Nội dung đánh giá', 'Các phương án (★: điều kiện tối thiểu theo sao)', 'Chọn', 'Ghi chú'] },
      ...questions,
      { kind: 'entry', code: OPINION_KEY, question: 'Ý kiến chung của đồng chí về sản phẩm (nếu có), ghi ở cột «Ghi chú»', options: '', choices: [] },
    ],
  };
}
