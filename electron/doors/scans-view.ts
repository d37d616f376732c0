/** Scans as the desk shows them: what there is of each paper, and what belongs to none. */
import { DESK_FILES } from '../../shared/contract/desk.ts';
import type { LooseScan, LooseState, ScannedPaper, ScanRef, Scans } from '../../shared/contract/desk-scans.ts';
import { type Recognised, recognise, toBind } from '../../shared/scan-pages.ts';
import { boundOf, readScanSets } from '../result/file-scans.ts';
import type { OpenSession } from '../store/open-session.ts';
import { type AboutPaper, readPrinted } from '../store/printed-table.ts';
import { type PlacedScan, readBoundScans, readScanFiles, readScanPages, readScanPlaces, type ScanPageRow } from '../store/scan-table.ts';
import { readSignedRow } from '../store/signed-table.ts';
import { contentsToday, showsScoring } from './desk-papers.ts';
import { knownPapers } from './known-papers.ts';

/** A page of no known paper may show any product: out of sight while one is being scored. */
export const NO_PAPER: AboutPaper = { id: '', kind: 'minutes', title: '', dossier: null, member: null, round: null };

/** Whether a page may be looked at now. */
export const mayShow = (session: OpenSession, placed: PlacedScan | undefined): boolean => showsScoring(session, placed?.place?.about ?? NO_PAPER).ok;

function looseState(page: ScanPageRow, placed: PlacedScan | undefined, found: Recognised<unknown>): Pick<LooseScan, 'state' | 'why'> {
  if (placed) return { state: 'out', why: placed.reason };
  if (page.unreadable !== '') return { state: 'unreadable', why: page.unreadable };
  const state: LooseState = page.blank ? 'blank' : found.is === 'page' ? 'not-typed' : found.is;
  return { state, why: '' };
}

export function scansOf(session: OpenSession): Scans {
  const { db } = session;
  const rows = readScanFiles(db);
  const pages = readScanPages(db);
  if (rows.length === 0) return { files: [], papers: [], loose: [] };
  const files = new Map(rows.map((file) => [file.id, file]));
  const places = new Map(readScanPlaces(db).map((placed) => [placed.scan, placed]));
  const known = knownPapers(session);
  const today = new Map(contentsToday(session).map(({ paper, hash }) => [paper.id, hash]));
  const printedAt = new Map(readPrinted(db).map(({ about, hash, at }) => [`${about.id} ${hash}`, at]));
  const bound = readBoundScans(db);
  const everything = mayShow(session, undefined);
  const refOf = (page: ScanPageRow): ScanRef => ({
    id: page.id,
    file: files.get(page.file)?.name ?? '',
    number: page.number,
    picture: page.unreadable === '' && mayShow(session, places.get(page.id)) ? `${DESK_FILES.scans}/${page.id}.jpg` : '',
  });
  const refs = new Map(pages.map((page) => [page.id, refOf(page)]));
  const papers = readScanSets(db).map((set): ScannedPaper => {
    const wanted = toBind(set);
    const filed = wanted && boundOf(bound, wanted);
    const version = filed && readSignedRow(db, filed.signed);
    return {
      paper: set.about.id,
      title: set.about.title,
      earlier: today.get(set.paper) === set.hash ? null : (printedAt.get(`${set.paper} ${set.hash}`) ?? ''),
      pages: set.scans.map((found) => found.flatMap((scan) => refs.get(scan) ?? [])),
      signedAt: version && version.withdrawnAt === null ? version.at : null,
    };
  });
  const loose = pages.flatMap((page): LooseScan[] => {
    const placed = places.get(page.id);
    const ref = refs.get(page.id);
    return placed?.place || !ref ? [] : [{ ...ref, ...looseState(page, placed, placed ? { is: 'no-code' } : recognise(page.codes, known)) }];
  });
  const count = Map.groupBy(pages, ({ file }) => file);
  return {
    files: rows.map(({ id, name, by, at, bytes }) => ({
      id,
      name,
      by,
      at,
      bytes,
      pages: count.get(id)?.length ?? 0,
      url: everything ? `${DESK_FILES.scans}/files/${id}` : '',
    })),
    papers,
    loose,
  };
}
