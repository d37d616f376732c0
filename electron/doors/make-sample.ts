/** The sample session, made whole: the record, its evidence, and its opening, which freezes both. */
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import { problem } from '../../shared/problems/index.ts';
import { buildSampleRecord, sampleBeforeOpening, sampleInProgress } from '../../shared/sample/build-sample.ts';
import { beginSession } from '../dossier/edit-session.ts';
import { attachSample } from '../dossier/evidence/attach-sample.ts';
import type { DeskSurroundings } from './desk-commands.ts';
import { createAndHold } from './hold-session.ts';

const BOOK = 'QD26-2026';

/** In hand afterwards. `preparing`: before its opening, nothing scored; else open, half of its products scored. */
export async function makeSample(desk: DeskSurroundings, preparing: boolean): Promise<Outcome<{ readonly file: string }>> {
  const loaded = desk.books.find(BOOK);
  if (!loaded) return err(problem('OC-1013', { book: BOOK }));
  const whole = buildSampleRecord(loaded.book);
  const record = preparing ? sampleBeforeOpening(whole) : sampleInProgress(whole);
  // Evidence comes in only before the opening, here as everywhere.
  const made = createAndHold(desk, record, loaded, { rehearsal: true, state: 'preparing', origin: { sample: true } });
  const [session, keeper] = [desk.venue.session(), desk.venue.keeper()];
  if (!made.ok || !session || !keeper) return made;
  const attached = await attachSample(session, keeper, desk.checklist, desk.sampleFiles);
  if (!attached.ok) return attached;
  const begun = preparing ? ok(null) : beginSession(session);
  if (begun.ok) desk.venue.changed();
  return begun.ok ? made : begun;
}
