/**
 * Tally + the chair's conclusions → stars, disposition, reward, rank, and the sentence that explains the stars.
 * Source: Decision 26/2026/QĐ-TTg (bands, cumulative gates, 3 and 4 stars certified by the province, 90 and more referred to
 * the ministry); how several sheets decide a gate, and every limit, come from the regulation profile.
 */
import { type CriteriaBook, type CriteriaSet, type Stars, setByNumber } from './criteria.ts';
import type { DossierCode } from './lib/brand.ts';
import { compare } from './lib/rational.ts';
import { type Plenary, plenaryOf } from './plenary.ts';
import { attendanceFor } from './presence.ts';
import { councilFor } from './serving.ts';
import {
  agendaOf,
  type Deferral,
  type Dossier,
  type GateConclusion,
  halfDayOf,
  halfDaysOf,
  type KnockOut,
  type Profile,
  type SessionRecord,
  type SpreadConclusion,
} from './session.ts';
import { bandOf, starsOf } from './stars.ts';
import { type GateFinding, type Panel, panelOf, type Quorum, quorumOf, type Tally, tallyDossier } from './tally.ts';
import { type Differences, differencesOf } from './written-opinions.ts';

export type Disposition = 'recognise' | 'refer' | 'improve' | 'ineligible' | 'withdrawn' | 'knocked-out' | 'undecided';
export type UndecidedReason = 'postponed' | 'quorum' | 'missing-sheets' | 'spread' | 'gate-conclusion' | 'meeting' | 'plenary';

/** Was it scored as far as its result goes: what isn't has neither points nor stars nor rank, whatever its sheets say. */
export const hasPoints = (disposition: Disposition): boolean => disposition !== 'ineligible' && disposition !== 'withdrawn' && disposition !== 'knocked-out';

/** A gate after the chair's conclusion, if any. `matters`: open, and its finding would change the stars. */
export type GateOutcome = GateFinding & { readonly conclusion: GateConclusion | null; readonly outcome: 'met' | 'missed' | 'open'; readonly matters: boolean };

export type Result = {
  readonly dossier: Dossier;
  readonly halfDay: string;
  readonly panel: Panel;
  readonly quorum: Quorum;
  readonly tally: Tally;
  readonly gates: readonly GateOutcome[];
  /** Stars of the mean alone; null without a mean. */
  readonly band: Stars | null;
  /** Gates not met of levels 3 up to the band. */
  readonly failedGates: readonly GateOutcome[];
  readonly spreadConclusion: SpreadConclusion | null;
  readonly knockOut: KnockOut | null;
  /** Opinions collected in writing that don't agree, so that the council must meet; null where they agree or the council meets anyway. */
  readonly differences: Differences | null;
  /** Of a sub-council's product the plenary's vote, once there are stars to confirm; null for the whole council's. */
  readonly plenary: Plenary | null;
  /** Stars the sub-council found that the plenary hasn't confirmed; null when there are none to confirm. */
  readonly awaited: Stars | null;
  /** Put off or taken out, while that stands. */
  readonly deferral: Deferral | null;
  /** An open gate that matters, or a spread over the limit that the chair has not settled. */
  readonly disputed: boolean;
  /** Why it is undecided; empty when it isn't. */
  readonly reasons: readonly UndecidedReason[];
  readonly disposition: Disposition;
  /** null while undecided, ineligible or knocked out. */
  readonly stars: Stars | null;
  /** VND. */
  readonly reward: number;
};

export type RankedResult = Result & { readonly rank: number | null };

/** Applies the recorded conclusions to the findings: a conclusion always decides. */
function gateOutcomes(findings: readonly GateFinding[], conclusions: readonly GateConclusion[], band: Stars | null): readonly GateOutcome[] {
  const outcomes = findings.map((finding) => {
    const conclusion = conclusions.find((c) => c.criterion === finding.criterion && c.stars === finding.stars) ?? null;
    const outcome = conclusion ? (conclusion.met ? ('met' as const) : ('missed' as const)) : finding.settled;
    return { ...finding, conclusion, outcome };
  });
  const missed = outcomes.filter((o) => o.outcome === 'missed');
  const reachable = band === null ? 0 : starsOf(band, missed);
  return outcomes.map((o) => ({ ...o, matters: o.outcome === 'open' && o.stars <= reachable }));
}

/** The vote that knocked the dossier out: the first with more for than against. */
export const knockOutOf = (knockOuts: readonly KnockOut[], dossier: DossierCode): KnockOut | null =>
  knockOuts.find((k) => k.dossier === dossier && k.votesFor > k.votesAgainst) ?? null;

function rewardOf(profile: Profile, dossier: Dossier, stars: Stars): number {
  const of = (n: number | null): number => (n === 3 ? profile.reward3 : n === 4 ? profile.reward4 : 0);
  const whole = of(stars);
  if (profile.upgradeReward === 'whole' || dossier.registration !== 'upgrade') return whole;
  return Math.max(0, whole - of(dossier.currentStars));
}

function dispositionOf(book: CriteriaBook, stars: Stars): Disposition {
  if (book.certifiedStars.includes(stars)) return 'recognise';
  return stars === 5 ? 'refer' : 'improve';
}

/** The result of one dossier. `record` gives the session's facts; only rows of this dossier and its half-day matter. */
export function resultOf(book: CriteriaBook, set: CriteriaSet, record: SessionRecord, halfDays: readonly string[], dossier: Dossier): Result {
  const { profile } = record;
  const halfDay = halfDayOf(dossier, halfDays);
  const attendance = attendanceFor(record.attendance, record.productPresence, dossier.code, halfDay);
  const members = councilFor(record.members, record.replacements, dossier);
  const panel = panelOf(members, attendance, record.recusals, dossier.code, halfDay);
  const quorum = quorumOf(members, attendance, halfDay, profile);
  const tally = tallyDossier({ dossier, set, profile, panel, sheets: record.sheets, roundPanels: record.roundPanels });
  const band = tally.mean === null ? null : bandOf(book.starBands, tally.mean);
  const conclusions = record.gateConclusions.filter((c) => c.dossier === dossier.code);
  const gates = gateOutcomes(tally.gates, conclusions, band);
  const failedGates = gates.filter((g) => g.outcome === 'missed' && band !== null && g.stars <= band);
  const spreadConclusion = record.spreadConclusions.find((c) => c.dossier === dossier.code && c.round === tally.round) ?? null;
  const knockOut = knockOutOf(record.knockOuts, dossier.code);
  const deferral = record.deferrals.find((d) => d.dossier === dossier.code) ?? null;

  const spreadOpen = tally.overLimit && !(tally.round >= profile.maxRounds && spreadConclusion?.decision === 'mean');
  const gateOpen = gates.some((g) => g.matters);
  const reasons: UndecidedReason[] = [];
  if (deferral?.kind === 'postponed') reasons.push('postponed');
  if (!quorum.reached) reasons.push('quorum');
  if (band === null || tally.missing.length > 0) reasons.push('missing-sheets');
  if (spreadOpen) reasons.push('spread');
  if (gateOpen) reasons.push('gate-conclusion');
  const differences = record.info.form === 'written' && tally.mean !== null ? differencesOf(book.starBands, set, tally) : null;
  if (differences) reasons.push('meeting');
  // Only what is decided but for the plenary can be put to its vote.
  const found = band !== null && reasons.length === 0 ? starsOf(band, failedGates) : null;
  const plenary = found === null ? null : plenaryOf(record.plenaryVotes, dossier, { stars: found, sum: tally.sum });
  const awaited = plenary !== null && plenary.state !== 'confirmed' ? found : null;
  if (awaited !== null) reasons.push('plenary');

  const facts = { dossier, halfDay, panel, quorum, tally, gates, band, failedGates, spreadConclusion, knockOut, differences, plenary, awaited, deferral };
  const without = (disposition: Disposition): Result => ({
    ...facts,
    differences: null,
    awaited: null,
    disputed: false,
    reasons: [],
    disposition,
    stars: null,
    reward: 0,
  });
  if (!dossier.eligible) return without('ineligible');
  if (deferral?.kind === 'withdrawn') return without('withdrawn');
  if (knockOut) return without('knocked-out');
  if (found === null || reasons.length > 0) return { ...facts, disputed: spreadOpen || gateOpen, reasons, disposition: 'undecided', stars: null, reward: 0 };
  const disposition = dispositionOf(book, found);
  return { ...facts, disputed: false, reasons, disposition, stars: found, reward: disposition === 'recognise' ? rewardOf(profile, dossier, found) : 0 };
}

/** Product codes are unique. */
const byCode = (a: Result, b: Result): number => (a.dossier.code < b.dossier.code ? -1 : 1);

/** Without stars last; these are equal among themselves, whatever their means. */
function byStarsThenMean(a: Result, b: Result): number {
  if (a.stars === null || b.stars === null) return Number(a.stars === null) - Number(b.stars === null);
  return b.stars - a.stars || compare(b.tally.mean!, a.tally.mean!);
}

/** Ranking order: stars, mean, product code; equal stars and means share a rank (1, 1, 3); what has no stars comes last, by code, unranked. */
function rankResults(results: readonly Result[]): readonly RankedResult[] {
  const ordered = [...results].sort((a, b) => byStarsThenMean(a, b) || byCode(a, b));
  let rank = 0;
  return ordered.map((result, index) => {
    const before = ordered[index - 1];
    if (!before || byStarsThenMean(before, result) !== 0) rank = index + 1;
    return { ...result, rank: result.stars === null ? null : rank };
  });
}

/** Results of the whole session in ranking order. Throws when a dossier names a set the book lacks (the import refuses that). */
export function resultsOf(book: CriteriaBook, record: SessionRecord): readonly RankedResult[] {
  const halfDays = halfDaysOf(record);
  const rowsOf = groupByDossier(record);
  return rankResults(
    agendaOf(record.dossiers, halfDays).map((dossier) => {
      const set = setByNumber(book, dossier.setNumber);
      if (!set) throw new RangeError(`book ${book.id} has no set ${dossier.setNumber}`);
      return resultOf(book, set, { ...record, ...rowsOf(dossier.code) }, halfDays, dossier);
    }),
  );
}

/** The rows that `resultOf` filters by dossier, grouped once, so that a session of 1,500 dossiers isn't scanned 1,500 times. */
function groupByDossier(
  record: SessionRecord,
): (code: DossierCode) => Pick<SessionRecord, 'sheets' | 'recusals' | 'gateConclusions' | 'productPresence' | 'roundPanels'> {
  const group = <T extends { readonly dossier: DossierCode }>(rows: readonly T[]): ReadonlyMap<DossierCode, T[]> => {
    const groups = new Map<DossierCode, T[]>();
    for (const row of rows) {
      const known = groups.get(row.dossier);
      if (known) known.push(row);
      else groups.set(row.dossier, [row]);
    }
    return groups;
  };
  const [sheets, recusals, gateConclusions] = [group(record.sheets), group(record.recusals), group(record.gateConclusions)];
  const [productPresence, roundPanels] = [group(record.productPresence), group(record.roundPanels)];
  return (code) => ({
    sheets: sheets.get(code) ?? [],
    recusals: recusals.get(code) ?? [],
    gateConclusions: gateConclusions.get(code) ?? [],
    productPresence: productPresence.get(code) ?? [],
    roundPanels: roundPanels.get(code) ?? [],
  });
}
