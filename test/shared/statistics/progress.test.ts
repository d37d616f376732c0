/** The day's progress: breaks when a break or lunch counts as a product's time, a forecast appears before two products are over, or the range hides how much the council's pace differs. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dossierCode } from '../../../shared/lib/brand.ts';
import type { Dossier, DossierState } from '../../../shared/session.ts';
import { type DayFacts, dayProgress } from '../../../shared/statistics/day-progress.ts';
import { type Opening, paceOf, restBetween, turnsOf } from '../../../shared/statistics/pace.ts';

const MINUTE = 60_000;
const [AM, PM] = ['Ngày 1 - sáng', 'Ngày 1 - chiều'] as const;
/** "08:30" of 4 September in Vietnam. */
const at = (time: string, day = 4): string => new Date(`2026-09-0${day}T${time}:00+07:00`).toISOString();
const opening = (code: string, time: string, halfDay: string = AM, day = 4): Opening => ({ dossier: dossierCode(code), halfDay, at: at(time, day) });
const minutes = (openings: readonly Opening[], rests: readonly (readonly [string, string])[] = []): readonly number[] =>
  turnsOf(
    openings,
    rests.map(([from, to]) => ({ from: at(from), to: at(to) })),
  ).map((turn) => turn.length / MINUTE);

describe('turns', () => {
  test.each<[string, readonly number[], readonly Opening[], readonly (readonly [string, string])[]]>([
    ['none', [], [], []],
    ['from opening to opening, whatever the order', [20, 25], [opening('b', '08:20'), opening('a', '08:00'), opening('c', '08:45')], []],
    ['not over lunch', [20], [opening('a', '08:00'), opening('b', '08:20'), opening('c', '13:30', PM)], []],
    ['not over night', [], [opening('a', '08:00'), opening('b', '08:20', AM, 5)], []],
    ['without breaks', [20], [opening('a', '08:00'), opening('b', '08:35')], [['08:10', '08:25']]],
    [
      'breaks that overlap once',
      [15],
      [opening('a', '08:00'), opening('b', '08:35')],
      [
        ['08:10', '08:25'],
        ['08:20', '08:30'],
      ],
    ],
    ['a break that reaches over the end in part', [10], [opening('a', '08:00'), opening('b', '08:35')], [['08:10', '09:00']]],
  ])('%s', (_words, expected, openings, rests) => expect(minutes(openings, rests)).toEqual(expected));

  test('rest is never more than the stretch, nor less than nothing', () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(1000), fc.nat(300))), fc.nat(1000), fc.nat(1000), (drawn, from, length) => {
        const rests = drawn.map(([start, long]) => ({ from: new Date(start).toISOString(), to: new Date(start + long).toISOString() }));
        const rest = restBetween(rests, from, from + length);
        expect(rest).toBeGreaterThanOrEqual(0);
        expect(rest).toBeLessThanOrEqual(length);
      }),
    ));
});

describe('pace', () => {
  const of = (...lengths: readonly number[]) => paceOf(lengths.map((length) => ({ dossier: dossierCode('x'), at: '', length })));
  test.each([
    [[], null],
    [[10], null],
    [[30, 10], { low: 10, usual: 20, high: 30, of: 2 }],
    [[30, 10, 12], { low: 10, usual: 12, high: 30, of: 3 }],
    [[10, 12, 14, 60, 11], { low: 11, usual: 12, high: 14, of: 5 }],
    [[4, 1, 3, 2], { low: 1, usual: 2.5, high: 4, of: 4 }],
  ])('of %j', (lengths, pace) => expect(of(...lengths)).toEqual(pace));
});

const dossier = (code: string, state: DossierState, halfDay: string = AM, eligible = true): DayFacts['dossiers'][number] =>
  ({ code: dossierCode(code), state, halfDay, eligible }) as Dossier & { readonly state: DossierState };
const facts = (more: Partial<DayFacts> = {}): DayFacts => ({
  dossiers: [
    dossier('a', 'confirmed'),
    dossier('b', 'closed'),
    dossier('c', 'scoring'),
    dossier('d', 'ready'),
    dossier('e', 'ready', PM),
    dossier('f', 'ready', 'Ngày 2 - sáng'),
  ],
  halfDays: [AM, PM, 'Ngày 2 - sáng'],
  inHand: AM,
  openings: [opening('a', '08:00'), opening('b', '08:20'), opening('c', '08:50')],
  rests: [],
  aside: new Set(),
  now: at('09:00'),
  resting: null,
  sitting: true,
  ...more,
});

describe('the day', () => {
  test('counts the day and the session, and foretells the half-day from turns of 20 and 30 minutes', () => {
    const progress = dayProgress(facts());
    expect(progress).toMatchObject({
      halfDays: [AM, PM],
      day: { done: 2, scoring: 1, left: 2, aside: 0 },
      session: { done: 2, scoring: 1, left: 3, aside: 0 },
      pace: { low: 20 * MINUTE, usual: 25 * MINUTE, high: 30 * MINUTE, of: 2 },
      // Ten minutes into the third: what is left of its turn, and one whole turn.
      ends: { low: at('09:30'), usual: at('09:40'), high: at('09:50') },
      work: { low: 20 * MINUTE, usual: 25 * MINUTE, high: 30 * MINUTE },
    });
  });

  test.each<[string, Partial<DayFacts>, string | null]>([
    ['a turn that takes longer than any is ready to end now', { now: at('10:00') }, at('10:25')],
    ['a break is waited for, and counts for no turn', { now: at('08:55'), rests: [{ from: at('08:55'), to: at('09:10') }], resting: at('09:10') }, at('09:55')],
    ['only one turn over: nothing', { openings: [opening('a', '08:00'), opening('b', '08:20')] }, null],
    ['nobody sits', { sitting: false }, null],
    ['nothing left in the half-day', { dossiers: [dossier('a', 'closed'), dossier('e', 'ready', PM)] }, null],
    ['put off is not left', { aside: new Set([dossierCode('d')]) }, at('09:15')],
    ['an afternoon not begun: whole turns from now', { inHand: PM, now: at('13:30') }, at('13:55')],
    ['scored without an opening on record: its whole turn', { inHand: PM, now: at('13:30'), dossiers: [dossier('e', 'scoring', PM)] }, at('13:55')],
  ])('%s', (_words, more, usual) => expect(dayProgress(facts(more)).ends?.usual ?? null).toBe(usual));

  test('ineligible products are in no count, what is put off in its own', () => {
    const dossiers = [dossier('a', 'ready'), dossier('b', 'ready', AM, false), dossier('c', 'ready')];
    expect(dayProgress(facts({ dossiers, aside: new Set([dossierCode('c')]) })).day).toEqual({ done: 0, scoring: 0, left: 1, aside: 1 });
  });

  test('a half-day of a name nobody knows is a day of its own', () => expect(dayProgress(facts({ inHand: 'Buổi khác' })).halfDays).toEqual(['Buổi khác']));

  test('the usual end lies between the others, and none before now', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 2, maxLength: 12 }), fc.nat(90), (gaps, since) => {
        let clock = Date.parse(at('07:00'));
        const openings = [0, ...gaps].map((gap, i): Opening => {
          clock += gap * MINUTE;
          return { dossier: dossierCode(`p${i}`), halfDay: AM, at: new Date(clock).toISOString() };
        });
        const now = new Date(clock + since * MINUTE).toISOString();
        const ends = dayProgress(facts({ openings, now })).ends;
        if (!ends) return;
        expect(ends.low >= now && ends.low <= ends.usual && ends.usual <= ends.high).toBe(true);
      }),
    ));
});
