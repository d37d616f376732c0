/** The menu of one seat's acts. Its target is a button that names whose seat it is. */
import { Menu } from '@mantine/core';
import { IconDeviceMobilePlus, IconHandStop, IconKey, IconPlugConnectedX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { t } from '../../../kit/strings/index.ts';
import { useCommand } from '../../app/run.tsx';
import { freeSeat, settleHelp } from './seat-acts.ts';
import type { SeatRow } from './seat-rows.ts';
import { handOverPhone } from './spare-phone.tsx';

const SIZE = 20;

type Props = Omit<SeatRow, 'member'> & {
  /** Leads to the cards of a newly issued seat; null where there is no room for them. */
  readonly onIssue: (() => void) | null;
  readonly children: ReactNode;
  /** Further acts, above those of the seat. */
  readonly more?: ReactNode;
};

export function SeatMenu({ seat, presence, onIssue, children, more }: Props) {
  const { run } = useCommand();
  const { member } = seat;
  return (
    <Menu position="bottom-end" width="20rem" shadow="md">
      <Menu.Target>{children}</Menu.Target>
      <Menu.Dropdown>
        {more}
        {presence.help !== null && (
          <Menu.Item leftSection={<IconHandStop size={SIZE} />} onClick={() => void settleHelp(run, member)}>
            {t('dossier.seatHelpSettle')}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconDeviceMobilePlus size={SIZE} />} onClick={() => void handOverPhone(run, member)}>
          {t('dossier.spare')}
        </Menu.Item>
        {seat.bound && (
          <Menu.Item leftSection={<IconPlugConnectedX size={SIZE} />} onClick={() => void freeSeat(run, member)}>
            {t('dossier.free')}
          </Menu.Item>
        )}
        {onIssue && (
          <Menu.Item leftSection={<IconKey size={SIZE} />} onClick={onIssue}>
            {t(seat.issued ? 'dossier.issueOne' : 'dossier.issueFirst')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
