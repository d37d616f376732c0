/** What the desk reads: the session's tables and the live state. No points of an open product appear in either. */

import { numbersOf } from '../../shared/agenda.ts';
import { AUDIT_EVENTS, type JournalEntry } from '../../shared/audit.ts';
import { wireProblem } from '../../shared/contract/common.ts';
import type { BookSummary, DeskLive, DeskSession, JournalLine, OpenProduct, Seat } from '../../shared/contract/desk.ts';
import { setByNumber } from '../../shared/criteria.ts';
import type { Checklist } from '../../shared/evidence-checklist.ts';
import { sessionLetters } from '../../shared/paper/sheet-code.ts';
import { attendanceNow, lastMovement } from '../../shared/presence.ts';
import { councilFor, councilIn } from '../../shared/serving.ts';
import { type Attendance, agendaOf, halfDaysOf, type Member, type Profile, type Replacement } from '../../shared/session.ts';
import { type Quorum, quorumOf } from '../../shared/tally.ts';
import { collectsOpinions } from '../../shared/written-opinions.ts';
import { sessionWarnings } from '../dossier/edit-session.ts';
import { countEvidence } from '../dossier/evidence/read-evidence.ts';
import { readManifest } from '../dossier/evidence/write-manifest.ts';
import { operatorOf } from '../result/keep-print.ts';
import { readPanel } from '../scoring/panel.ts';
import { readAttendance, readMembers, readRecusals } from '../store/council-tables.ts';
import { countDossiers, readAdvisory, readDossiers, readKnockOuts, readScoringDossiers, type StoredDossier } from '../store/dossier-tables.ts';
import { readProgress } from '../store/draft-table.ts';
import { readHalfDayInHand } from '../store/half-day-in-hand.ts';
import { readJournalTail } from '../store/journal-table.ts';
import { readLateSheets } from '../store/late-table.ts';
import type { OpenSession } from '../store/open-session.ts';
import { readWaitingEntries } from '../store/paper-entry-table.ts';
import { readMovements, readProductPresence } from '../store/presence-tables.ts';
import { readProposals } from '../store/proposal-table.ts';
import { plainDossier } from '../store/read-record.ts';
import { readDeferrals, readReplacements } from '../store/running-tables.ts';
import { readSeats, type SeatRow } from '../store/seat-table.ts';
import { readSessionRow } from '../store/session-table.ts';
import { readRoundSubmissions } from '../store/sheet-table.ts';
import { voteUnderWay } from '../tally/hold-vote.ts';
import { dayNow } from './desk-agenda.ts';
import { attendanceAt, type CellFacts, cellFacts, cellsOf, OWES_NONE } from './desk-matrix.ts';
import { seatPresences } from './desk-seats.ts';
import { memberAddress } from './member-address.ts';
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
  const numbers = numbersOf(dossiers, halfDays);
  const council = { members, replacements: readReplacements(db), profile: row.profile };
  const evidenceOf = countEvidence(session, checklist, (hash) => venue.keeper()?.preparer.waitingOf(hash) ?? 0);
  return {
    revision: venue.revision(),
    file: session.file,
    letters: sessionLetters(row.createdAt),
    rehearsal: row.rehearsal,
    operator: operatorOf(session),
    state: row.state,
    info: row.info,
    profile: row.profile,
    book,
    warnings: sessionWarnings(row.info, book).map(wireProblem),
    halfDays,
    quorums: halfDays.map((halfDay) => ({ halfDay, quorum: quorumIn(council, attendanceNow(attendance, movements, halfDay), halfDay) })),
    members,
    seats: members.map((m) =>
      seatOf(
        m,
        seats.find((s) => s.member === m.code),
        session.now(),
      ),
    ),
    dossiers: agendaOf(dossiers, halfDays).map((stored) => {
      const { state, round, code } = stored;
      const d = plainDossier(stored);
      return { ...d, state, round, number: numbers.get(code) ?? 0, setName: setByNumber(session.book, d.setNumber)?.name ?? '', evidence: evidenceOf(d) };
    }),
    attendance,
    movements,
    productPresence: readProductPresence(db),
    recusals: readRecusals(db),
    deferrals: readDeferrals(db),
    replacements: council.replacements,
    knockOuts: readKnockOuts(db),
    advisory: readAdvisory(db),
    manifest: readManifest(session),
    lateSheets: readLateSheets(db),
    proposals: readProposals(db),
    day: dayNow(session),
  };
}

/** Quorum of a half-day by an attendance of it. */
function quorumIn(
  { members, replacements, profile }: { readonly members: readonly Member[]; readonly replacements: readonly Replacement[]; readonly profile: Profile },
  attendance: readonly Attendance[],
  halfDay: string,
): Quorum {
  return quorumOf(councilIn(members, replacements, attendance, halfDay), attendance, halfDay, profile);
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

function openProduct({ db }: OpenSession, facts: CellFacts, dossier: StoredDossier, profile: Profile): OpenProduct {
  const { code, round } = dossier;
  const { halfDay } = readPanel(db, dossier);
  const cells = cellsOf(facts, dossier, halfDay, readRoundSubmissions(db, code, round), readProgress(db, code, round), round);
  return {
    dossier: code,
    round,
    openedAt: dossier.openedAt ?? '',
    halfDay,
    cells,
    owing: cells.filter((c) => !OWES_NONE.includes(c.status)).length,
    received: cells.filter((c) => c.status === 'received').length,
    quorum: quorumOf(councilFor(facts.members, facts.replacements, dossier), attendanceAt(facts, code, halfDay, true), halfDay, profile),
  };
}

/** The desk's live state; cheap however many dossiers the session has. */
export function deskLive(
  venue: Venue,
  jobs: Pick<DeskLive, 'paperJob' | 'backup' | 'standby' | 'slept' | 'unopened' | 'signing' | 'scanning' | 'update'>,
  seq: number,
): DeskLive {
  const session = venue.session();
  if (!session)
    return {
      seq,
      revision: -1,
      session: null,
      current: null,
      collecting: [],
      quorum: null,
      counts: NOTHING,
      online: [],
      hall: { dossier: null, revealed: false },
      journal: [],
      evidence: NOTHING_PREPARED,
      ...jobs,
      seats: [],
      late: [],
      proposals: [],
      paperEntries: [],
      vote: null,
      ...memberAddress(venue),
    };
  const { db } = session;
  const row = readSessionRow(db);
  const facts = cellFacts(session, venue);
  const halfDay = readHalfDayInHand(db);
  const open = readScoringDossiers(db).map((dossier) => openProduct(session, facts, dossier, row.profile));
  const written = collectsOpinions(row.info);
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
    current: written ? null : (open[0] ?? null),
    collecting: written ? open : [],
    quorum: {
      ...quorumIn({ ...facts, profile: row.profile }, attendanceNow(facts.attendance, facts.movements, halfDay), halfDay),
      halfDay,
      left: facts.members.map((m) => m.code).filter((member) => lastMovement(facts.movements, member, halfDay)?.kind === 'leave'),
    },
    counts: { ...NOTHING, ...states.byState, ineligible: states.ineligible, knockedOut },
    online: venue.online(),
    hall: row.hall,
    journal: journalLines(session, null, 8),
    evidence: venue.keeper()?.preparer.state() ?? NOTHING_PREPARED,
    ...jobs,
    seats: seatPresences(session, venue, facts.members, facts.seats),
    late: readLateSheets(db).filter((l) => l.state === 'kept'),
    proposals: readProposals(db),
    paperEntries: readWaitingEntries(db),
    vote: voteUnderWay(session),
    ...memberAddress(venue),
  };
}
