/** The council as a table; a row opens the member's form. */
import { Button, Group, Stack, Text } from '@mantine/core';
import { IconUserPlus, IconUserShare, IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import type { DeskSession } from '../../../../shared/contract/desk.ts';
import { type Member, type Profile, ROLES, scoringContradictions } from '../../../../shared/session.ts';
import { type Column, DataTable } from '../../../kit/data-table.tsx';
import { EmptyState } from '../../../kit/empty-state.tsx';
import { Status } from '../../../kit/status.tsx';
import { t } from '../../../kit/strings/index.ts';
import { confirmDialog } from '../../app/confirm-dialog.tsx';
import { useCommand } from '../../app/run.tsx';
import { memberName } from '../../app/state.ts';
import { useComeBack } from '../../app/use-come-back.ts';
import { FrozenNotice } from '../forms/form-parts.tsx';
import { roleWords } from '../words.ts';
import { MemberModal } from './member-modal.tsx';
import { ReplaceModal } from './replace-modal.tsx';

const columns = (profile: Profile): readonly Column<Member>[] => [
  { key: 'code', title: t('dossier.memberCode'), width: '5.5rem', value: (m) => m.code },
  { key: 'name', title: t('dossier.memberName'), value: (m) => m.name, render: (m) => <b>{m.name}</b> },
  { key: 'role', title: t('dossier.memberRole'), width: '9.5rem', value: (m) => ROLES.indexOf(m.role), render: (m) => roleWords(m.role) },
  { key: 'title', title: t('dossier.memberTitle'), width: '9.5rem', value: (m) => m.title },
  {
    key: 'unit',
    title: t('dossier.memberUnit'),
    value: (m) => m.unit,
    render: (m) => (
      <>
        <Text truncate title={m.unit}>
          {m.unit}
        </Text>
        {m.subCouncils && (
          <Text c="dimmed" truncate title={m.subCouncils}>
            {m.subCouncils}
          </Text>
        )}
      </>
    ),
  },
  {
    key: 'scores',
    title: t('dossier.memberScores'),
    width: '11.5rem',
    value: (m) => (m.scores ? 0 : 1),
    render: (m) => {
      const other = scoringContradictions(profile, [m]).length > 0;
      return <Status tone={other ? 'look' : m.scores ? 'ok' : 'idle'}>{t(m.scores ? 'dossier.memberScores' : 'dossier.memberScoresNot')}</Status>;
    },
  },
];

/** Who was replaced by whom, with the way back. */
function Replacements({ session }: { readonly session: DeskSession }) {
  const { run } = useCommand();
  const undo = async (member: string): Promise<void> => {
    const name = memberName(member);
    const yes = await confirmDialog(() => ({
      title: t('serving.replaceUndoTitle', { name }),
      body: t('serving.replaceUndoBody'),
      confirmLabel: t('serving.replaceUndo'),
      reason: true,
    }));
    if (yes) await run('undo-replacement', { member, reason: yes.reason }, { success: t('serving.replaceUndone', { name }) });
  };
  return (
    <Stack gap={4} mt="md">
      {session.replacements.map((r) => (
        <Group key={r.member} gap="sm">
          <Text>
            <b>{memberName(r.member)}</b>: {t('serving.replacedBy', { name: memberName(r.by) })} · {r.reason}
          </Text>
          {session.state === 'open' && (
            <Button variant="subtle" color="gray" onClick={() => void undo(r.member)}>
              {t('serving.replaceUndo')}
            </Button>
          )}
        </Group>
      ))}
    </Stack>
  );
}

export function CouncilTab({ session }: { readonly session: DeskSession }) {
  const [shown, setShown] = useState<{ readonly member: Member | null } | null>(null);
  const [replacing, setReplacing] = useState(false);
  const mayEdit = session.state === 'preparing';
  useComeBack('member', (code) => {
    const member = session.members.find((m) => m.code === code) ?? null;
    if (member || code === '') setShown({ member });
  });
  const add = mayEdit ? (
    <Button leftSection={<IconUserPlus size={20} />} onClick={() => setShown({ member: null })}>
      {t('dossier.memberAdd')}
    </Button>
  ) : null;
  const replace =
    session.state === 'open' ? (
      <Button variant="default" leftSection={<IconUserShare size={20} />} onClick={() => setReplacing(true)}>
        {t('serving.replace')}
      </Button>
    ) : null;
  return (
    <>
      <FrozenNotice state={session.state} />
      <DataTable
        label={t('dossier.tabCouncil')}
        rows={session.members}
        columns={columns(session.profile)}
        rowKey={(m) => m.code}
        onOpen={(member) => setShown({ member })}
        searchText={(m) => `${roleWords(m.role)} ${m.subCouncils}`}
        toolbar={add ?? replace}
        empty={<EmptyState icon={<IconUsers size={32} />} title={t('dossier.membersEmpty')} body={t('dossier.membersEmptyBody')} action={add} />}
      />
      <Replacements session={session} />
      {replacing && <ReplaceModal session={session} onClose={() => setReplacing(false)} />}
      {shown && <MemberModal key={shown.member?.code ?? 'new'} session={session} member={shown.member} onClose={() => setShown(null)} />}
    </>
  );
}
