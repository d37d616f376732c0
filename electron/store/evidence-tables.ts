/** Files of evidence, where they are attached, and their links to criteria. The bytes are evidence-folder.ts's. */
import { z } from 'zod';
import type { EvidenceItem, EvidenceKind, EvidenceLink, EvidenceState } from '../../shared/evidence.ts';
import { type DossierCode, dossierCode } from '../../shared/lib/brand.ts';
import { flag, zFlag } from './council-tables.ts';
import { type Database, sql } from './database.ts';

const zKind = z.enum(['pdf', 'image', 'word', 'sheet']);
const zState = z.enum(['waiting', 'ready', 'failed']);

export type EvidenceFile = {
  readonly hash: string;
  readonly kind: EvidenceKind;
  readonly mime: string;
  readonly bytes: number;
  readonly pages: number;
  readonly state: EvidenceState;
  readonly failure: string;
  readonly textReady: boolean;
};

const zFile = z.object({
  hash: z.string(),
  kind: zKind,
  mime: z.string(),
  bytes: z.int(),
  pages: z.int(),
  state: zState,
  failure: z.string(),
  textReady: zFlag,
});

const FILE_COLUMNS = 'hash, kind, mime, bytes, pages, state, failure, text_ready AS textReady';

/** Every file once, in the order in which they were first attached. */
export const readEvidenceFiles = (db: Database): readonly EvidenceFile[] =>
  z.array(zFile).parse(sql(db, `SELECT ${FILE_COLUMNS} FROM evidence_file ORDER BY rowid`).all());

export function readEvidenceFile(db: Database, hash: string): EvidenceFile | undefined {
  const row = sql(db, `SELECT ${FILE_COLUMNS} FROM evidence_file WHERE hash = ?`).get(hash);
  return row === undefined ? undefined : zFile.parse(row);
}

export const insertEvidenceFile = (db: Database, f: Omit<EvidenceFile, 'failure' | 'textReady'>): void =>
  void sql(db, 'INSERT INTO evidence_file (hash, kind, mime, bytes, pages, state) VALUES (@hash, @kind, @mime, @bytes, @pages, @state)').run(f);

export const setFileState = (db: Database, hash: string, state: EvidenceState, failure: string, textReady: boolean): void =>
  void sql(db, 'UPDATE evidence_file SET state = ?, failure = ?, text_ready = ? WHERE hash = ?').run(state, failure, flag(textReady), hash);

const zItem = z.object({
  id: z.int(),
  dossier: z.string().transform(dossierCode),
  name: z.string(),
  kind: zKind,
  mime: z.string(),
  bytes: z.int(),
  pages: z.int(),
  hash: z.string(),
  item: z.string(),
  face: zFlag,
  state: zState,
  failure: z.string(),
  position: z.int(),
  addedAt: z.string(),
});

const ITEMS = `SELECT e.id, e.dossier, e.name, f.kind, f.mime, f.bytes, f.pages, e.hash, e.item, e.face, f.state, f.failure, e.position, e.added_at AS addedAt
  FROM evidence e JOIN evidence_file f ON f.hash = e.hash`;

/** In each dossier's own order; of one dossier, or of all. */
export const readEvidence = (db: Database, dossier?: DossierCode): readonly EvidenceItem[] =>
  z
    .array(zItem)
    .parse(
      dossier === undefined
        ? sql(db, `${ITEMS} ORDER BY e.dossier, e.position`).all()
        : sql(db, `${ITEMS} WHERE e.dossier = ? ORDER BY e.position`).all(dossier),
    );

export function readEvidenceItem(db: Database, id: number): EvidenceItem | undefined {
  const row = sql(db, `${ITEMS} WHERE e.id = ?`).get(id);
  return row === undefined ? undefined : zItem.parse(row);
}

/** Same content in the same dossier. */
export function findAttached(db: Database, dossier: DossierCode, hash: string): EvidenceItem | undefined {
  const row = sql(db, `${ITEMS} WHERE e.dossier = ? AND e.hash = ?`).get(dossier, hash);
  return row === undefined ? undefined : zItem.parse(row);
}

/** Names under which a file is attached, "<dossier> · <name>". */
export const namesOf = (db: Database, hash: string): readonly string[] =>
  z.array(z.string()).parse(sql(db, "SELECT dossier || ' · ' || name FROM evidence WHERE hash = ? ORDER BY dossier").pluck().all(hash));

/** Evidence id of the product's photo, if it has one. */
export const readFace = (db: Database, dossier: DossierCode): number | null =>
  z
    .int()
    .nullable()
    .parse(sql(db, 'SELECT id FROM evidence WHERE dossier = ? AND face = 1').pluck().get(dossier) ?? null);

export function insertEvidence(db: Database, e: Pick<EvidenceItem, 'id' | 'dossier' | 'hash' | 'name' | 'item' | 'face' | 'addedAt'>): void {
  sql(
    db,
    `INSERT INTO evidence (id, dossier, hash, name, position, item, face, added_at)
     VALUES (@id, @dossier, @hash, @name, (SELECT coalesce(max(position), 0) + 1 FROM evidence WHERE dossier = @dossier), @item, @face, @addedAt)`,
  ).run({ ...e, face: flag(e.face) });
}

/** A new face takes the place of the dossier's old one. */
export function updateEvidence(db: Database, e: Pick<EvidenceItem, 'id' | 'dossier' | 'name' | 'item' | 'face'>): void {
  if (e.face) sql(db, 'UPDATE evidence SET face = 0 WHERE dossier = ? AND id <> ?').run(e.dossier, e.id);
  sql(db, 'UPDATE evidence SET name = @name, item = @item, face = @face WHERE id = @id').run({ ...e, face: flag(e.face) });
}

/** `ids` in their new order. */
export function orderEvidence(db: Database, ids: readonly number[]): void {
  for (const [index, id] of ids.entries()) sql(db, 'UPDATE evidence SET position = ? WHERE id = ?').run(index + 1, id);
}

/** True when no dossier has the file any more: its row is gone too, and its bytes go when the session is opened next. */
export function deleteEvidence(db: Database, id: number, hash: string): boolean {
  sql(db, 'DELETE FROM evidence WHERE id = ?').run(id);
  return sql(db, 'DELETE FROM evidence_file WHERE hash = @hash AND NOT EXISTS (SELECT 1 FROM evidence WHERE hash = @hash)').run({ hash }).changes > 0;
}

const zLink = z.object({
  id: z.int(),
  evidence: z.int(),
  criterion: z.string(),
  firstPage: z.int().nullable(),
  lastPage: z.int().nullable(),
  label: z.string(),
  origin: z.enum(['hand', 'name']),
});

const LINKS = `SELECT l.id, l.evidence, l.criterion, l.first_page AS firstPage, l.last_page AS lastPage, l.label, l.origin
  FROM evidence_link l JOIN evidence e ON e.id = l.evidence`;

export const readLinks = (db: Database, dossier?: DossierCode): readonly EvidenceLink[] =>
  z.array(zLink).parse(dossier === undefined ? sql(db, `${LINKS} ORDER BY l.id`).all() : sql(db, `${LINKS} WHERE e.dossier = ? ORDER BY l.id`).all(dossier));

export function readLink(db: Database, id: number): EvidenceLink | undefined {
  const row = sql(db, `${LINKS} WHERE l.id = ?`).get(id);
  return row === undefined ? undefined : zLink.parse(row);
}

export const insertLink = (db: Database, l: Omit<EvidenceLink, 'id'>): number =>
  Number(
    sql(
      db,
      'INSERT INTO evidence_link (evidence, criterion, first_page, last_page, label, origin) VALUES (@evidence, @criterion, @firstPage, @lastPage, @label, @origin)',
    ).run(l).lastInsertRowid,
  );

export const deleteLink = (db: Database, id: number): void => void sql(db, 'DELETE FROM evidence_link WHERE id = ?').run(id);
