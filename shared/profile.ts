/** The regulation profile: what differs by province, as data. The desk edits it, the minutes print it in words (paper/regulation-annex.ts). */
import { type Rational, rational } from './lib/rational.ts';
import type { Member, Role } from './session.ts';

/** Longest text beside a paper's number, and the largest first number. */
export const MOST_AFFIX = 40;
export const MOST_NUMBER = 999_999;

/** Money in VND. */
export type Profile = {
  /** Least share of the members who score that must be present, rounded up to whole members. */
  readonly quorumShare: Rational;
  readonly chairOrDeputyRequired: boolean;
  /** Largest spread allowed; strictly more needs another round. */
  readonly spreadLimit: Rational;
  readonly maxRounds: number;
  /** Share of counted sheets that settles a gate either way. */
  readonly gateAgreement: Rational;
  readonly reward3: number;
  readonly reward4: number;
  /** What an upgraded product gets: the whole reward of its new stars, or only the difference. */
  readonly upgradeReward: 'whole' | 'difference';
  readonly showRunningTotal: boolean;
  /** While scoring the member's page says what is missing for 3, 4 and 5 stars. */
  readonly showStarHints: boolean;
  readonly decimals: number;
  /** Whether the chair and a secretary who is no member score: the usual mark of a council row, which may depart from it with a warning. */
  readonly chairScores: boolean;
  readonly secretaryScores: boolean;
  /** From round 2 on the members' pages name whose totals lie furthest apart. */
  readonly gapNamed: boolean;
  /** What the chair may choose when the spread is still over the limit after the last round. */
  readonly lastRoundChoice: LastRoundChoice;
  /**
   * Number series of the papers the program writes: what stands before and after the number ("{năm}" is the session's year), and the first one
   * (0: to be filled in by hand).
   */
  readonly minutesPrefix: string;
  readonly minutesSuffix: string;
  readonly minutesFirst: number;
  readonly certificatePrefix: string;
  readonly certificateSuffix: string;
  readonly certificateFirst: number;
  readonly noticePrefix: string;
  readonly noticeSuffix: string;
  readonly noticeFirst: number;
  readonly reminderPrefix: string;
  readonly reminderSuffix: string;
  readonly reminderFirst: number;
};

export type LastRoundChoice = 'both' | SpreadDecision;
export const LAST_ROUND_CHOICES: readonly LastRoundChoice[] = ['both', 'mean', 'postpone'];
export type SpreadDecision = 'mean' | 'postpone';

/** What the chair may decide after the last round, at least one. */
export const spreadDecisions = ({ lastRoundChoice }: Pick<Profile, 'lastRoundChoice'>): readonly SpreadDecision[] =>
  lastRoundChoice === 'both' ? ['mean', 'postpone'] : [lastRoundChoice];

/** Whether the profile lets a role score, as a rule. */
export function roleScores(profile: Pick<Profile, 'chairScores' | 'secretaryScores'>, role: Role): boolean {
  if (role === 'observer') return false;
  if (role === 'chair') return profile.chairScores;
  return role === 'secretary' ? profile.secretaryScores : true;
}

/** Chairs and secretaries whose row says other than the profile. */
export const scoringContradictions = (profile: Profile, members: readonly Member[]): readonly Member[] =>
  members.filter((m) => (m.role === 'chair' || m.role === 'secretary' || m.role === 'observer') && m.scores !== roleScores(profile, m.role));

export const DEFAULT_PROFILE: Profile = {
  quorumShare: rational(3, 4),
  chairOrDeputyRequired: true,
  spreadLimit: rational(10),
  maxRounds: 3,
  gateAgreement: rational(2, 3),
  reward3: 0,
  reward4: 0,
  upgradeReward: 'whole',
  showRunningTotal: true,
  showStarHints: true,
  decimals: 2,
  chairScores: true,
  secretaryScores: false,
  gapNamed: false,
  lastRoundChoice: 'both',
  minutesPrefix: '',
  minutesSuffix: '',
  minutesFirst: 0,
  certificatePrefix: '',
  certificateSuffix: '',
  certificateFirst: 0,
  noticePrefix: '',
  noticeSuffix: '',
  noticeFirst: 0,
  reminderPrefix: '',
  reminderSuffix: '',
  reminderFirst: 0,
};
