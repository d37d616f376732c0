/** A mapped list → dossiers of the session in preparation, in one transaction; and back again while nothing else has happened to them. */

import type { DossierCode } from '../../../shared/lib/brand.ts';
import { canonicalJson } from '../../../shared/lib/canonical-json.ts';
import { err, type Outcome, ok } from '../../../shared/lib/outcome.ts';
import { fieldHeading, LIST_FIELDS } from '../../../shared/lists/list-fields.ts';
import type { ListSheet } from '../../../shared/lists/list-file.ts';
import { headingsOf } from '../../../shared/lists/list-head.ts';
import { GROUP_ROW, type ListMapping } from '../../../shared/lists/list-mapping.ts';
import { type ListPlan, type Present, planList } from '../../../shared/lists/plan-list.ts';
import { problem } from '../../../shared/problems/index.ts';
import type { Dossier } from '../../../shared/session.ts';
import { DESK, journal } from '../../safety/journal.ts';
import { transact } from '../../store/database.ts';
import { deleteDossier, insertDossier, readAdvisory, readDossiers, updateDossier } from '../../store/dossier-tables.ts';
import { readEvidence, readLinks } from '../../store/evidence-tables.ts';
import type { OpenSession } from '../../store/open-session.ts';
import { plainDossier } from '../../store/read-record.ts';
import { readSessionRow } from '../../store/session-table.ts';
import { usesOf } from '../edit-dossier.ts';

/** `left`: rows with faults and products already there that stay as they are. */
export type TakenList = {
  readonly file: string;
  readonly added: readonly Dossier[];
  readonly changed: ListPlan['changed'];
  readonly left: number;
};
export type ListOrder = {
  readonly file: string;
  readonly sheet: ListSheet;
  readonly mapping: ListMapping;
  readonly change: readonly DossierCode[];
  readonly leaveFaults: boolean;
  readonly seen: { readonly add: number; readonly change: number };
};

/** The dossiers of a session and which of them have rows on their set's criteria. */
export function presentDossiers({ db }: OpenSession): Present {
  const owner = new Map(readEvidence(db).map(({ id, dossier }) => [id, dossier]));
  const linked = readLinks(db).flatMap(({ evidence }) => owner.get(evidence) ?? []);
  return { dossiers: readDossiers(db).map(plainDossier), bound: new Set([...linked, ...readAdvisory(db).map(({ dossier }) => dossier)]) };
}

/** For the journal: which column filled which field. */
function columnsUsed(sheet: ListSheet, mapping: ListMapping): Readonly<Record<string, string>> {
  const headings = headingsOf(sheet, mapping);
  return Object.fromEntries(
    LIST_FIELDS.flatMap((field) => {
      const column = mapping.columns[field];
      return column === undefined ? [] : [[fieldHeading(field), column === GROUP_ROW ? 'dòng nhóm' : (headings[column] ?? '')]];
    }),
  );
}

/** All of it or nothing. OC-1002 after the opening, OC-7635 and others of the plan, OC-7641, OC-7642, OC-7646. */
export function takeList(session: OpenSession, order: ListOrder): Outcome<TakenList> {
  const { db, book } = session;
  return transact(db, () => {
    if (readSessionRow(db).state !== 'preparing') return err(problem('OC-1002'));
    const plan = planList(order.sheet, order.mapping, book, presentDossiers(session));
    if (plan.blocked) return err(...plan.problems.filter(({ grade, place }) => grade === 'error' && !place));
    const faults = plan.rows.filter(({ kind }) => kind === 'fault').length;
    if (faults > 0 && !order.leaveFaults) return err(problem('OC-7641', { count: faults }));
    const wanted = new Set<string>(order.change);
    const changed = plan.changed.filter(({ before }) => wanted.has(before.code));
    if (plan.added.length !== order.seen.add || changed.length !== order.seen.change)
      return err(problem('OC-7642', { added: plan.added.length, changed: plan.changed.length }));
    if (plan.added.length + changed.length === 0) return err(problem('OC-7646'));
    for (const dossier of plan.added) insertDossier(db, dossier);
    for (const { before, after } of changed) updateDossier(db, before.code, after);
    const left = faults + plan.changed.length - changed.length;
    journal(db, {
      at: session.now(),
      event: 'product-list-taken',
      actor: DESK,
      details: {
        file: order.file,
        listSheet: order.sheet.name,
        columns: columnsUsed(order.sheet, order.mapping),
        added: plan.added.map(({ code }) => code),
        changed: changed.map(({ before, after }) => ({ before, after })),
        leftOut: left,
      },
    });
    return ok({ file: order.file, added: plan.added, changed, left }, plan.problems);
  });
}

/** OC-1002 after the opening; OC-7643 when a dossier isn't as the list left it, or something refers to it by now. */
export function undoList(session: OpenSession, taken: TakenList): Outcome<{ readonly removed: number; readonly restored: number }> {
  const { db } = session;
  return transact(db, () => {
    if (readSessionRow(db).state !== 'preparing') return err(problem('OC-1002'));
    const present = new Map(readDossiers(db).map((d) => [d.code, plainDossier(d)]));
    const asLeft = (dossier: Dossier): boolean => canonicalJson(present.get(dossier.code) ?? null) === canonicalJson(dossier);
    const touched = [
      ...taken.added.filter((dossier) => !asLeft(dossier) || usesOf(session, dossier.code) > 0),
      ...taken.changed.map(({ after }) => after).filter((dossier) => !asLeft(dossier)),
    ].map(({ code }) => code);
    if (touched.length > 0)
      return err(problem('OC-7643', { count: touched.length, codes: `${touched.slice(0, 5).join(', ')}${touched.length > 5 ? ', …' : ''}` }));
    for (const { code } of taken.added) deleteDossier(db, code);
    for (const { before } of taken.changed) updateDossier(db, before.code, before);
    journal(db, {
      at: session.now(),
      event: 'product-list-undone',
      actor: DESK,
      details: { file: taken.file, removed: taken.added.map(({ code }) => code), restored: taken.changed.map(({ before }) => before.code) },
    });
    return ok({ removed: taken.added.length, restored: taken.changed.length });
  });
}
