/** A copy that isn't in the list, or a session's bundle: its path. A bundle is checked whole before anything of it is looked at. */
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { WireProblem } from '../../../shared/contract/common.ts';
import type { CopyRef } from '../../../shared/contract/desk.ts';
import { formatDateTime } from '../../../shared/lib/vietnamese.ts';
import { ProblemAlert } from '../../kit/problem-list.tsx';
import { t } from '../../kit/strings/index.ts';
import { Dialog } from '../app/dialog.tsx';
import { DialogForm } from '../app/dialog-form.tsx';
import { useCommand } from '../app/run.tsx';

/** `given`: a path the program was opened with, ''. `from`: what is known of the copy, in words. */
type Props = { readonly given: string; readonly onClose: () => void; readonly onChosen: (copy: CopyRef, from: string) => void };

export function FileDialog({ given, onClose, onChosen }: Props) {
  const { run, pending } = useCommand();
  const [typed, setTyped] = useState(given);
  const [problems, setProblems] = useState<readonly WireProblem[]>([]);
  // As Windows copies a path: in quotes.
  const path = typed.trim().replace(/^"(.*)"$/, '$1');
  const open = async (): Promise<void> => {
    if (!/\.ocop$/i.test(path)) return onChosen({ path }, '');
    const answer = await run('open-bundle', { path }, { quiet: true });
    if (!answer.ok) return setProblems(answer.problems);
    const { copy, files, madeAt, fingerprint } = answer.value;
    onChosen(copy, t('backup.bundleFrom', { files, time: formatDateTime(madeAt), key: fingerprint }));
  };
  return (
    <Dialog opened onClose={onClose} title={t('backup.fileTitle')} size="lg">
      <DialogForm action={t('backup.look')} ready={path !== ''} busy={pending !== null} onSubmit={open} onCancel={onClose}>
        <ProblemAlert problems={problems} />
        <TextInput
          label={t('backup.filePath')}
          description={t('backup.filePathHint')}
          value={typed}
          onChange={(e) => setTyped(e.currentTarget.value)}
          data-autofocus
        />
      </DialogForm>
    </Dialog>
  );
}
