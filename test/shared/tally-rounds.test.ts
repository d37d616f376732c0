/** Rounds that only some score: breaks if somebody else's earlier sheet were lost, or somebody named were not waited for. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dossierCode, memberCode } from '../../shared/lib/brand.ts';
import type { Sheet } from '../../shared/session.ts';
import { panelOf, type Tally, tallyDossier } from '../../shared/tally.ts';
import { absent, council, dossier, profile, sheet, sheetsOf } from './fabric.ts';
import { marksOf, SET } from './small-book.ts';

const P1 = dossierCode('P1');
const names = (...codes: readonly string[]) => codes.map(memberCode);

describe('a round of members named', () => {
  const again = (...codes: readonly string[]) => codes.map((code) => ({ dossier: P1, round: 2, member: memberCode(code), notes: {} }));
  const input = (sheets: readonly Sheet[], roundPanels: ReturnType<typeof again>) => ({
    dossier: dossier('P1'),
    set: SET,
    profile: profile(),
    panel: panelOf(council(3), [], [], P1, ''),
    sheets,
    roundPanels,
  });
  const counted = (tally: Tally) => tally.counted.map((c) => [c.member as string, c.sheet.round, c.totals.total]);
  const first = sheetsOf([60, 75, 76]);
  const second = sheet('P1', 'M1', marksOf(72), { round: 2 });

  test('of everybody else the sheet of the round before stands', () => {
    const tally = tallyDossier(input([...first, second], again('M1')));
    expect(counted(tally)).toEqual([
      ['M1', 2, 72],
      ['M2', 1, 75],
      ['M3', 1, 76],
    ]);
    expect([tally.round, tally.missing, tally.spread]).toEqual([2, [], 4]);
  });

  test('whoever is named and has handed in nothing is missing, whatever the round before gave', () => {
    const tally = tallyDossier(input([...first, second], again('M1', 'M2')));
    expect(tally.missing).toEqual(names('M2'));
    expect(counted(tally).map(([member]) => member)).toEqual(['M1', 'M3']);
  });

  test('a sheet of somebody not named does not count', () => {
    const stray = sheet('P1', 'M3', marksOf(10), { round: 2 });
    expect(counted(tallyDossier(input([...first, second, stray], again('M1'))))).toContainEqual(['M3', 1, 76]);
  });

  test('a third round of others builds on what held in the second', () => {
    const panels = [...again('M1'), { dossier: P1, round: 3, member: memberCode('M2'), notes: {} }];
    const third = sheet('P1', 'M2', marksOf(73), { round: 3 });
    expect(counted(tallyDossier(input([...first, second, third], panels)))).toEqual([
      ['M1', 2, 72],
      ['M2', 3, 73],
      ['M3', 1, 76],
    ]);
  });

  test('a round before the last counts whoever handed in then and has left since, not who was away then already', () => {
    const panel = panelOf(council(3), [absent('M2', 'Sáng'), absent('M3', 'Sáng')], [], P1, 'Sáng');
    const left = { ...input([...first.filter((s) => s.member !== 'M3'), second], []), panel };
    expect(counted(tallyDossier(left, 1))).toEqual([
      ['M1', 1, 60],
      ['M2', 1, 75],
    ]);
    expect(counted(tallyDossier(left))).toEqual([['M1', 2, 72]]);
  });

  test('rounds named for another product change nothing', () => {
    const other = [{ ...again('M1')[0]!, dossier: dossierCode('P2') }];
    expect(tallyDossier(input([...first, second], other)).missing).toEqual(names('M2', 'M3'));
  });

  test('naming everybody is a round of everybody', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 30, max: 100 }), { minLength: 3, maxLength: 3 }), (totals) => {
        const sheets = [...first, ...sheetsOf(totals, {}, { round: 2 })];
        expect(tallyDossier(input(sheets, again('M1', 'M2', 'M3')))).toEqual(tallyDossier(input(sheets, [])));
      }),
    );
  });
});
