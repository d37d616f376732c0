/** The tally of a closed product as the desk draws it. */
import type { Stars } from '../criteria.ts';
import type { DossierCode, MemberCode } from '../lib/brand.ts';
import type { Rational } from '../lib/rational.ts';
import type { Disposition, GateOutcome, UndecidedReason } from '../result.ts';
import type { SheetTotals } from '../scoring.ts';
import type { DossierState, KnockOut, SpreadConclusion } from '../session.ts';
import type { PairGap } from '../spread.ts';
import type { Quorum } from '../tally.ts';
import type { DiscussionLine } from './desk-discussion.ts';

export type TallySheet = {
  readonly member: MemberCode;
  readonly totals: SheetTotals;
  readonly receipt: string;
  readonly receivedAt: string;
  readonly source: string;
  readonly opinion: string;
  /** Criterion → the member's note. */
  readonly criterionNotes: Readonly<Record<string, string>>;
  /** Round the sheet was handed in for: an earlier one where the round was for others by name. */
  readonly of: number;
};
/** Criterion by which the totals differ most: gap = highest − lowest points given. */
export type CriterionGap = {
  readonly criterion: string;
  readonly title: string;
  readonly gap: number;
  readonly points: readonly { readonly member: MemberCode; readonly points: number }[];
};

export type RoundTally = {
  readonly round: number;
  readonly sheets: readonly TallySheet[];
  readonly mean: Rational | null;
  readonly shownMean: string;
  readonly spread: number | null;
  /** Who was asked to score this round, null: everybody. */
  readonly named: readonly MemberCode[] | null;
};

/** Readable only once scoring of the product is closed. */
export type DossierTally = {
  readonly dossier: DossierCode;
  readonly state: DossierState;
  readonly round: number;
  readonly maxRounds: number;
  readonly spreadLimit: Rational;
  readonly rounds: readonly RoundTally[];
  readonly missing: readonly MemberCode[];
  readonly recused: readonly MemberCode[];
  readonly absent: readonly MemberCode[];
  readonly sum: number;
  readonly mean: Rational | null;
  readonly shownMean: string;
  readonly shownParts: { readonly A: string; readonly B: string; readonly C: string } | null;
  readonly spread: number | null;
  readonly overLimit: boolean;
  /** Pairs beyond the limit, the widest first, each with the criteria that make its gap. */
  readonly pairs: readonly PairGap[];
  readonly gaps: readonly CriterionGap[];
  readonly gates: readonly (GateOutcome & { readonly title: string })[];
  /** Points of the star band's edge that the mean lies within half a point of, either side; null: not that near to any. */
  readonly edge: number | null;
  readonly band: Stars | null;
  readonly stars: Stars | null;
  readonly disposition: Disposition;
  readonly reasons: readonly UndecidedReason[];
  readonly disputed: boolean;
  readonly quorum: Quorum;
  readonly spreadConclusion: SpreadConclusion | null;
  readonly knockOut: KnockOut | null;
  /** All rounds', struck lines among them. */
  readonly discussion: readonly DiscussionLine[];
  /** "Điểm trung bình 84,33 đủ 4 sao; …" */
  readonly sentence: string;
  /** What may be done now. */
  readonly may: {
    readonly nextRound: boolean;
    readonly resume: boolean;
    readonly confirm: boolean;
    readonly reopen: boolean;
    readonly concludeSpread: boolean;
  };
};
