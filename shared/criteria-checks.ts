/**
 * What must hold in a criteria book beyond its shape. Three grades: an `error` refuses the book; a `caveat` is a difference that an older,
 * reading-only book declares; a `flag` is shown as printed, since the program chooses no points by itself.
 * Source: Decision 26/2026/QĐ-TTg, Annex II (parts 40/25/35, 100 points a set); older books keep their own split.
 */
import {
  boxesOf,
  type Caveat,
  type CriteriaBook,
  type CriteriaSet,
  type Criterion,
  criteriaOf,
  GATE_STARS,
  type KnockOutRule,
  type Option,
  PART_CODES,
  type StarBand,
} from './criteria.ts';
import { foldVietnamese } from './lib/vietnamese.ts';
import { type Problem, type ProblemCode, type ProblemParams, problem } from './problems/index.ts';

export type Finding = {
  readonly grade: 'error' | 'caveat' | 'flag';
  readonly set: number | null;
  readonly criterion: string | null;
  readonly problem: Problem;
};

/** Parts of a book that may rank new sessions. */
const SPLIT_IN_FORCE = 'A 40 · B 25 · C 35';
const FULL_TOTAL = 100;

/** Differences of sums: what a declared caveat may excuse in a reading-only book. */
const SUM_CODES: readonly ProblemCode[] = ['OC-8105', 'OC-8106', 'OC-8107', 'OC-8119', 'OC-8120'];

type Say = (code: ProblemCode, params?: ProblemParams, grade?: Finding['grade']) => void;

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
const highest = (options: readonly Option[]): number => Math.max(0, ...options.map((o) => o.points));
const repeated = <T>(items: readonly T[]): readonly T[] => [...new Set(items.filter((item, index) => items.indexOf(item) !== index))];
const splitOf = (set: CriteriaSet): string => set.parts.map((part) => `${part.code} ${part.maxPoints}`).join(' · ');
const criteriaListOf = (set: CriteriaSet): readonly Criterion[] => set.parts.flatMap((part) => part.sections.flatMap((section) => section.criteria));

/** Every finding of a book, in printed order: the book's own, then set by set. */
export function findingsOf(book: CriteriaBook): readonly Finding[] {
  const findings: Finding[] = [];
  const sayOf =
    (set: number | null, criterion: string | null): Say =>
    (code, params = {}, grade = 'error') =>
      findings.push({ grade, set, criterion, problem: problem(code, { where: '', ...params }) });
  checkRules(book, sayOf(null, null));
  checkNumbers(book, sayOf);
  checkNames(book, sayOf);
  for (const set of book.sets) {
    const attainable = sum(criteriaListOf(set).map((criterion) => highest(boxesOf(criterion))));
    const declared = book.caveats.find((c) => c.set === set.number && c.attainable !== null);
    const before = findings.length;
    checkSet(book, set, attainable, declared, sayOf(set.number, null));
    for (const criterion of criteriaListOf(set)) checkCriterion(book, set, criterion, sayOf(set.number, criterion.code));
    if (book.readingOnly && declared?.attainable === attainable) findings.push(...findings.splice(before).map(excuseSum));
  }
  for (const caveat of book.caveats) {
    const nowhere = caveat.attainable !== null && !book.sets.some((set) => set.number === caveat.set);
    if (nowhere) sayOf(caveat.set, null)('OC-8123', { declared: String(caveat.attainable), found: 0 });
    sayOf(caveat.set, null)('OC-8201', { text: caveat.text }, 'caveat');
  }
  return findings;
}

const excuseSum = (finding: Finding): Finding => (SUM_CODES.includes(finding.problem.code) ? { ...finding, grade: 'caveat' } : finding);

function checkRules(book: CriteriaBook, say: Say): void {
  if (book.effectiveTo !== null && book.effectiveTo <= book.effectiveFrom) say('OC-8124', { from: book.effectiveFrom, to: book.effectiveTo });
  const gap = gapOf(book.starBands);
  if (gap !== undefined) say('OC-8121', { at: gap });
  if (!book.gatesInheritLowerStars) say('OC-8122', { what: 'gatesInheritLowerStars' });
  if (book.starBands.find((band) => band.stars === 5)?.min !== book.referFromMean) say('OC-8122', { what: `referFromMean ${book.referFromMean}` });
  if (book.certifiedStars.includes(5)) say('OC-8122', { what: 'certifiedStars 5' });
  if (book.sets.every((set) => criteriaListOf(set).every((criterion) => Object.keys(criterion.gates).length === 0))) say('OC-8205', {}, 'flag');
}

/** Where the bands leave a hole, overlap or miscount the stars; undefined when they cover 0 to 100 as 1 to 5 stars. */
function gapOf(bands: readonly StarBand[]): number | undefined {
  let from = 0;
  for (const [index, band] of bands.entries()) {
    const last = index === bands.length - 1;
    const end = last ? band.maxInclusive : band.maxExclusive;
    if (band.stars !== index + 1 || band.min !== from || end === undefined || end <= from) return from;
    if ((last ? band.maxExclusive : band.maxInclusive) !== undefined) return end;
    from = end;
  }
  return from === FULL_TOTAL && bands.length === 5 ? undefined : from;
}

function checkNumbers(book: CriteriaBook, sayOf: (set: number, criterion: null) => Say): void {
  const numbers = book.sets.map((set) => set.number);
  for (const number of repeated(numbers)) sayOf(number, null)('OC-8101', { number });
  for (let number = 1; number <= Math.max(0, ...numbers); number += 1) {
    if (numbers.includes(number)) continue;
    const declared = book.readingOnly && book.caveats.some((c) => c.set === number && c.attainable === null);
    sayOf(number, null)('OC-8102', { number }, declared ? 'caveat' : 'error');
  }
}

/** A name or alias that leads to two sets; spellings that differ only in case, marks or spaces are the same. */
function checkNames(book: CriteriaBook, sayOf: (set: number, criterion: null) => Say): void {
  const owners = new Map<string, CriteriaSet>();
  for (const set of book.sets)
    for (const name of [set.name, ...set.aliases]) {
      const key = foldVietnamese(name);
      const owner = owners.get(key) ?? set;
      if (owner !== set) sayOf(set.number, null)('OC-8103', { name, other: owner.number });
      owners.set(key, owner);
    }
}

function checkSet(book: CriteriaBook, set: CriteriaSet, attainable: number, declared: Caveat | undefined, say: Say): void {
  checkSplit(book, set, say);
  for (const part of set.parts) {
    const sections = sum(part.sections.map((section) => section.maxPoints));
    if (sections !== part.maxPoints) say('OC-8105', { part: part.code, found: sections, max: part.maxPoints });
    for (const section of part.sections) {
      const criteria = sum(section.criteria.map((criterion) => criterion.maxPoints));
      if (criteria !== section.maxPoints) say('OC-8106', { section: section.code, found: criteria, max: section.maxPoints });
      checkParents(section.criteria, say);
    }
  }
  if (attainable !== FULL_TOTAL) say('OC-8120', { found: attainable });
  if (declared && declared.attainable !== attainable) say('OC-8123', { declared: String(declared.attainable), found: attainable });
  for (const section of repeated(set.parts.flatMap((part) => part.sections.map((s) => s.code)))) say('OC-8110', { section });
  for (const rule of set.knockouts) if (!names(set, rule)) say('OC-8118', { code: rule.code ?? '' });
}

/** A, B, C in this order; 40/25/35 in a book in force, one and the same split of 100 in an older one. */
function checkSplit(book: CriteriaBook, set: CriteriaSet, say: Say): void {
  const found = splitOf(set);
  const expected = book.readingOnly ? (book.sets.map(splitOf).find((split) => split !== found) ?? found) : SPLIT_IN_FORCE;
  const ordered = set.parts.map((part) => part.code).join() === PART_CODES.join();
  const whole = sum(set.parts.map((part) => part.maxPoints)) === FULL_TOTAL;
  if (found !== expected || !ordered || !whole) say('OC-8104', { found, expected: found === expected ? 'A + B + C = 100' : expected });
}

function checkParents(criteria: readonly Criterion[], say: Say): void {
  const children = criteria.flatMap((criterion) => (criterion.parent ? [{ ...criterion.parent, points: criterion.maxPoints }] : []));
  for (const parent of new Set(children.map((c) => c.code))) {
    const own = children.filter((c) => c.code === parent);
    const found = sum(own.map((c) => c.points));
    const wrong = own.find((c) => c.maxPoints !== found);
    if (wrong) say('OC-8119', { parent, found, max: wrong.maxPoints });
  }
}

function names(set: CriteriaSet, rule: KnockOutRule): boolean {
  if (rule.scope === 'set') return rule.code === null;
  if (rule.scope === 'section') return set.parts.some((part) => part.sections.some((section) => section.code === rule.code));
  return criteriaListOf(set).some((criterion) => criterion.code === rule.code);
}

function checkCriterion(book: CriteriaBook, set: CriteriaSet, criterion: Criterion, say: Say): void {
  if (criteriaOf(set).get(criterion.code)?.criterion !== criterion) say('OC-8109');
  const boxes = boxesOf(criterion);
  if (Boolean(criterion.implicitYesNo) === criterion.options.length > 0) say('OC-8112');
  if (highest(boxes) !== criterion.maxPoints) say('OC-8107', { found: highest(boxes), max: criterion.maxPoints });
  checkCases(criterion, say);
  checkGates(book, criterion, say);
  checkCondition(set, criterion, say);
  for (const { points, label, printedPoints, suspectedPoints } of boxes) {
    if (printedPoints !== undefined) say('OC-8202', { printed: printedPoints, points, label }, 'flag');
    if (suspectedPoints !== undefined) say('OC-8203', { suspected: suspectedPoints, points, label }, 'flag');
  }
}

/** Options belong to the declared cases, each case has some, and points ascend within a case. Equal points only where one of them is flagged as suspect. */
function checkCases(criterion: Criterion, say: Say): void {
  const keys = (criterion.alternatives ?? []).map((a) => a.key);
  const used = criterion.options.map((o) => o.alternative);
  const fits =
    criterion.selection === 'one'
      ? keys.length === 0 && used.every((u) => u === undefined)
      : keys.length >= 2 && [...keys].sort().join() === [...new Set(used)].sort().join();
  if (!fits) {
    say('OC-8111', { cases: [...keys, ...new Set(used)].join(', ') });
    return;
  }
  for (const key of criterion.selection === 'one' ? [undefined] : keys) {
    const boxes = boxesOf(criterion).filter((box) => box.alternative === key);
    const ascend = boxes.every((box, index) => {
      const next = boxes[index + 1];
      if (!next || box.points < next.points) return true;
      return box.points === next.points && (box.suspectedPoints !== undefined || next.suspectedPoints !== undefined);
    });
    if (!ascend) say('OC-8108', { points: boxes.map((box) => box.points).join(', ') });
    if (key !== undefined && highest(boxes) < criterion.maxPoints) say('OC-8204', { key, found: highest(boxes), max: criterion.maxPoints }, 'flag');
  }
}

/** Gates are reachable, need no fewer points for more stars, and agree with the stars printed at the options. */
function checkGates(book: CriteriaBook, criterion: Criterion, say: Say): void {
  const boxes = boxesOf(criterion);
  let lower: { readonly stars: number; readonly points: number } | undefined;
  for (const stars of GATE_STARS) {
    const points = criterion.gates[stars];
    const marked = boxes.filter((box) => box.gateStars?.includes(stars)).map((box) => box.points);
    if (points === undefined) {
      if (marked.length > 0) say('OC-8115', { stars, points: 0, marked: Math.min(...marked) });
      continue;
    }
    if (highest(boxes) < points) say('OC-8113', { stars, points });
    if (lower && points < lower.points) say('OC-8114', { stars, points, lower: lower.stars });
    if (marked.length > 0 && Math.min(...marked) !== points) say('OC-8115', { stars, points, marked: Math.min(...marked) });
    // A gate that only a note states has no mark; book 148 has one per set. A book in force must print what it asks.
    if (marked.length === 0 && !criterion.implicitYesNo) say('OC-8116', { stars, points }, book.readingOnly ? 'flag' : 'error');
    lower = { stars, points };
  }
}

/** The criterion named by `appliesIf` stands before this one (so that no circle arises) and can reach the points. */
function checkCondition(set: CriteriaSet, criterion: Criterion, say: Say): void {
  const condition = criterion.appliesIf;
  if (!condition) return;
  const before = criteriaListOf(set).slice(0, criteriaListOf(set).indexOf(criterion));
  const named = before.find((c) => c.code === condition.criterion);
  if (!named || highest(boxesOf(named)) < condition.minPoints) say('OC-8117', { criterion: condition.criterion, points: condition.minPoints });
}
