/** One product's way through the council in a test: open, hand in, close. */
import type { DossierTally } from '../../shared/contract/desk.ts';
import type { MemberState, Receipt } from '../../shared/contract/member.ts';
import type { DossierCode } from '../../shared/lib/brand.ts';
import { diceOf } from '../../shared/sample/dice.ts';
import { valueOf } from './client.ts';
import type { Desk } from './desk-client.ts';
import type { FakeMember } from './fake-member.ts';
import { makeSheet } from './make-sheet.ts';

/** The state in which this member may score this product and round. */
export async function whenOpen(member: FakeMember, dossier: DossierCode, round: number): Promise<MemberState> {
  const live = member.live();
  if (!live) throw new Error(`${member.code} has vanished`);
  return live.until((s) => s.phase === 'scoring' && s.current?.dossier === dossier && s.current.round === round);
}

/** Waits until the product is open for this member and hands in a sheet of `total` points. */
export async function handIn(member: FakeMember, dossier: DossierCode, round: number, total: number): Promise<Receipt> {
  const state = await whenOpen(member, dossier, round);
  const content = makeSheet(await member.readSet(dossier), total, diceOf(`${member.code} ${dossier} ${round}`));
  return valueOf(await member.submit(member.prepare(state, content)));
}

/** Everybody hands in the total given for them, in the order of `members`; scoring of the product must be open. */
const handInAll = (members: readonly FakeMember[], dossier: DossierCode, round: number, totals: readonly number[]): Promise<readonly Receipt[]> =>
  Promise.all(members.map((member, i) => handIn(member, dossier, round, totals[i % totals.length] ?? 75)));

/** Those of `members` who owe a sheet of the product, as the desk's matrix has it. */
export async function owing(desk: Desk, members: readonly FakeMember[], dossier: DossierCode): Promise<readonly FakeMember[]> {
  const row = (await desk.run('read-matrix', {})).rows.find((r) => r.dossier === dossier);
  const out = new Set<string>(row?.cells.filter((c) => c.status === 'recused' || c.status === 'absent' || c.status === 'outside').map((c) => c.member));
  return members.filter((m) => !out.has(m.code));
}

/** One whole round: opens it (or the next one), takes every sheet owed, closes, answers the tally. */
export async function playRound(
  desk: Desk,
  members: readonly FakeMember[],
  dossier: DossierCode,
  round: number,
  totals: readonly number[],
): Promise<DossierTally> {
  await desk.run(round === 1 ? 'open-scoring' : 'open-next-round', { dossier });
  await handInAll(await owing(desk, members, dossier), dossier, round, totals);
  await desk.run('close-scoring', { dossier, evenIfMissing: false });
  return desk.run('read-tally', { dossier });
}
