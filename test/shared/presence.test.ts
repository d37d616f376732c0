/** Who is in the room, and who owes a sheet for one product. Breaks when an exception, a movement or an observer is counted wrongly. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dossierCode, memberCode } from '../../shared/lib/brand.ts';
import { rational } from '../../shared/lib/rational.ts';
import { attendanceFor, attendanceNow, counts, instantToday, lastMovement, presenceChanges, quorumEdges } from '../../shared/presence.ts';
import { isPresent, type Movement, type ProductPresence, type Profile } from '../../shared/session.ts';
import { panelOf, quorumOf } from '../../shared/tally.ts';
import { absent, council, member, profile, record, recusal, resultOfP1, sheetsOf } from './fabric.ts';

const MORNING = 'Ngày 1 - sáng';
const P1 = dossierCode('P1');
const exception = (code: string, present: boolean, of = 'P1'): ProductPresence => ({
  dossier: dossierCode(of),
  member: memberCode(code),
  present,
  reason: 'họp gấp',
  notes: {},
});
const moved = (id: number, code: string, kind: Movement['kind'], time: string, more: Partial<Movement> = {}): Movement => ({
  id,
  member: memberCode(code),
  halfDay: MORNING,
  kind,
  at: `2026-09-04T${time}:00.000Z`,
  reason: '',
  undoneAt: null,
  undoneReason: '',
  ...more,
});

describe('exceptions for one product', () => {
  test.each([
    ['marked away', [exception('M2', false)], [], ['M1', 'M3'], ['M2']],
    ['marked present though away', [exception('M2', true)], [absent('M2', MORNING)], ['M1', 'M2', 'M3'], []],
    ['of another product', [exception('M2', false, 'P2')], [], ['M1', 'M2', 'M3'], []],
  ])('%s', (_what, exceptions, attendance, owing, away) => {
    const panel = panelOf(council(3), attendanceFor(attendance, exceptions, P1, MORNING), [], P1, MORNING);
    expect([panel.owing, panel.absent]).toEqual([owing, away]);
  });

  test('reach the result: who is marked away owes nothing and leaves the quorum; whoever does not score never counts', () => {
    const away = resultOfP1(record(4, { sheets: sheetsOf([80, 80, 80]), productPresence: [exception('M4', false)] }));
    expect([away.disposition, away.quorum.present, away.tally.missing]).toEqual(['recognise', 3, []]);
    const broken = resultOfP1(record(4, { sheets: sheetsOf([80, 80]), productPresence: [exception('M3', false), exception('M4', false)] }));
    expect(broken.reasons).toEqual(['quorum']);
    const observers = [...council(4), member('QS', { scores: false })];
    const watched = resultOfP1(record(4, { members: observers, sheets: sheetsOf([80, 80, 80, 80]), productPresence: [exception('QS', false)] }));
    expect([watched.quorum.present, watched.quorum.scoring, watched.stars]).toEqual([4, 4, 4]);
    expect([counts(member('QS', { scores: false })), counts(member('CT', { scores: false, role: 'chair' }))]).toEqual([false, true]);
  });

  const codes = ['M1', 'M2', 'M3', 'M4', 'M5'];
  const rows = fc.subarray(codes).map((list) => list.map((code) => absent(code, MORNING)));
  const exceptions = fc.subarray(codes).chain((list) => fc.tuple(...list.map((code) => fc.boolean().map((present) => exception(code, present)))));

  test('equal to the attendance change nothing', () => {
    fc.assert(
      fc.property(rows, fc.subarray(codes), (attendance, named) => {
        const same = named.map((code) => exception(code, isPresent(attendance, memberCode(code), MORNING)));
        const laid = attendanceFor(attendance, same, P1, MORNING);
        expect(panelOf(council(5), laid, [recusal('M3')], P1, MORNING)).toEqual(panelOf(council(5), attendance, [recusal('M3')], P1, MORNING));
        expect(quorumOf(council(5), laid, MORNING, profile())).toEqual(quorumOf(council(5), attendance, MORNING, profile()));
      }),
    );
  });

  test('marking one more away never raises the quorum, nor the count of those present', () => {
    fc.assert(
      fc.property(rows, exceptions, fc.constantFrom(...codes), (attendance, given, code) => {
        const of = (list: readonly ProductPresence[]) => quorumOf(council(5), attendanceFor(attendance, list, P1, MORNING), MORNING, profile());
        const [before, after] = [of(given), of([...given.filter((e) => e.member !== code), exception(code, false)])];
        expect(after.present).toBeLessThanOrEqual(before.present);
        expect(after.reached && !before.reached).toBe(false);
        expect(after.needed).toBe(before.needed);
      }),
    );
  });
});

describe('the end of the quorum is foreseen', () => {
  // Four score, two of them are needed; M1 is the chair, M2 the deputy.
  const half = (more: Partial<Profile> = {}): Profile => profile({ quorumShare: rational(1, 2), ...more });
  const away = (...codes: readonly string[]) => codes.map((code) => absent(code, MORNING));
  test.each([
    ['all are there', away(), half(), { count: false, lastLeader: null }],
    ['more than are needed, but one leader only', away('M2'), half(), { count: false, lastLeader: 'M1' }],
    ['just as many as are needed', away('M2', 'M3'), half(), { count: true, lastLeader: 'M1' }],
    ['no leader has to be there', away('M2'), half({ chairOrDeputyRequired: false }), { count: false, lastLeader: null }],
    ['too late: it is gone already', away('M1', 'M2'), half(), { count: false, lastLeader: null }],
  ])('%s', (_what, attendance, regulation, edges) => {
    expect(quorumEdges(council(4), attendance, MORNING, regulation)).toEqual(edges);
  });

  test('an edge it names is one: taking that one away breaks the quorum, and where none is named anybody may leave', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.uniqueArray(fc.integer({ min: 1, max: 9 })), fc.boolean(), (size, gone, required) => {
        const members = council(size);
        const regulation = half({ chairOrDeputyRequired: required });
        const attendance = away(...gone.filter((n) => n <= size).map((n) => `M${n}`));
        const reached = (list: typeof attendance): boolean => quorumOf(members, list, MORNING, regulation).reached;
        if (!reached(attendance)) return;
        const edges = quorumEdges(members, attendance, MORNING, regulation);
        for (const { code } of members.filter((m) => isPresent(attendance, m.code, MORNING)))
          expect(reached([...attendance, absent(code, MORNING)])).toBe(!edges.count && edges.lastLeader !== code);
      }),
    );
  });
});

describe('comings and goings', () => {
  test.each([
    ['left', [moved(1, 'M2', 'leave', '02:00')], false],
    ['back again', [moved(1, 'M2', 'leave', '02:00'), moved(2, 'M2', 'arrive', '03:00')], true],
    ['in one minute the later entry holds', [moved(1, 'M2', 'leave', '02:00'), moved(2, 'M2', 'arrive', '02:00')], true],
    ['recorded out of order', [moved(2, 'M2', 'arrive', '03:00'), moved(1, 'M2', 'leave', '02:00')], true],
    ['undone', [moved(1, 'M2', 'leave', '02:00', { undoneAt: '2026-09-04T02:10:00.000Z', undoneReason: 'ghi nhầm' })], true],
    ['another half-day', [moved(1, 'M2', 'leave', '02:00', { halfDay: 'Ngày 1 - chiều' })], true],
    ['the half-day spelt another way', [moved(1, 'M2', 'leave', '02:00', { halfDay: 'ngày 1 – Sáng' })], false],
  ])('%s', (_what, movements, here) => {
    expect(isPresent(attendanceNow([], movements, MORNING), memberCode('M2'), MORNING)).toBe(here);
  });

  test('a latecomer is absent by the list and present now', () => {
    const attendance = [absent('M2', MORNING)];
    const now = attendanceNow(attendance, [moved(1, 'M2', 'arrive', '02:10')], MORNING);
    expect(presenceChanges([...council(2), member('QS', { scores: false })], attendance, now, MORNING)).toEqual([{ member: 'M2', present: true }]);
    expect(lastMovement([], memberCode('M2'), MORNING)).toBeUndefined();
  });

  test('the clock on the wall is that of Vietnam, on the day of the instant there', () => {
    expect(instantToday('2026-09-04T03:42:10.000Z', '10:05')).toBe('2026-09-04T03:05:00.000Z');
    expect(instantToday('2026-09-04T18:00:00.000Z', '00:30')).toBe('2026-09-04T17:30:00.000Z');
  });
});
