import { describe, expect, test } from 'vitest';
import {
  agendaOf,
  compareHalfDays,
  DOSSIER_MOVES,
  DOSSIER_STATES,
  halfDayKey,
  halfDayOf,
  halfDaysOf,
  mayMove,
  ROLE_NAMES,
  ROLES,
} from '../../shared/session.ts';
import { absent, dossier } from './fabric.ts';

describe('half-days', () => {
  test('two spellings are one half-day', () => {
    expect(halfDayKey('Ngày 1 – Sáng')).toBe(halfDayKey('  ngày 1 - sáng '));
    expect(halfDayKey('Ngày 1 - sáng')).not.toBe(halfDayKey('Ngày 1 - chiều'));
  });

  test('day by number, then morning, noon, afternoon, evening, then by name', () => {
    const names = [
      'Ngày 10 - sáng',
      'Ngày 2 - tối',
      'Ngày 2 - sáng',
      'Ngày 1 - chiều',
      'Buổi khác',
      'Ngày 1 - sáng',
      'Ngày 2 - chiều',
      'Ngày 2 - trưa',
      'Buổi bổ sung',
    ];
    expect([...names].sort(compareHalfDays)).toEqual([
      'Ngày 1 - sáng',
      'Ngày 1 - chiều',
      'Ngày 2 - sáng',
      'Ngày 2 - trưa',
      'Ngày 2 - chiều',
      'Ngày 2 - tối',
      'Ngày 10 - sáng',
      'Buổi bổ sung',
      'Buổi khác',
    ]);
    expect(compareHalfDays('Ngày 1 - đợt 1', 'Ngày 1 - đợt 2')).toBeLessThan(0);
  });

  test('those of dossiers and attendance, each once by its first spelling', () => {
    const dossiers = [dossier('P1', { halfDay: 'Ngày 2 - sáng' }), dossier('P2'), dossier('P3', { halfDay: 'ngày 2 – SÁNG' })];
    expect(halfDaysOf({ dossiers, attendance: [absent('M1', 'Ngày 1 - chiều')] })).toEqual(['Ngày 1 - chiều', 'Ngày 2 - sáng']);
    expect(halfDaysOf({ dossiers: [dossier('P2')], attendance: [] })).toEqual(['']);
  });

  test('a dossier without one belongs to the first', () => {
    const halfDays = ['Ngày 1 - sáng', 'Ngày 1 - chiều'];
    expect(halfDayOf(dossier('P1'), halfDays)).toBe('Ngày 1 - sáng');
    expect(halfDayOf(dossier('P1', { halfDay: 'Ngày 1 - chiều' }), halfDays)).toBe('Ngày 1 - chiều');
    expect(halfDayOf(dossier('P1'), [])).toBe('');
  });
});

describe('the agenda', () => {
  test('by half-day, place, then the list’s order; without a place after those with one', () => {
    const dossiers = [
      dossier('late', { halfDay: 'Ngày 1 - chiều', order: 1 }),
      dossier('unplaced'),
      dossier('second', { order: 2 }),
      dossier('also unplaced'),
      dossier('first', { halfDay: 'NGÀY 1 – sáng', order: 1 }),
      dossier('also first', { halfDay: 'Ngày 1 - sáng', order: 1 }),
    ];
    const halfDays = ['Ngày 1 - sáng', 'Ngày 1 - chiều'];
    expect(agendaOf(dossiers, halfDays).map((d) => d.code)).toEqual(['first', 'also first', 'second', 'unplaced', 'also unplaced', 'late']);
    expect(
      agendaOf([dossier('a', { halfDay: 'Ngày 3' }), dossier('b')], halfDays).map((d) => d.code),
      'an unknown half-day is taken with the first',
    ).toEqual(['a', 'b']);
  });
});

describe('moves of a dossier', () => {
  test.each(Object.keys(DOSSIER_MOVES) as (keyof typeof DOSSIER_MOVES)[])('%s only from its own states', (move) => {
    const from: Record<keyof typeof DOSSIER_MOVES, string> = {
      'open-scoring': 'ready',
      'close-scoring': 'scoring',
      'resume-scoring': 'closed',
      'next-round': 'closed',
      confirm: 'closed',
      reopen: 'confirmed',
    };
    expect(DOSSIER_STATES.filter((state) => mayMove(state, move))).toEqual([from[move]]);
  });
});

test('every role has its printed name', () => {
  expect(ROLES.map((role) => ROLE_NAMES[role])).toEqual(['Chủ tịch', 'Phó Chủ tịch', 'Ủy viên', 'Ủy viên kiêm Thư ký', 'Thư ký', 'Quan sát viên']);
});
