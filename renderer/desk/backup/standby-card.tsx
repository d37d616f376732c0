/** The second laptop: pairing, how it follows, taking over. */
import { Alert, Button, Code, Group, List, Modal, Paper, Stack, Text, TextInput } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { useState } from 'react';
import type { WireProblem } from '../../../shared/contract/common.ts';
import type { StandbyState } from '../../../shared/contract/desk.ts';
import { formatDateTime, formatTime } from '../../../shared/lib/vietnamese.ts';
import { ProblemAlert } from '../../kit/problem-list.tsx';
import { Status } from '../../kit/status.tsx';
import { t } from '../../kit/strings/index.ts';
import { confirmDialog } from '../app/confirm-dialog.tsx';
import { DialogForm } from '../app/dialog-form.tsx';
import { useCommand } from '../app/run.tsx';
import { enterSession } from '../app/state.ts';

const timeOf = (at: string | null): string => (at === null ? t('backup.never') : formatDateTime(at));

function FollowDialog({ onClose }: { readonly onClose: () => void }) {
  const { run, pending } = useCommand();
  const [address, setAddress] = useState('');
  const [code, setCode] = useState('');
  const [problems, setProblems] = useState<readonly WireProblem[]>([]);
  const follow = async (): Promise<void> => {
    const answer = await run('follow-session', { address, code }, { quiet: true });
    if (!answer.ok) return setProblems(answer.problems);
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={t('backup.followTitle')} size="lg">
      <DialogForm
        action={t('backup.followStart')}
        ready={address.trim() !== '' && code.trim() !== ''}
        busy={pending !== null}
        onSubmit={follow}
        onCancel={onClose}
      >
        <ProblemAlert problems={problems} />
        <TextInput
          label={t('backup.followAddress')}
          placeholder="192.168.1.20:7611"
          value={address}
          onChange={(e) => setAddress(e.currentTarget.value)}
          data-autofocus
        />
        <TextInput label={t('backup.followCode')} placeholder="ABCD-EFGH-JKLM" value={code} onChange={(e) => setCode(e.currentTarget.value)} />
      </DialogForm>
    </Modal>
  );
}

/** What happened and what to do, in the order of doing it. */
function FirstSilent({ since }: { readonly since: string }) {
  return (
    <Alert color="red" icon={<IconPlugConnectedX />} title={t('backup.firstSilent', { time: formatTime(since) })} role="alert">
      <List type="ordered" spacing={4}>
        <List.Item>{t('backup.silentLook')}</List.Item>
        <List.Item>{t('backup.silentRuns')}</List.Item>
        <List.Item>{t('backup.silentDead')}</List.Item>
      </List>
    </Alert>
  );
}

function Words({ state }: { readonly state: StandbyState }) {
  switch (state.role) {
    case 'none':
      return <Text>{t('backup.standbyHint')}</Text>;
    case 'took-over':
      return <Text>{t('backup.tookOver', { name: state.name })}</Text>;
    case 'standby':
      return (
        <>
          {state.silentSince !== null && <FirstSilent since={state.silentSince} />}
          <Text>{t('backup.following', { name: state.name, peer: state.peer.replace('http://', '') })}</Text>
          <Text>{state.at === null ? t('backup.followingNone') : t('backup.followingAt', { time: formatDateTime(state.at), acts: state.acts })}</Text>
        </>
      );
    case 'first':
      return (
        <>
          {state.refused && <ProblemAlert problems={[state.refused]} title={t('backup.notHere')} />}
          {state.paired && !state.refused && <Text>{state.at === null ? t('backup.standbyAtNone') : t('backup.standbyAt', { time: timeOf(state.at) })}</Text>}
          {state.code !== null && (
            <Stack gap={4}>
              <Text>{t('backup.codeShown')}</Text>
              <Group gap="xl">
                <Text>
                  {t('backup.codeAddress')}{' '}
                  <Code fz="xl" fw={700}>
                    {state.address.replace('http://', '')}
                  </Code>
                </Text>
                <Text>
                  {t('backup.codeCode')}{' '}
                  <Code fz="xl" fw={700}>
                    {state.code}
                  </Code>
                </Text>
              </Group>
            </Stack>
          )}
        </>
      );
  }
}

export function StandbyCard({ state, session }: { readonly state: StandbyState; readonly session: boolean }) {
  const { run, pending } = useCommand();
  const [asking, setAsking] = useState(false);
  const linked = state.role === 'standby' || (state.role === 'first' && state.paired);
  const drop = async (): Promise<void> => {
    const yes = await confirmDialog(() => ({ title: t('backup.drop'), body: t('backup.dropBody'), confirmLabel: t('backup.drop'), danger: true }));
    if (yes) await run('drop-standby', {});
  };
  const takeOver = async (at: string | null): Promise<void> => {
    const reached = state.role === 'standby' && state.silentSince === null;
    const yes = await confirmDialog(() => ({
      title: t('backup.takeOverTitle'),
      body: t(reached ? 'backup.takeOverReached' : 'backup.takeOverBody', { time: timeOf(at) }),
      confirmLabel: t('backup.takeOver'),
      danger: true,
    }));
    if (!yes) return;
    const answer = await run('take-over', { understood: true }, { success: t('backup.tookOverDone') });
    if (answer.ok) await enterSession();
  };
  return (
    <Paper withBorder p="md" bg="var(--desk-surface)">
      <Stack gap="xs">
        <Group justify="space-between">
          <Text fw={700}>{t('backup.standbyTitle')}</Text>
          {linked && 'reached' in state && !('refused' in state && state.refused) && (
            <Status tone={state.reached ? 'ok' : 'look'}>{t(state.reached ? 'backup.standbyReached' : 'backup.standbySilent')}</Status>
          )}
        </Group>
        <Words state={state} />
        <Group gap="sm">
          {session && (state.role === 'none' || state.role === 'first') && (
            <Button variant="default" loading={pending === 'offer-standby'} onClick={() => void run('offer-standby', {})}>
              {t('backup.offer')}
            </Button>
          )}
          {!session && state.role === 'none' && (
            <Button variant="default" onClick={() => setAsking(true)}>
              {t('backup.follow')}
            </Button>
          )}
          {state.role === 'standby' && (
            <Button
              color="red"
              {...(state.silentSince === null ? {} : { size: 'lg' })}
              variant={state.silentSince === null ? 'outline' : 'filled'}
              loading={pending === 'take-over'}
              disabled={state.at === null}
              onClick={() => void takeOver(state.at)}
            >
              {t('backup.takeOver')}
            </Button>
          )}
          {state.role !== 'none' && (
            <Button variant="subtle" color="gray" onClick={() => void drop()}>
              {t('backup.drop')}
            </Button>
          )}
        </Group>
        {asking && <FollowDialog onClose={() => setAsking(false)} />}
      </Stack>
    </Paper>
  );
}
