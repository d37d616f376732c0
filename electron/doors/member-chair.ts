/** Whoever presides works from the own phone: what is shown there, and the acts, each confirmed by the seat's PIN. */
import { numbersOf } from '../../shared/agenda.ts';
import type { AuditActor } from '../../shared/audit.ts';
import type { ChairOutputs, ChairProduct, ChairView, ParsedChairAct } from '../../shared/contract/chair.ts';
import type { DossierCode } from '../../shared/lib/brand.ts';
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import { problem } from '../../shared/problems/index.ts';
import { knockOutOf } from '../../shared/result.ts';
import { agendaOf, halfDayOf, halfDaysOf, spreadDecisions } from '../../shared/session.ts';
import { nearEdge } from '../../shared/stars.ts';
import { lastOutcome } from '../../shared/vote.ts';
import { confirmResult, hideResult, readResult, reopenResult, revealResult } from '../result/confirm-result.ts';
import { recordPlenary } from '../result/vote-plenary.ts';
import { callProduct } from '../scoring/call-product.ts';
import { closeScoring, openNextRound, openScoring, resumeScoring } from '../scoring/move-scoring.ts';
import { presides } from '../scoring/preside.ts';
import { checkPin } from '../scoring/seats.ts';
import { readAttendance } from '../store/council-tables.ts';
import { readDossiers, readKnockOuts } from '../store/dossier-tables.ts';
import { readProgress } from '../store/draft-table.ts';
import type { OpenSession } from '../store/open-session.ts';
import { readDeferrals } from '../store/running-tables.ts';
import { readSessionRow } from '../store/session-table.ts';
import { readRoundSubmissions } from '../store/sheet-table.ts';
import { concludeGate, concludeSpread } from '../tally/conclude.ts';
import { addDiscussion } from '../tally/discuss.ts';
import { closeVote, voteUnderWay } from '../tally/hold-vote.ts';
import { readTally } from '../tally/read-tally.ts';
import { cellFacts, cellsOf } from './desk-matrix.ts';
import type { Seat, SeatedHandler } from './member-scoring.ts';
import type { Venue } from './venue.ts';

function viewOf(session: OpenSession, venue: Venue, asked: DossierCode | null): Outcome<ChairView> {
  const { db } = session;
  const { hall, profile } = readSessionRow(db);
  const dossiers = readDossiers(db);
  const halfDays = halfDaysOf({ dossiers, attendance: readAttendance(db) });
  const numbers = numbersOf(dossiers, halfDays);
  const agenda = agendaOf(dossiers, halfDays).map((dossier) => ({
    dossier,
    card: { dossier: dossier.code, name: dossier.name, number: numbers.get(dossier.code) ?? 0 } satisfies ChairProduct,
  }));
  const [knockOuts, deferred] = [readKnockOuts(db), new Set(readDeferrals(db).map((d) => d.dossier))];
  const scorable = agenda.filter(({ dossier: d }) => d.eligible && !deferred.has(d.code) && !knockOutOf(knockOuts, d.code));
  const waiting = scorable.filter(({ dossier }) => dossier.state === 'ready').map(({ card }) => card);
  const open = agenda.filter(({ dossier }) => dossier.state === 'scoring').map(({ card }) => card);
  const wanted = asked ?? open[0]?.dossier ?? hall.dossier ?? waiting[0]?.dossier ?? null;
  const shown = agenda.find(({ dossier }) => dossier.code === wanted);
  if (asked !== null && !shown) return err(problem('OC-1006', { code: asked }));
  const facts = cellFacts(session, venue);
  const tally = shown && (shown.dossier.state === 'closed' || shown.dossier.state === 'confirmed') ? readTally(session, shown.dossier.code) : null;
  const closed = tally?.ok ? tally.value : null;
  return ok({
    names: Object.fromEntries(facts.members.map((m) => [m.code, m.name])),
    product: shown ? { ...shown.card, producer: shown.dossier.producer, state: shown.dossier.state, round: shown.dossier.round } : null,
    cells: shown
      ? cellsOf(
          facts,
          shown.dossier,
          halfDayOf(shown.dossier, halfDays),
          readRoundSubmissions(db, shown.dossier.code, shown.dossier.round),
          shown.dossier.state === 'scoring' ? readProgress(db, shown.dossier.code, shown.dossier.round) : null,
          shown.dossier.round,
        )
      : [],
    tally: closed,
    edge: closed?.mean ? nearEdge(session.book.starBands, closed.mean) : null,
    decisions: spreadDecisions(profile),
    hall,
    open,
    waiting,
    // One stopped by vote waits for no conclusion.
    closed: agenda.filter(({ dossier: d }) => d.state === 'closed' && !knockOutOf(knockOuts, d.code)).map(({ card }) => card),
    confirmed: agenda.filter(({ dossier }) => dossier.state === 'confirmed').map(({ card }) => card),
    vote: voteUnderWay(session),
    outcome: shown ? lastOutcome(knockOuts, shown.dossier.code) : null,
    awaited: shown?.dossier.state === 'closed' && shown.dossier.subCouncil !== '' ? (readResult(session, shown.dossier.code)?.awaited ?? null) : null,
  });
}

function perform(session: OpenSession, act: ParsedChairAct, actor: AuditActor): Outcome<unknown> {
  switch (act.kind) {
    case 'call':
      return callProduct(session, act.dossier, actor);
    case 'open':
      return openScoring(session, act.dossier, actor);
    case 'close':
      return closeScoring(session, act.dossier, act.evenIfMissing, actor);
    case 'resume':
      return resumeScoring(session, act.dossier, actor);
    case 'next-round':
      return openNextRound(session, act.dossier, act.members, actor);
    case 'conclude-gate': {
      const { kind: _kind, ...decision } = act;
      return concludeGate(session, decision, actor);
    }
    case 'conclude-spread':
      return concludeSpread(session, act.dossier, act.decision, act.reason, actor);
    case 'confirm':
      return confirmResult(session, act.dossier, actor);
    case 'reopen':
      return reopenResult(session, act.dossier, act.reason, actor);
    case 'reveal':
      return revealResult(session, act.dossier, actor);
    case 'hide':
      return hideResult(session, actor);
    case 'discuss': {
      const { kind: _kind, line, ...said } = act;
      return addDiscussion(session, { ...said, kind: line }, actor);
    }
    case 'plenary': {
      const { kind: _kind, dossier, ...count } = act;
      return recordPlenary(session, [dossier], count, actor);
    }
    case 'close-vote':
      return closeVote(session, act.id, act.evenIfMissing, actor);
  }
}

export function memberChair(venue: Venue): { readonly [C in keyof ChairOutputs]: SeatedHandler<C> } {
  const presiding = (seat: Seat): Outcome<null> => (presides(seat.session.db, seat.member) ? ok(null) : err(problem('OC-1220')));
  return {
    'read-chair': (seat, { dossier }) => {
      const allowed = presiding(seat);
      return allowed.ok ? viewOf(seat.session, venue, dossier) : allowed;
    },
    'chair-act': (seat, { pin, act }) => {
      const allowed = presiding(seat);
      if (!allowed.ok) return allowed;
      const known = checkPin(seat.session, seat.member.code, pin);
      if (!known.ok) return known;
      const outcome = perform(seat.session, act, { kind: 'member', member: seat.member.code, device: seat.device });
      if (!outcome.ok) return outcome;
      venue.changed();
      return ok(null, outcome.warnings);
    },
  };
}
