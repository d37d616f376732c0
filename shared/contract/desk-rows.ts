/** Rows that the desk edits, as schemas: session information, regulation profile, members, dossiers. */
import { z } from 'zod';
import { DEFAULT_PROFILE, MOST_AFFIX, MOST_NUMBER } from '../profile.ts';
import { COUNCIL_FORMS, type CouncilForm } from '../written-opinions.ts';
import { zDate, zDossier, zMember, zTime } from './common.ts';

export const text = (max: number) => z.string().trim().max(max);
const notes = z.record(z.string().max(100), z.string().max(2000));
/** Exact share or limit; what range makes sense is the use case's to say. */
const rational = z.object({ num: z.int().min(0), den: z.int().min(1) });

/** Fields of the session's information; `text` gives the schema of a text of at most so many characters. */
const infoShape = (text: (max: number) => z.ZodString) => ({
  name: text(200),
  /** Sessions made before there was the item are meetings. */
  form: z.enum(COUNCIL_FORMS as [CouncilForm, ...CouncilForm[]]).default('meeting'),
  province: text(100),
  provinceCode: text(10),
  batch: text(50),
  year: text(10),
  place: text(200),
  startDate: zDate,
  endDate: zDate,
  startTime: zTime,
  endTime: zTime,
  bookId: text(40),
  parentBody: text(200),
  issuingBody: text(200),
  councilDecision: text(200),
  councilDecisionDate: zDate,
  regulation: text(300),
  /** Sessions made before there was the item have none. */
  chairDelegation: text(500).default(''),
  signingForm: z.enum(['', 'TM.', 'KT.', 'TL.', 'TUQ.']),
  signerTitle: text(200),
  signerName: text(100),
  minutesNumber: text(50),
  recognitionDecision: text(100),
  recognitionDate: zDate,
  firstCertificateNumber: text(50),
  notes,
});

/** As typed at the desk. */
export const zInfo = z.object({ ...infoShape(text), name: text(200).min(1), bookId: text(40).min(1) });
/** As kept: a workbook may bring longer texts, and what was accepted once must always be readable. */
export const zStoredInfo = z.object({ ...infoShape(() => z.string()), notes: z.record(z.string(), z.string()) });

export const zProfile = z.object({
  quorumShare: rational,
  chairOrDeputyRequired: z.boolean(),
  spreadLimit: rational,
  maxRounds: z.int().min(1).max(9),
  gateAgreement: rational,
  reward3: z.int().min(0),
  reward4: z.int().min(0),
  upgradeReward: z.enum(['whole', 'difference']),
  showRunningTotal: z.boolean(),
  /** Sessions made before there were hints have none: shown then. */
  showStarHints: z.boolean().default(true),
  decimals: z.int().min(0).max(4),
  /** Older sessions have none of what follows: as the program did then. */
  chairScores: z.boolean().default(DEFAULT_PROFILE.chairScores),
  secretaryScores: z.boolean().default(DEFAULT_PROFILE.secretaryScores),
  gapNamed: z.boolean().default(DEFAULT_PROFILE.gapNamed),
  lastRoundChoice: z.enum(['both', 'mean', 'postpone']).default(DEFAULT_PROFILE.lastRoundChoice),
  minutesPrefix: text(MOST_AFFIX).default(''),
  minutesSuffix: text(MOST_AFFIX).default(''),
  minutesFirst: z.int().min(0).max(MOST_NUMBER).default(0),
  certificatePrefix: text(MOST_AFFIX).default(''),
  certificateSuffix: text(MOST_AFFIX).default(''),
  certificateFirst: z.int().min(0).max(MOST_NUMBER).default(0),
  noticePrefix: text(MOST_AFFIX).default(''),
  noticeSuffix: text(MOST_AFFIX).default(''),
  noticeFirst: z.int().min(0).max(MOST_NUMBER).default(0),
  reminderPrefix: text(MOST_AFFIX).default(''),
  reminderSuffix: text(MOST_AFFIX).default(''),
  reminderFirst: z.int().min(0).max(MOST_NUMBER).default(0),
});

/** Characters of a sub-council's name. */
export const MOST_SUB_COUNCIL = 100;

export const zMemberRow = z.object({
  code: zMember,
  name: text(100).min(1),
  role: z.enum(['chair', 'deputy', 'member', 'member-secretary', 'secretary', 'observer']),
  title: text(200),
  unit: text(200),
  scores: z.boolean(),
  subCouncils: text(300).default(''),
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
  subCouncil: text(MOST_SUB_COUNCIL).default(''),
  notes,
});
