/**
 * The desk's door: POST /api/<command> with a JSON body → Answer<Output>; GET /live (feed of DeskLive); files under /files/.
 * Loopback only, behind the one-time token. One typed map is the whole boundary.
 */
import { z } from 'zod';
import type { Caveat, CriteriaBook, Stars } from '../criteria.ts';
import type { BookCheck } from '../criteria-book.ts';
import type { DossierCode, MemberCode } from '../lib/brand.ts';
import type { Rational } from '../lib/rational.ts';
import type { Disposition, GateOutcome, UndecidedReason } from '../result.ts';
import type { SheetTotals } from '../scoring.ts';
import type {
  Advisory,
  Attendance,
  Dossier,
  DossierState,
  GateConclusion,
  KnockOut,
  Member,
  Profile,
  Recusal,
  SessionInfo,
  SessionState,
  SpreadConclusion,
} from '../session.ts';
import type { Pair, Quorum } from '../tally.ts';
import { type WireProblem, zDate, zDossier, zMember, zReason, zTime } from './common.ts';

const text = (max: number) => z.string().trim().max(max);
const notes = z.record(z.string().max(100), z.string().max(2000));
const rational = z.object({ num: z.int().min(0).max(1e9), den: z.int().min(1).max(1e9) });

export const zInfo = z.object({
  name: text(200).min(1),
  province: text(100),
  provinceCode: text(10),
  batch: text(50),
  year: text(10),
  place: text(200),
  startDate: zDate,
  endDate: zDate,
  startTime: zTime,
  endTime: zTime,
  bookId: text(40).min(1),
  parentBody: text(200),
  issuingBody: text(200),
  councilDecision: text(200),
  councilDecisionDate: zDate,
  regulation: text(300),
  signingForm: z.enum(['', 'TM.', 'KT.', 'TL.', 'TUQ.']),
  signerTitle: text(200),
  signerName: text(100),
  minutesNumber: text(50),
  recognitionDecision: text(100),
  recognitionDate: zDate,
  firstCertificateNumber: text(50),
  notes,
});

export const zProfile = z.object({
  quorumShare: rational,
  chairOrDeputyRequired: z.boolean(),
  spreadLimit: rational,
  maxRounds: z.int().min(1).max(9),
  gateAgreement: rational,
  reward3: z.int().min(0).max(1e12),
  reward4: z.int().min(0).max(1e12),
  upgradeReward: z.enum(['whole', 'difference']),
  showRunningTotal: z.boolean(),
  decimals: z.int().min(0).max(4),
});

export const zMemberRow = z.object({
  code: zMember,
  name: text(100).min(1),
  role: z.enum(['chair', 'deputy', 'member', 'member-secretary', 'secretary']),
  title: text(200),
  unit: text(200),
  scores: z.boolean(),
  notes,
});

const zStars = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]);

export const zDossierRow = z.object({
  code: zDossier,
  name: text(300).min(1),
  setNumber: z.int().min(1).max(99),
  producer: text(300).min(1),
  producerKind: text(100),
  representative: text(100),
  address: text(300),
  commune: text(100),
  phone: text(60),
  registration: z.enum(['first', 'upgrade', 'again']),
  currentStars: zStars.nullable(),
  eligible: z.boolean(),
  ineligibleReason: text(500),
  halfDay: text(60),
  order: z.number().min(0).max(1e6).nullable(),
  notes,
});

// ---- what the desk reads -------------------------------------------------------------------------------------------

export type SessionFile = {
  /** File name inside the data folder: the key for `open-session`. */
  readonly file: string;
  readonly name: string;
  readonly startDate: string;
  readonly endDate: string;
  readonly state: SessionState;
  readonly dossiers: number;
  readonly confirmed: number;
  readonly bytes: number;
  readonly modifiedAt: string;
  readonly open: boolean;
  /** Why it can't be opened (newer program, damaged), else null. */
  readonly problem: WireProblem | null;
};

export type BookSummary = {
  readonly id: string;
  readonly decision: string;
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
  readonly readingOnly: boolean;
  readonly sets: number;
  readonly criteria: number;
  readonly options: number;
  readonly caveats: readonly Caveat[];
  /** SHA-256 of the canonical JSON, hex. */
  readonly hash: string;
};

export type Seat = {
  readonly member: MemberCode;
  /** A PIN has been issued. */
  readonly issued: boolean;
  /** Bound to a device. */
  readonly bound: boolean;
  readonly device: string;
  readonly boundAt: string | null;
  /** Too many wrong PINs: until this instant, or null. */
  readonly lockedUntil: string | null;
};

export type DossierRow = Dossier & { readonly state: DossierState; readonly round: number; readonly setName: string };

/** Everything of the open session but live states and scores. Re-read when `DeskLive.revision` changes. */
export type DeskSession = {
  readonly revision: number;
  readonly file: string;
  readonly state: SessionState;
  readonly info: SessionInfo;
  readonly profile: Profile;
  readonly book: BookSummary;
  /** Warnings that stay with the session (reading-only book, date before the book's validity). */
  readonly warnings: readonly WireProblem[];
  readonly halfDays: readonly string[];
  readonly quorums: readonly { readonly halfDay: string; readonly quorum: Quorum }[];
  readonly members: readonly Member[];
  readonly seats: readonly Seat[];
  /** In the agenda's order. */
  readonly dossiers: readonly DossierRow[];
  readonly attendance: readonly Attendance[];
  readonly recusals: readonly Recusal[];
  readonly knockOuts: readonly KnockOut[];
  readonly advisory: readonly Advisory[];
};

/** not-joined: no device; joined: connected now; offline: device bound, not connected; received: sheet committed. */
export type MatrixStatus = 'not-joined' | 'joined' | 'offline' | 'received' | 'recused' | 'absent';
export type MatrixCell = { readonly member: MemberCode; readonly status: MatrixStatus; readonly receivedAt: string | null };

export type JournalLine = {
  readonly seq: number;
  readonly at: string;
  readonly event: string;
  readonly words: string;
  readonly who: string;
  readonly dossier: string | null;
};

export type DeskLive = {
  readonly seq: number;
  /** Changes whenever DeskSession would read differently; −1 without an open session. */
  readonly revision: number;
  readonly session: { readonly file: string; readonly name: string; readonly state: SessionState } | null;
  /** The product being scored now. */
  readonly current: {
    readonly dossier: DossierCode;
    readonly round: number;
    readonly openedAt: string;
    readonly halfDay: string;
    readonly cells: readonly MatrixCell[];
    readonly owing: number;
    readonly received: number;
  } | null;
  /** Quorum of the half-day in hand (current product's, else the next unscored one's). */
  readonly quorum: (Quorum & { readonly halfDay: string }) | null;
  readonly counts: Readonly<Record<DossierState, number>> & { readonly ineligible: number; readonly knockedOut: number };
  readonly online: readonly MemberCode[];
  readonly hall: { readonly dossier: DossierCode | null; readonly revealed: boolean };
  readonly journal: readonly JournalLine[];
};

/** Who has submitted what: product × member, all rounds' latest; no points. */
export type Matrix = {
  readonly members: readonly MemberCode[];
  readonly rows: readonly { readonly dossier: DossierCode; readonly state: DossierState; readonly round: number; readonly cells: readonly MatrixCell[] }[];
};

export type TallySheet = {
  readonly member: MemberCode;
  readonly totals: SheetTotals;
  readonly receipt: string;
  readonly receivedAt: string;
  readonly source: string;
  readonly opinion: string;
};
/** Criterion by which the totals differ most: gap = highest − lowest points given. */
export type CriterionGap = {
  readonly criterion: string;
  readonly title: string;
  readonly gap: number;
  readonly points: readonly { readonly member: MemberCode; readonly points: number }[];
};

export type RoundTally = {
  readonly round: number;
  readonly sheets: readonly TallySheet[];
  readonly mean: Rational | null;
  readonly shownMean: string;
  readonly spread: number | null;
};

/** Readable only once scoring of the product is closed. */
export type DossierTally = {
  readonly dossier: DossierCode;
  readonly state: DossierState;
  readonly round: number;
  readonly maxRounds: number;
  readonly spreadLimit: Rational;
  readonly rounds: readonly RoundTally[];
  readonly missing: readonly MemberCode[];
  readonly recused: readonly MemberCode[];
  readonly absent: readonly MemberCode[];
  readonly sum: number;
  readonly mean: Rational | null;
  readonly shownMean: string;
  readonly shownParts: { readonly A: string; readonly B: string; readonly C: string } | null;
  readonly spread: number | null;
  readonly overLimit: boolean;
  readonly pairs: readonly Pair[];
  readonly gaps: readonly CriterionGap[];
  readonly gates: readonly (GateOutcome & { readonly title: string })[];
  readonly band: Stars | null;
  readonly stars: Stars | null;
  readonly disposition: Disposition;
  readonly reasons: readonly UndecidedReason[];
  readonly disputed: boolean;
  readonly quorum: Quorum;
  readonly spreadConclusion: SpreadConclusion | null;
  readonly knockOut: KnockOut | null;
  /** "Điểm trung bình 84,33 đủ 4 sao; …" */
  readonly sentence: string;
  /** What may be done now. */
  readonly may: {
    readonly nextRound: boolean;
    readonly resume: boolean;
    readonly confirm: boolean;
    readonly reopen: boolean;
    readonly concludeSpread: boolean;
  };
};

export type ResultRow = {
  readonly dossier: DossierCode;
  readonly name: string;
  readonly setName: string;
  readonly producer: string;
  readonly state: DossierState;
  readonly rank: number | null;
  readonly stars: Stars | null;
  readonly disposition: Disposition;
  readonly reasons: readonly UndecidedReason[];
  /** '' while scoring of the product is open. */
  readonly shownMean: string;
  readonly shownParts: { readonly A: string; readonly B: string; readonly C: string } | null;
  readonly spread: number | null;
  readonly counted: number;
  readonly failedGates: readonly { readonly criterion: string; readonly stars: number }[];
  /** VND. */
  readonly reward: number;
  readonly sentence: string;
  /** Number of corrections made after the first confirmation. */
  readonly corrections: number;
};

export type Results = {
  readonly rows: readonly ResultRow[];
  readonly rewardTotal: number;
  readonly byStars: Readonly<Record<Stars, number>>;
  readonly undecided: number;
  readonly ineligible: number;
  readonly knockedOut: number;
};

export type PaperKind = 'minutes' | 'summary' | 'results' | 'score-sheet' | 'certificate';
/** ready: may be drawn; provisional: drawn with what is there, marked as a draft; missing: nothing to draw yet. */
export type PaperEntry = {
  readonly id: string;
  readonly kind: PaperKind;
  readonly title: string;
  readonly dossier: DossierCode | null;
  readonly member: MemberCode | null;
  readonly round: number | null;
  readonly state: 'ready' | 'provisional' | 'missing';
  readonly why: string /** Relative address of the PDF, "/files/papers/…", or ''. */;
  readonly url: string;
};

export type ImportCounts = {
  readonly members: number;
  readonly dossiers: number;
  readonly producers: number;
  readonly eligible: number;
  readonly sheets: number;
  readonly attendance: number;
  readonly advisory: number;
};
/** `id` is '' when errors remain: nothing can be imported then. */
export type ImportPreview = {
  readonly id: string;
  readonly sessionName: string;
  readonly bookId: string;
  readonly counts: ImportCounts;
  readonly problems: readonly WireProblem[];
  readonly errors: number;
  readonly warnings: number;
};

/** The PIN is shown once and kept only as a hash. `joinUrl` is what the QR holds. */
export type SeatCard = { readonly member: MemberCode; readonly name: string; readonly pin: string; readonly joinUrl: string; readonly qrSvg: string };

const nothing = z.object({});
const byDossier = z.object({ dossier: zDossier });

/** Input schema of each command. */
export const deskInputs = {
  'list-sessions': nothing,
  'create-session': z.object({ name: text(200).min(1), province: text(100), startDate: zDate, endDate: zDate, bookId: text(40).min(1) }),
  'create-sample': nothing,
  'open-session': z.object({ file: z.string().regex(/^[\w.-]+\.sqlite$/) }),
  'close-session': nothing,
  'read-session': nothing,
  'list-books': nothing,
  'read-book': z.object({ id: text(40) }),
  /** The workbook's bytes go to POST /files/workbook first; its answer is an ImportPreview. This makes a new session of it. */
  'confirm-import': z.object({ id: z.string().max(80), acceptWarnings: z.boolean() }),
  'save-info': z.object({ info: zInfo }),
  'save-profile': z.object({ profile: zProfile }),
  'save-member': z.object({ member: zMemberRow, /** Code before the edit, or null for a new member. */ before: zMember.nullable() }),
  'remove-member': z.object({ member: zMember }),
  'save-dossier': z.object({ dossier: zDossierRow, before: zDossier.nullable() }),
  'remove-dossier': byDossier,
  'record-attendance': z.object({ member: zMember, halfDay: text(60), present: z.boolean(), reason: text(300) }),
  'record-recusal': z.object({ member: zMember, dossier: zDossier, reason: zReason }),
  'withdraw-recusal': z.object({ member: zMember, dossier: zDossier, reason: zReason }),
  /** New PINs for these members (all when empty); frees their devices. */
  'issue-seats': z.object({ members: z.array(zMember).max(60) }),
  'free-seat': z.object({ member: zMember }),
  /** Freezes council and dossiers. */
  'begin-session': nothing,
  'end-session': nothing,
  'read-matrix': nothing,
  'open-scoring': byDossier,
  'close-scoring': z.object({ dossier: zDossier, /** Close although sheets are missing. */ evenIfMissing: z.boolean() }),
  'resume-scoring': byDossier,
  'open-next-round': byDossier,
  'read-tally': byDossier,
  'conclude-gate': z.object({
    dossier: zDossier,
    criterion: text(20).min(1),
    stars: z.union([z.literal(3), z.literal(4), z.literal(5)]),
    met: z.boolean(),
    reason: zReason,
  }),
  'conclude-spread': z.object({ dossier: zDossier, decision: z.enum(['mean', 'postpone']), reason: zReason }),
  'record-knock-out': z.object({
    dossier: zDossier,
    reason: zReason,
    proposer: z.union([zMember, z.literal('')]),
    votesFor: z.int().min(0).max(60),
    votesAgainst: z.int().min(0).max(60),
    abstentions: z.int().min(0).max(60),
  }),
  'confirm-result': byDossier,
  /** Every closed product that has its stars; what is disputed or incomplete stays. */
  'confirm-decided': nothing,
  'reopen-result': z.object({ dossier: zDossier, reason: zReason }),
  'reveal-result': byDossier,
  'hide-result': nothing,
  'read-results': nothing,
  'list-papers': nothing,
  'read-journal': z.object({ before: z.int().min(0).nullable(), limit: z.int().min(1).max(500) }),
} as const;

export type DeskCommand = keyof typeof deskInputs;
export type DeskInput<C extends DeskCommand> = z.input<(typeof deskInputs)[C]>;
export type DeskParsed<C extends DeskCommand> = z.output<(typeof deskInputs)[C]>;

/** Output of each command; what isn't named answers null. */
export type DeskOutputs = {
  'list-sessions': readonly SessionFile[];
  'create-session': { readonly file: string };
  'create-sample': { readonly file: string };
  'open-session': { readonly file: string };
  'read-session': DeskSession;
  'list-books': readonly BookSummary[];
  'read-book': { readonly book: CriteriaBook; readonly summary: BookSummary; readonly checks: readonly BookCheck[] };
  'confirm-import': { readonly file: string };
  'issue-seats': readonly SeatCard[];
  'confirm-decided': { readonly confirmed: number };
  'read-matrix': Matrix;
  'read-tally': DossierTally;
  'read-results': Results;
  'list-papers': readonly PaperEntry[];
  'read-journal': readonly JournalLine[];
};
export type DeskOutput<C extends DeskCommand> = C extends keyof DeskOutputs ? DeskOutputs[C] : null;

export { DESK_FILES } from './desk-files.ts';
export type { GateConclusion };
