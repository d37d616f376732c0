import { Select, Textarea } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { DeskSession } from '../../../../shared/contract/desk.ts';
import { t } from '../../../kit/strings/index.ts';
import { matches } from '../../../kit/table-order.ts';
import { call } from '../../app/client.ts';
import { Dialog } from '../../app/dialog.tsx';
import { DialogForm } from '../../app/dialog-form.tsx';
import { useCommand } from '../../app/run.tsx';
import { memberName } from '../../app/state.ts';

/** Options drawn at once: a list of thousands stays quick, typing narrows it. */
const MOST = 50;
const MIN_REASON = 3;

type Props = {
  readonly session: DeskSession /** Code of the product when it is already known. */;
  readonly dossier: string | null;
  readonly onClose: () => void;
};

export function RecusalModal({ session, dossier, onClose }: Props) {
  const [member, setMember] = useState<string | null>(null);
  const [code, setCode] = useState<string | null>(dossier);
  const [reason, setReason] = useState('');
  const { run, pending } = useCommand();
  const products = useMemo(() => session.dossiers.map((d) => ({ value: d.code as string, label: `${d.name} · ${d.code}` })), [session.dossiers]);
  const valid = member !== null && code !== null && reason.trim().length >= MIN_REASON;
  const save = async (): Promise<void> => {
    if (member === null || code === null) return;
    const known = session.recusals.some((r) => r.member === member && r.dossier === code);
    const answer = await run(
      'record-recusal',
      { member, dossier: code, reason },
      {
        success: t('dossier.recusalSaved', { name: memberName(member) }),
        undo: known ? undefined : () => call('withdraw-recusal', { member, dossier: code, reason: t('kept.undoReason') }),
      },
    );
    if (answer.ok) onClose();
  };
  return (
    <Dialog opened onClose={onClose} title={t('dossier.recusalAdd')} size="lg">
      <DialogForm action={t('dossier.recusalAdd')} ready={valid} busy={pending !== null} onSubmit={save} onCancel={onClose}>
        <Select
          label={t('dossier.recusalMember')}
          searchable
          value={member}
          onChange={setMember}
          data={session.members.filter((m) => m.scores).map((m) => ({ value: m.code as string, label: m.name }))}
          required
          data-autofocus
          nothingFoundMessage={t('common.nothingFound')}
        />
        <Select
          label={t('dossier.recusalDossier')}
          searchable
          limit={MOST}
          filter={({ options, search, limit }) => options.filter((o) => 'label' in o && matches(o.label, search)).slice(0, limit)}
          value={code}
          onChange={setCode}
          data={products}
          disabled={dossier !== null}
          required
          nothingFoundMessage={t('common.nothingFound')}
        />
        <Textarea
          label={t('common.reason')}
          description={t('common.reasonHint')}
          value={reason}
          onChange={(e) => setReason(e.currentTarget.value)}
          maxLength={500}
          autosize
          minRows={2}
          required
        />
      </DialogForm>
    </Dialog>
  );
}
