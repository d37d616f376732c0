/** What one member's page shows: the product in hand, own receipts, what comes next. Nobody else's points, ever. */

import { numbersOf } from '../../shared/agenda.ts';
import type { OpenVote } from '../../shared/contract/desk-discussion.ts';
import type { LateSheet, Proposal } from '../../shared/contract/desk-seat-shapes.ts';
import type { MemberState, ProductCard, ProductInHand } from '../../shared/contract/member.ts';
import { caveatsOf, setByNumber } from '../../shared/criteria.ts';
import type { DossierCode, MemberCode, SheetId } from '../../shared/lib/brand.ts';
import { agendaOf, type Dossier, halfDaysOf, type Member, ROLE_NAMES } from '../../shared/session.ts';
import { servesIn } from '../../shared/sub-councils.ts';
import { tallyDossier } from '../../shared/tally.ts';
import { type BallotChoice, lastOutcome } from '../../shared/vote.ts';
import { collectsOpinions } from '../../shared/written-opinions.ts';
import { type PanelNow, readPanel } from '../scoring/panel.ts';
import { presides } from '../scoring/preside.ts';
import { receiptOf } from '../scoring/submit-sheet.ts';
import { readClocks } from '../store/agenda-tables.ts';
import { readAttendance, readMembers } from '../store/council-tables.ts';
import { sealedSince } from '../store/day-seal-table.ts';
import { readAdvisory, readDossiers, readKnockOuts, readScoringDossiers, type StoredDossier } from '../store/dossier-tables.ts';
import { readProgress } from '../store/draft-table.ts';
import { readFace } from '../store/evidence-tables.ts';
import { readHelpWanted } from '../store/journal-table.ts';
import { readLateSheets } from '../store/late-table.ts';
import type { OpenSession } from '../store/open-session.ts';
import { readProposals } from '../store/proposal-table.ts';
import { type RecusalQuestion, readQuestions } from '../store/question-table.ts';
import { readSample } from '../store/report-tables.ts';
import { readDeferrals, readDossierRoundPanels } from '../store/running-tables.ts';
import { readSessionRow } from '../store/session-table.ts';
import { readDossierSheets, readLatestSheet, readMemberSheetIds, readRoundSubmissions, readSheet } from '../store/sheet-table.ts';
import { type Reopening, readReopened, readWithdrawals, type Withdrawal } from '../store/sheet-trail-table.ts';
import { readBallots } from '../store/vote-tables.ts';
import { voteUnderWay } from '../tally/hold-vote.ts';
import type { Venue } from './venue.ts';

/** Neighbours in the agenda of the opening never share a colour. */
const COLOURS = 12;

export function productCard(session: OpenSession, dossier: Dossier, number: number): ProductCard {
  return {
    dossier: dossier.code,
    name: dossier.name,
    producer: dossier.producer,
    commune: dossier.commune,
    setNumber: dossier.setNumber,
    setName: setByNumber(session.book, dossier.setNumber)?.name ?? '',
    number,
    colour: (number - 1) % COLOURS,
    face: readFace(session.db, dossier.code),
  };
}

/** A product being scored, as far as it is the same for everybody. */
type OpenProduct = Pick<ProductInHand, 'gap' | 'advisory' | 'samples' | 'caveats' | 'submitted'> & {
  readonly dossier: StoredDossier;
  readonly card: ProductCard;
  readonly panel: PanelNow;
  readonly reopened: readonly Reopening[];
  readonly drafts: ReadonlyMap<MemberCode, number>;
};

/** What is the same for every member at one moment; computed once for all their pages. */
export type Scene = {
  readonly state: MemberState['session'] & { readonly ended: boolean };
  /** Any number while opinions are collected in writing, each member takes them in the own order; else at most one. */
  readonly open: readonly OpenProduct[];
  readonly next: Pick<MemberState, 'next' | 'called' | 'pause' | 'sealed' | 'outcome'>;
  readonly names: ReadonlyMap<DossierCode, StoredDossier>;
  readonly late: readonly LateSheet[];
  readonly withdrawn: readonly Withdrawal[];
  readonly proposals: readonly Proposal[];
  readonly questions: readonly RecusalQuestion[];
  readonly vote: { readonly open: OpenVote; readonly proposer: string; readonly own: ReadonlyMap<MemberCode, BallotChoice> } | null;
  readonly help: ReadonlySet<MemberCode>;
};

/** Why another round: the spread of the round before; whose totals lie furthest apart only where the profile names them. */
function gapBefore(session: OpenSession, dossier: StoredDossier, panel: PanelNow): ProductInHand['gap'] {
  const set = setByNumber(session.book, dossier.setNumber);
  if (dossier.round < 2 || !set) return null;
  const { profile } = readSessionRow(session.db);
  const everybody = { ...panel, owing: [...panel.owing, ...panel.exempt] };
  const { spread, counted } = tallyDossier(
    {
      dossier,
      set,
      profile,
      panel: everybody,
      sheets: readDossierSheets(session.db, dossier.code),
      roundPanels: readDossierRoundPanels(session.db, dossier.code),
    },
    dossier.round - 1,
  );
  if (spread === null) return null;
  const totals = counted.map((c) => c.totals.total);
  const members = profile.gapNamed ? new Map(readMembers(session.db).map((m) => [m.code, m.name])) : null;
  const namesAt = (total: number): readonly string[] => counted.filter((c) => c.totals.total === total).map((c) => members?.get(c.member) ?? c.member);
  return {
    spread,
    limit: profile.spreadLimit.num / profile.spreadLimit.den,
    names: members ? { highest: namesAt(Math.max(...totals)), lowest: namesAt(Math.min(...totals)) } : null,
  };
}

function voteScene(session: OpenSession): Scene['vote'] {
  const open = voteUnderWay(session);
  if (!open) return null;
  return {
    open,
    proposer: readMembers(session.db).find((m) => m.code === open.proposer)?.name ?? '',
    own: new Map(readBallots(session.db, open.id).map((b) => [b.member, b.choice])),
  };
}

function openProduct(session: OpenSession, dossier: StoredDossier, card: ProductCard): OpenProduct {
  const { db, book } = session;
  const { code, round } = dossier;
  const { panel } = readPanel(db, dossier);
  return {
    dossier,
    card,
    panel,
    submitted: readRoundSubmissions(db, code, round).filter((s) => !s.reopened && panel.owing.includes(s.member)).length,
    reopened: readReopened(db, code, round),
    drafts: new Map(readProgress(db, code, round).map((d) => [d.member, d.rev])),
    gap: gapBefore(session, dossier, panel),
    samples: readSample(db, code),
    advisory: readAdvisory(db, code).map(({ criterion, points, comment }) => ({ criterion, points, comment })),
    caveats: caveatsOf(book, dossier.setNumber).map((c) => c.text),
  };
}

export function readScene(session: OpenSession, venue: Pick<Venue, 'addresses' | 'secure' | 'standby'>): Scene {
  const { db, book } = session;
  const row = readSessionRow(db);
  const dossiers = readDossiers(db);
  const halfDays = halfDaysOf({ dossiers, attendance: readAttendance(db) });
  const agenda = agendaOf(dossiers, halfDays);
  const names = new Map(dossiers.map((d) => [d.code, d]));
  const numbers = numbersOf(dossiers, halfDays);
  const cardOf = (dossier: Dossier): ProductCard => productCard(session, dossier, numbers.get(dossier.code) ?? 0);
  const knockOuts = readKnockOuts(db);
  const outcome = lastOutcome(knockOuts, row.hall.dossier);
  const stopped = new Set(knockOuts.filter((k) => k.votesFor > k.votesAgainst).map((k) => k.dossier));
  const deferred = new Set(readDeferrals(db).map((d) => d.dossier));
  const waiting = agenda.filter((d) => d.eligible && !stopped.has(d.code) && !deferred.has(d.code) && names.get(d.code)?.state === 'ready');
  const called = waiting.find((d) => d.code === row.hall.dossier);
  const next = called ?? waiting[0];
  const { pause } = readClocks(db);
  return {
    state: {
      id: row.createdAt,
      name: row.info.name,
      ...(row.rehearsal ? { rehearsal: true } : {}),
      ...(collectsOpinions(row.info) ? { written: true } : {}),
      showRunningTotal: row.profile.showRunningTotal,
      showStarHints: row.profile.showStarHints,
      starBands: book.starBands,
      addresses: [...venue.secure(), ...venue.addresses(), ...venue.standby()],
      ended: row.state === 'ended',
    },
    open: readScoringDossiers(db).map((dossier) => openProduct(session, dossier, cardOf(dossier))),
    next: {
      next: next ? cardOf(next) : null,
      called: called !== undefined,
      pause: pause && { until: pause.until, note: pause.note },
      sealed: sealedSince(db) !== null,
      outcome: outcome && { ...outcome, name: names.get(outcome.dossier)?.name ?? '' },
    },
    names,
    late: readLateSheets(db),
    withdrawn: readWithdrawals(db),
    proposals: readProposals(db),
    questions: readQuestions(db).filter((q) => q.answer === null && names.get(q.dossier)?.state !== 'confirmed'),
    vote: voteScene(session),
    help: new Set(readHelpWanted(db).map((w) => w.member)),
  };
}

/** The products being scored that this member owes a sheet for. */
const owedBy = ({ open }: Scene, member: Member): readonly OpenProduct[] => open.filter(({ panel }) => panel.owing.includes(member.code));

function inHand(session: OpenSession, product: OpenProduct, member: Member, receipts: readonly OwnReceipt[]): ProductInHand {
  const { dossier, card, panel, submitted, gap, advisory, samples, caveats } = product;
  // Newest first.
  const own = receipts.find((r) => r.dossier === dossier.code && r.round === dossier.round);
  const reopened = product.reopened.find((r) => r.member === member.code);
  const from = reopened ? dossier.round : dossier.round - 1;
  const before = from > 0 ? readLatestSheet(session.db, dossier.code, member.code, from) : undefined;
  return {
    ...card,
    round: dossier.round,
    caveats,
    submitted,
    owing: panel.owing.length,
    receipt: own ?? null,
    before: before ? { marks: before.marks, confirmedBlanks: before.confirmedBlanks, criterionNotes: before.criterionNotes, opinion: before.opinion } : null,
    reopened: reopened ? { at: reopened.at, reason: reopened.reason, version: reopened.version } : null,
    draftRev: product.drafts.get(member.code) ?? 0,
    gap,
    samples,
    advisory,
  };
}

function phaseOf(scene: Scene, member: Member): MemberState['phase'] {
  if (scene.state.ended) return 'ended';
  if (scene.state.written) return owedBy(scene, member).length > 0 ? 'choosing' : 'waiting';
  const [current] = scene.open;
  // Another sub-council's product: this member waits for the next one.
  if (!current || !member.scores || !servesIn(member, current.dossier)) return 'waiting';
  const { panel } = current;
  if (panel.owing.includes(member.code)) return 'scoring';
  if (panel.exempt.includes(member.code)) return 'exempt';
  return panel.recused.includes(member.code) ? 'recused' : 'absent';
}

/** The vote as one member sees it: only if asked, and only the own choice. */
function voteOf({ vote, names }: Scene, member: Member): MemberState['vote'] {
  if (!vote?.open.voters.some((v) => v.member === member.code)) return null;
  const { id, dossier, reason } = vote.open;
  const { name = '', producer = '' } = names.get(dossier) ?? {};
  return { id, dossier, name, producer, reason, proposer: vote.proposer, own: vote.own.get(member.code) ?? null };
}

type OwnReceipt = MemberState['sheets'][number];

/** A sheet never changes, so its receipt is worked out once while the session is held, not with every state of every page. */
const knownReceipts = new WeakMap<OpenSession, Map<SheetId, OwnReceipt>>();

function ownReceipts(session: OpenSession, scene: Scene, member: Member): readonly OwnReceipt[] {
  const known = knownReceipts.get(session) ?? new Map<SheetId, OwnReceipt>();
  knownReceipts.set(session, known);
  return readMemberSheetIds(session.db, member.code).flatMap((id) => {
    const sheet = known.has(id) ? undefined : readSheet(session.db, id);
    const dossier = sheet && scene.names.get(sheet.dossier);
    const set = dossier && setByNumber(session.book, dossier.setNumber);
    if (sheet && dossier && set) known.set(id, { ...receiptOf(set, sheet), name: dossier.name, ...(sheet.source === 'paper' ? { paper: true } : {}) });
    return known.get(id) ?? [];
  });
}

export function memberState(session: OpenSession, scene: Scene, member: Member, seq: number): MemberState {
  const { ended: _ended, ...about } = scene.state;
  const phase = phaseOf(scene, member);
  const sheets = ownReceipts(session, scene, member);
  const own = (of: { readonly member: MemberCode }): boolean => of.member === member.code;
  const owed = owedBy(scene, member).map((product) => inHand(session, product, member, sheets));
  const [held] = scene.open;
  return {
    seq,
    member: { code: member.code, name: member.name, role: ROLE_NAMES[member.role], scores: member.scores, presides: presides(session.db, member) },
    session: about,
    phase,
    current: phase === 'scoring' ? (owed[0] ?? null) : null,
    open: phase === 'choosing' ? owed : [],
    ...scene.next,
    sheets,
    withdrawn: scene.withdrawn
      .filter(own)
      .map(({ id, dossier, round, reason }) => ({ id, dossier, round, name: scene.names.get(dossier)?.name ?? '', reason })),
    late: scene.late
      .filter(own)
      .map(({ id, dossier, round, at, state, reason }) => ({ id, dossier, round, name: scene.names.get(dossier)?.name ?? '', at, state, reason })),
    questions: scene.questions
      .filter(own)
      .map(({ dossier, why }) => ({ dossier, name: scene.names.get(dossier)?.name ?? '', producer: scene.names.get(dossier)?.producer ?? '', why })),
    proposals: scene.proposals.filter(own).map(({ id, dossier, reason }) => ({ id, dossier, reason })),
    vote: voteOf(scene, member),
    exempt: phase === 'exempt' && held ? { ...held.card, round: held.dossier.round } : null,
    help: scene.help.has(member.code),
  };
}
