/** When products were opened and when the council rested, from the journal: it keeps every one, whatever became of it. */
import { z } from 'zod';
import { type DossierCode, dossierCode } from '../../shared/lib/brand.ts';
import type { Rest } from '../../shared/statistics/pace.ts';
import { type Database, sql } from './database.ts';

const zOpening = z.object({ dossier: z.string().transform(dossierCode), at: z.string() });

/** Each product's first opening for scoring, oldest first. */
export const readOpenings = (db: Database): readonly { readonly dossier: DossierCode; readonly at: string }[] =>
  z
    .array(zOpening)
    .parse(
      sql(
        db,
        "SELECT dossier, at FROM (SELECT dossier, at, min(seq) AS seq FROM journal WHERE event = 'scoring-opened' AND dossier IS NOT NULL GROUP BY dossier) ORDER BY seq",
      ).all(),
    );

const zBreak = z.object({ event: z.enum(['break-started', 'break-ended']), at: z.string(), until: z.string().nullable() });

/** Breaks as they were: up to the time told, or to their earlier end, or to the break that took their place. */
export function readRests(db: Database): readonly Rest[] {
  const acts = z
    .array(zBreak)
    .parse(sql(db, "SELECT event, at, details ->> 'until' AS until FROM journal WHERE event IN ('break-started', 'break-ended') ORDER BY seq").all());
  return acts.flatMap(({ event, at, until }, i): readonly Rest[] => {
    if (event === 'break-ended' || until === null) return [];
    const next = acts[i + 1]?.at;
    return [{ from: at, to: next !== undefined && Date.parse(next) < Date.parse(until) ? next : until }];
  });
}
