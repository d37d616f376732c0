/** An office's own criteria books: drafts that may be wrong, and published books that never change. Part of the map in desk.ts; files are in desk-files.ts. */
import { z } from 'zod';
import { type Articles, BASIS_WORDS, MOST_ARTICLE } from '../articles.ts';
import type { CriteriaBook } from '../criteria.ts';
import type { WireProblem } from './common.ts';

/** Far beyond what the checks admit: a draft may be wrong, and says so, but not endless. */
const words = z.string().max(6000);
const code = z.string().max(60);
const number = z.int().min(-9999).max(9999);
const maybe = words.nullable();
const stars = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]);
const gateStars = z.union([z.literal(3), z.literal(4), z.literal(5)]);
const text = words;

const zOption = z.strictObject({
  points: number,
  label: text,
  alternative: code.optional(),
  gateStars: z.array(gateStars).max(3).optional(),
  printedPoints: z.union([z.number(), z.string().max(40)]).optional(),
  suspectedPoints: number.optional(),
});
const zCriterion = z.strictObject({
  code,
  title: text,
  maxPoints: number,
  parent: z.strictObject({ code, title: text, maxPoints: number }).optional(),
  description: text.optional(),
  requirement: text.optional(),
  notes: z.array(text).max(40).optional(),
  appliesIf: z.strictObject({ criterion: code, minPoints: number, text }).optional(),
  gates: z.strictObject({ 3: number.optional(), 4: number.optional(), 5: number.optional() }),
  selection: z.enum(['one', 'alternatives']),
  alternatives: z
    .array(z.strictObject({ key: code, label: text }))
    .max(10)
    .optional(),
  implicitYesNo: z.boolean().optional(),
  options: z.array(zOption).max(60),
});
const zSection = z.strictObject({ code, title: text, maxPoints: number, criteria: z.array(zCriterion).max(120) });
const zPart = z.strictObject({ code: z.enum(['A', 'B', 'C']), title: text, maxPoints: number, sections: z.array(zSection).max(60) });
const zKnockOut = z.strictObject({
  scope: z.enum(['criterion', 'section', 'set']),
  code: code.nullable(),
  kind: z.enum(['disqualify', 'stopEvaluation']),
  when: z.enum(['asDescribed', 'anyCriterionZero']),
  text,
});
export const zDraftSet = z.strictObject({
  number,
  name: text,
  aliases: z.array(text).max(40),
  sector: maybe,
  group: maybe,
  subgroup: maybe,
  managingAgency: maybe,
  requiresSamples: z.boolean().nullable(),
  disqualifiers: z.array(text).max(40),
  knockouts: z.array(zKnockOut).max(60),
  parts: z.array(zPart).max(6),
});

const facts = {
  id: z.string().max(60),
  decision: text,
  issuedBy: text.optional(),
  issuedOn: z.string().max(20),
  effectiveFrom: z.string().max(20),
  effectiveTo: z.string().max(20).nullable(),
  starBands: z.array(z.strictObject({ stars, min: number, maxExclusive: number.optional(), maxInclusive: number.optional() })).max(10),
  gatesInheritLowerStars: z.boolean(),
  certificateMonths: number,
  certifiedStars: z.array(stars).max(5),
  referFromMean: number,
  readingOnly: z.boolean(),
  caveats: z.array(z.strictObject({ set: number.nullable(), attainable: number.nullable(), text })).max(120),
};
/** Everything of a book but its sets. */
export const zDraftFacts = z.strictObject(facts);
/** Shaped like a book; what it says may be wrong in every way the checks know. */
export const zDraftBook = z.strictObject({ ...facts, sets: z.array(zDraftSet).max(99) }) satisfies z.ZodType<CriteriaBook>;

export const zArticles = z.partialRecord(z.enum(BASIS_WORDS), z.string().trim().max(MOST_ARTICLE));

const draft = z.string().max(20);
const bookId = z.string().min(1).max(40);

export const deskBookInputs = {
  'list-own-books': z.object({}),
  'read-book-draft': z.object({ draft }),
  /** A draft made from a book: shipped, own, or the open session's. OC-1013: there is none. */
  'copy-book': z.object({ id: bookId }),
  /**
   * The draft as it is now, written whole or not at all. `sets`: each set new, or the place it had in the draft before; left out: the sets stay.
   * `revision`: of the draft as it was read (OC-7663).
   */
  'save-book-draft': z.object({
    draft,
    revision: z.int().min(0),
    facts: zDraftFacts.optional(),
    sets: z
      .array(z.union([z.int().min(0).max(98), zDraftSet]))
      .max(99)
      .optional(),
  }),
  /** Freezes it. OC-7664: something is wrong with it; OC-7666: its id is taken. */
  'publish-book': z.object({ draft, revision: z.int().min(0) }),
  'delete-book-draft': z.object({ draft }),
  'restore-book-draft': z.object({ draft }),
  'read-articles': z.object({}),
  /** The article of a decision that one word of the tally rests on; '': none. OC-7756: those kept before can't be read. */
  'save-article': z.object({ decision: z.string().min(1).max(200), word: z.enum(BASIS_WORDS), article: z.string().trim().max(MOST_ARTICLE) }),
} as const;
export type DeskBookCommand = keyof typeof deskBookInputs;

/** What is wrong or odd, and where: number of the set, code of the criterion, null for the whole. */
export type BookFinding = {
  readonly grade: 'error' | 'caveat' | 'flag';
  readonly set: number | null;
  readonly criterion: string | null;
  readonly problem: WireProblem;
};

export type BookOrigin = { readonly id: string; readonly hash: string };
export type OwnBookLine = {
  readonly id: string;
  readonly decision: string;
  readonly issuedBy: string;
  readonly sets: number;
  readonly readingOnly: boolean;
  readonly publishedAt: string;
  readonly hash: string;
  readonly origin: BookOrigin | null;
  /** Codes, points, gates and bands are the origin's: only words differ. */
  readonly sameStructure: boolean;
};
export type DraftLine = {
  readonly draft: string;
  readonly id: string;
  readonly decision: string;
  readonly sets: number;
  readonly changedAt: string;
  readonly errors: number;
  readonly origin: BookOrigin | null;
};
export type BookDraft = {
  readonly draft: string;
  readonly revision: number;
  readonly origin: BookOrigin | null;
  readonly book: CriteriaBook;
  readonly findings: readonly BookFinding[];
};

/** Answer of POST /files/book.xlsx. `draft` null: cells are wrong and nothing was made; else the problems are what the checks found, at their cells. */
export type TakenBook = { readonly draft: string | null; readonly problems: readonly WireProblem[] };

export type DeskBookOutputs = {
  'list-own-books': {
    readonly published: readonly OwnBookLine[];
    readonly drafts: readonly DraftLine[];
    readonly deleted: readonly DraftLine[];
    readonly problems: readonly WireProblem[];
  };
  'read-book-draft': BookDraft;
  'copy-book': { readonly draft: string };
  'save-book-draft': { readonly revision: number; readonly findings: readonly BookFinding[] };
  'publish-book': { readonly id: string; readonly hash: string };
  /** By the decision's number. */
  'read-articles': Readonly<Record<string, Articles>>;
};
