/**
 * The tally: counted sheets → exact mean, spread, pairs beyond the limit, what the sheets say about each gate.
 * A fold over plain records; no store pre-processes anything for it.
 * Rules: README, "Rules of the tally"; the share that settles a gate and the limits come from the regulation profile.
 */
import { type CriteriaSet, criteriaOf, type Gate, gatesOf, type PartCode } from './criteria.ts';
import type { DossierCode, MemberCode } from './lib/brand.ts';
import { atLeast, ceilTimes, compare, type Rational, rational } from './lib/rational.ts';
import { pointsOf, type SheetTotals, totalsOf } from './scoring.ts';
import { type Attendance, type Dossier, halfDayKey, type Member, type Profile, type Recusal, type RoundPanel, type Sheet } from './session.ts';

/** Who is concerned with a dossier. `owing`: those who score, are present and not recused; each owes a sheet per round. */
export type Panel = { readonly owing: readonly MemberCode[]; readonly recused: readonly MemberCode[]; readonly absent: readonly MemberCode[] };

export type Quorum = {
  readonly present: number;
  readonly scoring: number;
  readonly needed: number;
  readonly chairOrDeputyPresent: boolean;
  readonly reached: boolean;
};

const absentIn = (attendance: readonly Attendance[], halfDay: string): ReadonlySet<MemberCode> => {
  const key = halfDayKey(halfDay);
  return new Set(attendance.filter((a) => !a.present && halfDayKey(a.halfDay) === key).map((a) => a.member));
};

/** Splits the members who score for one dossier in one half-day, by its attendance (`attendanceFor`). An absent recused member counts as absent. */
export function panelOf(
  members: readonly Member[],
  attendance: readonly Attendance[],
  recusals: readonly Recusal[],
  dossier: DossierCode,
  halfDay: string,
): Panel {
  const away = absentIn(attendance, halfDay);
  const recusedHere = new Set(recusals.filter((r) => r.dossier === dossier).map((r) => r.member));
  const codes = members.filter((m) => m.scores).map((m) => m.code);
  return {
    owing: codes.filter((c) => !away.has(c) && !recusedHere.has(c)),
    recused: codes.filter((c) => !away.has(c) && recusedHere.has(c)),
    absent: codes.filter((c) => away.has(c)),
  };
}

/** Quorum by the attendance of a half-day, or of a product (`attendanceFor`): enough of the members who score are present, and the chair or a deputy. Recusals don't lower it. */
export function quorumOf(members: readonly Member[], attendance: readonly Attendance[], halfDay: string, profile: Profile): Quorum {
  const away = absentIn(attendance, halfDay);
  const scoring = members.filter((m) => m.scores);
  const present = scoring.filter((m) => !away.has(m.code)).length;
  const needed = ceilTimes(profile.quorumShare, scoring.length);
  const chairOrDeputyPresent = members.some((m) => (m.role === 'chair' || m.role === 'deputy') && !away.has(m.code));
  const reached = scoring.length > 0 && present >= needed && (chairOrDeputyPresent || !profile.chairOrDeputyRequired);
  return { present, scoring: scoring.length, needed, chairOrDeputyPresent, reached };
}

export type CountedSheet = { readonly member: MemberCode; readonly totals: SheetTotals; readonly sheet: Sheet };
/** Two members whose totals differ by more than the limit. */
export type Pair = { readonly high: MemberCode; readonly low: MemberCode; readonly gap: number };

/** What the counted sheets say of a gate: at least the agreed share met it, or missed it, or neither. */
export type GateFinding = Gate & {
  readonly reached: number;
  readonly of: number;
  readonly settled: 'met' | 'missed' | 'open';
  /** Sheets differ: shown on desk and paper. */
  readonly flagged: boolean;
};

export type Tally = {
  readonly dossier: DossierCode;
  /** Latest round that has a sheet, 0 without any. */
  readonly round: number;
  readonly counted: readonly CountedSheet[];
  /** Owe a sheet in the latest round and have none. */
  readonly missing: readonly MemberCode[];
  readonly sum: number;
  /** null without counted sheets. */
  readonly mean: Rational | null;
  readonly parts: Readonly<Record<PartCode, Rational>> | null;
  readonly spread: number | null;
  readonly overLimit: boolean;
  readonly pairs: readonly Pair[];
  readonly gates: readonly GateFinding[];
};

/** Newest version of each member's sheet in one round. */
export function latestSheets(sheets: readonly Sheet[], dossier: DossierCode, round: number): ReadonlyMap<MemberCode, Sheet> {
  const latest = new Map<MemberCode, Sheet>();
  for (const sheet of sheets) {
    if (sheet.dossier !== dossier || sheet.round !== round) continue;
    const known = latest.get(sheet.member);
    if (!known || sheet.version > known.version) latest.set(sheet.member, sheet);
  }
  return latest;
}

/** What a tally reads of the rounds: the sheets, and which rounds only named members scored. */
export type Rounds = { readonly sheets: readonly Sheet[]; readonly roundPanels: readonly RoundPanel[] };

/** Who was asked to score a round again, or null for a round of everybody. */
export function namedIn(roundPanels: readonly RoundPanel[], dossier: DossierCode, round: number): ReadonlySet<MemberCode> | null {
  const named = roundPanels.filter((r) => r.dossier === dossier && r.round === round).map((r) => r.member);
  return named.length === 0 ? null : new Set(named);
}

/** Each member's sheet that holds in a round: its own, or of a member not named for it the one that held in the round before. */
export function sheetsHolding({ sheets, roundPanels }: Rounds, dossier: DossierCode, round: number): ReadonlyMap<MemberCode, Sheet> {
  const own = latestSheets(sheets, dossier, round);
  const named = namedIn(roundPanels, dossier, round);
  if (named === null || round <= 1) return own;
  const before = sheetsHolding({ sheets, roundPanels }, dossier, round - 1);
  return new Map([...[...before].filter(([member]) => !named.has(member)), ...[...own].filter(([member]) => named.has(member))]);
}

/** The latest round of which a sheet exists, 0 without any. */
export const latestRound = (sheets: readonly Sheet[], dossier: DossierCode): number =>
  sheets.reduce((round, s) => (s.dossier === dossier ? Math.max(round, s.round) : round), 0);

function pairsOver(counted: readonly CountedSheet[], limit: Rational): readonly Pair[] {
  // Equal totals stay in the council's order: the sort is stable.
  const ordered = [...counted].sort((a, b) => b.totals.total - a.totals.total);
  const pairs: Pair[] = [];
  ordered.forEach((high, i) => {
    for (const low of ordered.slice(i + 1)) {
      const gap = high.totals.total - low.totals.total;
      if (compare(rational(gap), limit) > 0) pairs.push({ high: high.member, low: low.member, gap });
    }
  });
  return pairs.sort((a, b) => b.gap - a.gap);
}

function findingOf(set: CriteriaSet, gate: Gate, counted: readonly CountedSheet[], agreement: Rational): GateFinding {
  const { criterion } = criteriaOf(set).get(gate.criterion)!;
  const of = counted.length;
  const reached = counted.filter((c) => pointsOf(criterion, c.sheet.marks) >= gate.points).length;
  const met = of > 0 && atLeast(rational(reached, of), agreement);
  const missed = of > 0 && atLeast(rational(of - reached, of), agreement);
  return { ...gate, reached, of, settled: met === missed ? 'open' : met ? 'met' : 'missed', flagged: reached > 0 && reached < of };
}

/**
 * Tallies one dossier. Counted are the newest sheets of the latest round of members who owe one (of members not named for a round
 * of some, those of the round before); a sheet of anyone else is left out. The order of `sheets` doesn't matter. `round` forces an earlier round (rounds side by side).
 */
export function tallyDossier(
  input: Rounds & { readonly dossier: Dossier; readonly set: CriteriaSet; readonly profile: Profile; readonly panel: Panel },
  round: number = latestRound(input.sheets, input.dossier.code),
): Tally {
  const { dossier, set, profile, panel } = input;
  const latest = sheetsHolding(input, dossier.code, round);
  // A round before the last counts whoever handed in then, also who has left since.
  const leftSince = round < latestRound(input.sheets, dossier.code) ? panel.absent.filter((member) => latest.has(member)) : [];
  const counted = [...panel.owing, ...leftSince].flatMap((member): CountedSheet[] => {
    const sheet = latest.get(member);
    return sheet ? [{ member, totals: totalsOf(set, sheet.marks), sheet }] : [];
  });
  const missing = panel.owing.filter((member) => !latest.has(member));
  const count = counted.length;
  const sumOf = (pick: (t: SheetTotals) => number): number => counted.reduce((sum, c) => sum + pick(c.totals), 0);
  const meanOf = (pick: (t: SheetTotals) => number): Rational => rational(sumOf(pick), count);
  const totals = counted.map((c) => c.totals.total);
  const spread = count === 0 ? null : Math.max(...totals) - Math.min(...totals);
  return {
    dossier: dossier.code,
    round,
    counted,
    missing,
    sum: sumOf((t) => t.total),
    mean: count === 0 ? null : meanOf((t) => t.total),
    parts: count === 0 ? null : { A: meanOf((t) => t.A), B: meanOf((t) => t.B), C: meanOf((t) => t.C) },
    spread,
    overLimit: spread !== null && compare(rational(spread), profile.spreadLimit) > 0,
    pairs: pairsOver(counted, profile.spreadLimit),
    gates: gatesOf(set).map((gate) => findingOf(set, gate, counted, profile.gateAgreement)),
  };
}
