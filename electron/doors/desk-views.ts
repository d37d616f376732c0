/** What the desk reads: the session's tables and the live state. No points of an open product appear in either. */

import { AUDIT_EVENTS, type JournalEntry } from '../../shared/audit.ts';
import { wireProblem } from '../../shared/contract/common.ts';
import type { BookSummary, DeskLive, DeskSession, JournalLine, Matrix, MatrixCell, MatrixStatus, Seat } from '../../shared/contract/desk.ts';
import { setByNumber } from '../../shared/criteria.ts';
import type { Checklist } from '../../shared/evidence-checklist.ts';
import type { DossierCode, MemberCode } from '../../shared/lib/brand.ts';
import { attendanceFor, attendanceNow, lastMovement } from '../../shared/presence.ts';
import {
  type Attendance,
  agendaOf,
  halfDayKey,
  halfDayOf,
  halfDaysOf,
  type Member,
  type Movement,
  type ProductPresence,
  type Recusal,
} from '../../shared/session.ts';
import { panelOf, quorumOf } from '../../shared/tally.ts';
import { sessionWarnings } from '../dossier/edit-session.ts';
import { countEvidence } from '../dossier/evidence/read-evidence.ts';
import { readManifest } from '../dossier/evidence/write-manifest.ts';
import { readAttendance, readMembers, readRecusals } from '../store/council-tables.ts';
import {
  countDossiers,
  readAdvisory,
  readDossierHalfDays,
  readDossiers,
  readKnockOuts,
  readReadyHalfDays,
  readScoringDossier,
  type StoredDossier,
} from '../store/dossier-tables.ts';
import { type DraftProgress, readProgress } from '../store/draft-table.ts';
import { readJournalTail } from '../store/journal-table.ts';
import { readLateSheets } from '../store/late-table.ts';
import type { OpenSession } from '../store/open-session.ts';
import { readMovements, readProductPresence } from '../store/presence-tables.ts';
import { readProposals } from '../store/proposal-table.ts';
import { plainDossier } from '../store/read-record.ts';
import { readSeats, type SeatRow } from '../store/seat-table.ts';
import { readSessionRow } from '../store/session-table.ts';
import { readRoundSubmissions, readSubmissions, type Submission } from '../store/sheet-table.ts';
import { seatPresences } from './desk-seats.ts';
import { addressQr } from './qr.ts';
import type { Venue } from './venue.ts';

const NOTHING_PREPARED = { waiting: 0, done: 0, total: 0, current: '', paused: false };

const seatOf = (member: Member, seat: SeatRow | undefined, now: string): Seat => ({
  member: member.code,
  issued: seat !== undefined,
  bound: seat?.deviceHash != null,
  device: seat?.device ?? '',
  boundAt: seat?.boundAt ?? null,
  lockedUntil: seat?.lockedUntil != null && seat.lockedUntil > now ? seat.lockedUntil : null,
});

export function deskSession(session: OpenSession, venue: Venue, checklist: Checklist, book: BookSummary): DeskSession {
  const { db } = session;
  const row = readSessionRow(db);
  const [members, dossiers, attendance, seats] = [readMembers(db), readDossiers(db), readAttendance(db), readSeats(db)];
  const halfDays = halfDaysOf({ dossiers, attendance });
  const movements = readMovements(db);
  const stored = new Map(dossiers.map((d) => [d.code, d]));
  const evidenceOf = countEvidence(session, checklist, (hash) => venue.keeper()?.preparer.waitingOf(hash) ?? 0);
  return {
    revision: venue.revision(),
    file: session.file,
    state: row.state,
    info: row.info,
    profile: row.profile,
    book,
    warnings: sessionWarnings(row.info, book).map(wireProblem),
    halfDays,
    quorums: halfDays.map((halfDay) => ({ halfDay, quorum: quorumOf(members, attendanceNow(attendance, movements, halfDay), halfDay, row.profile) })),
    members,
    seats: members.map((m) =>
      seatOf(
        m,
        seats.find((s) => s.member === m.code),
        session.now(),
      ),
    ),
    dossiers: agendaOf(dossiers.map(plainDossier), halfDays).map((d) => {
      const { state, round } = stored.get(d.code) ?? { state: 'ready' as const, round: 0 };
      return { ...d, state, round, setName: setByNumber(session.book, d.setNumber)?.name ?? '', evidence: evidenceOf(d) };
    }),
    attendance,
    movements,
    productPresence: readProductPresence(db),
    recusals: readRecusals(db),
    knockOuts: readKnockOuts(db),
    advisory: readAdvisory(db),
    manifest: readManifest(session),
    lateSheets: readLateSheets(db),
    proposals: readProposals(db),
  };
}

type CellFacts = {
  readonly members: readonly Member[];
  readonly attendance: readonly Attendance[];
  readonly movements: readonly Movement[];
  readonly productPresence: readonly ProductPresence[];
  readonly recusals: readonly Recusal[];
  readonly seats: readonly SeatRow[];
  readonly bound: ReadonlySet<MemberCode>;
  readonly online: ReadonlySet<MemberCode>;
  /** Whose phone says that sheets wait on it. */
  readonly keeping: ReadonlySet<MemberCode>;
};

/** Who is here for a product: as fixed at its opening, before that as it is now. */
const attendanceAt = (facts: CellFacts, dossier: DossierCode, halfDay: string, opened: boolean): readonly Attendance[] =>
  attendanceFor(opened ? facts.attendance : attendanceNow(facts.attendance, facts.movements, halfDay), facts.productPresence, dossier, halfDay);

/** `drafts` null: this product isn't being scored. */
function cellsOf(
  facts: CellFacts,
  dossier: DossierCode,
  halfDay: string,
  submissions: readonly Submission[],
  drafts: readonly DraftProgress[] | null,
  opened: boolean,
): readonly MatrixCell[] {
  const panel = panelOf(facts.members, attendanceAt(facts, dossier, halfDay, opened), facts.recusals, dossier, halfDay);
  const received = new Map(submissions.map((s) => [s.member, s]));
  const begun = new Map((drafts ?? []).map((d) => [d.member, d]));
  const status = (member: MemberCode): MatrixStatus => {
    if (panel.absent.includes(member)) return 'absent';
    if (panel.recused.includes(member)) return 'recused';
    const sheet = received.get(member);
    if (sheet && !sheet.reopened) return 'received';
    if (drafts && facts.keeping.has(member)) return 'kept';
    if (sheet) return 'reopened';
    if (!facts.online.has(member)) return facts.bound.has(member) ? 'offline' : 'not-joined';
    return !drafts ? 'joined' : (begun.get(member)?.decided ?? 0) > 0 ? 'scoring' : 'reading';
  };
  return facts.members
    .filter((m) => m.scores)
    .map(({ code: member }) => {
      const { decided, of } = begun.get(member) ?? { decided: 0, of: 0 };
      return { member, status: status(member), receivedAt: received.get(member)?.receivedAt ?? null, decided, of };
    });
}

function cellFacts(session: OpenSession, venue: Venue): CellFacts {
  const { db } = session;
  const [members, seats] = [readMembers(db), readSeats(db)];
  const bound = new Set(seats.filter((s) => s.deviceHash !== null).map((s) => s.member));
  const keeping = new Set(members.map((m) => m.code).filter((member) => (venue.phoneOf(member)?.pending ?? 0) > 0));
  return {
    members,
    attendance: readAttendance(db),
    movements: readMovements(db),
    productPresence: readProductPresence(db),
    recusals: readRecusals(db),
    seats,
    bound,
    online: new Set(venue.online()),
    keeping,
  };
}

/** Product × member: who has submitted, in each product's latest round. */
export function matrixOf(session: OpenSession, venue: Venue): Matrix {
  const facts = cellFacts(session, venue);
  const dossiers = readDossiers(session.db);
  const halfDays = halfDaysOf({ dossiers, attendance: facts.attendance });
  const submissions = new Map<string, Submission[]>();
  for (const s of readSubmissions(session.db)) submissions.set(`${s.round} ${s.dossier}`, [...(submissions.get(`${s.round} ${s.dossier}`) ?? []), s]);
  const stored = new Map(dossiers.map((d) => [d.code, d]));
  return {
    members: facts.members.filter((m) => m.scores).map((m) => m.code),
    rows: agendaOf(dossiers, halfDays).flatMap((d) => {
      const { state, round } = stored.get(d.code) as StoredDossier;
      return d.eligible
        ? [
            {
              dossier: d.code,
              state,
              round,
              cells: cellsOf(
                facts,
                d.code,
                halfDayOf(d, halfDays),
                submissions.get(`${round} ${d.code}`) ?? [],
                state === 'scoring' ? readProgress(session.db, d.code, round) : null,
                state !== 'ready',
              ),
            },
          ]
        : [];
    }),
  };
}

export function journalLine(entry: JournalEntry, names: ReadonlyMap<string, string>): JournalLine {
  const who = entry.actor.kind === 'desk' ? 'Thư ký' : entry.actor.kind === 'program' ? 'Chương trình' : (names.get(entry.actor.member) ?? entry.actor.member);
  return { seq: entry.seq, at: entry.at, event: entry.event, words: AUDIT_EVENTS[entry.event], who, dossier: entry.dossier };
}

export function journalLines(session: OpenSession, before: number | null, limit: number): readonly JournalLine[] {
  const names = new Map<string, string>(readMembers(session.db).map((m) => [m.code, m.name]));
  return readJournalTail(session.db, before, limit).map((entry) => journalLine(entry, names));
}

const NOTHING = { ready: 0, scoring: 0, closed: 0, confirmed: 0, ineligible: 0, knockedOut: 0 };

/** The desk's live state; cheap however many dossiers the session has. */
export function deskLive(venue: Venue, seq: number): DeskLive {
  const session = venue.session();
  if (!session)
    return {
      seq,
      revision: -1,
      session: null,
      current: null,
      quorum: null,
      counts: NOTHING,
      online: [],
      hall: { dossier: null, revealed: false },
      journal: [],
      evidence: NOTHING_PREPARED,
      seats: [],
      late: [],
      proposals: [],
      memberUrl: venue.addresses()[0] ?? '',
      memberQr: addressQr(venue.addresses()[0] ?? ''),
    };
  const { db } = session;
  const row = readSessionRow(db);
  const facts = cellFacts(session, venue);
  const halfDays = halfDaysOf({ dossiers: readDossierHalfDays(db), attendance: facts.attendance });
  const scoring = readScoringDossier(db);
  // The half-day in hand: of the product being scored, else the first that still has one to score.
  const waiting = new Set(readReadyHalfDays(db).map(({ halfDay }) => halfDayKey(halfDay || (halfDays[0] ?? ''))));
  const halfDay = scoring ? halfDayOf(scoring, halfDays) : (halfDays.find((name) => waiting.has(halfDayKey(name))) ?? halfDays.at(-1) ?? '');
  const cells = scoring
    ? cellsOf(facts, scoring.code, halfDay, readRoundSubmissions(db, scoring.code, scoring.round), readProgress(db, scoring.code, scoring.round), true)
    : [];
  const knockedOut = new Set(
    readKnockOuts(db)
      .filter((k) => k.votesFor > k.votesAgainst)
      .map((k) => k.dossier),
  ).size;
  const states = countDossiers(db);
  return {
    seq,
    revision: venue.revision(),
    session: { file: session.file, name: row.info.name, state: row.state },
    current: scoring
      ? {
          dossier: scoring.code,
          round: scoring.round,
          openedAt: scoring.openedAt ?? '',
          halfDay,
          cells,
          owing: cells.filter((c) => c.status !== 'absent' && c.status !== 'recused').length,
          received: cells.filter((c) => c.status === 'received').length,
          quorum: quorumOf(facts.members, attendanceAt(facts, scoring.code, halfDay, true), halfDay, row.profile),
        }
      : null,
    quorum: {
      ...quorumOf(facts.members, attendanceNow(facts.attendance, facts.movements, halfDay), halfDay, row.profile),
      halfDay,
      left: facts.members.map((m) => m.code).filter((member) => lastMovement(facts.movements, member, halfDay)?.kind === 'leave'),
    },
    counts: { ...NOTHING, ...states.byState, ineligible: states.ineligible, knockedOut },
    online: venue.online(),
    hall: row.hall,
    journal: journalLines(session, null, 8),
    evidence: venue.keeper()?.preparer.state() ?? NOTHING_PREPARED,
    seats: seatPresences(session, venue, facts.members, facts.seats),
    late: readLateSheets(db).filter((l) => l.state === 'kept'),
    proposals: readProposals(db),
    memberUrl: venue.addresses()[0] ?? '',
    memberQr: addressQr(venue.addresses()[0] ?? ''),
  };
}
