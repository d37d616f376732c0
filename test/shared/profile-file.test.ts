/** The regulation as a file: what is written comes back, what is wrong is named all at once, and nothing of a faulty file is taken. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { zProfile } from '../../shared/contract/desk.ts';
import { rational } from '../../shared/lib/rational.ts';
import { seriesNumber } from '../../shared/paper/number-series.ts';
import { regulationSentences } from '../../shared/paper/regulation-annex.ts';
import { describeProblem } from '../../shared/problems/index.ts';
import { readProfileFile, writeProfileFile } from '../../shared/profile-file.ts';
import { PROFILE_PRESETS, profileChanges } from '../../shared/profile-presets.ts';
import { DEFAULT_PROFILE, type Member, roleScores, scoringContradictions } from '../../shared/session.ts';
import { anyRecord } from '../fixtures/record-arbitrary.ts';

const file = (change: (plain: Record<string, unknown>) => void): string => {
  const whole = JSON.parse(writeProfileFile(DEFAULT_PROFILE)) as { profile: Record<string, unknown> };
  change(whole.profile);
  return JSON.stringify(whole);
};

describe('a regulation file', () => {
  it('gives back any profile to the last fraction', () => {
    fc.assert(
      fc.property(anyRecord, ({ profile }) => {
        expect(readProfileFile(writeProfileFile(profile))).toEqual({ ok: true, value: profile, warnings: [] });
      }),
    );
  });

  it('names every fault with its place and what is allowed, and gives nothing', () => {
    const read = readProfileFile(
      file((p) => {
        Object.assign(p, { quorumShare: '5/4', maxRounds: 0, lastRoundChoice: 'neither', decimals: undefined, quorum: 1 });
      }),
    );
    expect(read.ok).toBe(false);
    const words = read.ok ? [] : read.problems.map((p) => `${p.code} ${describeProblem(p)}`);
    expect(words).toHaveLength(5);
    expect(words.join('\n')).toContain('OC-1033 Mục «Tỷ lệ có mặt tối thiểu – quorumShare» ghi "5/4"; được ghi: tỷ lệ lớn hơn 0, không quá 1');
    expect(words.join('\n')).toContain('OC-1033 Mục «Số chữ số thập phân – decimals» ghi trống');
    expect(words.join('\n')).toContain('OC-1034 Mục «quorum»');
  });

  it.each([
    ['no JSON', 'xin chào', 'OC-1031'],
    ['another format', '{"format":"khac","version":1,"profile":{}}', 'OC-1031'],
    ['a newer version', '{"format":"ocop-quy-che","version":2,"profile":{}}', 'OC-1032'],
  ])('refuses %s', (_, text, code) => {
    const read = readProfileFile(text);
    expect(read.ok ? '' : read.problems[0]?.code).toBe(code);
  });
});

it('a session from before these rules reads with the usual ones', () => {
  const { chairScores: _a, secretaryScores: _b, gapNamed: _c, lastRoundChoice: _d, minutesPrefix: _e, minutesFirst: _f, ...old } = DEFAULT_PROFILE;
  expect(zProfile.parse(old)).toEqual(DEFAULT_PROFILE);
});

it('presets change the rules they name and neither rewards nor numbers', () => {
  const own = { ...DEFAULT_PROFILE, reward4: 30_000_000, minutesSuffix: '/BB-HĐ', quorumShare: rational(1, 2), spreadLimit: rational(8), maxRounds: 2 };
  const changes = Object.fromEntries(PROFILE_PRESETS.map((p) => [p.id, profileChanges(own, p.rules)]));
  expect(changes).toEqual({
    'with-chair': ['quorumShare', 'spreadLimit'],
    'five-of-seven': ['quorumShare'],
    default: ['quorumShare', 'spreadLimit', 'maxRounds'],
  });
  expect(PROFILE_PRESETS.find((p) => p.id === 'five-of-seven')?.rules.quorumShare).toEqual({ num: 5, den: 7 });
});

it('roles score as the profile says, and a row that departs from it is named', () => {
  const member = (role: Member['role'], scores: boolean) => ({ role, scores, name: `${role} ${scores}` }) as Member;
  expect(['chair', 'deputy', 'member', 'member-secretary', 'secretary'].map((r) => roleScores(DEFAULT_PROFILE, r as Member['role']))).toEqual([
    true,
    true,
    true,
    true,
    false,
  ]);
  const council = [member('chair', true), member('secretary', true), member('member', false)];
  expect(scoringContradictions(DEFAULT_PROFILE, council).map((m) => m.name)).toEqual(['secretary true']);
  expect(scoringContradictions({ ...DEFAULT_PROFILE, chairScores: false, secretaryScores: true }, council).map((m) => m.name)).toEqual(['chair true']);
});

it.each([
  [{ prefix: '', suffix: '', first: 0 }, '', 0, ''],
  [{ prefix: '', suffix: '/BB-HĐ', first: 0 }, '', 0, '……………/BB-HĐ'],
  [{ prefix: '', suffix: '/BB-HĐ', first: 5 }, '', 2, '7/BB-HĐ'],
  [{ prefix: 'GCN-', suffix: '/2026', first: 5 }, '0099', 2, 'GCN-0101/2026'],
  [{ prefix: 'GCN-', suffix: '/2026', first: 5 }, '12/QĐ', 2, '12/QĐ'],
])('series %o, given "%s", number %i → "%s"', (series, given, n, text) => expect(seriesNumber(series, given, n)).toBe(text));

it('the annex says each rule with its number, and follows the profile', () => {
  const usual = regulationSentences(DEFAULT_PROFILE).join('\n');
  expect(usual).toContain('Phiên họp hợp lệ khi có mặt ít nhất 3/4 số thành viên chấm điểm (làm tròn lên) và có Chủ tịch hoặc Phó Chủ tịch.');
  expect(usual).toContain('Chủ tịch Hội đồng chấm điểm; Thư ký không phải là Ủy viên không chấm điểm.');
  expect(usual).toContain('lớn hơn 10 điểm, Hội đồng thảo luận và chấm lại; nhiều nhất 3 vòng chấm.');
  const other = regulationSentences({
    ...DEFAULT_PROFILE,
    quorumShare: rational(5, 7),
    chairOrDeputyRequired: false,
    lastRoundChoice: 'postpone',
    gapNamed: true,
    reward4: 30_000_000,
  }).join('\n');
  expect(other).toContain('ít nhất 5/7 số thành viên chấm điểm (làm tròn lên); không bắt buộc có Chủ tịch hoặc Phó Chủ tịch.');
  expect(other).toContain('Chủ tịch quyết định hoãn xếp hạng, có ghi lý do.');
  expect(other).toContain('nêu tên thành viên có phiếu cao nhất và thấp nhất');
  expect(other).toContain('4 sao 30.000.000 đồng');
});
