/** The session as one signed file: where to, and what goes along. */
import { Checkbox, Modal, Text } from '@mantine/core';
import { useState } from 'react';
import type { WireProblem } from '../../../shared/contract/common.ts';
import { ProblemAlert } from '../../kit/problem-list.tsx';
import { t } from '../../kit/strings/index.ts';
import { DialogForm } from '../app/dialog-form.tsx';
import { PlaceChoice } from '../app/place-choice.tsx';
import { notifySuccess, useCommand } from '../app/run.tsx';
import { fileSize } from '../app/start/file-size.ts';

export function BundleDialog({ onClose }: { readonly onClose: () => void }) {
  const { run, pending } = useCommand();
  const [place, setPlace] = useState('');
  const [evidence, setEvidence] = useState(true);
  const [papers, setPapers] = useState(false);
  const [problems, setProblems] = useState<readonly WireProblem[]>([]);
  const pack = async (): Promise<void> => {
    const answer = await run('export-bundle', { place, papers, evidence });
    if (!answer.ok) return setProblems(answer.problems);
    const { path, bytes, sha256 } = answer.value;
    notifySuccess(t('backup.packed', { path, size: fileSize(bytes), hash: sha256 }));
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={t('backup.packTitle')} size="lg">
      <DialogForm action={t('backup.packHere')} ready={place !== ''} busy={pending !== null} onSubmit={pack} onCancel={onClose}>
        <Text>{t('backup.packHint')}</Text>
        <ProblemAlert problems={problems} />
        <Checkbox label={t('backup.packEvidence')} checked={evidence} onChange={(e) => setEvidence(e.currentTarget.checked)} />
        <Checkbox label={t('backup.packPapers')} checked={papers} onChange={(e) => setPapers(e.currentTarget.checked)} />
        <PlaceChoice onChange={setPlace} />
      </DialogForm>
    </Modal>
  );
}
