/** Sessions in which every sentence of the office papers is said at least once. */
import { dossierCode, memberCode } from '../../shared/lib/brand.ts';
import type { PaperContext } from '../../shared/paper/context.ts';
import type { DaySeal } from '../../shared/running-day.ts';
import type { Dossier, Movement, SessionInfo, SessionRecord } from '../../shared/session.ts';
import { book26, contextOf, DOSSIERS, INFO, RECORD, sheetOf } from './paper-record.ts';

const [honey, wine] = DOSSIERS as unknown as readonly [Dossier, Dossier];

/** Nothing given: what the office didn't say stays to be filled in by hand. */
export const NO_INFO: SessionInfo = {
  ...(Object.fromEntries(Object.keys(INFO).map((key) => [key, ''])) as unknown as SessionInfo),
  form: 'meeting',
  bookId: INFO.bookId,
  notes: {},
};

const movements: readonly Movement[] = [
  { id: 1, member: memberCode('TV07'), halfDay: 'Ngày 1 - sáng', kind: 'leave', at: '2026-09-04T02:30:00.000Z', reason: '', undoneAt: null, undoneReason: '' },
];
const seal: DaySeal = {
  number: 1,
  halfDays: ['Ngày 1 - sáng', 'Ngày 1 - chiều'],
  at: '2026-09-04T10:00:00.000Z',
  headSeq: 120,
  headHash: 'a'.repeat(64),
  done: { opened: [honey.code, wine.code], closed: [wine.code], confirmed: [honey.code], deferred: [], left: 3, lateSheets: 0, paperSheets: 0 },
  backup: 'x.sqlite',
  backupHash: 'b'.repeat(64),
  resumedAt: '2026-09-05T01:00:00.000Z',
};

const written: SessionRecord = {
  ...RECORD,
  info: { ...INFO, form: 'written', startTime: '' },
  attendance: [],
  sheets: RECORD.sheets.filter((s) => s.round === 1).map((s, i) => ({ ...s, source: i % 2 ? 'workbook' : 'device' })),
};
const inSubCouncils: SessionRecord = {
  ...RECORD,
  info: { ...INFO, regulation: 'Quy chế số 12 của Hội đồng', chairDelegation: 'Giấy ủy quyền số 3', endDate: INFO.startDate },
  recusals: [],
  members: RECORD.members.map((m) => ({ ...m, subCouncils: 'Thực phẩm' })),
  dossiers: DOSSIERS.map((d, i) => ({ ...d, subCouncil: i % 2 ? 'Thực phẩm' : '' })),
};
const best: SessionRecord = {
  ...RECORD,
  profile: { ...RECORD.profile, upgradeReward: 'difference' },
  dossiers: [honey, wine, { ...wine, code: dossierCode('27-09184-03-2026'), name: 'Rượu nếp than', registration: 'upgrade', currentStars: 3 }],
  sheets: [honey, wine].flatMap((d, i) => [1, 2, 3, 4, 5, 6, 7, 8, 9].map((m) => sheetOf(book26, d, m, 1, i === 0 ? 100 : 74))),
  knockOuts: [],
};

export const WORDING_SCENES: Readonly<Record<string, PaperContext>> = {
  meeting: contextOf(RECORD, book26, {
    journalHash: '0f'.repeat(32),
    movements,
    seals: [seal],
    manifest: { hash: 'c'.repeat(64), files: 1234 },
    keys: [{ publicKey: 'K7Q2'.repeat(13), fingerprint: 'M9XD'.repeat(4) }],
  }),
  written: contextOf(written),
  turned: contextOf({ ...RECORD, info: { ...INFO, form: 'written-then-meeting' } }, book26, {
    turned: { at: '2026-09-05T01:00:00.000Z', differing: [wine.code] },
  }),
  'turned-imported': contextOf({ ...RECORD, info: { ...INFO, form: 'written-then-meeting' }, sheets: RECORD.sheets.filter((s) => s.dossier === honey.code) }),
  'sub-councils': contextOf(inSubCouncils),
  best: contextOf(best),
  'no-info': contextOf({ ...RECORD, info: NO_INFO }),
  'no-results': contextOf({ ...RECORD, info: NO_INFO, members: [], recusals: [], knockOuts: [], attendance: [], sheets: [], gateConclusions: [] }),
};
