import { describe, expect, it } from 'vitest';
import { checklistOf, isReady } from '../../renderer/desk/dossier/checklist.ts';
import { nextMemberCode } from '../../renderer/desk/dossier/council/next-code.ts';
import { plainDossier } from '../../renderer/desk/dossier/dossiers/plain-dossier.ts';
import { looksLikeProductCode } from '../../renderer/desk/dossier/dossiers/product-code.ts';
import { changedKeys } from '../../renderer/desk/dossier/forms/use-draft.ts';
import { refuseFile } from '../../renderer/desk/dossier/import/refuse-file.ts';
import { readAgreement, readPoints, readShare, showFraction, showPoints } from '../../renderer/desk/dossier/show-share.ts';
import { TABS, tabOf } from '../../renderer/desk/dossier/tabs.ts';
import { parseTypedDate } from '../../renderer/kit/parse-date.ts';
import { BLANK_DOSSIER } from '../../shared/blank-facts.ts';
import type { DeskSession, DossierRow } from '../../shared/contract/desk.ts';
import { dossierCode, memberCode } from '../../shared/lib/brand.ts';
import { rational } from '../../shared/lib/rational.ts';
import { DEFAULT_PROFILE, halfDaysOf, type Member, type SessionInfo } from '../../shared/session.ts';
import { quorumOf } from '../../shared/tally.ts';

const member = (code: string, change: Partial<Member> = {}): Member => ({
  code: memberCode(code),
  name: `Nguyễn ${code}`,
  role: 'member',
  title: '',
  unit: '',
  scores: true,
  subCouncils: '',
  notes: {},
  ...change,
});

const dossier = (code: string, change: Partial<DossierRow> = {}): DossierRow => ({
  ...BLANK_DOSSIER,
  code: dossierCode(code),
  name: code,
  setNumber: 1,
  producer: 'HTX',
  state: 'ready',
  round: 0,
  number: 1,
  setName: 'Rau',
  evidence: { files: 0, pages: 0, waiting: 0, missing: 0, sample: 'none-needed', samples: null, face: null },
  ...change,
});

const info = { name: 'Phiên', province: 'Bắc Ninh', startDate: '2026-09-04', place: 'Hội trường', councilDecision: '1/QĐ' } as SessionInfo;

function session(change: Partial<DeskSession> = {}): DeskSession {
  const facts = {
    info,
    profile: DEFAULT_PROFILE,
    members: [
      member('1', { role: 'chair' }),
      ...['2', '3', '4', '5', '6', '7'].map((c) => member(c)),
      member('8', { role: 'secretary', scores: false }),
    ] as readonly Member[],
    dossiers: [dossier('A')] as readonly DossierRow[],
    attendance: [],
    seats: ['1', '2', '3', '4', '5', '6', '7'].map((c) => ({
      member: memberCode(c),
      issued: true,
      bound: false,
      device: '',
      boundAt: null,
      lockedUntil: null,
    })),
    book: { decision: '26/2026/QĐ-TTg', sets: 26, criteria: 787, readingOnly: false },
    ...change,
  };
  const halfDays = halfDaysOf(facts);
  const quorums = halfDays.map((halfDay) => ({ halfDay, quorum: quorumOf(facts.members, facts.attendance, halfDay, facts.profile) }));
  return { ...facts, halfDays, quorums } as unknown as DeskSession;
}

const stateOf = (s: DeskSession, key: string): string | undefined => checklistOf(s).find((c) => c.key === key)?.state;

/** A chair of one sub-council, seven members of another. */
const councilOf = (chair: string, others: string): readonly Member[] => [
  member('0', { role: 'chair', subCouncils: chair }),
  ...['1', '2', '3', '4', '5', '6', '7'].map((c) => member(c, { subCouncils: others })),
];

describe('the checklist', () => {
  it('is all done for a complete session', () => {
    const checks = checklistOf(session());
    expect(checks.map((c) => c.state)).toEqual(checks.map(() => 'done'));
    expect(isReady(checks)).toBe(true);
  });

  it('blocks on what the host asks for: someone who scores, a chair or deputy, an eligible dossier', () => {
    const broken: readonly (readonly [string, Partial<DeskSession>])[] = [
      ['members', { members: [member('1', { role: 'chair', scores: false })] }],
      ['chair', { members: ['1', '2', '3', '4', '5', '6', '7'].map((c) => member(c)) }],
      ['dossiers', { dossiers: [] }],
      ['dossiers', { dossiers: [dossier('A', { eligible: false, ineligibleReason: 'thiếu' })] }],
      ['subCouncils', { members: councilOf('Thủ công', 'Thực phẩm'), dossiers: [dossier('A', { subCouncil: 'Thực phẩm' })] }],
      ['subCouncils', { members: councilOf('Thủ công', 'Thủ công'), dossiers: [dossier('A', { subCouncil: 'Thực phẩm' })] }],
    ];
    for (const [key, change] of broken) {
      expect([key, stateOf(session(change), key)]).toEqual([key, 'missing']);
      expect(isReady(checklistOf(session(change)))).toBe(false);
    }
    expect(stateOf(session({ members: [member('1', { role: 'deputy' }), ...['2', '3', '4', '5', '6', '7'].map((c) => member(c))] }), 'chair')).toBe('done');
  });

  it('says nothing of sub-councils where no product has one, and is done where each can score', () => {
    expect(stateOf(session(), 'subCouncils')).toBe(undefined);
    expect(stateOf(session({ members: councilOf('', 'Thực phẩm'), dossiers: [dossier('A', { subCouncil: 'thuc pham' })] }), 'subCouncils')).toBe('done');
  });

  it('only advises on the rest', () => {
    const odd = session({
      info: { ...info, place: '' },
      members: [member('1', { role: 'chair' }), member('2')],
      dossiers: [dossier('A', { halfDay: 'Ngày 1 - sáng' }), dossier('B'), dossier('C', { eligible: false })],
      attendance: [{ member: memberCode('1'), halfDay: 'Ngày 1 - sáng', present: false, reason: '', notes: {} }],
      seats: [],
    });
    for (const key of ['info', 'members', 'secretary', 'reasons', 'halfDays', 'quorum', 'seats']) expect([key, stateOf(odd, key)]).toEqual([key, 'look']);
    const placed = session({ dossiers: [dossier('A', { halfDay: 'Ngày 1 - sáng' }), dossier('C', { eligible: false, ineligibleReason: 'thiếu' })] });
    expect(stateOf(placed, 'halfDays')).toBe('done');
    expect(isReady(checklistOf(odd))).toBe(true);
    expect(checklistOf(odd).find((c) => c.key === 'info')?.detail).toContain('địa điểm');
  });
});

describe('evidence in the checklist', () => {
  const withEvidence = (change: Partial<DossierRow['evidence']>): DeskSession => {
    const plain = dossier('A');
    return session({ dossiers: [{ ...plain, evidence: { ...plain.evidence, ...change } }] });
  };

  it('is amber while a paper is missing, pages wait or samples are short, and never blocks', () => {
    const cases: readonly (readonly [string, Partial<DossierRow['evidence']>, string | undefined])[] = [
      ['evidence', { missing: 1 }, 'look'],
      ['evidence', { waiting: 3 }, 'look'],
      ['evidence', { missing: 0, files: 4 }, 'done'],
      ['samples', { sample: 'none-needed' }, undefined],
      ['samples', { sample: 'missing' }, 'look'],
      ['samples', { sample: 'short' }, 'look'],
      ['samples', { sample: 'complete' }, 'done'],
    ];
    for (const [key, change, state] of cases) {
      expect([key, change, stateOf(withEvidence(change), key)]).toEqual([key, change, state]);
      expect(isReady(checklistOf(withEvidence(change)))).toBe(true);
    }
  });

  it('asks nothing of dossiers that are not assessed', () => {
    const out = dossier('B', { eligible: false, ineligibleReason: 'thiếu', evidence: { ...dossier('B').evidence, missing: 9, sample: 'missing' } });
    const checks = checklistOf(session({ dossiers: [dossier('A'), out] }));
    expect(checks.find((c) => c.key === 'evidence')?.state).toBe('done');
    expect(checks.find((c) => c.key === 'samples')).toBeUndefined();
  });
});

describe('typing shares and points', () => {
  it('reads them the way regulations write them', () => {
    for (const text of ['3/4', '75%', '75 %', '0,75', '0.75']) expect(readShare(text)).toEqual(rational(3, 4));
    expect(readAgreement('2/3')).toEqual(rational(2, 3));
    expect(readPoints('10,5')).toEqual(rational(21, 2));
  });

  it('refuses what the rules cannot use', () => {
    for (const text of ['0', '5/4', '101 %', '-1/2', 'ba phần tư', '']) expect([text, readShare(text)]).toEqual([text, undefined]);
    for (const text of ['1/3', '49%', '2']) expect([text, readAgreement(text)]).toEqual([text, undefined]);
    for (const text of ['-1', '100,01', 'x', '10%']) expect([text, readPoints(text)]).toEqual([text, undefined]);
  });

  it('shows what it reads back as the same value', () => {
    for (const value of [rational(3, 4), rational(1), rational(2, 3)]) expect(readShare(showFraction(value))).toEqual(value);
    for (const value of [rational(10), rational(21, 2), rational(31, 3), rational(0)]) expect(readPoints(showPoints(value))).toEqual(value);
    expect([showPoints(rational(21, 2)), showFraction(rational(1))]).toEqual(['10,5', '1']);
  });
});

it('reads dates as typed, and no day that is not in the calendar', () => {
  expect([parseTypedDate('4/9/2026'), parseTypedDate(' 04-09-2026 '), parseTypedDate('')]).toEqual(['2026-09-04', '2026-09-04', '']);
  expect(parseTypedDate('29/2/2028')).toBe('2028-02-29');
  for (const text of ['29/2/2026', '31/4/2026', '13/13/2026', '4/9/26', '2026-09-04', '0/1/2026', 'mai'])
    expect([text, parseTypedDate(text)]).toEqual([text, null]);
});

it('proposes a free code in the pattern of the council', () => {
  expect(nextMemberCode([])).toBe('TV01');
  expect(nextMemberCode(['TV01', 'TV09'])).toBe('TV10');
  expect(nextMemberCode(['tv02', 'TV01'])).toBe('TV03');
  expect(nextMemberCode(['CT'])).toBe('CT01');
});

it('accepts both patterns of product codes and remarks on others', () => {
  for (const code of ['27-09012-3-2026', '83-832-28882-2-2022']) expect(looksLikeProductCode(code)).toBe(true);
  for (const code of ['27-9012-3-2026', 'MO-01', '27-09012-3-26', '']) expect(looksLikeProductCode(code)).toBe(false);
});

it('knows which fields of a draft differ', () => {
  const source = { name: 'a', share: rational(3, 4), notes: {} };
  expect(changedKeys(source, { name: 'a', share: { num: 3, den: 4 } })).toEqual([]);
  expect(changedKeys(source, { name: 'b', share: rational(3, 4) })).toEqual(['name']);
});

it('sends a dossier without what the host computes', () => {
  expect(Object.keys(plainDossier(dossier('A'))).sort()).toEqual(Object.keys(BLANK_DOSSIER).sort());
});

it('refuses files that are no workbook or too large before sending them', () => {
  expect(refuseFile({ name: 'Phiên.XLSX', size: 50 * 1024 * 1024 })).toBeNull();
  expect(refuseFile({ name: 'phien.xls', size: 10 })).toContain('phien.xls');
  expect(refuseFile({ name: 'phien.xlsx', size: 50 * 1024 * 1024 + 1 })).toContain('50 MB');
});

it('finds every tab by its address, and the overview otherwise', () => {
  for (const [key, { slug }] of Object.entries(TABS)) expect(tabOf(slug)).toBe(key);
  expect([tabOf(undefined), tabOf('khac')]).toEqual(['overview', 'overview']);
});
