/** One product of a rehearsal: rounds until the spread is within the limit, open gates concluded, result confirmed. */
import type { DossierRow, DossierTally } from '../../shared/contract/desk.ts';
import type { GateStars } from '../../shared/criteria.ts';
import { diceOf } from '../../shared/sample/dice.ts';
import type { GateConclusion } from '../../shared/session.ts';
import type { Desk } from './desk-client.ts';
import type { FakeMember } from './fake-member.ts';
import { type Handed, mannerOf, scoreAs } from './rehearse-member.ts';
import { owing } from './score-product.ts';

export type Played = {
  readonly name: string;
  readonly handed: readonly Handed[];
  readonly conclusions: readonly GateConclusion[];
  readonly concluded: number;
  /** Spread of each round. */
  readonly rounds: readonly number[];
  /** As confirmed. */
  readonly tally: DossierTally;
};

/** A 4-star gate that every set but 10 and 26 shares; some members see no evidence for it. */
const DOUBTED_GATE = '3.5';

async function playRound(
  desk: Desk,
  council: readonly FakeMember[],
  dossier: DossierRow,
  round: number,
  seed: string,
  quarrel: boolean,
): Promise<readonly Handed[]> {
  const { code } = dossier;
  const dice = diceOf(`${seed} ${code} ${round}`);
  await desk.run(round === 1 ? 'open-scoring' : 'open-next-round', { dossier: code });
  const panel = await owing(desk, council, code);
  const base = 72 + diceOf(`${seed} ${code}`).below(12);
  const doubters = dice.chance(3) ? 1 + dice.below(panel.length) : 0;
  const plans = panel.map((member, i) => ({
    member,
    manner: mannerOf(dice),
    total: base + dice.below(7) - 3 + (quarrel && round === 1 && i === 0 ? 12 : 0),
    missesGate: i < doubters ? DOUBTED_GATE : null,
  }));
  const score = (plan: (typeof plans)[number], othersDone: Promise<unknown>): Promise<Handed> =>
    scoreAs(plan.manner, plan.member, { dossier: code, round, total: plan.total, missesGate: plan.missesGate, seed, othersDone });
  const quick = plans.filter((p) => p.manner !== 'slow').map((p) => score(p, Promise.resolve()));
  const slow = plans.filter((p) => p.manner === 'slow').map((p) => score(p, Promise.all(quick)));
  const handed = await Promise.all([...quick, ...slow]);
  await desk.run('close-scoring', { dossier: code, evenIfMissing: false });
  return handed;
}

/** The chair concludes every open gate that matters: met when at least half of the sheets say so. */
async function concludeGates(desk: Desk, tally: DossierTally): Promise<readonly GateConclusion[]> {
  const open = tally.gates.filter((g) => g.matters);
  const conclusions = open.map(
    (g): GateConclusion => ({
      dossier: tally.dossier,
      criterion: g.criterion,
      stars: g.stars as GateStars,
      met: 2 * g.reached >= g.of,
      reason: 'Hội đồng thống nhất sau thảo luận',
      notes: {},
    }),
  );
  for (const { dossier, criterion, stars, met, reason } of conclusions) await desk.run('conclude-gate', { dossier, criterion, stars, met, reason });
  return conclusions;
}

/** `quarrel`: one member is far off in round 1. */
export async function playProduct(desk: Desk, council: readonly FakeMember[], dossier: DossierRow, seed: string, quarrel: boolean): Promise<Played> {
  const read = (): Promise<DossierTally> => desk.run('read-tally', { dossier: dossier.code });
  const handed = [...(await playRound(desk, council, dossier, 1, seed, quarrel))];
  let tally = await read();
  while (tally.overLimit && tally.may.nextRound) {
    handed.push(...(await playRound(desk, council, dossier, tally.round + 1, seed, quarrel)));
    tally = await read();
  }
  const conclusions: GateConclusion[] = [];
  for (let fresh = await concludeGates(desk, tally); fresh.length > 0; fresh = await concludeGates(desk, tally)) {
    conclusions.push(...fresh);
    tally = await read();
  }
  await desk.run('confirm-result', { dossier: dossier.code });
  return { name: dossier.name, handed, conclusions, concluded: conclusions.length, rounds: tally.rounds.map((r) => r.spread ?? 0), tally };
}
