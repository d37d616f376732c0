/** Changes to the session's own row: information, regulation profile, opening and ending. */
import type { BookSummary } from '../../shared/contract/desk.ts';
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import { compare, rational } from '../../shared/lib/rational.ts';
import { formatDate } from '../../shared/lib/vietnamese.ts';
import { reminderClash } from '../../shared/paper/number-series.ts';
import { type Problem, problem, warning } from '../../shared/problems/index.ts';
import type { Profile, SessionInfo } from '../../shared/session.ts';
import { GAP_CODES, subCouncilGaps } from '../../shared/sub-councils.ts';
import { actRefusal } from '../safety/day-seal.ts';
import { DESK, journal } from '../safety/journal.ts';
import { scoringRefusal } from '../safety/scoring-open.ts';
import { fixNumbers } from '../store/agenda-tables.ts';
import { readMembers } from '../store/council-tables.ts';
import { transact } from '../store/database.ts';
import { readDossier, readDossiers } from '../store/dossier-tables.ts';
import { deleteDrafts } from '../store/draft-table.ts';
import type { OpenSession } from '../store/open-session.ts';
import { readNumbers } from '../store/paper-number-table.ts';
import { readSessionRow, saveInfoRow, saveProfileRow, setSessionState } from '../store/session-table.ts';
import { readOpenVote } from '../store/vote-tables.ts';
import { writeManifest } from './evidence/write-manifest.ts';

/** Warnings that stay with a session: a book for reading only, a date outside the book's validity. */
export function sessionWarnings(info: SessionInfo, book: Pick<BookSummary, 'id' | 'effectiveFrom' | 'effectiveTo' | 'readingOnly'>): readonly Problem[] {
  const warnings: Problem[] = [];
  const outside = info.startDate !== '' && (info.startDate < book.effectiveFrom || (book.effectiveTo !== null && info.startDate > book.effectiveTo));
  if (outside) warnings.push(warning('OC-1010', { date: formatDate(info.startDate), book: book.id, from: formatDate(book.effectiveFrom) }));
  if (book.readingOnly) warnings.push(warning('OC-1011', { book: book.id }));
  return warnings;
}

/** Numbers, dates and signers may be completed at any time; the book stays the session's own, and the form once it is open (OC-3141, OC-3144). */
export function saveInfo(session: OpenSession, info: SessionInfo): Outcome<null> {
  return transact(session.db, () => {
    const { info: before, state } = readSessionRow(session.db);
    if (info.bookId !== before.bookId) return err(problem('OC-1014'));
    if (info.startDate && info.endDate && info.endDate < info.startDate)
      return err(problem('OC-1008', { start: formatDate(info.startDate), end: formatDate(info.endDate) }));
    if (info.form !== before.form && state !== 'preparing') return err(problem('OC-3141'));
    if (info.form !== before.form && info.form === 'written-then-meeting') return err(problem('OC-3144'));
    saveInfoRow(session.db, info);
    journal(session.db, { at: session.now(), event: 'info-changed', actor: DESK, details: { before, after: info } });
    return ok(null);
  });
}

function profileProblems(profile: Profile): readonly Problem[] {
  const problems: Problem[] = [];
  const refuse = (field: string, allowed: string): void => void problems.push(problem('OC-1012', { field, allowed }));
  const within = (value: Profile['quorumShare'], low: number, high: number, lowAllowed: boolean): boolean => {
    const side = compare(value, rational(low));
    return (lowAllowed ? side >= 0 : side > 0) && compare(value, rational(high)) <= 0;
  };
  if (!within(profile.quorumShare, 0, 1, false)) refuse('Tỷ lệ có mặt tối thiểu', 'lớn hơn 0, không quá 1');
  if (compare(profile.gateAgreement, rational(1, 2)) < 0 || compare(profile.gateAgreement, rational(1)) > 0)
    refuse('Tỷ lệ thống nhất điều kiện', 'từ 1/2 đến 1');
  if (!within(profile.spreadLimit, 0, 100, true)) refuse('Chênh lệch tối đa', 'từ 0 đến 100');
  return problems;
}

/**
 * The regulation's numbers. OC-1002 once the session is open: series of minutes, certificates and notices are frozen with it, as theirs are papers of the
 * results and follow the ranking (what the office's clerk gives is written later by saveInfo or for one paper); the letters' own is set at any time by
 * setReminderSeries. OC-7745: one of the letters has the number that theirs would begin with.
 */
export function saveProfile(session: OpenSession, profile: Profile): Outcome<null> {
  return transact(session.db, () => {
    const row = readSessionRow(session.db);
    if (row.state !== 'preparing') return err(problem('OC-1002'));
    const problems = profileProblems(profile);
    if (problems.length > 0) return err(...problems);
    const letters = ({ reminderPrefix, reminderSuffix, reminderFirst }: Profile): string => JSON.stringify([reminderPrefix, reminderSuffix, reminderFirst]);
    const clash = letters(profile) === letters(row.profile) ? '' : reminderClash({ info: row.info, profile }, readNumbers(session.db));
    if (clash) return err(problem('OC-7745', { number: clash }));
    saveProfileRow(session.db, profile);
    journal(session.db, { at: session.now(), event: 'profile-changed', actor: DESK, details: { before: row.profile, after: profile } });
    return ok(null);
  });
}

/** Freezes council, dossiers, their numbers and evidence and lets scoring begin. OC-2719 when originals of the evidence are missing. */
export function beginSession(session: OpenSession): Outcome<null> {
  return transact(session.db, () => {
    if (readSessionRow(session.db).state !== 'preparing') return err(problem('OC-1002'));
    const members = readMembers(session.db);
    const dossiers = readDossiers(session.db);
    if (!members.some((m) => m.scores)) return err(problem('OC-1007', { what: 'thành viên chấm điểm' }));
    if (!members.some((m) => m.role === 'chair' || m.role === 'deputy')) return err(problem('OC-1007', { what: 'Chủ tịch hoặc Phó Chủ tịch' }));
    if (!dossiers.some((d) => d.eligible)) return err(problem('OC-1007', { what: 'hồ sơ đủ điều kiện' }));
    const gaps = subCouncilGaps(members, dossiers, readSessionRow(session.db).profile);
    const [gap, ...others] = gaps.map(({ subCouncil, products, lacks }) => problem(GAP_CODES[lacks], { subCouncil, products }));
    if (gap) return err(gap, ...others);
    const written = writeManifest(session, dossiers);
    if (!written.ok) return written;
    fixNumbers(session.db);
    setSessionState(session.db, 'open');
    journal(session.db, { at: session.now(), event: 'session-opened', actor: DESK, details: { members: members.length, dossiers: dossiers.length } });
    return ok(null);
  });
}

/** Read only from here on. OC-1009 while a product is being scored, OC-3070 while the day is sealed: a seal that stands would never be checked. */
export function endSession(session: OpenSession): Outcome<null> {
  return transact(session.db, () => {
    const refused = actRefusal(session.db) ?? scoringRefusal(session.db);
    if (refused) return err(refused);
    const vote = readOpenVote(session.db);
    if (vote) return err(problem('OC-3050', { dossier: readDossier(session.db, vote.dossier)?.name ?? vote.dossier }));
    setSessionState(session.db, 'ended');
    deleteDrafts(session.db);
    journal(session.db, { at: session.now(), event: 'session-ended', actor: DESK });
    return ok(null);
  });
}
