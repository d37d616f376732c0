/** Chương trình: days and half-days, the order of the products, breaks and the evening. */
import { Stack, Text } from '@mantine/core';
import { IconList } from '@tabler/icons-react';
import { useState } from 'react';
import { type HalfDayOrder, orderOf } from '../../../shared/agenda.ts';
import type { DeskSession } from '../../../shared/contract/desk.ts';
import { halfDayKey } from '../../../shared/session.ts';
import { EmptyState } from '../../kit/empty-state.tsx';
import { t } from '../../kit/strings/index.ts';
import { call } from '../app/client.ts';
import { rememberUndo, useCommand } from '../app/run.tsx';
import { useTyped } from '../app/use-typed.ts';
import { isWritten } from '../written/product-rows.ts';
import classes from './agenda.module.css';
import { AgendaBoard } from './agenda-board.tsx';
import { agendaFrom } from './arranging.ts';
import { BreakCard } from './break-card.tsx';
import { OrderCard } from './order-card.tsx';
import { SealCard } from './seal-card.tsx';

const plain = (order: readonly HalfDayOrder[]) => ({ halfDays: order.map(({ halfDay, dossiers }) => ({ halfDay, dossiers: [...dossiers] })) });

export function AgendaTab({ session }: { readonly session: DeskSession }) {
  /** Half-days without a product stand in no dossier: kept here until one is moved into them. */
  const known = new Set(session.halfDays.map(halfDayKey));
  const { edits: added, setEdits: setAdded } = useTyped<readonly string[]>(
    { key: 'half-days', title: ['agenda.emptyKept'] },
    [],
    (value) => (Array.isArray(value) ? value.filter((name) => typeof name === 'string') : []),
    (names) => (names.some((name) => !known.has(halfDayKey(name))) ? names.filter((name) => !known.has(halfDayKey(name))) : null),
  );
  /** The orders before each change made here, the last one last. */
  const [past, setPast] = useState<readonly (readonly HalfDayOrder[])[]>([]);
  const drop = (order: readonly HalfDayOrder[]): void => setPast((all) => all.filter((one) => one !== order));
  const { run } = useCommand();
  const agenda = agendaFrom(session);
  if (session.dossiers.length === 0) return <EmptyState icon={<IconList size={32} />} title={t('scoring.noDossiers')} body={t('scoring.noDossiersHint')} />;

  const arrange = async (wanted: readonly HalfDayOrder[], success: string): Promise<boolean> => (await run('arrange-agenda', plain(wanted), { success })).ok;
  const remember = (): void => {
    const order = orderOf(agenda);
    setPast((before) => [...before, order]);
    rememberUndo(t('dossier.tabAgenda'), async () => {
      drop(order);
      return call('arrange-agenda', plain(order));
    });
  };
  const undo = async (): Promise<void> => {
    const before = past.at(-1);
    if (before && (await arrange(before, t('agenda.undone')))) drop(before);
  };
  return (
    <div className={classes.page}>
      <Stack gap="md">
        {isWritten(session) && <Text>{t('written.noMeeting')}</Text>}
        {session.state !== 'ended' && (
          <Text c="dimmed">
            {t('agenda.hint')} {session.state === 'open' && t('agenda.hintOpen')}
          </Text>
        )}
        <AgendaBoard
          session={session}
          agenda={agenda}
          added={added}
          onMove={async (dossier, { halfDay, before }) => {
            const answer = await run('arrange-dossier', { dossier, halfDay, before });
            if (answer.ok) remember();
            return answer.ok;
          }}
        />
      </Stack>
      <Stack gap="md" className={classes.side}>
        {session.state !== 'ended' && (
          <OrderCard
            session={session}
            agenda={agenda}
            added={added}
            onAdd={(halfDay) => setAdded((names) => [...names, halfDay])}
            onArrange={async (wanted) => {
              const done = await arrange(wanted, t('agenda.arranged'));
              if (done) remember();
              return done;
            }}
            onUndo={past.length > 0 ? () => void undo() : null}
          />
        )}
        {!isWritten(session) && <BreakCard session={session} />}
        <SealCard session={session} />
      </Stack>
    </div>
  );
}
