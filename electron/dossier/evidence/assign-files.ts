/** Files of an archive on the shelf → the dossiers the desk chose for them; the rest stays for a later choice. */
import type { EvidenceUpload } from '../../../shared/contract/desk-evidence-shapes.ts';
import type { Checklist } from '../../../shared/evidence-checklist.ts';
import type { DossierCode } from '../../../shared/lib/brand.ts';
import { err, type Outcome, ok } from '../../../shared/lib/outcome.ts';
import { problem } from '../../../shared/problems/index.ts';
import { readDossiers } from '../../store/dossier-tables.ts';
import type { OpenSession } from '../../store/open-session.ts';
import { attachUpload } from './attach-files.ts';
import type { EvidenceKeeper } from './keep-evidence.ts';

/** Dossier null: the file is left out. */
export type Choice = { readonly path: string; readonly dossier: DossierCode | null };

const NOTHING: EvidenceUpload = { added: [], duplicates: [], refused: [], unmatched: [], kept: '' };

/** OC-2737 no longer kept, OC-2734 no such file waits in it, OC-1006 no such dossier, OC-2701 session open. Nothing is taken then. */
export async function assignFiles(
  session: OpenSession,
  keeper: EvidenceKeeper,
  checklist: Checklist,
  kept: string,
  choices: readonly Choice[],
): Promise<Outcome<EvidenceUpload>> {
  const shelved = keeper.shelf.look(kept);
  if (!shelved) return err(problem('OC-2737'));
  const strange = choices.find((choice) => !shelved.left.has(choice.path));
  if (strange) return err(problem('OC-2734', { name: strange.path }));
  const codes = new Set<string>(readDossiers(session.db).map((d) => d.code));
  const chosen = new Map(choices.flatMap(({ path, dossier }) => (dossier === null ? [] : [[path, dossier] as const])));
  for (const code of chosen.values()) if (!codes.has(code)) return err(problem('OC-1006', { code }));
  const { arrival, path } = shelved;
  const given = { arrival, path, dossier: null, only: '', chosen };
  const outcome = chosen.size === 0 ? ok(NOTHING) : await attachUpload(session, keeper, checklist, given, new AbortController().signal);
  const done = choices.map((choice) => choice.path);
  if (outcome.ok) keeper.shelf.settle(kept, done);
  return outcome;
}
