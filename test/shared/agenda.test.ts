/** Orders of the agenda. Breaks when an opened product loses its place, a product is lost or doubled, or a half-day's name is changed by the way. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Agenda, movedBefore, nextHalfDay, orderOf, previewOf, rearranged, sortedAgenda } from '../../shared/agenda.ts';
import { dossierCode } from '../../shared/lib/brand.ts';
import { agendaOf, type Dossier, halfDaysOf } from '../../shared/session.ts';
import { dossier } from './fabric.ts';

const MORNING = 'Ngày 1 - sáng';
const NOON = 'Ngày 1 - chiều';
const of = (code: string, halfDay: string, more: Partial<Dossier> = {}): Dossier => ({ ...dossier(code), halfDay, order: null, ...more });
const agendaWith = (dossiers: readonly Dossier[], ...locked: readonly string[]): Agenda => ({
  dossiers,
  halfDays: halfDaysOf({ dossiers, attendance: [] }),
  locked: new Set(locked.map(dossierCode)),
});
const listed = (agenda: Agenda): Record<string, string> =>
  Object.fromEntries(
    orderOf(agenda)
      .filter((h) => h.dossiers.length > 0)
      .map((h) => [h.halfDay, h.dossiers.join(' ')]),
  );
const move = (agenda: Agenda, code: string, halfDay: string, before: string | null): Agenda =>
  previewOf(agenda, [movedBefore(agenda, dossierCode(code), halfDay, before === null ? null : dossierCode(before))]);

describe('one product moves', () => {
  const four = agendaWith([of('A', MORNING), of('B', MORNING), of('C', MORNING), of('D', NOON)]);
  test.each([
    ['C', MORNING, 'A', 'C A B', 'D'],
    ['A', MORNING, null, 'B C A', 'D'],
    ['B', NOON, 'D', 'A C', 'B D'],
    ['D', 'ngày 1 – Sáng', 'B', 'A D B C', undefined],
  ] as const)('%s to %s before %s', (code, halfDay, before, morning, noon) => {
    expect(listed(move(four, code, halfDay, before))).toEqual({ [MORNING]: morning, ...(noon ? { [NOON]: noon } : {}) });
  });

  test('an opened product stays where it is counted from the start; the others go around it', () => {
    const agenda = agendaWith([of('A', MORNING), of('B', MORNING), of('C', MORNING), of('D', MORNING)], 'B');
    expect(listed(move(agenda, 'D', MORNING, 'A'))).toEqual({ [MORNING]: 'D B A C' });
    expect(listed(move(agenda, 'A', MORNING, null))).toEqual({ [MORNING]: 'C B D A' });
  });

  test('a second half-day gives the unnamed one its name, so that its products stay there', () => {
    const unnamed = agendaWith([of('A', ''), of('B', '')]);
    expect(listed(move(unnamed, 'B', 'Ngày 2 - sáng', null))).toEqual({ [MORNING]: 'A', 'Ngày 2 - sáng': 'B' });
    const half = agendaWith([of('A', ''), of('B', NOON)]);
    expect(listed(move(half, 'B', MORNING, null))[NOON]).toBe('A');
  });

  test('nothing changes when it is there already', () => {
    const settled = previewOf(four, orderOf(four));
    expect(rearranged(settled, [movedBefore(settled, dossierCode('A'), MORNING, dossierCode('B'))])).toEqual([]);
  });
});

test('any orders: nobody lost or doubled, opened ones keep half-day and place in it, and the order taken back is the one before', () => {
  const names = ['A', 'B', 'C', 'D', 'E', 'F', 'G'];
  const halfDays = [MORNING, NOON, 'Ngày 2 - sáng'];
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...halfDays), { minLength: 7, maxLength: 7 }),
      fc.subarray(names),
      fc.array(fc.record({ halfDay: fc.constantFrom(...halfDays), code: fc.constantFrom(...names), before: fc.option(fc.constantFrom(...names)) }), {
        maxLength: 6,
      }),
      (where, locked, moves) => {
        const start = agendaWith(
          names.map((code, i) => of(code, where[i] ?? MORNING, { order: i + 1 })),
          ...locked,
        );
        let agenda = start;
        for (const m of moves) if (!locked.includes(m.code)) agenda = move(agenda, m.code, m.halfDay, m.before);
        const codes = agendaOf(agenda.dossiers, agenda.halfDays).map((d) => d.code);
        expect([...codes].sort()).toEqual(names);
        for (const code of locked) expect(agenda.dossiers.find((d) => d.code === code)?.halfDay).toBe(start.dossiers.find((d) => d.code === code)?.halfDay);
        const back = previewOf(agenda, orderOf(start));
        if (locked.length === 0) expect(listed(back)).toEqual(listed(start));
      },
    ),
  );
});

test('within one half-day an opened product never changes its number', () => {
  const names = ['A', 'B', 'C', 'D', 'E'];
  fc.assert(
    fc.property(fc.subarray(names), fc.shuffledSubarray(names, { minLength: 5 }), (locked, wanted) => {
      const start = agendaWith(
        names.map((code, i) => of(code, MORNING, { order: i + 1 })),
        ...locked,
      );
      const now = orderOf(previewOf(start, [{ halfDay: MORNING, dossiers: wanted.map(dossierCode) }]))[0]?.dossiers ?? [];
      for (const code of locked) expect(now.indexOf(dossierCode(code))).toBe(names.indexOf(code));
      expect(now.filter((c) => !locked.includes(c))).toEqual(wanted.filter((c) => !locked.includes(c)));
    }),
  );
});

test('sorting stays within the half-day: by group, by commune, by code as people read it', () => {
  const agenda = agendaWith([
    of('27-1-10-2026', MORNING, { setNumber: 4, commune: 'Xã Đông' }),
    of('27-1-2-2026', MORNING, { setNumber: 9, commune: 'Xã An' }),
    of('27-1-3-2026', MORNING, { setNumber: 4, commune: 'Xã Bình' }),
    of('27-1-1-2026', NOON, { setNumber: 1, commune: 'Xã An' }),
  ]);
  const sorted = (by: 'group' | 'commune' | 'code') => sortedAgenda(agenda, by)[0]?.dossiers.map((c) => c.split('-')[2]);
  expect([sorted('group'), sorted('commune'), sorted('code')]).toEqual([
    ['3', '10', '2'],
    ['2', '3', '10'],
    ['2', '3', '10'],
  ]);
  expect(sortedAgenda(agenda, 'group')[1]?.dossiers).toEqual(['27-1-1-2026']);
});

test.each([
  [[''], NOON],
  [[MORNING], NOON],
  [[MORNING, NOON], 'Ngày 2 - sáng'],
  [['Phiên tối'], 'Ngày 2 - sáng'],
  [[NOON], 'Ngày 2 - sáng'],
])('after %j comes %s', (halfDays, next) => {
  expect(nextHalfDay(halfDays)).toBe(next);
});
