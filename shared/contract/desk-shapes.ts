/** What the desk's commands answer: the session as the desk draws it. Types only; the commands are in desk.ts. */
import type { Caveat, Stars } from '../criteria.ts';
import type { JournalRow } from '../journal/view.ts';
import type { DossierCode, MemberCode } from '../lib/brand.ts';
import type { NumberedKind } from '../paper/number-series.ts';
import type { Disposition, UndecidedReason } from '../result.ts';
import type {
  Advisory,
  Attendance,
  Deferral,
  Dossier,
  DossierState,
  KnockOut,
  Member,
  Movement,
  PlenaryVote,
  ProductPresence,
  Profile,
  Recusal,
  Replacement,
  SessionInfo,
  SessionState,
} from '../session.ts';
import type { Quorum } from '../tally.ts';
import type { WireProblem } from './common.ts';
import type { DayNow } from './desk-agenda.ts';
import type { BackupState } from './desk-backup.ts';
import type { OpenVote } from './desk-discussion.ts';
import type { DossierEvidence, ManifestSummary, PreparingState } from './desk-evidence-shapes.ts';
import type { PaperSheet } from './desk-paper-entry.ts';
import type { LateSheet, Proposal, SeatPresence } from './desk-seat-shapes.ts';
import type { LiveJobs } from './desk-signing.ts';
import type { MemberAddress } from './member-address.ts';
import type { PaperKind } from './paper-kinds.ts';

export type SessionFile = {
  /** File name inside the data folder: the key for `open-session`. */
  readonly file: string;
  readonly name: string;
  readonly startDate: string;
  readonly endDate: string;
  readonly state: SessionState;
  /** Opinions are collected in writing: nobody sits together. */
  readonly asking: boolean;
  /** A rehearsal on the sample session: nothing of it is real. */
  readonly rehearsal: boolean;
  readonly dossiers: number;
  readonly confirmed: number;
  readonly bytes: number;
  readonly modifiedAt: string;
  readonly open: boolean;
  /** The last number that each series gave, by year: where the next session's may go on. */
  readonly lastNumbers: readonly { readonly kind: NumberedKind; readonly year: string; readonly text: string }[];
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
  /** Where it wasn't the Prime Minister; `own`: made by an office, not shipped with the program. */
  readonly issuedBy?: string;
  readonly own?: true;
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

/** `number`: what the product is known by everywhere, fixed when the session was opened; before that its place in the agenda. */
export type DossierRow = Dossier & {
  readonly state: DossierState;
  readonly round: number;
  readonly number: number;
  readonly setName: string;
  readonly evidence: DossierEvidence;
};

/** Everything of the open session but live states and scores. Re-read when `DeskLive.revision` changes. */
export type DeskSession = {
  readonly revision: number;
  readonly file: string;
  /** What its papers name it by in their QR codes. */
  readonly letters: string;
  readonly rehearsal: boolean;
  /** Who puts papers out, for their register; '' nobody named. */
  readonly operator: string;
  readonly state: SessionState;
  readonly info: SessionInfo;
  readonly profile: Profile;
  readonly book: BookSummary;
  /** Warnings that stay with the session (reading-only book, date before the book's validity). */
  readonly warnings: readonly WireProblem[];
  readonly halfDays: readonly string[];
  /** By who is present now. */
  readonly quorums: readonly { readonly halfDay: string; readonly quorum: Quorum }[];
  readonly members: readonly Member[];
  readonly seats: readonly Seat[];
  /** In the agenda's order. */
  readonly dossiers: readonly DossierRow[];
  readonly attendance: readonly Attendance[];
  /** Every arrival and departure, undone ones too, as recorded. */
  readonly movements: readonly Movement[];
  readonly productPresence: readonly ProductPresence[];
  readonly recusals: readonly Recusal[];
  readonly deferrals: readonly Deferral[];
  readonly replacements: readonly Replacement[];
  readonly knockOuts: readonly KnockOut[];
  readonly advisory: readonly Advisory[];
  /** Written when the session opened; null before. */
  readonly manifest: ManifestSummary | null;
  /** Every sheet kept aside, newest first. */
  readonly lateSheets: readonly LateSheet[];
  /** Members' proposals to stop an evaluation that stand. */
  readonly proposals: readonly Proposal[];
  readonly day: DayNow;
};

/**
 * not-joined: no device; joined: connected, but this product isn't being scored; reading: connected, nothing decided yet; scoring: something
 * is decided in the draft; kept: the phone says that a sheet waits on it; offline: device bound, not connected; received: sheet committed;
 * reopened: the sheet was given back and not handed in again; exempt: not named for this round, the sheet of the round before stands.
 */
export type MatrixStatus =
  | 'not-joined'
  | 'joined'
  | 'reading'
  | 'scoring'
  | 'kept'
  | 'offline'
  | 'received'
  | 'reopened'
  | 'exempt'
  | 'outside'
  | 'recused'
  | 'absent';
export type MatrixCell = {
  readonly member: MemberCode;
  readonly status: MatrixStatus;
  readonly receivedAt: string | null;
  /** Criteria decided (ticked or confirmed as 0) of those that apply, in the draft; 0 of 0 without one. */
  readonly decided: number;
  readonly of: number;
};

export type JournalLine = {
  readonly seq: number;
  readonly at: string;
  readonly event: string;
  readonly words: string;
  readonly who: string;
  readonly dossier: string | null;
};

/** `head`: number and hash of the newest entry, the seal of all before it. */
export type WholeJournal = { readonly rows: readonly JournalRow[]; readonly head: { readonly seq: number; readonly hash: string } };
/** `firstBreak`: number of the first entry that doesn't follow from the one before, or null when the chain is whole. */
export type JournalCheck = { readonly entries: number; readonly firstBreak: number | null };

/** A product being scored: who owes a sheet and where each stands, never a point. */
export type OpenProduct = {
  readonly dossier: DossierCode;
  readonly round: number;
  readonly openedAt: string;
  readonly halfDay: string;
  readonly cells: readonly MatrixCell[];
  readonly owing: number;
  readonly received: number;
  /** Of this product: by who was here when it was opened, less those who left without a sheet. */
  readonly quorum: Quorum;
};

export type DeskLive = MemberAddress &
  LiveJobs & {
    readonly seq: number;
    /** Changes whenever DeskSession would read differently; −1 without an open session. */
    readonly revision: number;
    readonly session: { readonly file: string; readonly name: string; readonly state: SessionState } | null;
    /** The product being scored now, in a meeting. */
    readonly current: OpenProduct | null;
    /** The products on which opinions are being collected in writing, in the list's order; empty in a meeting. */
    readonly collecting: readonly OpenProduct[];
    /** Who is present now in the half-day in hand (current product's, else the next unscored one's); `left`: who has gone since it began. */
    readonly quorum: (Quorum & { readonly halfDay: string; readonly left: readonly MemberCode[] }) | null;
    readonly counts: Readonly<Record<DossierState, number>> & { readonly ineligible: number; readonly knockedOut: number };
    readonly online: readonly MemberCode[];
    readonly hall: { readonly dossier: DossierCode | null; readonly revealed: boolean };
    readonly journal: readonly JournalLine[];
    readonly evidence: PreparingState;
    readonly backup: BackupState;
    /** Every member's seat, in the list's order. */
    readonly seats: readonly SeatPresence[];
    /** Sheets kept aside that await a decision. */
    readonly late: readonly LateSheet[];
    readonly proposals: readonly Proposal[];
    /** Sheets typed in from paper that wait for a second person; nothing of what was typed. */
    readonly paperEntries: readonly PaperSheet[];
    /** The vote under way on the members' screens: who has voted, never how. */
    readonly vote: OpenVote | null;
  };

/** Who has submitted what: product × member, all rounds' latest; no points. */
export type Matrix = {
  readonly members: readonly MemberCode[];
  readonly rows: readonly { readonly dossier: DossierCode; readonly state: DossierState; readonly round: number; readonly cells: readonly MatrixCell[] }[];
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
  /** '' = the whole council's. */
  readonly subCouncil: string;
  /** Stars that wait for the plenary's vote, or null. */
  readonly awaited: Stars | null;
  /** The plenary's last vote on it, whether it still holds or not. */
  readonly plenary: PlenaryVote | null;
  /** '' while scoring of the product is open. */
  readonly shownMean: string;
  readonly shownParts: { readonly A: string; readonly B: string; readonly C: string } | null;
  /** As in DossierTally; null while scoring of the product is open. */
  readonly edge: number | null;
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

/** ready: may be drawn; provisional: drawn with what is there, marked as a draft; missing: nothing to draw yet. */
export type PaperEntry = {
  readonly id: string;
  readonly kind: PaperKind;
  readonly title: string;
  readonly dossier: DossierCode | null;
  readonly member: MemberCode | null;
  readonly round: number | null;
  /** As it stands on the paper; '' where it has none. */
  readonly number: string;
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
  readonly /** Of communes and of the advisory team. */ reports: number;
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
