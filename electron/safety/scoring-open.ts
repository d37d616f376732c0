/** Acts that wait until nothing is being scored, and acts of a meeting that opinions in writing know nothing of. */
import { type Problem, problem } from '../../shared/problems/index.ts';
import { collectsOpinions } from '../../shared/written-opinions.ts';
import type { Database } from '../store/database.ts';
import { readScoringDossiers } from '../store/dossier-tables.ts';
import { readSessionRow } from '../store/session-table.ts';

/** OC-1009 with the products being scored, or null: points leave the host only once scoring of their product is closed. */
export function scoringRefusal(db: Database): Problem | null {
  const names = readScoringDossiers(db).map((d) => d.name);
  return names.length === 0 ? null : problem('OC-1009', { dossier: names.join('», «') });
}

/** OC-3140 in a session that collects opinions in writing, else null. `what` in the middle of a sentence: "gọi sản phẩm". */
export const meetingOnly = (db: Database, what: string): Problem | null => (collectsOpinions(readSessionRow(db).info) ? problem('OC-3140', { what }) : null);
