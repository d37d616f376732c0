/** The record of a session made at the desk: information only, everything else to be added. */
import { DEFAULT_PROFILE, type SessionInfo, type SessionRecord } from '../../shared/session.ts';

const NO_INFO: Omit<SessionInfo, 'name' | 'bookId'> = {
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
  signingForm: '',
  signerTitle: '',
  signerName: '',
  minutesNumber: '',
  recognitionDecision: '',
  recognitionDate: '',
  firstCertificateNumber: '',
  notes: {},
};

export function startRecord(given: Pick<SessionInfo, 'name' | 'bookId' | 'province' | 'startDate' | 'endDate'>): SessionRecord {
  return {
    info: { ...NO_INFO, ...given, year: given.startDate.slice(0, 4) },
    profile: DEFAULT_PROFILE,
    members: [],
    dossiers: [],
    attendance: [],
    recusals: [],
    knockOuts: [],
    advisory: [],
    sheets: [],
    gateConclusions: [],
    spreadConclusions: [],
  };
}
