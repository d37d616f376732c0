import { Button, Group, Modal, NativeSelect, Switch } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { DeskSession } from '../../../../shared/contract/desk.ts';
import { memberCode } from '../../../../shared/lib/brand.ts';
import { type Member, ROLES, type Role, roleScores, scoringContradictions } from '../../../../shared/session.ts';
import { Status } from '../../../kit/status.tsx';
import { t } from '../../../kit/strings/index.ts';
import { DialogForm } from '../../app/dialog-form.tsx';
import { confirmDialog, useCommand } from '../../app/run.tsx';
import { TextField } from '../forms/form-parts.tsx';
import { SubCouncilsField } from '../forms/sub-council-fields.tsx';
import { useCloseGuard } from '../forms/use-close-guard.ts';
import { useDraft } from '../forms/use-draft.ts';
import { roleWords } from '../words.ts';
import { nextMemberCode } from './next-code.ts';

type Props = { readonly session: DeskSession /** null for a new one. */; readonly member: Member | null; readonly onClose: () => void };

function blank({ members, profile }: DeskSession): Member {
  const role: Role = members.length === 0 ? 'chair' : 'member';
  const code = memberCode(nextMemberCode(members.map((m) => m.code)));
  return { code, name: '', role, title: '', unit: '', scores: roleScores(profile, role), subCouncils: '', notes: {} };
}

/** One member's form. The role sets the mark "scores" as the regulation says; it may be set otherwise, with a warning. */
export function MemberModal({ session, member, onClose }: Props) {
  const source = member ?? blank(session);
  const { draft, set, dirty } = useDraft<Member>(source);
  const { run, pending } = useCommand();
  const locked = session.state !== 'preparing';
  const valid = draft.code.trim() !== '' && draft.name.trim() !== '';
  const close = useCloseGuard(dirty, onClose);

  const save = async (): Promise<void> => {
    const answer = await run(
      'save-member',
      { member: { ...draft, code: draft.code.trim(), notes: { ...draft.notes } }, before: member?.code ?? null },
      { success: t('dossier.memberSaved', { name: draft.name.trim() }) },
    );
    if (answer.ok) onClose();
  };
  const remove = async (): Promise<void> => {
    if (!member) return;
    const yes = await confirmDialog({
      title: t('dossier.memberRemoveTitle', { name: member.name }),
      body: t('dossier.memberRemoveBody'),
      confirmLabel: t('common.remove'),
      danger: true,
    });
    if (!yes) return;
    const answer = await run('remove-member', { member: member.code }, { success: t('dossier.memberRemoved', { name: member.name }) });
    if (answer.ok) onClose();
  };
  return (
    <Modal opened onClose={() => void close()} title={t(locked ? 'dossier.memberView' : member ? 'dossier.memberEdit' : 'dossier.memberAdd')} size="lg">
      <DialogForm
        action={locked ? null : t('common.save')}
        ready={valid && (member === null || dirty)}
        busy={pending !== null}
        onSubmit={save}
        onCancel={() => void close()}
        left={
          member && (
            <Button variant="subtle" color="red" mr="auto" leftSection={<IconTrash size={20} />} onClick={() => void remove()}>
              {t('common.remove')}
            </Button>
          )
        }
      >
        <Group align="flex-start" grow preventGrowOverflow={false}>
          <TextField label={t('dossier.memberName')} value={draft.name} onChange={(name) => set('name', name)} max={100} required disabled={locked} />
          <TextField
            label={t('dossier.memberCode')}
            value={draft.code}
            onChange={(code) => set('code', memberCode(code))}
            max={40}
            required
            disabled={locked}
          />
        </Group>
        <NativeSelect
          label={t('dossier.memberRole')}
          value={draft.role}
          onChange={(e) => {
            const role = e.currentTarget.value as Role;
            set('role', role);
            set('scores', roleScores(session.profile, role));
            if (role === 'observer') set('subCouncils', '');
          }}
          data={ROLES.map((role) => ({ value: role, label: roleWords(role) }))}
          disabled={locked}
        />
        <TextField label={t('dossier.memberTitle')} value={draft.title} onChange={(title) => set('title', title)} max={200} disabled={locked} />
        <TextField label={t('dossier.memberUnit')} value={draft.unit} onChange={(unit) => set('unit', unit)} max={200} disabled={locked} />
        {draft.role !== 'observer' && (
          <SubCouncilsField session={session} value={draft.subCouncils} onChange={(value) => set('subCouncils', value)} disabled={locked} />
        )}
        <Switch
          size="md"
          label={t('dossier.memberScores')}
          description={t('dossier.memberScoresHint')}
          checked={draft.scores}
          onChange={(e) => set('scores', e.currentTarget.checked)}
          disabled={locked || draft.role === 'observer'}
        />
        {scoringContradictions(session.profile, [draft]).length > 0 && (
          <Status tone="look">{t('dossier.memberScoresOther', { role: roleWords(draft.role) })}</Status>
        )}
      </DialogForm>
    </Modal>
  );
}
