/** Gives all products of some groups to one sub-council at once. */
import { MultiSelect, Text } from '@mantine/core';
import { useState } from 'react';
import type { Answer } from '../../../../shared/contract/common.ts';
import type { DeskSession, DossierRow } from '../../../../shared/contract/desk.ts';
import { t } from '../../../kit/strings/index.ts';
import { matches } from '../../../kit/table-order.ts';
import { call } from '../../app/client.ts';
import { Dialog } from '../../app/dialog.tsx';
import { DialogForm } from '../../app/dialog-form.tsx';
import { useCommand } from '../../app/run.tsx';
import { useDesk } from '../../app/state.ts';
import { SubCouncilField } from '../forms/sub-council-fields.tsx';
import { plainDossier } from './plain-dossier.ts';

/** Each product gets the sub-council it had; what else was edited since stays. Stops at the first that is refused. */
async function giveBack(before: readonly DossierRow[]): Promise<Answer<null>> {
  const now = useDesk.getState().session?.dossiers ?? [];
  for (const { code, subCouncil } of before) {
    const row = now.find((d) => d.code === code);
    if (!row) continue;
    const plain = plainDossier(row);
    const answer = await call('save-dossier', { dossier: { ...plain, subCouncil, notes: { ...plain.notes } }, before: code });
    if (!answer.ok) return answer;
  }
  return { ok: true, value: null, warnings: [] };
}

export function AssignSubCouncil({ session, onClose }: { readonly session: DeskSession; readonly onClose: () => void }) {
  const [sets, setSets] = useState<string[]>([]);
  const [name, setName] = useState('');
  const { run, pending } = useCommand();
  const groups = [...new Map(session.dossiers.map((d) => [d.setNumber, d.setName]))].sort(([a], [b]) => a - b);
  const affected = session.dossiers.filter((d) => sets.includes(String(d.setNumber)));
  const save = async (): Promise<void> => {
    const subCouncil = name.trim();
    const success = subCouncil ? t('kinds.assigned', { n: affected.length, name: subCouncil }) : t('kinds.assignedWhole', { n: affected.length });
    const answer = await run(
      'assign-sub-council',
      { sets: sets.map(Number), subCouncil },
      { success, undo: () => giveBack(affected.filter((d) => d.subCouncil !== subCouncil)) },
    );
    if (answer.ok) onClose();
  };
  return (
    <Dialog opened onClose={onClose} title={t('kinds.assign')} size="lg">
      <DialogForm action={t('kinds.assignAction')} ready={affected.length > 0} busy={pending !== null} onSubmit={save} onCancel={onClose}>
        <MultiSelect
          label={t('kinds.assignGroups')}
          data={groups.map(([number, words]) => ({ value: String(number), label: `${number}. ${words}` }))}
          value={sets}
          onChange={setSets}
          searchable
          filter={({ options, search }) => options.filter((o) => 'label' in o && matches(o.label, search))}
          nothingFoundMessage={t('common.nothingFound')}
          data-autofocus
        />
        <SubCouncilField session={session} value={name} onChange={setName} />
        <Text c="dimmed">{t('kinds.assignCount', { n: affected.length })}</Text>
      </DialogForm>
    </Dialog>
  );
}
