/** Council, sheets and session around the small book, each with what a test wants different. */
import { BLANK_DOSSIER, NO_EVENTS, NO_INFO } from '../../shared/blank-facts.ts';
import type { GateStars } from '../../shared/criteria.ts';
import { dossierCode, memberCode, sheetId } from '../../shared/lib/brand.ts';
import { type RankedResult, resultsOf } from '../../shared/result.ts';
import {
  type Attendance,
  DEFAULT_PROFILE,
  type Dossier,
  type GateConclusion,
  type KnockOut,
  type Marks,
  type Member,
  type Profile,
  type Recusal,
  type Role,
  type SessionRecord,
  type Sheet,
  type SpreadConclusion,
} from '../../shared/session.ts';
import { BOOK, type Gated, marksOf } from './small-book.ts';

export const member = (code: string, more: Partial<Member> = {}): Member => ({
  code: memberCode(code),
  name: `Đồng chí ${code}`,
  role: 'member',
  title: '',
  unit: '',
  scores: true,
  subCouncils: '',
  notes: {},
  ...more,
});

/** M1 the chair, M2 a deputy, then members; all score. */
export const council = (count: number): readonly Member[] =>
  Array.from({ length: count }, (_, i) => member(`M${i + 1}`, { role: (['chair', 'deputy'] as readonly Role[])[i] ?? 'member' }));

export const dossier = (code: string, more: Partial<Dossier> = {}): Dossier => ({
  ...BLANK_DOSSIER,
  code: dossierCode(code),
  name: `Sản phẩm ${code}`,
  setNumber: 1,
  producer: 'HTX Thử',
  ...more,
});

let sheets = 0;
export function sheet(of: string, by: string, marks: Marks, more: Partial<Sheet> = {}): Sheet {
  sheets += 1;
  return {
    id: sheetId(`sheet-${sheets}`),
    dossier: dossierCode(of),
    member: memberCode(by),
    round: 1,
    version: 1,
    source: 'device',
    signature: '',
    receivedAt: '2026-09-04T02:00:00.000Z',
    receipt: 'K7Q2-M9XD',
    marks,
    confirmedBlanks: [],
    criterionNotes: {},
    opinion: '',
    ...more,
  };
}

/** One sheet per total, by M1, M2, … for product P1. */
export const sheetsOf = (totals: readonly number[], gated: Gated = {}, more: Partial<Sheet> = {}): readonly Sheet[] =>
  totals.map((total, i) => sheet('P1', `M${i + 1}`, marksOf(total, gated), more));

export const absent = (code: string, halfDay: string): Attendance => ({ member: memberCode(code), halfDay, present: false, reason: 'ốm', notes: {} });
export const recusal = (code: string, of = 'P1'): Recusal => ({ member: memberCode(code), dossier: dossierCode(of), reason: 'người nhà', notes: {} });
export const knockOut = (votesFor: number, votesAgainst: number, more: Partial<KnockOut> = {}): KnockOut => ({
  dossier: dossierCode('P1'),
  reason: 'Giả mạo hồ sơ',
  proposer: memberCode('M1'),
  votesFor,
  votesAgainst,
  abstentions: 0,
  notes: {},
  ...more,
});
export const conclusion = (criterionCode: string, stars: GateStars, met: boolean, of = 'P1'): GateConclusion => ({
  dossier: dossierCode(of),
  criterion: criterionCode,
  stars,
  met,
  reason: 'Hội đồng thống nhất',
  notes: {},
});
export const spreadConclusion = (round: number, decision: SpreadConclusion['decision']): SpreadConclusion => ({
  dossier: dossierCode('P1'),
  round,
  decision,
  reason: 'Đã thảo luận',
  notes: {},
});

export const profile = (more: Partial<Profile> = {}): Profile => ({ ...DEFAULT_PROFILE, reward3: 20_000_000, reward4: 30_000_000, ...more });

/** A session with the product P1 and a council of `members`; `more` overrides. */
export const record = (members: number, more: Partial<SessionRecord> = {}): SessionRecord => ({
  info: { ...NO_INFO, name: 'Phiên thử', bookId: BOOK.id },
  profile: profile(),
  members: council(members),
  dossiers: [dossier('P1')],
  ...NO_EVENTS,
  ...more,
});

/** The result of P1. */
export function resultOfP1(session: SessionRecord): RankedResult {
  const result = resultsOf(BOOK, session).find((r) => r.dossier.code === 'P1');
  if (!result) throw new Error('no P1');
  return result;
}
