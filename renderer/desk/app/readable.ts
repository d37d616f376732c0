/** Whether a chosen file can (still) be read: moved or deleted since, on a stick pulled out, a folder, or under a name that the browser can't use. */
import type { WireProblem } from '../../../shared/contract/common.ts';
import { deskFileProblems } from '../../../shared/problems/desk-files.ts';
import { fill } from '../../kit/strings/index.ts';

/** A drive that is gone may never answer. */
const PATIENCE_MS = 10_000;

/** Reads the first and the last byte. */
export async function isReadable(file: Pick<Blob, 'slice' | 'size'>, patience = PATIENCE_MS): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), patience);
  });
  const ends = [file.slice(0, 1), file.slice(Math.max(0, file.size - 1), file.size)].map((end) => end.arrayBuffer());
  const read = Promise.all(ends).then(
    () => true,
    () => false,
  );
  const answer = await Promise.race([read, late]);
  clearTimeout(timer);
  return answer;
}

/** Names shown in one problem. */
const MOST_NAMES = 8;

/** OC-6105 with the names of what couldn't be read. Filled here: the whole catalogue of problems would come with the first screen. */
export function unreadable(...names: readonly string[]): WireProblem {
  const left = names.length - MOST_NAMES;
  const name = `${names.slice(0, MOST_NAMES).join('; ')}${left > 0 ? `; … (+${left})` : ''}`;
  const { vi, en } = deskFileProblems['OC-6105'];
  return { code: 'OC-6105', grade: 'error', vi: fill(vi, { name }), en: fill(en, { name }) };
}
