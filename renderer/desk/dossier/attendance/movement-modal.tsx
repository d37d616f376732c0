import { useState } from 'react';
import { formatTime } from '../../../../shared/lib/vietnamese.ts';
import type { Member, Movement } from '../../../../shared/session.ts';
import { t } from '../../../kit/strings/index.ts';
import { useCommand } from '../../app/run.tsx';
import { TextField } from '../forms/form-parts.tsx';
import { timeFault } from '../forms/time-fault.ts';
import { ReasonModal } from './reason-modal.tsx';

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
    <ReasonModal
      title={title}
      label={t('common.reason')}
      reason={reason}
      onReason={setReason}
      action={t(kind === 'leave' ? 'dossier.leave' : 'dossier.arrive')}
      ready={time !== '' && !timeFault(time)}
      busy={pending !== null}
      onSubmit={record}
      onClose={onClose}
    >
      <TextField label={t('dossier.movementTime')} value={time} onChange={setTime} max={5} error={timeFault(time)} required />
    </ReasonModal>
  );
}
