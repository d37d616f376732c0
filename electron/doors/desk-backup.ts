/** Backups and restore at the desk's door. */
import type { Backups, CopyRef, DeskBackupCommand, RestorePreview } from '../../shared/contract/desk-backup.ts';
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import { problem } from '../../shared/problems/index.ts';
import { sessionFiles } from '../dossier/list-sessions.ts';
import type { BackupKeeper } from '../safety/backup/keep-backups.ts';
import { isThere } from '../safety/backup/place.ts';
import { findCopies, hashBeside } from '../safety/backup/write-copy.ts';
import { dropPrivate, type Looked, lookAtCopy } from '../safety/restore/look-at-copy.ts';
import { putInPlace } from '../safety/restore/put-in-place.ts';
import type { DeskHandlers, DeskSurroundings } from './desk-commands.ts';
import { hold } from './hold-session.ts';

type Desk = Pick<DeskSurroundings, 'venue' | 'dataDir' | 'outside' | 'backups'>;

async function listed(backups: BackupKeeper): Promise<Outcome<Backups>> {
  const { minutes, second } = backups.settings();
  const found = await Promise.all(
    backups.places().map(async (place) => {
      if (!(await isThere(place))) return [];
      const copies = await findCopies(place);
      return Promise.all(copies.map(async (copy) => ({ ...copy, place: place.id, hashed: (await hashBeside(place, copy.name)) !== null })));
    }),
  );
  return ok({ minutes, second: second?.path ?? '', copies: found.flat() });
}

function look({ venue, dataDir, backups }: Desk, copy: CopyRef): Promise<Outcome<Looked>> {
  const session = venue.session();
  const files = sessionFiles(dataDir).map(({ file }) => file);
  return lookAtCopy(
    { dataDir, places: backups.places(), copier: backups.copier, inHand: session ? { file: session.file, db: session.db } : null, files },
    copy,
  );
}

const drops = ({ relation }: RestorePreview): number => (relation.is === 'behind' || relation.is === 'forked' ? relation.acts : 0);

/**
 * The session in hand is let go first, so that nothing more is acknowledged in it, and looked at once more: an act that came after the
 * preview is in nobody's list. Whatever refuses, it is taken up again as it was.
 */
async function restore(desk: Desk, copy: CopyRef, seen: string, understood: boolean): Promise<Outcome<{ readonly file: string; readonly safety: string }>> {
  const { venue, dataDir, outside, backups } = desk;
  const held = venue.session()?.file ?? null;
  venue.session()?.queue.settle();
  const looked = await look(desk, copy);
  if (!looked.ok) return looked;
  const { preview } = looked.value;
  try {
    if (preview.token !== seen) return err(problem('OC-7210'));
    if (drops(preview) > 0 && !understood) return err(problem('OC-7209', { acts: drops(preview) }));
    venue.hold(null);
    const again = await look(desk, copy);
    if (again.ok) await dropPrivate(again.value.private);
    const placed =
      again.ok && again.value.preview.token === seen ? await putInPlace({ dataDir, copier: backups.copier, at: outside.now() }, looked.value) : null;
    if (!placed?.ok) {
      const back = held === null ? ok(null) : hold(desk, held);
      if (!back.ok) return back;
      return placed ?? (again.ok ? err(problem('OC-7210')) : again);
    }
    const opened = hold(desk, preview.session);
    return opened.ok ? ok({ file: preview.session, safety: placed.value.safety }, placed.warnings) : opened;
  } finally {
    await dropPrivate(looked.value.private);
  }
}

export function deskBackupHandlers(desk: Desk): Pick<DeskHandlers, Exclude<DeskBackupCommand, 'export-bundle' | 'open-bundle'>> {
  const { backups } = desk;
  return {
    'read-backups': () => listed(backups),
    'back-up-now': () => backups.now(),
    'save-backup-settings': ({ minutes, second }) => backups.save(minutes, second),
    'preview-restore': ({ copy }) =>
      backups.alone(async () => {
        const looked = await look(desk, copy);
        if (!looked.ok) return looked;
        await dropPrivate(looked.value.private);
        return ok(looked.value.preview);
      }),
    'restore-session': ({ copy, seen, understood }) => backups.alone(() => restore(desk, copy, seen, understood)),
  };
}
