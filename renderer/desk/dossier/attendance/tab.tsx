/** Members × half-days: who is present. A cell opens the dialog that records absence or return. */
import { Table, Text, UnstyledButton } from '@mantine/core';
import { IconCheck, IconUsers, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { DeskSession } from '../../../../shared/contract/desk.ts';
import { halfDayKey, isPresent, type Member } from '../../../../shared/session.ts';
import { EmptyState } from '../../../kit/empty-state.tsx';
import { Status } from '../../../kit/status.tsx';
import { t } from '../../../kit/strings/index.ts';
import { isWritten } from '../../written/product-rows.ts';
import { halfDayWords, roleWords } from '../words.ts';
import classes from './attendance.module.css';
import { AttendanceModal } from './attendance-modal.tsx';
import { Movements } from './movements.tsx';

export function AttendanceTab({ session }: { readonly session: DeskSession }) {
  const [shown, setShown] = useState<{ readonly member: Member; readonly halfDay: string } | null>(null);
  const mayEdit = session.state !== 'ended';
  if (session.members.length === 0) return <EmptyState icon={<IconUsers size={32} />} title={t('dossier.membersEmpty')} body={t('dossier.seatsEmptyBody')} />;
  const reasonOf = (member: Member, halfDay: string): string =>
    session.attendance.find((a) => a.member === member.code && halfDayKey(a.halfDay) === halfDayKey(halfDay))?.reason ?? '';
  return (
    <>
      {mayEdit && <Text c="dimmed">{t('dossier.attendanceHint')}</Text>}
      <Table.ScrollContainer minWidth={`${14 + 13 * session.halfDays.length}rem`} className={classes.box}>
        <Table highlightOnHover>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('dossier.memberName')}</Table.Th>
              {session.quorums.map(({ halfDay, quorum }) => (
                <Table.Th key={halfDay}>
                  {halfDayWords(halfDay)}
                  <div>
                    <Status tone={quorum.reached ? 'ok' : 'stop'}>
                      {t(quorum.reached ? 'dossier.quorumYes' : 'dossier.quorumNo', { present: quorum.present, of: quorum.scoring })}
                    </Status>
                  </div>
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {session.members.map((member) => (
              <Table.Tr key={member.code}>
                <Table.Td>
                  <Text fw={600}>{member.name}</Text>
                  <Text c="dimmed">
                    {roleWords(member.role)}
                    {member.scores ? '' : ` · ${t('dossier.memberScoresNot').toLowerCase()}`}
                  </Text>
                </Table.Td>
                {session.halfDays.map((halfDay) => {
                  const here = isPresent(session.attendance, member.code, halfDay);
                  const reason = here ? '' : reasonOf(member, halfDay);
                  return (
                    <Table.Td key={halfDay}>
                      <UnstyledButton
                        className={classes.cell}
                        data-absent={!here || undefined}
                        disabled={!mayEdit}
                        onClick={() => setShown({ member, halfDay })}
                        aria-label={`${t('dossier.attendanceOf', { name: member.name, halfDay: halfDayWords(halfDay) })}: ${t(here ? 'dossier.present' : 'dossier.absent')}${reason && ` – ${reason}`}`}
                      >
                        {here ? <IconCheck size={20} aria-hidden /> : <IconX size={20} aria-hidden />}
                        <span>
                          {t(here ? 'dossier.present' : 'dossier.absent')}
                          {reason && <Text span c="dimmed">{` – ${reason}`}</Text>}
                        </span>
                      </UnstyledButton>
                    </Table.Td>
                  );
                })}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {isWritten(session) ? <Text>{t('written.takesPart')}</Text> : <Movements session={session} />}
      {shown && (
        <AttendanceModal
          member={shown.member}
          halfDay={shown.halfDay}
          present={isPresent(session.attendance, shown.member.code, shown.halfDay)}
          reason={reasonOf(shown.member, shown.halfDay)}
          onClose={() => setShown(null)}
        />
      )}
    </>
  );
}
