/** Who comes and goes in the half-day in hand: a button a member, the list of what was recorded, and the latecomer's way into the open product. */
import { Button, Stack, Table, Text, Title } from '@mantine/core';
import { IconDoorEnter, IconDoorExit } from '@tabler/icons-react';
import { useState } from 'react';
import type { DeskSession } from '../../../../shared/contract/desk.ts';
import { formatTime } from '../../../../shared/lib/vietnamese.ts';
import { attendanceNow, lastMovement } from '../../../../shared/presence.ts';
import { halfDayKey, isPresent, type Member, type Movement } from '../../../../shared/session.ts';
import { t } from '../../../kit/strings/index.ts';
import { confirmDialog } from '../../app/confirm-dialog.tsx';
import { useCommand } from '../../app/run.tsx';
import { memberName, useDesk } from '../../app/state.ts';
import { halfDayWords } from '../words.ts';
import classes from './attendance.module.css';
import { MovementModal } from './movement-modal.tsx';

const movedWords = (m: Movement): string => t(m.kind === 'leave' ? 'dossier.leftAt' : 'dossier.arrivedAt', { time: formatTime(m.at) });

function MovementList({ session, movements }: { readonly session: DeskSession; readonly movements: readonly Movement[] }) {
  const { run } = useCommand();
  const undo = async (m: Movement): Promise<void> => {
    const name = memberName(m.member);
    const answer = await confirmDialog(() => ({
      title: t('dossier.movementUndoTitle', { name }),
      body: t('dossier.movementUndoBody'),
      confirmLabel: t('dossier.movementUndo'),
      reason: true,
    }));
    if (answer) await run('undo-movement', { id: m.id, reason: answer.reason }, { success: t('dossier.movementUndone', { name }) });
  };
  if (movements.length === 0) return <Text c="dimmed">{t('dossier.movementsEmpty')}</Text>;
  return (
    <Table className={classes.moves}>
      <Table.Tbody>
        {movements.map((m) => (
          <Table.Tr key={m.id}>
            <Table.Td>{formatTime(m.at)}</Table.Td>
            <Table.Td>
              <Text td={m.undoneAt ? 'line-through' : undefined}>
                <b>{memberName(m.member)}</b> {t(m.kind === 'leave' ? 'dossier.left' : 'dossier.arrived')}
                {m.reason && ` – ${m.reason}`}
              </Text>
              {m.undoneAt && <Text c="dimmed">{t('dossier.undoneBecause', { reason: m.undoneReason })}</Text>}
            </Table.Td>
            <Table.Td>
              {session.state !== 'ended' && lastMovement(movements, m.member, m.halfDay)?.id === m.id && (
                <Button variant="subtle" onClick={() => void undo(m)} aria-label={`${t('dossier.movementUndo')}: ${memberName(m.member)} ${movedWords(m)}`}>
                  {t('dossier.movementUndo')}
                </Button>
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

export function Movements({ session }: { readonly session: DeskSession }) {
  const halfDay = useDesk((s) => s.live?.quorum?.halfDay) ?? session.halfDays[0] ?? '';
  const current = useDesk((s) => s.live?.current ?? null);
  const [shown, setShown] = useState<{ readonly member: Member; readonly kind: Movement['kind'] } | null>(null);
  const { run } = useCommand();
  const now = attendanceNow(session.attendance, session.movements, halfDay);
  const open = session.dossiers.find((d) => d.code === current?.dossier);
  const away = new Set(current?.cells.filter((c) => c.status === 'absent').map((c) => c.member));
  const letScore = async (member: Member): Promise<void> => {
    if (!open) return;
    const { name } = member;
    const answer = await confirmDialog(() => ({
      title: t('dossier.letScoreTitle', { name, dossier: open.name }),
      body: t('dossier.letScoreBody'),
      confirmLabel: t('dossier.letScore'),
      reason: true,
    }));
    const row = { dossier: open.code, member: member.code, present: true };
    if (answer) await run('set-product-presence', { ...row, reason: answer.reason }, { success: t('dossier.letScoreDone', { name }) });
  };
  return (
    <Stack gap="sm" className={classes.box} p="md">
      <Title order={3}>
        {t('dossier.movements')}: {halfDayWords(halfDay)}
      </Title>
      <Text c="dimmed">{t('dossier.movementsHint')}</Text>
      {session.state !== 'ended' && (
        <ul className={classes.people}>
          {session.members.map((member) => {
            const here = isPresent(now, member.code, halfDay);
            const last = lastMovement(session.movements, member.code, halfDay);
            const Icon = here ? IconDoorExit : IconDoorEnter;
            return (
              <li key={member.code} className={classes.person} data-absent={!here || undefined}>
                <div className={classes.words}>
                  <Text fw={600}>{member.name}</Text>
                  <Text c="dimmed">
                    {t(here ? 'dossier.present' : 'dossier.absent')}
                    {last && ` – ${movedWords(last)}`}
                  </Text>
                  {away.has(member.code) && <Text c="dimmed">{t('dossier.awayFromCurrent')}</Text>}
                  {here && away.has(member.code) && (
                    <Button variant="default" mt={4} onClick={() => void letScore(member)}>
                      {t('dossier.letScore')}
                    </Button>
                  )}
                </div>
                <Button
                  variant={here ? 'light' : 'filled'}
                  leftSection={<Icon size={20} aria-hidden />}
                  aria-label={t(here ? 'dossier.leaveOf' : 'dossier.arriveOf', { name: member.name })}
                  onClick={() => setShown({ member, kind: here ? 'leave' : 'arrive' })}
                >
                  {t(here ? 'dossier.leave' : 'dossier.arrive')}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
      <MovementList session={session} movements={session.movements.filter((m) => halfDayKey(m.halfDay) === halfDayKey(halfDay))} />
      {shown && <MovementModal member={shown.member} halfDay={halfDay} kind={shown.kind} onClose={() => setShown(null)} />}
    </Stack>
  );
}
