/** The session's sheets and results against what the journal said of them when they came about. Names sheets and products, never points. */

import { sheetId } from '../../shared/lib/brand.ts';
import { canonicalJson } from '../../shared/lib/canonical-json.ts';
import { type Problem, problem, warning } from '../../shared/problems/index.ts';
import { type RankedResult, resultsOf } from '../../shared/result.ts';
import { resultJson } from '../../shared/result-words.ts';
import type { Sheet } from '../../shared/session.ts';
import { sheetHash, sheetsHash } from '../safety/sheet-hash.ts';
import { readConfirmationRows, readSheetIds } from '../store/check-tables.ts';
import type { Database } from '../store/database.ts';
import { readDossiers } from '../store/dossier-tables.ts';
import { detailsOf, type JournalRow } from '../store/journal-rows.ts';
import type { OpenSession } from '../store/open-session.ts';
import { readRecord } from '../store/read-record.ts';
import { readSheet } from '../store/sheet-table.ts';

/** Named one by one in a sentence; beyond these only how many more. */
const MOST_NAMED = 5;
const named = (names: readonly string[]): string =>
  `${names.slice(0, MOST_NAMED).join('; ')}${names.length > MOST_NAMED ? `; … (+${names.length - MOST_NAMED})` : ''}`;

/** Null for a row that an editor left in a form no sheet has. */
function readable(db: Database, id: string): Sheet | null {
  try {
    return readSheet(db, sheetId(id)) ?? null;
  } catch {
    return null;
  }
}

const nameOf = ({ dossier, member, round, version }: Sheet): string => `${dossier}, ${member}, vòng ${round}, lần ${version}`;

/** OC-7116 changed or added, OC-7117 gone, OC-7118 those of the session's making changed; the warning OC-7119 for what an earlier program left without a hash. */
function sheetProblems(db: Database, rows: readonly JournalRow[]): readonly Problem[] {
  const claims = new Map(
    rows.map(detailsOf).flatMap(({ sheet, sheetHash: hash }) => (typeof sheet === 'string' && typeof hash === 'string' ? [[sheet, hash] as const] : [])),
  );
  const ids = readSheetIds(db);
  const sheets = ids.map((id) => ({ id, sheet: readable(db, id) }));
  const made = detailsOf(rows.find((row) => row.event === 'session-created'));
  const changed = sheets.filter(({ id, sheet }) => sheet === null || (claims.has(id) && claims.get(id) !== sheetHash(sheet)));
  const unnamed = sheets.flatMap(({ id, sheet }) => (sheet === null || claims.has(id) ? [] : [sheet]));
  const gone = [...claims.keys()].filter((id) => !ids.includes(id));
  const byMaking = typeof made.sheetsHash === 'string';
  const kept = made.sheetsHash === sheetsHash(unnamed.map(sheetHash));
  const added = byMaking && !kept && made.sheets === 0 ? unnamed : [];
  const strange = [...changed.map(({ id, sheet }) => (sheet ? nameOf(sheet) : id)), ...added.map(nameOf)];
  return [
    ...(strange.length > 0 ? [problem('OC-7116', { sheets: named(strange) })] : []),
    ...(gone.length > 0 ? [problem('OC-7117', { sheets: named(gone) })] : []),
    ...(byMaking && !kept && made.sheets !== 0 ? [problem('OC-7118', { count: unnamed.length, made: String(made.sheets) })] : []),
    ...(!byMaking && unnamed.length > 0 ? [warning('OC-7119', { count: unnamed.length })] : []),
  ];
}

/** "confirmed|2026-…|{…}": one act of the chair, the same text from the journal's entry and from the table's row. */
const actsNoted = (rows: readonly JournalRow[]): readonly (readonly [string, string])[] =>
  rows.flatMap((row): readonly (readonly [string, string])[] => {
    const { result, reason } = detailsOf(row);
    if (row.event === 'result-confirmed') return [[row.dossier ?? '', `confirmed|${row.at}|${canonicalJson(result ?? null)}`]];
    return row.event === 'result-reopened' ? [[row.dossier ?? '', `reopened|${row.at}|${reason}`]] : [];
  });
const actsKept = (db: Database): readonly (readonly [string, string])[] =>
  readConfirmationRows(db).map(({ dossier, act, at, reason, result }) => [
    dossier,
    act === 'confirmed' ? `confirmed|${at}|${canonicalJson(JSON.parse(result))}` : `reopened|${at}|${reason}`,
  ]);

const byProduct = (acts: readonly (readonly [string, string])[]): ReadonlyMap<string, readonly string[]> =>
  new Map([...Map.groupBy(acts, ([dossier]) => dossier)].map(([dossier, own]) => [dossier, own.map(([, act]) => act)]));

/** Products whose confirmations, or state, aren't those of the journal. */
function resultProblems(db: Database, rows: readonly JournalRow[]): readonly Problem[] {
  const [noted, kept] = [byProduct(actsNoted(rows)), byProduct(actsKept(db))];
  const states = new Map<string, string>(readDossiers(db).map((d) => [d.code, d.state]));
  const differs = (code: string): boolean => {
    const acts = noted.get(code) ?? [];
    const isConfirmed = acts.at(-1)?.startsWith('confirmed|') ?? false;
    return acts.join('\n') !== (kept.get(code) ?? []).join('\n') || (states.get(code) === 'confirmed') !== isConfirmed;
  };
  const wrong = [...new Set([...noted.keys(), ...kept.keys(), ...states.keys()])].filter(differs);
  return wrong.length > 0 ? [problem('OC-7120', { dossiers: named(wrong) })] : [];
}

/** What decides; names, codes and rewards may be put right after a confirmation. */
const decisive = (json: unknown): string => {
  const { counted, sum, mean, stars, disposition, knockedOut } = json as Record<string, unknown>;
  return canonicalJson({ counted, sum, mean, stars, disposition, knockedOut });
};

/** Confirmed products that today's facts give another result: sheets, attendance, conclusions, rules. */
function recomputed({ db, book }: OpenSession): readonly Problem[] {
  const confirmed = new Map(readConfirmationRows(db).map((row) => [row.dossier, row]));
  const states = new Map<string, string>(readDossiers(db).map((d) => [d.code, d.state]));
  const differs = (result: RankedResult): boolean => {
    const row = confirmed.get(result.dossier.code);
    return row?.act === 'confirmed' && states.get(result.dossier.code) === 'confirmed' && decisive(JSON.parse(row.result)) !== decisive(resultJson(result));
  };
  const wrong = resultsOf(book, readRecord(db)).filter(differs);
  return wrong.length > 0 ? [problem('OC-7121', { dossiers: named(wrong.map((r) => r.dossier.code)) })] : [];
}

/** What speaks against sheets and results. OC-7116…7121. */
export function verifyFacts(session: OpenSession, rows: readonly JournalRow[]): readonly Problem[] {
  const sheets = sheetProblems(session.db, rows);
  const results = resultProblems(session.db, rows);
  // A result can't be computed from sheets that nobody can read.
  const again = sheets.some((p) => p.grade === 'error') ? [] : recomputed(session);
  return [...sheets, ...results, ...again];
}
