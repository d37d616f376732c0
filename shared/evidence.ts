/** Evidence of a dossier: files, their links to criteria, the reports that came with it, the samples. Plain data, no schema. */
import type { DossierCode } from './lib/brand.ts';

export type EvidenceKind = 'pdf' | 'image' | 'word' | 'sheet';

/** waiting: pages are still being drawn; failed: some page, or all of them, can't be drawn (`failure` says why). */
export type EvidenceState = 'waiting' | 'ready' | 'failed';

/** One file of one dossier. `pages` is 0 for Word and Excel files: they are given as they are. */
export type EvidenceItem = {
  readonly id: number;
  readonly dossier: DossierCode;
  readonly name: string;
  readonly kind: EvidenceKind;
  readonly mime: string;
  readonly bytes: number;
  readonly pages: number;
  /** SHA-256 of the content, hex. */
  readonly hash: string;
  /** Item of the checklist it answers, or ''. */
  readonly item: string;
  /** The product's photo. */
  readonly face: boolean;
  readonly state: EvidenceState;
  readonly failure: string;
  readonly position: number;
  /** ISO instant. */
  readonly addedAt: string;
};

/** Where the evidence for a criterion is: a whole file (pages null) or a range of its pages, from 1, both ends included. */
export type EvidenceLink = {
  readonly id: number;
  readonly evidence: number;
  readonly criterion: string;
  readonly firstPage: number | null;
  readonly lastPage: number | null;
  readonly label: string;
  readonly origin: 'hand' | 'name';
};

/** `met` null: the commune said nothing on it. */
export type CommuneFinding = { readonly id: string; readonly met: boolean | null; readonly note: string };
/** `date` is ISO yyyy-mm-dd or ''. Words of the findings: commune-findings.ts. */
export type CommuneReport = { readonly findings: readonly CommuneFinding[]; readonly date: string; readonly signer: string };

/** The advisory team's words on the whole dossier; its points per criterion are the session's `advisory` rows. */
export type AdvisoryReport = { readonly opinion: string; readonly proposal: string };
/** The reports as the session's list has them, one of a kind a dossier. */
export type CommuneReportOf = CommuneReport & { readonly dossier: DossierCode };
export type AdvisoryReportOf = AdvisoryReport & { readonly dossier: DossierCode };

/** Null: nothing has been recorded. `at` is an ISO date yyyy-mm-dd or ''. */
export type SampleCheckIn = { readonly received: number; readonly at: string; readonly note: string } | null;

/** Samples a product has to hand in, where its set asks for them. */
export const SAMPLES_WANTED = 5;

export type SampleStatus = 'none-needed' | 'missing' | 'short' | 'complete';

/** What the list of dossiers says of the samples. */
export function sampleStatus(needed: boolean, sample: SampleCheckIn): SampleStatus {
  if (!needed) return 'none-needed';
  if (!sample || sample.received === 0) return 'missing';
  return sample.received < SAMPLES_WANTED ? 'short' : 'complete';
}

/** Words in both languages. */
export type Words = { readonly vi: string; readonly en: string };
