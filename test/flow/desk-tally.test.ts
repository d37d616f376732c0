import { describe, expect, it } from 'vitest';
import { bestWindow, layStrip } from '../../renderer/desk/tally/strip-layout.ts';
import { groupWaiting, waitingOf } from '../../renderer/desk/tally/waiting.ts';
import type { ResultRow } from '../../shared/contract/desk.ts';
import { dossierCode, memberCode } from '../../shared/lib/brand.ts';
import { rational } from '../../shared/lib/rational.ts';

const sheet = (member: string, total: number) => ({ member: memberCode(member), totals: { total } });

describe('the window of the allowed spread', () => {
  it('covers as many sheets as it can and is centred on them', () => {
    expect(bestWindow([62, 84, 86, 88, 60], 10)).toEqual({ from: 81, to: 91, holds: 3 });
    expect(bestWindow([], 10)).toBeNull();
  });

  it('holds sheets that lie exactly the limit apart: the limit is strict', () => {
    expect(bestWindow([70, 80], 10)).toEqual({ from: 70, to: 80, holds: 2 });
    expect(bestWindow([70, 81], 10)?.holds).toBe(1);
  });

  it('stays on the scale', () => {
    expect(bestWindow([99, 100], 10)).toEqual({ from: 90, to: 100, holds: 2 });
    expect(bestWindow([0, 1], 10)).toEqual({ from: 0, to: 10, holds: 2 });
  });

  it('never leaves out a sheet it counts, for every pair of totals', () => {
    for (let a = 0; a <= 100; a += 1)
      for (let b = a; b <= 100; b += 1) {
        const strip = layStrip([sheet('a', a), sheet('b', b)], rational(10), 2);
        expect(strip.dots.filter((d) => d.inside)).toHaveLength(strip.window?.holds ?? 0);
        expect(strip.window?.holds).toBe(b - a <= 10 ? 2 : 1);
      }
  });
});

describe('the strip', () => {
  it('stacks totals that would overlap and lays the others on the line', () => {
    const strip = layStrip([sheet('a', 80), sheet('b', 80), sheet('c', 81), sheet('d', 90)], rational(10), 2);
    expect(strip.dots.map((d) => [d.member, d.level])).toEqual([
      ['a', 0],
      ['b', 1],
      ['c', 2],
      ['d', 0],
    ]);
    expect(strip.levels).toBe(3);
  });

  it('marks who stands outside the window', () => {
    const strip = layStrip([sheet('a', 84), sheet('b', 86), sheet('c', 60)], rational(10), 2);
    expect(strip.dots.filter((d) => !d.inside).map((d) => d.member)).toEqual(['c']);
  });
});

describe('closed products that wait', () => {
  const row = (code: string, change: Partial<ResultRow>): ResultRow =>
    ({ dossier: dossierCode(code), name: `Sản phẩm ${code}`, producer: 'HTX', state: 'closed', disposition: 'recognise', reasons: [], ...change }) as ResultRow;
  const rows = [
    row('a', {}),
    row('b', { disposition: 'undecided', reasons: ['missing-sheets'] }),
    row('c', { disposition: 'undecided', reasons: ['missing-sheets', 'spread'] }),
    row('d', { state: 'confirmed' }),
    row('e', { state: 'scoring', disposition: 'undecided', reasons: ['missing-sheets'] }),
    row('f', { disposition: 'undecided', reasons: ['gate-conclusion'] }),
  ];

  it('puts the disputed first, in the agenda order, and leaves out what is not closed', () => {
    expect(groupWaiting(rows, ['f', 'e', 'd', 'c', 'b', 'a']).map((g) => [g.waiting, g.rows.map((r) => r.dossier)])).toEqual([
      ['disputed', ['f', 'c']],
      ['incomplete', ['b']],
      ['ready', ['a']],
      ['confirmed', ['d']],
    ]);
  });

  it('leaves out a product stopped by a vote, which nobody confirms, and searches', () => {
    expect(waitingOf(row('k', { disposition: 'knocked-out' }))).toBeNull();
    expect(groupWaiting(rows, [], 'san pham c').map((g) => g.waiting)).toEqual(['disputed']);
  });
});
