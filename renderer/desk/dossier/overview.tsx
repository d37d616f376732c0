/** The checklist that leads to "Sẵn sàng", and the act it leads to. */
import { Alert, Button, Group, Paper, Stack, Text, ThemeIcon, Title } from '@mantine/core';
import { IconCheck, IconFlag, IconFlagFilled, IconLock, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { DeskSession } from '../../../shared/contract/desk.ts';
import { t } from '../../kit/strings/index.ts';
import { Beside } from '../app/beside.tsx';
import { confirmDialog } from '../app/confirm-dialog.tsx';
import { useCommand } from '../app/run.tsx';
import { go } from '../app/state.ts';
import { BringAlong } from '../paper/bring-along/button.tsx';
import { FormNotice } from '../written/form-notice.tsx';
import { BeginBody } from './begin-body.tsx';
import { CheckRow } from './check-row.tsx';
import { type Check, checklistOf, isReady } from './checklist.ts';
import { ManifestCard } from './evidence/manifest-card.tsx';
import classes from './overview.module.css';
import { RoomList } from './room-list.tsx';
import { TABS } from './tabs.ts';

function Act({ session, checks }: { readonly session: DeskSession; readonly checks: readonly Check[] }) {
  const { run, pending } = useCommand();
  const begin = async (): Promise<void> => {
    const yes = await confirmDialog(() => ({
      title: t('dossier.beginTitle'),
      body: <BeginBody session={session} open={checklistOf(session).filter((c) => c.state === 'look')} />,
      confirmLabel: t('dossier.begin'),
    }));
    if (!yes) return;
    const answer = await run('begin-session', {}, { success: t('dossier.begun') });
    if (answer.ok) go('scoring', []);
  };
  const end = async (): Promise<void> => {
    const eligible = session.dossiers.filter((d) => d.eligible);
    const figures = { n: eligible.filter((d) => d.state === 'confirmed').length, all: eligible.length };
    const yes = await confirmDialog(() => ({
      title: t('dossier.endTitle'),
      body: t('dossier.endBody', figures),
      confirmLabel: t('dossier.end'),
      danger: true,
    }));
    if (yes) await run('end-session', {}, { success: t('dossier.ended') });
  };
  if (session.state === 'preparing')
    return (
      <Button size="lg" leftSection={<IconFlag size={22} />} disabled={!isReady(checks)} loading={pending !== null} onClick={() => void begin()}>
        {t('dossier.begin')}
      </Button>
    );
  return session.state === 'open' ? (
    <Button variant="default" leftSection={<IconFlagFilled size={20} />} loading={pending !== null} onClick={() => void end()}>
      {t('dossier.end')}
    </Button>
  ) : null;
}

function verdict(
  session: DeskSession,
  checks: readonly Check[],
): { readonly colour: string; readonly icon: ReactNode; readonly title: string; readonly body: string } {
  if (session.state === 'ended') return { colour: 'gray', icon: <IconLock size={28} />, title: t('dossier.over'), body: t('dossier.overBody') };
  if (session.state === 'open') return { colour: 'green', icon: <IconFlagFilled size={28} />, title: t('dossier.running'), body: t('dossier.runningBody') };
  const missing = checks.filter((c) => c.state === 'missing').length;
  if (missing > 0) return { colour: 'red', icon: <IconX size={28} />, title: t('dossier.notReady', { n: missing }), body: t('dossier.notReadyBody') };
  return {
    colour: 'green',
    icon: <IconCheck size={28} />,
    title: t('dossier.ready'),
    body: t(checks.some((c) => c.state === 'look') ? 'dossier.readyBody' : 'dossier.readyClean'),
  };
}

export function Overview({ session }: { readonly session: DeskSession }) {
  const checks = checklistOf(session);
  const { colour, icon, title, body } = verdict(session, checks);
  return (
    <Stack gap="lg">
      <Alert color={colour} p="lg" role="status">
        <Beside>
          <Group gap="lg">
            <ThemeIcon size={52} radius="xl" color={colour}>
              {icon}
            </ThemeIcon>
            <div style={{ flex: '1 1 9rem', minWidth: 0 }}>
              <Title order={2}>{title}</Title>
              <Text size="lg">{body}</Text>
            </div>
          </Group>
          <Act session={session} checks={checks} />
        </Beside>
      </Alert>
      {session.state === 'open' && <FormNotice />}
      {session.state === 'preparing' && <BringAlong />}
      {session.manifest && <ManifestCard manifest={session.manifest} />}
      <Paper withBorder bg="var(--desk-surface)" className={classes.list}>
        {checks.map((check) => (
          <CheckRow key={check.key} check={check} onOpen={() => go('dossier', [TABS[check.tab].slug])} />
        ))}
      </Paper>
      {session.state === 'preparing' && <RoomList session={session} />}
    </Stack>
  );
}
