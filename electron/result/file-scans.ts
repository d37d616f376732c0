/** Scans of papers signed by hand: taken in, matched, taken out, and filed as signed versions once all pages are there. Office work, like signed versions. */
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import { problem } from '../../shared/problems/index.ts';
import { type ScanSet, scanSets, toBind } from '../../shared/scan-pages.ts';
import { DESK, journal } from '../safety/journal.ts';
import { type Database, transact } from '../store/database.ts';
import type { OpenSession } from '../store/open-session.ts';
import type { AboutPaper } from '../store/printed-table.ts';
import {
  type BoundScan,
  insertBoundScan,
  insertScanFile,
  insertScanPage,
  insertScanPlace,
  type PlacedScan,
  readBoundScans,
  readScanPages,
  readScanPlaces,
  type ScanFileRow,
  type ScanPageRow,
  type ScanPlace,
} from '../store/scan-table.ts';
import { findSigned, readSignedRow } from '../store/signed-table.ts';
import { fileSigned, type SignedFile, withdrawSigned } from './file-signed.ts';

/** `place`: where its codes say it belongs; null: the secretary's eye is needed. */
export type FreshPage = Pick<ScanPageRow, 'codes' | 'blank' | 'unreadable'> & { readonly place: ScanPlace | null };

/** Its bytes must lie in `signedPath` before. `pages`: in the file's order. */
export const takeScan = (session: OpenSession, file: Omit<ScanFileRow, 'id' | 'at'>, pages: readonly FreshPage[]): Outcome<null> =>
  transact(session.db, () => {
    const { db } = session;
    const at = session.now();
    const id = insertScanFile(db, { ...file, at });
    pages.forEach(({ codes, blank, unreadable, place }, i) => {
      const scan = insertScanPage(db, { file: id, number: i + 1, codes, blank, unreadable });
      if (place) insertScanPlace(db, scan, 'code', place, { by: file.by, reason: '', at });
    });
    const papers = [...new Set(pages.flatMap(({ place }) => (place ? [place.about.title] : [])))];
    const { name, fileHash, bytes, by } = file;
    const details = { id, name, fileHash, bytes, by, pages: pages.length, placed: pages.filter(({ place }) => place).length, papers };
    journal(db, { at, event: 'scan-taken', actor: DESK, details });
    return ok(null);
  });

/** Pages that wait and whose codes mean something by now, such as a sheet typed in since. */
export const placeWaiting = (session: OpenSession, found: readonly { readonly scan: number; readonly place: ScanPlace }[]): Outcome<null> =>
  transact(session.db, () => {
    const at = session.now();
    for (const { scan, place } of found) {
      insertScanPlace(session.db, scan, 'code', place, { by: '', reason: '', at });
      journal(session.db, { at, event: 'scan-page-placed', actor: DESK, details: placeDetails(scan, place) });
    }
    return ok(null);
  });

const placeDetails = (scan: number, { about, paperHash, page, pages }: ScanPlace) => ({ scan, paper: about.title, contentHash: paperHash, page, pages });

const standingWith = (db: Database, scans: ReadonlySet<number>): readonly BoundScan[] =>
  readBoundScans(db).filter((bound) => bound.pages.some((scan) => scans.has(scan)) && readSignedRow(db, bound.signed)?.withdrawnAt === null);

/** What was bound of these pages is a signed version no more. */
function withdrawBound(session: OpenSession, scans: readonly number[], reason: string): Outcome<null> {
  for (const { signed } of standingWith(session.db, new Set(scans))) {
    const withdrawn = withdrawSigned(session, signed, reason);
    if (!withdrawn.ok) return withdrawn;
  }
  return ok(null);
}

const isPage = (db: Database, scan: number): boolean => readScanPages(db).some(({ id }) => id === scan);

/** A page the secretary has matched, from wherever it was before. OC-7509. */
export const placeScan = (session: OpenSession, scan: number, place: ScanPlace, by: string): Outcome<null> =>
  transact(session.db, () => {
    const { db } = session;
    if (!isPage(db, scan)) return err(problem('OC-7509'));
    const withdrawn = withdrawBound(session, [scan], `Xếp lại trang quét sang «${place.about.title}»`);
    if (!withdrawn.ok) return withdrawn;
    const at = session.now();
    insertScanPlace(db, scan, 'hand', place, { by, reason: '', at });
    const { dossier } = place.about;
    journal(db, { at, event: 'scan-page-placed', actor: DESK, ...(dossier ? { dossier } : {}), details: { ...placeDetails(scan, place), by } });
    return ok(null);
  });

/** OC-7509 no such page, OC-7512 taken out before. A page that belongs to no paper may be put away, too. */
export const takeOutScans = (session: OpenSession, scans: readonly number[], by: string, reason: string): Outcome<null> =>
  transact(session.db, () => {
    const { db } = session;
    const known = new Set(readScanPages(db).map(({ id }) => id));
    const out = new Set(readScanPlaces(db).flatMap((placed) => (placed.place ? [] : [placed.scan])));
    const wanted = [...new Set(scans)];
    if (wanted.some((scan) => !known.has(scan))) return err(problem('OC-7509'));
    if (wanted.some((scan) => out.has(scan))) return err(problem('OC-7512'));
    const withdrawn = withdrawBound(session, wanted, `Rút trang quét: ${reason}`);
    if (!withdrawn.ok) return withdrawn;
    const at = session.now();
    for (const scan of wanted) insertScanPlace(db, scan, 'out', null, { by, reason, at });
    journal(db, { at, event: 'scan-pages-taken-out', actor: DESK, details: { scans: wanted, by, reason } });
    return ok(null);
  });

/** What there is of each paper. */
export function readScanSets(db: Database): readonly (ScanSet & { readonly about: AboutPaper })[] {
  const abouts = new Map<string, AboutPaper>();
  const placed = readScanPlaces(db).flatMap(({ scan, place }) => {
    if (!place) return [];
    abouts.set(place.about.id, place.about);
    return [{ scan, paper: place.about.id, hash: place.paperHash, page: place.page, pages: place.pages }];
  });
  return scanSets(placed).flatMap((set) => {
    const about = abouts.get(set.paper);
    return about ? [{ ...set, about }] : [];
  });
}

const sameList = (a: readonly number[], b: readonly number[]): boolean => a.length === b.length && a.every((n, i) => n === b[i]);

/** The signed version that is bound of exactly these pages. */
export const boundOf = (bound: readonly BoundScan[], pages: readonly number[]): BoundScan | undefined => bound.findLast((one) => sameList(one.pages, pages));

/** Complete papers that no version stands for yet. One the secretary withdrew isn't filed again by itself, unless a page of it was matched anew since. */
export function setsToBind(db: Database): readonly { readonly about: AboutPaper; readonly hash: string; readonly pages: readonly number[] }[] {
  const bound = readBoundScans(db);
  const placedAt = new Map(readScanPlaces(db).map((placed): [number, PlacedScan] => [placed.scan, placed]));
  return readScanSets(db).flatMap((set) => {
    const pages = toBind(set);
    if (!pages) return [];
    const before = boundOf(bound, pages);
    const withdrawnAt = before && readSignedRow(db, before.signed)?.withdrawnAt;
    const again = typeof withdrawnAt === 'string' && pages.some((scan) => (placedAt.get(scan)?.at ?? '') > withdrawnAt);
    return before && !again ? [] : [{ about: set.about, hash: set.hash, pages }];
  });
}

/** Files what was bound of `pages`; its bytes must lie in `signedPath` before. OC-6025. */
export const fileBound = (session: OpenSession, about: AboutPaper, hash: string, file: SignedFile, pages: readonly number[]): Outcome<null> =>
  transact(session.db, () => {
    const filed = fileSigned(session, about, hash, file);
    if (!filed.ok) return filed;
    const row = findSigned(session.db, about.id, file.fileHash);
    if (row) insertBoundScan(session.db, { signed: row.id, pages });
    return ok(null);
  });
