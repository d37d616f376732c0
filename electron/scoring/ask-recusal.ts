/** Conflicts of interest: the program finds likely ones, the desk asks, the member answers or declares one of the own accord. */
import type { HintRow, HintState } from '../../shared/contract/desk-serving.ts';
import type { WaitingProduct } from '../../shared/contract/member.ts';
import type { DossierCode, MemberCode } from '../../shared/lib/brand.ts';
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import { problem } from '../../shared/problems/index.ts';
import { recusalHints } from '../../shared/recusal-hints.ts';
import { councilFor } from '../../shared/serving.ts';
import { agendaOf, DOSSIER_STATE_WORDS, halfDaysOf } from '../../shared/session.ts';
import { changeRefusal } from '../safety/day-seal.ts';
import { DESK, journal } from '../safety/journal.ts';
import { readAttendance, readMembers, readRecusals, saveRecusal } from '../store/council-tables.ts';
import { transact } from '../store/database.ts';
import { readDossier, readDossiers, type StoredDossier } from '../store/dossier-tables.ts';
import type { OpenSession } from '../store/open-session.ts';
import { answerQuestion, deleteQuestion, readQuestions, saveQuestion } from '../store/question-table.ts';
import { plainDossier } from '../store/read-record.ts';
import { readReplacements } from '../store/running-tables.ts';
import { hasSheetOf } from '../store/sheet-table.ts';
import type { Seated } from './seats.ts';

type Pair = { readonly member: MemberCode; readonly dossier: DossierCode };
const keyOf = ({ member, dossier }: Pair): string => JSON.stringify([member, dossier]);

/** Every likely conflict with what became of it; questions asked without a hint come too. */
export function readRecusalHints({ db }: OpenSession): readonly HintRow[] {
  const [members, replacements] = [readMembers(db), readReplacements(db)];
  const recused = new Set(readRecusals(db).map(keyOf));
  const questions = new Map(readQuestions(db).map((q) => [keyOf(q), q]));
  const hints = readDossiers(db).flatMap((d) => recusalHints(councilFor(members, replacements, d), [plainDossier(d)]));
  const row = ({ member, dossier, why }: Pair & { readonly why: string }): HintRow => {
    const question = questions.get(keyOf({ member, dossier }));
    const state: HintState = recused.has(keyOf({ member, dossier })) ? 'recused' : !question ? 'open' : question.answer === 'declined' ? 'declined' : 'asked';
    return { member, dossier, why, state, at: question?.answeredAt ?? question?.askedAt ?? null };
  };
  const hinted = new Set(hints.map(keyOf));
  return [...hints.map(row), ...[...questions.values()].filter((q) => !hinted.has(keyOf(q))).map(row)];
}

/** A recusal may still be made: not of a confirmed result (OC-3018), nor once the member's sheet is in (OC-3101). */
function recusable(session: OpenSession, { member, dossier }: Pair): Outcome<StoredDossier> {
  const refused = changeRefusal(session.db);
  if (refused) return err(refused);
  const found = readDossier(session.db, dossier);
  if (!found) return err(problem('OC-1006', { code: dossier }));
  if (found.state === 'confirmed') return err(problem('OC-3018', { state: DOSSIER_STATE_WORDS.confirmed }));
  if (hasSheetOf(session.db, member, dossier)) return err(problem('OC-3101', { dossier: found.name }));
  return ok(found);
}

/** The question shows on the member's own screen until it is answered. */
export function askRecusal(session: OpenSession, questions: readonly Pair[]): Outcome<null> {
  return transact(session.db, () => {
    const { db } = session;
    const members = new Set(readMembers(db).map((m) => m.code));
    const why = new Map(readRecusalHints(session).map((h) => [keyOf(h), h.why]));
    const at = session.now();
    for (const pair of questions) {
      if (!members.has(pair.member)) return err(problem('OC-1006', { code: pair.member }));
      const found = recusable(session, pair);
      if (!found.ok) return found;
      saveQuestion(db, { ...pair, why: why.get(keyOf(pair)) ?? `Thư ký hỏi về sản phẩm của ${found.value.producer}`, askedAt: at });
      journal(db, { at, event: 'recusal-asked', actor: DESK, dossier: pair.dossier, details: { member: pair.member } });
    }
    return ok(null);
  });
}

export function withdrawRecusalQuestion(session: OpenSession, { member, dossier }: Pair): Outcome<null> {
  return transact(session.db, () => {
    const refused = changeRefusal(session.db);
    if (refused) return err(refused);
    if (!deleteQuestion(session.db, member, dossier)) return err(problem('OC-1006', { code: `${member} – ${dossier}` }));
    journal(session.db, { at: session.now(), event: 'recusal-question-withdrawn', actor: DESK, dossier, details: { member } });
    return ok(null);
  });
}

/** The member's own answer: a yes is a recusal at once, a no stays on the record. OC-3102: nobody asked. */
export function answerRecusal(session: OpenSession, seat: Seated, dossier: DossierCode, yes: boolean, reason: string): Outcome<null> {
  return transact(session.db, () => {
    const { db } = session;
    const refused = changeRefusal(db);
    if (refused) return err(refused);
    const member = seat.member.code;
    const question = readQuestions(db).find((q) => q.member === member && q.dossier === dossier && q.answer === null);
    if (!question) return err(problem('OC-3102'));
    const at = session.now();
    if (yes) {
      const declared = declare(session, seat, dossier, reason || question.why);
      if (!declared.ok) return declared;
    }
    answerQuestion(db, member, dossier, yes ? 'confirmed' : 'declined', at);
    const actor = { kind: 'member', member, device: seat.device } as const;
    if (!yes) journal(db, { at, event: 'recusal-declined', actor, dossier, details: { member, reason } });
    return ok(null);
  });
}

function declare(session: OpenSession, seat: Seated, dossier: DossierCode, reason: string): Outcome<null> {
  const member = seat.member.code;
  const found = recusable(session, { member, dossier });
  if (!found.ok) return found;
  saveRecusal(session.db, { member, dossier, reason, notes: {} });
  const actor = { kind: 'member', member, device: seat.device } as const;
  journal(session.db, { at: session.now(), event: 'recusal-recorded', actor, dossier, details: { member, dossier, reason } });
  return ok(null);
}

/** A member who scores steps back from a product without being asked; only the desk takes it back. */
export const declareRecusal = (session: OpenSession, seat: Seated, dossier: DossierCode, reason: string): Outcome<null> =>
  transact(session.db, () => declare(session, seat, dossier, reason));

/** Products not yet opened, in the agenda's order, with those this member has stepped back from. */
export function listWaiting({ db }: OpenSession, member: MemberCode): readonly WaitingProduct[] {
  const dossiers = readDossiers(db);
  const recused = new Set(
    readRecusals(db)
      .filter((r) => r.member === member)
      .map((r) => r.dossier),
  );
  return agendaOf(dossiers, halfDaysOf({ dossiers, attendance: readAttendance(db) }))
    .filter((d) => d.eligible && dossiers.some((s) => s.code === d.code && s.state === 'ready'))
    .map(({ code, name, producer }) => ({ dossier: code, name, producer, recused: recused.has(code) }));
}
