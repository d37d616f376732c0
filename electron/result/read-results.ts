/** The ranked table. A product being scored shows neither points nor stars, whatever its earlier rounds gave. */
import type { ResultRow, Results } from '../../shared/contract/desk.ts';
import { type Stars, setByNumber } from '../../shared/criteria.ts';
import { roundDecimal } from '../../shared/lib/rational.ts';
import { decimalComma } from '../../shared/lib/vietnamese.ts';
import { hasPoints, type RankedResult, resultsOf } from '../../shared/result.ts';
import { explainStars, showMean } from '../../shared/result-words.ts';
import type { DossierState, SessionRecord } from '../../shared/session.ts';
import { nearEdge } from '../../shared/stars.ts';
import { readConfirmations } from '../store/conclusion-tables.ts';
import { readDossiers } from '../store/dossier-tables.ts';
import type { OpenSession } from '../store/open-session.ts';
import { readRecord } from '../store/read-record.ts';

/** Facts without the sheets of whatever is being scored: what may be computed, shown, printed and exported now. */
export function readShownRecord(session: OpenSession): SessionRecord {
  const record = readRecord(session.db);
  const open = new Set(
    readDossiers(session.db)
      .filter((d) => d.state === 'scoring')
      .map((d) => d.code),
  );
  return open.size === 0
    ? record
    : {
        ...record,
        sheets: record.sheets.filter((s) => !open.has(s.dossier)),
        // A vote of the plenary names stars and sum of an earlier round.
        plenaryVotes: record.plenaryVotes.filter((v) => !open.has(v.dossier)),
      };
}

function rowOf(session: OpenSession, record: SessionRecord, result: RankedResult, state: DossierState, corrections: number): ResultRow {
  const { dossier, tally } = result;
  const set = setByNumber(session.book, dossier.setNumber);
  const { starBands } = session.book;
  const { decimals } = record.profile;
  const scored = hasPoints(result.disposition);
  const parts = scored ? tally.parts : null;
  return {
    dossier: dossier.code,
    name: dossier.name,
    setName: set?.name ?? '',
    producer: dossier.producer,
    state,
    rank: result.rank,
    stars: result.stars,
    disposition: result.disposition,
    reasons: result.reasons,
    subCouncil: dossier.subCouncil,
    awaited: result.awaited,
    plenary: result.plenary?.vote ?? null,
    shownMean: scored && tally.mean ? showMean(tally.mean, starBands, decimals) : '',
    shownParts: parts && {
      A: decimalComma(roundDecimal(parts.A, decimals)),
      B: decimalComma(roundDecimal(parts.B, decimals)),
      C: decimalComma(roundDecimal(parts.C, decimals)),
    },
    edge: scored && tally.mean ? nearEdge(starBands, tally.mean) : null,
    spread: scored ? tally.spread : null,
    counted: tally.counted.length,
    failedGates: scored ? result.failedGates.map(({ criterion, stars }) => ({ criterion, stars })) : [],
    reward: result.reward,
    sentence: set ? explainStars(result, set, starBands, decimals) : '',
    corrections,
  };
}

/** Every dossier in ranking order as the desk lists it, with the totals by stars; nothing of a product that is being scored. */
export function readResults(session: OpenSession): Results {
  const record = readShownRecord(session);
  const states = new Map(readDossiers(session.db).map((d) => [d.code, d.state]));
  const corrections = new Map<string, number>();
  for (const c of readConfirmations(session.db)) if (c.act === 'reopened') corrections.set(c.dossier, (corrections.get(c.dossier) ?? 0) + 1);
  const results = resultsOf(session.book, record);
  const byStars: Record<Stars, number> = { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 };
  for (const { stars } of results) if (stars !== null) byStars[stars] += 1;
  const count = (disposition: RankedResult['disposition']): number => results.filter((r) => r.disposition === disposition).length;
  return {
    rows: results.map((r) => rowOf(session, record, r, states.get(r.dossier.code) ?? 'ready', corrections.get(r.dossier.code) ?? 0)),
    rewardTotal: results.reduce((sum, r) => sum + r.reward, 0),
    byStars,
    undecided: count('undecided'),
    ineligible: count('ineligible'),
    knockedOut: count('knocked-out'),
  };
}
