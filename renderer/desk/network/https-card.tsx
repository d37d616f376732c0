/** HTTPS as an option: what it is for, the switch, and what members need: the code of the install page and the fingerprint to compare. */
import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconLock, IconLockOff } from '@tabler/icons-react';
import type { NetworkView } from '../../../shared/contract/desk-network.ts';
import { formatDate } from '../../../shared/lib/vietnamese.ts';
import { inGroups } from '../../../shared/network/fingerprint.ts';
import { Status } from '../../kit/status.tsx';
import { t } from '../../kit/strings/index.ts';
import { type ConfirmOptions, confirmDialog } from '../app/confirm-dialog.tsx';
import { useCommand } from '../app/run.tsx';
import { useDesk } from '../app/state.ts';
import classes from './network.module.css';

type Https = NetworkView['facts']['https'];

function Trust({ https, view }: { readonly https: Extract<Https, { readonly state: 'on' }>; readonly view: NetworkView }) {
  return (
    <>
      {view.installQr && (
        <>
          <Text fw={600}>{t('network.httpsInstall')}</Text>
          <img
            className={classes.qr}
            src={`data:image/svg+xml;utf8,${encodeURIComponent(view.installQr)}`}
            alt={t('network.httpsInstallQr', { url: view.installUrl })}
          />
          <Text ta="center" fw={700} className={classes.break}>
            {view.installUrl.replace('http://', '')}
          </Text>
          <Text fw={600} className={classes.break}>
            {t('network.httpsThen', { url: view.memberUrl })}
          </Text>
        </>
      )}
      <div>
        <Text fw={600}>{t('network.httpsPrint', { name: https.name })}</Text>
        <Text className={classes.print}>{inGroups(https.fingerprint)}</Text>
        <Text c="dimmed">{t('network.httpsCompare', { until: formatDate(https.until) })}</Text>
      </div>
      <Text>{t('network.httpsCame', { n: https.came })}</Text>
    </>
  );
}

const STATES = {
  off: { tone: 'idle', words: 'network.httpsOff' },
  gone: { tone: 'look', words: 'network.httpsRests' },
  shut: { tone: 'look', words: 'network.httpsRests' },
  on: { tone: 'ok', words: 'network.httpsOn' },
} as const;

export function HttpsCard({ view, onChange }: { readonly view: NetworkView; readonly onChange: () => void }) {
  const { run, pending } = useCommand();
  const inHand = useDesk((s) => (s.live?.session ?? null) !== null);
  const { https } = view.facts;
  const { tone, words } = STATES[https.state];
  const turn = async (on: boolean): Promise<void> => {
    const asked = (): ConfirmOptions =>
      on
        ? { title: t('network.httpsOnTitle'), body: t('network.httpsOnBody'), confirmLabel: t('network.httpsTurnOn') }
        : {
            title: t('network.httpsOffTitle'),
            body: t('network.httpsOffBody', { n: https.state === 'on' ? https.came : 0 }),
            confirmLabel: t('network.httpsTurnOff'),
          };
    if (!(await confirmDialog(asked))) return;
    await run('turn-https', { on });
    onChange();
  };
  return (
    <Paper withBorder p="md" bg="var(--desk-surface)">
      <Stack gap="sm">
        <Group justify="space-between">
          <Title order={3}>{t('network.https')}</Title>
          <Status tone={tone}>{t(words)}</Status>
        </Group>
        {https.state === 'on' ? <Trust https={https} view={view} /> : <Text>{t(inHand ? 'network.httpsWhy' : 'network.httpsNeedsSession')}</Text>}
        {https.state !== 'on' && https.state !== 'shut' && (
          <Button
            variant="default"
            disabled={!inHand}
            loading={pending === 'turn-https'}
            leftSection={<IconLock size={20} aria-hidden />}
            onClick={() => void turn(true)}
          >
            {t(https.state === 'gone' ? 'network.httpsAgain' : 'network.httpsTurnOn')}
          </Button>
        )}
        {https.state !== 'off' && (
          <Button variant="default" loading={pending === 'turn-https'} leftSection={<IconLockOff size={20} aria-hidden />} onClick={() => void turn(false)}>
            {t('network.httpsTurnOff')}
          </Button>
        )}
      </Stack>
    </Paper>
  );
}
