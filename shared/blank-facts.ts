/** Where a session's facts begin: nothing given, nothing happened yet. */
import { dossierCode } from './lib/brand.ts';
import type { Dossier, SessionInfo, SessionRecord } from './session.ts';

/** The sheet "Phiên" with nothing given but what a session can't be without. */
export const NO_INFO: Omit<SessionInfo, 'name' | 'bookId'> = {
  form: 'meeting',
  province: '',
  provinceCode: '',
  batch: '',
  year: '',
  place: '',
  startDate: '',
  endDate: '',
  startTime: '',
  endTime: '',
  parentBody: '',
  issuingBody: '',
  councilDecision: '',
  councilDecisionDate: '',
  regulation: '',
  chairDelegation: '',
  signingForm: '',
  signerTitle: '',
  signerName: '',
  minutesNumber: '',
  recognitionDecision: '',
  recognitionDate: '',
  firstCertificateNumber: '',
  notes: {},
};

/** What happens in and before a session, each list still empty. */
export const NO_EVENTS = {
  attendance: [],
  productPresence: [],
  recusals: [],
  deferrals: [],
  replacements: [],
  knockOuts: [],
  plenaryVotes: [],
  advisory: [],
  sheets: [],
  paperTrails: [],
  roundPanels: [],
  discussions: [],
  gateConclusions: [],
  spreadConclusions: [],
  communeReports: [],
  advisoryReports: [],
} as const satisfies Partial<SessionRecord>;

/** A dossier before anything is typed: eligible, first registration, the session's first half-day; set 0 is none yet. */
export const BLANK_DOSSIER: Dossier = {
  code: dossierCode(''),
  name: '',
  setNumber: 0,
  producer: '',
  producerKind: '',
  representative: '',
  address: '',
  commune: '',
  phone: '',
  registration: 'first',
  currentStars: null,
  eligible: true,
  ineligibleReason: '',
  halfDay: '',
  order: null,
  subCouncil: '',
  notes: {},
};
