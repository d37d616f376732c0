/** What the desk reads about evidence. Types only; the commands are in desk-evidence.ts. */
import type { AdvisoryReport, CommuneReport, EvidenceItem, EvidenceLink, SampleCheckIn, SampleStatus, Words } from '../evidence.ts';
import type { DossierCode } from '../lib/brand.ts';
import type { WireProblem } from './common.ts';

export type { AdvisoryReport, CommuneReport, EvidenceItem, EvidenceLink, SampleCheckIn, SampleStatus, Words };

/** One item of what a dossier of this kind of registration must hold. `evidence`: ids of the files that answer it. */
export type ChecklistEntry = {
  readonly id: string;
  readonly words: Words;
  /** Where the item comes from, in words: a decision's article, or that it is inferred. */
  readonly source: string;
  readonly required: boolean;
  readonly have: boolean;
  readonly evidence: readonly number[];
};

/** Everything of one dossier but the advisory points, which are in DeskSession.advisory. */
export type DeskEvidence = {
  readonly dossier: DossierCode;
  /** In the order of `position`. */
  readonly files: readonly EvidenceItem[];
  readonly links: readonly EvidenceLink[];
  readonly checklist: readonly ChecklistEntry[];
  readonly commune: CommuneReport | null;
  readonly advisory: AdvisoryReport | null;
  readonly sample: SampleCheckIn;
  readonly needsSamples: boolean;
  /** Pages drawn so far, by id, of the files still waiting: "đang chuẩn bị 34/500". */
  readonly drawn: Readonly<Record<number, number>>;
  /** Whether files, links and reports may be changed now (not while the session is open, nor afterwards). */
  readonly mayChange: boolean;
};

/**
 * Answer of POST /files/evidence. `path` is the name inside a zip, or the file's own. A whole request that can't be taken (too large,
 * session open, broken zip) answers problems instead.
 */
export type EvidenceUpload = {
  readonly added: readonly { readonly dossier: DossierCode; readonly id: number; readonly name: string }[];
  /** The same content is in this dossier already, as `of`. */
  readonly duplicates: readonly { readonly dossier: DossierCode; readonly name: string; readonly of: string }[];
  readonly refused: readonly { readonly path: string; readonly problem: WireProblem }[];
  /** No product code in the path, or one that the session doesn't have. */
  readonly unmatched: readonly string[];
  /** Of an archive with unmatched files: by this the host still has it for assign-evidence, for half an hour at most; else ''. */
  readonly kept: string;
};

/** Answer of check-evidence: names "<dossier> · <name>". */
export type EvidenceCheck = { readonly intact: number; readonly changed: readonly string[]; readonly missing: readonly string[] };

/** Drawing of pages. `done` of `total` in this session's files; `current`: name of the file in hand, or ''. */
export type PreparingState = {
  readonly waiting: number;
  readonly done: number;
  readonly total: number;
  readonly current: string;
  /** Stopped by cancel-preparing. */
  readonly paused: boolean;
};

/** Column of the list of dossiers. `waiting`: pages not yet drawn; `missing`: required items of the checklist without a file. */
export type DossierEvidence = {
  readonly files: number;
  readonly pages: number;
  readonly waiting: number;
  readonly missing: number;
  readonly sample: SampleStatus;
  /** What `sample` was judged by: the desk records all dossiers' samples in one table. */
  readonly samples: SampleCheckIn;
  /** Evidence id of the product's photo. */
  readonly face: number | null;
};

/** The frozen list of evidence; `hash` stands in the minutes. */
export type ManifestSummary = { readonly number: number; readonly hash: string; readonly files: number; readonly bytes: number; readonly at: string };
