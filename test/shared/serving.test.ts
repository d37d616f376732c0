/** Who serves: breaks if a replacement moved the panel of a product opened before, or counted both members at once. */
import { expect, test } from 'vitest';
import { dossierCode, memberCode } from '../../shared/lib/brand.ts';
import { councilFor, councilIn, presidingIn } from '../../shared/serving.ts';
import type { Replacement } from '../../shared/session.ts';
import { absent, council, record, resultOfP1, sheetsOf } from './fabric.ts';

const members = council(4);
const replaced: Replacement = { member: memberCode('M3'), by: memberCode('M4'), reason: 'chuyển công tác', dossiers: [dossierCode('P1')], notes: {} };
const product = (code: string, subCouncil = '') => ({ code: dossierCode(code), subCouncil });
const codes = (some: readonly { readonly code: string }[]) => some.map((m) => m.code);

test('without replacements the council is everybody', () => {
  expect(councilFor(members, [], product('P1'))).toBe(members);
  expect(councilIn(members, [], [], '')).toBe(members);
});

test('a product opened before keeps the member replaced, every other one has the new member', () => {
  expect(codes(councilFor(members, [replaced], product('P1')))).toEqual(['M1', 'M2', 'M3']);
  expect(codes(councilFor(members, [replaced], product('P2')))).toEqual(['M1', 'M2', 'M4']);
});

test.each([
  ['only the member replaced was there', [absent('M4', 'Sáng')], ['M1', 'M2', 'M3']],
  ['only the new member was there', [absent('M3', 'Sáng')], ['M1', 'M2', 'M4']],
  ['attendance says nothing of either', [], ['M1', 'M2', 'M4']],
  ['neither was there', [absent('M3', 'Sáng'), absent('M4', 'Sáng')], ['M1', 'M2', 'M4']],
] as const)('in a half-day where %s', (_, attendance, serving) => {
  expect(codes(councilIn(members, [replaced], attendance, 'Sáng'))).toEqual(serving);
});

test('the result counts one of the two, and the quorum is of one council', () => {
  const result = resultOfP1(record(4, { sheets: sheetsOf([70, 72, 74, 90]), replacements: [replaced] }));
  expect(codes(result.tally.counted.map((c) => ({ code: c.member })))).toEqual(['M1', 'M2', 'M3']);
  expect(result.quorum).toMatchObject({ scoring: 3, present: 3 });
});

test.each([
  ['everybody there', [], 'M1'],
  ['the chair away', [absent('M1', 'Sáng')], 'M2'],
  ['chair and deputy away', [absent('M1', 'Sáng'), absent('M2', 'Sáng')], undefined],
  ['the chair away in another half-day', [absent('M1', 'Chiều')], 'M1'],
] as const)('who presides: %s', (_, attendance, code) => expect(presidingIn(members, attendance, 'Sáng')?.code).toBe(code));

test('a product of a sub-council is its members’ and those’ of no sub-council; a member replaced stays out of it all the same', () => {
  const split = members.map((m, i) => ({ ...m, subCouncils: ['', 'Thực phẩm; Thủ công', 'thuc PHAM', 'Thủ công'][i] ?? '' }));
  expect(codes(councilFor(split, [], product('P2', 'Thực phẩm')))).toEqual(['M1', 'M2', 'M3']);
  expect(codes(councilFor(split, [replaced], product('P2', 'Thực phẩm')))).toEqual(['M1', 'M2']);
  expect(codes(councilFor(split, [], product('P2')))).toEqual(['M1', 'M2', 'M3', 'M4']);
});
