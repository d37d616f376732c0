/** Moves a sheet that was scored under the wrong product, and says beforehand what becomes of both. */
import { Alert, Select, Text, Textarea } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useState } from 'react';
import type { DossierRow } from '../../../shared/contract/desk.ts';
import type { MemberCode } from '../../../shared/lib/brand.ts';
import { t } from '../../kit/strings/index.ts';
import { DialogForm } from '../app/dialog-form.tsx';
import { openWindow } from '../app/open-window.tsx';
import { notifySuccess, useCommand } from '../app/run.tsx';
import { memberName, useDesk } from '../app/state.ts';
import { moveTargets } from './sheet-acts.ts';

const MIN_REASON = 3;

function MoveForm({ from, member, onDone }: { readonly from: DossierRow; readonly member: MemberCode; readonly onDone: () => void }) {
  const session = useDesk((s) => s.session);
  const { run, pending } = useCommand();
  const targets = session ? moveTargets(session, from) : [];
  const [to, setTo] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const target = targets.find((d) => d.code === to);
  const ready = target !== undefined && reason.trim().length >= MIN_REASON;
  const move = async (): Promise<void> => {
    if (!target) return;
    const answer = await run('move-sheet', { from: from.code, to: target.code, member, reason: reason.trim() });
    if (!answer.ok) return;
    onDone();
    notifySuccess(t('scoring.moveDone', { name: memberName(member), to: target.name, receipt: answer.value.receipt }));
  };
  if (targets.length === 0)
    return (
      <Alert color="gray" icon={<IconInfoCircle />}>
        {t('scoring.moveNone')}
      </Alert>
    );
  return (
    <DialogForm action={t('scoring.moveNow')} ready={ready} busy={pending !== null} onSubmit={move} onCancel={onDone}>
      <Text>
        {t('scoring.moveFrom')}: <b>{from.name}</b> · {from.code}
      </Text>
      <Select
        label={t('scoring.moveTo')}
        description={t('scoring.moveToHint')}
        data={targets.map((d) => ({ value: d.code as string, label: `${d.name} · ${d.code}` }))}
        value={to}
        onChange={setTo}
        searchable
        required
        data-autofocus
      />
      {target && (
        <Alert color="amber" icon={<IconInfoCircle />} role="status">
          {t('scoring.moveWhat', { from: from.name, to: target.name })}
        </Alert>
      )}
      <Textarea
        label={t('common.reason')}
        description={t('common.reasonHint')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        maxLength={500}
        autosize
        minRows={2}
        required
      />
    </DialogForm>
  );
}

export function openMoveSheet(from: DossierRow, member: MemberCode): void {
  const close = openWindow(
    () => t('scoring.moveTitle', { name: memberName(member) }),
    () => <MoveForm from={from} member={member} onDone={() => close()} />,
    { size: 'lg' },
  );
}
