/** Whether a chosen file can (still) be read: moved or deleted since, on a stick pulled out, a folder, or under a name that the browser can't use. */
import { type WireProblem, wireProblem } from '../../../shared/contract/common.ts';
import { problem } from '../../../shared/problems/index.ts';

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

/** OC-6105 with the names of what couldn't be read. */
export function unreadable(...names: readonly string[]): WireProblem {
  const left = names.length - MOST_NAMES;
  return wireProblem(problem('OC-6105', { name: `${names.slice(0, MOST_NAMES).join('; ')}${left > 0 ? `; … (+${left})` : ''}` }));
}
