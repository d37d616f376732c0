/** Each command of the desk → its use case. The map is checked against the contract: a missing or mistyped one doesn't compile. */
import type { DeskCommand, DeskOutput, DeskParsed, SeatCard } from '../../shared/contract/desk.ts';
import { isRehearsal } from '../../shared/dossier/rehearsal-note.ts';
import type { Checklist } from '../../shared/evidence-checklist.ts';
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import { formatDate } from '../../shared/lib/vietnamese.ts';
import { problem } from '../../shared/problems/index.ts';
import { recordAttendance, recordRecusal, removeMember, saveMember, withdrawRecusal } from '../dossier/edit-council.ts';
import { removeDossier, saveDossier } from '../dossier/edit-dossier.ts';
import { beginSession, endSession, saveInfo, saveProfile } from '../dossier/edit-session.ts';
import { listSessions } from '../dossier/list-sessions.ts';
import type { OutsideReader } from '../dossier/read-elsewhere.ts';
import { startRecord } from '../dossier/start-record.ts';
import type { DrawPool } from '../paper/draw-pool.ts';
import { confirmAll, confirmResult, hideResult, reopenResult, revealResult } from '../result/confirm-result.ts';
import { withdrawSigned } from '../result/file-signed.ts';
import { readResults } from '../result/read-results.ts';
import { setOperator } from '../result/set-operator.ts';
import type { BackupKeeper } from '../safety/backup/keep-backups.ts';
import type { Network } from '../safety/network/keep-network.ts';
import { closeScoring, openNextRound, openScoring, resumeScoring } from '../scoring/move-scoring.ts';
import { freeSeat, issueSeats } from '../scoring/seats.ts';
import type { BookShelf } from '../store/book-files.ts';
import type { OpenSession, Outside } from '../store/open-session.ts';
import type { OwnBooks } from '../store/own-books.ts';
import { concludeGate, concludeSpread, recordKnockOut } from '../tally/conclude.ts';
import { readTally } from '../tally/read-tally.ts';
import type { WaitingPictures } from './certificate-pictures.ts';
import { deskAboutHandlers } from './desk-about.ts';
import { deskAgendaHandlers } from './desk-agenda.ts';
import { deskBackupHandlers } from './desk-backup.ts';
import { bookNamed, deskBookHandlers, READING_BOOKS } from './desk-books.ts';
import { deskBringAlongHandlers } from './desk-bring-along.ts';
import { deskBundleHandlers } from './desk-bundle.ts';
import { deskCorrectionHandlers } from './desk-corrections.ts';
import { deskDesignHandlers } from './desk-design.ts';
import { deskDiscussionHandlers } from './desk-discussion.ts';
import { deskEarlierHandlers, READING_EARLIER } from './desk-earlier.ts';
import { deskEvidenceHandlers, READING_EVIDENCE } from './desk-evidence.ts';
import { checkJournal, wholeJournal } from './desk-journal.ts';
import { deskKindsHandlers } from './desk-kinds.ts';
import { deskListHandlers, type KeptLists, READING_LISTS } from './desk-lists.ts';
import { matrixOf } from './desk-matrix.ts';
import { deskNetworkHandlers } from './desk-network.ts';
import { deskOpinionHandlers, type KeptOpinions } from './desk-opinions.ts';
import { deskPaperEntryHandlers } from './desk-paper-entry.ts';
import { deskPaperJobHandlers } from './desk-paper-set.ts';
import { numberSessionPaper, papersOf } from './desk-papers.ts';
import { deskPresenceHandlers } from './desk-presence.ts';
import { deskScanHandlers } from './desk-scans.ts';
import { seatUrl } from './desk-seat-cards.ts';
import { deskSeatHandlers } from './desk-seats.ts';
import { deskServingHandlers } from './desk-serving.ts';
import { deskSigningHandlers } from './desk-signing.ts';
import { deskStandbyHandlers } from './desk-standby.ts';
import { deskStatisticsHandlers } from './desk-statistics.ts';
import { deskUpdateHandlers, UPDATING } from './desk-update.ts';
import { deskSession, journalLines } from './desk-views.ts';
import { deskWordingHandlers } from './desk-wording.ts';
import { createAndHold, hold } from './hold-session.ts';
import type { Imports } from './imports.ts';
import { makeSample } from './make-sample.ts';
import type { PaperJobs } from './paper-jobs.ts';
import { qrSvg } from './qr.ts';
import type { SecureDoor } from './secure-door.ts';
import { sessionBook } from './session-book.ts';
import type { SignJobs } from './sign-jobs.ts';
import type { Standby } from './standby.ts';
import { takeFolder } from './take-back.ts';
import type { Scanning } from './take-scans.ts';
import type { Updates } from './updates.ts';
import type { Venue } from './venue.ts';
import type { Wake } from './wake.ts';

export type DeskSurroundings = {
  readonly venue: Venue;
  readonly books: BookShelf;
  readonly ownBooks: OwnBooks;
  readonly checklist: Checklist;
  /** Folder of the sample's shipped evidence. */
  readonly sampleFiles: string;
  /** The program's own folder. */
  readonly program: string;
  readonly dataDir: string;
  readonly outside: Outside;
  readonly imports: Imports;
  /** Reads files from outside away from the host's own thread. */
  readonly reader: OutsideReader;
  /** A product list of another office being looked at, and the last one taken over. */
  readonly lists: KeptLists;
  /** Opinions that came back by file and wait for the secretary's word. */
  readonly opinions: KeptOpinions;
  /** Pictures for certificates that wait to be saved with a design. */
  readonly pictures: WaitingPictures;
  /** Draws papers away from the host's own thread. */
  readonly pool: DrawPool;
  readonly paperJobs: PaperJobs;
  readonly signJobs: SignJobs;
  readonly scanning: Scanning;
  readonly backups: BackupKeeper;
  readonly standby: Standby;
  readonly wake: Wake;
  readonly updates: Updates;
  /** Shows a folder in the system's own window; answers why it couldn't, '' when it did. Undefined where the program has no window of its own. */
  readonly openFolder: ((folder: string) => Promise<string>) | undefined;
  readonly network: Network;
  /** The members' door by HTTPS; there once the host runs. */
  readonly secure: () => SecureDoor;
};

type Handler<C extends DeskCommand> = (input: DeskParsed<C>) => Outcome<DeskOutput<C>> | Promise<Outcome<DeskOutput<C>>>;
export type DeskHandlers = { readonly [C in DeskCommand]: Handler<C> };

/** Commands that only read, or ring for themselves: they don't ring the bell. */
export const READING: ReadonlySet<DeskCommand> = new Set<DeskCommand>([
  'list-sessions',
  'open-signing-key',
  'forget-signing-key',
  'read-session',
  'list-books',
  'read-book',
  'read-matrix',
  'read-tally',
  'read-results',
  'list-papers',
  'read-scans',
  'stop-scanning',
  'list-paper-places',
  'start-paper-job',
  'read-backups',
  'back-up-now',
  'preview-restore',
  'export-bundle',
  'open-bundle',
  'cancel-paper-job',
  'open-paper-folder',
  'dismiss-paper-job',
  'read-corrections',
  'read-journal',
  'read-whole-journal',
  'check-journal',
  'read-recusal-hints',
  'read-paper-entries',
  'read-owed-opinions',
  'read-certificate-designs',
  'check-certificate-design',
  'read-wording',
  'list-office-sources',
  'read-network',
  'read-about',
  'read-statistics',
  'read-progress',
  ...READING_EARLIER,
  ...READING_BOOKS,
  ...READING_LISTS,
  ...UPDATING,
  'choose-adapter',
  'show-test-code',
  ...READING_EVIDENCE,
]);

const done = (outcome: Outcome<unknown>): Outcome<null> => (outcome.ok ? ok(null, outcome.warnings) : outcome);

/**
 * What is open when the program starts. After a crash or a restart in the middle of a session the phones are waiting: the session
 * touched last is taken up again if it is under way. With `sample`, the folder's own opened sample is taken up, or made if it has none.
 */
export async function openAtStart(desk: DeskSurroundings, sample: boolean): Promise<Outcome<unknown>> {
  const sessions = listSessions(desk.dataDir, null);
  const last = sample ? sessions.find((s) => s.rehearsal && s.state !== 'preparing' && s.problem === null) : sessions[0];
  const refused = last ? await desk.standby.refusal(last.file) : null;
  if (refused) return err(refused);
  if (last?.problem === null && (sample || last.state === 'open')) return hold(desk, last.file);
  return sample ? makeSample(desk, false) : ok(null);
}

function seatCards(desk: DeskSurroundings, session: OpenSession, members: DeskParsed<'issue-seats'>['members']): Outcome<readonly SeatCard[]> {
  const issued = issueSeats(session, members);
  if (!issued.ok) return issued;
  return ok(
    issued.value.map(({ member, pin, key }) => {
      const joinUrl = seatUrl(desk.venue.joinAddress(), key);
      return { member: member.code, name: member.name, pin, joinUrl, qrSvg: qrSvg(joinUrl) };
    }),
  );
}

export function deskHandlers(desk: DeskSurroundings): DeskHandlers {
  const { venue, books } = desk;
  /** With the open session, or OC-1001. */
  const within =
    <I, O>(run: (session: OpenSession, input: I) => Outcome<O> | Promise<Outcome<O>>) =>
    (input: I): Outcome<O> | Promise<Outcome<O>> => {
      const session = venue.session();
      return session ? run(session, input) : err(problem('OC-1001'));
    };

  return {
    'list-sessions': () => ok(listSessions(desk.dataDir, venue.session()?.file ?? null)),
    'create-session': ({ bookId, ...given }) => {
      const loaded = books.find(bookId);
      if (!loaded) return err(problem('OC-1013', { book: bookId }));
      if (loaded.book.readingOnly) return err(problem('OC-1011', { book: bookId }));
      if (given.startDate && given.endDate && given.endDate < given.startDate)
        return err(problem('OC-1008', { start: formatDate(given.startDate), end: formatDate(given.endDate) }));
      return createAndHold(desk, startRecord({ ...given, bookId: loaded.book.id }), loaded, { rehearsal: false, origin: { form: true } });
    },
    'create-sample': ({ preparing }) => makeSample(desk, preparing),
    'open-session': async ({ file }) => {
      const refused = await desk.standby.refusal(file);
      return refused ? err(refused) : hold(desk, file);
    },
    'close-session': () => {
      venue.hold(null);
      return ok(null);
    },
    'read-session': within((session) => ok(deskSession(session, venue, desk.checklist, sessionBook(session, books).summary))),
    'list-books': () => ok(books.all().map((loaded) => loaded.summary)),
    'read-book': ({ id }) => {
      const loaded = bookNamed(desk, id);
      return loaded.ok ? ok({ book: loaded.value.book, summary: loaded.value.summary, checks: loaded.value.checks }) : loaded;
    },
    'confirm-import': ({ id, acceptWarnings }) => {
      const taken = desk.imports.take(id, acceptWarnings);
      if (!taken.ok) return taken;
      const loaded = books.find(taken.value.bookId);
      if (!loaded) return err(problem('OC-1013', { book: taken.value.bookId }));
      return createAndHold(desk, taken.value.record, loaded, { rehearsal: isRehearsal(taken.value.record.info), origin: { workbook: taken.value.counts } });
    },
    'save-info': within((session, { info }) => saveInfo(session, info)),
    'save-profile': within((session, { profile }) => saveProfile(session, profile)),
    'save-member': within((session, { member, before }) => saveMember(session, member, before)),
    'remove-member': within((session, { member }) => removeMember(session, member)),
    'save-dossier': within((session, { dossier, before }) => saveDossier(session, dossier, before)),
    'remove-dossier': within((session, { dossier }) => removeDossier(session, dossier)),
    'record-attendance': within((session, row) => recordAttendance(session, row)),
    'record-recusal': within((session, row) => recordRecusal(session, row)),
    'withdraw-recusal': within((session, { member, dossier, reason }) => withdrawRecusal(session, member, dossier, reason)),
    'issue-seats': within((session, { members }) => seatCards(desk, session, members)),
    'free-seat': within((session, { member }) => freeSeat(session, member)),
    'begin-session': within((session) => beginSession(session)),
    'end-session': within((session) => endSession(session)),
    'read-matrix': within((session) => ok(matrixOf(session, venue))),
    'open-scoring': within((session, { dossier }) => done(openScoring(session, dossier))),
    'close-scoring': within((session, { dossier, evenIfMissing }) => closeScoring(session, dossier, evenIfMissing)),
    'resume-scoring': within((session, { dossier }) => done(resumeScoring(session, dossier))),
    'open-next-round': within((session, { dossier, members }) => done(openNextRound(session, dossier, members))),
    'read-tally': within((session, { dossier }) => readTally(session, dossier)),
    'conclude-gate': within((session, decision) => concludeGate(session, decision)),
    'conclude-spread': within((session, { dossier, decision, reason }) => concludeSpread(session, dossier, decision, reason)),
    'record-knock-out': within((session, vote) => recordKnockOut(session, vote)),
    'confirm-result': within((session, { dossier }) => confirmResult(session, dossier)),
    'confirm-decided': within((session) => confirmAll(session)),
    'reopen-result': within((session, { dossier, reason }) => reopenResult(session, dossier, reason)),
    'reveal-result': within((session, { dossier }) => revealResult(session, dossier)),
    'hide-result': within((session) => hideResult(session)),
    'read-results': within((session) => ok(readResults(session))),
    ...deskEvidenceHandlers(desk),
    ...deskSeatHandlers(venue),
    ...deskPresenceHandlers(venue),
    ...deskServingHandlers(venue),
    ...deskAgendaHandlers(venue),
    ...deskPaperEntryHandlers(desk),
    ...deskOpinionHandlers(venue, desk.opinions),
    ...deskDiscussionHandlers(venue),
    ...deskKindsHandlers(venue),
    ...deskCorrectionHandlers(venue),
    ...deskWordingHandlers(venue),
    ...deskBringAlongHandlers(desk),
    ...deskBookHandlers(desk),
    ...deskNetworkHandlers(desk),
    ...deskAboutHandlers(desk),
    ...deskUpdateHandlers(desk),
    ...deskStatisticsHandlers(venue),
    ...deskEarlierHandlers(desk),
    ...deskListHandlers(desk),
    'number-paper': within(numberSessionPaper),
    'name-operator': within((session, { name }) => setOperator(session, name)),
    ...deskDesignHandlers(venue, desk.pictures),
    'take-signed-folder': within((session, { folder, by }) => takeFolder({ session, pool: desk.pool, by }, folder.trim())),
    'withdraw-signed': within((session, { id, reason }) => withdrawSigned(session, id, reason)),
    ...deskSigningHandlers(venue, desk.signJobs),
    ...deskScanHandlers(venue, desk.scanning),
    ...deskBackupHandlers(desk),
    ...deskPaperJobHandlers(desk),
    ...deskBundleHandlers(desk),
    ...deskStandbyHandlers(desk),
    'list-papers': within((session) => ok(papersOf(session))),
    'read-whole-journal': within((session, { language }) => ok(wholeJournal(session, desk.checklist, language))),
    'check-journal': within((session) => ok(checkJournal(session))),
    'read-journal': within((session, { before, limit }) => ok(journalLines(session, before, limit))),
  };
}
