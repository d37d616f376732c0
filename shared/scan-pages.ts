/** Scans of papers signed by hand: which paper a page is of by its codes, and what there is of each paper. */
import type { DossierCode, MemberCode } from './lib/brand.ts';
import { readPageCode } from './paper/page-code.ts';
import { readSheetCode, SHEET_CODE_START, type SheetPlace } from './paper/sheet-code.ts';
import { claimsProof, tidyProof } from './proof/certificate-proof.ts';

/** Page `page` of `pages` of a paper as a print has it; `P` names the paper. */
export type PageOf<P> = { readonly paper: P; readonly hash: string; readonly page: number; readonly pages: number };

/** What a session knows of its papers. `print`: the content whose hash begins so; `certificate`: the print whose code says that; `sheet`: the score sheet a blank one became. */
export type KnownPapers<P> = {
  readonly session: string;
  readonly dossiers: readonly DossierCode[];
  readonly members: readonly MemberCode[];
  readonly print: (hash: string) => { readonly paper: P; readonly hash: string } | null;
  readonly certificate: (proof: string) => { readonly paper: P; readonly hash: string } | null;
  readonly sheet: (place: SheetPlace) => { readonly paper: P; readonly hash: string; readonly pages: number } | null;
};

/**
 * other-session: a paper of another session; unknown-print: of this one, but of no content it has put out or has now; not-typed: a sheet filled in by hand
 * that nobody has typed in yet; no-code: none of ours on it.
 */
export type Recognised<P> = { readonly is: 'page'; readonly of: PageOf<P> } | { readonly is: 'other-session' | 'unknown-print' | 'not-typed' | 'no-code' };

function recogniseOne<P>(text: string, known: KnownPapers<P>): Recognised<P> {
  const code = readPageCode(text);
  if (code) {
    if (code.session !== known.session) return { is: 'other-session' };
    const print = known.print(code.hash);
    return print ? { is: 'page', of: { ...print, page: code.page, pages: code.of } } : { is: 'unknown-print' };
  }
  if (text.startsWith(SHEET_CODE_START)) {
    const read = readSheetCode(text, known.session, known.dossiers, known.members);
    if (read.kind !== 'place') return { is: read.kind === 'damaged' ? 'no-code' : 'other-session' };
    const sheet = known.sheet(read.place);
    return sheet && read.page <= sheet.pages ? { is: 'page', of: { ...sheet, page: read.page } } : { is: 'not-typed' };
  }
  if (!claimsProof(text)) return { is: 'no-code' };
  const certificate = known.certificate(tidyProof(text));
  return certificate ? { is: 'page', of: { ...certificate, page: 1, pages: 1 } } : { is: 'other-session' };
}

/** How much a finding says: a page of ours before anything else. */
const WEIGHT = ['no-code', 'other-session', 'not-typed', 'unknown-print', 'page'] as const;

/** By all codes on the page. */
export const recognise = <P>(codes: readonly string[], known: KnownPapers<P>): Recognised<P> =>
  codes.map((text) => recogniseOne(text, known)).toSorted((a, b) => WEIGHT.indexOf(b.is) - WEIGHT.indexOf(a.is))[0] ?? { is: 'no-code' };

/** A page of a scan that belongs to a paper. `paper`: its id. */
export type Placed = { readonly scan: number; readonly paper: string; readonly hash: string; readonly page: number; readonly pages: number };

/** What there is of one content of one paper. `scans`: for each of its pages, from the first, the scanned pages of it, oldest first. */
export type ScanSet = { readonly paper: string; readonly hash: string; readonly pages: number; readonly scans: readonly (readonly number[])[] };

/** In the order in which papers first came. A page that says another number of pages than those before is of a set of its own. */
export function scanSets(placed: readonly Placed[]): readonly ScanSet[] {
  const groups = Map.groupBy(placed, ({ paper, hash, pages }) => `${paper} ${hash} ${pages}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { paper, hash, pages } = first;
    const scans = Array.from({ length: pages }, (_, i) => group.filter(({ page }) => page === i + 1).map(({ scan }) => scan));
    return [{ paper, hash, pages, scans }];
  });
}

/** Numbers of the pages that are missing; none: the paper is there. */
export const missingPages = ({ scans }: ScanSet): readonly number[] => scans.flatMap((found, i) => (found.length === 0 ? [i + 1] : []));

/** What a complete paper is bound of, the first scan of each page; null: pages are missing. */
export const toBind = (set: ScanSet): readonly number[] | null => (missingPages(set).length > 0 ? null : set.scans.flatMap((found) => found.slice(0, 1)));
