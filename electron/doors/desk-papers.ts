/** The session's papers: which there are, and one of them drawn. What is being scored is left out of all of them. */
import type { PaperEntry } from '../../shared/contract/desk.ts';
import type { DossierCode } from '../../shared/lib/brand.ts';
import { type Outcome, ok } from '../../shared/lib/outcome.ts';
import type { PaperContext } from '../../shared/paper/context.ts';
import { buildPaper, listPapers } from '../../shared/paper/register.ts';
import { resultsOf } from '../../shared/result.ts';
import { readManifest } from '../dossier/evidence/write-manifest.ts';
import { readShownRecord } from '../result/read-results.ts';
import { readDaySeals } from '../store/day-seal-table.ts';
import { readDossiers } from '../store/dossier-tables.ts';
import { journalHead } from '../store/journal-table.ts';
import type { OpenSession } from '../store/open-session.ts';
import { readPaperTrails } from '../store/paper-entry-table.ts';
import { readMovements } from '../store/presence-tables.ts';
import { readSessionRow } from '../store/session-table.ts';
import { blankPapers } from './desk-blank-sheets.ts';

function contextOf(session: OpenSession): { readonly context: PaperContext; readonly confirmed: (code: DossierCode) => boolean } {
  const record = readShownRecord(session);
  const locked = new Set(
    readDossiers(session.db)
      .filter((d) => d.state === 'confirmed')
      .map((d) => d.code),
  );
  return {
    context: {
      book: session.book,
      record,
      results: resultsOf(session.book, record),
      now: session.now(),
      journalHash: journalHead(session.db).hash,
      manifest: readManifest(session),
      rehearsal: readSessionRow(session.db).rehearsal,
      movements: readMovements(session.db),
      seals: readDaySeals(session.db),
      paperTrails: readPaperTrails(session.db),
    },
    confirmed: (code) => locked.has(code),
  };
}

export function papersOf(session: OpenSession): readonly PaperEntry[] {
  const { context, confirmed } = contextOf(session);
  return [...listPapers(context, confirmed), ...blankPapers(session)];
}

export async function drawSessionPaper(session: OpenSession, id: string): Promise<Outcome<Uint8Array>> {
  const { context, confirmed } = contextOf(session);
  const paper = buildPaper(context, id, confirmed);
  if (!paper.ok) return paper;
  // Fonts and pdfkit are loaded with the first paper, not at start.
  const { drawPaper } = await import('../paper/draw-paper.ts');
  return ok(await drawPaper(paper.value));
}
