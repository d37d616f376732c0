/** Showing a result on the projector and taking it away again. The hall can't unsee, so showing asks first. */
import { t } from '../../kit/strings/index.ts';
import { confirmDialog } from '../app/confirm-dialog.tsx';
import type { Run } from '../app/run.tsx';

export async function revealResult(run: Run, dossier: string, name: string): Promise<void> {
  const yes = await confirmDialog(() => ({ title: t('result.revealTitle'), body: t('result.revealBody', { name }), confirmLabel: t('result.reveal') }));
  if (yes) await run('reveal-result', { dossier }, { success: t('result.revealed', { name }) });
}

export async function hideResult(run: Run): Promise<void> {
  await run('hide-result', {}, { success: t('result.hidden') });
}
