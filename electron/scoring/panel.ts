/** What the scoring use cases ask of the store first: who owes a sheet for a dossier, and whether the quorum holds. */
import type { DossierCode, MemberCode } from '../../shared/lib/brand.ts';
import { attendanceFor } from '../../shared/presence.ts';
import { councilFor } from '../../shared/serving.ts';
import { type Dossier, halfDayOf, halfDaysOf } from '../../shared/session.ts';
import { namedIn, type Panel, panelOf, type Quorum, quorumOf } from '../../shared/tally.ts';
import { readAttendance, readMembers, readRecusals } from '../store/council-tables.ts';
import type { Database } from '../store/database.ts';
import { readDossier, readDossierHalfDays, type StoredDossier } from '../store/dossier-tables.ts';
import { factsVersion } from '../store/journal-table.ts';
import { readProductPresence } from '../store/presence-tables.ts';
import { readDossierRoundPanels, readReplacements } from '../store/running-tables.ts';
import { readSessionRow } from '../store/session-table.ts';

/** `exempt`: would owe a sheet, but the round in hand is for others by name; the sheet of the round before stands. */
export type PanelNow = Panel & { readonly exempt: readonly MemberCode[] };
export type DossierPanel = { readonly halfDay: string; readonly panel: PanelNow; readonly quorum: Quorum };

/** A dossier as it stands in the session, and who owes a sheet for it. */
export type Standing = DossierPanel & { readonly dossier: StoredDossier };

type Known = { readonly version: string; readonly panels: Map<string, DossierPanel>; readonly standings: Map<string, Standing> };
const remembered = new WeakMap<Database, Known>();

/** What was read before, while the journal shows that nothing it depends on has changed since: 200 sheets at once ask for the same. */
function known(db: Database): Known {
  const version = factsVersion(db);
  const before = remembered.get(db);
  if (before?.version === version) return before;
  const fresh = { version, panels: new Map(), standings: new Map() };
  remembered.set(db, fresh);
  return fresh;
}

function panelIn({ panels }: Known, db: Database, dossier: Dossier): DossierPanel {
  const panel = panels.get(dossier.code) ?? workOut(db, dossier);
  panels.set(dossier.code, panel);
  return panel;
}

export const readPanel = (db: Database, dossier: Dossier): DossierPanel => panelIn(known(db), db, dossier);

/** Undefined: there is no such dossier. */
export function readStanding(db: Database, code: DossierCode): Standing | undefined {
  const facts = known(db);
  const before = facts.standings.get(code);
  if (before) return before;
  const dossier = readDossier(db, code);
  if (!dossier) return undefined;
  const standing = { dossier, ...panelIn(facts, db, dossier) };
  facts.standings.set(code, standing);
  return standing;
}

/** Who owes a sheet in a round of those named; `null`: a round of everybody. */
export function narrowed(panel: Panel, named: ReadonlySet<MemberCode> | null): PanelNow {
  if (named === null) return { ...panel, exempt: [] };
  return { ...panel, owing: panel.owing.filter((m) => named.has(m)), exempt: panel.owing.filter((m) => !named.has(m)) };
}

/** Everybody who would owe a sheet in a round of all: a later round isn't bound by whom the one before named. */
export const widened = (panel: PanelNow): PanelNow => ({ ...panel, owing: [...panel.owing, ...panel.exempt], exempt: [] });

/** In words, for a refusal. */
export const whyNotOwing = (panel: PanelNow, member: MemberCode): string =>
  panel.exempt.includes(member)
    ? 'không có tên trong vòng chấm lại này'
    : panel.recused.includes(member)
      ? 'từ chối chấm'
      : panel.absent.includes(member)
        ? 'vắng mặt'
        : 'không chấm điểm hoặc không thuộc tiểu ban chấm sản phẩm này';

function workOut(db: Database, dossier: Dossier): DossierPanel {
  const rows = readAttendance(db);
  const members = councilFor(readMembers(db), readReplacements(db), dossier);
  const halfDay = halfDayOf(dossier, halfDaysOf({ dossiers: readDossierHalfDays(db), attendance: rows }));
  const attendance = attendanceFor(rows, readProductPresence(db), dossier.code, halfDay);
  const panel = panelOf(members, attendance, readRecusals(db), dossier.code, halfDay);
  return {
    halfDay,
    panel: narrowed(panel, namedIn(readDossierRoundPanels(db, dossier.code), dossier.code, readDossier(db, dossier.code)?.round ?? 0)),
    quorum: quorumOf(members, attendance, halfDay, readSessionRow(db).profile),
  };
}
