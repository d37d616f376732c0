/** Where the chosen papers are saved: a stick, a usual folder, or a path typed in. */
import { Text } from '@mantine/core';
import { useState } from 'react';
import type { WireProblem } from '../../../shared/contract/common.ts';
import { ProblemAlert } from '../../kit/problem-list.tsx';
import { t } from '../../kit/strings/index.ts';
import { Dialog } from '../app/dialog.tsx';
import { DialogForm } from '../app/dialog-form.tsx';
import { PlaceChoice } from '../app/place-choice.tsx';
import { useCommand } from '../app/run.tsx';

type Props = { readonly papers: readonly string[]; readonly onClose: () => void; readonly onStarted: () => void };

export function SaveDialog({ papers, onClose, onStarted }: Props) {
  const { run, pending } = useCommand();
  const [place, setPlace] = useState('');
  const [problems, setProblems] = useState<readonly WireProblem[]>([]);
  const start = async (): Promise<void> => {
    const answer = await run('start-paper-job', { papers: [...papers], place }, { quiet: true });
    if (!answer.ok) return setProblems(answer.problems);
    onStarted();
    onClose();
  };
  return (
    <Dialog opened onClose={onClose} title={t('papers.saveTitle', { n: papers.length })} size="lg">
      <DialogForm action={t('papers.saveHere')} ready={place !== ''} busy={pending !== null} onSubmit={start} onCancel={onClose}>
        <Text>{t('papers.saveHint')}</Text>
        <ProblemAlert problems={problems} />
        <PlaceChoice onChange={setPlace} />
      </DialogForm>
    </Dialog>
  );
}
