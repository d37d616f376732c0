/** Makes a rehearsal of the session in hand, and removes one; each after one question. */
import { t } from '../../kit/strings/index.ts';
import { confirmDialog } from './confirm-dialog.tsx';
import { forgetFile } from './kept.ts';
import type { Run } from './run.tsx';
import { enterSession, go } from './state.ts';

export async function rehearse(run: Run): Promise<void> {
  const yes = await confirmDialog(() => ({ title: t('start.rehearseTitle'), body: t('start.rehearseBody'), confirmLabel: t('start.rehearseNow') }));
  if (!yes) return;
  const answer = await run('make-rehearsal', {});
  if (answer.ok) await enterSession();
}

/** `open`: it is the session in hand. Answers whether it is gone. */
export async function removeRehearsal(
  run: Run,
  { file, name, open }: { readonly file: string; readonly name: string; readonly open: boolean },
): Promise<boolean> {
  const yes = await confirmDialog(() => ({
    title: t('start.unrehearseTitle', { name }),
    body: t('start.unrehearseBody'),
    confirmLabel: t('start.unrehearse'),
    danger: true,
  }));
  if (!yes) return false;
  const answer = await run('remove-rehearsal', { file }, { success: t('start.unrehearsed') });
  if (answer.ok) forgetFile(file);
  if (answer.ok && open) go('start', []);
  return answer.ok;
}
