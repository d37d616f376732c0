/** Scans of papers signed by hand. Part of the map in desk.ts. */
import { z } from 'zod';
import { type Answer, zReason } from './common.ts';
import { text } from './desk-rows.ts';
import { MOST_FILER } from './desk-signed.ts';

const zId = z.int().positive();
const MOST_PAGES = 20_000;

/** Query of POST /files/scans. `by`: who takes them in, as typed. */
export const zScanUpload = z.object({ name: z.string().min(1).max(1000), by: text(MOST_FILER).min(1) });

export const deskScanInputs = {
  'read-scans': z.object({}),
  /** Takes in every PDF and picture of a folder of this machine, by name, as POST /files/scans does. OC-7511: it can't be read. */
  'take-scan-folder': z.object({ folder: z.string().min(1).max(1000), by: text(MOST_FILER).min(1) }),
  /** Stops after the page in hand: of the file in hand nothing is kept, files before it are. */
  'stop-scanning': z.object({}),
  /** A page matched by hand, or moved: it becomes page `page` of what the paper says today. OC-7509, OC-7510, OC-6001, OC-6023. */
  'place-scan-page': z.object({ scan: zId, paper: z.string().min(1).max(300), page: z.int().min(1).max(999), by: text(MOST_FILER).min(1) }),
  /** They belong to no paper any more, and a version bound of them is withdrawn; bytes and rows stay. OC-7509, OC-7512. */
  'take-out-scan-pages': z.object({ scans: z.array(zId).min(1).max(MOST_PAGES), by: text(MOST_FILER).min(1), reason: zReason }),
} as const;

/** What became of a file: pages of papers of this session; pages for the secretary's eye; empty ones. */
export type TakenScan = { readonly pages: number; readonly placed: number; readonly loose: number; readonly blank: number };
/** `name`: of the file. */
export type TakenScanFile = { readonly name: string } & Answer<TakenScan>;

/** `file`: its name. `number`: which page of that file. `picture`: '' while it shows points of a product that is being scored, or can't be drawn. */
export type ScanRef = { readonly id: number; readonly file: string; readonly number: number; readonly picture: string };

/** One content of one paper. `earlier`: instant of the print, where the paper says something else today; `pages`: the scans of each page. `signedAt`: when all was there and filed. */
export type ScannedPaper = {
  readonly paper: string;
  readonly title: string;
  readonly earlier: string | null;
  readonly pages: readonly (readonly ScanRef[])[];
  readonly signedAt: string | null;
};

/** Why a page belongs to no paper; `out`: taken out, `why` says the reason. */
export type LooseState = 'no-code' | 'other-session' | 'unknown-print' | 'not-typed' | 'unreadable' | 'blank' | 'out';
export type LooseScan = ScanRef & { readonly state: LooseState; readonly why: string };

export type ScannedFile = {
  readonly id: number;
  readonly name: string;
  readonly by: string;
  readonly at: string;
  readonly bytes: number;
  readonly pages: number;
  /** The file as it came in; '' while it may show points of a product that is being scored. */
  readonly url: string;
};
export type Scans = { readonly files: readonly ScannedFile[]; readonly papers: readonly ScannedPaper[]; readonly loose: readonly LooseScan[] };

/** The file being read. */
export type ScanProgress = { readonly name: string; readonly page: number; readonly pages: number };

export type DeskScanCommand = keyof typeof deskScanInputs;
export type DeskScanOutputs = { 'read-scans': Scans; 'take-scan-folder': readonly TakenScanFile[] };
