/** Books as fast-check makes them up: any split of points into sections, criteria and boxes that the checks admit, with awkward words. */
import fc from 'fast-check';
import { bookText } from '../../shared/book/book-text.ts';
import type { RawSheet } from '../../shared/book/read-table.ts';
import { sheetsOfBook } from '../../shared/book/to-sheets.ts';
import type { CriteriaBook, CriteriaSet, Criterion, GateStars, Section } from '../../shared/criteria.ts';

const words = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
    fc.constantFrom('=A1+2', '+84', '<b>&', '_x0041_', 'Điểm «3»; 4', 'một\nhai', '007', '3,5', "'x"),
  )
  .map(bookText)
  .filter((text) => text !== '');
const line = words.map((text) => bookText(text.replace(/\s+/g, ' '))).filter((text) => text !== '');

type Dice = { readonly max: number; readonly title: string; readonly extra: number; readonly labels: readonly string[]; readonly more: string };
const dice = fc.record({
  max: fc.integer({ min: 1, max: 6 }),
  title: words,
  extra: fc.nat({ max: 63 }),
  labels: fc.array(words, { minLength: 7, maxLength: 7 }),
  more: words,
});

function criterionOf(code: string, { max, title, extra, labels, more }: Dice): Criterion {
  const optional = { ...(extra & 1 ? { description: more } : {}), ...(extra & 2 ? { requirement: more } : {}), ...(extra & 4 ? { notes: [more, title] } : {}) };
  const base = { code, title, maxPoints: max, ...optional };
  if (extra & 8 && max === 1) return { ...base, gates: extra & 16 ? { 4: 1 } : {}, selection: 'one', implicitYesNo: true, options: [] };
  const gates: Partial<Record<GateStars, number>> = extra & 16 ? { 3: 1, ...(max > 1 && extra & 32 ? { 5: max } : {}) } : {};
  const stars = (points: number): GateStars[] => ([3, 5] as const).filter((s) => gates[s] === points);
  const box = (points: number, alternative?: string) => ({
    points,
    label: labels[points] ?? 'x',
    ...(alternative ? { alternative } : {}),
    ...(stars(points).length > 0 ? { gateStars: stars(points) } : {}),
  });
  const from = extra & 2 ? 0 : 1;
  const points = Array.from({ length: max + 1 - from }, (_, i) => i + from);
  if ((extra & 40) === 40)
    return {
      ...base,
      gates,
      selection: 'alternatives',
      alternatives: [
        { key: 'a', label: title },
        { key: 'b', label: more },
      ],
      options: [...points.map((p) => box(p, 'a')), ...points.map((p) => box(p, 'b'))],
    };
  return {
    ...base,
    gates,
    selection: 'one',
    options: points.map((p, i) => ({ ...box(p), ...(i === 0 && extra & 1 ? { printedPoints: extra & 4 ? 13 : 'l' } : {}) })),
  };
}

/** Sections of criteria worth exactly `total` points. */
const sectionsOf = (first: number, total: number): fc.Arbitrary<readonly Section[]> =>
  fc.record({ dice: fc.array(dice, { minLength: total, maxLength: total }), cut: fc.integer({ min: 1, max: 8 }), title: words }).map((drawn) => {
    const rolls: Dice[] = [];
    for (let left = total; left > 0; ) {
      const roll = drawn.dice[rolls.length] as Dice;
      rolls.push({ ...roll, max: Math.min(roll.max, left) });
      left -= Math.min(roll.max, left);
    }
    return Array.from({ length: Math.ceil(rolls.length / drawn.cut) }, (_, s): Section => {
      const code = String(first + s);
      const own = rolls.slice(s * drawn.cut, (s + 1) * drawn.cut);
      const sum = own.reduce((n, roll) => n + roll.max, 0);
      const criteria = own.map((roll, i) => criterionOf(`${code}.${i + 1}`, roll));
      const parent = { code: `${code}.x`, title: drawn.title, maxPoints: sum };
      const last = criteria.at(-1);
      const conditional =
        last && criteria.length > 1 && own[0]!.extra % 3 === 0
          ? criteria.with(-1, { ...last, appliesIf: { criterion: criteria[0]!.code, minPoints: 1, text: drawn.title } })
          : criteria;
      return { code, title: drawn.title, maxPoints: sum, criteria: own[0]!.extra % 5 === 0 ? conditional.map((c) => ({ ...c, parent })) : conditional };
    });
  });

const anySet = (number: number): fc.Arbitrary<CriteriaSet> =>
  fc
    .record({
      a: sectionsOf(1, 40),
      b: sectionsOf(100, 25),
      c: sectionsOf(200, 35),
      name: line,
      more: fc.option(line, { nil: null }),
      samples: fc.option(fc.boolean(), { nil: null }),
    })
    .map(({ a, b, c, name, more, samples }) => ({
      number,
      name: `Bộ thứ ${number} ${name}`,
      aliases: more ? [`Khác ${number} ${more}`] : [],
      sector: more,
      group: null,
      subgroup: more,
      managingAgency: null,
      requiresSamples: samples,
      disqualifiers: more ? [more] : [],
      knockouts: [
        { scope: 'section', code: '1', kind: 'stopEvaluation', when: 'anyCriterionZero', text: name },
        { scope: 'set', code: null, kind: 'disqualify', when: 'asDescribed', text: name },
      ],
      parts: [
        { code: 'A', title: name, maxPoints: 40, sections: a },
        { code: 'B', title: name, maxPoints: 25, sections: b },
        { code: 'C', title: name, maxPoints: 35, sections: c },
      ],
    }));

export const anyBook: fc.Arbitrary<CriteriaBook> = fc
  .record({
    sets: fc.tuple(anySet(1), anySet(2)),
    decision: line,
    issuedBy: fc.option(line, { nil: undefined }),
    starts: fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 4, maxLength: 4 }),
    months: fc.integer({ min: 1, max: 600 }),
  })
  .map(({ sets, decision, issuedBy, starts, months }) => {
    const [two, three, four, five] = [...starts].sort((x, y) => x - y) as [number, number, number, number];
    return {
      id: 'QN-2018.thu',
      decision,
      ...(issuedBy === undefined ? {} : { issuedBy }),
      issuedOn: '2018-10-12',
      effectiveFrom: '2018-10-12',
      effectiveTo: months % 2 ? null : '2019-12-31',
      starBands: [
        { stars: 1, min: 0, maxExclusive: two },
        { stars: 2, min: two, maxExclusive: three },
        { stars: 3, min: three, maxExclusive: four },
        { stars: 4, min: four, maxExclusive: five },
        { stars: 5, min: five, maxInclusive: 100 },
      ],
      gatesInheritLowerStars: true,
      certificateMonths: months,
      certifiedStars: [3, 4],
      referFromMean: five,
      readingOnly: false,
      caveats: [],
      sets,
    };
  });

/** A book's sheets as a reader gives them, heads in the first row. */
export const rawSheets = (book: CriteriaBook): readonly RawSheet[] =>
  sheetsOfBook(book).map(({ name, columns, rows }) => ({
    name,
    rows: [columns.map((c) => c.heading), ...rows.map((r) => columns.map((c) => r[c.key] ?? undefined))].map((cells, i) => ({
      row: i + 1,
      hidden: false,
      cells: cells.map((cell) => (typeof cell === 'object' ? { date: cell.date, time: '00:00' } : cell)),
    })),
  }));
