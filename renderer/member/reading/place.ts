/**
 * Where one reads: a file and a page of it. Pages run on from file to file in the desk's order, so that ten photos can be leafed through
 * like ten pages. A file without pages (Word, Excel) counts as one sheet, which offers the file itself.
 */
import type { EvidenceLink } from '../../../shared/evidence.ts';

/** A file's part that matters for finding the way. */
export type Leafed = { readonly id: number; readonly pages: number; readonly position: number };
/** `page` counts from 1. */
export type Place = { readonly file: number; readonly page: number };

export const sheetsOf = (file: Pick<Leafed, 'pages'>): number => Math.max(1, file.pages);
export const samePlace = (a: Place, b: Place): boolean => a.file === b.file && a.page === b.page;

/** In the desk's order; the id settles equal positions, so that the order never changes between two answers of the host. */
export const inOrder = <F extends Leafed>(files: readonly F[]): readonly F[] => files.slice().sort((a, b) => a.position - b.position || a.id - b.id);

export const fileOf = <F extends Leafed>(files: readonly F[], id: number): F | undefined => files.filter((file) => file.id === id)[0];

/** The nearest page that exists; null when the file is gone. */
export function settlePlace(files: readonly Leafed[], { file, page }: Place): Place | null {
  const found = fileOf(files, file);
  if (!found) return null;
  return { file, page: Math.min(Math.max(1, Math.floor(page) || 1), sheetsOf(found)) };
}

/** The place `by` sheets further on (negative: back) in the ordered files, stopping at either end. */
export function leaf(files: readonly Leafed[], from: Place, by: number): Place {
  let at = files.map((file) => file.id).indexOf(from.file);
  if (at < 0) return from;
  let page = from.page + by;
  while (page < 1 && at > 0) {
    at -= 1;
    page += sheetsOf(files[at] as Leafed);
  }
  while (page > sheetsOf(files[at] as Leafed) && at < files.length - 1) {
    page -= sheetsOf(files[at] as Leafed);
    at += 1;
  }
  const file = files[at] as Leafed;
  return { file: file.id, page: Math.min(Math.max(1, page), sheetsOf(file)) };
}

/** Where a link leads: its first page, or the file's first. */
export const linkPlace = ({ evidence, firstPage }: Pick<EvidenceLink, 'evidence' | 'firstPage'>): Place => ({ file: evidence, page: firstPage ?? 1 });

/** Links to `criterion` whose file is there, in the order of their pages. */
export function linksOf(links: readonly EvidenceLink[], files: readonly Leafed[], criterion: string): readonly EvidenceLink[] {
  const rank = (link: EvidenceLink): number => files.map((file) => file.id).indexOf(link.evidence);
  return links
    .filter((link) => link.criterion === criterion && rank(link) >= 0)
    .sort((a, b) => rank(a) - rank(b) || (a.firstPage ?? 0) - (b.firstPage ?? 0) || a.id - b.id);
}

/** Chips over the page: what belongs to the criterion first, then the other bookmarks of the file in hand, by page. */
export function chipsFor(links: readonly EvidenceLink[], files: readonly Leafed[], criterion: string, file: number): readonly EvidenceLink[] {
  const others = links
    .filter((link) => link.evidence === file && link.criterion !== criterion)
    .sort((a, b) => (a.firstPage ?? 0) - (b.firstPage ?? 0) || a.id - b.id);
  return [...linksOf(links, files, criterion), ...others];
}

/** Whether a place lies inside a link's pages. */
export const within = (link: EvidenceLink, { file, page }: Place): boolean =>
  link.evidence === file && page >= (link.firstPage ?? 1) && page <= (link.lastPage ?? link.firstPage ?? Number.POSITIVE_INFINITY);
