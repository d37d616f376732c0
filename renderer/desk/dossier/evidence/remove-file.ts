import type { EvidenceItem } from '../../../../shared/contract/desk.ts';
import { t } from '../../../kit/strings/index.ts';
import { call } from '../../app/client.ts';
import { confirmDialog, notifyProblems, notifySuccess } from '../../app/run.tsx';
import { offerUndo } from './offer-undo.tsx';

async function bringBack({ id, name }: EvidenceItem, restored: () => void): Promise<void> {
  const answer = await call('restore-evidence', { id });
  if (answer.ok) notifySuccess(t('evidence.restored', { name }));
  else notifyProblems(answer.problems);
  if (answer.ok) restored();
}

/** Asks, removes a file from its dossier and offers the way back; whether it is gone. `links`: how many of its links go with it. */
export async function removeFile(file: EvidenceItem, links: number, restored: () => void): Promise<boolean> {
  const { id, name } = file;
  const yes = await confirmDialog({
    title: t('evidence.removeTitle', { name }),
    body: t('evidence.removeBody', { links }),
    confirmLabel: t('evidence.removeFile'),
    danger: true,
  });
  if (!yes) return false;
  const answer = await call('remove-evidence', { id });
  if (answer.ok) offerUndo(t('evidence.removed', { name }), () => void bringBack(file, restored));
  else notifyProblems(answer.problems);
  return answer.ok;
}
