/** A paper made ready to be put out with others, and the one transaction that keeps what was drawn of several. */
import { type Outcome, ok } from '../../shared/lib/outcome.ts';
import type { Paper } from '../../shared/paper/paper.ts';
import { sayPrint } from '../../shared/paper/replaced.ts';
import type { Papers } from '../paper/draw-pool.ts';
import type { Pictures } from '../paper/pictures.ts';
import { contentHash, type FinalPaper, keepPrint } from '../result/keep-print.ts';
import { transact } from '../store/database.ts';
import type { OpenSession } from '../store/open-session.ts';
import { readPrintedOf } from '../store/printed-table.ts';
import { picturesFor } from './certificate-pictures.ts';
import { blankSheetsOf } from './desk-blank-sheets.ts';
import { atPrinter, type Ground, groundOf, paperNow } from './desk-papers.ts';

/**
 * `papers`: what is drawn, one after the other. `says`: changes with anything that would make the drawn one wrong, the count of its copies too.
 * `kept`: what a final paper is kept as; null of a draft and of a blank sheet.
 */
export type ReadyPaper = {
  readonly id: string;
  readonly title: string;
  readonly papers: Papers;
  readonly pictures: Pictures;
  readonly says: string;
  readonly kept: { readonly final: FinalPaper; readonly paper: Paper } | null;
};

/** OC-6001 no such paper, OC-6002 nothing to draw yet (or its product is being scored), OC-3088 nobody fills in such a sheet. */
export function readyPaper(session: OpenSession, ground: Ground, id: string): Outcome<ReadyPaper> {
  const blank = blankSheetsOf(session, id);
  if (blank && !blank.ok) return blank;
  if (blank) {
    const [first] = blank.value;
    return ok({ id, title: first.title, papers: blank.value, pictures: new Map(), says: blank.value.map(contentHash).join(' '), kept: null });
  }
  const now = paperNow(session, ground, id);
  if (!now.ok) return now;
  const { paper, hash, replaces, final } = now.value;
  const copy = final ? (readPrintedOf(session.db, id).find((print) => print.hash === hash)?.copies ?? 0) + 1 : 1;
  const shown = (n: number): Paper => atPrinter(session, sayPrint(paper, replaces, n));
  return ok({
    id,
    title: paper.title,
    papers: [shown(copy)],
    pictures: picturesFor(session, paper),
    says: `${hash} ${replaces} ${copy}`,
    kept: final ? { final, paper: shown(1) } : null,
  });
}

/**
 * Keeps and counts what was drawn, in one transaction with whatever `also` writes of each. What meanwhile says something else, or whose product is
 * being scored again, is left out (`how` 'all': then nothing is kept); the answer is what says what was drawn.
 */
export function keepDrawn<D extends { readonly ready: ReadyPaper }>(
  session: OpenSession,
  drawn: readonly D[],
  also: (one: D) => void,
  how: 'each' | 'all' = 'each',
): Outcome<readonly D[]> {
  return transact(session.db, () => {
    const ground = groundOf(session);
    const same = drawn.filter(({ ready }) => {
      const now = readyPaper(session, ground, ready.id);
      return now.ok && now.value.says === ready.says;
    });
    for (const one of how === 'all' && same.length < drawn.length ? [] : same) {
      const { kept } = one.ready;
      const counted = kept ? keepPrint(session, kept.final, kept.paper) : ok(1);
      if (!counted.ok) return counted;
      also(one);
    }
    return ok(same);
  });
}
