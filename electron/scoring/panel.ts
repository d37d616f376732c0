/** What the scoring use cases ask of the store first: who owes a sheet for a dossier, and whether the quorum holds. */
import { type Dossier, halfDayOf, halfDaysOf } from '../../shared/session.ts';
import { type Panel, panelOf, type Quorum, quorumOf } from '../../shared/tally.ts';
import { readAttendance, readMembers, readRecusals } from '../store/council-tables.ts';
import type { Database } from '../store/database.ts';
import { readDossierHalfDays } from '../store/dossier-tables.ts';
import { factsVersion } from '../store/journal-table.ts';
import { readSessionRow } from '../store/session-table.ts';

export type DossierPanel = { readonly halfDay: string; readonly panel: Panel; readonly quorum: Quorum };

const panels = new WeakMap<Database, { readonly version: string; readonly byDossier: Map<string, DossierPanel> }>();

/** Read afresh only when the journal shows that something it depends on may have changed: 200 sheets at once ask for the same panel. */
export function readPanel(db: Database, dossier: Dossier): DossierPanel {
  const version = factsVersion(db);
  const known = panels.get(db);
  const byDossier = known?.version === version ? known.byDossier : new Map<string, DossierPanel>();
  panels.set(db, { version, byDossier });
  const panel = byDossier.get(dossier.code) ?? workOut(db, dossier);
  byDossier.set(dossier.code, panel);
  return panel;
}

function workOut(db: Database, dossier: Dossier): DossierPanel {
  const attendance = readAttendance(db);
  const members = readMembers(db);
  const halfDay = halfDayOf(dossier, halfDaysOf({ dossiers: readDossierHalfDays(db), attendance }));
  return {
    halfDay,
    panel: panelOf(members, attendance, readRecusals(db), dossier.code, halfDay),
    quorum: quorumOf(members, attendance, halfDay, readSessionRow(db).profile),
  };
}
