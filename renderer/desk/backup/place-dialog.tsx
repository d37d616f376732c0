/** How often, and the second place. */
import { Checkbox, NumberInput } from '@mantine/core';
import { useState } from 'react';
import type { WireProblem } from '../../../shared/contract/common.ts';
import { LEAST_MINUTES, MOST_MINUTES } from '../../../shared/contract/desk-backup.ts';
import { ProblemAlert } from '../../kit/problem-list.tsx';
import { t } from '../../kit/strings/index.ts';
import { Dialog } from '../app/dialog.tsx';
import { DialogForm } from '../app/dialog-form.tsx';
import { PlaceChoice } from '../app/place-choice.tsx';
import { useCommand } from '../app/run.tsx';

type Props = { readonly minutes: number; readonly second: string; readonly onClose: () => void; readonly onSaved: () => void };

export function PlaceDialog({ minutes: before, second, onClose, onSaved }: Props) {
  const { run, pending } = useCommand();
  const [minutes, setMinutes] = useState<number | string>(before);
  const [wanted, setWanted] = useState(true);
  const [place, setPlace] = useState(second);
  const [problems, setProblems] = useState<readonly WireProblem[]>([]);
  const save = async (): Promise<void> => {
    const answer = await run('save-backup-settings', { minutes: Number(minutes), second: wanted ? place : '' }, { success: t('backup.saved') });
    if (!answer.ok) return setProblems(answer.problems);
    onSaved();
    onClose();
  };
  const ready = Number(minutes) >= LEAST_MINUTES && (!wanted || place !== '');
  return (
    <Dialog opened onClose={onClose} title={t('backup.settingsTitle')} size="lg">
      <DialogForm action={t('backup.save')} ready={ready} busy={pending !== null} onSubmit={save} onCancel={onClose}>
        <ProblemAlert problems={problems} />
        <NumberInput
          label={t('backup.minutes')}
          value={minutes}
          onChange={setMinutes}
          min={LEAST_MINUTES}
          max={MOST_MINUTES}
          allowDecimal={false}
          clampBehavior="strict"
        />
        <Checkbox label={t('backup.useSecond')} checked={wanted} onChange={(e) => setWanted(e.currentTarget.checked)} />
        {wanted && <PlaceChoice initial={second} onChange={setPlace} />}
      </DialogForm>
    </Dialog>
  );
}
