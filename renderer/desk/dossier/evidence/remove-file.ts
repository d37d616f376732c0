import type { EvidenceItem } from '../../../../shared/contract/desk.ts';
import { t } from '../../../kit/strings/index.ts';
import { call } from '../../app/client.ts';
import { confirmDialog, notifyProblems, notifySuccess } from '../../app/run.tsx';

/** Asks, then removes a file from its dossier; whether it is gone. `links`: how many of its links go with it. */
export async function removeFile(file: EvidenceItem, links: number): Promise<boolean> {
  const { id, name } = file;
  const yes = await confirmDialog({
    title: t('evidence.removeTitle', { name }),
    body: t('evidence.removeBody', { links }),
    confirmLabel: t('evidence.removeFile'),
    danger: true,
  });
  if (!yes) return false;
  const answer = await call('remove-evidence', { id });
  if (answer.ok) notifySuccess(t('evidence.removed', { name }));
  else notifyProblems(answer.problems);
  return answer.ok;
}
