/**
 * The laptop's own things that came with a copy: what is missing here is put back, what is later there takes the place of what is earlier here, and nothing
 * of this laptop's own is lost otherwise. They belong to no session, so a restore never takes any away.
 */
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { RestoredBelonging } from '../../../shared/contract/desk-backup.ts';
import { belongingKind, otherHome, ownBelonging } from '../../store/belongings.ts';
import { joinWords } from '../../store/earlier-files.ts';
import { type LaidAlong, readAlong } from '../backup/lay-along.ts';

type Planned = { readonly told: RestoredBelonging; readonly path: string /** Null: nothing is written. */; readonly content: Buffer | null };

function planOne(dataDir: string, laid: LaidAlong): Planned {
  if (laid.is === null) {
    const path = laid.file?.path ?? '';
    return { path, content: null, told: { kind: belongingKind(path) ?? 'words', title: path, is: 'damaged' } };
  }
  const { is, content, file } = laid;
  const { path } = file;
  const told = (how: RestoredBelonging['is'], write: Buffer | null = content): Planned => ({
    path,
    content: how === 'new' || how === 'later' ? write : null,
    told: { kind: is.kind, title: is.title, is: how },
  });
  const own = ownBelonging(dataDir, path);
  // A draft that was deleted here, or taken back, is not there twice.
  if (!own) return otherHome(path) !== path && ownBelonging(dataDir, otherHome(path)) ? told('kept') : told('new');
  if (own.bytes.equals(content)) return told('same');
  if (is.kind === 'words') {
    const joined = joinWords(own.bytes, content);
    return joined === null ? told('same') : told('later', joined);
  }
  // A published book never changes: whatever has its name here stays.
  return is.kind !== 'book' && is.at > own.is.at ? told('later') : told('kept');
}

const plan = async (dataDir: string, folder: string, copy: string): Promise<readonly Planned[]> =>
  (await readAlong(folder, copy)).map((laid) => planOne(dataDir, laid));

/** What a restore from this copy would do with each. Nothing is written. */
export const tellBelongings = async (dataDir: string, folder: string, copy: string): Promise<readonly RestoredBelonging[]> =>
  (await plan(dataDir, folder, copy)).map(({ told }) => told);

/** How many of them are damaged, missing or couldn't be written. Never throws: the session is there already. */
export async function takeBelongings(dataDir: string, folder: string, copy: string): Promise<number> {
  let failed = 0;
  for (const { told, path, content } of await plan(dataDir, folder, copy)) {
    if (told.is === 'damaged') failed += 1;
    if (!content) continue;
    const target = join(dataDir, path);
    const unfinished = `${target}.tmp`;
    try {
      await mkdir(dirname(target), { recursive: true });
      const handle = await open(unfinished, 'w');
      await handle
        .writeFile(content)
        .then(() => handle.sync())
        .finally(() => handle.close());
      await rename(unfinished, target);
    } catch {
      failed += 1;
      await rm(unfinished, { force: true }).catch(() => undefined);
    }
  }
  return failed;
}
