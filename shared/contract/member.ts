/**
 * The members' door on the local network: POST /api/<command>; GET /live (feed of MemberState, needs the seat's cookie).
 * The page imports types only from here, so that no schema library reaches the phone.
 */
import { z } from 'zod';
import type { CriteriaSet, StarBand } from '../criteria.ts';
import type { AdvisoryReport, CommuneReport, EvidenceItem, EvidenceLink, SampleCheckIn } from '../evidence.ts';
import type { PageBox } from '../evidence-words.ts';
import type { DossierCode, MemberCode } from '../lib/brand.ts';
import type { SheetTotals } from '../scoring.ts';
import type { Marks, SheetContent } from '../session.ts';
import { BALLOT_CHOICES, type BallotChoice, type VoteOutcome } from '../vote.ts';
import { type ChairOutputs, chairInputs } from './chair.ts';
import { zDossier, zReason } from './common.ts';
import type { LateState } from './desk-seat-shapes.ts';
import type { ProductCard, ProductInHand } from './product-in-hand.ts';

export type { ProductCard, ProductInHand } from './product-in-hand.ts';

/** Cap on marks, blanks and notes of one sheet: no set has over 40 criteria. */
const MAX_CRITERIA = 60;
const code = z.string().min(1).max(20);
const record = <T extends z.ZodType>(value: T) => z.record(code, value).refine((r) => Object.keys(r).length <= MAX_CRITERIA);

/** Signature drawn with the finger, as the text of an SVG path of straight lines on a field of 300 × 120; '' for none. */
export const zSignature = z
  .string()
  .max(20_000)
  .regex(/^(?:M\d{1,3}(?:\.\d)?[ ,]\d{1,3}(?:\.\d)?(?:L\d{1,3}(?:\.\d)?[ ,]\d{1,3}(?:\.\d)?)*)*$/);

export const zSheetContent = z.object({
  marks: record(z.int().min(0).max(30)),
  confirmedBlanks: z.array(code).max(MAX_CRITERIA),
  criterionNotes: record(z.string().max(500)),
  opinion: z.string().max(2000),
});

/** What is being filled in: like a sheet, but nothing need be complete, and with what the page must remember beside it. */
const zDraftContent = zSheetContent.extend({
  /** Ticks taken off because their criterion doesn't apply at present. */
  setAside: record(z.int().min(0).max(30)),
  /** Copied from a sister product and not yet looked at again. */
  toConfirm: z.array(code).max(MAX_CRITERIA),
  signature: zSignature,
});

/** Made by the page, one per seat card, kept on the device: it tells this device from any other, also when the answer to a join was lost. */
const zSecret = z.string().regex(/^[\w-]{32,64}$/);

export const memberInputs = {
  ...chairInputs,
  /** Whose seat is this? The key is what the QR's address ends in (#/ghe/<key>). */
  'look-up-seat': z.object({ key: z.string().min(4).max(40), secret: zSecret }),
  /** Binds this device to the seat and sets its cookie. */
  join: z.object({ key: z.string().min(4).max(40), pin: z.string().regex(/^\d{4}$/), device: z.string().max(120), secret: zSecret }),
  /** The device that sits here already, under another address of the host: its secret brings back the cookie. */
  'resume-seat': z.object({ secret: zSecret }),
  leave: z.object({}),
  'read-state': z.object({}),
  /** The criteria tree of the product in hand, or of one this member has submitted. */
  'read-set': z.object({ dossier: zDossier }),
  'submit-sheet': z.object({
    /** Made by the page, 16 to 40 characters; a resend with the same id answers the same receipt. */
    id: z.string().regex(/^[\w-]{16,40}$/),
    dossier: zDossier,
    round: z.int().min(1).max(9),
    content: zSheetContent,
    signature: zSignature.default(''),
    /** The code that a host gave for this very sheet before it lost it (a stand-by laptop took over from an older copy): kept where no other sheet has it. */
    shown: z
      .string()
      .regex(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/)
      .optional(),
  }),
  /** The draft of the product in hand, sent after every tap, one request at a time. A `rev` not above the one kept changes nothing. */
  'save-draft': z.object({
    dossier: zDossier,
    round: z.int().min(1).max(9),
    rev: z.int().min(1).max(1e9),
    content: zDraftContent,
    /** The criterion touched last. */
    last: z.string().max(20),
  }),
  'read-draft': z.object({ dossier: zDossier, round: z.int().min(1).max(9) }),
  /** Own sheets for other products of the same producer and set, to copy marks from. */
  'read-sister': z.object({ dossier: zDossier }),
  'propose-knock-out': z.object({ dossier: zDossier, reason: zReason }),
  'withdraw-knock-out': z.object({ id: z.int().min(1) }),
  /** The answer to a question about a conflict of interest (MemberState.questions). A yes steps back from the product at once. */
  'answer-recusal': z.object({ dossier: zDossier, yes: z.boolean(), reason: z.string().trim().max(500) }),
  /** Stepping back from a product without being asked. */
  'declare-recusal': z.object({ dossier: zDossier, reason: zReason }),
  /** Products that wait to be scored, to step back from. */
  'list-waiting': z.object({}),
  /** In the vote that MemberState.vote shows; until it is closed a new choice replaces the one before. */
  'cast-ballot': z.object({ vote: z.int().min(1), choice: z.enum(BALLOT_CHOICES) }),
  'ask-help': z.object({ wanted: z.boolean() }),
  /** How the phone is: battery in per cent where it tells, sheets that wait on it, a browser older than those the page is built for. */
  /** `clock`: the phone's, milliseconds since 1970. */
  'tell-device': z.object({
    battery: z.int().min(0).max(100).nullable(),
    pending: z.int().min(0).max(999),
    outdated: z.boolean(),
    clock: z.int().min(0).max(8.64e15).optional(),
  }),
  /** An own submitted sheet, read-only. */
  'read-sheet': z.object({ dossier: zDossier, round: z.int().min(1).max(9) }),
  /**
   * Evidence of the product in hand, or of one this member has handed in a sheet for; never of one this member is recused from.
   * Pictures: GET /evidence/<id>/<page>/small.jpg | large.jpg (pages from 1); the file itself: GET /evidence/<id>/original (Range).
   * The face (ProductCard.face) may be read of every product this member isn't recused from.
   */
  'read-evidence': z.object({ dossier: zDossier }),
  /** Without regard to case and diacritics, in the text of PDF pages. */
  'search-evidence': z.object({ dossier: zDossier, text: z.string().trim().min(2).max(100) }),
} as const;

export type MemberCommand = keyof typeof memberInputs;
export type MemberParsed<C extends MemberCommand> = z.output<(typeof memberInputs)[C]>;

export type SeatOwner = {
  readonly name: string;
  readonly role: string;
  readonly session: string /** Bound to another device: the desk must free it first. */;
  readonly taken: boolean;
};

/** Sent only after the commit. */
export type Receipt = {
  readonly id: string;
  readonly member: MemberCode;
  readonly dossier: DossierCode;
  readonly round: number;
  readonly version: number;
  readonly receipt: string;
  readonly receivedAt: string;
  readonly totals: SheetTotals;
};

/** Complete state of one member's page. */
export type MemberState = {
  readonly seq: number;
  readonly member: {
    readonly code: MemberCode;
    readonly name: string;
    readonly role: string;
    readonly scores: boolean /** Presides now: has the chair's tab. */;
    readonly presides: boolean;
  };
  /** `id` tells one session from another at the same address (the session's createdAt): the page keeps drafts under it. */
  readonly session: {
    readonly id: string;
    readonly name: string;
    /** Nothing of it is real. */
    readonly rehearsal?: true;
    /** Opinions are collected in writing: nobody sits together. */
    readonly written?: true;
    readonly showRunningTotal: boolean;
    readonly showStarHints: boolean;
    /** The book's bands of points, for the hints. */
    readonly starBands: readonly StarBand[];
    /** All addresses of the members' door now ("http://192.168.1.20:7611"), the likeliest first. */
    readonly addresses: readonly string[];
  };
  /**
   * waiting: nothing is open · scoring: `current` may be scored · choosing: `open` may be scored, opinions are collected in writing · recused / absent: a product is open that this member doesn't score;
   * exempt: it is scored again by members named, and the own sheet of the round before stands.
   */
  readonly phase: 'waiting' | 'scoring' | 'choosing' | 'exempt' | 'recused' | 'absent' | 'ended';
  readonly current: ProductInHand | null;
  /** In phase `choosing`: every product whose opinion is being collected in writing and that this member scores; the page takes one as `current`. */
  readonly open: readonly ProductInHand[];
  /** The product called, else the agenda's next, if it has one. */
  readonly next: ProductCard | null;
  /** `next` was called: its presentation begins. */
  readonly called: boolean;
  /** A break in hand. */
  readonly pause: { readonly until: string; readonly note: string } | null;
  /** The day is sealed: nothing is scored until another day. */
  readonly sealed: boolean;
  /** Own submitted sheets, newest first. */
  readonly sheets: readonly (Receipt & { readonly name: string /** Typed at the desk from a sheet on paper. */; readonly paper?: true })[];
  /** Own sheets that the desk moved to another product: nothing stands for this product and round any more. */
  readonly withdrawn: readonly {
    readonly id: string;
    readonly dossier: DossierCode;
    readonly round: number;
    readonly name: string;
    readonly reason: string;
  }[];
  /** Own sheets that came after closing and what became of them, newest first. */
  readonly late: readonly {
    readonly id: string;
    readonly dossier: DossierCode;
    readonly round: number;
    readonly name: string;
    readonly at: string;
    readonly state: LateState;
    readonly reason: string;
  }[];
  /** Own knock-out proposals that stand. */
  readonly proposals: readonly { readonly id: number; readonly dossier: DossierCode; readonly reason: string }[];
  /** Products about which the desk asks whether this member has a conflict of interest, and why it asks. */
  readonly questions: readonly { readonly dossier: DossierCode; readonly name: string; readonly producer: string; readonly why: string }[];
  /** The vote this member is asked to take part in, with the own choice so far; how it stands is nobody's to know before it is closed. */
  readonly vote: {
    readonly id: number;
    readonly dossier: DossierCode;
    readonly name: string;
    readonly producer: string;
    readonly reason: string /** Name of who proposed it, or ''. */;
    readonly proposer: string;
    readonly own: BallotChoice | null;
  } | null;
  /** The last vote on the product in hand (the one in the hall), once it is closed: everybody learns how it came out. */
  readonly outcome: (VoteOutcome & { readonly name: string }) | null;
  /** In phase `exempt`: the product scored again by others, and that round. */
  readonly exempt: (ProductCard & { readonly round: number }) | null;
  /** This member has asked for help and the desk hasn't settled it. */
  readonly help: boolean;
};

/** Draft of a sheet, as phone and host keep it. */
export type DraftContent = SheetContent & {
  readonly setAside: Marks;
  readonly toConfirm: readonly string[];
  readonly signature: string;
};

export type StoredDraft = { readonly rev: number; readonly content: DraftContent; readonly last: string };

/** An own sheet of a product of the same producer and set. */
export type SisterSheet = {
  readonly dossier: DossierCode;
  readonly name: string;
  readonly round: number;
  readonly receipt: string;
  readonly marks: Marks;
  readonly criterionNotes: Readonly<Record<string, string>>;
};

/** Evidence of one product as a member reads it: no hashes, nothing of other products. Words of the findings: commune-findings.ts. */
export type MemberEvidence = {
  readonly files: readonly Omit<EvidenceItem, 'hash'>[];
  readonly links: readonly EvidenceLink[];
  readonly commune: CommuneReport | null;
  readonly advisory: AdvisoryReport | null;
  readonly samples: SampleCheckIn;
};

/** `before`, `match` and `after` are the page's own spelling around the place found; `boxes` mark its words in the page's picture, one a line, if known. */
export type EvidenceHit = {
  readonly evidence: number;
  readonly page: number;
  readonly before: string;
  readonly match: string;
  readonly after: string;
  readonly boxes: readonly PageBox[];
};
/** At most 50 hits; `more`: there are others. `unread`: files whose text isn't taken out yet, or that have none (scans). */
export type EvidenceSearch = { readonly hits: readonly EvidenceHit[]; readonly more: boolean; readonly unread: readonly number[] };

/** A product not yet opened; `recused`: the member stepped back from it. */
export type WaitingProduct = { readonly dossier: DossierCode; readonly name: string; readonly producer: string; readonly recused: boolean };

export type MemberOutputs = ChairOutputs & {
  'look-up-seat': SeatOwner;
  join: MemberState;
  'resume-seat': MemberState;
  leave: null;
  'read-state': MemberState;
  'read-set': CriteriaSet;
  'submit-sheet': Receipt;
  'save-draft': { readonly rev: number };
  'read-draft': StoredDraft | null;
  'read-sister': readonly SisterSheet[];
  'propose-knock-out': { readonly id: number };
  'withdraw-knock-out': null;
  'answer-recusal': null;
  'declare-recusal': null;
  'list-waiting': readonly WaitingProduct[];
  'cast-ballot': null;
  'ask-help': null;
  'tell-device': null;
  'read-evidence': MemberEvidence;
  'search-evidence': EvidenceSearch;
  'read-sheet': SheetContent & { readonly signature: string; readonly receipt: Receipt; readonly set: CriteriaSet };
};
