import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dossierCode, memberCode } from '../../shared/lib/brand.ts';
import { rational } from '../../shared/lib/rational.ts';
import { isPresent, type Profile, type Sheet } from '../../shared/session.ts';
import { latestRound, latestSheets, panelOf, quorumOf, tallyDossier } from '../../shared/tally.ts';
import { absent, council, dossier, member, profile, recusal, sheet, sheetsOf } from './fabric.ts';
import { marksOf, SET } from './small-book.ts';

const MORNING = 'Ngày 1 - sáng';
const P1 = dossierCode('P1');
const names = (...codes: readonly string[]) => codes.map(memberCode);

const tallyOf = (sheets: readonly Sheet[], members: number, more: Partial<Profile> = {}, round?: number) =>
  tallyDossier({ dossier: dossier('P1'), set: SET, profile: profile(more), panel: panelOf(council(members), [], [], P1, ''), sheets, roundPanels: [] }, round);

const gateOf = (tally: ReturnType<typeof tallyOf>, criterion: string, stars: number) => tally.gates.find((g) => g.criterion === criterion && g.stars === stars);

describe('who owes a sheet', () => {
  test('those who score, are present and not recused', () => {
    const members = [...council(4), member('TK', { role: 'secretary', scores: false })];
    const panel = panelOf(members, [absent('M2', MORNING)], [recusal('M3'), recusal('M4', 'P2')], P1, MORNING);
    expect(panel).toEqual({ owing: names('M1', 'M4'), recused: names('M3'), absent: names('M2') });
  });

  test('an absent member who is also recused counts as absent', () => {
    expect(panelOf(council(2), [absent('M2', MORNING)], [recusal('M2')], P1, MORNING)).toEqual({ owing: names('M1'), recused: [], absent: names('M2') });
  });

  test('absence holds for its own half-day only, however the half-day is spelt', () => {
    const rows = [absent('M2', 'ngày 1 –  SÁNG')];
    expect(panelOf(council(2), rows, [], P1, MORNING).absent).toEqual(names('M2'));
    expect(panelOf(council(2), rows, [], P1, 'Ngày 1 - chiều').absent).toEqual([]);
    expect(isPresent(rows, memberCode('M2'), MORNING)).toBe(false);
    expect(isPresent(rows, memberCode('M2'), 'Ngày 1 - chiều')).toBe(true);
  });

  test('no attendance rows: all present', () => expect(panelOf(council(3), [], [], P1, MORNING).owing).toEqual(names('M1', 'M2', 'M3')));

  test('a row that says present is no absence', () => {
    expect(panelOf(council(2), [{ ...absent('M2', MORNING), present: true }], [], P1, MORNING).absent).toEqual([]);
  });
});

describe('quorum', () => {
  const missing = (...codes: readonly string[]) => codes.map((code) => absent(code, MORNING));

  test.each([
    // members, share, absent → needed, reached
    [9, rational(3, 4), ['M3', 'M4'], 7, true],
    [9, rational(3, 4), ['M3', 'M4', 'M5'], 7, false],
    [8, rational(3, 4), ['M3', 'M4'], 6, true],
    [7, rational(3, 4), ['M3'], 6, true],
    [7, rational(3, 4), ['M3', 'M4'], 6, false],
    [9, rational(2, 3), ['M3', 'M4', 'M5'], 6, true],
    [10, rational(2, 3), ['M3', 'M4', 'M5'], 7, true],
    [10, rational(2, 3), ['M3', 'M4', 'M5', 'M6'], 7, false],
    [7, rational(5, 7), ['M3', 'M4'], 5, true],
    [7, rational(1), [], 7, true],
    [7, rational(1), ['M7'], 7, false],
  ])('%i members, share %o, absent %o: %i needed, reached %s', (members, quorumShare, away, needed, reached) => {
    expect(quorumOf(council(members), missing(...away), MORNING, profile({ quorumShare }))).toEqual({
      present: members - away.length,
      scoring: members,
      needed,
      chairOrDeputyPresent: true,
      reached,
    });
  });

  test('the chair or a deputy must be there, either will do', () => {
    const all = [...council(9)];
    expect(quorumOf(all, missing('M1'), MORNING, profile())).toMatchObject({ chairOrDeputyPresent: true, reached: true });
    expect(quorumOf(all, missing('M2'), MORNING, profile())).toMatchObject({ chairOrDeputyPresent: true, reached: true });
    expect(quorumOf(all, missing('M1', 'M2'), MORNING, profile())).toMatchObject({ present: 7, needed: 7, chairOrDeputyPresent: false, reached: false });
    expect(quorumOf(all, missing('M1', 'M2'), MORNING, profile({ chairOrDeputyRequired: false }))).toMatchObject({ reached: true });
  });

  test('a chair who does not score presides, but is not counted', () => {
    const members = [member('CT', { role: 'chair', scores: false }), member('M2'), member('M3')];
    expect(quorumOf(members, [], MORNING, profile())).toEqual({ present: 2, scoring: 2, needed: 2, chairOrDeputyPresent: true, reached: true });
  });

  test('nobody who scores: never a quorum', () => {
    expect(quorumOf([member('CT', { role: 'chair', scores: false })], [], MORNING, profile()).reached).toBe(false);
  });
});

describe('counted sheets', () => {
  test('only the latest round counts', () => {
    const sheets = [...sheetsOf([50, 90, 70]), ...sheetsOf([70, 72, 74], {}, { round: 2 })];
    const tally = tallyOf(sheets, 3);
    expect(tally).toMatchObject({ round: 2, sum: 216, mean: rational(72), spread: 4, overLimit: false });
    expect(tallyOf(sheets, 3, {}, 1)).toMatchObject({ round: 1, sum: 210, spread: 40, overLimit: true });
  });

  test('a round begun by one member leaves the others missing', () => {
    const tally = tallyOf([...sheetsOf([70, 71, 72]), sheet('P1', 'M2', marksOf(75), { round: 2 })], 3);
    expect(tally).toMatchObject({ round: 2, sum: 75, missing: names('M1', 'M3') });
  });

  test('the newest version of a sheet counts, whichever comes first in the list', () => {
    const [old, fresh] = [sheet('P1', 'M1', marksOf(60)), sheet('P1', 'M1', marksOf(80), { version: 2 })];
    expect(tallyOf([old, fresh], 1).sum).toBe(80);
    expect(tallyOf([fresh, old], 1).sum).toBe(80);
    expect(latestSheets([old, fresh], P1, 1).get(memberCode('M1'))).toBe(fresh);
  });

  test('sheets of the absent, the recused, strangers and other products are left out', () => {
    const panel = panelOf(council(4), [absent('M2', '')], [recusal('M3')], P1, '');
    const sheets = [...sheetsOf([70, 10, 10]), sheet('P1', 'X', marksOf(10)), sheet('P2', 'M4', marksOf(10)), sheet('P1', 'M4', marksOf(72))];
    const tally = tallyDossier({ dossier: dossier('P1'), set: SET, profile: profile(), panel, sheets, roundPanels: [] });
    expect(tally.counted.map((c) => [c.member, c.totals.total])).toEqual([
      ['M1', 70],
      ['M4', 72],
    ]);
    expect(tally).toMatchObject({ sum: 142, mean: rational(71), spread: 2, missing: [] });
  });

  test('no sheets: nothing to average', () => {
    expect(latestRound([], P1)).toBe(0);
    expect(tallyOf([], 2)).toMatchObject({
      round: 0,
      counted: [],
      missing: names('M1', 'M2'),
      sum: 0,
      mean: null,
      parts: null,
      spread: null,
      overLimit: false,
      pairs: [],
    });
    expect(gateOf(tallyOf([], 2), '1.2', 3)).toMatchObject({ reached: 0, of: 0, settled: 'open', flagged: false });
  });

  test('mean and part means are exact fractions', () => {
    const tally = tallyOf(sheetsOf([78, 78, 79]), 3);
    expect(tally.mean).toEqual(rational(235, 3));
    expect(tally.parts).toEqual({ A: rational(40), B: rational(25), C: rational(40, 3) });
  });
});

describe('spread', () => {
  test.each([
    [[70, 80], 10, false],
    [[70, 81], 11, true],
    [[75], 0, false],
    [[90, 85, 79], 11, true],
  ])('totals %o: %i, over %s', (totals, spread, overLimit) => {
    expect(tallyOf(sheetsOf(totals), totals.length)).toMatchObject({ spread, overLimit });
  });

  test('the limit is the profile’s, fractions too', () => {
    expect(tallyOf(sheetsOf([70, 78]), 2, { spreadLimit: rational(15, 2) }).overLimit).toBe(true);
    expect(tallyOf(sheetsOf([70, 77]), 2, { spreadLimit: rational(15, 2) }).overLimit).toBe(false);
  });

  test('every pair beyond the limit, widest first', () => {
    expect(tallyOf(sheetsOf([70, 81, 95, 84]), 4).pairs).toEqual([
      { high: 'M3', low: 'M1', gap: 25 },
      { high: 'M3', low: 'M2', gap: 14 },
      { high: 'M4', low: 'M1', gap: 14 },
      { high: 'M3', low: 'M4', gap: 11 },
      { high: 'M2', low: 'M1', gap: 11 },
    ]);
    expect(tallyOf(sheetsOf([70, 80]), 2).pairs).toEqual([]);
    expect(tallyOf(sheetsOf([81, 81, 70]), 3).pairs.map((p) => p.high)).toEqual(['M1', 'M2']);
  });
});

describe('gate findings', () => {
  const withGate = (met: number, of: number, more: Partial<Profile> = {}) =>
    gateOf(
      tallyOf(
        Array.from({ length: of }, (_, i) => sheet('P1', `M${i + 1}`, marksOf(80, { '1.3': i < met ? 1 : 0 }))),
        of,
        more,
      ),
      '1.3',
      4,
    );

  test.each([
    [9, 9, 'met', false],
    [6, 9, 'met', true],
    [5, 9, 'open', true],
    [4, 9, 'open', true],
    [3, 9, 'missed', true],
    [0, 9, 'missed', false],
    [5, 7, 'met', true],
    [4, 7, 'open', true],
    [1, 1, 'met', false],
    [2, 3, 'met', true],
  ])('%i of %i sheets: %s', (reached, of, settled, flagged) => {
    expect(withGate(reached, of)).toEqual({ criterion: '1.3', stars: 4, points: 1, reached, of, settled, flagged });
  });

  test('the share that settles is the profile’s', () => {
    expect(withGate(6, 9, { gateAgreement: rational(3, 4) })?.settled).toBe('open');
    expect(withGate(5, 9, { gateAgreement: rational(51, 100) })?.settled).toBe('met');
  });

  test('where half is enough, a tie says neither', () => {
    expect(withGate(3, 6, { gateAgreement: rational(1, 2) })?.settled).toBe('open');
    expect(withGate(4, 6, { gateAgreement: rational(1, 2) })?.settled).toBe('met');
  });

  test('a gate asks for its points, more will do; a blank misses it', () => {
    const by = (points: number) =>
      ([3, 4, 5] as const).map((stars) => gateOf(tallyOf([sheet('P1', 'M1', marksOf(80, { '1.5': points }))], 1), '1.5', stars)?.settled);
    expect(by(0)).toEqual(['missed', 'missed', 'missed']);
    expect(by(1)).toEqual(['met', 'missed', 'missed']);
    expect(by(2)).toEqual(['met', 'met', 'missed']);
    expect(by(3)).toEqual(['met', 'met', 'met']);
    expect(gateOf(tallyOf([sheet('P1', 'M1', { '1.1': 30 })], 1), '1.2', 3)?.settled).toBe('missed');
  });

  test('gates come in printed order, lower stars first', () => {
    expect(tallyOf([], 1).gates.map((g) => `${g.criterion}/${g.stars}`)).toEqual(['1.2/3', '1.3/4', '1.4/5', '1.5/3', '1.5/4', '1.5/5']);
  });
});

describe('properties', () => {
  const anySheets = fc.uniqueArray(
    fc.record({
      by: fc.integer({ min: 1, max: 9 }),
      round: fc.integer({ min: 1, max: 3 }),
      version: fc.integer({ min: 1, max: 3 }),
      total: fc.integer({ min: 6, max: 100 }),
    }),
    {
      selector: (s) => `${s.by}/${s.round}/${s.version}`,
      maxLength: 40,
    },
  );
  const build = (rows: readonly { by: number; round: number; version: number; total: number }[]) =>
    rows.map((r) => sheet('P1', `M${r.by}`, marksOf(r.total), { round: r.round, version: r.version }));

  test('the order of the sheets is irrelevant', () => {
    fc.assert(
      fc.property(anySheets, fc.infiniteStream(fc.nat()), (rows, dice) => {
        const sheets = build(rows);
        const shuffled = sheets
          .map((s) => ({ s, key: dice.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ s }) => s);
        expect(tallyOf(shuffled, 9)).toEqual(tallyOf(sheets, 9));
      }),
    );
  });

  test('every value is within its bounds, and the parts’ means sum to the mean', () => {
    fc.assert(
      fc.property(anySheets, (rows) => {
        const tally = tallyOf(build(rows), 9);
        expect(tally.counted.length + tally.missing.length).toBe(9);
        expect(new Set(tally.counted.map((c) => c.member)).size).toBe(tally.counted.length);
        const [count, totals] = [tally.counted.length, tally.counted.map((c) => c.totals.total)];
        expect(tally.sum).toBe(totals.reduce((a, b) => a + b, 0));
        for (const gate of tally.gates) expect([gate.of === count, gate.reached >= 0, gate.reached <= count]).toEqual([true, true, true]);
        expect(tally.mean === null).toBe(count === 0);
        if (!tally.mean || !tally.parts) return;
        expect(tally.mean.num * count).toBe(tally.sum * tally.mean.den);
        const { A, B, C } = tally.parts;
        expect([A, B, C].reduce((sum, part) => sum + (part.num * count) / part.den, 0)).toBe(tally.sum);
        expect(tally.spread).toBe(Math.max(...totals) - Math.min(...totals));
        expect(tally.overLimit).toBe(tally.pairs.length > 0);
      }),
    );
  });
});
