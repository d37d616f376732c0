/** Scans of papers signed by hand: files, their pages, where each belongs, and the signed versions bound of them. Rows are only added; bytes lie in `signedPath`. */
import { z } from 'zod';
import { type Database, sql } from './database.ts';
import { type AboutPaper, zAbout } from './printed-table.ts';

const zFile = z.object({
  id: z.int(),
  fileHash: z.string(),
  bytes: z.int(),
  kind: z.enum(['pdf', 'image']),
  mime: z.string(),
  name: z.string(),
  by: z.string(),
  at: z.string(),
});
export type ScanFileRow = z.output<typeof zFile>;

/** `unreadable`: why it can't be drawn, ''. */
const zPage = z.object({
  id: z.int(),
  file: z.int(),
  number: z.int(),
  codes: z.string().transform((json): readonly string[] => z.array(z.string()).parse(JSON.parse(json))),
  blank: z.int().transform((bit) => bit === 1),
  unreadable: z.string(),
});
export type ScanPageRow = z.output<typeof zPage>;

const zPlace = z.object({
  scan: z.int(),
  how: z.enum(['code', 'hand', 'out']),
  about: z
    .string()
    .nullable()
    .transform((json): AboutPaper | null => (json === null ? null : zAbout.parse(JSON.parse(json)))),
  paperHash: z.string().nullable(),
  page: z.int().nullable(),
  pages: z.int().nullable(),
  by: z.string(),
  reason: z.string(),
  at: z.string(),
});
type PlaceRow = z.output<typeof zPlace>;

/** Page `page` of `pages` of the paper with that content. */
export type ScanPlace = { readonly about: AboutPaper; readonly paperHash: string; readonly page: number; readonly pages: number };
/** Where a page of a scan belongs by the last word on it; `place` null: it was taken out. */
export type PlacedScan = {
  readonly scan: number;
  readonly how: PlaceRow['how'];
  readonly place: ScanPlace | null;
  readonly reason: string;
  readonly at: string;
};

const FILE = 'id, file_hash AS fileHash, bytes, kind, mime, name, taken_by AS "by", at';
const PAGE = 'id, scan_file AS file, number, codes, blank, unreadable';

/** Oldest first. */
export const readScanFiles = (db: Database): readonly ScanFileRow[] => z.array(zFile).parse(sql(db, `SELECT ${FILE} FROM scan_file ORDER BY id`).all());

export function findScanFile(db: Database, fileHash: string): ScanFileRow | undefined {
  const row = sql(db, `SELECT ${FILE} FROM scan_file WHERE file_hash = ?`).get(fileHash);
  return row === undefined ? undefined : zFile.parse(row);
}

export const readScanPages = (db: Database): readonly ScanPageRow[] =>
  z.array(zPage).parse(sql(db, `SELECT ${PAGE} FROM scan_page ORDER BY scan_file, number`).all());

/** The last word on each page that there ever was one on. */
export const readScanPlaces = (db: Database): readonly PlacedScan[] =>
  z
    .array(zPlace)
    .parse(
      sql(
        db,
        `SELECT scan_page AS scan, how, about, paper_hash AS paperHash, page, pages, placed_by AS "by", reason, at FROM scan_place
         WHERE id IN (SELECT MAX(id) FROM scan_place GROUP BY scan_page) ORDER BY scan_page`,
      ).all(),
    )
    .map(({ scan, how, about, paperHash, page, pages, reason, at }) => ({
      scan,
      how,
      place: about && paperHash !== null && page !== null && pages !== null ? { about, paperHash, page, pages } : null,
      reason,
      at,
    }));

/** Answers its id. */
export const insertScanFile = (db: Database, row: Omit<ScanFileRow, 'id'>): number =>
  Number(
    sql(db, 'INSERT INTO scan_file (file_hash, bytes, kind, mime, name, taken_by, at) VALUES (@fileHash, @bytes, @kind, @mime, @name, @by, @at)').run(row)
      .lastInsertRowid,
  );

/** Answers its id. */
export const insertScanPage = (db: Database, { file, number, codes, blank, unreadable }: Omit<ScanPageRow, 'id'>): number =>
  Number(
    sql(db, 'INSERT INTO scan_page (scan_file, number, codes, blank, unreadable) VALUES (?, ?, ?, ?, ?)').run(
      file,
      number,
      JSON.stringify(codes),
      blank ? 1 : 0,
      unreadable,
    ).lastInsertRowid,
  );

/** `place` null: taken out, `reason` says why. */
export function insertScanPlace(db: Database, scan: number, how: PlaceRow['how'], place: ScanPlace | null, word: Pick<PlaceRow, 'by' | 'reason' | 'at'>): void {
  sql(
    db,
    `INSERT INTO scan_place (scan_page, how, about, paper_hash, page, pages, placed_by, reason, at)
     VALUES (@scan, @how, @about, @paperHash, @page, @pages, @by, @reason, @at)`,
  ).run({
    scan,
    how,
    about: place ? JSON.stringify(place.about) : null,
    paperHash: place?.paperHash ?? null,
    page: place?.page ?? null,
    pages: place?.pages ?? null,
    ...word,
  });
}

/** `pages`: ids of scanned pages in the paper's order. */
export type BoundScan = { readonly signed: number; readonly pages: readonly number[] };
const zBound = z.object({ signed: z.int(), pages: z.string().transform((json) => z.array(z.int()).parse(JSON.parse(json))) });

export const readBoundScans = (db: Database): readonly BoundScan[] =>
  z.array(zBound).parse(sql(db, 'SELECT signed_paper AS signed, pages FROM scan_bound ORDER BY signed_paper').all());

export const insertBoundScan = (db: Database, { signed, pages }: BoundScan): void =>
  void sql(db, 'INSERT INTO scan_bound (signed_paper, pages) VALUES (?, ?)').run(signed, JSON.stringify(pages));
