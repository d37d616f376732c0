/** Certificate designs with their pictures, the design in use, and the changed wording of another session into this one. */
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import { type BringPlan, bringsSomething, type Office, planBringAlong } from '../../shared/paper/bring-along.ts';
import { picturesOf } from '../../shared/paper/certificate-design.ts';
import { partName } from '../../shared/paper/wording/catalogue.ts';
import { problem, warning } from '../../shared/problems/index.ts';
import { DESK, journal } from '../safety/journal.ts';
import {
  keepPicture,
  MOST_DESIGNS,
  readCertificateSetting,
  readOwnDesign,
  readOwnDesigns,
  readPicture,
  saveDesignRow,
  setInUse,
} from '../store/certificate-tables.ts';
import { type Database, transact } from '../store/database.ts';
import type { OpenSession } from '../store/open-session.ts';
import { readSessionRow } from '../store/session-table.ts';
import { insertWording, readWording } from '../store/wording-table.ts';
import { operatorOf } from './keep-print.ts';

export const officeOf = (db: Database): Office => ({ designs: readOwnDesigns(db), inUse: readCertificateSetting(db).inUse, wording: readWording(db) });

/** What of another session's file would come along now. */
export const planFrom = (session: OpenSession, from: Database): BringPlan => planBringAlong(officeOf(session.db), officeOf(from));

/** Adds the designs that this session lacks; the numbers they got, by those they have there. Throws when a design's row or picture is gone. */
function addDesigns(session: OpenSession, from: Database, plan: BringPlan, at: string): ReadonlyMap<number, number> {
  return new Map(
    plan.designs.map(({ there, here, name }) => {
      if (here !== null) return [there, here] as const;
      const design = readOwnDesign(from, there)?.design;
      if (!design) throw new Error(`design ${there} is gone`);
      for (const hash of picturesOf(design)) {
        const picture = readPicture(from, hash);
        if (!picture) throw new Error(`picture ${hash} is gone`);
        keepPicture(session.db, picture);
      }
      return [there, saveDesignRow(session.db, null, { name, design, savedAt: at })] as const;
    }),
  );
}

type Wanted = { readonly designs: boolean; readonly wording: boolean };

/** `from`: the other session's file, only read. OC-6100 nothing to bring along, OC-6054 too many designs; warns with OC-6102 of each part left behind. */
export function bringAlong(session: OpenSession, from: Database, wanted: Wanted): Outcome<{ readonly designs: number; readonly parts: number }> {
  return transact(session.db, () => {
    const all = planFrom(session, from);
    const { name } = readSessionRow(from).info;
    const plan: BringPlan = {
      ...(wanted.designs ? { designs: all.designs, inUse: all.inUse } : { designs: [], inUse: null }),
      ...(wanted.wording ? { wording: all.wording, unreadable: all.unreadable } : { wording: [], unreadable: [] }),
    };
    if (!bringsSomething(plan)) return err(problem('OC-6100', { name }));
    const added = plan.designs.filter((d) => d.here === null);
    if (readOwnDesigns(session.db).length + added.length > MOST_DESIGNS) return err(problem('OC-6054', { allowed: MOST_DESIGNS }));
    const [at, by] = [session.now(), operatorOf(session)];
    const numbers = addDesigns(session, from, plan, at);
    const inUse = plan.inUse === null || typeof plan.inUse === 'string' ? plan.inUse : (numbers.get(plan.inUse.there) ?? null);
    if (inUse !== null) setInUse(session.db, inUse);
    for (const { part, text } of plan.wording) insertWording(session.db, part, text, at, by);
    const [names, parts] = [added.map((d) => d.name), plan.wording.map(({ part }) => partName(part))];
    const printsWith = typeof inUse === 'number' ? { inUse: readOwnDesign(session.db, inUse)?.name } : inUse === null ? {} : { inUse };
    const details = { from: name, by, ...(names.length > 0 ? { designs: names } : {}), ...printsWith, ...(parts.length > 0 ? { parts } : {}) };
    journal(session.db, { at, event: 'office-brought-along', actor: DESK, details });
    return ok(
      { designs: names.length, parts: parts.length },
      plan.unreadable.map((part) => warning('OC-6102', { part: partName(part) })),
    );
  });
}
