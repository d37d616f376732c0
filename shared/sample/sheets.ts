/** The sample's score sheets of one product: nine members around a base, as the product's story asks. */
import { type CriteriaSet, criteriaOf } from '../criteria.ts';
import { type MemberCode, sheetId } from '../lib/brand.ts';
import type { Dossier, Sheet } from '../session.ts';
import { type Dice, diceOf } from './dice.ts';
import type { Story } from './producers.ts';
import { NO_EVIDENCE, noteFor, opinionFor } from './remarks.ts';
import { contentOf, type Levels, missGate, wander } from './ticks.ts';

/** Gates a story leaves unmet: criterion, stars and how many of the nine miss it. */
export const STORY_GATES: Readonly<Partial<Record<Story, { readonly criterion: string; readonly misses: number }>>> = {
  'gate-missed': { criterion: '3.5', misses: 7 },
  'gate-concluded-met': { criterion: '1.5', misses: 4 },
  'gate-concluded-missed': { criterion: '2.3', misses: 5 },
};

/** How far each member of a round is from the base, in points. */
const SECOND_ROUND_STORY = [
  [-8, 6, 1, -3, 2, 0, 4, -1, 3],
  [-3, 3, 1, -2, 2, 0, 2, -1, 2],
] as const;
/** Around 70: the sum is 629 of nine sheets, a mean of 69.888…: three stars, and never shown as 70. */
const BELOW_70_STORY = [-4, 3, 1, -2, 2, 0, 2, -4, 1] as const;

/** Members lean: some strict, some generous. */
const LEANINGS = [0, 1, -1, -1, 1, 1, 0, 1, -1] as const;

function deviations(story: Story | undefined, round: number, count: number, dice: Dice): readonly number[] {
  if (story === 'second-round') return SECOND_ROUND_STORY[round - 1] ?? [];
  if (story === 'below-70') return BELOW_70_STORY;
  const width = 3 + dice.below(7);
  return Array.from({ length: count }, (_, i) => Math.max(-4, Math.min(5, (LEANINGS[i] ?? 0) + dice.below(width) - Math.trunc(width / 2))));
}

const RECEIPT_LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
function receiptOf(dice: Dice): string {
  const four = (): string => Array.from({ length: 4 }, () => RECEIPT_LETTERS[dice.below(RECEIPT_LETTERS.length)]).join('');
  return `${four()}-${four()}`;
}

export type SheetsInput = {
  readonly dossier: Dossier;
  readonly set: CriteriaSet;
  readonly base: Levels;
  /** Base total, points. */
  readonly total: number;
  readonly story: Story | undefined;
  /** Who owes a sheet. */
  readonly members: readonly MemberCode[];
  /** When scoring opened, ISO instant. */
  readonly openedAt: string;
};

const secondsAfter = (iso: string, seconds: number): string => new Date(Date.parse(iso) + seconds * 1000).toISOString();

/** Four-star gates on which a member or two may differ without settling anything; every set of the sample has one of them. */
const STRAY_GATES = ['1.5', '2.3', '3.5', '4.1', '9'] as const;

/** All sheets of one product, round after round. */
export function sheetsOf(input: SheetsInput): readonly Sheet[] {
  const { dossier, set, story, members } = input;
  const dice = diceOf(`sheets ${dossier.code}`);
  const gate = story === undefined ? undefined : STORY_GATES[story];
  const gates = STRAY_GATES.filter((code) => criteriaOf(set).get(code)?.criterion.gates[4] !== undefined);
  const stray = !story && dice.chance(3) ? { criterion: dice.pick(gates), misses: 1 + dice.below(2) } : undefined;
  const missed = gate ?? stray;
  const own = members.map((): Levels => new Map(input.base));
  const rounds = story === 'second-round' ? [1, 2] : [1];
  return rounds.flatMap((round) => {
    const away = deviations(story, round, members.length, dice);
    const missesFrom = dice.below(members.length);
    return members.map((member, i): Sheet => {
      const levels = own[i] as Levels;
      const misses = missed !== undefined && (i + missesFrom) % members.length < missed.misses;
      if (missed && misses) missGate(set, levels, missed.criterion);
      wander(set, levels, input.total + (away[i] ?? 0), dice, new Set(missed ? [missed.criterion] : []));
      return {
        id: sheetId(`mau-${dossier.code}-${member}-v${round}`.toLowerCase()),
        dossier: dossier.code,
        member,
        round,
        version: 1,
        source: 'device',
        signature: '',
        receivedAt: secondsAfter(input.openedAt, (round - 1) * 840 + 420 + i * 31 + dice.below(30)),
        receipt: receiptOf(dice),
        ...contentOf(set, levels),
        criterionNotes: missed && misses ? { [missed.criterion]: NO_EVIDENCE } : noteFor(set, dice),
        opinion: opinionFor(dice),
      };
    });
  });
}
