/** The whole session as the plain record that the rules, the workbook and the papers read. */
import type { Dossier, SessionRecord } from '../../shared/session.ts';
import { readGateConclusions, readSpreadConclusions } from './conclusion-tables.ts';
import { readAttendance, readMembers, readRecusals } from './council-tables.ts';
import type { Database } from './database.ts';
import { readAdvisory, readDossiers, readKnockOuts, type StoredDossier } from './dossier-tables.ts';
import { readPaperTrails } from './paper-entry-table.ts';
import { readPlenaryVotes } from './plenary-table.ts';
import { readProductPresence } from './presence-tables.ts';
import { readAllReports } from './report-tables.ts';
import { readDeferrals, readDiscussions, readReplacements, readRoundPanels } from './running-tables.ts';
import { readSessionRow } from './session-table.ts';
import { readSheets } from './sheet-table.ts';

/** The dossier as the office gave it, without its state and number in the session. */
export function plainDossier({ state: _state, round: _round, openedAt: _openedAt, number: _number, ...dossier }: StoredDossier): Dossier {
  return dossier;
}

/** `sheets` false leaves the score sheets out, for callers that show no points. */
export function readRecord(db: Database, { sheets }: { readonly sheets: boolean } = { sheets: true }): SessionRecord {
  const { info, profile } = readSessionRow(db);
  return {
    info,
    profile,
    members: readMembers(db),
    dossiers: readDossiers(db).map(plainDossier),
    attendance: readAttendance(db),
    productPresence: readProductPresence(db),
    recusals: readRecusals(db),
    deferrals: readDeferrals(db),
    replacements: readReplacements(db),
    knockOuts: readKnockOuts(db),
    plenaryVotes: readPlenaryVotes(db),
    advisory: readAdvisory(db),
    sheets: sheets ? readSheets(db) : [],
    paperTrails: sheets ? readPaperTrails(db) : [],
    roundPanels: readRoundPanels(db),
    discussions: readDiscussions(db),
    gateConclusions: readGateConclusions(db),
    spreadConclusions: readSpreadConclusions(db),
    ...readAllReports(db),
  };
}
