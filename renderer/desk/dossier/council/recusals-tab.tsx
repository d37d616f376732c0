/** Who doesn't score which product, and why. */
import { Button } from '@mantine/core';
import { IconHandStop, IconUserOff } from '@tabler/icons-react';
import { useState } from 'react';
import type { DeskSession } from '../../../../shared/contract/desk.ts';
import type { Recusal } from '../../../../shared/session.ts';
import { type Column, DataTable } from '../../../kit/data-table.tsx';
import { EmptyState } from '../../../kit/empty-state.tsx';
import { t } from '../../../kit/strings/index.ts';
import { call } from '../../app/client.ts';
import { confirmDialog } from '../../app/confirm-dialog.tsx';
import { useCommand } from '../../app/run.tsx';
import { dossierOf, memberName } from '../../app/state.ts';
import { RecusalHints } from './recusal-hints.tsx';
import { RecusalModal } from './recusal-modal.tsx';

export function RecusalsTab({ session }: { readonly session: DeskSession }) {
  const [adding, setAdding] = useState(false);
  const { run } = useCommand();
  const mayEdit = session.state !== 'ended';
  const withdraw = async (row: Recusal): Promise<void> => {
    const name = memberName(row.member);
    const yes = await confirmDialog(() => ({
      title: t('dossier.recusalWithdrawTitle', { name }),
      body: t('dossier.recusalWithdrawBody', { dossier: dossierOf(row.dossier)?.name ?? row.dossier }),
      confirmLabel: t('dossier.recusalWithdraw'),
      reason: true,
    }));
    if (yes)
      await run(
        'withdraw-recusal',
        { member: row.member, dossier: row.dossier, reason: yes.reason },
        {
          success: t('dossier.recusalWithdrawn', { name }),
          undo: () => call('record-recusal', { member: row.member, dossier: row.dossier, reason: row.reason }),
        },
      );
  };
  const columns: readonly Column<Recusal>[] = [
    { key: 'member', title: t('dossier.recusalMember'), width: '16rem', value: (r) => memberName(r.member), render: (r) => <b>{memberName(r.member)}</b> },
    { key: 'dossier', title: t('dossier.recusalDossier'), value: (r) => dossierOf(r.dossier)?.name ?? r.dossier },
    { key: 'code', title: t('dossier.code'), width: '14rem', value: (r) => r.dossier },
    { key: 'reason', title: t('common.reason'), value: (r) => r.reason, render: (r) => <span title={r.reason}>{r.reason}</span> },
    ...(mayEdit
      ? [
          {
            key: 'act',
            title: '',
            width: '8rem',
            sortable: false,
            value: () => null,
            render: (r: Recusal) => (
              <Button variant="subtle" color="gray" onClick={() => void withdraw(r)}>
                {t('dossier.recusalWithdraw')}
              </Button>
            ),
          },
        ]
      : []),
  ];
  const add = mayEdit ? (
    <Button leftSection={<IconHandStop size={20} />} onClick={() => setAdding(true)} disabled={session.members.length === 0 || session.dossiers.length === 0}>
      {t('dossier.recusalAdd')}
    </Button>
  ) : null;
  return (
    <>
      <DataTable
        label={t('dossier.tabRecusals')}
        rows={session.recusals}
        columns={columns}
        rowKey={(r) => `${r.member}|${r.dossier}`}
        toolbar={add}
        rowHeight={60}
        empty={<EmptyState icon={<IconUserOff size={32} />} title={t('dossier.recusalsEmpty')} body={t('dossier.recusalsEmptyBody')} action={add} />}
      />
      {session.members.length > 0 && session.dossiers.length > 0 && <RecusalHints mayEdit={mayEdit} />}
      {adding && <RecusalModal session={session} dossier={null} onClose={() => setAdding(false)} />}
    </>
  );
}
