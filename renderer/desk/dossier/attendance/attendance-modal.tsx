import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Member } from '../../../../shared/session.ts';
import { t } from '../../../kit/strings/index.ts';
import { call } from '../../app/client.ts';
import { useCommand } from '../../app/run.tsx';
import { halfDayWords } from '../words.ts';
import { ReasonModal } from './reason-modal.tsx';

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
      {
        success: t('dossier.attendanceSaved', { name: member.name, what }),
        undo: () => call('record-attendance', { member: member.code, halfDay, present, reason: present ? '' : known }),
      },
    );
    if (answer.ok) onClose();
  };
  return (
    <ReasonModal
      title={t('dossier.attendanceOf', { name: member.name, halfDay: halfDayWords(halfDay) })}
      label={t('dossier.absentReason')}
      reason={reason}
      onReason={setReason}
      action={t('dossier.recordAbsent')}
      ready
      busy={pending !== null}
      onSubmit={() => record(false)}
      onClose={onClose}
      between={
        !present && (
          <Button variant="light" onClick={() => void record(true)} loading={pending !== null}>
            {t('dossier.recordPresent')}
          </Button>
        )
      }
    />
  );
}
