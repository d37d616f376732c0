/** Before a new version: a copy of every session as it is now, unless the newest copy already is one. Evidence lies beside the copies by its content. */
import { join } from 'node:path';
import { err, type Outcome, ok } from '../../../shared/lib/outcome.ts';
import { type Problem, warning } from '../../../shared/problems/index.ts';
import { openDatabase } from '../../store/database.ts';
import { evidenceFolder } from '../../store/evidence-folder.ts';
import { journalHead } from '../../store/journal-table.ts';
import { carryEvidence, evidenceBeside } from '../backup/carry-evidence.ts';
import type { Copier } from '../backup/copier.ts';
import { layAlong } from '../backup/lay-along.ts';
import { firstPlace, roomProblem } from '../backup/place.ts';
import { findCopies, writeCopy } from '../backup/write-copy.ts';

export type BackingUp = {
  readonly dataDir: string;
  readonly copier: Copier;
  readonly at: string;
  readonly sessions: readonly { readonly file: string; readonly bytes: number }[];
  readonly signal: AbortSignal;
  readonly told: (done: number) => void;
};

/** Hash of a session's last act, with where its evidence lies; null for a file that can't be read. */
function headOf(path: string): { readonly hash: string; readonly evidence: string } | null {
  const opened = openDatabase(path, { readonly: true });
  if (!opened.ok) return null;
  try {
    return { hash: journalHead(opened.value).hash, evidence: evidenceFolder(opened.value) };
  } catch {
    return null;
  } finally {
    opened.value.close();
  }
}

async function isCopied({ dataDir, copier }: BackingUp, file: string, hash: string): Promise<boolean> {
  const place = firstPlace(dataDir);
  const newest = (await findCopies(place)).find((copy) => copy.session === file);
  if (!newest) return false;
  const checked = await copier.check(join(place.folder, newest.name));
  return checked.ok && checked.facts.head.hash === hash;
}

/** How many copies were made. OC-7202, OC-7204 the disk refuses them; warns with OC-7708 of a session that can't be read. Rejects with the signal's reason. */
export async function backUpSessions(how: BackingUp): Promise<Outcome<{ readonly made: number }>> {
  const { dataDir, copier, at, signal } = how;
  const place = firstPlace(dataDir);
  const warnings: Problem[] = [];
  let made = 0;
  for (const [done, { file, bytes }] of how.sessions.entries()) {
    signal.throwIfAborted();
    how.told(done);
    const source = join(dataDir, file);
    const head = headOf(source);
    if (head && (await isCopied(how, file, head.hash))) continue;
    const refused = await roomProblem(place, bytes);
    if (refused?.grade === 'error') return err(refused);
    const copy = await writeCopy(copier, place, { source, session: file, at, kind: 'before-upgrade' });
    if (copy.ok) {
      made += 1;
      await layAlong(dataDir, place, copy.value.name);
    } else if (copy.problems[0]?.code !== 'OC-7200') return copy;
    else warnings.push(warning('OC-7708', { file, why: String(copy.problems[0].params.why ?? '') }));
    if (head) await carryEvidence(head.evidence, evidenceBeside(place.folder, file), 'link');
  }
  return ok({ made }, warnings);
}
