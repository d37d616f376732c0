/** A member is replaced while the session runs: who goes, who comes, and why. */
import { Group, NativeSelect, Select, Switch, Text } from '@mantine/core';
import { useState } from 'react';
import type { DeskSession } from '../../../../shared/contract/desk.ts';
import { memberCode } from '../../../../shared/lib/brand.ts';
import { type Member, ROLES, type Role } from '../../../../shared/session.ts';
import { t } from '../../../kit/strings/index.ts';
import { Dialog } from '../../app/dialog.tsx';
import { DialogForm } from '../../app/dialog-form.tsx';
import { useCommand } from '../../app/run.tsx';
import { TextField } from '../forms/form-parts.tsx';
import { SubCouncilsField } from '../forms/sub-council-fields.tsx';
import { useDraft } from '../forms/use-draft.ts';
import { roleWords } from '../words.ts';
import { nextMemberCode } from './next-code.ts';

const MIN_REASON = 3;

const blank = ({ members }: DeskSession): Member => ({
  code: memberCode(nextMemberCode(members.map((m) => m.code))),
  name: '',
  role: 'member',
  title: '',
  unit: '',
  scores: true,
  subCouncils: '',
  notes: {},
});

export function ReplaceModal({ session, onClose }: { readonly session: DeskSession; readonly onClose: () => void }) {
  const [old, setOld] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const { draft, set } = useDraft<Member>(blank(session));
  const { run, pending } = useCommand();
  const gone = new Set<string>(session.replacements.map((r) => r.member));
  const here = session.members.filter((m) => !gone.has(m.code));
  const choose = (code: string | null): void => {
    setOld(code);
    const member = here.find((m) => m.code === code);
    if (!member) return;
    set('role', member.role);
    set('unit', member.unit);
    set('scores', member.scores);
    set('subCouncils', member.subCouncils);
  };
  const valid = old !== null && draft.name.trim() !== '' && draft.code.trim() !== '' && reason.trim().length >= MIN_REASON;
  const save = async (): Promise<void> => {
    if (old === null) return;
    const by = { ...draft, code: draft.code.trim(), name: draft.name.trim(), notes: {} };
    const success = t('serving.replaced', { name: by.name, old: here.find((m) => m.code === old)?.name ?? old });
    const answer = await run('replace-member', { member: old, by, reason }, { success });
    if (answer.ok) onClose();
  };
  return (
    <Dialog opened onClose={onClose} title={t('serving.replace')} size="lg">
      <DialogForm action={t('serving.replace')} ready={valid} busy={pending !== null} onSubmit={save} onCancel={onClose}>
        <Text c="dimmed">{t('serving.replaceHint')}</Text>
        <Select
          label={t('serving.replaceWhom')}
          searchable
          value={old}
          onChange={choose}
          data={here.map((m) => ({ value: m.code as string, label: `${m.name} · ${roleWords(m.role)}` }))}
          required
          data-autofocus
          nothingFoundMessage={t('common.nothingFound')}
        />
        <Group align="flex-start" grow preventGrowOverflow={false}>
          <TextField label={t('dossier.memberName')} value={draft.name} onChange={(name) => set('name', name)} max={100} required />
          <TextField label={t('dossier.memberCode')} value={draft.code} onChange={(code) => set('code', memberCode(code))} max={40} required />
        </Group>
        <NativeSelect
          label={t('dossier.memberRole')}
          value={draft.role}
          onChange={(e) => set('role', e.currentTarget.value as Role)}
          data={ROLES.filter((role) => role !== 'observer').map((role) => ({ value: role, label: roleWords(role) }))}
        />
        <TextField label={t('dossier.memberTitle')} value={draft.title} onChange={(title) => set('title', title)} max={200} />
        <TextField label={t('dossier.memberUnit')} value={draft.unit} onChange={(unit) => set('unit', unit)} max={200} />
        <Switch size="md" label={t('dossier.memberScores')} checked={draft.scores} onChange={(e) => set('scores', e.currentTarget.checked)} />
        <SubCouncilsField session={session} value={draft.subCouncils} onChange={(value) => set('subCouncils', value)} />
        <TextField label={t('serving.replaceReason')} value={reason} onChange={setReason} max={300} required />
      </DialogForm>
    </Dialog>
  );
}
