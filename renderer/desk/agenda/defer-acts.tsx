/** Putting a product off, taking it out and bringing it back: the same question wherever it is asked. */
import { Select, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { nextHalfDay } from '../../../shared/agenda.ts';
import type { DeskSession, DossierRow } from '../../../shared/contract/desk.ts';
import { type DeferralKind, halfDayKey, halfDayOf } from '../../../shared/session.ts';
import { t } from '../../kit/strings/index.ts';
import { confirmDialog } from '../app/confirm-dialog.tsx';
import { Dialog } from '../app/dialog.tsx';
import { DialogForm } from '../app/dialog-form.tsx';
import { type Run, useCommand } from '../app/run.tsx';
import { halfDayWords } from '../dossier/words.ts';
import type { Mark } from '../scoring/agenda.ts';

/** A product in one of these may be put off or taken out. */
export const mayDefer = (mark: Mark, kind: DeferralKind): boolean => mark === 'ready' || mark === 'closed' || (mark === 'postponed' && kind === 'withdrawn');

export async function deferProduct(run: Run, { code, name }: DossierRow, kind: DeferralKind): Promise<void> {
  const put = kind === 'postponed';
  const answer = await confirmDialog(() => ({
    title: t(put ? 'agenda.postponeTitle' : 'agenda.withdrawTitle', { name }),
    body: t(put ? 'agenda.postponeBody' : 'agenda.withdrawBody'),
    confirmLabel: t(put ? 'agenda.postpone' : 'agenda.withdraw').replace('…', ''),
    danger: !put,
    reason: true,
  }));
  if (answer)
    await run('defer-dossier', { dossier: code, kind, reason: answer.reason }, { success: t(put ? 'agenda.postponed' : 'agenda.withdrawn', { name }) });
}

const SAME = ' ';

/** Why it comes back, and into which half-day. */
export function ReturnModal({ session, dossier, onClose }: { readonly session: DeskSession; readonly dossier: DossierRow; readonly onClose: () => void }) {
  const [reason, setReason] = useState('');
  const [where, setWhere] = useState(SAME);
  const { run, pending } = useCommand();
  const own = halfDayOf(dossier, session.halfDays);
  const fresh = nextHalfDay(session.halfDays);
  const send = async (): Promise<void> => {
    const answer = await run(
      'return-dossier',
      { dossier: dossier.code, reason: reason.trim(), halfDay: where === SAME ? null : where },
      { success: t('agenda.returned', { name: dossier.name }) },
    );
    if (answer.ok) onClose();
  };
  return (
    <Dialog opened onClose={onClose} title={t('agenda.returnTitle', { name: dossier.name })} size="lg" centered>
      <DialogForm action={t('agenda.bringBack').replace('…', '')} ready={reason.trim().length >= 3} busy={pending !== null} onSubmit={send} onCancel={onClose}>
        <Select
          label={t('agenda.returnWhere')}
          value={where}
          onChange={(value) => setWhere(value ?? SAME)}
          allowDeselect={false}
          data={[
            { value: SAME, label: t('agenda.returnSame', { halfDay: halfDayWords(own) }) },
            ...session.halfDays.filter((h) => h !== '' && halfDayKey(h) !== halfDayKey(own)).map((h) => ({ value: h, label: h })),
            { value: fresh, label: t('agenda.returnNew', { halfDay: fresh }) },
          ]}
        />
        {dossier.round > 0 && <Text c="dimmed">{t('agenda.returnPanel')}</Text>}
        <Textarea
          label={t('common.reason')}
          description={t('common.reasonHint')}
          value={reason}
          onChange={(e) => setReason(e.currentTarget.value)}
          maxLength={500}
          autosize
          minRows={2}
          data-autofocus
          required
        />
      </DialogForm>
    </Dialog>
  );
}
