/** One step of the board's buttons. Breaks when a step jumps over a product that may move, or stops at a half-day's end. */
import { expect, test } from 'vitest';
import { boardOf, stepFrom } from '../../renderer/desk/agenda/arranging.ts';
import { dossierCode } from '../../shared/lib/brand.ts';
import { dossier } from '../shared/fabric.ts';

const DAY1 = 'Ngày 1 - sáng';
const DAY2 = 'Ngày 2 - sáng';
const dossiers = [...['A', 'B', 'C'].map((code) => ({ ...dossier(code), halfDay: DAY1 })), { ...dossier('D'), halfDay: DAY2 }];
const agenda = { dossiers, halfDays: [DAY1, DAY2], locked: new Set([dossierCode('A')]) };

test.each([
  ['C', -1, DAY1, 'B'],
  ['B', 1, DAY1, null],
  ['C', 1, DAY2, 'D'],
  ['D', -1, 'Ngày 1 - chiều', null],
] as const)('%s by %i', (code, step, halfDay, before) => {
  const board = boardOf(agenda, code === 'D' ? ['Ngày 1 - chiều'] : []);
  expect(stepFrom(board, agenda.locked, dossierCode(code), step)).toEqual({ halfDay, before });
});

test('nothing lies before the first or after the last, and who is opened is no neighbour', () => {
  const board = boardOf(agenda, []);
  expect(stepFrom(board, agenda.locked, dossierCode('B'), -1)).toBeNull();
  expect(stepFrom(board, agenda.locked, dossierCode('D'), 1)).toBeNull();
});

test('a half-day just added stands in its place until it has a product of its own', () => {
  expect(boardOf(agenda, ['Ngày 1 - chiều', 'ngày 2 – sáng']).map((h) => h.halfDay)).toEqual([DAY1, 'Ngày 1 - chiều', DAY2]);
});
