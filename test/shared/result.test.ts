import { describe, expect, test } from 'vitest';
import { rational } from '../../shared/lib/rational.ts';
import type { RankedResult } from '../../shared/result.ts';
import type { SessionRecord, Sheet } from '../../shared/session.ts';
import { bandOf, nearEdge, starsOf } from '../../shared/stars.ts';
import { absent, conclusion, dossier, knockOut, profile, record, recusal, resultOfP1, sheet, sheetsOf, spreadConclusion } from './fabric.ts';
import { BOOK, type Gated, marksOf } from './small-book.ts';

const resultWith = (totals: readonly number[], gated: Gated = {}, more: Partial<SessionRecord> = {}): RankedResult =>
  resultOfP1(record(totals.length, { sheets: sheetsOf(totals, gated), ...more }));

/** Nine sheets of `total`, of which `reached` reach the gate at `at`. */
const openGate = (total: number, at: keyof Gated, reached: number, most = 1): readonly Sheet[] =>
  Array.from({ length: 9 }, (_, i) => sheet('P1', `M${i + 1}`, marksOf(total, { [at]: i < reached ? most : 0 })));

describe('bands', () => {
  test.each([
    [0, 1],
    [rational(2999, 100), 1],
    [30, 2],
    [rational(4999, 100), 2],
    [50, 3],
    [rational(6996, 100), 3],
    [rational(6999999, 100000), 3],
    [70, 4],
    [rational(8999, 100), 4],
    [90, 5],
    [100, 5],
  ] as const)('a mean of %o is %i stars', (mean, stars) => expect(bandOf(BOOK.starBands, typeof mean === 'number' ? rational(mean) : mean)).toBe(stars));

  test('69,96 is 3 stars, from sheets', () => {
    const totals = [...Array<number>(24).fill(70), 69];
    expect(resultWith(totals)).toMatchObject({ tally: { mean: rational(6996, 100) }, band: 3, stars: 3, disposition: 'recognise' });
  });

  test('a mean outside every band is a broken book', () => {
    expect(() => bandOf(BOOK.starBands, rational(101))).toThrow(RangeError);
    expect(() => bandOf(BOOK.starBands, rational(-1))).toThrow(RangeError);
  });
});

describe('stars by mean and gates', () => {
  test.each<[string, number, Gated, number, string, readonly string[]]>([
    ['84, all gates met', 84, {}, 4, 'recognise', []],
    ['84, one **** gate missed, all *** met', 84, { '1.3': 0 }, 3, 'recognise', ['1.3/4']],
    ['84, a *** gate missed: the higher gates do not help', 84, { '1.2': 0 }, 2, 'improve', ['1.2/3']],
    ['84, a ***** gate missed: it is not asked for', 84, { '1.4': 0 }, 4, 'recognise', []],
    ['62, one *** gate missed', 62, { '1.2': 0 }, 2, 'improve', ['1.2/3']],
    ['62, a **** gate missed: it is not asked for', 62, { '1.3': 0 }, 3, 'recognise', []],
    ['94, all gates met', 94, {}, 5, 'refer', []],
    ['94, a ***** gate missed', 94, { '1.4': 0 }, 4, 'recognise', ['1.4/5']],
    ['94, a **** gate missed', 94, { '1.3': 0 }, 3, 'recognise', ['1.3/4']],
    ['94, the gate criterion with three levels at 2', 94, { '1.5': 2 }, 4, 'recognise', ['1.5/5']],
    ['94, the same at 1', 94, { '1.5': 1 }, 3, 'recognise', ['1.5/4', '1.5/5']],
    ['94, the same at 0', 94, { '1.5': 0 }, 2, 'improve', ['1.5/3', '1.5/4', '1.5/5']],
    ['45, a *** gate missed: the band is lower anyway', 45, { '1.2': 0 }, 2, 'improve', []],
    ['20, nothing met', 20, { '1.2': 0, '1.3': 0, '1.4': 0, '1.5': 0 }, 1, 'improve', []],
  ])('%s', (_, total, gated, stars, disposition, failed) => {
    const result = resultWith([total], gated);
    expect(result).toMatchObject({ stars, disposition, reasons: [], disputed: false });
    expect(result.failedGates.map((g) => `${g.criterion}/${g.stars}`)).toEqual(failed);
  });

  test('the lowest missed gate decides', () => {
    expect([starsOf(5, []), starsOf(5, [{ stars: 5 }, { stars: 3 }]), starsOf(4, [{ stars: 5 }]), starsOf(1, [{ stars: 3 }])]).toEqual([5, 2, 4, 1]);
  });
});

describe('open gates and conclusions', () => {
  test('six of nine settle a gate, five leave it open and the product undecided', () => {
    expect(resultOfP1(record(9, { sheets: openGate(84, '1.3', 6) }))).toMatchObject({ stars: 4, disputed: false, reasons: [] });
    expect(resultOfP1(record(9, { sheets: openGate(84, '1.3', 5) }))).toMatchObject({
      stars: null,
      disposition: 'undecided',
      disputed: true,
      reasons: ['gate-conclusion'],
      reward: 0,
      rank: null,
    });
    expect(resultOfP1(record(9, { sheets: openGate(84, '1.3', 3) }))).toMatchObject({ stars: 3, disputed: false });
  });

  test('an open gate above the band changes nothing', () => {
    const result = resultOfP1(record(9, { sheets: openGate(62, '1.3', 5) }));
    expect(result).toMatchObject({ stars: 3, disputed: false });
    expect(result.gates.find((g) => g.criterion === '1.3')).toMatchObject({ outcome: 'open', matters: false, flagged: true });
  });

  test('an open gate changes nothing where a lower gate is missed', () => {
    const sheets = Array.from({ length: 9 }, (_, i) => sheet('P1', `M${i + 1}`, marksOf(84, { '1.2': 0, '1.3': i < 5 ? 1 : 0 })));
    expect(resultOfP1(record(9, { sheets }))).toMatchObject({ stars: 2, disputed: false, reasons: [] });
  });

  test('an open gate changes nothing where another of the same level is missed', () => {
    const sheets = Array.from({ length: 9 }, (_, i) => sheet('P1', `M${i + 1}`, marksOf(84, { '1.3': 0, '1.5': i < 5 ? 2 : 1 })));
    expect(resultOfP1(record(9, { sheets }))).toMatchObject({ stars: 3, disputed: false });
  });

  test('two open gates of different levels: the lower, concluded missed, frees the higher', () => {
    const sheets = Array.from({ length: 9 }, (_, i) => sheet('P1', `M${i + 1}`, marksOf(84, { '1.2': i < 5 ? 1 : 0, '1.3': i < 5 ? 1 : 0 })));
    const concluded = (...gateConclusions: readonly ReturnType<typeof conclusion>[]) => resultOfP1(record(9, { sheets, gateConclusions }));
    const matters = ({ gates }: RankedResult) => gates.filter((g) => g.matters).map((g) => g.criterion);
    expect(matters(concluded())).toEqual(['1.2', '1.3']);
    expect(matters(concluded(conclusion('1.2', 3, true)))).toEqual(['1.3']);
    expect(concluded(conclusion('1.2', 3, false))).toMatchObject({ stars: 2, disputed: false });
    expect(concluded(conclusion('1.2', 3, true), conclusion('1.3', 4, true))).toMatchObject({ stars: 4 });
  });

  test.each([
    ['open, concluded met', 5, true, 4],
    ['open, concluded missed', 5, false, 3],
    ['all met, concluded missed', 9, false, 3],
    ['all missed, concluded met', 0, true, 4],
  ])('a conclusion always decides: %s', (_, reached, met, stars) => {
    const result = resultOfP1(record(9, { sheets: openGate(84, '1.3', reached), gateConclusions: [conclusion('1.3', 4, met)] }));
    expect(result).toMatchObject({ stars, disputed: false });
    expect(result.gates.find((g) => g.criterion === '1.3')?.conclusion).toMatchObject({ met });
  });

  test('a conclusion holds for its own product, criterion and level', () => {
    const others = [conclusion('1.3', 4, true, 'P2'), conclusion('1.2', 3, true), conclusion('1.5', 4, true)];
    expect(resultOfP1(record(9, { sheets: openGate(84, '1.3', 5), gateConclusions: others }))).toMatchObject({ disposition: 'undecided' });
  });
});

describe('what keeps a product undecided', () => {
  test('a missing sheet', () => {
    expect(resultOfP1(record(3, { sheets: sheetsOf([80, 80]) }))).toMatchObject({
      disposition: 'undecided',
      reasons: ['missing-sheets'],
      disputed: false,
      stars: null,
    });
    expect(resultOfP1(record(3))).toMatchObject({ reasons: ['missing-sheets'], band: null, failedGates: [] });
  });

  test('a recused or absent member owes none', () => {
    expect(resultOfP1(record(9, { sheets: sheetsOf([80, 80, 80, 80, 80, 80, 80, 80]), recusals: [recusal('M9')] }))).toMatchObject({
      stars: 4,
      quorum: { present: 9 },
    });
    expect(resultOfP1(record(9, { sheets: sheetsOf([80, 80, 80, 80, 80, 80, 80, 80]), attendance: [absent('M9', 'Sáng')] }))).toMatchObject({
      stars: 4,
      quorum: { present: 8 },
    });
  });

  test('nobody owes a sheet: nothing is decided', () => {
    expect(resultOfP1(record(1, { recusals: [recusal('M1')] }))).toMatchObject({ disposition: 'undecided', reasons: ['missing-sheets'] });
  });

  test('no quorum in the dossier’s half-day; a recusal does not lower it', () => {
    const sheets = sheetsOf([80, 80, 80, 80, 80, 80]);
    const away = ['M7', 'M8', 'M9'].map((code) => absent(code, 'Ngày 1 - sáng'));
    expect(resultOfP1(record(9, { sheets, attendance: away }))).toMatchObject({
      reasons: ['quorum'],
      quorum: { present: 6, needed: 7 },
      halfDay: 'Ngày 1 - sáng',
    });
    const recusals = ['M7', 'M8', 'M9'].map((code) => recusal(code));
    expect(resultOfP1(record(9, { sheets, recusals }))).toMatchObject({ stars: 4, quorum: { present: 9, reached: true } });
  });

  test('a dossier without a half-day belongs to the first, however the rows are ordered', () => {
    const session = record(4, {
      sheets: sheetsOf([80, 80, 80]),
      dossiers: [dossier('P2', { halfDay: 'Ngày 2 - sáng' }), dossier('P1')],
      attendance: [absent('M4', 'Ngày 1 - chiều')],
    });
    expect(resultOfP1(session)).toMatchObject({ halfDay: 'Ngày 1 - chiều', panel: { absent: ['M4'] }, stars: 4 });
  });

  test('a spread of 11 before the last round, with or without a conclusion', () => {
    expect(resultWith([70, 80])).toMatchObject({ stars: 4 });
    expect(resultWith([70, 81])).toMatchObject({ disposition: 'undecided', disputed: true, reasons: ['spread'] });
    expect(resultWith([70, 81], {}, { spreadConclusions: [spreadConclusion(1, 'mean')] })).toMatchObject({
      reasons: ['spread'],
      spreadConclusion: { decision: 'mean' },
    });
  });

  test('after the last round the chair takes the mean or postpones', () => {
    const sheets = [1, 2, 3].flatMap((round) => sheetsOf([70, 81], {}, { round }));
    const settled = (...spreadConclusions: readonly ReturnType<typeof spreadConclusion>[]) => resultOfP1(record(2, { sheets, spreadConclusions }));
    expect(settled()).toMatchObject({ disposition: 'undecided', reasons: ['spread'], disputed: true });
    expect(settled(spreadConclusion(3, 'mean'))).toMatchObject({ stars: 4, disputed: false });
    expect(settled(spreadConclusion(3, 'postpone'))).toMatchObject({ disposition: 'undecided', reasons: ['spread'], disputed: true });
    expect(settled(spreadConclusion(2, 'mean')), 'a conclusion of an earlier round').toMatchObject({ reasons: ['spread'], spreadConclusion: null });
    expect(resultOfP1(record(2, { sheets, profile: profile({ maxRounds: 4 }), spreadConclusions: [spreadConclusion(3, 'mean')] }))).toMatchObject({
      reasons: ['spread'],
    });
  });

  test('round 2 within the limit settles it, and only round 2 counts', () => {
    const result = resultOfP1(record(3, { sheets: [...sheetsOf([50, 90, 70]), ...sheetsOf([66, 70, 71], {}, { round: 2 })] }));
    expect(result).toMatchObject({ stars: 3, tally: { round: 2, mean: rational(69) } });
  });

  test('all reasons at once, in a fixed order', () => {
    const sheets = Array.from({ length: 5 }, (_, i) => sheet('P1', `M${i + 3}`, marksOf(i === 0 ? 70 : 85, { '1.3': i < 3 ? 1 : 0 })));
    const attendance = [absent('M1', 'Sáng'), absent('M2', 'Sáng')];
    expect(resultOfP1(record(8, { sheets, attendance })).reasons).toEqual(['quorum', 'missing-sheets', 'spread', 'gate-conclusion']);
  });
});

describe('ineligible and knocked out', () => {
  const sheets = sheetsOf([80, 80, 80]);

  test('an ineligible dossier has no stars and no reasons', () => {
    const dossiers = [dossier('P1', { eligible: false, ineligibleReason: 'Thiếu giấy chứng nhận' })];
    expect(resultOfP1(record(3, { dossiers, sheets }))).toMatchObject({
      disposition: 'ineligible',
      stars: null,
      rank: null,
      reward: 0,
      reasons: [],
      disputed: false,
    });
    expect(resultOfP1(record(3, { dossiers, knockOuts: [knockOut(3, 0)] })), 'ineligible goes first').toMatchObject({ disposition: 'ineligible' });
  });

  test.each([
    [5, 4, 'knocked-out'],
    [4, 4, 'recognise'],
    [0, 0, 'recognise'],
    [4, 5, 'recognise'],
  ])('%i for, %i against: %s', (votesFor, votesAgainst, disposition) => {
    const result = resultOfP1(record(3, { sheets, knockOuts: [knockOut(votesFor, votesAgainst, { abstentions: 9 })] }));
    expect(result.disposition).toBe(disposition);
    expect(result.stars).toBe(disposition === 'knocked-out' ? null : 4);
  });

  test('a later vote may knock out where the first did not; another product’s does not', () => {
    expect(resultOfP1(record(3, { sheets, knockOuts: [knockOut(1, 2), knockOut(2, 1, { reason: 'Sao chép' })] })).knockOut?.reason).toBe('Sao chép');
    expect(resultOfP1(record(3, { sheets, knockOuts: [knockOut(9, 0, { dossier: dossier('P2').code })] }))).toMatchObject({ stars: 4, knockOut: null });
  });

  test('scoring that stopped leaves nothing disputed', () => {
    expect(resultOfP1(record(3, { sheets: sheetsOf([50, 90]), knockOuts: [knockOut(3, 0)] }))).toMatchObject({
      disposition: 'knocked-out',
      disputed: false,
      reasons: [],
    });
  });
});

describe('put off or taken out', () => {
  const deferral = (kind: 'postponed' | 'withdrawn') => ({ deferrals: [{ dossier: dossier('P1').code, kind, reason: 'chờ bổ sung', notes: {} }] });

  test('a postponed product stays undecided, whatever its sheets give', () =>
    expect(resultWith([84, 84], {}, deferral('postponed'))).toMatchObject({ disposition: 'undecided', reasons: ['postponed'], stars: null, rank: null }));

  test('a withdrawn one has neither stars nor reward nor rank', () =>
    expect(resultWith([84, 84], {}, deferral('withdrawn'))).toMatchObject({ disposition: 'withdrawn', reasons: [], stars: null, reward: 0, rank: null }));

  test('that another product is put off changes nothing', () => {
    const other = { deferrals: [{ ...deferral('withdrawn').deferrals[0]!, dossier: dossier('P2').code }] };
    expect(resultWith([84, 84], {}, other)).toMatchObject({ disposition: 'recognise', stars: 4, deferral: null });
  });
});

describe('near an edge', () => {
  test.each([
    [rational(139, 2), 70],
    [rational(6949, 100), null],
    [rational(70), 70],
    [rational(141, 2), 70],
    [rational(7051, 100), null],
    [rational(59, 2), 30],
    [rational(50), 50],
    [rational(898, 10), 90],
    [rational(0), null],
    [rational(1, 2), null],
    [rational(100), null],
  ])('a mean of %o', (mean, edge) => expect(nearEdge(BOOK.starBands, mean)).toBe(edge));
});
