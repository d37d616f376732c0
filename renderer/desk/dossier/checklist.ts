/** What a session needs before it opens, and what deserves a look. Pure; the host has the last word on opening. */
import type { DeskSession } from '../../../shared/contract/desk.ts';
import { SAMPLES_WANTED } from '../../../shared/evidence.ts';
import { scoringContradictions } from '../../../shared/session.ts';
import { subCouncilGaps, subCouncilsOf } from '../../../shared/sub-councils.ts';
import { type StringKey, t } from '../../kit/strings/index.ts';
import { showFraction, showPoints } from './show-share.ts';
import type { TabKey } from './tabs.ts';
import { halfDayWords, roleWords } from './words.ts';

/** done · look: may be opened so · missing: blocks the opening. */
export type CheckState = 'done' | 'look' | 'missing';
export type Check = { readonly key: string; readonly state: CheckState; readonly title: string; readonly detail: string; readonly tab: TabKey };

const FEW_MEMBERS = 7;

function infoCheck({ info }: DeskSession): Check {
  const wanted: readonly (readonly [string, StringKey])[] = [
    [info.province, 'dossier.province'],
    [info.startDate, 'dossier.startDate'],
    [info.place, 'dossier.place'],
    [info.councilDecision, 'dossier.councilDecision'],
  ];
  const missing = wanted.filter(([value]) => !value).map(([, words]) => t(words).toLowerCase());
  const detail = missing.length > 0 ? t('dossier.checkInfoMissing', { what: missing.join(', ') }) : t('dossier.checkInfoDone');
  return { key: 'info', state: missing.length > 0 ? 'look' : 'done', title: t('dossier.checkInfo'), detail, tab: 'info' };
}

function profileCheck({ profile, members }: DeskSession): Check {
  const title = t('dossier.checkProfile');
  const others = scoringContradictions(profile, members);
  if (others.length > 0)
    return { key: 'profile', state: 'look', title, detail: t('dossier.checkProfileOther', { names: others.map((m) => m.name).join(', ') }), tab: 'council' };
  const detail = t('dossier.checkProfileDone', {
    quorum: showFraction(profile.quorumShare),
    spread: showPoints(profile.spreadLimit),
    rounds: profile.maxRounds,
  });
  return { key: 'profile', state: 'done', title, detail, tab: 'profile' };
}

function memberChecks({ members }: DeskSession): readonly Check[] {
  const scoring = members.filter((m) => m.scores).length;
  const head = members.find((m) => m.role === 'chair') ?? members.find((m) => m.role === 'deputy');
  const secretary = members.find((m) => m.role === 'secretary' || m.role === 'member-secretary');
  const few = t(scoring === 0 ? 'dossier.checkMembersNone' : scoring < FEW_MEMBERS ? 'dossier.checkMembersFew' : 'dossier.checkMembersDone', {
    n: scoring,
    all: members.length,
  });
  return [
    {
      key: 'members',
      state: scoring === 0 ? 'missing' : scoring < FEW_MEMBERS ? 'look' : 'done',
      title: t('dossier.checkMembers'),
      detail: few,
      tab: 'council',
    },
    {
      key: 'chair',
      state: head ? 'done' : 'missing',
      title: t('dossier.checkChair'),
      detail: head ? t('dossier.checkChairDone', { name: head.name, role: roleWords(head.role) }) : t('dossier.checkChairNone'),
      tab: 'council',
    },
    {
      key: 'secretary',
      state: secretary ? 'done' : 'look',
      title: t('dossier.checkSecretary'),
      detail: secretary ? t('dossier.checkChairDone', { name: secretary.name, role: roleWords(secretary.role) }) : t('dossier.checkSecretaryNone'),
      tab: 'council',
    },
  ];
}

function halfDayCheck({ dossiers, halfDays }: DeskSession): Check {
  const title = t('dossier.checkHalfDays');
  // Nobody scores what isn't eligible: it needs no half-day.
  const unplaced = dossiers.filter((d) => d.eligible && !d.halfDay).length;
  const named = halfDays.filter(Boolean);
  if (named.length === 0) return { key: 'halfDays', state: 'done', title, detail: t('dossier.checkHalfDaysOne'), tab: 'dossiers' };
  if (unplaced > 0)
    return { key: 'halfDays', state: 'look', title, detail: t('dossier.checkHalfDaysMissing', { n: unplaced, name: named[0] ?? '' }), tab: 'dossiers' };
  return { key: 'halfDays', state: 'done', title, detail: t('dossier.checkHalfDaysDone', { n: named.length, names: named.join(', ') }), tab: 'dossiers' };
}

/** Only where a product has one; what the host refuses to open with is said here. */
function subCouncilCheck({ members, dossiers, profile }: DeskSession): readonly Check[] {
  const names = subCouncilsOf([], dossiers);
  if (names.length === 0) return [];
  const gaps = subCouncilGaps(members, dossiers, profile);
  const missing = gaps.map((gap) => t(gap.lacks === 'scorer' ? 'kinds.checkScorer' : 'kinds.checkLeader', { name: gap.subCouncil })).join(' ');
  const detail = missing || t('kinds.checkDone', { names: names.join(', ') });
  return [{ key: 'subCouncils', state: gaps.length > 0 ? 'missing' : 'done', title: t('kinds.memberSubCouncils'), detail, tab: 'council' }];
}

function dossierChecks(session: DeskSession): readonly Check[] {
  const { dossiers } = session;
  const eligible = dossiers.filter((d) => d.eligible).length;
  const unexplained = dossiers.filter((d) => !d.eligible && !d.ineligibleReason.trim()).length;
  const counted: Check = {
    key: 'dossiers',
    state: eligible > 0 ? 'done' : 'missing',
    title: t('dossier.checkDossiers'),
    detail: t(eligible > 0 ? 'dossier.checkDossiersDone' : 'dossier.checkDossiersNone', { n: eligible, all: dossiers.length }),
    tab: 'dossiers',
  };
  const reasons: readonly Check[] =
    unexplained > 0
      ? [{ key: 'reasons', state: 'look', title: t('dossier.checkReasons'), detail: t('dossier.checkReasonsMissing', { n: unexplained }), tab: 'dossiers' }]
      : [];
  return dossiers.length === 0 ? [counted] : [counted, ...reasons, halfDayCheck(session), ...subCouncilCheck(session), ...evidenceChecks(session)];
}

/** Amber at most: a council may meet although a paper comes later. */
function evidenceChecks({ dossiers }: DeskSession): readonly Check[] {
  const eligible = dossiers.filter((d) => d.eligible);
  if (eligible.length === 0) return [];
  const lacking = eligible.filter((d) => d.evidence.missing > 0).length;
  const waiting = eligible.reduce((sum, d) => sum + d.evidence.waiting, 0);
  const files = eligible.reduce((sum, d) => sum + d.evidence.files, 0);
  const papers = lacking > 0 ? t('evidence.checkEvidenceMissing', { n: lacking, all: eligible.length }) : t('evidence.checkEvidenceDone', { files });
  const sampled = eligible.filter((d) => d.evidence.sample !== 'none-needed');
  const short = sampled.filter((d) => d.evidence.sample !== 'complete').length;
  const evidence: Check = {
    key: 'evidence',
    state: lacking > 0 || waiting > 0 ? 'look' : 'done',
    title: t('evidence.checkEvidence'),
    detail: waiting > 0 ? `${papers} ${t('evidence.checkPreparing', { n: waiting })}` : papers,
    tab: 'dossiers',
  };
  if (sampled.length === 0) return [evidence];
  const samples = short > 0 ? t('evidence.checkSamplesMissing', { n: short, all: sampled.length }) : t('evidence.checkSamplesDone', { n: SAMPLES_WANTED });
  return [evidence, { key: 'samples', state: short > 0 ? 'look' : 'done', title: t('evidence.checkSamples'), detail: samples, tab: 'dossiers' }];
}

function quorumCheck({ quorums }: DeskSession): Check {
  const without = quorums.filter((q) => !q.quorum.reached).map((q) => halfDayWords(q.halfDay));
  const detail = without.length > 0 ? t('dossier.checkQuorumMissing', { names: without.join(', ') }) : t('dossier.checkQuorumDone');
  return { key: 'quorum', state: without.length > 0 ? 'look' : 'done', title: t('dossier.checkQuorum'), detail, tab: 'attendance' };
}

function seatCheck({ members, seats }: DeskSession): Check {
  const issued = new Set(seats.filter((s) => s.issued).map((s) => s.member));
  const without = members.filter((m) => m.role !== 'observer' && m.scores && !issued.has(m.code)).length;
  const detail = without > 0 ? t('dossier.checkSeatsMissing', { n: without }) : t('dossier.checkSeatsDone');
  return { key: 'seats', state: without > 0 ? 'look' : 'done', title: t('dossier.checkSeats'), detail, tab: 'seats' };
}

function bookCheck({ book }: DeskSession): Check {
  return {
    key: 'book',
    state: book.readingOnly ? 'look' : 'done',
    title: t('dossier.checkBook'),
    detail: t('dossier.checkBookDone', { decision: book.decision, sets: book.sets, criteria: book.criteria }),
    tab: 'info',
  };
}

/** The checklist in the order of the work. */
export function checklistOf(session: DeskSession): readonly Check[] {
  const [members, others] = [memberChecks(session), dossierChecks(session)];
  const scoring = session.members.some((m) => m.scores);
  return [infoCheck(session), bookCheck(session), profileCheck(session), ...members, ...others, ...(scoring ? [quorumCheck(session), seatCheck(session)] : [])];
}

/** Nothing blocks the opening. */
export const isReady = (checks: readonly Check[]): boolean => checks.every((c) => c.state !== 'missing');
