/** The room and this machine: network, clock, backups, printer. Each row leads to where it is put right. */
import { Paper, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { DeskSession } from '../../../shared/contract/desk.ts';
import { t } from '../../kit/strings/index.ts';
import { go, useDesk } from '../app/state.ts';
import { useNow } from '../app/use-now.ts';
import { useRead } from '../app/use-read.ts';
import { CheckRow } from './check-row.tsx';
import classes from './overview.module.css';
import { PrintTest } from './print-test.tsx';
import { readPrintedAt } from './printed-at.ts';
import { type RoomCheck, roomChecks } from './room-checks.ts';

/** Phones come and go without any act of the session. */
const EVERY_MS = 5000;

export function RoomList({ session }: { readonly session: DeskSession }) {
  const backup = useDesk((s) => s.live?.backup ?? null);
  const { data: network, reload } = useRead('read-network', {});
  const [printing, setPrinting] = useState(false);
  const now = new Date(useNow()).toISOString();
  useEffect(() => {
    const rounds = setInterval(reload, EVERY_MS);
    return () => clearInterval(rounds);
  }, [reload]);
  const open: Readonly<Record<RoomCheck['key'], () => void>> = {
    network: () => go('network', []),
    clock: () => go('network', []),
    backup: () => go('backup', []),
    printer: () => setPrinting(true),
  };
  return (
    <section aria-label={t('room.title')}>
      <Title order={3} mb="xs">
        {t('room.title')}
      </Title>
      <Paper withBorder bg="var(--desk-surface)" className={classes.list}>
        {roomChecks({ backup, network, printedAt: readPrintedAt(), startDate: session.info.startDate, now }).map((check) => (
          <CheckRow key={check.key} check={check} onOpen={open[check.key]} />
        ))}
      </Paper>
      {printing && <PrintTest onClose={() => setPrinting(false)} />}
    </section>
  );
}
