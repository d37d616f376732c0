import { Button, Group, NativeSelect, Switch } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { DeskSession } from '../../../../shared/contract/desk.ts';
import { memberCode } from '../../../../shared/lib/brand.ts';
import { type Member, ROLES, type Role, roleScores, scoringContradictions } from '../../../../shared/session.ts';
import { Status } from '../../../kit/status.tsx';
import { t } from '../../../kit/strings/index.ts';
import { call } from '../../app/client.ts';
import { confirmDialog } from '../../app/confirm-dialog.tsx';
import { Dialog } from '../../app/dialog.tsx';
import { DialogForm } from '../../app/dialog-form.tsx';
import { useCommand } from '../../app/run.tsx';
import { TextField } from '../forms/form-parts.tsx';
import { KeptNotice } from '../forms/kept-notice.tsx';
import { SubCouncilsField } from '../forms/sub-council-fields.tsx';
import { useDraft } from '../forms/use-draft.ts';
import { roleWords } from '../words.ts';
import { nextMemberCode } from './next-code.ts';

type Props = { readonly session: DeskSession /** null for a new one. */; readonly member: Member | null; readonly onClose: () => void };

function blank({ members, profile }: DeskSession): Member {
  const role: Role = members.length === 0 ? 'chair' : 'member';
  const code = memberCode(nextMemberCode(members.map((m) => m.code)));
  return { code, name: '', role, title: '', unit: '', scores: roleScores(profile, role), subCouncils: '', notes: {} };
}

const plainMember = (member: Member) => ({ ...member, notes: { ...member.notes } });

/** One member's form. The role sets the mark "scores" as the regulation says; it may be set otherwise, with a warning. */
export function MemberModal({ session, member, onClose }: Props) {
  const locked = session.state !== 'preparing';
  const source = member ?? blank(session);
  const { draft, set, dirty, since, clear, discard } = useDraft<Member>(
    source,
    locked
      ? null
      : {
          key: `member ${member?.code ?? ''}`,
          title: member ? ['dossier.memberKept', { name: member.name }] : ['dossier.memberAdd'],
        },
  );
  const { run, pending } = useCommand();
  const valid = draft.code.trim() !== '' && draft.name.trim() !== '';

  const save = async (): Promise<void> => {
    const answer = await run(
      'save-member',
      { member: { ...draft, code: draft.code.trim(), notes: { ...draft.notes } }, before: member?.code ?? null },
      {
        success: t('dossier.memberSaved', { name: draft.name.trim() }),
        undo: member
          ? () => call('save-member', { member: plainMember(member), before: draft.code.trim() })
          : () => call('remove-member', { member: draft.code.trim() }),
      },
    );
    if (!answer.ok) return;
    clear();
    onClose();
  };
  const remove = async (): Promise<void> => {
    if (!member) return;
    // A PIN can't be brought back: only then is there something to ask.
    if (session.seats.some((seat) => seat.member === member.code && seat.issued)) {
      const yes = await confirmDialog(() => ({
        title: t('dossier.memberRemoveTitle', { name: member.name }),
        body: t('dossier.memberRemoveBody'),
        confirmLabel: t('common.remove'),
        danger: true,
      }));
      if (!yes) return;
    }
    const answer = await run(
      'remove-member',
      { member: member.code },
      { success: t('dossier.memberRemoved', { name: member.name }), undo: () => call('save-member', { member: plainMember(member), before: null }) },
    );
    if (!answer.ok) return;
    clear();
    onClose();
  };
  return (
    <Dialog
      opened
      dirty={dirty}
      onDrop={discard}
      onClose={onClose}
      title={t(locked ? 'dossier.memberView' : member ? 'dossier.memberEdit' : 'dossier.memberAdd')}
      size="lg"
    >
      <DialogForm
        action={locked ? null : t('common.save')}
        ready={valid && (member === null || dirty)}
        busy={pending !== null}
        onSubmit={save}
        onCancel={onClose}
        left={
          member && (
            <Button variant="subtle" color="red" mr="auto" leftSection={<IconTrash size={20} />} onClick={() => void remove()}>
              {t('common.remove')}
            </Button>
          )
        }
      >
        <KeptNotice since={since} onDiscard={discard} />
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
    </Dialog>
  );
}
