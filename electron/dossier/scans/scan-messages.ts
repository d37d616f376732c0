/** What the host and its scan-reading worker say to each other. */
import type { ProblemCode, ProblemParams } from '../../../shared/problems/index.ts';

/** `kind`: as its first bytes say. */
export type ScanSource = { readonly file: string; readonly kind: 'pdf' | 'image'; readonly mime: string };

/**
 * One page (from 1) as it was found. `codes`: texts of its QR codes, none twice. `turn`: degrees clockwise (0, 90, 180, 270) by which it must be turned to
 * stand upright, as its first code says. `blank`: nothing is on it, such as the back of a sheet.
 */
export type ScanPage = { readonly codes: readonly string[]; readonly turn: number; readonly blank: boolean };

export type ScanTask =
  /** What the file is and how many pages it has, or why it is refused. `name` only sharpens the words. */
  | { readonly task: 'open'; readonly file: string; readonly name: string }
  /** Reads page `page`; `picture`: where its picture goes, upright, as a JPEG; '' for nowhere. */
  | (ScanSource & { readonly task: 'page'; readonly page: number; readonly picture: string })
  /** One PDF of pictures, a page each, A4 or A3 as their shape says. */
  | { readonly task: 'bind'; readonly pictures: readonly string[]; readonly to: string; readonly title: string };

export type OpenedScan = Omit<ScanSource, 'file'> & { readonly pages: number };
export type ScanAnswer =
  | { readonly ok: true; readonly opened: OpenedScan }
  | { readonly ok: true; readonly page: ScanPage }
  | { readonly ok: true; readonly bound: true }
  | { readonly ok: false; readonly code: ProblemCode; readonly params: ProblemParams };
