/** A small criteria book for the rules' tests: every total from 0 to 100 can be ticked, with each gate met or missed at will. */
import fc from 'fast-check';
import { boxesOf, type CriteriaBook, type CriteriaSet, type Criterion, criteriaOf, type Option } from '../../shared/criteria.ts';
import type { Marks } from '../../shared/session.ts';

const upTo = (max: number): readonly Option[] => Array.from({ length: max + 1 }, (_, points) => ({ points, label: `${points} điểm` }));

const criterion = (code: string, maxPoints: number, more: Partial<Criterion> = {}): Criterion => ({
  code,
  title: `Tiêu chí ${code}`,
  maxPoints,
  gates: {},
  selection: 'one',
  options: upTo(maxPoints),
  ...more,
});

/**
 * A 40: 1.1 (0–30), gates 1.2 ***, 1.3 ****, 1.4 *****, 1.5 with all three (1, 2, 3 points), 1.6 (0–4). B 25: 2.1 (0–25).
 * C 35: 3.1 (0–30), 3.2 with cases a and b (1 or 2 points, no box of 0), 3.3 yes/no, counted once 3.1 has a point, 3.4 (0–2).
 */
export const SET: CriteriaSet = {
  number: 1,
  name: 'Rau, củ, quả tươi',
  aliases: ['Rau tươi'],
  sector: null,
  group: null,
  subgroup: null,
  managingAgency: null,
  requiresSamples: null,
  disqualifiers: [],
  knockouts: [
    { scope: 'criterion', code: '3.1', kind: 'stopEvaluation', when: 'asDescribed', text: 'Có tạp chất' },
    { scope: 'section', code: '3', kind: 'stopEvaluation', when: 'anyCriterionZero', text: 'Có tiêu chí 0 điểm' },
    { scope: 'set', code: null, kind: 'disqualify', when: 'asDescribed', text: 'Giả mạo hồ sơ' },
  ],
  parts: [
    {
      code: 'A',
      title: 'Phần A',
      maxPoints: 40,
      sections: [
        {
          code: '1',
          title: 'Mục 1',
          maxPoints: 40,
          criteria: [
            criterion('1.1', 30),
            criterion('1.2', 1, {
              gates: { 3: 1 },
              options: [
                { points: 0, label: 'Không' },
                { points: 1, label: 'Có', gateStars: [3] },
              ],
            }),
            criterion('1.3', 1, {
              gates: { 4: 1 },
              options: [
                { points: 0, label: 'Không' },
                { points: 1, label: 'Có', gateStars: [4] },
              ],
            }),
            criterion('1.4', 1, {
              gates: { 5: 1 },
              options: [
                { points: 0, label: 'Không' },
                { points: 1, label: 'Có', gateStars: [5] },
              ],
            }),
            criterion('1.5', 3, {
              gates: { 3: 1, 4: 2, 5: 3 },
              options: [
                { points: 0, label: 'Không' },
                { points: 1, label: 'Ít', gateStars: [3] },
                { points: 2, label: 'Vừa', gateStars: [4] },
                { points: 3, label: 'Nhiều', gateStars: [5] },
              ],
            }),
            criterion('1.6', 4),
          ],
        },
      ],
    },
    { code: 'B', title: 'Phần B', maxPoints: 25, sections: [{ code: '2', title: 'Mục 2', maxPoints: 25, criteria: [criterion('2.1', 25)] }] },
    {
      code: 'C',
      title: 'Phần C',
      maxPoints: 35,
      sections: [
        {
          code: '3',
          title: 'Mục 3',
          maxPoints: 35,
          criteria: [
            criterion('3.1', 30),
            criterion('3.2', 2, {
              parent: { code: '3.x', title: 'Nhóm', maxPoints: 3 },
              selection: 'alternatives',
              alternatives: [
                { key: 'a', label: 'Trường hợp a' },
                { key: 'b', label: 'Trường hợp b' },
              ],
              options: [
                { points: 1, label: 'a1', alternative: 'a' },
                { points: 2, label: 'a2', alternative: 'a' },
                { points: 1, label: 'b1', alternative: 'b' },
                { points: 2, label: 'b2', alternative: 'b' },
              ],
            }),
            criterion('3.3', 1, {
              parent: { code: '3.x', title: 'Nhóm', maxPoints: 3 },
              appliesIf: { criterion: '3.1', minPoints: 1, text: 'Khi tiêu chí 3.1 đạt ≥ 1 điểm' },
              implicitYesNo: true,
              options: [],
            }),
            criterion('3.4', 2),
          ],
        },
      ],
    },
  ],
};

export const BOOK: CriteriaBook = {
  id: 'THU-2026',
  decision: 'thử',
  issuedOn: '2026-05-22',
  effectiveFrom: '2026-05-22',
  effectiveTo: null,
  starBands: [
    { stars: 1, min: 0, maxExclusive: 30 },
    { stars: 2, min: 30, maxExclusive: 50 },
    { stars: 3, min: 50, maxExclusive: 70 },
    { stars: 4, min: 70, maxExclusive: 90 },
    { stars: 5, min: 90, maxInclusive: 100 },
  ],
  gatesInheritLowerStars: true,
  certificateMonths: 36,
  certifiedStars: [3, 4],
  referFromMean: 90,
  readingOnly: false,
  caveats: [],
  sets: [SET],
};

/** Most points at the criteria that carry gates. */
const GATED = { '1.2': 1, '1.3': 1, '1.4': 1, '1.5': 3 } as const;
export type Gated = Partial<Record<keyof typeof GATED, number>>;

/** Ticks worth `total` points: the gated criteria at their best unless `gated` says otherwise, the rest from the top down. */
export function marksOf(total: number, gated: Gated = {}): Marks {
  const marks: Record<string, number> = { ...GATED, ...gated };
  let left = total - Object.values(marks).reduce((a, b) => a + b, 0);
  if (left < 0) throw new RangeError(`the gated criteria alone have more than ${total} points`);
  for (const [code, max] of [
    ['1.1', 30],
    ['1.6', 4],
    ['2.1', 25],
    ['3.1', 30],
    ['3.4', 2],
  ] as const) {
    marks[code] = Math.min(max, left);
    left -= marks[code];
  }
  if (left > 0) marks['3.2'] = left > 1 ? 1 : 0;
  if (left > 2) marks['3.3'] = 1;
  if (left > 3) throw new RangeError(`no ticks for ${total} points`);
  return marks;
}

/** Any ticks of a set, each criterion ticked or not, whether it applies or not. */
export const anyMarks = (set: CriteriaSet): fc.Arbitrary<Marks> =>
  fc
    .array(fc.record({ tick: fc.boolean(), box: fc.nat() }), { minLength: criteriaOf(set).size, maxLength: criteriaOf(set).size })
    .map((dice) =>
      Object.fromEntries(
        [...criteriaOf(set).values()].flatMap(({ criterion }, i) => (dice[i]?.tick ? [[criterion.code, dice[i].box % boxesOf(criterion).length]] : [])),
      ),
    );
