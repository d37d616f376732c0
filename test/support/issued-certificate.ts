/** A session of the sample's council, not a rehearsal, with everything decided confirmed and one certificate put out, as a desk would. */
import { join } from 'node:path';
import { printSessionPaper } from '../../electron/doors/desk-papers.ts';
import { openSessionFile } from '../../electron/dossier/list-sessions.ts';
import { createDrawPool } from '../../electron/paper/draw-pool.ts';
import { confirmDecided } from '../../electron/result/confirm-result.ts';
import { introduceKey } from '../../electron/safety/session-key.ts';
import type { OpenSession } from '../../electron/store/open-session.ts';
import { realOutside } from '../../electron/store/outside.ts';
import { readPrint, readPrinted } from '../../electron/store/printed-table.ts';
import type { DossierCode } from '../../shared/lib/brand.ts';
import type { Item } from '../../shared/paper/paper.ts';
import { book26, RECORD } from './paper-record.ts';
import { placeSession } from './place-session.ts';

export const ISSUED_AT = '2026-10-01T03:00:00.000Z';

export type Issued = {
  readonly file: string;
  readonly session: OpenSession;
  readonly dossier: DossierCode;
  /** What its code says. */
  readonly text: string;
  readonly pdf: Uint8Array;
};

/** `signed`: what the code of the newest print of a certificate says. */
export function newestCode(session: OpenSession): string {
  const last = readPrinted(session.db).findLast((row) => row.about.kind === 'certificate');
  const print = last && readPrint(session.db, last.number);
  const code = print?.paper.kind === 'placed' ? print.paper.items.find((item): item is Extract<Item, { kind: 'qr' }> => item.kind === 'qr') : undefined;
  return code?.proof ?? '';
}

/** The session stays open: close it. */
export async function issueCertificate(dataDir: string): Promise<Issued> {
  const file = placeSession(dataDir, { ...RECORD, info: { ...RECORD.info, bookId: book26.id } }, false);
  const opened = openSessionFile(dataDir, file, realOutside(ISSUED_AT));
  if (!opened.ok) throw new Error(`${join(dataDir, file)}: refused`);
  const session = opened.value;
  introduceKey(session.db, dataDir, ISSUED_AT);
  const certified = confirmDecided(session).find((r) => r.disposition === 'recognise');
  if (!certified) throw new Error('nothing is certified');
  const pool = createDrawPool({ workers: 1 });
  try {
    const pdf = await printSessionPaper(session, pool, `giay-chung-nhan/${certified.dossier.code}`);
    if (!pdf.ok) throw new Error(pdf.problems[0]?.code);
    return { file, session, dossier: certified.dossier.code, text: newestCode(session), pdf: pdf.value };
  } finally {
    await pool.close();
  }
}
