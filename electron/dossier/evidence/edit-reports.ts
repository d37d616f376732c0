/** What comes with a dossier besides files: the commune's and the advisory team's reports, recommended points, samples. */
import { COMMUNE_FINDINGS } from '../../../shared/commune-findings.ts';
import { boxesOf, criteriaOf, setByNumber } from '../../../shared/criteria.ts';
import type { AdvisoryReport, CommuneReport, SampleCheckIn } from '../../../shared/evidence.ts';
import { needsSamples } from '../../../shared/evidence-checklist.ts';
import type { DossierCode } from '../../../shared/lib/brand.ts';
import { err, type Outcome, ok } from '../../../shared/lib/outcome.ts';
import { problem } from '../../../shared/problems/index.ts';
import { DESK, journal } from '../../safety/journal.ts';
import { transact } from '../../store/database.ts';
import { readAdvisory, readDossier, replaceAdvisory, type StoredDossier } from '../../store/dossier-tables.ts';
import type { OpenSession } from '../../store/open-session.ts';
import { readReports, readSample, saveReports, saveSampleRow } from '../../store/report-tables.ts';
import { readSessionRow } from '../../store/session-table.ts';

/** One change of one dossier in one transaction. OC-2701 once the session is open, OC-1006 unknown. */
function change(session: OpenSession, code: DossierCode, work: (dossier: StoredDossier) => Outcome<null>): Outcome<null> {
  return transact(session.db, () => {
    if (readSessionRow(session.db).state !== 'preparing') return err(problem('OC-2701'));
    const dossier = readDossier(session.db, code);
    return dossier ? work(dossier) : err(problem('OC-1006', { code }));
  });
}

/** Null takes the report away. OC-2729: a finding that is none of the four. */
export function saveCommuneReport(session: OpenSession, code: DossierCode, report: CommuneReport | null): Outcome<null> {
  return change(session, code, () => {
    const stranger = report?.findings.find((f) => !COMMUNE_FINDINGS.some(({ id }) => id === f.id));
    if (stranger) return err(problem('OC-2729', { id: stranger.id }));
    const before = readReports(session.db, code);
    saveReports(session.db, code, { ...before, commune: report });
    journal(session.db, {
      at: session.now(),
      event: 'commune-report-saved',
      actor: DESK,
      dossier: code,
      details: { before: before.commune, after: report },
    });
    return ok(null);
  });
}

/** Null takes the report away. */
export function saveAdvisoryReport(session: OpenSession, code: DossierCode, report: AdvisoryReport | null): Outcome<null> {
  return change(session, code, () => {
    const before = readReports(session.db, code);
    saveReports(session.db, code, { ...before, advisory: report });
    journal(session.db, {
      at: session.now(),
      event: 'advisory-report-saved',
      actor: DESK,
      dossier: code,
      details: { before: before.advisory, after: report },
    });
    return ok(null);
  });
}

/** Recommended points of one criterion. OC-2725 no such criterion, OC-2730 no box has these points (0 is always allowed). */
export function saveAdvisoryPoints(session: OpenSession, code: DossierCode, criterion: string, points: number | null, comment: string): Outcome<null> {
  return change(session, code, (dossier) => {
    const set = setByNumber(session.book, dossier.setNumber);
    const placed = set && criteriaOf(set).get(criterion);
    if (!placed) return err(problem('OC-2725', { criterion }));
    const values = [...new Set([0, ...boxesOf(placed.criterion).map((box) => box.points)])].sort((a, b) => a - b);
    if (points !== null && !values.includes(points)) return err(problem('OC-2730', { points, criterion, allowed: values.join(', ') }));
    const before = readAdvisory(session.db, code).find((a) => a.criterion === criterion);
    replaceAdvisory(session.db, { dossier: code, criterion, points, comment, notes: before?.notes ?? {} });
    journal(session.db, {
      at: session.now(),
      event: 'advisory-points-saved',
      actor: DESK,
      dossier: code,
      details: { criterion, before: before ? { points: before.points, comment: before.comment } : null, after: { points, comment } },
    });
    return ok(null);
  });
}

/** Samples may still come in while the session is open; not after its end (OC-1004). OC-2732 for a set that needs none. */
export function saveSample(session: OpenSession, code: DossierCode, sample: SampleCheckIn): Outcome<null> {
  return transact(session.db, () => {
    if (readSessionRow(session.db).state === 'ended') return err(problem('OC-1004'));
    const dossier = readDossier(session.db, code);
    if (!dossier) return err(problem('OC-1006', { code }));
    if (sample !== null && !needsSamples(setByNumber(session.book, dossier.setNumber))) return err(problem('OC-2732'));
    const before = readSample(session.db, code);
    saveSampleRow(session.db, code, sample);
    journal(session.db, { at: session.now(), event: 'sample-recorded', actor: DESK, dossier: code, details: { before, after: sample } });
    return ok(null);
  });
}
