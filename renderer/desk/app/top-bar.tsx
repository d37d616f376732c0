/** Where are we, is there a quorum, are the members connected; and what concerns the whole session. */
import { ActionIcon, Badge, Button, Group, Menu, Text, Tooltip } from '@mantine/core';
import { IconChevronDown, IconFileSpreadsheet, IconLogout, IconMasksTheater, IconSearch, IconStarFilled, IconTrash } from '@tabler/icons-react';
import { DESK_FILES } from '../../../shared/contract/desk-files.ts';
import { collectsOpinions } from '../../../shared/written-opinions.ts';
import { SessionBadge } from '../../kit/status.tsx';
import { t } from '../../kit/strings/index.ts';
import { AddressButton } from './address.tsx';
import { BackupLine } from './backup-line.tsx';
import { HelpCall, LateCall, VoteCall } from './calls.tsx';
import { confirmDialog } from './confirm-dialog.tsx';
import { DisplayMenu } from './display-menu.tsx';
import { KeptCall } from './kept-call.tsx';
import { askToLeave } from './leave-guard.ts';
import { DeviceLine } from './lines.tsx';
import { QuorumLine } from './quorum.tsx';
import { rehearse, removeRehearsal } from './rehearse.ts';
import { notifyProblems, useCommand } from './run.tsx';
import { saveFile } from './save-file.ts';
import { go, useDesk } from './state.ts';
import { useLeast, useSlim } from './text-size.ts';
import classes from './top-bar.module.css';

function SessionMenu() {
  const session = useDesk((s) => s.session);
  const { run, pending } = useCommand();
  if (!session) return null;
  const close = async (): Promise<void> => {
    if (!(await askToLeave())) return;
    const yes = await confirmDialog(() => ({
      title: t('common.closeSessionTitle'),
      body: t('common.closeSessionBody'),
      confirmLabel: t('common.closeSession'),
    }));
    if (!yes) return;
    const answer = await run('close-session', {});
    if (answer.ok) go('start', []);
  };
  return (
    <Menu position="bottom-start" width={340}>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          px="xs"
          rightSection={<IconChevronDown size={18} aria-hidden />}
          loading={pending !== null}
          aria-label={`${t('common.sessionMenu')}: ${session.info.name}`}
          styles={{ label: { maxWidth: 'max(24rem, 100vw - 62rem)' }, root: { flexShrink: 1, minWidth: '4rem' } }}
        >
          <Text span fw={700} truncate c="var(--mantine-color-text)">
            {session.info.name}
          </Text>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconFileSpreadsheet size={20} />} onClick={async () => notifyProblems(await saveFile(DESK_FILES.session, 'phien-ocop.xlsx'))}>
          {t('common.exportWorkbook')}
        </Menu.Item>
        {session.rehearsal ? (
          <Menu.Item
            color="red"
            leftSection={<IconTrash size={20} />}
            onClick={() => void removeRehearsal(run, { file: session.file, name: session.info.name, open: true })}
          >
            {t('start.unrehearse')}
          </Menu.Item>
        ) : (
          <Menu.Item leftSection={<IconMasksTheater size={20} />} onClick={() => void rehearse(run)}>
            {t('start.rehearse')}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconLogout size={20} />} onClick={() => void close()}>
          {t('common.closeSession')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** A session's name and its lines have a row each where the window is slim. */
const useTwoRows = (): boolean => {
  const session = useDesk((s) => s.session !== null);
  return useSlim() && session;
};

/** Of the bar itself; below it there may be the quorum's sentence. */
export const useTopBarHeight = (): string => {
  const [two, least] = [useTwoRows(), useLeast()];
  return two ? (least ? '9.75rem' : '6.5rem') : '3.75rem';
};

export function TopBar({ onFind, onKeys }: { readonly onFind: () => void; readonly onKeys: () => void }) {
  const session = useDesk((s) => s.session);
  return (
    <Group
      h={useTopBarHeight()}
      px="md"
      gap="sm"
      wrap="nowrap"
      data-two-rows={useTwoRows() || undefined}
      className={`${classes.bar} ${session?.rehearsal ? classes.rehearsal : ''}`}
    >
      <Tooltip label={t('common.toStart')}>
        <ActionIcon variant="filled" size={40} radius="md" aria-label={t('common.toStart')} onClick={() => go('start', [])}>
          <IconStarFilled size={22} color="#f3d374" />
        </ActionIcon>
      </Tooltip>
      {session ? <SessionMenu /> : <Text fw={700}>{t('common.appName')}</Text>}
      {session?.rehearsal && (
        <Badge className={classes.mark} size="xl" radius="sm" variant="filled" color="amber.3" c="#1d1d1d" style={{ flexShrink: 0 }}>
          {t('start.rehearsalMark')}
        </Badge>
      )}
      {session && (
        <span className={classes.state}>
          <SessionBadge state={session.state} asking={collectsOpinions(session.info)} />
        </span>
      )}
      <Group gap="sm" wrap="nowrap" className={classes.lines ?? ''}>
        {session && <KeptCall />}
        {session && <HelpCall />}
        {session && <LateCall />}
        {session && <VoteCall />}
        {session && <QuorumLine />}
        {session && <DeviceLine />}
        {session && <BackupLine />}
        <Group gap={4} wrap="nowrap">
          {session && <AddressButton />}
          {session && (
            <Tooltip label={`${t('common.finder')} · Ctrl+K`}>
              <ActionIcon variant="subtle" color="gray" size={44} aria-label={t('common.finder')} onClick={onFind}>
                <IconSearch size={22} />
              </ActionIcon>
            </Tooltip>
          )}
          <DisplayMenu onKeys={onKeys} />
        </Group>
      </Group>
    </Group>
  );
}
