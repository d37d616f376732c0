/** Who has handed in what: the members' cells of one product, and the whole grid. Counts and states only; no points. */
import type { Matrix, MatrixCell, MatrixStatus } from '../../shared/contract/desk.ts';
import type { DossierCode, MemberCode } from '../../shared/lib/brand.ts';
import { attendanceFor, attendanceNow } from '../../shared/presence.ts';
import { councilFor } from '../../shared/serving.ts';
import {
  type Attendance,
  agendaOf,
  type Dossier,
  halfDayOf,
  halfDaysOf,
  type Member,
  type Movement,
  type ProductPresence,
  type Recusal,
  type Replacement,
  type RoundPanel,
} from '../../shared/session.ts';
import { servesIn } from '../../shared/sub-councils.ts';
import { namedIn, panelOf } from '../../shared/tally.ts';
import { readAttendance, readMembers, readRecusals } from '../store/council-tables.ts';
import { readDossiers } from '../store/dossier-tables.ts';
import { type DraftProgress, readProgress } from '../store/draft-table.ts';
import type { OpenSession } from '../store/open-session.ts';
import { readMovements, readProductPresence } from '../store/presence-tables.ts';
import { readReplacements, readRoundPanels } from '../store/running-tables.ts';
import { readSeats, type SeatRow } from '../store/seat-table.ts';
import { readSubmissions, type Submission } from '../store/sheet-table.ts';
import type { Venue } from './venue.ts';

/** Of whom no sheet is expected in the round in hand. */
export const OWES_NONE: readonly MatrixStatus[] = ['absent', 'recused', 'exempt', 'outside'];

export type CellFacts = {
  readonly members: readonly Member[];
  readonly attendance: readonly Attendance[];
  readonly movements: readonly Movement[];
  readonly productPresence: readonly ProductPresence[];
  readonly recusals: readonly Recusal[];
  readonly replacements: readonly Replacement[];
  readonly roundPanels: readonly RoundPanel[];
  readonly seats: readonly SeatRow[];
  readonly bound: ReadonlySet<MemberCode>;
  readonly online: ReadonlySet<MemberCode>;
  /** Whose phone says that sheets wait on it. */
  readonly keeping: ReadonlySet<MemberCode>;
};

/** Who is here for a product: as fixed at its opening, before that as it is now. */
export const attendanceAt = (facts: CellFacts, dossier: DossierCode, halfDay: string, opened: boolean): readonly Attendance[] =>
  attendanceFor(opened ? facts.attendance : attendanceNow(facts.attendance, facts.movements, halfDay), facts.productPresence, dossier, halfDay);

/** `drafts` null: this product isn't being scored. */
export function cellsOf(
  facts: CellFacts,
  dossier: Dossier,
  halfDay: string,
  submissions: readonly Submission[],
  drafts: readonly DraftProgress[] | null,
  round: number,
): readonly MatrixCell[] {
  const council = councilFor(facts.members, facts.replacements, dossier);
  const serving = new Set(council.map((m) => m.code));
  const elsewhere = new Set(facts.members.filter((m) => !servesIn(m, dossier)).map((m) => m.code));
  const named = namedIn(facts.roundPanels, dossier.code, round);
  const panel = panelOf(council, attendanceAt(facts, dossier.code, halfDay, round > 0), facts.recusals, dossier.code, halfDay);
  const received = new Map(submissions.map((s) => [s.member, s]));
  const begun = new Map((drafts ?? []).map((d) => [d.member, d]));
  const status = (member: MemberCode): MatrixStatus => {
    if (elsewhere.has(member)) return 'outside';
    if (panel.absent.includes(member) || !serving.has(member)) return 'absent';
    if (panel.recused.includes(member)) return 'recused';
    if (named !== null && !named.has(member)) return 'exempt';
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

export function cellFacts(session: OpenSession, venue: Venue): CellFacts {
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
    replacements: readReplacements(db),
    roundPanels: readRoundPanels(db),
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
  return {
    members: facts.members.filter((m) => m.scores).map((m) => m.code),
    rows: agendaOf(dossiers, halfDays).flatMap((d) => {
      const { state, round } = d;
      return d.eligible
        ? [
            {
              dossier: d.code,
              state,
              round,
              cells: cellsOf(
                facts,
                d,
                halfDayOf(d, halfDays),
                submissions.get(`${round} ${d.code}`) ?? [],
                state === 'scoring' ? readProgress(session.db, d.code, round) : null,
                round,
              ),
            },
          ]
        : [];
    }),
  };
}
