/** An earlier session into the laptop's memory: one of this machine, or a file by its path. */
import { Select, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { WireProblem } from '../../../shared/contract/common.ts';
import { ProblemAlert } from '../../kit/problem-list.tsx';
import { t } from '../../kit/strings/index.ts';
import { Dialog } from '../app/dialog.tsx';
import { DialogForm } from '../app/dialog-form.tsx';
import { notifySuccess, useCommand } from '../app/run.tsx';
import { useRead } from '../app/use-read.ts';
import { dayWords } from './words.ts';

export function AddDialog({ onClose, onAdded }: { readonly onClose: () => void; readonly onAdded: () => void }) {
  const { run, pending } = useCommand();
  const files = (useRead('list-sessions', {}).data ?? []).filter((s) => !s.open && !s.rehearsal && !s.problem);
  const [file, setFile] = useState<string | null>(null);
  const [typed, setTyped] = useState('');
  const [problems, setProblems] = useState<readonly WireProblem[]>([]);
  // As Windows copies a path: in quotes.
  const path = typed.trim().replace(/^"(.*)"$/, '$1');
  const add = async (): Promise<void> => {
    const answer = await run('take-earlier', path === '' && file ? { file } : { path }, { quiet: true });
    if (!answer.ok) return setProblems(answer.problems);
    const { name, products, certificates } = answer.value;
    notifySuccess(t('earlier.added', { name, products, certificates }));
    onAdded();
  };
  return (
    <Dialog opened onClose={onClose} title={t('earlier.add')} size="lg">
      <DialogForm action={t('earlier.addDo')} ready={path !== '' || file !== null} busy={pending !== null} onSubmit={add} onCancel={onClose}>
        <Text>{t('earlier.addHint')}</Text>
        <ProblemAlert problems={problems} />
        <Select
          label={t('earlier.addHere')}
          placeholder={files.length === 0 ? t('earlier.addHereNone') : ''}
          disabled={files.length === 0 || path !== ''}
          value={file}
          onChange={setFile}
          clearable
          data={files.map((s) => ({ value: s.file, label: [s.name, dayWords(s.startDate)].filter(Boolean).join(' · ') }))}
        />
        <TextInput
          label={t('earlier.addPath')}
          description={t('earlier.addPathHint')}
          value={typed}
          onChange={(e) => {
            setTyped(e.currentTarget.value);
            setProblems([]);
          }}
          data-autofocus
        />
      </DialogForm>
    </Dialog>
  );
}
