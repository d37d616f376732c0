/** Each member's seat: issued or not, on which device, connected or not, and what that device still holds. Issuing leads to the cards to print. */
import { ActionIcon, Alert, Button, Group, Text } from '@mantine/core';
import { IconCards, IconDotsVertical, IconHandStop, IconInfoCircle, IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import type { DeskSession, SeatCard } from '../../../../shared/contract/desk.ts';
import { type Column, DataTable } from '../../../kit/data-table.tsx';
import { EmptyState } from '../../../kit/empty-state.tsx';
import { Status } from '../../../kit/status.tsx';
import { t } from '../../../kit/strings/index.ts';
import { useCommand } from '../../app/run.tsx';
import { useDesk } from '../../app/state.ts';
import { useNow } from '../../app/use-now.ts';
import { roleWords } from '../words.ts';
import { issueCards, settleHelp } from './seat-acts.ts';
import { SeatCards } from './seat-cards.tsx';
import { SeatMenu } from './seat-menu.tsx';
import { deviceWords, howLong, lastSheetWords, type SeatRow, seatRows, seatStatus, seatWarnings, sinceWords } from './seat-rows.ts';
import { handOverPhone } from './spare-phone.tsx';

const SIZE = 20;

/** State, and under it what needs a hand: help wanted, a sheet on the phone, a weak battery, an old browser. */
const State = ({ row, now }: { readonly row: SeatRow; readonly now: number }) => {
  const { tone, words } = seatStatus(row, now);
  const warnings = seatWarnings(row.presence);
  return (
    <Group gap={6}>
      {row.presence.help !== null && (
        <Status tone="look" icon={<IconHandStop size={18} aria-hidden />}>
          {t('dossier.seatHelp', { for: howLong(row.presence.help, now) })}
        </Status>
      )}
      <Status tone={tone}>{words}</Status>
      {warnings.length > 0 && <Text c="amber">{warnings.join(' · ')}</Text>}
    </Group>
  );
};

const Device = ({ row }: { readonly row: SeatRow }) => (
  <div style={{ minWidth: 0 }} title={deviceWords(row)}>
    <Text truncate lh={1.3}>
      {row.seat.bound ? row.seat.device : '–'}
    </Text>
    <Text c="dimmed" truncate lh={1.3} className="figures">
      {sinceWords(row)}
    </Text>
  </div>
);

/** Name and role, state, device, last sheet, acts. */
function columnsOf(now: number, acts: NonNullable<Column<SeatRow>['render']>): readonly Column<SeatRow>[] {
  return [
    {
      key: 'name',
      title: t('dossier.memberName'),
      value: (r) => r.member.name,
      render: (r) => (
        <div style={{ minWidth: 0 }}>
          <Text fw={700} truncate lh={1.3}>
            {r.member.name}
          </Text>
          <Text c="dimmed" truncate lh={1.3}>
            {roleWords(r.member.role)}
          </Text>
        </div>
      ),
    },
    {
      key: 'state',
      title: t('dossier.seatState'),
      width: '16.5rem',
      value: (r) => [r.presence.help !== null ? t('dossier.seatHelp', { for: '' }) : '', seatStatus(r, now).words, ...seatWarnings(r.presence)].join(' '),
      render: (r) => <State row={r} now={now} />,
    },
    { key: 'device', title: t('dossier.seatDevice'), value: deviceWords, render: (r) => <Device row={r} /> },
    { key: 'sheet', title: t('dossier.seatSheet'), width: '12rem', value: (r) => lastSheetWords(r.presence) },
    { key: 'act', title: '', width: '13.5rem', sortable: false, value: () => null, render: acts },
  ];
}

export function SeatsTab({ session }: { readonly session: DeskSession }) {
  const [cards, setCards] = useState<readonly SeatCard[] | null>(null);
  const presences = useDesk((s) => s.live?.seats) ?? [];
  const { run, pending } = useCommand();
  const now = useNow();
  const rows = seatRows(session, presences);
  const scoring = rows.filter((r) => r.member.scores);
  const without = scoring.filter((r) => !r.seat.issued);
  const mayIssue = session.state !== 'ended';

  const issue = async (wanted: readonly SeatRow[]): Promise<void> => {
    const again = wanted.filter((r) => r.seat.issued).map((r) => r.member.code);
    const issued = await issueCards(
      run,
      wanted.map((r) => r.member.code),
      again,
    );
    if (issued) setCards(issued);
  };

  if (cards) return <SeatCards session={session} cards={cards} onDone={() => setCards(null)} />;
  if (rows.length === 0) return <EmptyState icon={<IconUsers size={32} />} title={t('dossier.seatsEmpty')} body={t('dossier.seatsEmptyBody')} />;

  const acts = (r: SeatRow) => (
    <Group gap={4} wrap="nowrap" justify="flex-end">
      {r.presence.help !== null ? (
        <Button variant="light" px="sm" onClick={() => void settleHelp(run, r.member.code)}>
          {t('dossier.seatHelpSettle')}
        </Button>
      ) : r.seat.issued ? (
        <Button variant="subtle" px="sm" onClick={() => void handOverPhone(run, r.member.code)}>
          {t('dossier.spare')}
        </Button>
      ) : (
        <Button variant="subtle" px="sm" onClick={() => void issue([r])} loading={pending === 'issue-seats'}>
          {t('dossier.issueFirst')}
        </Button>
      )}
      {r.seat.issued && (
        <SeatMenu seat={r.seat} presence={r.presence} onIssue={() => void issue([r])}>
          <ActionIcon variant="subtle" color="gray" size={44} aria-label={t('dossier.seatActs', { name: r.member.name })}>
            <IconDotsVertical size={SIZE} />
          </ActionIcon>
        </SeatMenu>
      )}
    </Group>
  );
  return (
    <>
      <Alert icon={<IconInfoCircle />} color="gray">
        <Text>{t('dossier.seatsHint')}</Text>
      </Alert>
      <DataTable
        label={t('dossier.tabSeats')}
        rows={rows}
        columns={columnsOf(now, (r) => mayIssue && acts(r))}
        rowKey={(r) => r.member.code}
        rowHeight={72}
        toolbar={
          mayIssue && (
            <>
              {without.length > 0 && without.length < scoring.length && (
                <Button leftSection={<IconCards size={SIZE} />} onClick={() => void issue(without)} loading={pending === 'issue-seats'}>
                  {t('dossier.issueMissing', { n: without.length })}
                </Button>
              )}
              <Button
                variant={without.length === scoring.length ? 'filled' : 'default'}
                leftSection={<IconCards size={SIZE} />}
                onClick={() => void issue(scoring)}
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
