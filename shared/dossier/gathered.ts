/** What the sheets have given so far; filled in reading order, each sheet's part at once when the sheet is done. */
import { NO_EVENTS } from '../blank-facts.ts';
import type { CriteriaBook } from '../criteria.ts';
import type { AdvisoryReportOf, CommuneReportOf } from '../evidence.ts';
import {
  type Advisory,
  type Attendance,
  DEFAULT_PROFILE,
  type Deferral,
  type Discussion,
  type Dossier,
  type GateConclusion,
  type KnockOut,
  type Member,
  type PaperTrailOf,
  type PlenaryVote,
  type ProductPresence,
  type Profile,
  type Recusal,
  type Replacement,
  type RoundPanel,
  type SessionInfo,
  type Sheet,
  type SpreadConclusion,
} from '../session.ts';

/** `sound`: free of errors, so that what depends on it can be checked. */
export type KnownDossier = { readonly dossier: Dossier; readonly row: number; readonly sound: boolean };
export type KnownMember = { readonly member: Member; readonly row: number };

export type Gathered = {
  book: CriteriaBook | undefined;
  info: SessionInfo | undefined;
  profile: Profile;
  /** By code without case; null while the sheet is missing or its header unreadable. */
  members: ReadonlyMap<string, KnownMember> | null;
  dossiers: ReadonlyMap<string, KnownDossier> | null;
  attendance: readonly Attendance[];
  productPresence: readonly ProductPresence[];
  recusals: readonly Recusal[];
  deferrals: readonly Deferral[];
  replacements: readonly Replacement[];
  knockOuts: readonly KnockOut[];
  plenaryVotes: readonly PlenaryVote[];
  advisory: readonly Advisory[];
  sheets: readonly Sheet[];
  paperTrails: readonly PaperTrailOf[];
  roundPanels: readonly RoundPanel[];
  discussions: readonly Discussion[];
  gateConclusions: readonly GateConclusion[];
  spreadConclusions: readonly SpreadConclusion[];
  communeReports: readonly CommuneReportOf[];
  advisoryReports: readonly AdvisoryReportOf[];
};

export const nothingGathered = (): Gathered => ({
  book: undefined,
  info: undefined,
  profile: DEFAULT_PROFILE,
  members: null,
  dossiers: null,
  ...NO_EVENTS,
});
