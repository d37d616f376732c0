/** The council as a table; a row opens the member's form. */
import { Button } from '@mantine/core';
import { IconUserPlus, IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import type { DeskSession } from '../../../../shared/contract/desk.ts';
import { type Member, type Profile, ROLES, scoringContradictions } from '../../../../shared/session.ts';
import { type Column, DataTable } from '../../../kit/data-table.tsx';
import { EmptyState } from '../../../kit/empty-state.tsx';
import { Status } from '../../../kit/status.tsx';
import { t } from '../../../kit/strings/index.ts';
import { FrozenNotice } from '../forms/form-parts.tsx';
import { roleWords } from '../words.ts';
import { MemberModal } from './member-modal.tsx';

const columns = (profile: Profile): readonly Column<Member>[] => [
  { key: 'code', title: t('dossier.memberCode'), width: '5.5rem', value: (m) => m.code },
  { key: 'name', title: t('dossier.memberName'), value: (m) => m.name, render: (m) => <b>{m.name}</b> },
  { key: 'role', title: t('dossier.memberRole'), width: '9.5rem', value: (m) => ROLES.indexOf(m.role), render: (m) => roleWords(m.role) },
  { key: 'title', title: t('dossier.memberTitle'), width: '9.5rem', value: (m) => m.title },
  { key: 'unit', title: t('dossier.memberUnit'), value: (m) => m.unit },
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

export function CouncilTab({ session }: { readonly session: DeskSession }) {
  const [shown, setShown] = useState<{ readonly member: Member | null } | null>(null);
  const mayEdit = session.state === 'preparing';
  const add = mayEdit ? (
    <Button leftSection={<IconUserPlus size={20} />} onClick={() => setShown({ member: null })}>
      {t('dossier.memberAdd')}
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
        searchText={(m) => roleWords(m.role)}
        toolbar={add}
        empty={<EmptyState icon={<IconUsers size={32} />} title={t('dossier.membersEmpty')} body={t('dossier.membersEmptyBody')} action={add} />}
      />
      {shown && <MemberModal key={shown.member?.code ?? 'new'} session={session} member={shown.member} onClose={() => setShown(null)} />}
    </>
  );
}
