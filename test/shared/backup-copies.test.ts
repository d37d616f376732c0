/** Names, ageing and comparing of copies. Breaks when the newest copy or a seal's may go, an hour or a day is left without one, or a fork is taken for an older copy. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CopyKind, type CopyName, copiesToDrop, copyName, copyTime, parseCopyName, relationOf } from '../../shared/backup-copies.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = copyTime('2026-09-04-170000');
const stamp = (time: number): string => new Date(time).toISOString().replace(/T/, '-').replace(/:/g, '').slice(0, 17);
const copyAt = (time: number, kind: CopyKind = 'auto'): CopyName => {
  const found = parseCopyName(copyName('phien.sqlite', stamp(time), kind));
  if (!found) throw new Error('a name of ours is not read back');
  return found;
};

describe('names', () => {
  test.each([
    ['phien-2026.2026-09-04-170512-tu-dong.sqlite', { session: 'phien-2026.sqlite', at: '2026-09-04-170512', kind: 'auto' }],
    ['phien.2026-09-04-170512-xac-nhan-2.sqlite', { session: 'phien.sqlite', kind: 'confirmed' }],
    ['phien.2026-09-04-1705-niem-phong-1.sqlite', { session: 'phien.sqlite', at: '2026-09-04-1705', kind: 'seal' }],
    ['phien.2026-09-04-1705-niem-phong-1-2.sqlite', { session: 'phien.sqlite', kind: 'seal' }],
    ['phien.sqlite', null],
    ['../phien.2026-09-04-170512-tu-dong.sqlite', null],
    ['phien.2026-09-04-170512-tu-dong.sqlite.sha256', null],
  ])('%s', (name, found) => {
    const read = parseCopyName(name);
    if (found) expect(read).toMatchObject(found);
    else expect(read).toBeNull();
  });
  test('every name made is read back', () => {
    const kinds = fc.constantFrom<CopyKind>('auto', 'confirmed', 'asked', 'before-restore', 'before-upgrade', 'seal');
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z][\w.-]{0,20}$/), kinds, fc.integer({ min: 1, max: 9 }), (stem, kind, again) => {
        expect(parseCopyName(copyName(`${stem}.sqlite`, '2026-09-04-170512', kind, again))).toMatchObject({ session: `${stem}.sqlite`, kind });
      }),
    );
  });
});

describe('ageing', () => {
  test('two days of a copy every three minutes', () => {
    const copies = Array.from({ length: 960 }, (_, i) => copyAt(NOW - i * 3 * 60_000));
    const left = new Set(copies.map((c) => c.name));
    for (const name of copiesToDrop(copies, NOW)) left.delete(name);
    // Twenty of the last hour, one of each hour before, one of each day before that.
    expect(left.size).toBeGreaterThanOrEqual(20 + 23 + 1);
    expect(left.size).toBeLessThanOrEqual(20 + 25 + 3);
  });

  const ages = fc.array(
    fc.tuple(fc.integer({ min: -2 * DAY, max: 90 * DAY }), fc.constantFrom<CopyKind>('auto', 'confirmed', 'seal', 'asked', 'before-restore', 'before-upgrade')),
    { minLength: 1, maxLength: 60 },
  );
  test('the newest, what is from the last hour or the future, and every other kind stay; what is left is left again', () => {
    fc.assert(
      fc.property(ages, (given) => {
        const copies = given.map(([age, kind]) => copyAt(NOW - Math.floor(age / 1000) * 1000, kind));
        const dropped = new Set(copiesToDrop(copies, NOW));
        const left = copies.filter((c) => !dropped.has(c.name));
        expect(left.some((c) => copyTime(c.at) === Math.max(...copies.map((one) => copyTime(one.at))))).toBe(true);
        for (const copy of copies)
          if (NOW - copyTime(copy.at) < HOUR || (copy.kind !== 'auto' && copy.kind !== 'confirmed')) expect(dropped.has(copy.name)).toBe(false);
        expect(copiesToDrop(left, NOW)).toEqual([]);
      }),
    );
  });

  test('thinned again and again as time passes, no hour of the last day and no day of the last month that had a copy is without one', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 * 60 }), { minLength: 5, maxLength: 120 }), (gaps) => {
        let time = NOW - 5 * DAY;
        let kept: readonly CopyName[] = [];
        const made: number[] = [];
        for (const minutes of gaps) {
          time += minutes * 60_000;
          made.push(time);
          kept = [...kept, copyAt(time)];
          const gone = new Set(copiesToDrop(kept, time));
          kept = kept.filter((c) => !gone.has(c.name));
        }
        const times = kept.map((c) => copyTime(c.at));
        for (const one of made) {
          const unit = time - one < DAY - HOUR ? HOUR : DAY;
          expect(times.some((t) => Math.floor(t / unit) === Math.floor(one / unit))).toBe(true);
        }
      }),
    );
  });
});

test.each([
  [['a'], ['a'], { is: 'same' }],
  [['a', 'b'], ['a', 'b', 'c'], { is: 'behind', acts: 1 }],
  [['a', 'b', 'c'], ['a'], { is: 'ahead', acts: 2 }],
  [['a', 'b', 'x'], ['a', 'b', 'c', 'd'], { is: 'forked', from: 2, acts: 2 }],
  [['x'], ['a'], { is: 'other' }],
  [[], ['a'], { is: 'other' }],
])('copy %j against session %j', (copy, session, relation) => expect(relationOf(copy, session)).toEqual(relation));
