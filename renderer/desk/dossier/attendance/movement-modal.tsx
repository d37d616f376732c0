import { Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import { formatTime } from '../../../../shared/lib/vietnamese.ts';
import type { Member, Movement } from '../../../../shared/session.ts';
import { t } from '../../../kit/strings/index.ts';
import { DialogForm } from '../../app/dialog-form.tsx';
import { useCommand } from '../../app/run.tsx';

type Props = { readonly member: Member; readonly halfDay: string; readonly kind: Movement['kind']; readonly onClose: () => void };

/** Records that a member comes or goes; the time is now unless the secretary says otherwise. */
export function MovementModal({ member, halfDay, kind, onClose }: Props) {
  const [time, setTime] = useState(() => formatTime(new Date().toISOString()));
  const [reason, setReason] = useState('');
  const { run, pending } = useCommand();
  const title = t(kind === 'leave' ? 'dossier.leaveOf' : 'dossier.arriveOf', { name: member.name });
  const record = async (): Promise<void> => {
    const answer = await run(
      'record-movement',
      { member: member.code, halfDay, kind, time, reason },
      { success: t('dossier.movementSaved', { what: title, time }) },
    );
    if (answer.ok) onClose();
  };
  return (
    <Modal opened onClose={onClose} title={title} size="lg">
      <DialogForm
        action={t(kind === 'leave' ? 'dossier.leave' : 'dossier.arrive')}
        ready={time !== ''}
        busy={pending !== null}
        onSubmit={record}
        onCancel={onClose}
      >
        <TextInput type="time" label={t('dossier.movementTime')} value={time} onChange={(e) => setTime(e.currentTarget.value)} required />
        <TextInput
          label={t('common.reason')}
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
