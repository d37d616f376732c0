import { Button, Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Member } from '../../../../shared/session.ts';
import { t } from '../../../kit/strings/index.ts';
import { DialogForm } from '../../app/dialog-form.tsx';
import { useCommand } from '../../app/run.tsx';
import { halfDayWords } from '../words.ts';

type Props = { readonly member: Member; readonly halfDay: string; readonly present: boolean; readonly reason: string; readonly onClose: () => void };

/** Records absence with its reason, or presence. */
export function AttendanceModal({ member, halfDay, present, reason: known, onClose }: Props) {
  const [reason, setReason] = useState(known);
  const { run, pending } = useCommand();
  const record = async (here: boolean): Promise<void> => {
    const what = t(here ? 'dossier.present' : 'dossier.absent').toLowerCase();
    const answer = await run(
      'record-attendance',
      { member: member.code, halfDay, present: here, reason: here ? '' : reason },
      { success: t('dossier.attendanceSaved', { name: member.name, what }) },
    );
    if (answer.ok) onClose();
  };
  return (
    <Modal opened onClose={onClose} title={t('dossier.attendanceOf', { name: member.name, halfDay: halfDayWords(halfDay) })} size="lg">
      <DialogForm
        action={t('dossier.recordAbsent')}
        ready
        busy={pending !== null}
        onSubmit={() => record(false)}
        onCancel={onClose}
        between={
          !present && (
            <Button variant="light" onClick={() => void record(true)} loading={pending !== null}>
              {t('dossier.recordPresent')}
            </Button>
          )
        }
      >
        <TextInput
          label={t('dossier.absentReason')}
          description={t('dossier.absentReasonHint')}
          value={reason}
          onChange={(e) => setReason(e.currentTarget.value)}
          maxLength={300}
          data-autofocus
        />
      </DialogForm>
    </Modal>
  );
}
