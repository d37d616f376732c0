import type { EvidenceItem } from '../../../../shared/contract/desk.ts';
import { t } from '../../../kit/strings/index.ts';
import { call } from '../../app/client.ts';
import { notifyProblems, offerUndo } from '../../app/run.tsx';

/** Removes a file from its dossier and offers the way back; whether it is gone. `links`: how many of its links go with it, and come back. */
export async function removeFile({ id, name }: EvidenceItem, links: number, restored: () => void): Promise<boolean> {
  const answer = await call('remove-evidence', { id });
  if (!answer.ok) {
    notifyProblems(answer.problems);
    return false;
  }
  offerUndo(t(links > 0 ? 'evidence.removedLinks' : 'evidence.removed', { name, links }), async () => {
    const back = await call('restore-evidence', { id });
    if (back.ok) restored();
    return back;
  });
  return true;
}
