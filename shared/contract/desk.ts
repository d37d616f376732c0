/**
 * The desk's door: POST /api/<command> with a JSON body → Answer<Output>; GET /live (feed of DeskLive); files under /files/.
 * Loopback only, behind the one-time token. One typed map is the whole boundary.
 */
import { z } from 'zod';
import type { CriteriaBook } from '../criteria.ts';
import type { BookCheck } from '../criteria-book.ts';
import { zDate, zDossier, zMember, zReason } from './common.ts';
import { type DeskAboutOutputs, deskAboutInputs } from './desk-about.ts';
import { type DeskAgendaOutputs, deskAgendaInputs } from './desk-agenda.ts';
import { type DeskBackupOutputs, deskBackupInputs } from './desk-backup.ts';
import { type DeskBookOutputs, deskBookInputs } from './desk-books.ts';
import { type DeskBringAlongOutputs, deskBringAlongInputs, zSessionFile } from './desk-bring-along.ts';
import { type DeskCorrectionOutputs, deskCorrectionInputs, type ListedPaper } from './desk-corrections.ts';
import { type DeskDesignOutputs, deskDesignInputs } from './desk-design.ts';
import { type DeskDiscussionOutputs, deskDiscussionInputs } from './desk-discussion.ts';
import { type DeskEarlierOutputs, deskEarlierInputs } from './desk-earlier.ts';
import { type DeskEvidenceOutputs, deskEvidenceInputs } from './desk-evidence.ts';
import { type DeskKindsOutputs, deskKindsInputs } from './desk-kinds.ts';
import { type DeskListOutputs, deskListInputs } from './desk-lists.ts';
import { type DeskNetworkOutputs, deskNetworkInputs } from './desk-network.ts';
import { type DeskOpinionOutputs, deskOpinionInputs } from './desk-opinions.ts';
import { type DeskPaperEntryOutputs, deskPaperEntryInputs } from './desk-paper-entry.ts';
import { type DeskPaperJobOutputs, deskPaperJobInputs } from './desk-paper-job.ts';
import { type DeskPresenceOutputs, deskPresenceInputs } from './desk-presence.ts';
import { deskRegisterInputs } from './desk-register.ts';
import { text, zDossierRow, zInfo, zMemberRow, zProfile } from './desk-rows.ts';
import { type DeskScanOutputs, deskScanInputs } from './desk-scans.ts';
import type { SeatCard } from './desk-seat-shapes.ts';
import { type DeskSeatOutputs, deskSeatInputs } from './desk-seats.ts';
import { type DeskServingOutputs, deskServingInputs } from './desk-serving.ts';
import type { BookSummary, DeskSession, JournalCheck, JournalLine, Matrix, Results, SessionFile, WholeJournal } from './desk-shapes.ts';
import { type DeskSignedOutputs, deskSignedInputs } from './desk-signed.ts';
import { type DeskSigningOutputs, deskSigningInputs } from './desk-signing.ts';
import { type DeskStandbyOutputs, deskStandbyInputs } from './desk-standby.ts';
import { type DeskStatisticsOutputs, deskStatisticsInputs } from './desk-statistics.ts';
import type { DossierTally } from './desk-tally-shapes.ts';
import { type DeskUpdateOutputs, deskUpdateInputs } from './desk-update.ts';
import { type DeskWordingOutputs, deskWordingInputs } from './desk-wording.ts';

const nothing = z.object({});
const byDossier = z.object({ dossier: zDossier });

/** Input schema of each command. */
export const deskInputs = {
  'list-sessions': nothing,
  'create-session': z.object({ name: text(200).min(1), province: text(100), startDate: zDate, endDate: zDate, bookId: text(40).min(1) }),
  /** `preparing`: before its opening, so that evidence can be added; else open, half of its products scored. */
  'create-sample': z.object({ preparing: z.boolean().default(false) }),
  'open-session': z.object({ file: zSessionFile }),
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
  /** `members`: only these score again, of everybody else the sheet of the round before stands; empty: everybody. */
  'open-next-round': z.object({ dossier: zDossier, members: z.array(zMember).max(60).default([]) }),
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
  ...deskEvidenceInputs,
  ...deskSeatInputs,
  ...deskPresenceInputs,
  ...deskServingInputs,
  ...deskAgendaInputs,
  ...deskPaperEntryInputs,
  ...deskOpinionInputs,
  ...deskDiscussionInputs,
  ...deskKindsInputs,
  ...deskCorrectionInputs,
  ...deskWordingInputs,
  ...deskBringAlongInputs,
  ...deskBookInputs,
  ...deskRegisterInputs,
  ...deskSignedInputs,
  ...deskScanInputs,
  ...deskSigningInputs,
  ...deskPaperJobInputs,
  ...deskDesignInputs,
  ...deskBackupInputs,
  ...deskStandbyInputs,
  ...deskNetworkInputs,
  ...deskAboutInputs,
  ...deskUpdateInputs,
  ...deskStatisticsInputs,
  ...deskEarlierInputs,
  ...deskListInputs,
  'read-whole-journal': z.object({ language: z.enum(['vi', 'en']).optional() }),
  'check-journal': nothing,
  'read-journal': z.object({ before: z.int().min(0).nullable(), limit: z.int().min(1).max(500) }),
} as const;

/** Body of POST /files/seat-cards.pdf: the cards as `issue-seats` just answered them; the host knows the rest. */
export const zSeatCardsWanted = z.object({
  cards: z
    .array(z.object({ member: zMember, pin: z.string().regex(/^\d{4}$/) }))
    .min(1)
    .max(60),
});
export type SeatCardsWanted = z.input<typeof zSeatCardsWanted>;

export type DeskCommand = keyof typeof deskInputs;
export type DeskInput<C extends DeskCommand> = z.input<(typeof deskInputs)[C]>;
export type DeskParsed<C extends DeskCommand> = z.output<(typeof deskInputs)[C]>;

/** Output of each command; what isn't named answers null. */
export type DeskOutputs = DeskEvidenceOutputs &
  DeskSeatOutputs &
  DeskPresenceOutputs &
  DeskServingOutputs &
  DeskAgendaOutputs &
  DeskPaperEntryOutputs &
  DeskOpinionOutputs &
  DeskDiscussionOutputs &
  DeskKindsOutputs &
  DeskCorrectionOutputs &
  DeskWordingOutputs &
  DeskBringAlongOutputs &
  DeskBookOutputs &
  DeskPaperJobOutputs &
  DeskSignedOutputs &
  DeskScanOutputs &
  DeskSigningOutputs &
  DeskDesignOutputs &
  DeskBackupOutputs &
  DeskStandbyOutputs &
  DeskNetworkOutputs &
  DeskAboutOutputs &
  DeskUpdateOutputs &
  DeskStatisticsOutputs &
  DeskEarlierOutputs &
  DeskListOutputs & {
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
    'list-papers': readonly ListedPaper[];
    'read-whole-journal': WholeJournal;
    'check-journal': JournalCheck;
    'read-journal': readonly JournalLine[];
  };
export type DeskOutput<C extends DeskCommand> = C extends keyof DeskOutputs ? DeskOutputs[C] : null;

export type { BackupPlaceState, BackupState, Backups, CopyRef, ListedCopy, RestoredBelonging, RestorePreview } from './desk-backup.ts';
export type { ListedPaper, PrintedPaper, ShownStep } from './desk-corrections.ts';
export type { DiscussionLine, OpenVote } from './desk-discussion.ts';
export type { Comparison, EarlierEntry } from './desk-earlier.ts';
export type * from './desk-evidence-shapes.ts';
export { DESK_FILES } from './desk-files.ts';
export type { KeptMappingLine, ListColumn, ListPreview, ListProposal } from './desk-lists.ts';
export type { OpinionPreview, OpinionRow, OpinionState, TakenOpinion } from './desk-opinions.ts';
export type { OpenedPaper, PaperChecked, PaperCheckMethod, PaperSheet } from './desk-paper-entry.ts';
export { MOST_IN_ONE_PRINT, type PaperJobState, type PaperPlace } from './desk-paper-job.ts';
export * from './desk-rows.ts';
export type * from './desk-seat-shapes.ts';
export type { HintRow, HintState } from './desk-serving.ts';
export type * from './desk-shapes.ts';
export type { SignedPaper } from './desk-signed.ts';
export type { StandbyState } from './desk-standby.ts';
export type { Severities, Statistics } from './desk-statistics.ts';
export type * from './desk-tally-shapes.ts';
export type { UpdatePreview, UpdateState } from './desk-update.ts';
