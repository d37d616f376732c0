/** What comes along from another session: breaks if a design came twice, took another's name, or a sentence that can't be read slipped in. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BringPlan, bringsSomething, type Office, planBringAlong } from '../../shared/paper/bring-along.ts';
import { BUILT_IN_DESIGNS } from '../../shared/paper/certificate-designs.ts';
import { MOST_NAME } from '../../shared/paper/design-file.ts';
import type { Wording } from '../../shared/paper/wording/wording.ts';

const { framed, preprinted } = BUILT_IN_DESIGNS;
const NONE: Office = { designs: [], inUse: 'framed', wording: {} };
const office = (more: Partial<Office>): Office => ({ ...NONE, ...more });
/** This session once all of the plan came along; new designs get the next numbers. */
function after(here: Office, from: Office, plan: BringPlan): Office {
  let last = Math.max(0, ...here.designs.map((d) => d.id));
  const numbers = new Map<number, number>();
  const added = plan.designs.flatMap(({ there, here: known, name }) => {
    const design = from.designs.find((d) => d.id === there)?.design ?? framed;
    if (known === null) last += 1;
    numbers.set(there, known ?? last);
    return known === null ? [{ id: last, name, design }] : [];
  });
  const inUse = plan.inUse === null ? here.inUse : typeof plan.inUse === 'string' ? plan.inUse : (numbers.get(plan.inUse.there) ?? 'framed');
  return { designs: [...here.designs, ...added], inUse, wording: { ...here.wording, ...Object.fromEntries(plan.wording.map((w) => [w.part, w.text])) } };
}

describe('the plan', () => {
  it.each<[string, Office, Office, Partial<BringPlan>]>([
    ['the program’s own design, which nobody chose', office({ inUse: 'preprinted' }), NONE, { inUse: null }],
    ['nothing of nothing', NONE, NONE, { designs: [], inUse: null, wording: [], unreadable: [] }],
    ['another built-in design', NONE, office({ inUse: 'preprinted' }), { inUse: 'preprinted' }],
    [
      'an own one in use',
      NONE,
      office({ designs: [{ id: 7, name: 'Mẫu tỉnh', design: preprinted }], inUse: 7 }),
      { designs: [{ there: 7, here: null, name: 'Mẫu tỉnh' }], inUse: { there: 7 } },
    ],
    [
      'an equal one under another name, in use there only',
      office({ designs: [{ id: 2, name: 'Của ta', design: preprinted }] }),
      office({ designs: [{ id: 7, name: 'Mẫu tỉnh', design: preprinted }], inUse: 7 }),
      { designs: [{ there: 7, here: 2, name: 'Mẫu tỉnh' }], inUse: { there: 7 } },
    ],
    [
      'an equal one, in use in both',
      office({ designs: [{ id: 2, name: 'Của ta', design: preprinted }], inUse: 2 }),
      office({ designs: [{ id: 7, name: 'Mẫu tỉnh', design: preprinted }], inUse: 7 }),
      { inUse: null },
    ],
    [
      'another one under the same name',
      office({ designs: [{ id: 2, name: 'Mẫu', design: framed }] }),
      office({ designs: [{ id: 1, name: 'Mẫu', design: preprinted }] }),
      { designs: [{ there: 1, here: null, name: 'Mẫu (2)' }], inUse: null },
    ],
    [
      'a name as long as it may be',
      office({ designs: [{ id: 2, name: 'm'.repeat(MOST_NAME), design: framed }] }),
      office({ designs: [{ id: 1, name: 'm'.repeat(MOST_NAME), design: preprinted }] }),
      { designs: [{ there: 1, here: null, name: `${'m'.repeat(MOST_NAME - 4)} (2)` }] },
    ],
    [
      'sentences: the same, another, one of a newer program, an empty one that is needed',
      office({ wording: { 'proposal/closing': 'Hết.', 'minutes/vote': 'A' } }),
      office({ wording: { 'proposal/closing': 'Hết.', 'minutes/vote': 'B', 'notice/closing': '{trường mới}', 'notice/subject': ' ' } }),
      { wording: [{ part: 'minutes/vote', text: 'B', before: 'A' }], unreadable: ['notice/closing', 'notice/subject'] },
    ],
  ])('%s', (_case, here, from, expected) => expect(planBringAlong(here, from)).toMatchObject(expected));
});

const designs = fc
  .array(fc.tuple(fc.constantFrom('Mẫu', 'Mẫu (2)', 'Khác'), fc.integer({ min: 0, max: 3 })), { maxLength: 5 })
  .map((some) => some.map(([name, width], i) => ({ id: i + 1, name, design: { ...framed, items: framed.items.slice(0, width) } })));
const wordings: fc.Arbitrary<Wording> = fc.dictionary(
  fc.constantFrom('proposal/closing', 'minutes/vote', 'notice/closing'),
  fc.constantFrom('Một', 'Hai', '{x}'),
);
const offices = fc.tuple(designs, wordings, fc.nat(6)).map(
  ([own, wording, n]): Office => ({
    // No two of one session share a name.
    designs: own.filter((d, i) => own.findIndex((o) => o.name === d.name) === i),
    inUse: own.some((d, i) => d.id === n && own.findIndex((o) => o.name === d.name) === i) ? n : n % 2 ? 'framed' : 'preprinted',
    wording,
  }),
);

it('done once it is done: a second time brings nothing, and no two designs share a name', () =>
  fc.assert(
    fc.property(offices, offices, (here, from) => {
      const made = after(here, from, planBringAlong(here, from));
      expect(new Set(made.designs.map((d) => d.name)).size).toBe(made.designs.length);
      expect(bringsSomething(planBringAlong(made, from))).toBe(false);
    }),
  ));
