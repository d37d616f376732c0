/** The tally of a closed product as the desk shows it: rounds side by side, pairs, criteria that make the gap, gates. */
import type { CriterionGap, DossierTally, RoundTally } from '../../shared/contract/desk.ts';
import { type CriteriaSet, criteriaOf, setByNumber } from '../../shared/criteria.ts';
import type { DossierCode } from '../../shared/lib/brand.ts';
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import { roundDecimal } from '../../shared/lib/rational.ts';
import { decimalComma } from '../../shared/lib/vietnamese.ts';
import { problem } from '../../shared/problems/index.ts';
import { hasPoints, type Result, resultOf } from '../../shared/result.ts';
import { explainStars, showMean } from '../../shared/result-words.ts';
import { pointsOf } from '../../shared/scoring.ts';
import { halfDaysOf, type SessionRecord } from '../../shared/session.ts';
import { pairGap } from '../../shared/spread.ts';
import { nearEdge } from '../../shared/stars.ts';
import { namedIn, type Tally, tallyDossier } from '../../shared/tally.ts';
import { readDecisionSteps } from '../store/conclusion-tables.ts';
import { readDiscussionLines } from '../store/discussion-table.ts';
import { readDossier } from '../store/dossier-tables.ts';
import type { OpenSession } from '../store/open-session.ts';
import { readRecord } from '../store/read-record.ts';
import { readSessionRow } from '../store/session-table.ts';
import { readDossierSheets } from '../store/sheet-table.ts';

/** Criteria on which the counted sheets differ, those that differ most first. */
function gapsOf(set: CriteriaSet, tally: Tally): readonly CriterionGap[] {
  const gaps = [...criteriaOf(set).values()].map(({ criterion }) => {
    const points = tally.counted.map(({ member, sheet }) => ({ member, points: pointsOf(criterion, sheet.marks) }));
    const values = points.map((p) => p.points);
    return { criterion: criterion.code, title: criterion.title, gap: values.length === 0 ? 0 : Math.max(...values) - Math.min(...values), points };
  });
  return gaps.filter((g) => g.gap > 0).sort((a, b) => b.gap - a.gap);
}

function roundsOf(session: OpenSession, set: CriteriaSet, record: SessionRecord, result: Result): readonly RoundTally[] {
  const input = { dossier: result.dossier, set, profile: record.profile, panel: result.panel, sheets: record.sheets, roundPanels: record.roundPanels };
  return Array.from({ length: result.tally.round }, (_, index) => {
    const tally = tallyDossier(input, index + 1);
    const named = namedIn(record.roundPanels, result.dossier.code, index + 1);
    return {
      round: index + 1,
      sheets: tally.counted.map(({ member, totals, sheet }) => ({
        member,
        totals,
        receipt: sheet.receipt,
        receivedAt: sheet.receivedAt,
        source: sheet.source,
        opinion: sheet.opinion,
        criterionNotes: sheet.criterionNotes,
        of: sheet.round,
      })),
      mean: tally.mean,
      shownMean: tally.mean === null ? '' : showMean(tally.mean, session.book.starBands, record.profile.decimals),
      spread: tally.spread,
      named: named && [...named],
    };
  });
}

/** OC-4001 while scoring is open: nobody sees points before. */
export function readTally(session: OpenSession, code: DossierCode): Outcome<DossierTally> {
  const stored = readDossier(session.db, code);
  const set = stored && setByNumber(session.book, stored.setNumber);
  if (!stored || !set) return err(problem('OC-1006', { code }));
  if (stored.state === 'scoring') return err(problem('OC-4001'));
  const record = { ...readRecord(session.db, { sheets: false }), sheets: readDossierSheets(session.db, code) };
  const dossier = record.dossiers.find((d) => d.code === code);
  if (!dossier) return err(problem('OC-1006', { code }));
  const result = resultOf(session.book, set, record, halfDaysOf(record), dossier);
  const { tally } = result;
  const { maxRounds, spreadLimit, decimals } = record.profile;
  // After the session has ended everything is read only.
  const ended = readSessionRow(session.db).state === 'ended';
  const closed = stored.state === 'closed' && !ended;
  // A round that was closed before anybody handed in a sheet: all of them are missing, and the round before doesn't stand in for it.
  const named = namedIn(record.roundPanels, code, stored.round);
  const missing = tally.round === stored.round ? tally.missing : result.panel.owing.filter((member) => named?.has(member) ?? true);
  const scored = hasPoints(result.disposition);
  const reopened = readDecisionSteps(session.db).get(code)?.at(-1)?.act === 'reopened';
  return ok({
    dossier: code,
    state: stored.state,
    round: stored.round,
    maxRounds,
    spreadLimit,
    rounds: roundsOf(session, set, record, result),
    missing,
    recused: result.panel.recused,
    absent: result.panel.absent,
    sum: tally.sum,
    mean: tally.mean,
    shownMean: tally.mean === null ? '' : showMean(tally.mean, session.book.starBands, decimals),
    shownParts: tally.parts && {
      A: decimalComma(roundDecimal(tally.parts.A, decimals)),
      B: decimalComma(roundDecimal(tally.parts.B, decimals)),
      C: decimalComma(roundDecimal(tally.parts.C, decimals)),
    },
    spread: tally.spread,
    overLimit: tally.overLimit,
    pairs: tally.pairs.map((pair) => pairGap(set, pair, tally.counted)),
    gaps: gapsOf(set, tally),
    gates: result.gates.map((gate) => ({ ...gate, title: criteriaOf(set).get(gate.criterion)?.criterion.title ?? '' })),
    edge: scored && tally.mean ? nearEdge(session.book.starBands, tally.mean) : null,
    band: result.band,
    stars: result.stars,
    disposition: result.disposition,
    reasons: result.reasons,
    disputed: result.disputed,
    quorum: result.quorum,
    spreadConclusion: result.spreadConclusion,
    knockOut: result.knockOut,
    discussion: readDiscussionLines(session.db, code),
    sentence: explainStars(result, set, session.book.starBands, decimals),
    may: {
      // Another round settles a spread over the limit; within the limit there is nothing to settle.
      nextRound: closed && scored && tally.overLimit && stored.round < maxRounds && missing.length === 0,
      // For what is missing, or because a result was opened again: a sheet is corrected only while scoring is open.
      resume: closed && scored && (missing.length > 0 || reopened),
      confirm: closed && scored && missing.length === 0 && result.disposition !== 'undecided',
      reopen: stored.state === 'confirmed' && !ended,
      concludeSpread: closed && scored && tally.overLimit && missing.length === 0 && stored.round >= maxRounds,
    },
  });
}
