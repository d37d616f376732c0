/**
 * The door of criteria books: shape (zod), then the checks. A book that passes may be shown and scored with; everything that
 * is odd about it comes along as checks. Field names are those of the files in resources/criteria.
 */
import { z } from 'zod';
import { bookText } from './book/book-text.ts';
import type { BookSummary } from './contract/desk.ts';
import type { CriteriaBook } from './criteria.ts';
import { type Finding, findingsOf } from './criteria-checks.ts';
import { err, type Outcome, ok } from './lib/outcome.ts';
import { describeProblem, type Problem, type ProblemCode, problem } from './problems/index.ts';

/** One thing to know about a book, in words, with the place beside it. */
export type BookCheck = {
  readonly grade: Finding['grade'];
  readonly set: number | null;
  readonly criterion: string | null;
  readonly code: ProblemCode;
  readonly vi: string;
  readonly en: string;
};

const MAX_PROBLEMS = 200;
/** A mark on the wire is at most 30. */
const MAX_OPTIONS = 31;
const text = z.string().transform(bookText).pipe(z.string().min(1).max(2000));
const code = z.string().min(1).max(20);
const points = z.int().min(0).max(100);
const stars = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]);
const gateStars = z.union([z.literal(3), z.literal(4), z.literal(5)]);
const gate = z.int().min(1).max(100).optional();
const setNumber = z.int().min(1).max(99);

const zOption = z.strictObject({
  points,
  label: text,
  alternative: code.optional(),
  gateStars: z.array(gateStars).max(3).optional(),
  printedPoints: z.union([z.number(), z.string().max(20)]).optional(),
  suspectedPoints: points.optional(),
});

const zCriterion = z.strictObject({
  code,
  title: text,
  maxPoints: points.min(1),
  parent: z.strictObject({ code, title: text, maxPoints: points }).optional(),
  description: text.optional(),
  requirement: text.optional(),
  notes: z.array(text).max(20).optional(),
  appliesIf: z.strictObject({ criterion: code, minPoints: points.min(1), text }).optional(),
  gates: z.strictObject({ 3: gate, 4: gate, 5: gate }),
  selection: z.enum(['one', 'alternatives']),
  alternatives: z
    .array(z.strictObject({ key: code, label: text }))
    .max(5)
    .optional(),
  implicitYesNo: z.boolean().optional(),
  options: z.array(zOption).max(MAX_OPTIONS),
});

const zSection = z.strictObject({ code, title: text, maxPoints: points, criteria: z.array(zCriterion).min(1).max(60) });

const zSet = z.strictObject({
  number: setNumber,
  name: text,
  aliases: z.array(text).max(20),
  sector: text.nullable(),
  group: text.nullable(),
  subgroup: text.nullable(),
  managingAgency: text.nullable(),
  requiresSamples: z.boolean().nullable(),
  disqualifiers: z.array(text).max(20),
  knockouts: z.array(
    z.strictObject({
      scope: z.enum(['criterion', 'section', 'set']),
      code: code.nullable(),
      kind: z.enum(['disqualify', 'stopEvaluation']),
      when: z.enum(['asDescribed', 'anyCriterionZero']),
      text,
    }),
  ),
  parts: z.array(z.strictObject({ code: z.enum(['A', 'B', 'C']), title: text, maxPoints: points, sections: z.array(zSection).min(1).max(30) })).length(3),
});

/** Shape of a book; unknown fields are refused, so that a typing slip can't switch a rule off. */
export const zBook = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/),
  decision: text,
  issuedBy: text.optional(),
  issuedOn: z.iso.date(),
  effectiveFrom: z.iso.date(),
  effectiveTo: z.iso.date().nullable(),
  starBands: z.array(z.strictObject({ stars, min: points, maxExclusive: points.optional(), maxInclusive: points.optional() })).max(10),
  gatesInheritLowerStars: z.boolean(),
  certificateMonths: z.int().min(1).max(600),
  certifiedStars: z.array(stars).max(5),
  referFromMean: points,
  readingOnly: z.boolean(),
  caveats: z.array(z.strictObject({ set: setNumber.nullable(), attainable: points.nullable(), text })).max(100),
  sets: z.array(zSet).min(1).max(99),
}) satisfies z.ZodType<CriteriaBook>;

const checkOf = (finding: Finding): BookCheck => ({
  grade: finding.grade,
  set: finding.set,
  criterion: finding.criterion,
  code: finding.problem.code,
  vi: describeProblem(finding.problem),
  en: describeProblem(finding.problem, 'en'),
});

/** The checks of a book of the right shape: errors, caveats and flags, the book's own first, then set by set. */
export const checkBook = (book: CriteriaBook): readonly BookCheck[] => findingsOf(book).map(checkOf);

function withPlace(book: CriteriaBook, { set, criterion, problem: found }: Finding): Problem {
  const where = [book.id, set, criterion].filter((part) => part !== null).join(' › ');
  return { ...found, params: { ...found.params, where: `${where}: ` } };
}

/**
 * A book from untrusted JSON. Refused (OC-8001, OC-81xx) with every error at once when its shape or its sums are wrong; otherwise
 * the book and what must be shown about it: declared caveats, misprints, suspected points.
 */
export function parseBook(json: unknown): Outcome<{ readonly book: CriteriaBook; readonly checks: readonly BookCheck[] }> {
  const parsed = zBook.safeParse(json);
  if (!parsed.success)
    return err(...parsed.error.issues.slice(0, MAX_PROBLEMS).map((issue) => problem('OC-8001', { path: issue.path.join('.') || '/', what: issue.message })));
  const book: CriteriaBook = parsed.data;
  const findings = findingsOf(book);
  const errors = findings.filter((finding) => finding.grade === 'error');
  if (errors.length > 0) return err(...errors.slice(0, MAX_PROBLEMS).map((finding) => withPlace(book, finding)));
  return ok({ book, checks: findings.map(checkOf) });
}

/** A book's line in lists. `hash`: SHA-256 (hex) of its canonical JSON. */
export function summarise(book: CriteriaBook, hash: string, own = false): BookSummary {
  const criteria = book.sets.flatMap((set) => set.parts.flatMap((part) => part.sections.flatMap((section) => section.criteria)));
  return {
    id: book.id,
    decision: book.decision,
    effectiveFrom: book.effectiveFrom,
    effectiveTo: book.effectiveTo,
    readingOnly: book.readingOnly,
    sets: book.sets.length,
    criteria: criteria.length,
    options: criteria.reduce((count, criterion) => count + criterion.options.length, 0),
    caveats: book.caveats,
    hash,
    ...(book.issuedBy === undefined ? {} : { issuedBy: book.issuedBy }),
    ...(own ? { own: true } : {}),
  };
}
