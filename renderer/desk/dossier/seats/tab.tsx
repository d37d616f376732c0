/** Each member's seat: issued or not, on which device, connected or not. Issuing leads to the cards to print. */
import { Alert, Button, Group, Text } from '@mantine/core';
import { IconCards, IconInfoCircle, IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import type { DeskSession, SeatCard } from '../../../../shared/contract/desk.ts';
import { type Column, DataTable } from '../../../kit/data-table.tsx';
import { EmptyState } from '../../../kit/empty-state.tsx';
import { Status } from '../../../kit/status.tsx';
import { t } from '../../../kit/strings/index.ts';
import { confirmDialog, useCommand } from '../../app/run.tsx';
import { useDesk } from '../../app/state.ts';
import { roleWords } from '../words.ts';
import { SeatCards } from './seat-cards.tsx';
import { type SeatRow, seatRows, seatStatus } from './seat-rows.ts';

export function SeatsTab({ session }: { readonly session: DeskSession }) {
  const [cards, setCards] = useState<readonly SeatCard[] | null>(null);
  const online = useDesk((s) => s.live?.online) ?? [];
  const { run, pending } = useCommand();
  const rows = seatRows(session, online);
  const without = rows.filter((r) => r.member.scores && !r.seat.issued);
  const mayIssue = session.state !== 'ended';

  const issue = async (wanted: readonly SeatRow[]): Promise<void> => {
    const again = wanted.filter((r) => r.seat.issued).length;
    const yes =
      again === 0 ||
      (await confirmDialog({
        title: t('dossier.issueAgainTitle'),
        body: t('dossier.issueAgainBody', { n: again }),
        confirmLabel: t('dossier.issueAgain'),
        danger: true,
      }));
    if (!yes) return;
    const answer = await run('issue-seats', { members: wanted.map((r) => r.member.code) });
    if (answer.ok) setCards(answer.value);
  };
  const free = async ({ member }: SeatRow): Promise<void> => {
    const yes = await confirmDialog({ title: t('dossier.freeTitle', { name: member.name }), body: t('dossier.freeBody'), confirmLabel: t('dossier.free') });
    if (yes) await run('free-seat', { member: member.code }, { success: t('dossier.freed', { name: member.name }) });
  };

  if (cards) return <SeatCards session={session} cards={cards} onDone={() => setCards(null)} />;
  if (rows.length === 0) return <EmptyState icon={<IconUsers size={32} />} title={t('dossier.seatsEmpty')} body={t('dossier.seatsEmptyBody')} />;

  const columns: readonly Column<SeatRow>[] = [
    { key: 'name', title: t('dossier.memberName'), value: (r) => r.member.name, render: (r) => <b>{r.member.name}</b> },
    { key: 'role', title: t('dossier.memberRole'), value: (r) => roleWords(r.member.role), width: '14rem' },
    {
      key: 'state',
      title: t('dossier.seatState'),
      width: '15.5rem',
      value: (r) => seatStatus(r).words,
      render: (r) => <Status tone={seatStatus(r).tone}>{seatStatus(r).words}</Status>,
    },
    { key: 'device', title: t('dossier.seatDevice'), value: (r) => r.device, render: (r) => <span title={r.device}>{r.device || '–'}</span> },
    {
      key: 'act',
      title: '',
      width: '17.5rem',
      sortable: false,
      value: () => null,
      render: (r) =>
        mayIssue && (
          <Group gap={4} wrap="nowrap" justify="flex-end">
            {r.seat.bound && (
              <Button variant="subtle" color="gray" px="sm" onClick={() => void free(r)}>
                {t('dossier.free')}
              </Button>
            )}
            <Button variant="subtle" px="sm" onClick={() => void issue([r])} loading={pending === 'issue-seats'}>
              {t(r.seat.issued ? 'dossier.issueOne' : 'dossier.issueFirst')}
            </Button>
          </Group>
        ),
    },
  ];
  return (
    <>
      <Alert icon={<IconInfoCircle />} color="gray">
        <Text>{t('dossier.seatsHint')}</Text>
      </Alert>
      <DataTable
        label={t('dossier.tabSeats')}
        rows={rows}
        columns={columns}
        rowKey={(r) => r.member.code}
        rowHeight={60}
        minWidth="66rem"
        toolbar={
          mayIssue && (
            <>
              {without.length > 0 && without.length < rows.length && (
                <Button leftSection={<IconCards size={20} />} onClick={() => void issue(without)} loading={pending === 'issue-seats'}>
                  {t('dossier.issueMissing', { n: without.length })}
                </Button>
              )}
              <Button
                variant={without.length === rows.filter((r) => r.member.scores).length ? 'filled' : 'default'}
                leftSection={<IconCards size={20} />}
                onClick={() => void issue(rows.filter((r) => r.member.scores))}
                loading={pending === 'issue-seats'}
              >
                {t('dossier.issueAll')}
              </Button>
            </>
          )
        }
      />
    </>
  );
}
