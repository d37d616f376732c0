/**
 * The facts of one session as plain data: what the workbook holds, what the store keeps, what the rules read.
 * Words as in the glossary of README.md. Everything derived (totals, means, stars) is computed, never kept here.
 */
import type { GateStars, Stars } from './criteria.ts';
import type { AdvisoryReportOf, CommuneReportOf } from './evidence.ts';
import type { DossierCode, MemberCode, SheetId } from './lib/brand.ts';
import type { Profile, SpreadDecision } from './profile.ts';
import type { CouncilForm } from './written-opinions.ts';

export * from './half-days.ts';
export * from './profile.ts';

/** TM. on behalf of the committee, KT. for the head, TL. by order, TUQ. by authorisation (Decree 30/2020, Annex I). */
export type SigningForm = 'TM.' | 'KT.' | 'TL.' | 'TUQ.';
export const SIGNING_FORMS: readonly SigningForm[] = ['TM.', 'KT.', 'TL.', 'TUQ.'];

/** The sheet "Phiên". What the office did not give is '' (papers leave dots) and dates are ISO yyyy-mm-dd or ''. */
export type SessionInfo = {
  readonly name: string;
  readonly form: CouncilForm;
  readonly province: string;
  readonly provinceCode: string;
  readonly batch: string;
  readonly year: string;
  readonly place: string;
  readonly startDate: string;
  readonly endDate: string;
  /** HH:MM or ''. */
  readonly startTime: string;
  readonly endTime: string;
  readonly bookId: string;
  readonly parentBody: string;
  readonly issuingBody: string;
  readonly councilDecision: string;
  readonly councilDecisionDate: string;
  readonly regulation: string;
  /** Who presides by authorisation, and the letter's number and date; '' for none. */
  readonly chairDelegation: string;
  readonly signingForm: SigningForm | '';
  readonly signerTitle: string;
  readonly signerName: string;
  readonly minutesNumber: string;
  readonly recognitionDecision: string;
  readonly recognitionDate: string;
  readonly firstCertificateNumber: string;
  /** Items of the sheet the program doesn't know, kept as given. */
  readonly notes: Notes;
};

/** Unknown columns of a row: heading → text. */
export type Notes = Readonly<Record<string, string>>;

/** An observer is in the room and on the attendance list, never scores, never counts for the quorum, signs nothing. */
export type Role = 'chair' | 'deputy' | 'member' | 'member-secretary' | 'secretary' | 'observer';
export const ROLES: readonly Role[] = ['chair', 'deputy', 'member', 'member-secretary', 'secretary', 'observer'];
/** As the workbook and the papers write it. */
export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  chair: 'Chủ tịch',
  deputy: 'Phó Chủ tịch',
  member: 'Ủy viên',
  'member-secretary': 'Ủy viên kiêm Thư ký',
  secretary: 'Thư ký',
  observer: 'Quan sát viên',
};

export type Member = {
  readonly code: MemberCode;
  readonly name: string;
  readonly role: Role;
  readonly title: string;
  readonly unit: string;
  readonly scores: boolean;
  /** Names of the sub-councils the member scores in, separated by ';'; '' = all products. */
  readonly subCouncils: string;
  readonly notes: Notes;
};

export type Registration = 'first' | 'upgrade' | 'again';
export const REGISTRATION_NAMES: Readonly<Record<Registration, string>> = { first: 'Lần đầu', upgrade: 'Nâng hạng', again: 'Đánh giá lại' };

export type Dossier = {
  readonly code: DossierCode;
  readonly name: string;
  readonly setNumber: number;
  readonly producer: string;
  readonly producerKind: string;
  readonly representative: string;
  readonly address: string;
  readonly commune: string;
  readonly phone: string;
  readonly registration: Registration;
  readonly currentStars: Stars | null;
  readonly eligible: boolean;
  readonly ineligibleReason: string;
  /** Name of a half-day ("Ngày 1 - sáng"), or '' = the session's first. */
  readonly halfDay: string;
  /** Place in its half-day, or null = after those that have one, in the list's order. */
  readonly order: number | null;
  /** The sub-council that scores it, or '' = the whole council. */
  readonly subCouncil: string;
  readonly notes: Notes;
};

export type Attendance = { readonly member: MemberCode; readonly halfDay: string; readonly present: boolean; readonly reason: string; readonly notes: Notes };
/** An exception to the half-day's attendance for one product: who owes a sheet is fixed when the product is opened. */
export type ProductPresence = {
  readonly dossier: DossierCode;
  readonly member: MemberCode;
  readonly present: boolean;
  readonly reason: string;
  readonly notes: Notes;
};
/** A member comes or goes during a half-day. Never deleted: undoing one keeps it with its reason. */
export type Movement = {
  readonly id: number;
  readonly member: MemberCode;
  readonly halfDay: string;
  readonly kind: 'arrive' | 'leave';
  /** ISO instant, to the minute. */
  readonly at: string;
  readonly reason: string;
  readonly undoneAt: string | null;
  readonly undoneReason: string;
};
/** A dossier put off or taken out of the session, while it stands; brought back it is one of the journal's acts only. */
export type Deferral = { readonly dossier: DossierCode; readonly kind: DeferralKind; readonly reason: string; readonly notes: Notes };
export type DeferralKind = 'postponed' | 'withdrawn';
export const DEFERRAL_NAMES: Readonly<Record<DeferralKind, string>> = { postponed: 'Hoãn', withdrawn: 'Rút' };
/** A member replaced by another. `dossiers`: those opened before, whose panel stays as it was; every other one is `by`'s. */
export type Replacement = {
  readonly member: MemberCode;
  readonly by: MemberCode;
  readonly reason: string;
  readonly dossiers: readonly DossierCode[];
  readonly notes: Notes;
};
/** A round for named members only, a row each; of everybody else the sheet of the round before stands. */
export type RoundPanel = { readonly dossier: DossierCode; readonly round: number; readonly member: MemberCode; readonly notes: Notes };
/** What was said of a dossier between two rounds, or what the council concluded from it ('' for a speaker without a seat). */
export type Discussion = {
  readonly dossier: DossierCode;
  readonly round: number;
  readonly kind: 'remark' | 'conclusion';
  readonly speaker: MemberCode | '';
  readonly text: string;
  readonly notes: Notes;
};
export type Recusal = { readonly member: MemberCode; readonly dossier: DossierCode; readonly reason: string; readonly notes: Notes };
/** A knock-out proposal with the council's vote; more for than against knocks out. */
export type KnockOut = {
  readonly dossier: DossierCode;
  readonly reason: string;
  readonly proposer: MemberCode | '';
  readonly votesFor: number;
  readonly votesAgainst: number;
  readonly abstentions: number;
  readonly notes: Notes;
};
/** The plenary's vote on what a sub-council scored. All stay; the last decides, for the result it was taken on. */
export type PlenaryVote = {
  readonly dossier: DossierCode;
  /** The stars put to the vote. */
  readonly stars: Stars;
  /** Sum of the counted sheets' totals then; null where the office didn't give it. */
  readonly sum: number | null;
  readonly votesFor: number;
  readonly votesAgainst: number;
  readonly abstentions: number;
  readonly reason: string;
  readonly notes: Notes;
};
export type Advisory = {
  readonly dossier: DossierCode;
  readonly criterion: string;
  readonly points: number | null;
  readonly comment: string;
  readonly notes: Notes;
};
export type GateConclusion = {
  readonly dossier: DossierCode;
  readonly criterion: string;
  readonly stars: GateStars;
  readonly met: boolean;
  readonly reason: string;
  readonly notes: Notes;
};
/** The chair's decision when the spread is over the limit after the last round. */
export type SpreadConclusion = {
  readonly dossier: DossierCode;
  readonly round: number;
  readonly decision: SpreadDecision;
  readonly reason: string;
  readonly notes: Notes;
};

/** Criterion code → index (from 0) of the ticked box in `boxesOf(criterion)`. At most one tick per criterion. */
export type Marks = Readonly<Record<string, number>>;

/** What a member hands in: ticks, the blanks confirmed as 0, a note per criterion, a general opinion. */
export type SheetContent = {
  readonly marks: Marks;
  readonly confirmedBlanks: readonly string[];
  readonly criterionNotes: Readonly<Record<string, string>>;
  readonly opinion: string;
};

export type SheetSource = 'device' | 'paper' | 'workbook';

/** A submitted score sheet. Sheets append: a newer version of the same member, dossier and round replaces the older in the tally, both stay. */
export type Sheet = SheetContent & {
  readonly id: SheetId;
  readonly dossier: DossierCode;
  readonly member: MemberCode;
  /** From 1. */
  readonly round: number;
  /** From 1. */
  readonly version: number;
  readonly source: SheetSource;
  /** ISO instant of the commit. */
  readonly receivedAt: string;
  /** 8 characters, "K7Q2-M9XD". */
  readonly receipt: string;
  /** Drawn on the phone, as the text of an SVG path ("M12 30L13 31…"), or ''. A picture of a signature signs nothing. */
  readonly signature: string;
};

/** Who typed a sheet that came on paper, and who checked it: two persons. */
export type PaperTrail = { readonly enteredBy: string; readonly checkedBy: string };
export type PaperTrailOf = PaperTrail & { readonly sheet: SheetId };

/** Everything a workbook can carry: the session as facts. */
export type SessionRecord = {
  readonly info: SessionInfo;
  readonly profile: Profile;
  readonly members: readonly Member[];
  readonly dossiers: readonly Dossier[];
  readonly attendance: readonly Attendance[];
  readonly productPresence: readonly ProductPresence[];
  readonly recusals: readonly Recusal[];
  readonly deferrals: readonly Deferral[];
  readonly replacements: readonly Replacement[];
  readonly knockOuts: readonly KnockOut[];
  readonly plenaryVotes: readonly PlenaryVote[];
  readonly advisory: readonly Advisory[];
  readonly sheets: readonly Sheet[];
  /** Of sheets that came on paper and were typed and checked here or in the session the workbook was made of. */
  readonly paperTrails: readonly PaperTrailOf[];
  readonly roundPanels: readonly RoundPanel[];
  readonly discussions: readonly Discussion[];
  readonly gateConclusions: readonly GateConclusion[];
  readonly spreadConclusions: readonly SpreadConclusion[];
  readonly communeReports: readonly CommuneReportOf[];
  readonly advisoryReports: readonly AdvisoryReportOf[];
};

/** Life of a dossier in the session. `round` is the latest one opened, 0 before the first. */
export type DossierState = 'ready' | 'scoring' | 'closed' | 'confirmed';
/** As messages say it: the words of the desk's screens. */
export const DOSSIER_STATE_WORDS: Readonly<Record<DossierState, string>> = {
  ready: 'chưa chấm',
  scoring: 'đang chấm',
  closed: 'đã đóng chấm',
  confirmed: 'đã xác nhận',
};
export const DOSSIER_STATES: readonly DossierState[] = ['ready', 'scoring', 'closed', 'confirmed'];

/** preparing: everything may change; open: dossiers and council are frozen, scoring runs; ended: read only. */
export type SessionState = 'preparing' | 'open' | 'ended';
export const SESSION_STATES: readonly SessionState[] = ['preparing', 'open', 'ended'];

/** What the desk may do with a dossier in each state. */
export const DOSSIER_MOVES = {
  'open-scoring': { from: ['ready'], to: 'scoring' },
  'close-scoring': { from: ['scoring'], to: 'closed' },
  'resume-scoring': { from: ['closed'], to: 'scoring' },
  'next-round': { from: ['closed'], to: 'scoring' },
  confirm: { from: ['closed'], to: 'confirmed' },
  reopen: { from: ['confirmed'], to: 'closed' },
} as const satisfies Record<string, { from: readonly DossierState[]; to: DossierState }>;

export type DossierMove = keyof typeof DOSSIER_MOVES;

/** Whether a move is allowed from a state. */
export const mayMove = (state: DossierState, move: DossierMove): boolean => (DOSSIER_MOVES[move].from as readonly DossierState[]).includes(state);
