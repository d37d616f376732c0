import { Button, Group, Modal, NativeSelect, Switch } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { DeskSession } from '../../../../shared/contract/desk.ts';
import { memberCode } from '../../../../shared/lib/brand.ts';
import { type Member, ROLES, type Role } from '../../../../shared/session.ts';
import { t } from '../../../kit/strings/index.ts';
import { DialogForm } from '../../app/dialog-form.tsx';
import { confirmDialog, useCommand } from '../../app/run.tsx';
import { TextField } from '../forms/form-parts.tsx';
import { useCloseGuard } from '../forms/use-close-guard.ts';
import { useDraft } from '../forms/use-draft.ts';
import { roleWords } from '../words.ts';
import { nextMemberCode } from './next-code.ts';

type Props = { readonly session: DeskSession /** null for a new one. */; readonly member: Member | null; readonly onClose: () => void };

const blank = (codes: readonly string[]): Member => ({
  code: memberCode(nextMemberCode(codes)),
  name: '',
  role: codes.length === 0 ? 'chair' : 'member',
  title: '',
  unit: '',
  scores: true,
  notes: {},
});

/** One member's form. The secretary's role takes the mark "scores" away, as most regulations do; it may be set again. */
export function MemberModal({ session, member, onClose }: Props) {
  const source = member ?? blank(session.members.map((m) => m.code));
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
            if (role === 'secretary') set('scores', false);
          }}
          data={ROLES.map((role) => ({ value: role, label: roleWords(role) }))}
          disabled={locked}
        />
        <TextField label={t('dossier.memberTitle')} value={draft.title} onChange={(title) => set('title', title)} max={200} disabled={locked} />
        <TextField label={t('dossier.memberUnit')} value={draft.unit} onChange={(unit) => set('unit', unit)} max={200} disabled={locked} />
        <Switch
          size="md"
          label={t('dossier.memberScores')}
          description={t('dossier.memberScoresHint')}
          checked={draft.scores}
          onChange={(e) => set('scores', e.currentTarget.checked)}
          disabled={locked}
        />
      </DialogForm>
    </Modal>
  );
}
