/** Commands of a seated member on the own scoring → their use cases; and the bell each of them rings. */
import type { MemberCommand, MemberOutputs, MemberParsed, Receipt } from '../../shared/contract/member.ts';
import { type Outcome, ok } from '../../shared/lib/outcome.ts';
import { askHelp } from '../scoring/ask-help.ts';
import { answerRecusal, declareRecusal, listWaiting } from '../scoring/ask-recusal.ts';
import { ownDraft, saveDraft } from '../scoring/keep-draft.ts';
import { proposeKnockOut, withdrawKnockOut } from '../scoring/propose-knock-out.ts';
import { readSisters } from '../scoring/read-sister.ts';
import type { Seated } from '../scoring/seats.ts';
import { submitSheet } from '../scoring/submit-sheet.ts';
import type { OpenSession } from '../store/open-session.ts';
import { castBallot } from '../tally/hold-vote.ts';
import type { Venue } from './venue.ts';

export type Seat = Seated & { readonly session: OpenSession };

type Scoring =
  | 'submit-sheet'
  | 'save-draft'
  | 'read-draft'
  | 'read-sister'
  | 'propose-knock-out'
  | 'withdraw-knock-out'
  | 'cast-ballot'
  | 'ask-help'
  | 'answer-recusal'
  | 'declare-recusal'
  | 'list-waiting'
  | 'tell-device';
export type SeatedHandler<C extends MemberCommand> = (seat: Seat, input: MemberParsed<C>) => Outcome<MemberOutputs[C]> | Promise<Outcome<MemberOutputs[C]>>;

/** `clock`: the real time in milliseconds. `forgetScene`: what was read for all pages together is out of date, though nobody need be told. */
export function memberScoring(venue: Venue, clock: () => number, forgetScene: () => void): { readonly [C in Scoring]: SeatedHandler<C> } {
  /** The desk's tables show it: the bell that makes the desk read them again. */
  const telling = <T>(outcome: Outcome<T>): Outcome<T> => {
    if (outcome.ok) venue.changed();
    return outcome;
  };

  async function submit(seat: Seat, input: MemberParsed<'submit-sheet'>): Promise<Outcome<Receipt>> {
    const outcome = await submitSheet(seat.session, { ...input, member: seat.member.code, device: seat.device });
    if (outcome.ok) venue.stirred();
    else if (outcome.problems.some((p) => p.code === 'OC-3010')) venue.changed();
    return outcome;
  }

  async function save(seat: Seat, input: MemberParsed<'save-draft'>): Promise<Outcome<{ readonly rev: number }>> {
    const outcome = await saveDraft(seat.session, { ...input, member: seat.member.code });
    forgetScene();
    venue.progressed();
    return outcome;
  }

  return {
    'submit-sheet': submit,
    'save-draft': save,
    'read-draft': (seat, { dossier, round }) => ownDraft(seat.session, { dossier, round, member: seat.member.code }),
    'read-sister': (seat, { dossier }) => readSisters(seat.session, seat.member.code, dossier),
    'propose-knock-out': (seat, { dossier, reason }) => telling(proposeKnockOut(seat.session, seat, dossier, reason)),
    'withdraw-knock-out': (seat, { id }) => telling(withdrawKnockOut(seat.session, seat, id)),
    'answer-recusal': (seat, { dossier, yes, reason }) => telling(answerRecusal(seat.session, seat, dossier, yes, reason)),
    'declare-recusal': (seat, { dossier, reason }) => telling(declareRecusal(seat.session, seat, dossier, reason)),
    'list-waiting': (seat) => ok(listWaiting(seat.session, seat.member.code)),
    'cast-ballot': (seat, { vote, choice }) => {
      const outcome = castBallot(seat.session, { member: seat.member.code, device: seat.device }, vote, choice);
      venue.stirred();
      return outcome;
    },
    'ask-help': (seat, { wanted }) => {
      const outcome = askHelp(seat.session, seat, wanted);
      venue.stirred();
      return outcome;
    },
    'tell-device': (seat, { clock: said, ...phone }) => {
      const clockOff = said === undefined ? null : Math.round((said - clock()) / 1000);
      venue.tell(seat.member.code, { ...phone, clockOff });
      return { ok: true, value: null, warnings: [] };
    },
  };
}
