/** The session in hand beside an earlier one, and certificates by the days they hold; of the session in hand only what may be shown now. */
import type { Comparison, DeskEarlierOutputs, EarlierEntry } from '../../shared/contract/desk-earlier.ts';
import { compareSessions, type NowProduct } from '../../shared/earlier/compare-sessions.ts';
import type { EarlierSession } from '../../shared/earlier/earlier-session.ts';
import { expiringOf, type InHand } from '../../shared/earlier/expiring.ts';
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import { localDate } from '../../shared/lib/vietnamese.ts';
import { problem } from '../../shared/problems/index.ts';
import { resultsOf } from '../../shared/result.ts';
import { showMean } from '../../shared/result-words.ts';
import { readDossiers } from '../store/dossier-tables.ts';
import { earlierId, keepWord, readEarlier, readOneEarlier, wordsOf } from '../store/earlier-files.ts';
import type { OpenSession } from '../store/open-session.ts';
import { readSessionRow } from '../store/session-table.ts';
import { readShownRecord } from './read-results.ts';

export const earlierEntry = ({ products, ...session }: EarlierSession): EarlierEntry => ({
  id: session.id,
  source: session.source,
  file: session.file,
  takenAt: session.takenAt,
  name: session.name,
  year: session.year,
  startDate: session.startDate,
  decision: session.decision,
  decidedOn: session.decidedOn,
  expires: session.expires,
  products: products.length,
  certificates: products.filter((p) => p.certified).length,
});

/** Products of the session in hand; points only with the stars, which a product being scored has not. */
function shownProducts(session: OpenSession): { readonly products: readonly NowProduct[]; readonly decimals: number } {
  const record = readShownRecord(session);
  const { decimals } = record.profile;
  const products = resultsOf(session.book, record).map(({ dossier, stars, tally }): NowProduct => {
    const mean = stars === null ? null : tally.mean;
    const { code, name, producer, commune } = dossier;
    return { code, name, producer, commune, stars, mean, shownMean: mean === null ? '' : showMean(mean, session.book.starBands, decimals) };
  });
  return { products, decimals };
}

/** Null: no earlier session is remembered. OC-7617: not this one. */
export function readComparison(session: OpenSession, dataDir: string, wanted: string | undefined): Outcome<Comparison | null> {
  const own = earlierId(session.db);
  const earlier = wanted === undefined ? (readEarlier(dataDir).sessions.find((one) => one.id !== own) ?? null) : readOneEarlier(dataDir, wanted);
  if (!earlier) return wanted === undefined ? ok(null) : err(problem('OC-7617'));
  if (earlier.id === own) return err(problem('OC-7612'));
  const { products, decimals } = shownProducts(session);
  const compared = compareSessions(earlier.products, products, wordsOf(dataDir)(earlier.id, own), decimals);
  return ok({ ...compared, earlier: earlierEntry(earlier), sameBook: earlier.bookId === session.book.id });
}

type Word = { readonly from: string; readonly earlier: string; readonly now: string; readonly same: boolean | null };

/** OC-7617: the earlier session is forgotten; OC-7006, OC-7616: the word can't be kept. */
export function settleMatch(session: OpenSession, dataDir: string, { from, ...word }: Word): Outcome<null> {
  return readOneEarlier(dataDir, from) ? keepWord(dataDir, from, earlierId(session.db), word) : err(problem('OC-7617'));
}

function inHandOf(session: OpenSession | null): InHand | null {
  // A rehearsal renews nothing.
  if (!session || readSessionRow(session.db).rehearsal) return null;
  const record = readShownRecord(session);
  const { recognitionDate, recognitionDecision } = record.info;
  const decided = recognitionDate !== '' && recognitionDecision.trim() !== '';
  const locked = new Set(readDossiers(session.db).flatMap((d) => (d.state === 'confirmed' ? [d.code] : [])));
  const renewed = decided
    ? resultsOf(session.book, record).flatMap(({ dossier, disposition }) => (disposition === 'recognise' && locked.has(dossier.code) ? [dossier.code] : []))
    : [];
  return { id: earlierId(session.db), products: record.dossiers, renewed: new Set<string>(renewed) };
}

/** Certificates of all remembered sessions. `session`: the one in hand, unless none is or it is a rehearsal: that renews nothing. */
export function readExpiring(session: OpenSession | null, dataDir: string, now: string): DeskEarlierOutputs['read-expiring'] {
  const { sessions } = readEarlier(dataDir);
  const today = localDate(now);
  return { ...expiringOf(sessions, inHandOf(session), wordsOf(dataDir), today), today, sessions: sessions.length };
}
