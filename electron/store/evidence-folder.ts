/** Where the bytes of evidence lie: beside the session file, by content hash. Every name here is made of hashes and numbers. */
import { join } from 'node:path';
import type { Database } from './database.ts';

export type PageSize = 'small' | 'large';

/** `<session file without .sqlite>.evidence` */
export const evidenceFolder = (db: Pick<Database, 'name'>): string => `${db.name.replace(/\.sqlite$/, '')}.evidence`;

export const originalPath = (db: Database, hash: string): string => join(evidenceFolder(db), hash.slice(0, 2), hash);

/** Signed versions of papers: by content hash too, apart from the evidence, which a rehearsal shares and the manifest lists. */
export const SIGNED_FOLDER = 'signed';
export const signedFolder = (db: Pick<Database, 'name'>): string => join(evidenceFolder(db), SIGNED_FOLDER);
export const signedPath = (db: Database, hash: string): string => join(signedFolder(db), hash);

/** Pictures of a scan's pages, upright: can be made again from its bytes, which lie in `signedPath`. */
export const scanPagesFolder = (db: Pick<Database, 'name'>, hash: string): string => join(signedFolder(db), 'pages', hash);
export const scanPagePath = (db: Pick<Database, 'name'>, hash: string, page: number): string => join(scanPagesFolder(db, hash), `${page}.jpg`);

/** Uploads on their way in; whatever is left in it was never finished. */
export const arrivalsFolder = (db: Database): string => join(evidenceFolder(db), 'arriving');

/** Page images and text of one file: can be made again from the original. */
export const pagesFolder = (db: Database, hash: string): string => join(evidenceFolder(db), 'pages', hash);

export const pagePath = (db: Database, hash: string, page: number, size: PageSize): string => join(pagesFolder(db, hash), `${page}-${size}.jpg`);

export const textPath = (db: Database, hash: string): string => join(pagesFolder(db, hash), 'text.json');

/** Boxes of a page's words (evidence-words.ts), 8 bytes a word; pages drawn by earlier versions, and scans, have none. */
export const wordsPath = (db: Database, hash: string, page: number): string => join(pagesFolder(db, hash), `${page}.words`);
