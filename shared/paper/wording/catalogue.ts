/** Every part of an office paper whose words the office may change, by the paper's kind. A part's key, once shipped, keeps its meaning. */
import type { PaperKind } from '../../contract/paper-kinds.ts';
import type { Vocabulary } from './names.ts';
import type { Part } from './part.ts';
import { DECISION_PARTS } from './parts/decision.ts';
import { ATTENDANCE_PARTS, MINISTRY_PARTS, RESULTS_PARTS, REWARDS_PARTS, SUMMARY_PARTS } from './parts/lists.ts';
import { MINUTES_PARTS } from './parts/minutes.ts';
import { NOTICE_PARTS } from './parts/notice.ts';
import { PROPOSAL_PARTS } from './parts/proposal.ts';
import { REMINDER_PARTS } from './parts/reminder.ts';
import { SESSION_VOCABULARY } from './session-facts.ts';

/** In the order the desk lists them. */
export const WORDED_PAPERS = {
  minutes: MINUTES_PARTS,
  proposal: PROPOSAL_PARTS,
  decision: DECISION_PARTS,
  notice: NOTICE_PARTS,
  reminder: REMINDER_PARTS,
  attendance: ATTENDANCE_PARTS,
  summary: SUMMARY_PARTS,
  results: RESULTS_PARTS,
  rewards: REWARDS_PARTS,
  ministry: MINISTRY_PARTS,
} as const satisfies Partial<Record<PaperKind, readonly Part[]>>;

export type WordedKind = keyof typeof WORDED_PAPERS;
export const WORDED_KINDS = Object.keys(WORDED_PAPERS) as readonly WordedKind[];

/** "minutes/vote". */
export type PartKey = { [K in WordedKind]: `${K}/${(typeof WORDED_PAPERS)[K][number]['id']}` }[WordedKind];

export const partKey = (kind: WordedKind, id: string): PartKey => `${kind}/${id}` as PartKey;

/** All parts by their key, kind after kind. */
export const PARTS: ReadonlyMap<PartKey, Part> = new Map(
  WORDED_KINDS.flatMap((kind) => WORDED_PAPERS[kind].map((part: Part) => [partKey(kind, part.id), part] as const)),
);

export const partOf = (key: PartKey): Part => {
  const part = PARTS.get(key);
  if (!part) throw new RangeError(`no part ${key}`);
  return part;
};

/** What a part may name: the session's fields and its own. */
export const vocabularyOf = ({ fields = [], conditions = [] }: Part): Vocabulary => ({
  fields: [...fields, ...SESSION_VOCABULARY.fields],
  conditions: [...conditions, ...SESSION_VOCABULARY.conditions],
  lists: SESSION_VOCABULARY.lists,
});

/** Names of the papers as the parts' names begin. */
export const WORDED_NAMES: Readonly<Record<WordedKind, { readonly vi: string; readonly en: string }>> = {
  minutes: { vi: 'Biên bản', en: 'Minutes' },
  proposal: { vi: 'Tờ trình', en: 'Proposal' },
  decision: { vi: 'Dự thảo Quyết định', en: 'Draft decision' },
  notice: { vi: 'Thông báo', en: 'Notice' },
  reminder: { vi: 'Nhắc hạn giấy chứng nhận', en: 'Certificate reminder' },
  attendance: { vi: 'Danh sách dự họp', en: 'Attendance list' },
  summary: { vi: 'Bảng tổng hợp điểm', en: 'Score summary' },
  results: { vi: 'Danh sách kết quả', en: 'Result list' },
  rewards: { vi: 'Danh sách thưởng', en: 'Rewards list' },
  ministry: { vi: 'Danh mục trình Trung ương', en: 'Ministry list' },
};

export const kindOf = (key: PartKey): WordedKind => key.slice(0, key.indexOf('/')) as WordedKind;

/** "Biên bản – Câu kết", in the papers' own language. */
export const partName = (key: PartKey): string => `${WORDED_NAMES[kindOf(key)].vi} – ${partOf(key).vi}`;
