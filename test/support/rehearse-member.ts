/** How one fake member of a rehearsal behaves on one product, as people and networks do; always ends with a kept sheet. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Receipt } from '../../shared/contract/member.ts';
import type { DossierCode } from '../../shared/lib/brand.ts';
import { type Dice, diceOf } from '../../shared/sample/dice.ts';
import type { Sheet } from '../../shared/session.ts';
import { valueOf } from './client.ts';
import type { FakeMember, Submission } from './fake-member.ts';
import { makeSheet, makeSheetMissing } from './make-sheet.ts';
import { whenOpen } from './score-product.ts';

/** prompt: hands in soon; slow: after the others; vanishes: the phone drops out and comes back; resends: sends the same sheet again and again; cut-off: the line breaks before the receipt arrives. */
export type Manner = 'prompt' | 'slow' | 'vanishes' | 'resends' | 'cut-off';
const MANNERS: readonly Manner[] = ['prompt', 'slow', 'vanishes', 'resends', 'cut-off'];

/** Half of the members are prompt; the rest has some trouble. */
export const mannerOf = (dice: Dice): Manner => (dice.chance(2) ? 'prompt' : (MANNERS[1 + dice.below(MANNERS.length - 1)] ?? 'prompt'));

export type Handed = { readonly manner: Manner; readonly sheet: Sheet; readonly ms: number };

export type Task = {
  readonly dossier: DossierCode;
  readonly round: number;
  readonly total: number;
  readonly missesGate: string | null;
  readonly seed: string /** Settles when the prompt ones are done. */;
  readonly othersDone: Promise<unknown>;
};

async function sendBy(manner: Manner, member: FakeMember, submission: Submission): Promise<Receipt> {
  if (manner === 'resends') {
    const receipts = (await Promise.all([member.submit(submission), member.submit(submission), member.submit(submission)])).map(valueOf);
    const [first] = receipts as [Receipt, ...Receipt[]];
    if (receipts.some((r) => r.receipt !== first.receipt)) throw new Error(`${member.code}: ba lần gửi, ba mã phiếu khác nhau`);
    return first;
  }
  if (manner === 'cut-off') {
    await member.submitAndHangUp(submission);
    return valueOf(await member.submit(submission));
  }
  return valueOf(await member.submit(submission));
}

/** Scores one product in one round. Throws when a sheet is refused or answered with another receipt. */
export async function scoreAs(manner: Manner, member: FakeMember, task: Task): Promise<Handed> {
  const { dossier, round, total, missesGate } = task;
  const dice = diceOf(`${task.seed} ${member.code} ${dossier} ${round}`);
  const state = await whenOpen(member, dossier, round);
  const set = await member.readSet(dossier);
  const submission = member.prepare(state, missesGate ? makeSheetMissing(set, total, missesGate, dice) : makeSheet(set, total, dice));
  await pause(dice.below(15));
  if (manner === 'slow') await task.othersDone;
  if (manner === 'vanishes') {
    member.vanish();
    await pause(30 + dice.below(40));
    await member.comeBack();
    await whenOpen(member, dossier, round);
  }
  const sent = performance.now();
  const { id, version, receipt, receivedAt, totals } = await sendBy(manner, member, submission);
  const ms = performance.now() - sent;
  if (totals.total !== total) throw new Error(`${member.code}: máy chủ tính ${totals.total} điểm, phiếu có ${total} điểm`);
  const sheet: Sheet = {
    ...submission.content,
    id: id as Sheet['id'],
    dossier,
    member: member.code as Sheet['member'],
    round,
    version,
    source: 'device',
    signature: '',
    receivedAt,
    receipt,
  };
  return { manner, sheet, ms };
}
